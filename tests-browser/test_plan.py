"""A year's round with the plan: tasks given, proofs attached, a difficulty, a campaign, the report."""

import json
import re
import shutil
import subprocess

import docx
import openpyxl
import pytest
from office import hotich

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def record(page, label: str, value: str) -> None:
    page.get_by_label(label, exact=False).first.fill(value)


def test_a_years_round(desk_of, office, tmp_path, picture):
    leader = desk_of("leader")
    page = leader.go("/ke-hoach?nam=2026")
    assert page.locator("table.plan tbody tr:not(.section):not(.heading)").count() == 15
    assert "Kế hoạch chưa ghi cơ quan chủ trì" in page.content()
    picture(page, "plan")

    # The leader gives a task.
    leader.go("/ke-hoach/viec/II.2/2026")
    page.get_by_label("Người phụ trách").select_option(label="Nguyễn Thị Hộ Tịch")
    page.get_by_label("Hạn", exact=True).fill("15/12/2026")
    page.get_by_label("Các bước").fill("x Gom vướng mắc\nViết báo cáo")
    page.get_by_role("button", name="Ghi lại").click()
    page.wait_for_load_state()
    assert "hạn 15/12/2026 do cơ quan đặt" in page.content()

    # A due day before the plan is refused, and nothing typed is lost.
    page.get_by_label("Hạn", exact=True).fill("01/03/2026")
    page.get_by_label("Ghi chú lần này").fill("giữ lời này")
    page.get_by_role("button", name="Ghi lại").click()
    page.wait_for_load_state()
    assert "không thể trước ngày ban hành Kế hoạch" in page.content()
    assert page.get_by_label("Ghi chú lần này").input_value() == "giữ lời này"

    # The officer notes a difficulty from a case's page, which is kept with it.
    officer = desk_of("officer")
    page = officer.go("/con-thieu")
    page.locator("table.data tbody th a").first.click()
    page.wait_for_load_state()
    case = page.url.removeprefix(office.address)
    page.get_by_role("link", name="Ghi vướng mắc gặp ở trang này").click()
    page.wait_for_load_state()
    assert page.get_by_label("Gặp ở trang").input_value() == case
    page.get_by_label("Nội dung vướng mắc").fill("Chưa có giấy chứng sinh của cơ sở tư nhân")
    page.get_by_label("Nhóm").fill("Giấy chứng sinh")
    page.get_by_label("Kiến nghị, đề xuất").fill("Kết nối dữ liệu giấy chứng sinh của cơ sở tư nhân")
    page.get_by_role("button", name="Ghi lại").click()
    page.wait_for_load_state()
    assert page.url == office.address + case

    # A campaign.
    officer.go("/ke-hoach/so/campaign/moi")
    page.get_by_label("Tên, trích yếu").fill("Tháng cao điểm khai sinh")
    page.get_by_label("Bắt đầu").fill("1/3/2026")
    page.get_by_label("Kết thúc").fill("31/3/2026")
    page.get_by_role("button", name="Ghi lại").click()
    page.wait_for_load_state()
    assert "Tháng cao điểm khai sinh" in page.content()

    # A proof: an empty file is refused, a real one is taken and given back byte by byte.
    officer.go("/ke-hoach/viec/II.2/2026")
    empty, real = tmp_path / "trong.pdf", tmp_path / "Báo cáo.pdf"
    empty.write_bytes(b"")
    real.write_bytes(b"%PDF-1.4 " + bytes(range(256)) * 500)
    for path in (empty, real):
        page.get_by_label("Tệp", exact=True).set_input_files(str(path))
        page.get_by_role("button", name="Thêm minh chứng").click()
        page.wait_for_load_state()
        if path is empty:
            assert "0 byte" in page.content()
    with page.expect_download() as download:
        page.locator("#minh-chung .notes a").first.click()
    assert open(download.value.path(), "rb").read() == real.read_bytes()
    assert "1/1 kết quả có minh chứng" in page.content()
    picture(page, "plan-item", full_page=True)

    # The report of the year: kept, issued, opened as other programs open it.
    officer.go("/van-ban/moi?loai=yearly&nam=2026")
    page.get_by_label("Số ( /BC-UBND)").fill("5")
    page.get_by_label("Ngày ban hành").fill("20/12/2026")
    page.get_by_label("Người ký").fill("Trần Văn Chủ Tịch")
    page.get_by_role("button", name="Ban hành và khoá").click()
    page.wait_for_load_state()
    assert "đã ban hành và khoá" in page.content()
    picture(page, "plan-report", full_page=True)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải Word").click()
    report = tmp_path / "bao-cao.docx"
    shutil.copy(download.value.path(), report)
    check_report(report, office)
    sheets, paper = tmp_path / "bao-cao.xlsx", tmp_path / "bao-cao-goc.pdf"
    for label, path in (("Tải Excel", sheets), ("Tải PDF", paper)):
        with page.expect_download() as download:
            page.get_by_role("link", name=label).click()
        shutil.copy(download.value.path(), path)
    check_equal_figures(report, sheets, paper)
    if SOFFICE:
        check_with_office(report, tmp_path)

    # The annex goes out as the same Word table, and comes back.
    with page.expect_download() as download:
        page.goto(office.address + "/ke-hoach/phu-luc")
        page.get_by_role("link", name="Tải bảng phụ lục").click()
    annex = tmp_path / "phu-luc.docx"
    shutil.copy(download.value.path(), annex)
    table = docx.Document(str(annex)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][-1] == "Tiến độ"
    assert len(table.rows) == 1 + 6 + 16
    page.get_by_label("Tệp Word").set_input_files(str(annex))
    page.get_by_role("button", name="Đưa vào sổ").click()
    page.wait_for_load_state()
    assert "Đã đưa vào sổ: 6 phần, 15 mục" in page.content()


