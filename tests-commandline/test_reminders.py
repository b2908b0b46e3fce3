"""Reminders by mail, sent to a real SMTP server and read back by Python's own reader."""

import datetime
import email
import email.policy
import re
import shutil
import sqlite3
import ssl
import subprocess
import time

import icalendar
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from office import PROJECT, Office, free_port, hotich, sample_files, signed_in_office, vietnam_today

TODAY = vietnam_today()


class Box:
    """Keeps every mail; refuses the addresses in `unknown`."""

    def __init__(self, unknown=()):
        self.mails, self.unknown = [], set(unknown)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.unknown:
            return "550 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((envelope.mail_from, list(envelope.rcpt_tos), bytes(envelope.original_content)))
        return "250 OK"

    def read(self, place=-1):
        return email.message_from_bytes(self.mails[place][2], policy=email.policy.default)


@pytest.fixture
def server():
    """A server of the test's own, by its settings; all stopped at the end."""
    running = []

    def start(box, port=None, **settings):
        controller = Controller(box, hostname="127.0.0.1", port=port or free_port(), **settings)
        controller.start()
        running.append(controller)
        return controller.port

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture
def office() -> Office:
    """The sample commune with an officer who answers for two items: one late, one due in six days."""
    with signed_in_office("reminders", sample_files()[:1], "Nguyễn Thị Hộ Tịch") as made:
        due = TODAY + datetime.timedelta(days=6)
        give(made, "II.2", TODAY.year, f"{due:%d/%m/%Y}")
        give(made, "I.1", 2026, "")
    return made


def give(office, item, year, due) -> None:
    """Gives an item to the person who is signed in, as the page does."""
    path = f"/ke-hoach/viec/{item}/{year}"
    _, _, page = office.request("GET", path)
    fields = dict(re.findall(r'<input type="hidden" name="(formToken|requestKey|phienBan)" value="([^"]*)"', page))
    owner = re.search(r'<option value="([^"]+)"[^>]*>Nguyễn Thị Hộ Tịch', page).group(1)
    status, _, answer = office.request("POST", path, fields={
        **fields, "trangThai": "under-way", "nguoi": owner, "han": due, "buoc": "", "ghiChu": ""})
    assert status == 303, answer[:800]


def settle(office, port, *more):
    name = "nguyen.thi.ho.tich"
    listed = hotich("mail", "--data", office.data, "--host", "127.0.0.1", "--port", port,
                    "--from", "ubnd@hungdao.example", "--security", "none", *more).stdout
    assert "Nguyễn Thị Hộ Tịch: chưa có địa chỉ" in listed
    hotich("mail", "--data", office.data, "--of", sign_in_name(office) or name,
           "--address", "lan@hungdao.example")


def sign_in_name(office) -> str:
    with sqlite3.connect(f"file:{office.data}/work.sqlite?mode=ro", uri=True) as work:
        return work.execute("SELECT sign_in_name FROM account").fetchone()[0]


def test_a_mail_arrives_with_its_letters_whole_and_once(office, server):
    box = Box()
    settle(office, server(box), "--site", "http://may-chu.example:8080")
    told = hotich("remind", "--data", office.data).stdout
    assert "1 thư đã gửi với 2 lần nhắc" in told
    sender, recipients, raw = box.mails[0]
    assert (sender, recipients) == ("ubnd@hungdao.example", ["lan@hungdao.example"])
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78 and raw.isascii()
    mail = box.read()
    assert mail["Subject"] == "Kế hoạch hộ tịch: 1 việc quá hạn, 1 việc sắp đến hạn"
    assert "HoTich Xã Hưng Đạo" in str(mail["From"])
    assert not mail.defects and mail["Date"].datetime.utcoffset() == datetime.timedelta(hours=7)
    body = mail.get_content()
    for text in ("Kính gửi Nguyễn Thị Hộ Tịch,", "QUÁ HẠN", "I.1 (2026): Xây dựng Kế hoạch", "SẮP ĐẾN HẠN",
                 "khó khăn, vướng mắc trong thi hành pháp luật hộ tịch", "còn 6 ngày",
                 f"http://may-chu.example:8080/ke-hoach/viec/II.2/{TODAY.year}"):
        assert text in body, text
    again = hotich("remind", "--data", office.data).stdout
    assert "0 thư đã gửi" in again and len(box.mails) == 1


