"""Exchange of rows with other offices: every kind out and in again, and workbooks as offices make them."""

import csv
import json
import re

import openpyxl
import pytest
from office import SAMPLE, Office, fresh_folder, hotich

#: Columns of the two kinds that the sample commune has no file of, and a row that fills every one.
COLUMNS = {
    "CMC": """so quyenSo trangSo quyetDinhSo ngayDangKy loaiDangKy loaiXacNhan noiDangKy nguoiKy chucVuNguoiKy
        nguoiThucHien ghiChu cmHoTen cmNgaySinh cmDanToc cmQuocTich cmQuocTichKhac cmQueQuan cmLoaiCuTru
        cmNoiCuTru cmLoaiGiayToTuyThan cmGiayToKhac cmSoGiayToTuyThan cmNgayCapGiayToTuyThan
        cmNoiCapGiayToTuyThan ncHoTen ncNgaySinh ncDanToc ncQuocTich ncQuocTichKhac ncQueQuan ncLoaiCuTru
        ncNoiCuTru ncLoaiGiayToTuyThan ncGiayToKhac ncSoGiayToTuyThan ncNgayCapGiayToTuyThan
        ncNoiCapGiayToTuyThan nycHoTen nycQHNguoiDuocNhan nycQHNguoiNhan nycLoaiGiayToTuyThan nycGiayToKhac
        nycSoGiayToTuyThan nycNgayCapGiayToTuyThan nycNoiCapGiayToTuyThan soDangKyNuocNgoai
        ngayDangKyNuocNgoai cqNuocNgoaiDaDangKy qgNuocNgoaiDaDangKy""".split(),
    "HN": """so quyenSo trangSo ngayDangKy noiCap nguoiKy chucVuNguoiKy nguoiThucHien ghiChu nxnHoTen nxnGioiTinh
        nxnNgaySinh nxnDanToc nxnQuocTich nxnQuocTichKhac nxnLoaiCuTru nxnNoiCuTru nxnLoaiGiayToTuyThan
        nxnGiayToKhac nxnSoGiayToTuyThan nxnNgayCapGiayToTuyThan nxnNoiCapGiayToTuyThan nxnThoiGianCuTruTai
        nxnThoiGianCuTruTu nxnThoiGianCuTruDen nxnTinhTrangHonNhan nxnLoaiMucDichSuDung nxnMucDichSuDung
        nycHoTen nycQuanHe nycLoaiGiayToTuyThan nycGiayToKhac nycSoGiayToTuyThan nycNgayCapGiayToTuyThan
        nycNoiCapGiayToTuyThan""".split(),
}


def cell(column: str, number: int) -> str:
    """What a row holds under a column; each cell is told from the others."""
    name = column.lower()
    if column == "so":
        return f"{number:02d}/2019"
    if column == "quyenSo":
        return "01/2019"
    if "ngaysinh" in name:
        return f"{number % 27 + 1:02d}.05.1985"
    if name.startswith("ngay") or "ngaycap" in name or name.endswith(("cutrutu", "cutruden")):
        return f"{number % 27 + 1:02d}.03.2019"
    if "loai" in name or "gioitinh" in name:
        return "1"
    if "hoten" in name or column == "nguoiKy":
        return ["Nguyễn Văn An", "Trần Thị Bình", "K'Sor H'Nga", "Đỗ Ưng"][number % 4]
    if "sogiayto" in name:
        return f"00108500{number:04d}"
    return ["", "-", "a, b; \"c\"", f"{column} {number}"][(number + len(column)) % 4]


def rows_of(path) -> list[list[str]]:
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [["" if v is None else str(v) for v in row] for row in sheet.iter_rows(values_only=True)]


def letters(header: str) -> str:
    return re.sub("[^a-z]", "", header.split("\n")[0].split(" ")[0].lower())


