"""The other acts in a browser: a recognition, a guardianship and its end, an adoption that does not leak, a divorce
abroad and the marriage after it."""

import datetime
import re

import pytest
from conftest import open_books
from office import vietnam_today
from playwright.sync_api import expect
from test_pages import violations

TODAY = vietnam_today()
YEAR = TODAY.year
HOME = "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội"
BOOKS = (
    "birth", "marriage", "recognition", "guardianship", "guardianshipEnd", "guardianshipSupervision", "adoption",
    "foreignDivorce", "extracts",
)


def day(days_ago: int) -> str:
    return (TODAY - datetime.timedelta(days=days_ago)).strftime("%d/%m/%Y")


def birth(name: str, mother: str) -> dict[str, str]:
    """A birth in the order of the paper; the father is not known."""
    return {
        "nksHoTen": name, "nksNgaySinh": day(20), "nksGioiTinh": "2", "nksNoiSinh": "Bệnh viện Bạch Mai",
        "nksQueQuan": "Xã Hưng Đạo, Thành phố Hà Nội", "meHoTen": mother, "meNgaySinh": "12/08/1994",
        "meNoiCuTru": HOME, "nycHoTen": mother, "nycQuanHe": "Mẹ", "giayChungSinhLoai": "notice",
        "giayChungSinhSo": "00077.GCS.01234.26",
    }


@pytest.fixture(scope="module", autouse=True)
def books(office, signed_in, browser):
    """This year's books that the journeys write into."""
    open_books(office, signed_in["officer"], browser, BOOKS, mark="XX")