def check_report(path, office) -> None:
    """python-docx opens it; its figures are those of the indicators' own answer."""
    document = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Chưa có giấy chứng sinh của cơ sở tư nhân" in text
    assert "Kết nối dữ liệu giấy chứng sinh" in text
    assert "Tháng cao điểm khai sinh" in text
    section = document.sections[0]
    assert abs(section.left_margin.mm - 30) < 1 and abs(section.right_margin.mm - 15) < 1
    assert abs(section.page_width.mm - 210) < 1
    figures = next(table for table in document.tables if table.rows[0].cells[0].text == "Chỉ tiêu")
    as_of = re.search(r"Số liệu đến ngày (\d\d)/(\d\d)/(\d{4})", text)
    day = "-".join(reversed(as_of.groups()))
    told = json.loads(hotich("indicators", "--data", office.data, "--as-of", day, "--json").stdout)["figures"]
    names = {t["name"]: t["id"] for t in json.loads(
        hotich("programme", "--data", office.data, "--as-of", day, "--json").stdout)["targets"]}
    assert len(figures.rows) == 14
    for row in figures.rows[1:]:
        name, year, numerator, denominator = (cell.text for cell in row.cells[:4])
        pair = tuple(int(number.replace(".", "")) for number in (numerator, denominator))
        own = [f for f in told if f["indicator"] == names[name] and f["basis"] != "registration"
               and (not year.isdigit() or f.get("year") == int(year))]
        assert pair in [(f["numerator"], f["denominator"]) for f in own] or pair == (0, 0), name


def check_equal_figures(report, sheets, paper) -> None:
    """Each cell of each table says the same in Word, Excel and PDF; numbers are numbers in Excel."""
    words = [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(str(report)).tables]
    words = [table for table in words if len(table[0]) > 2]
    book = openpyxl.load_workbook(sheets)
    assert len(book.worksheets) == len(words)
    drawn = subprocess.run(["pdftotext", "-raw", str(paper), "-"], check=True, capture_output=True, text=True).stdout
    drawn = re.sub(r"\s+", "", drawn)
    numbers = 0
    for sheet, table in zip(book.worksheets, words):
        rows = [[shown(cell) for cell in row] for row in sheet.iter_rows()]
        start = next(place for place, row in enumerate(rows) if row == table[0])
        assert rows[start:start + len(table)] == table, sheet.title
        numbers += sum(isinstance(cell.value, (int, float)) for row in sheet.iter_rows() for cell in row)
        for row in table:
            for text in row:
                assert re.sub(r"\s+", "", text) in drawn, (sheet.title, text)
    assert numbers > 40


def shown(cell) -> str:
    """A cell of a workbook as the office reads it: 1.234 and 92,18."""
    if not isinstance(cell.value, (int, float)):
        return cell.value or ""
    places = len(cell.number_format.partition(".")[2])
    text = f"{cell.value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def check_with_office(path, folder) -> None:
    """LibreOffice opens it without repair and makes a PDF that says what the report says."""
    subprocess.run(
        [SOFFICE, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=180)
    text = subprocess.run(
        ["pdftotext", "-layout", str(folder / "bao-cao.pdf"), "-"], check=True, capture_output=True,
        text=True).stdout
    for wanted in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BC-UBND", "Trần Văn Chủ Tịch", "Nơi nhận:"):
        assert wanted in text, wanted


def test_two_people_at_one_item(desk_of):
    first, second = desk_of("officer"), desk_of("leader")
    path = "/ke-hoach/viec/III.1/2026"
    one, two = first.go(path), second.go(path)
    one.get_by_label("Ghi chú lần này").fill("đã gửi danh mục")
    one.get_by_role("button", name="Ghi lại").click()
    one.wait_for_load_state()
    two.get_by_label("Ghi chú lần này").fill("đã duyệt kinh phí")
    two.get_by_role("button", name="Ghi lại").click()
    two.wait_for_load_state()
    assert "Nguyễn Thị Hộ Tịch đã ghi lúc" in two.content()
    assert two.get_by_label("Ghi chú lần này").input_value() == "đã duyệt kinh phí"
    two.get_by_role("button", name="Ghi lại").click()
    two.wait_for_load_state()
    assert "đã duyệt kinh phí" in two.content() and "đã gửi danh mục" in two.content()
