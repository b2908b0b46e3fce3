"""Who may enter, and what each may see."""

import re

import pytest
from conftest import ROLES, choose_password, new_context
from office import PASSWORD
from playwright.sync_api import expect


def test_a_one_time_link_lets_its_owner_in_once(office, browser):
    link = office.address + office.links["Phạm Một Lần"]
    context = new_context(browser)
    page = context.new_page()
    choose_password(page, link)
    page.get_by_role("button", name="Đăng xuất").click()
    answer = page.goto(link)
    assert answer.status >= 400, "the link worked twice"
    assert page.get_by_label("Mật khẩu mới").count() == 0
    context.close()


def test_the_password_opens_and_a_wrong_one_does_not(office, browser):
    context = new_context(browser)
    page = context.new_page()
    page.goto(office.address + office.links["Bùi Mật Khẩu"])
    name = page.locator("main strong").nth(1).inner_text()
    page.get_by_label("Mật khẩu mới").fill(PASSWORD)
    page.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đặt mật khẩu và đăng nhập").click()
    page.get_by_role("button", name="Đăng xuất").click()

    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill("sai mật khẩu rồi nhé")
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("alert")).to_contain_text("Chưa đăng nhập được")
    expect(page.get_by_label("Tên đăng nhập")).to_have_value(name)

    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["/tong-quan", "/con-thieu", "/nhap-du-lieu", "/doi-chieu", "/nguoi-dung"])
def test_a_stranger_is_asked_to_sign_in(office, browser, path):
    context = new_context(browser)
    page = context.new_page()
    page.goto(office.address + path)
    expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
    context.close()


@pytest.mark.parametrize("role, path", [
    ("administrator", "/con-thieu"), ("administrator", "/tim"), ("administrator", "/chi-tieu/birth_on_time"),
    ("leader", "/nhap-du-lieu"), ("leader", "/nguoi-dung"), ("leader", "/doi-chieu"), ("officer", "/nguoi-dung"),
])
def test_a_page_that_is_not_for_the_role_is_refused_in_words(desk_of, office, role, path):
    desk = desk_of(role)
    answer = desk.page.goto(office.address + path)
    assert answer.status == 403
    # The stable code at the foot is for the telephone, not for reading.
    words = desk.page.locator("main p:not(:has(.code)):not(.under)").first.inner_text()
    assert re.search("[ạ-ỹ]", words) and not re.search(r"\b(error|forbidden|exception)\b", words, re.I), words


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(desk_of):
    desk = desk_of("officer")
    desk.go("/tong-quan")
    kept = [c for c in desk.context.cookies() if c["httpOnly"]]
    assert kept, "no cookie that scripts cannot read"
    assert all(c["sameSite"] in ("Lax", "Strict") for c in kept)
    assert desk.page.evaluate("document.cookie") == ""


def test_each_role_sees_its_own_work(desk_of):
    shown = {}
    for role in ROLES:
        page = desk_of(role).go("/")
        shown[role] = page.get_by_role("navigation", name="Công việc").inner_text()
    assert "Nhập dữ liệu" in shown["officer"]
    assert "Nhập dữ liệu" not in shown["leader"]
    assert "Người dùng" in shown["administrator"] and "Còn thiếu" not in shown["administrator"]
