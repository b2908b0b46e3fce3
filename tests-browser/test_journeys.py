"""What people of the office do, from the first page to the last."""

import re

from playwright.sync_api import expect
from words import decomposed, without_marks

#: Two rows of a birth register as somebody typed them: one in order, one whose name was forgotten.
BIRTHS = """so,quyenSo,trangSo,ngayDangKy,loaiDangKy,noiDangKy,nksHoTen,nksGioiTinh,nksNgaySinh,meHoTen,chaHoTen
901/2026,01/2026,91,20/10/2026,1,UBND xã Hưng Đạo,Đặng Ngọc Thử Nghiệm,2,05/10/2026,Vũ Thị Mẫu,Đặng Văn Mẫu
902/2026,01/2026,92,21/10/2026,1,UBND xã Hưng Đạo,,1,06/10/2026,Lý Thị Mẫu,Đỗ Văn Mẫu
"""


def upload(desk, name: str, content: bytes):
    """Sends a file on the import page and waits on its own page until it is done."""
    page = desk.go("/nhap-du-lieu")
    page.get_by_label("Tệp từ các sổ và danh sách").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/nhap-du-lieu/*")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator("[data-progress]")).to_have_count(0, timeout=20_000)
    return page


def count_of(page, label: str) -> int:
    term = page.locator("dl.counts div").filter(has=page.get_by_text(label, exact=True))
    return int(re.sub(r"\D", "", term.locator("dd").inner_text()))


def test_an_officer_imports_a_file_corrects_its_row_and_nothing_enters_twice(desk_of, picture):
    desk = desk_of("officer")
    page = upload(desk, "khaisinh-thang10.csv", BIRTHS.encode())
    assert (count_of(page, "Số dòng"), count_of(page, "Từ chối")) == (2, 1)
    assert count_of(page, "Đã nhận") + count_of(page, "Nhận, có lưu ý") == 1
    picture(page, "import")

    page.get_by_role("link", name="Sửa các dòng bị từ chối").click()
    page.get_by_role("region", name="Dòng cần sửa").get_by_role("rowheader").get_by_role("link").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Dòng chưa nhận được")
    page.get_by_role("group", name="Cần sửa").get_by_role("textbox").first.fill("Đỗ Văn Quên Tên")
    picture(page, "correction")
    page.get_by_role("button", name="Nhận dòng này").first.click()
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)

    page = upload(desk, "khaisinh-thang10.csv", BIRTHS.encode())
    assert count_of(page, "Đã nhận") + count_of(page, "Nhận, có lưu ý") == 0, "a row entered twice"
    assert count_of(page, "Không đổi") >= 1

    for name in ("Đặng Ngọc Thử Nghiệm", "Đỗ Văn Quên Tên"):
        page = desk.search(without_marks(name))
        expect(page.get_by_role("link", name=name)).to_have_count(1)


def test_a_file_that_is_none_is_refused_in_words(desk_of):
    page = upload(desk_of("officer"), "anh.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(2_000))
    expect(page.get_by_role("alert")).to_contain_text("Tệp không được nhận")
    assert "Có điều cần xem lại" not in page.get_by_role("alert").inner_text(), "the reason has no words"


def test_a_leader_opens_a_figure_to_its_named_cases(desk_of, picture):
    desk = desk_of("leader")
    page = desk.go("/tong-quan")
    tiles = page.locator("article.figure")
    assert tiles.count() == 13, "one tile a target"
    picture(page, "cockpit")

    tile = page.locator("article.figure", has=page.locator(".value:not(.none)")).first
    name = tile.get_by_role("heading").inner_text()
    tile.get_by_role("heading").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    total = int(re.sub(r"\D", "", page.locator("p.under").first.inner_text().split(" ")[0]))
    rows = page.get_by_role("region", name="Danh sách trường hợp").locator("tbody tr")
    assert total > 0 and rows.count() > 0
    picture(page, "cases")

    person = rows.first.get_by_role("rowheader").inner_text()
    rows.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(person)


def test_the_missing_cases_of_a_tile_are_as_many_as_it_says(desk_of):
    desk = desk_of("leader")
    page = desk.go("/tong-quan")
    links = page.locator(".missing a")
    assert links.count() > 0, "the sample has missing cases"
    told = int(re.search(r"\d[\d.]*", links.first.inner_text()).group().replace(".", ""))
    links.first.click()
    total = int(re.sub(r"\D", "", page.locator("p.under").first.inner_text().split(" ")[0]))
    assert total == told


def test_an_officer_notes_what_was_found_out_about_a_case(desk_of):
    desk = desk_of("officer")
    page = desk.go("/con-thieu")
    page.get_by_role("region").locator("tbody tr").first.get_by_role("rowheader").get_by_role("link").click()
    page.get_by_label("Kết quả liên hệ, tìm hiểu").fill("Đã gọi cho gia đình, hẹn thứ Sáu.")
    page.get_by_role("button", name="Ghi lại").click()
    expect(page.locator("ol.notes li").first).to_contain_text("Đã gọi cho gia đình, hẹn thứ Sáu.")


def test_what_is_missing_stands_by_village_with_the_last_day_in_words(desk_of, picture):
    page = desk_of("officer").go("/con-thieu")
    assert page.locator("section.sheet h2").count() > 1
    days = page.locator("section.sheet .days").all_inner_texts()
    assert days and all(re.search(r"còn|quá|hôm nay", text, re.I) for text in days), days[:5]
    picture(page, "missing")


def test_a_person_is_found_by_a_name_typed_without_marks(desk_of, picture):
    desk = desk_of("officer")
    page = desk.go("/con-thieu")
    names = page.get_by_role("region").locator("tbody tr th[scope=row]").all_inner_texts()
    # One person: a divorce names two.
    name = next(n for n in names if "đ" in n.lower() and without_marks(n) != n.lower() and "–" not in n)
    for typed in (without_marks(name), without_marks(name).upper(), decomposed(name), f"  {without_marks(name)}  "):
        page = desk.search(typed)
        expect(page.get_by_role("link", name=name).first).to_be_visible()
    words = without_marks(name).split()
    page = desk.search(" ".join([words[-1], *words[:-1]]))
    expect(page.get_by_role("link", name=name).first).to_be_visible()
    page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    expect(page.locator("ol.life-line li").first).to_be_visible()
    assert without_marks(name) not in without_marks(page.url), "a name stands in the address"
    picture(page, "person")


def test_the_search_opens_by_a_key_and_needs_no_mouse(desk_of):
    page = desk_of("officer").go("/tong-quan")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Tìm nhanh")).to_be_focused()
    page.keyboard.type("nguyen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tìm nhanh")).to_be_visible()


def test_the_first_key_leads_to_the_content(desk_of):
    page = desk_of("leader").go("/tong-quan")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_cockpit_prints_on_one_sheet(desk_of):
    page = desk_of("leader").go("/tong-quan")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 1


def test_a_list_comes_as_a_file_that_a_spreadsheet_opens(desk_of):
    page = desk_of("leader").go("/con-thieu")
    with page.expect_download() as started:
        page.get_by_role("link", name="Tải CSV").click()
    text = open(started.value.path(), "rb").read()
    assert text.startswith(b"\xef\xbb\xbf"), "without its mark Excel shows mojibake"
    rows = text.decode("utf-8-sig").splitlines()
    assert len(rows) > 2
    assert not any(re.match(r'"?[=+@]', cell) for row in rows for cell in row.split(",")), "a cell is a formula"


def test_the_pages_work_without_scripts(desk_of):
    desk = desk_of("officer", java_script_enabled=False)
    page = desk.go("/tong-quan")
    page.get_by_role("link", name="Còn thiếu").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Còn thiếu")
    page = desk.search("nguyen thi")
    expect(page.get_by_role("region", name="Kết quả tìm")).to_be_visible()


def test_an_act_survives_a_restart_and_the_session_too(desk_of, office):
    desk = desk_of("officer")
    page = desk.go("/con-thieu")
    page.get_by_role("region").locator("tbody tr").nth(1).get_by_role("rowheader").get_by_role("link").click()
    page.get_by_label("Kết quả liên hệ, tìm hiểu").fill("Trước khi máy tắt.")
    page.get_by_role("button", name="Ghi lại").click()
    expect(page.locator("ol.notes li").first).to_contain_text("Trước khi máy tắt.")
    office.kill()
    office.start()
    page.reload()
    expect(page.locator("ol.notes li").first).to_contain_text("Trước khi máy tắt.")


def test_an_officer_reconciles_by_keys_and_takes_an_answer_back(desk_of, picture):
    desk = desk_of("officer")
    page = desk.go("/doi-chieu")
    picture(page, "reconciliation")
    page.get_by_role("link", name="Cư dân với khai sinh", exact=True).click()
    expect(page.get_by_role("link", name="ảnh hưởng đến chỉ tiêu")).to_be_visible()
    page.get_by_role("link", name="Đối chiếu", exact=True).last.click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("cùng một sự việc")
    picture(page, "bench")
    before = page.locator(".under").inner_text()
    page.keyboard.press("1")
    expect(page.get_by_role("status").first).to_contain_text("Đã ghi: Cùng một sự việc")
    assert page.locator(".under").inner_text() != before
    page.keyboard.press("u")
    expect(page.locator(".under")).to_have_text(before)
    page.get_by_label("Lý do").fill("chữ mờ")
    page.get_by_label("Lý do").blur()
    page.keyboard.press("3")
    expect(page.get_by_role("status").first).to_contain_text("Chưa chắc")
    expect(page.locator(".queue")).to_contain_text("chờ ý kiến thứ hai")
    page.keyboard.press("u")
    expect(page.get_by_role("status")).to_have_count(0)
