"""A page of an old book entered by two people: ditto, column fill, comparison, sample, and into the register."""

import pytest
from conftest import choose_password, new_context
from playwright.sync_api import expect
from test_pages import violations

OFFICE = "UBND Xã Cộng Hòa"
#: Three deaths of 1975 as the book has them: number, day, name, sex, age, residence, died, place, cause.
ROWS = [
    ["1", "05/01/1975", "Lê Văn Ninh", "1", "25 tuổi", "Cộng Hòa", "04/01/1975", "Tại nhà", "Bệnh"],
    ["2", "06/01/1975", "Đỗ Thị Tý", "2", "1901", "Cộng Hòa", "03/01/1975", "Tại nhà", "Già"],
    ["3", "07/01/1975", "Trần Văn Bính", "1", "1930", "Cộng Hòa", "06/01/1975", "Tại nhà", "Bệnh"],
]


@pytest.fixture
def second(office, browser):
    """Another officer's window."""
    context = new_context(browser)
    page = context.new_page()
    choose_password(page, office.address + office.links["Đinh Thị Chép Sổ"])
    yield page
    context.close()


def test_a_page_of_an_old_book_entered_by_two_people(desk_of, second, picture):
    desk = desk_of("officer")
    page = desk.go("/so-cu/quyen/moi")
    page.get_by_label("Loại sổ").select_option("death")
    page.get_by_label("Nơi đăng ký (tên của ngày ấy)").fill(OFFICE)
    page.get_by_label("Năm của sổ").fill("1975")
    page.get_by_label("Quyển số, như ghi trên bìa").fill("77")
    page.get_by_role("button", name="Ghi lại").click()
    page.wait_for_url("**/so-cu?xong=1")
    page.get_by_role("link", name="chép trang của").first.wait_for()
    page.locator("li", has_text="77").get_by_role("link", name="chép trang").click()
    page.get_by_label("Trang số").fill("5")
    page.get_by_label("Số dòng trên trang").fill("3")
    page.get_by_role("button", name="Chép trang này").click()
    page.wait_for_url("**/so-cu/trang/*")
    address = page.url
    # The first person: what the rows share is typed once and filled down; a ditto mark stands for the cell above.
    shared = {5: "Cộng Hòa", 7: "Tại nhà"}
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            if column not in shared:
                page.locator(f"#o-{number}-{column}").fill(text)
    page.locator("#o-0-5").fill("Cộng Hòa")
    page.locator("#o-0-5").press("Control+Shift+D")
    expect(page.locator("#o-2-5")).to_have_value("Cộng Hòa")
    page.locator("#o-0-7").fill("Tại nhà")
    page.locator("#o-1-7").press("Control+d")
    expect(page.locator("#o-1-7")).to_have_value("Tại nhà")
    page.locator("#o-2-7").fill('"')
    picture(page, "old-page")
    assert not violations(page), violations(page)
    page.get_by_role("button", name="Xong trang này").click()
    expect(page.locator("main")).to_contain_text("Người thứ hai chép lại mà không xem bản của bạn")
    expect(page.locator("#o-0-0")).to_have_count(0)
    # The second person types the page blind, and one name otherwise.
    second.goto(address)
    expect(second.locator("main")).not_to_contain_text("Trần Văn Bính")
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            second.locator(f"#o-{number}-{column}").fill(text.replace("Bính", "Bình"))
    second.locator("#o-0-1").fill("5.1.1975")
    second.get_by_role("button", name="Xong trang này").click()
    # A day is a day however it is written; the name is the one difference.
    expect(second.get_by_role("heading", name="Hai bản khác nhau ở 1 ô")).to_be_visible()
    picture(second, "old-page-differences")
    second.get_by_label("Trần Văn Bính").check()
    second.get_by_role("button", name="Ghi bản đúng").click()
    expect(second.get_by_role("heading", name="Xem lại mẫu trước khi nhận")).to_be_visible()
    expect(second.locator("main")).to_contain_text("Sinh năm 1950 (sổ ghi 25 tuổi)")
    picture(second, "old-page-sample")
    second.get_by_role("button", name="Mẫu đúng cả, nhận trang").click()
    expect(second.locator("main")).to_contain_text("Trang đã vào sổ")
    found = desk.search("Tran Van Binh 1930").locator("main")
    expect(found).to_contain_text("Trần Văn Bính")
    page = desk.go("/so-cu")
    expect(page.locator("main")).to_contain_text("3/")