def test_a_server_that_is_not_there_is_said_and_tried_again(office, server):
    port = free_port()
    settle(office, port)
    failed = hotich("remind", "--data", office.data, check=False)
    assert failed.returncode != 0
    assert f"Không tới được máy chủ thư 127.0.0.1, cổng {port}" in failed.stdout + failed.stderr
    assert "gửi lại lần sau" in failed.stdout + failed.stderr
    box = Box()
    server(box, port=port)
    assert "1 thư đã gửi" in hotich("remind", "--data", office.data).stdout
    assert len(box.mails) == 1


def test_an_address_that_the_server_refuses_is_said(office, server):
    box = Box(unknown=["lan@hungdao.example"])
    settle(office, server(box))
    failed = hotich("remind", "--data", office.data, check=False)
    assert failed.returncode != 0 and "trả lời 550" in failed.stdout + failed.stderr
    box.unknown.clear()
    assert "1 thư đã gửi" in hotich("remind", "--data", office.data).stdout


def test_a_name_and_password_are_asked_for(office, server, tmp_path):
    class Names:
        def __call__(self, server, session, envelope, mechanism, data):
            right = (data.login, data.password) == (b"hotich", "mật khẩu".encode())
            return AuthResult(success=right, handled=False)

    box = Box()
    port = server(box, authenticator=Names(), auth_required=True, auth_require_tls=False)
    secret = tmp_path / "mat-khau"
    secret.write_text("sai\n", encoding="utf-8")
    settle(office, port, "--user", "hotich", "--password-file", secret)
    failed = hotich("remind", "--data", office.data, check=False)
    assert failed.returncode != 0 and "không nhận tên đăng nhập “hotich”" in failed.stdout + failed.stderr
    secret.write_text("mật khẩu\n", encoding="utf-8")
    printed = hotich("mail", "--data", office.data, "--host", "127.0.0.1", "--port", port, "--security", "none",
                     "--user", "hotich", "--password-file", secret).stdout
    assert "mật khẩu" not in printed.lower().replace("mật khẩu không", "")
    assert "1 thư đã gửi" in hotich("remind", "--data", office.data).stdout
    assert len(box.mails) == 1


def test_a_connection_that_cannot_be_protected_is_not_used(office, server, tmp_path):
    """STARTTLS is asked for and the server has none, or a certificate that nobody vouches for."""
    box = Box()
    settle(office, server(box))
    port = server(box)
    hotich("mail", "--data", office.data, "--host", "127.0.0.1", "--port", port, "--security", "starttls")
    failed = hotich("remind", "--data", office.data, check=False)
    assert failed.returncode != 0 and "không bảo vệ được" in failed.stdout + failed.stderr
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
         "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    port = server(box, tls_context=context)
    hotich("mail", "--data", office.data, "--host", "127.0.0.1", "--port", port, "--security", "starttls")
    failed = hotich("remind", "--data", office.data, check=False)
    assert failed.returncode != 0 and "không bảo vệ được" in failed.stdout + failed.stderr
    assert box.mails == []


def test_while_the_server_runs_it_sends_by_itself(office, server):
    box = Box()
    settle(office, server(box))
    office.start()
    try:
        told = hotich("remind", "--data", office.data).stdout
        assert "tự gửi thư nhắc việc" in told
    finally:
        office.stop()


