"""Reports and statutory tables on the pages: seen, taken away as files, locked with a name, every look noted."""

import sqlite3

from conftest import Desk, new_context


def desk(office, browser, signed_in, role="officer") -> Desk:
    return Desk(office, new_context(browser, storage_state=signed_in[role], accept_downloads=True))


def test_the_report_is_read_in_two_languages_and_taken_away(office, browser, signed_in):
    page = desk(office, browser, signed_in).go("/thong-ke/bao-cao?nam=2025")
    assert page.get_by_role("heading", name="1. Số liệu chính").is_visible()
    assert page.locator("svg.report-chart").count() >= 4 and page.locator("table.report").count() >= 16
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", name="1. Key figures").is_visible()
    for label, ending in [("PDF", ".pdf"), ("Word", ".docx")]:
        with page.expect_download() as taken:
            page.get_by_role("link", name=label, exact=True).click()
        assert taken.value.suggested_filename.endswith("en" + ending)


def test_a_table_is_locked_with_a_name_and_nothing_has_changed_since(office, browser, signed_in):
    page = desk(office, browser, signed_in).go("/thong-ke/bieu?bieu=14a&nam=2024")
    assert page.get_by_text("Biểu của kỳ này chưa được khóa.").is_visible()
    page.get_by_label("Khóa biểu với người ký").fill("Nguyễn Văn Chủ")
    page.get_by_role("button", name="Khóa biểu").click()
    assert page.get_by_text("Không có số nào thay đổi.").is_visible()
    assert page.get_by_role("cell", name="Nguyễn Văn Chủ").is_visible()
    with page.expect_download() as taken:
        page.get_by_role("link", name="XLSX").click()
    assert taken.value.suggested_filename == "bieu-14a.full_year.2024.xlsx"


def test_each_look_at_exact_counts_is_noted(office, browser, signed_in):
    page = desk(office, browser, signed_in, "leader").go("/thong-ke/bieu?bieu=13a&nam=2023")
    page.goto(page.url.replace("/thong-ke/bieu?bieu=13a&nam=2023", "/thong-ke/bao-cao?nam=2023&ban=cong-khai"))
    with sqlite3.connect(f"file:{office.data}/work.sqlite?mode=ro", uri=True) as connection:
        noted = {row[0] for row in connection.execute("SELECT subject FROM access_log WHERE kind = 'sawTable'")}
    assert "13a.full_year.2023" in noted
    # The edition for everybody names nobody.
    assert "report.2023" not in noted
