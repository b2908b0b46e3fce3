"""The real program as the checks use it: its command line, and its server over HTTP.

Everything that names a command, a route or a file of the data folder stands here and nowhere else.
"""

import contextlib
import datetime
import html
import html.parser
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SAMPLE = PROJECT / "Samples" / "hung-dao-small"
LEDGER = "ledger.sqlite"
PASSWORD = "một mật khẩu dài để thử"

#: The route that records one act a request, and what it is about.
NOTE_ROUTE = "/api/acts/case-notes"


def vietnam_today() -> datetime.date:
    """The day as the office counts it, wherever this machine's clock stands."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=7)).date()


def program() -> str:
    """The release build of hotich, or what HOTICH names."""
    named = os.environ.get("HOTICH")
    if named:
        return named
    found = PROJECT / ".build" / "release" / "hotich"
    if not found.exists():
        sys.exit(f"there is no {found}: run bin/test release (or swift build -c release)")
    return str(found)


def hotich(*arguments, check=True, environment=None, **options) -> subprocess.CompletedProcess:
    """Runs a command of hotich to its end."""
    result = subprocess.run(
        [program(), *map(str, arguments)], capture_output=True, text=True, stdin=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})}, timeout=options.pop("timeout", 300), **options)
    if check and result.returncode != 0:
        raise AssertionError(
            f"hotich {' '.join(map(str, arguments))} ended with {result.returncode}\n"
            f"{result.stdout}\n{result.stderr}")
    return result


def sample_files() -> list[pathlib.Path]:
    """The workbooks and lists of the sample commune."""
    return sorted(p for p in SAMPLE.iterdir() if p.suffix in (".xlsx", ".csv"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Form(html.parser.HTMLParser):
    """The form of a page that asks for a password."""

    def __init__(self, page: str):
        super().__init__()
        self.forms: list[dict] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.forms.append({"action": values.get("action", ""), "fields": {}, "secret": False})
        if tag in ("input", "select", "textarea") and self.forms and values.get("name"):
            form = self.forms[-1]
            if values.get("type") == "password":
                form["secret"] = True
                form["fields"][values["name"]] = PASSWORD
            elif values.get("type") not in ("submit", "checkbox", "radio", "button"):
                form["fields"].setdefault(values["name"], values.get("value") or "")

    @property
    def wanted(self) -> dict:
        return next(form for form in self.forms if form["secret"])


class Office:
    """A data folder with its server, which can be killed and started again."""

    def __init__(self, data, port: int | None = None):
        self.data = pathlib.Path(data)
        self.port = port or free_port()
        self.process: subprocess.Popen | None = None
        self.cookies: dict[str, str] = {}
        self.secret = ""
        self.link_page = ""
        self.log = None

    # The command line ---------------------------------------------------------------------------
    def load(self, files, **options) -> dict:
        """Imports files and answers the report; options are those of `hotich`."""
        self.data.parent.mkdir(parents=True, exist_ok=True)
        return json.loads(hotich("import", "--data", self.data, "--json", *files, **options).stdout)

    def verify(self, environment=None) -> subprocess.CompletedProcess:
        return hotich("verify", "--data", self.data, check=False, environment=environment)

    def sign_in_link(self, name="Nguyễn Thị Thử", role="officer") -> str:
        """Path of a one-time link that lets somebody choose a password.

        Before the server starts: one process writes a data folder, ever.
        """
        printed = hotich("user", "add", "--data", self.data, "--name", name, "--role", role).stdout
        found = re.search(r"/lien-ket/[A-Za-z0-9_=-]+", printed)
        assert found, f"no link in what 'hotich user add' printed:\n{printed}"
        return found.group(0)

    # The server ---------------------------------------------------------------------------------
    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, environment=None, wait=True) -> "Office":
        self.log = open(self.data / "serve.log", "ab")
        self.process = subprocess.Popen(
            [program(), "serve", "--data", str(self.data), "--host", "127.0.0.1",
             "--port", str(self.port)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})})
        if wait:
            self.connect().close()
        return self

    def connect(self, patience=20.0) -> socket.socket:
        """A connection, as soon as the server takes one."""
        until = time.monotonic() + patience
        while True:
            try:
                made = socket.create_connection(("127.0.0.1", self.port), timeout=patience)
                made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return made
            except OSError:
                if self.process and self.process.poll() is not None:
                    tail = (self.data / "serve.log").read_text(errors="replace")[-2000:]
                    raise AssertionError(f"the server ended with {self.process.returncode}:\n{tail}")
                if time.monotonic() > until:
                    raise AssertionError(f"the server took no connection for {patience} s")
                time.sleep(0.002)

    def kill(self) -> None:
        """kill -9: nothing is finished, nothing is flushed."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None
            self.log.close()

    def stop(self) -> None:
        """Asks the server to end, as a service manager does."""
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            finally:
                self.kill()

    # A client without a browser -----------------------------------------------------------------
    def browse(self) -> http.client.HTTPConnection:
        """A connection that is kept from request to request, as a browser keeps it; close it at the end."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def request(self, method, path, fields=None, headers=None, kept=None) -> tuple[int, dict, str]:
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        sent = {"Origin": self.address, "Cookie": self.cookie_header(), **(headers or {})}
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection = kept or self.browse()
        connection.request(method, path, body=body, headers={k: v for k, v in sent.items() if v})
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                pair = value.split(";")[0].split("=", 1)
                self.cookies[pair[0].strip()] = pair[1]
        if kept is None:
            connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, text

    def cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def sign_in(self, link: str) -> None:
        """Chooses a password through a one-time link, as a person would, without a browser."""
        status, _, page = self.request("GET", link)
        assert status == 200, f"GET {link} answered {status}\n{page[:500]}"
        self.link_page = page
        form = Form(page).wanted
        target = urllib.parse.urljoin(link, form["action"] or link)
        status, _, page = self.request("POST", target, fields=form["fields"])
        assert status in (200, 302, 303), f"POST {target} answered {status}\n{page[:500]}"
        status, _, session = self.request("GET", "/api/session")
        assert status == 200, f"after signing in, /api/session answered {status}"
        self.secret = json.loads(session)["csrfToken"]

    def case(self) -> str:
        """Id of a case that a note can be about: the first of what is missing."""
        status, _, page = self.request("GET", "/con-thieu")
        found = re.search(r'href="/ca/([^"#?]+)', page)
        assert found, f"/con-thieu answered {status} and shows no case"
        return urllib.parse.unquote(html.unescape(found.group(1)))

    def note_request(self, key: str, text: str, subject: str) -> bytes:
        """The bytes of the request that records one act under a key of the client's."""
        return self.command_request(NOTE_ROUTE, key, {"caseID": subject, "text": text})

    def command(self, route: str, key: str, command: dict) -> tuple[int, dict, str]:
        """Sends a command and waits for its answer."""
        connection = self.connect()
        connection.sendall(self.command_request(route, key, command))
        received = receive(connection)
        connection.close()
        answer = answer_of(received)
        assert answer, f"{route} gave no answer"
        return answer[0], {}, received.partition(b"\r\n\r\n")[2].decode()

    def command_request(self, route: str, key: str, command: dict) -> bytes:
        """The bytes of a command under a key of the client's."""
        body = json.dumps(command).encode()
        head = [
            f"POST {route} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Origin: {self.address}",
            f"Idempotency-Key: {key}", f"X-CSRF-Token: {self.secret}", "Content-Type: application/json",
            f"Content-Length: {len(body)}", f"Cookie: {self.cookie_header()}", "", ""]
        return "\r\n".join(head).encode() + body


