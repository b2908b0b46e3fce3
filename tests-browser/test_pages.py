"""axe on each page: no violation that is serious or worse, at the desk, on a phone and in the dark."""

import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import new_context
from test_journeys import BIRTHS, upload

PAGES = {
    "officer": ["/so", "/to-khai", "/so/mo", "/so/khoa?nam=2026", "/tong-quan", "/con-thieu", "/nhap-du-lieu", "/dong-can-sua",
                "/doi-chieu", "/doi-chieu/ban", "/doi-chieu/viec/cu-dan", "/tim",
                "/chi-tieu/birth_on_time", "/chi-tieu/divorce_recorded", "/thong-ke", "/thong-ke/chat-luong",
                "/thong-ke/bieu?bieu=13a&nam=2025", "/thong-ke/bieu?bieu=14a&nam=2025", "/thong-ke/bao-cao?nam=2025",
                "/thong-ke/bao-cao?nam=2025&ngonNgu=en&ban=cong-khai", "/cong-bo"],
    "leader": ["/tong-quan", "/con-thieu", "/chi-tieu/death_on_time"],
    "administrator": ["/nguoi-dung", "/thu-nhac-viec", "/sao-luu", "/tong-quan"],
}
#: Pages that are reached through a link of another one: (role, from, selector of the link).
BEHIND = [
    ("officer", "/con-thieu", 'a[href^="/ca/"]'),
    ("officer", "/nhap-du-lieu", 'main a[href^="/nhap-du-lieu/"]'),
    ("officer", "/dong-can-sua", 'main tbody a[href^="/dong-can-sua/"]'),
]
FORMS = {
    "desk": {},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "dark": {"color_scheme": "dark"},
}


def violations(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{page.url}: {v['id']} ({v['impact']}): {v['help']}\n    " + "\n    ".join(n["html"][:160] for n in v["nodes"][:3])
        for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("role, path", [(role, path) for role, paths in PAGES.items() for path in paths])
def test_a_page_has_no_serious_violation(desk_of, role, path, form):
    found = violations(desk_of(role, **FORMS[form]).go(path))
    assert not found, "\n".join(found)


@pytest.fixture
def imported(desk_of):
    """A file sent on the page, with a row that was refused: so that the pages about them are there."""
    rows = BIRTHS.replace("901/", "911/").replace("902/", "912/").replace("Thử Nghiệm", "Thử Trang")
    upload(desk_of("officer"), "khaisinh-trang.csv", rows.encode())


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("role, start, link", BEHIND)
def test_a_page_behind_a_link_has_no_serious_violation(desk_of, role, start, link):
    desk = desk_of(role)
    page = desk.go(start)
    href = page.locator(link).first.get_attribute("href")
    found = violations(desk.go(href))
    assert not found, "\n".join(found)


def test_a_person_and_the_results_of_a_search_have_no_serious_violation(desk_of):
    desk = desk_of("officer")
    desk.go("/tong-quan")
    page = desk.search("nguyen")
    found = violations(page)
    page.locator('main tbody a[href^="/nguoi/"]').first.click()
    found += violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["/dang-nhap", "/khong-co-trang-nay"])
def test_a_page_for_anybody_has_no_serious_violation(office, browser, path):
    context = new_context(browser)
    page = context.new_page()
    page.goto(office.address + path)
    found = violations(page)
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["/tong-quan", "/con-thieu", "/chi-tieu/birth_on_time"])
def test_a_page_fits_a_phone(desk_of, path):
    page = desk_of("officer", **FORMS["phone"]).go(path)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390, f"{urllib.parse.unquote(path)} is {wide} pixels wide"


@pytest.mark.parametrize("path", ["/tong-quan", "/con-thieu", "/tim", "/nhap-du-lieu"])
def test_a_page_is_light(desk_of, path):
    desk = desk_of("officer")
    sizes = []
    desk.page.on("response", lambda r: sizes.append(len(r.body())) if r.request.resource_type != "image" else None)
    desk.go(path)
    assert sum(sizes) < 150_000, f"{sum(sizes)} bytes"


def test_axe_itself_finds_a_fault(browser):
    """The control: a page with an unnamed field and grey on grey must not pass."""
    context = new_context(browser)
    page = context.new_page()
    page.set_content('<html><body style="background:#777"><p style="color:#888">mờ</p><input></body></html>')
    assert len(violations(page)) >= 2
    context.close()
