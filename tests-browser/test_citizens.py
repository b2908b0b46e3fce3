"""What people without an account do: read the guide, print it, follow their dossier."""

import re

import pytest
from conftest import new_context
from playwright.sync_api import expect
from test_pages import FORMS, violations


@pytest.fixture
def visitor(office, browser):
    """A window in which nobody is signed in, and no script runs."""
    made = []

    def open_window(**options):
        context = new_context(browser, **options)
        made.append(context)
        return context.new_page()

    yield open_window
    for context in made:
        context.close()


def small_targets(page) -> list[str]:
    """Links and buttons of the page's own content that a thumb would miss."""
    return page.eval_on_selector_all(
        "main a, main button, main input:not([type=hidden])",
        """all => all.filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)
             .map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)""")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", ["/huong-dan", "/huong-dan?viec=birth", "/huong-dan?ngay=2027-03-01", "/tra-cuu"])
def test_a_page_for_the_public_has_no_serious_violation(office, visitor, path, form):
    page = visitor(**FORMS[form])
    page.goto(office.address + path)
    found = violations(page)
    assert not found, "\n".join(found)
    assert not small_targets(page)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, "the page is wider than the window"


def test_the_guide_is_read_without_a_script_from_the_sign_in_page(office, visitor):
    page = visitor(java_script_enabled=False)
    page.goto(office.address + "/dang-nhap")
    page.get_by_role("link", name="Hướng dẫn làm thủ tục hộ tịch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hướng dẫn làm thủ tục hộ tịch")
    page.get_by_role("navigation", name="Các việc").get_by_role("link", name="Đăng ký khai tử", exact=False).first.click()
    assert page.url.endswith("#viec-death")
    death = page.locator("#viec-death")
    expect(death).to_contain_text(re.compile("15 ngày kể từ ngày chết|chưa công bố thời hạn"))


def test_one_act_of_the_guide_prints_on_its_own(office, visitor):
    page = visitor()
    page.goto(office.address + "/huong-dan?viec=marriage")
    printed = page.pdf(format="A4")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page/") + printed.count(b"/Type/Page/") <= 2


def receive(desk_of, phone: str) -> tuple[str, str]:
    """Takes a dossier in at the counter; answers its code and its address."""
    desk = desk_of("reception")
    page = desk.go("/ho-so/moi/extract")
    page.locator("#nguoi-nop").fill("Đặng Thị Tra Cứu")
    page.get_by_label("Điện thoại", exact=True).fill(phone)
    page.get_by_role("button", name="Tiếp nhận").click()
    page.wait_for_url("**/ho-so/*")
    code = re.search(r"HT-\d{4}-\d+", page.get_by_role("heading", level=1).inner_text()).group(0)
    return code, page.url.split("?")[0]


def test_an_applicant_follows_a_dossier_with_four_digits(office, desk_of, visitor):
    code, address = receive(desk_of, "0987 654 321")
    page = visitor(java_script_enabled=False)
    page.goto(f"{office.address}/tra-cuu?ma={code}")
    expect(page.get_by_label("Mã hồ sơ")).to_have_value(code)
    page.get_by_label("4 số cuối").fill("0000")
    page.get_by_role("button", name="Tra cứu").click()
    expect(page.get_by_role("alert")).to_contain_text("Không có hồ sơ nào")

    page.get_by_label("4 số cuối").fill("4321")
    page.get_by_role("button", name="Tra cứu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Hồ sơ {code}")
    expect(page.locator("main")).to_contain_text("Bộ phận Tiếp nhận và trả kết quả")
    assert "4321" not in page.url and "Tra Cứu" not in page.locator("main .summary").inner_text()

    desk = desk_of("reception")
    asking = desk.page
    asking.goto(address)
    asking.get_by_text("Yêu cầu bổ sung").first.click()
    asking.locator("textarea[name=giayTo]").fill("Bản sao sổ cũ")
    asking.locator("form:has(textarea[name=giayTo]) [name=lyDo]").fill("Sổ không có mục của Đặng Thị Tra Cứu")
    asking.locator("form:has(textarea[name=giayTo]) button").last.click()
    asking.wait_for_load_state()

    page.get_by_role("link", name="Xong, xóa khỏi màn hình").click()
    page.get_by_label("Mã hồ sơ").fill(code.lower().replace("-", " "))
    page.get_by_label("4 số cuối").fill("4321")
    page.get_by_role("button", name="Tra cứu").click()
    expect(page.get_by_role("heading", name="Cần bổ sung")).to_be_visible()
    shown = page.locator("main").inner_text()
    assert "Bản sao sổ cũ" in shown and "Sổ không có mục của …" in shown and "Đặng Thị" not in shown


def test_what_an_applicant_sees_has_no_serious_violation(office, desk_of, visitor):
    code, _ = receive(desk_of, "0911 222 333")
    for form in FORMS.values():
        page = visitor(**form)
        page.goto(f"{office.address}/tra-cuu?ma={code}")
        page.get_by_label("4 số cuối").fill("2333")
        page.get_by_role("button", name="Tra cứu").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Hồ sơ {code}")
        found = violations(page)
        assert not found, "\n".join(found)
        assert not small_targets(page)