def answer_of(received: bytes) -> tuple[int, dict] | None:
    """Status and JSON of an answer that arrived whole; None of one that did not."""
    head, found, body = received.partition(b"\r\n\r\n")
    if not found:
        return None
    status = int(head.split(b" ", 2)[1])
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    if length and len(body) < int(length.group(1)):
        return None
    try:
        return status, json.loads(body)
    except ValueError:
        return status, {}


def receive(connection: socket.socket) -> bytes:
    """What has come over a connection, until an answer is whole or the other side is gone."""
    received = b""
    while answer_of(received) is None:
        try:
            part = connection.recv(65536)
        except OSError:
            break
        if not part:
            break
        received += part
    return received


def fresh_folder(name: str, in_memory=False) -> pathlib.Path:
    """An empty folder for a check, kept afterwards in test-results to be looked at.

    In memory, and to be removed by the check, when it writes much and the disk proves nothing.
    """
    if in_memory and os.access("/dev/shm", os.W_OK):
        folder = pathlib.Path("/dev/shm") / f"hotich-{name}-{os.getpid()}"
    else:
        folder = PROJECT / "test-results" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@contextlib.contextmanager
def signed_in_office(name: str, files, user="Nguyễn Thị Thử"):
    """An office of its own with some files, served, and an officer of that name signed in."""
    made = Office(fresh_folder(name) / "data")
    made.load(files)
    link = made.sign_in_link(user)
    try:
        made.start()
        made.sign_in(link)
        yield made
    finally:
        made.stop()
