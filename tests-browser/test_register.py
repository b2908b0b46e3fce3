"""The register office in a browser: a birth by keyboard alone, drafts, two officers, a divorce noted."""

import datetime
import re

import pytest
from playwright.sync_api import expect
from test_pages import violations

TODAY = datetime.date.today()
BORN = (TODAY - datetime.timedelta(days=12)).strftime("%d/%m/%Y")
HOME = "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội"
#: A birth as it stands in the paper's order: (id of the field, what is typed).
BIRTH = [
    ("f-nksHoTen", "Lê Thị Mai Anh"), ("f-nksNgaySinh", BORN), ("f-nksGioiTinh", "↓↓"),
    ("f-nksNoiSinh", "Bệnh viện đa khoa huyện Quốc Oai, Xã Quốc Oai, Thành phố Hà Nội"),
    ("f-nksQueQuan", "Xã Hưng Đạo, Thành phố Hà Nội"), ("f-meHoTen", "Phan Thị Trang"),
    ("f-meNgaySinh", "12/08/1992"), ("f-meSoDinhDanhCaNhan", "001192000002"), ("f-meNoiCuTru", HOME),
    ("f-chaHoTen", "Lê Viết Hùng"), ("f-chaNgaySinh", "03/02/1990"), ("f-chaNoiCuTru", HOME),
    ("f-nycHoTen", "Lê Viết Hùng"), ("f-nycQuanHe", "Cha"), ("f-giayChungSinhSo", "00012.GCS.01234.26"),
]


def tab_to(page, identifier: str, most=120) -> None:
    """Goes on with the tabulator until the field has the focus; nothing else is touched."""
    for _ in range(most):
        if page.evaluate("document.activeElement.id") == identifier:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{identifier} is not reached with the tabulator on {page.url}")


def type_into(page, identifier: str, text: str) -> None:
    tab_to(page, identifier)
    if text.startswith("↓"):
        for _ in text:
            page.keyboard.press("ArrowDown")
        return
    page.keyboard.type(text)


@pytest.fixture(scope="module")
def books(office, signed_in, browser):
    """This year's books, opened once by an officer on the pages."""
    from conftest import new_context

    context = new_context(browser, storage_state=signed_in["officer"])
    page = context.new_page()
    year = TODAY.year
    for kind in ("birth", "marriage", "changes", "extracts"):
        page.goto(f"{office.address}/so/mo/{kind}/{year}")
        page.get_by_role("button", name="Mở sổ").click()
        page.wait_for_url("**/so")
    context.close()


@pytest.mark.usefixtures("books")
def test_a_birth_by_keyboard_alone_from_intake_to_its_number(desk_of, picture):
    desk = desk_of("officer")
    page = desk.go("/ho-so/moi/birth")
    type_into(page, "nguoi-nop", "Lê Viết Hùng")
    type_into(page, "ve-ai", "Lê Thị Mai Anh")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/ho-so/*")
    expect(page.get_by_role("status").first).to_contain_text("Đã tiếp nhận")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/to-khai/*")
    for identifier, text in BIRTH:
        type_into(page, identifier, text)
    expect(page.locator("#f-nksNgaySinh ~ [data-echo]")).to_contain_text(BORN)
    picture(page, "form")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/kiem-tra")
    expect(page.locator("aside")).to_contain_text("Đúng hạn")
    picture(page, "check")
    for box in page.locator("input[name^='lyDo:']").all():
        tab_to(page, box.get_attribute("id"))
        page.keyboard.type("đã xác minh")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/muc/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("số ")
    expect(page.locator("main")).to_contain_text("Lê Thị Mai Anh")
    picture(page, "entry")
    assert not violations(page), violations(page)


@pytest.mark.usefixtures("books")
def test_what_was_typed_is_found_again_after_signing_out(desk_of):
    desk = desk_of("officer")
    page = desk.go("/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option("birth")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    page.locator("#f-nksHoTen").fill("Đỗ Văn Nháp")
    page.keyboard.press("Control+s")
    page.wait_for_url("**/to-khai/*")
    other = desk_of("officer")
    found = other.go("/viec-hom-nay")
    found.get_by_role("link", name="Đỗ Văn Nháp").click()
    expect(found.locator("#f-nksHoTen")).to_have_value("Đỗ Văn Nháp")


@pytest.mark.usefixtures("books")
def test_two_officers_on_one_form_see_what_the_other_saved(desk_of):
    first, second = desk_of("officer"), desk_of("officer")
    page = first.go("/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option("birth")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    path = page.url.replace(first.office.address, "")
    other = second.go(path)
    page.locator("#f-nksHoTen").fill("Lê Văn Một")
    page.get_by_role("button", name="Lưu nháp").click()
    page.wait_for_load_state()
    other.locator("#f-nksHoTen").fill("Lê Văn Hai")
    other.get_by_role("button", name="Lưu nháp").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Tờ khai đã có người khác lưu")
    expect(other.locator("main")).to_contain_text("Lê Văn Một")
    expect(other.locator("main")).to_contain_text("Lê Văn Hai")
    assert not violations(other), violations(other)