def begin(desk, act: str):
    page = desk.go("/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option(act)
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    return page


def begin_at(desk, entry: str, label: str):
    page = desk.go(entry)
    page.get_by_role("button", name=label, exact=True).click()
    page.wait_for_url("**/to-khai/*")
    return page


def fill(page, fields: dict[str, str]) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for name, text in fields.items():
        box = page.locator(f"#f-{name}")
        if box.evaluate("e => e.tagName") == "SELECT":
            box.select_option(text)
        elif box.get_attribute("type") == "checkbox":
            box.check()
        else:
            box.fill(text)


def check(page) -> None:
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_load_state()


def register(page) -> str:
    """On to the check page, every warning answered; answers the entry's address."""
    check(page)
    expect(page).to_have_url(re.compile(r"/kiem-tra$"))
    for box in page.locator("input[name^='lyDo:']").all():
        box.fill("đã xác minh")
    if page.locator("#ket-luan-other").count():
        page.locator("#ket-luan-other").check()
        page.locator("#ly-do-trung").fill("đã so sánh hai bên")
    page.locator(".check-form button.primary").click()
    page.wait_for_url(re.compile(r"/muc/|/giay-da-cap/"))
    return re.sub(r"^https?://[^/]+|\?.*$", "", page.url)


def register_birth(desk, name: str, mother: str) -> str:
    page = begin(desk, "birth")
    fill(page, birth(name, mother))
    return register(page)


def test_a_recognition_fills_the_father_into_the_birth_entry_and_its_copy(desk_of, picture):
    desk = desk_of("officer")
    entry = register_birth(desk, "Nguyễn Minh Châu", "Nguyễn Thị Hằng")
    page = begin_at(desk, entry, "Đăng ký nhận cha, mẹ, con")
    # Nothing that the entry says is typed again.
    expect(page.locator("#f-ncHoTen")).to_have_value("Nguyễn Minh Châu")
    fill(page, {
        "loaiXacNhan": "1", "cmHoTen": "Đỗ Văn Lâm", "cmNgaySinh": "03/05/1990", "cmNoiCuTru": HOME,
        "cmLoaiGiayToTuyThan": "4", "cmSoGiayToTuyThan": "001090000007", "nycHoTen": "Đỗ Văn Lâm",
        "nhanConChungCu": "commitment", "nhanConSoNguoiLamChung": "1", "khongTranhChap": "1",
    })
    check(page)
    # One witness is not enough: the article stands beside the field, and nothing is registered.
    expect(page.locator("main")).to_contain_text("ít nhất 2 người làm chứng")
    fill(page, {"nhanConSoNguoiLamChung": "2"})
    recognition = register(page)
    picture(page, "recognition")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sổ đăng ký nhận cha, mẹ, con số 0")
    number = re.search(r"số (\d+/\d+)", page.get_by_role("heading", level=1).inner_text()).group(1)
    page = desk.go(entry)
    expect(page.locator("dl.summary").first).to_contain_text("Đỗ Văn Lâm")
    expect(page.locator("main")).to_contain_text(f"Đã đăng ký nhận cha: Đỗ Văn Lâm, sinh 03/05/1990 (số {number}")
    assert not violations(page), violations(page)
    page = begin_at(desk, entry, "Cấp bản sao trích lục")
    fill(page, {"nycHoTen": "Nguyễn Thị Hằng", "soBanSao": "2"})
    register(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Trích lục khai sinh (bản sao)")
    page = desk.go(f"/so/recognition/{YEAR}")
    expect(page.locator("main")).to_contain_text("Nguyễn Minh Châu")
    assert recognition.startswith("/muc/")


def test_a_guardianship_and_its_end(desk_of, picture):
    desk = desk_of("officer")
    page = begin(desk, "guardianship")
    fill(page, {
        "loaiGiamHo": "2", "lyDoGiamHo": "minorWithoutParents", "quanHeGiamHo": "grandparent",
        "ghHoTen": "Trần Thị Cúc", "ghGioiTinh": "2", "ghNgaySinh": "12/08/1955", "ghLoaiGiayToTuyThan": "4",
        "ghSoGiayToTuyThan": "001155000021", "dghHoTen": "Trần Minh Khôi", "dghGioiTinh": "1",
        "dghNgaySinh": f"{TODAY.day:02}/{TODAY.month:02}/{YEAR - 17}", "dghLoaiGiayToTuyThan": "4",
        "dghSoGiayToTuyThan": "001209000022", "ghDuDieuKien": "1", "nycHoTen": "Trần Thị Cúc",
    })
    entry = register(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sổ đăng ký giám hộ số")
    picture(page, "guardianship")
    page.get_by_role("link", name="Trần Minh Khôi").click()
    expect(page.locator("main")).to_contain_text("Được giám hộ bởi Trần Thị Cúc")
    page = begin_at(desk, entry, "Đăng ký chấm dứt giám hộ")
    fill(page, {"lyDoChamDut": "wardCapable", "nycHoTen": "Trần Thị Cúc"})
    check(page)
    # He is seventeen: coming of age is no reason yet.
    expect(page.locator("main")).to_contain_text("chưa đủ 18 tuổi")
    fill(page, {"lyDoChamDut": "adopted", "giayToChamDut": "Giấy chứng nhận nuôi con nuôi số 05/2026"})
    # Its own paper is next; the entry says it too.
    assert register(page).startswith("/giay-da-cap/")
    page = desk.go(entry)
    expect(page.locator("main")).to_contain_text("Chấm dứt giám hộ, lý do: điểm d khoản 1 Điều 62")
    assert not violations(page), violations(page)
    page.get_by_role("link", name="Trần Minh Khôi").click()
    expect(page.locator("main")).not_to_contain_text("Được giám hộ bởi")
    page = desk.go(f"/so/guardianshipEnd/{YEAR}")
    expect(page.locator("main")).to_contain_text(f"01/{YEAR}")
    page = begin_at(desk, entry, "Đăng ký chấm dứt giám hộ")
    fill(page, {"lyDoChamDut": "adopted", "giayToChamDut": "Quyết định", "nycHoTen": "Trần Thị Cúc"})
    check(page)
    expect(page.locator("main")).to_contain_text("đã chấm dứt")


def test_an_adoption_does_not_leak(desk_of, picture):
    desk, leader = desk_of("officer"), desk_of("leader")
    entry = register_birth(desk, "Lý Thanh Trúc", "Lý Thị Đoan")
    page = begin_at(desk, entry, "Ghi vào sổ việc nuôi con nuôi")
    fill(page, {
        "qdHinhThuc": "decision", "qdSo": "05/2026/NCN", "qdNgay": day(3), "qdHieuLuc": day(3),
        "qdCoQuan": "Ủy ban nhân dân xã Hưng Đạo", "ghiChaMeNuoi": "1", "chaNuoiHoTen": "Phùng Văn Tâm",
        "chaNuoiNgaySinh": "04/06/1980", "meNuoiHoTen": "Đỗ Thị Liên", "meNuoiNgaySinh": "05/05/1982",
        "nycHoTen": "Phùng Văn Tâm",
    })
    adoption = register(page)
    picture(page, "adoption")
    # Who writes the books sees the note and what the entry said before.
    page = desk.go(entry)
    expect(page.locator("main")).to_contain_text("Nuôi con nuôi theo Quyết định số 05/2026/NCN")
    expect(page.locator("dl.summary").first).to_contain_text("Đỗ Thị Liên")
    expect(page.locator("dl.summary").first).not_to_contain_text("nuôi")
    # Nobody else does: not on the entry, not in a search, not in the book.
    seen = leader.go(entry)
    text = seen.locator("main").inner_text()
    assert "Đỗ Thị Liên" in text and "Phùng Văn Tâm" in text
    for secret in ("nuôi", "NCN", "Lý Thị Đoan"):
        assert secret not in text, secret
    for path in (adoption, f"/so/adoption/{YEAR}"):
        assert leader.page.goto(leader.office.address + path).status == 404, path
    for name in ("Lý Thị Đoan", "Lý Thanh Trúc"):
        found = leader.search(name).locator("main").inner_text()
        assert "nuôi" not in found, name
    # A copy shows the adoptive parents and no note.
    page = begin_at(desk, entry, "Cấp bản sao trích lục")
    fill(page, {"nycHoTen": "Phùng Văn Tâm", "soBanSao": "1"})
    paper = register(page)
    given = leader.go(paper).locator("main").inner_text()
    assert "nuôi" not in given and "Lý Thị Đoan" not in given
    # Its dossier is there for those who read adoptions alone, with every slip and file of it.
    page = desk.go("/ho-so/moi/adoptionEnd")
    page.get_by_label("Họ tên người nộp").fill("Phùng Văn Tâm")
    page.locator("main form button.primary").click()
    page.wait_for_url("**/ho-so/*")
    dossier = re.sub(r"^https?://[^/]+|\?.*$", "", page.url)
    code = re.search(r"HT-\d+-\d+", page.locator("main").inner_text()).group(0)
    for role in ("reception", "reader", "leader"):
        other = desk_of(role)
        for path in (dossier, f"{dossier}/phieu/tiep-nhan", f"{dossier}/phieu/tiep-nhan/ban-in",
                     f"{dossier}/tep/x", adoption, f"{adoption}/ban-chinh", f"/so/adoption/{YEAR}",
                     f"/so/adoption/{YEAR}/1/in/bia", f"/so/adoption/{YEAR}/1/bien-ban"):
            answer = other.page.goto(other.office.address + path)
            assert answer.status == 404, (role, path, answer.status)
            assert "Phùng Văn Tâm" not in other.page.content()
        assert other.page.goto(f"{other.office.address}/ho-so/moi/adoption").status == 403
        for path in ("/so", "/giay-da-cap"):
            assert "nuôi con nuôi" not in other.go(path).locator("main").inner_text().lower(), path
        found = other.search(code)
        assert dossier not in found.content() and "Phùng Văn Tâm" not in found.content()
    queues = desk_of("reception").go("/viec-hom-nay?hang=open").locator("main")
    assert code not in queues.inner_text() and "nuôi" not in queues.inner_text()
    # The end of it gives the parents back.
    page = begin_at(desk, adoption, "Ghi vào sổ việc chấm dứt nuôi con nuôi")
    fill(page, {
        "qdHinhThuc": "judgment", "qdSo": "09/2026/HNGĐ-ST", "qdNgay": TODAY.strftime("%d/%m/%Y"),
        "qdHieuLuc": TODAY.strftime("%d/%m/%Y"), "qdCoQuan": "Tòa án nhân dân khu vực 9 - Hà Nội",
        "nycHoTen": "Phùng Văn Tâm",
    })
    register(page)
    page = desk.go(entry)
    expect(page.locator("dl.summary").first).to_contain_text("Lý Thị Đoan")
    expect(page.locator("dl.summary").first).not_to_contain_text("Phùng Văn Tâm")


def marriage(husband: str, wife: str, born: int) -> dict[str, str]:
    return {
        "voHoTen": wife, "voNgaySinh": f"28/04/{born}", "voNoiCuTru": HOME, "voLoaiGiayToTuyThan": "4",
        "voSoGiayToTuyThan": f"0011{born % 100:02}000031", "chongHoTen": husband, "chongNgaySinh": "04/01/1985",
        "chongNoiCuTru": HOME, "chongLoaiGiayToTuyThan": "4", "chongSoGiayToTuyThan": "001085000032",
        "haiBenCoMat": "1", "tuNguyen": "1",
    }


def test_a_divorce_abroad_is_noted_and_then_they_may_marry(desk_of, picture):
    desk = desk_of("officer")
    page = begin(desk, "marriage")
    fill(page, marriage("Phạm Quốc Bảo", "Vũ Thị Thơm", 1988))
    entry = register(page)
    page = begin(desk, "marriage")
    fill(page, marriage("Phạm Quốc Bảo", "Hoàng Thị Mận", 1990))
    check(page)
    expect(page.locator("main")).to_contain_text("Đang có vợ hoặc chồng là Vũ Thị Thơm")
    waiting = page.url
    page = begin_at(desk, entry, "Ghi chú ly hôn, hủy kết hôn ở nước ngoài")
    expect(page.locator("#f-lhChongHoTen")).to_have_value("Phạm Quốc Bảo")
    fill(page, {
        "loaiGhiChu": "1", "soDangKyNuocNgoai": "12 F 34/26", "ngayDangKyNuocNgoai": day(2),
        "cqNuocNgoaiDaDangKy": "Tòa án quận Mitte, Berlin", "qgNuocNgoaiDaDangKy": "Đức",
        "lhNgayHieuLuc": day(1), "nycHoTen": "Phạm Quốc Bảo",
    })
    register(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sổ ghi chú ly hôn số")
    picture(page, "foreign-divorce")
    page = desk.go(entry)
    expect(page.locator("main")).to_contain_text("Đã ly hôn theo bản án, quyết định số 12 F 34/26")
    page.goto(waiting)
    register(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sổ đăng ký kết hôn số")
    assert not violations(page), violations(page)