def by_number(table: list[list[str]]) -> dict[tuple, dict[str, str]]:
    header = [letters(h) for h in table[0]]
    rows = [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in table[1:]]
    found = {(row["so"], row.get("nkshoten"), row.get("noidangky")): row for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.fixture(scope="module")
def office() -> Office:
    folder = fresh_folder("exchange")
    files = [SAMPLE / name for name in ("khaisinh.xlsx", "khaitu.xlsx", "kethon.xlsx")]
    for kind, columns in COLUMNS.items():
        path = folder / f"{kind}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([[cell(column, n) for column in columns] for n in range(1, 41)])
        files.append(path)
    made = Office(folder / "data")
    made.load(files)
    made.sources = dict(zip(("KS", "KT", "KH", "CMC", "HN"), files))
    return made


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", ["KS", "KT", "KH", "CMC", "HN"])
def test_what_is_exported_equals_its_source_in_every_column(office, kind, ending):
    out = office.data.parent / f"out-{kind}.{ending}"
    hotich("export", "--data", office.data, "--kind", kind, "--out", out)
    source, exported = by_number(rows_of(office.sources[kind])), by_number(rows_of(out))
    assert exported.keys() == source.keys()
    for number, row in source.items():
        wanted = {name: " ".join(text.split()) for name, text in row.items()}
        found = {name: exported[number].get(name) for name in wanted}
        assert found == wanted, number

    again = Office(fresh_folder(f"exchange-{kind}-{ending}") / "data")
    again.load([out])
    second = again.data.parent / f"again.{ending}"
    hotich("export", "--data", again.data, "--kind", kind, "--out", second)
    assert rows_of(second) == rows_of(out)


def test_a_year_alone_is_exported(office):
    out = office.data.parent / "year.csv"
    hotich("export", "--data", office.data, "--kind", "CMC", "--year", "2019", "--out", out)
    assert len(rows_of(out)) == 41
    hotich("export", "--data", office.data, "--kind", "CMC", "--year", "2018", "--out", out)
    assert len(rows_of(out)) == 1


def test_a_workbook_typed_by_hand_is_read(tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"] = "UBND XÃ HƯNG ĐẠO"
    sheet["A2"] = "SỔ ĐĂNG KÝ KHAI SINH NĂM 2018"
    sheet.merge_cells("A2:H2")
    for place, text in enumerate(["TT", "Số", "Ngày đăng ký", "Người được khai sinh", None, None, "Mẹ", None], 1):
        sheet.cell(4, place, text)
    sheet.merge_cells("D4:F4")
    sheet.merge_cells("G4:H4")
    for place, text in {4: "Họ và tên", 5: "Ngày sinh", 6: "Giới tính", 7: "Họ và tên", 8: "Năm sinh"}.items():
        sheet.cell(5, place, text)
    for place in range(1, 9):
        sheet.cell(6, place, place)
    sheet.append([1, "01/2018", "15/01/2018", "Lê Thị Mai", "02/01/2018", "Nữ", "Phan Thị Trang", 1992])
    sheet.append([2, "02/2018", "16/01/2018", "Vũ An", "05/01/2018", "Nam", "Đỗ Thị Hoa", 1990])
    sheet.append(["Cộng", 2])
    second = workbook.create_sheet("2019")
    second.append(["Số", "Ngày đăng ký", "Họ tên", "Ngày sinh", "Giới tính", "Họ tên mẹ"])
    second.append(["01/2019", "15/01/2019", "Bùi Văn Ba", "03/01/2019", "Nam", "Lý Thị Tư"])
    hidden = workbook.create_sheet("cu")
    hidden.append(["Số", "Ngày đăng ký", "Họ tên", "Ngày sinh", "Giới tính", "Họ tên mẹ"])
    hidden.append(["01/2001", "15/01/2001", "Ẩn", "03/01/2001", "Nam", "Lý"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "so 2018.xlsm"
    workbook.save(path)
    printed = hotich("import", "--data", tmp_path / "data", path, "--json").stdout
    entry = json.loads(printed)["files"][0]
    assert entry["kind"] == "birth" and entry["rows"] == 3 and entry["refused"] == 0, entry
    out = tmp_path / "out.csv"
    hotich("export", "--data", tmp_path / "data", "--kind", "KS", "--out", out)
    found = {row["so"]: (row["nkshoten"], row["mehoten"], row["mengaysinh"]) for row in by_number(rows_of(out)).values()}
    assert found == {
        "01/2018": ("Lê Thị Mai", "Phan Thị Trang", "1992"), "02/2018": ("Vũ An", "Đỗ Thị Hoa", "1990"),
        "01/2019": ("Bùi Văn Ba", "Lý Thị Tư", "")}


def test_places_of_before_and_of_today():
    assert "01351\tXã Hưng Đạo, Tỉnh Cao Bằng" in hotich("place", "hung", "dao", "cao", "bang").stdout
    old = hotich("place", "09931", "--on", "2024-01-01").stdout
    assert "Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội" in old and "→ Xã Hưng Đạo, Thành phố Hà Nội" in old
    assert hotich("place", "khong", "co", "noi", "nay", check=False).returncode == 1


def test_a_register_of_another_commune_bears_its_name(tmp_path):
    source = SAMPLE / "khaitu.xlsx"
    hotich("import", "--data", tmp_path / "data", source, "--commune", "01351")
    refused = hotich("import", "--data", tmp_path / "other", source, "--commune", "99999", check=False)
    assert refused.returncode != 0 and "hotich place" in refused.stderr


def test_pages_and_tables_of_another_commune_name_it_and_not_the_one_of_the_shipped_plan(tmp_path):
    office = Office(tmp_path / "data")
    hotich("import", "--data", office.data, SAMPLE / "khaitu.xlsx", "--commune", "00025")
    hotich("table", "--data", office.data, "--code", "13a", "--year", "2025", "--out", tmp_path / "13a.xlsx")
    rows = openpyxl.load_workbook(tmp_path / "13a.xlsx").active.iter_rows(values_only=True)
    text = " ".join(str(cell) for row in rows for cell in row if cell)
    assert "PHƯỜNG GIẢNG VÕ" in text.upper() and "HƯNG ĐẠO" not in text.upper()
    link = office.sign_in_link("Bế Văn Đàn", "leader")
    office.start()
    try:
        office.sign_in(link)
        _, _, page = office.request("GET", "/ke-hoach")
    finally:
        office.stop()
    assert "UBND phường Giảng Võ, số: chưa ghi" in page
    assert "Hưng Đạo" not in page and "ban hành 04/2026" not in page