@pytest.fixture(scope="module")
def clock_shim(tmp_path_factory):
    """A library that moves the wall clock of the server that is started with it."""
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    assert compiler, "a C compiler is needed to move the server's clock"
    library = tmp_path_factory.mktemp("clock") / "clock.so"
    source = PROJECT / "tests-support" / "clock_shim.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def at_hour(shim, hour: int, days: int = 0) -> dict:
    """The environment of a server whose clock stands at an hour of Viet Nam, some days from today."""
    now = datetime.datetime.now(datetime.timezone.utc)
    wanted = datetime.datetime.combine(TODAY, datetime.time(hour - 7), datetime.timezone.utc)
    shift = int((wanted - now).total_seconds()) + days * 86_400
    return {"LD_PRELOAD": str(shim), "CLOCK_SHIFT_SECONDS": str(shift)}


def run_until(office, environment, done) -> None:
    """Starts the server and stops it as soon as it is done, or after the time that a look takes."""
    office.start(environment)
    try:
        for _ in range(60):
            if done():
                break
            time.sleep(0.1)
        # One more look into the box: what is sent twice comes late.
        time.sleep(0.3)
    finally:
        office.stop()


def test_a_running_server_sends_by_day_once_over_restarts_and_the_next_stage_on_its_day(
        office, server, clock_shim):
    box = Box()
    settle(office, server(box))
    # At ten in the evening nobody is disturbed.
    run_until(office, at_hour(clock_shim, 22), lambda: box.mails)
    assert box.mails == []
    run_until(office, at_hour(clock_shim, 9), lambda: box.mails)
    assert len(box.mails) == 1
    body = box.read().get_content()
    assert "còn 6 ngày" in body and "QUÁ HẠN" in body
    # The machine was restarted three times that day: nothing is sent again.
    for hour in (10, 11, 12):
        run_until(office, at_hour(clock_shim, hour), lambda: False)
    assert len(box.mails) == 1
    # Five days later one day is left: the next stage, once, and only for the item that is due.
    for hour in (9, 10):
        run_until(office, at_hour(clock_shim, hour, days=5), lambda: len(box.mails) > 1)
    assert len(box.mails) == 2
    body = box.read().get_content()
    assert "còn 1 ngày" in body and "QUÁ HẠN" not in body


def test_what_is_no_address_is_refused_with_an_example(office):
    failed = hotich("mail", "--data", office.data, "--host", "127.0.0.1", "--from", "ủy ban@x", check=False)
    assert failed.returncode != 0 and "không phải địa chỉ thư điện tử" in failed.stdout + failed.stderr


def test_the_calendar_feed_is_read_by_another_program(office):
    """RFC 5545, by PyPI's icalendar: days, alarms and Vietnamese letters as they were given."""
    office.start()
    try:
        _, _, page = office.request("GET", "/ke-hoach/lich")
        token = re.search(r'name="formToken" value="([^"]+)"', page).group(1)
        status, _, page = office.request("POST", "/ke-hoach/lich", fields={"formToken": token})
        assert status == 200
        path = re.search(r"http://[^/]+(/lich/[^\"]+\.ics)", page).group(1)
        status, headers, text = office.request("GET", path, headers={"Cookie": ""})
        assert status == 200 and headers["content-type"].startswith("text/calendar")
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
        calendar = icalendar.Calendar.from_ical(text)
        events = {str(event["summary"]).split(":")[0]: event for event in calendar.walk("VEVENT")}
        assert set(events) == {"I.1", "II.2"}
        own = events["II.2"]
        assert own["dtstart"].dt == TODAY + datetime.timedelta(days=6)
        assert "khó khăn, vướng mắc trong thi hành pháp luật hộ tịch" in str(own["summary"])
        assert {alarm["trigger"].dt.days for alarm in own.walk("VALARM")} == {-30, -7, -1}
        assert not any(event.errors for event in events.values())
        # A new address ends the old one.
        office.request("POST", "/ke-hoach/lich", fields={"formToken": token})
        assert office.request("GET", path, headers={"Cookie": ""})[0] == 404
    finally:
        office.stop()
