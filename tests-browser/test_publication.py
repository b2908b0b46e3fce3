"""The public page: nobody signs in, axe finds nothing, it prints on one A4; and the office's way to it."""

import re

import pytest
from conftest import Desk, new_context
from test_pages import FORMS, violations


@pytest.fixture(scope="session")
def published(office, browser, signed_in) -> str:
    """The address of a vintage that the officer published on the page."""
    page = Desk(office, new_context(browser, storage_state=signed_in["officer"])).go("/cong-bo")
    page.get_by_label("Số liệu của năm").select_option("2025")
    page.get_by_label("Người chịu trách nhiệm").fill("Nguyễn Thị Hộ Tịch")
    page.get_by_role("button", name="Công bố").click()
    page.wait_for_url(re.compile(r"/so-lieu/2025/\d+/index.html"))
    return page.url


@pytest.mark.parametrize("form", FORMS)
def test_everybody_reads_the_public_page(published, browser, form):
    context = browser.new_context(locale="vi-VN", **FORMS[form])
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(published)
    assert page.get_by_role("heading", name="Thống kê hộ tịch năm 2025").is_visible()
    assert page.locator("svg polyline").count() >= 1 and page.locator("table").count() == 2
    assert not violations(page) and not refused, refused
    context.close()


def test_the_public_page_prints_on_one_sheet(published, browser):
    page = browser.new_page()
    page.goto(published)
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 1
    page.close()
