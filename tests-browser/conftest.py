"""A real office for the journeys: the sample commune, a running server, Debian's chromium."""

import pathlib
import re
import sys
import urllib.parse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests-support"))
sys.path.insert(0, str(ROOT / "tests-browser"))

from office import PASSWORD, Office, fresh_folder, sample_files, vietnam_today  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
ROLES = {
    "officer": "Nguyễn Thị Hộ Tịch", "leader": "Trần Văn Chủ Tịch", "administrator": "Lê Quản Trị",
    "reception": "Hoàng Thị Một Cửa", "reader": "Vũ Thị Chỉ Xem",
}
#: Further people whose links the journeys use up.
GUESTS = [
    ("officer", "Phạm Một Lần"), ("officer", "Bùi Mật Khẩu"), ("officer", "Lý Thị Nháp"),
    ("chairman", "Đỗ Văn Ký"), ("officer", "Đinh Thị Chép Sổ"),
]


def pytest_addoption(parser):
    parser.addoption("--screenshots", help="a folder to keep pictures of the pages in, for the documents")
    parser.addoption("--server", help="an office that is running already; its data folder as --server=DIR:PORT")


@pytest.fixture(scope="session")
def office() -> Office:
    """The sample commune, imported once and served for all journeys."""
    made = Office(fresh_folder("browser") / "data")
    made.load(sample_files())
    made.links = {name: made.sign_in_link(name, role) for role, name in [*ROLES.items(), *GUESTS]}
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def browser() -> Browser:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


class Desk:
    """A signed-in user with a window, which notes whatever the page complains about."""

    def __init__(self, office: Office, context: BrowserContext):
        self.office, self.context = office, context
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("console", self._heard)
        context.on("request", self._asked)

    def _heard(self, message) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _asked(self, request) -> None:
        if urllib.parse.urlsplit(request.url).scheme in ("http", "https"):
            if not request.url.startswith(self.office.address + "/"):
                self.foreign.append(request.url)

    def go(self, path: str) -> Page:
        answer = self.page.goto(self.office.address + path)
        assert answer and answer.status < 400, f"{path} answered {answer and answer.status}"
        return self.page

    def search(self, text: str) -> Page:
        box = self.page.get_by_role("searchbox", name="Tìm nhanh")
        box.fill(text)
        box.press("Enter")
        self.page.wait_for_load_state()
        return self.page


@pytest.fixture(scope="session")
def signed_in(office, browser, tmp_path_factory) -> dict[str, str]:
    """What keeps each role signed in: one sign-in a role, through its one-time link."""
    kept = {}
    for role, name in ROLES.items():
        context = new_context(browser)
        page = context.new_page()
        choose_password(page, office.address + office.links[name])
        path = tmp_path_factory.mktemp("roles") / f"{role}.json"
        context.storage_state(path=path)
        kept[role] = str(path)
        context.close()
    return kept


def choose_password(page: Page, link: str) -> None:
    """What a person does with a one-time link."""
    page.goto(link)
    page.get_by_label("Mật khẩu mới").fill(PASSWORD)
    page.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đặt mật khẩu và đăng nhập").click()
    page.get_by_role("button", name="Đăng xuất").wait_for()


def open_books(office: Office, state: str, browser: Browser, kinds, mark: str) -> None:
    """Opens this year's books that are not open yet; `mark` is the office's own, where the law names none."""
    context = new_context(browser, storage_state=state)
    page = context.new_page()
    year = vietnam_today().year
    page.goto(f"{office.address}/so/mo")
    chosen = 0
    for box in page.locator("input[name^='mo.']").all():
        kind = box.get_attribute("name").removeprefix("mo.")
        box.set_checked(kind in kinds)
        if kind not in kinds:
            continue
        chosen += 1
        code = page.locator(f"input[name='maSo.{kind}']")
        if not code.input_value():
            code.fill(f"01-TP/HT-{year}-{mark}")
    if chosen:
        page.get_by_role("button", name="Mở các sổ đã chọn").click()
        page.wait_for_url("**/so")
    context.close()


def new_context(browser: Browser, **options) -> BrowserContext:
    settings = {
        "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh", "viewport": {"width": 1280, "height": 900},
        "color_scheme": "light", **options}
    return browser.new_context(**settings)


@pytest.fixture
def desk_of(request, office, browser, signed_in):
    """desk_of("officer"): that user's window. Ends the journey red when a page complained."""
    opened: list[Desk] = []

    def make(role: str, **options) -> Desk:
        desk = Desk(office, new_context(browser, storage_state=signed_in[role], **options))
        opened.append(desk)
        return desk

    yield make
    failed = getattr(request.node, "failed", False)
    problems = []
    for desk in opened:
        if failed:
            folder = ROOT / "test-results" / "browser"
            folder.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"\W+", "-", request.node.name)[:80]
            desk.page.screenshot(path=folder / f"{name}.png", full_page=True)
        problems += [f"the page complained: {c}" for c in desk.complaints]
        problems += [f"the page asked another host: {u}" for u in desk.foreign]
        desk.context.close()
    assert not problems, "\n".join(problems)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if call.when == "call" and outcome.get_result().failed:
        item.failed = True


@pytest.fixture
def picture(request):
    """picture(page, "cockpit"): keeps a screenshot when --screenshots names a folder."""
    folder = request.config.getoption("--screenshots")

    def keep(page: Page, name: str, full_page=False) -> None:
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{folder}/{name}.png", full_page=full_page)

    return keep
