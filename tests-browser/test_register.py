"""The register office in a browser: from intake to the printed paper, and everything that may come between."""

import csv
import datetime
import pathlib
import re

import papers
import pytest
from conftest import open_books
from office import PASSWORD, sample_files, vietnam_today
from playwright.sync_api import expect
from test_pages import violations

TODAY = vietnam_today()
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
    # What was filled in before is replaced, and not written on.
    expect(page.locator(f"#{identifier}")).to_have_value(text)


@pytest.fixture(scope="module")
def books(office, signed_in, browser):
    """This year's books, opened once by an officer on the pages."""
    kinds = ("birth", "death", "marriage", "changes", "extracts", "maritalStatus")
    open_books(office, signed_in["officer"], browser, kinds, mark="BS")


def give_reasons(page) -> None:
    """A reason for each warning, so that the act can go on."""
    for box in page.locator("input[name^='lyDo:']").all():
        tab_to(page, box.get_attribute("id"))
        page.keyboard.type("đã xác minh")


def on_paper(page) -> str:
    """Where the form of a paper's page sends its reader."""
    return page.locator("form[target=_blank]").get_attribute("action")


@pytest.mark.usefixtures("books")
def test_a_birth_by_keyboard_alone_from_intake_to_the_printed_certificate(desk_of, request, picture):
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
    shown = papers.text(papers.pdf(desk, page.get_by_role("link", name="Xem trước giấy sẽ cấp").first.get_attribute("href")))
    give_reasons(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/muc/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("số ")
    expect(page.locator("main")).to_contain_text("Lê Thị Mai Anh")
    picture(page, "entry")
    assert not violations(page), violations(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/cap-ban-chinh"))
    # Enter alone gives nothing out: card readers send it.
    page.locator("#nguoi-nhan").press("Enter")
    assert "/cap-ban-chinh" in page.url
    assert not violations(page), violations(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/giay-da-cap/.*xong"))
    expect(page.locator("main")).to_contain_text("Lê Viết Hùng")
    assert not violations(page), violations(page)
    with desk.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    opened.value.close()
    path = on_paper(page)
    file = papers.pdf(desk, path)
    read = papers.text(file)
    day = TODAY.strftime("%d tháng %m năm %Y")
    for words in ["GIẤY KHAI SINH", "LÊ THỊ MAI ANH", "Phan Thị Trang", "Lê Viết Hùng", BORN,
                  f"/{TODAY.year}", "Đỗ Văn Ký", "CHỦ TỊCH", "CHƯA KÝ SỐ"]:
        assert words in read, f"{words} is not on the certificate:\n{read}"
    assert read == shown, "the certificate is not what was shown before its number was given"
    assert "CHƯA KÝ SỐ" not in papers.text(papers.pdf(desk, f"{path}?ky-tay=1"))
    assert papers.page_count(file) in (1, 2), day
    keep_paper(request, file, "certificate-of-the-journey")


def keep_paper(request, file: bytes, name: str) -> None:
    """A paper of a journey as a picture, when pictures are asked for."""
    folder = request.config.getoption("--screenshots")
    if folder:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        papers.picture(file, f"{folder}/{name}.png")


@pytest.mark.usefixtures("books")
def test_requests_are_taken_in_without_a_tabulator_too_many_and_stand_on_the_desk(desk_of, picture):
    desk = desk_of("officer")
    requests = [
        ("death", "Hoàng Văn Sơn", "Hoàng Văn Tý"), ("marriage", "Nguyễn Văn Quân", "Nguyễn Văn Quân – Trần Thị Thảo"),
        ("correction", "Đỗ Thị Nhung", "Đỗ Minh Phúc"), ("maritalStatus", "Vũ Thị Lan", "Vũ Thị Lan"),
    ]
    for act, applicant, subject in requests:
        page = desk.go(f"/ho-so/moi/{act}")
        # Typing begins at once: the browser gives the focus with the page's first picture.
        expect(page.locator("#nguoi-nop")).to_be_focused()
        page.keyboard.type(applicant)
        type_into(page, "ve-ai", subject)
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/ho-so/*")
        expect(page.locator("aside")).to_contain_text("Phí, lệ phí")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/to-khai/*")
    expect(page.locator("#f-nxnHoTen")).to_be_focused()
    # What the desk wrote down is not typed again.
    expect(page.locator("#f-nxnHoTen")).to_have_value("Vũ Thị Lan")
    page.locator("#f-nxnHoTen").fill("")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/to-khai/*?xem=loi")
    # Two people are asked for a name: each line says of whom.
    expect(page.get_by_role("alert")).to_contain_text("Người được xác nhận – Họ, chữ đệm, tên")
    page = desk.go("/viec-hom-nay")
    for _, applicant, subject in requests:
        expect(page.locator("main tbody")).to_contain_text(subject)
        expect(page.locator("main tbody")).to_contain_text(applicant)
    expect(page.locator("aside")).to_contain_text(f"01/{TODAY.year}")
    assert not violations(page), violations(page)
    picture(page, "desk")


@pytest.mark.usefixtures("books")
def test_what_was_typed_is_found_again_after_signing_out(office, browser):
    from conftest import choose_password, new_context

    context = new_context(browser)
    page = context.new_page()
    page.goto(office.address + office.links["Lý Thị Nháp"])
    name = page.locator("main strong").nth(1).inner_text()
    choose_password(page, office.address + office.links["Lý Thị Nháp"])
    page.goto(office.address + "/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option("birth")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    page.locator("#f-nksHoTen").fill("Đỗ Văn Nháp")
    with page.expect_response("**/luu") as kept:
        page.keyboard.press("Control+s")
    assert kept.value.ok
    expect(page.locator("#f-nksHoTen")).to_be_focused()
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.goto(office.address + "/viec-hom-nay")
    page.get_by_role("link", name="Đỗ Văn Nháp").click()
    expect(page.locator("#f-nksHoTen")).to_have_value("Đỗ Văn Nháp")
    context.close()


@pytest.mark.usefixtures("books")
def test_what_was_typed_outlives_a_page_that_is_loaded_again_at_once(desk_of):
    desk = desk_of("officer")
    page = desk.go("/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option("birth")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    page.locator("#f-nksHoTen").fill("Đỗ Thị Tải Lại")
    page.reload()
    expect(page.locator("#f-nksHoTen")).to_have_value("Đỗ Thị Tải Lại")
    # And what is typed next is saved over it, against nobody.
    page.locator("#f-meHoTen").fill("Vũ Thị Sáu")
    with page.expect_response("**/luu") as kept:
        page.keyboard.press("Control+s")
    assert kept.value.ok


@pytest.mark.usefixtures("books")
def test_going_back_to_a_form_that_was_registered_says_where_it_is(desk_of):
    desk = desk_of("officer")
    page = desk.go("/viec-hom-nay")
    page.get_by_label("Ghi ngay, không lập hồ sơ:").select_option("birth")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    for identifier, text in BIRTH:
        if text.startswith("↓"):
            page.locator(f"#{identifier}").select_option(index=2)
        else:
            page.locator(f"#{identifier}").fill(text.replace("Mai Anh", "Quay Lại").replace("Trang", "Quay").replace("00012", "00077"))
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/kiem-tra")
    give_reasons(page)
    page.locator(".check-form button.primary").dblclick()
    page.wait_for_url(re.compile(r"/muc/"))
    expect(page.locator("main")).to_contain_text("Còn phải làm")
    page.go_back()
    expect(page.locator("main")).to_contain_text("việc đã được đăng ký")


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


def entry_of(desk, kind: str, year: int) -> str:
    """The address of an entry of the sample's books."""
    page = desk.go(f"/so/{kind}/{year}")
    return page.locator('main tbody a[href^="/muc/"]').last.get_attribute("href")


def begin(page, act: str) -> None:
    """Begins an act on the entry that the page shows."""
    page.get_by_role("button", name=act, exact=True).click()
    page.wait_for_url("**/to-khai/*")


def finish(page) -> None:
    """Checks the form, gives reasons, registers."""
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/kiem-tra")
    give_reasons(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("xong=1"))


def copy_of(desk, path: str) -> tuple[str, str]:
    """Asks for a copy of an entry's extract; answers the page of the paper and what its file says."""
    page = desk.go(path)
    begin(page, "Cấp bản sao trích lục")
    page.locator("#f-nycHoTen").fill("Trần Thị Xin")
    page.locator("#f-soBanSao").fill("2")
    finish(page)
    return page.url, papers.text(papers.pdf(desk, on_paper(page)))


@pytest.mark.usefixtures("books")
def test_a_divorce_is_noted_and_the_marriage_copy_shows_it(desk_of):
    desk = desk_of("officer")
    path = entry_of(desk, "marriage", 2016)
    _, before = copy_of(desk, path)
    assert "12/2026/QĐST-HNGĐ" not in before
    page = desk.go(path)
    begin(page, "Ghi chú ly hôn, hủy, công nhận kết hôn")
    expect(page.locator("#f-hoTenChong")).not_to_have_value("")
    page.locator("#f-banAnNoiDung").select_option("divorce")
    page.locator("#f-banAnHinhThuc").select_option("decision")
    for name, text in [("soBanAn", "12/2026/QĐST-HNGĐ"), ("ngayBanAn", "04/02/2026"), ("ngayHieuLuc", "04/02/2026"),
                       ("toaAn", "Tòa án nhân dân khu vực 9 - Hà Nội")]:
        page.locator(f"#f-{name}").fill(text)
    finish(page)
    expect(page.locator("main")).to_contain_text("12/2026/QĐST-HNGĐ")
    url, after = copy_of(desk, path)
    assert "TRÍCH LỤC KẾT HÔN" in after and "12/2026/QĐST-HNGĐ" in after, after
    page = desk.go(url.replace(desk.office.address, ""))
    expect(page.locator("main")).to_contain_text("Trần Thị Xin")
    page.get_by_role("link", name="Mục trong sổ").click()
    page.locator('main a[href^="/nguoi/"]').first.click()
    expect(page.get_by_role("heading", name="Dòng đời")).to_be_visible()
    expect(page.locator("aside")).to_contain_text("Đã ly hôn")
    assert not violations(page), violations(page)


@pytest.mark.usefixtures("books")
def test_a_correction_and_the_new_extract(desk_of):
    desk = desk_of("officer")
    path = entry_of(desk, "birth", 2018)
    page = desk.go(path)
    begin(page, "Cải chính hộ tịch")
    expect(page.locator("main")).to_contain_text("Hiện ghi:")
    page.locator("#f-nksHoTen").fill("Hoàng Thị Cải Chính")
    page.locator("#f-canCu").fill("Giấy chứng sinh của Trạm y tế xã")
    page.locator("#f-nycHoTen").fill("Hoàng Văn Cha")
    page.locator("#f-nycQuanHe").fill("Cha")
    finish(page)
    # The paper of the correction, and not another certificate of the birth.
    expect(page.get_by_role("heading", level=1)).to_have_text("Trích lục cải chính hộ tịch")
    expect(page.locator("main")).to_contain_text("Hoàng Thị Cải Chính")
    assert not violations(page), violations(page)
    extract = papers.text(papers.pdf(desk, on_paper(page)))
    assert "TRÍCH LỤC CẢI CHÍNH" in extract and "Hoàng Thị Cải Chính" in extract, extract
    _, copy = copy_of(desk, path)
    assert "HOÀNG THỊ CẢI CHÍNH" in copy and "Cải chính" in copy, copy


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("scripts", [True, False])
def test_a_dossier_for_a_correction_finds_its_entry_and_is_handed_over(desk_of, scripts):
    desk = desk_of("officer") if scripts else desk_of("officer", java_script_enabled=False)
    year = 2017 if scripts else 2015
    entry = entry_of(desk, "birth", year)
    page = desk.go(entry)
    number = re.search(r"số (\d+/\d+)", page.get_by_role("heading", level=1).inner_text()).group(1)
    page = desk.go("/ho-so/moi/correction")
    page.locator("#nguoi-nop").fill("Đào Thị Tìm Mục")
    # A card reader sends Enter after each line: nothing is taken in by that.
    page.locator("#nguoi-nop").press("Enter")
    assert page.url.endswith("/ho-so/moi/correction")
    page.locator("#quan-he").fill("Mẹ")
    page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    page.wait_for_url("**/ho-so/*")
    dossier = page.url.replace(desk.office.address, "").split("?")[0]
    page.get_by_role("button", name="Ghi tờ khai").click()
    page.wait_for_url("**/muc")
    expect(page.locator("#tim-muc")).to_be_focused()
    page.locator("#tim-muc").fill(number)
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has=page.locator(f'a[href="{entry}"]'))
    expect(row).to_be_visible()
    assert not scripts or not violations(page), violations(page)
    row.get_by_role("button", name="Chọn").click()
    page.wait_for_url(re.compile(r"/to-khai/[^/]+$"))
    expect(page.locator(".entry-choice")).to_contain_text(number)
    expect(page.locator("#f-nycQuanHe")).to_have_value("Mẹ")
    page.locator("#f-nksHoTen").fill("Hoàng Tìm Thấy")
    page.locator("#f-canCu").fill("Giấy chứng sinh của Trạm y tế xã")
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_url("**/kiem-tra")
    for box in page.locator("input[name^='lyDo:']").all():
        box.fill("đã xác minh")
        box.press("Enter")
    assert page.url.endswith("/kiem-tra"), "Enter in a reason gave a number"
    page.locator(".check-form button.primary").click()
    page.wait_for_url(re.compile("xong=1"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Trích lục cải chính hộ tịch")
    page.get_by_role("link", name="trả kết quả ở hồ sơ").click()
    assert page.url.replace(desk.office.address, "") == dossier
    expect(page.locator("aside")).to_contain_text("Trích lục cải chính hộ tịch")
    page.get_by_role("button", name="Trả kết quả").click()
    page.wait_for_load_state()
    expect(page.locator("main")).to_contain_text("Hồ sơ đã kết thúc")


@pytest.mark.usefixtures("books")
def test_slips_books_and_several_papers_open_as_files(desk_of):
    desk = desk_of("officer")
    page = desk.go("/ho-so/moi/birth")
    page.locator("#nguoi-nop").fill("Ngô Văn Nộp")
    page.locator("#ve-ai").fill("Ngô Thị Bé")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/ho-so/*")
    page.get_by_role("link", name="Giấy tiếp nhận và hẹn trả").click()
    assert not violations(page), violations(page)
    slip = papers.text(papers.pdf(desk, page.get_by_role("link", name="Mở phiếu để in").get_attribute("href")))
    for words in ["GIẤY TIẾP NHẬN HỒ SƠ", "Ngô Văn Nộp", "HT-", "NGƯỜI TIẾP NHẬN HỒ SƠ"]:
        assert words in slip, slip
    page = desk.go("/giay-da-cap")
    assert not violations(page), violations(page)
    ids = [box.get_attribute("value") for box in page.locator("input[name=giay]").all()]
    batch = papers.pdf(desk, "/in-giay?" + "&".join(f"giay={one}" for one in ids))
    assert len(ids) > 1 and papers.page_count(batch) >= len(ids)
    year = TODAY.year
    page = desk.go(f"/so/birth/{year}")
    assert not violations(page), violations(page)
    for name, words in [("bìa", "SỔ ĐĂNG KÝ KHAI SINH"), ("trang mở sổ", "200 trang"), ("các trang đã ghi", "LÊ THỊ MAI ANH")]:
        href = page.get_by_role("link", name=name, exact=True).first.get_attribute("href")
        assert words in papers.text(papers.pdf(desk, href)), name


@pytest.mark.usefixtures("books")
def test_a_volume_is_closed_with_a_statement_that_counts_by_itself(desk_of):
    desk = desk_of("officer")
    year = TODAY.year
    page = desk.go(f"/so/changes/{year}/khoa")
    expect(page.locator("main")).to_contain_text("Số việc đã cải chính")
    assert not violations(page), violations(page)
    page.get_by_label("Hết trang, mở quyển tiếp theo").check()
    page.get_by_role("button", name="Khóa sổ").click()
    page.wait_for_url("**/bien-ban")
    statement = papers.text(papers.pdf(desk, page.get_by_role("link", name="Mở trang khóa sổ").get_attribute("href")))
    for words in ["TRANG KHÓA SỔ", "Tổng số việc hộ tịch đã đăng ký", "Đỗ Văn Ký"]:
        assert words in statement, statement


def test_a_printer_is_kept_with_its_offset_and_moves_the_paper(desk_of):
    desk = desk_of("officer")
    page = desk.go("/may-in")
    page.get_by_label("Tên máy in").fill("Máy in phôi")
    page.locator("#in-gi").select_option("fieldsOnly")
    page.get_by_label("Dời sang phải (mm)").fill("1,5")
    page.get_by_label("Dời xuống dưới (mm)").fill("-2")
    page.get_by_role("button", name="Lưu máy in").click()
    row = page.get_by_role("row").filter(has_text="Máy in phôi")
    expect(row).to_contain_text("1,5")
    expect(row).to_contain_text("-2")
    assert not violations(page), violations(page)
    sheet = papers.pdf(desk, row.get_by_role("link", name="In thử").get_attribute("href"))
    assert "10 × 10 mm" in papers.text(sheet)
    page.get_by_label("Dời sang phải (mm)").fill("xa")
    page.get_by_label("Tên máy in").fill("Máy khác")
    page.get_by_role("button", name="Lưu máy in").click()
    expect(page.get_by_role("alert")).to_contain_text("Độ lệch phải là số mm")


def test_a_dossier_is_begun_from_the_notice_of_a_case(desk_of):
    desk = desk_of("officer")
    page = desk.go("/con-thieu")
    for href in [a.get_attribute("href") for a in page.locator('main a[href^="/ca/birth"]:not([href*="#"])').all()]:
        case = desk.go(href)
        link = case.get_by_role("link", name="Lập hồ sơ từ Giấy chứng sinh")
        if link.count():
            break
    else:
        pytest.fail("no case of the sample has a notice of birth alone")
    assert not violations(case), violations(case)
    link.first.click()
    expect(case.locator("main")).to_contain_text("tờ khai sẽ được điền sẵn")
    case.locator("#nguoi-nop").fill("Người Mẹ")
    case.keyboard.press("Control+Enter")
    case.wait_for_url("**/ho-so/*")
    case.keyboard.press("Control+Enter")
    case.wait_for_url("**/to-khai/*")
    expect(case.locator("#f-meHoTen")).not_to_have_value("")
    expect(case.locator("#f-nksNgaySinh")).not_to_have_value("")


def test_a_judgment_is_noted_from_its_case(desk_of):
    desk = desk_of("officer")
    page = desk.go("/con-thieu?viec=divorces")
    hrefs = [a.get_attribute("href") for a in page.locator('main a[href^="/ca/divorce"]:not([href*="#"])').all()]
    assert hrefs, "the sample has no divorce that waits for its note"
    case = desk.go(hrefs[0])
    assert not violations(case), violations(case)
    case.get_by_role("button", name="Ghi vào sổ theo").first.click()
    case.wait_for_url("**/to-khai/*")
    for field in ("soBanAn", "ngayBanAn", "ngayHieuLuc", "hoTenChong", "hoTenVo", "soKetHon"):
        expect(case.locator(f"#f-{field}")).not_to_have_value("")
    case.keyboard.press("Control+Enter")
    case.wait_for_url("**/kiem-tra")
    expect(case.locator("main")).to_contain_text("ly hôn")


@pytest.mark.usefixtures("books")
def test_a_number_brings_the_person_and_a_place_is_found_without_marks(desk_of, picture):
    """The officer types a mother's number and the beginning of a place; what was typed already stays."""
    page = desk_of("officer").go("/viec-hom-nay")
    page.get_by_role("button", name="Mở tờ khai").click()
    page.wait_for_url("**/to-khai/*")
    resident = next(r for r in residents() if r["gioiTinh"] == "Nữ" and len(r["soDinhDanh"]) == 12
                    and r["ngaySinh"][-4:] > "1985" and r["ngaySinh"][-4:] < "2004")
    page.fill("#f-meQuocTich", "Lào")
    page.fill("#f-meSoDinhDanhCaNhan", resident["soDinhDanh"])
    page.keyboard.press("Tab")
    expect(page.locator("#f-meSoDinhDanhCaNhan ~ [data-person-echo]")).to_contain_text("Đã điền theo")
    expect(page.locator("#f-meHoTen")).to_have_value(resident["hoTen"])
    expect(page.locator("#f-meNoiCuTru")).to_have_value(re.compile("^" + resident["thonToDanPho"] + ", xã Hưng Đạo"))
    expect(page.locator("#f-meQuocTich")).to_have_value("Lào")

    type_into(page, "f-nksNoiSinh", "Trạm y tế, cong hoa")
    options = page.locator(".place-list").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(page.get_by_role("listbox")).to_contain_text("nay là")
    assert not violations(page), violations(page)
    picture(page, "places")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("#f-nksNoiSinh")).to_have_value(re.compile("^Trạm y tế, .*Cộng Hòa"))
    expect(page.locator("#f-nksNoiSinhDVHC")).to_have_value(re.compile(r"^\d{5}$"))
    # Escape leaves what was typed.
    type_into(page, "f-nksQueQuan", "hung dao")
    expect(options.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#f-nksQueQuan")).to_have_value("hung dao")
    # A village of the commune comes before communes of its name.
    type_into(page, "f-chaNoiCuTru", "yen thu")
    expect(options.first).to_have_text("Thôn Yên Thượng, xã Hưng Đạo, thành phố Hà Nội")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#f-chaNoiCuTru")).to_have_value("Thôn Yên Thượng, xã Hưng Đạo, thành phố Hà Nội")


def residents() -> list[dict[str, str]]:
    file = next(path for path in sample_files() if path.name == "danso.csv")
    with open(file, encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows))
