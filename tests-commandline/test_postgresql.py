"""An office whose ledger and work stand on a PostgreSQL server: the same program, the same answers."""

import itertools
import json
import subprocess

import pytest
from office import LEDGER, PROJECT, SAMPLE, Office, fresh_folder, hotich, sample_files

AS_OF = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["asof"]


class Server:
    """A PostgreSQL of the checks' own, with a new database whenever one is asked for."""

    def __init__(self, parameters: str):
        self.parameters = parameters
        self.numbers = itertools.count(1)

    def query(self, database: str, *statements: str) -> str:
        asked = itertools.chain.from_iterable(("-c", statement) for statement in statements)
        return subprocess.run(
            ["psql", "-v", "ON_ERROR_STOP=1", "-qAt", self.address(database), *asked],
            capture_output=True, text=True, check=True).stdout.strip()

    def address(self, database: str) -> str:
        return self.parameters.replace("dbname=postgres", f"dbname={database}")

    def database(self, options="") -> str:
        name = f"office{next(self.numbers)}"
        self.query("postgres", f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        return name


@pytest.fixture(scope="module")
def server():
    """Stopped by its own script as soon as its input ends."""
    holder = subprocess.Popen(
        [PROJECT / "tests-support" / "with-postgres", "sh", "-c", 'echo "$HOTICH_TEST_POSTGRES"; cat'],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    parameters = holder.stdout.readline().strip()
    assert parameters, "with-postgres started no server"
    yield Server(parameters)
    holder.stdin.close()
    assert holder.wait(timeout=60) == 0


@pytest.fixture(scope="module")
def made(server):
    """The sample commune on the server: (office, name of its database)."""
    name = server.database()
    data = fresh_folder("postgresql") / "data"
    office = Office(data)
    hotich("import", "--data", data, "--database", server.address(name), *sample_files())
    return office, name


@pytest.fixture(scope="module")
def on_files():
    """The same commune in files, as every other check has it."""
    office = Office(fresh_folder("on-files") / "data")
    office.load(sample_files())
    return office


def figures(data) -> dict:
    return json.loads(hotich("indicators", "--data", data, "--as-of", AS_OF, "--json").stdout)


def test_the_figures_are_those_of_a_file_and_the_ledger_is_whole(made, on_files):
    office, _ = made
    assert figures(office.data) == figures(on_files.data)
    assert office.verify().returncode == 0
    assert not (office.data / LEDGER).exists()
    assert (office.data / "database").stat().st_mode & 0o077 == 0


def test_the_folder_remembers_its_server_and_files_that_came_before_change_nothing(made):
    office, _ = made
    again = office.load(sample_files())
    assert all(file["unchanged"] == file["rows"] for file in again["files"])


def test_pages_and_acts_over_http_survive_a_kill(made):
    office, _ = made
    link = office.sign_in_link()
    office.start()
    try:
        office.sign_in(link)
        assert office.request("GET", "/tong-quan")[0] == 200
        case = office.case()
        note = ("/api/acts/case-notes", "0123456789abcdef0123456789abcdef", {"caseID": case, "text": "đã gọi"})
        status, _, first = office.command(*note)
        assert status == 201
        office.kill()
        office.start()
        # The same key is the same act: nothing was lost, nothing is written twice.
        _, _, again = office.command(*note)
        assert json.loads(again)["sequence"] == json.loads(first)["sequence"]
    finally:
        office.stop()
    assert office.verify().returncode == 0


def test_a_second_program_is_refused_whichever_folder_it_comes_from(made, server, tmp_path):
    office, name = made
    office.start()
    try:
        other = hotich("import", "--data", tmp_path / "khac", "--database", server.address(name), *sample_files(),
                       check=False)
        assert other.returncode != 0 and "đang được một chương trình HoTich khác ghi" in other.stderr
    finally:
        office.stop()


@pytest.mark.parametrize("statement, finding", [
    ("UPDATE ledger.person_mention SET name = name || 'x' WHERE role = 'child'", "person_mention"),
    ("SET session_replication_role TO replica; UPDATE ledger.act_body SET body = '{}' WHERE seq = 3", ""),
    ("ALTER TABLE ledger.act DISABLE TRIGGER ALL", ""),
])
def test_what_somebody_changes_on_the_server_is_found(server, statement, finding):
    name = server.database()
    data = fresh_folder("postgresql-tamper") / "data"
    hotich("import", "--data", data, "--database", server.address(name), SAMPLE / "khaisinh.xlsx")
    assert Office(data).verify().returncode == 0
    server.query(name, statement)
    verified = Office(data).verify()
    assert verified.returncode == 1 and finding in verified.stdout
    # What was derived for the proof is gone again.
    assert server.query(name, "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'proof%'") == "0"


def test_an_act_is_not_changed_by_an_ordinary_statement(made, server):
    _, name = made
    for statement in ("UPDATE ledger.act SET actor = 'x'", "DELETE FROM ledger.act_body", "TRUNCATE ledger.act CASCADE"):
        with pytest.raises(subprocess.CalledProcessError) as refused:
            server.query(name, statement)
        assert "an act is never" in refused.value.stderr


@pytest.mark.parametrize("setting", ["synchronous_commit = off"])
def test_a_server_that_may_lose_what_it_acknowledged_is_refused(server, tmp_path, setting):
    name = server.database()
    server.query("postgres", f"ALTER DATABASE {name} SET {setting}")
    refused = hotich("import", "--data", tmp_path / "a", "--database", server.address(name), *sample_files(), check=False)
    assert refused.returncode != 0 and "mất điện" in refused.stderr
    assert not (tmp_path / "a" / "database").exists()


def test_a_server_that_sorts_otherwise_is_refused(server, tmp_path):
    name = server.database("LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' ENCODING 'UTF8'")
    taken = hotich("import", "--data", tmp_path / "a", "--database", server.address(name), SAMPLE / "khaisinh.xlsx")
    assert taken.returncode == 0
    other = server.database("ENCODING 'SQL_ASCII'")
    refused = hotich("import", "--data", tmp_path / "b", "--database", server.address(other), *sample_files(), check=False)
    assert refused.returncode != 0 and "createdb" in refused.stderr


def test_no_server_is_told_without_a_password(tmp_path):
    refused = hotich("import", "--data", tmp_path / "a", "--database",
                     f"host={tmp_path} dbname=none password=bi-mat", *sample_files(), check=False)
    assert refused.returncode != 0 and "PostgreSQL" in refused.stderr and "bi-mat" not in refused.stderr


def test_a_copy_of_a_server_is_files_and_goes_back_to_either(made, server, tmp_path, on_files):
    office, _ = made
    shelf = tmp_path / "o-dia-khac"
    shelf.mkdir()
    hotich("backup", "--data", office.data, "--to", shelf)
    copy, = [place for place in shelf.iterdir() if place.name.startswith("hotich-09931-")]
    assert hotich("backup", "--data", office.data, "--check", copy).returncode == 0

    hotich("restore", "--from", copy, "--data", tmp_path / "tep")
    assert figures(tmp_path / "tep") == figures(office.data)
    assert hotich("verify", "--data", tmp_path / "tep").stdout == hotich("verify", "--data", office.data).stdout

    name = server.database()
    hotich("restore", "--from", copy, "--data", tmp_path / "may-chu", "--database", server.address(name))
    assert figures(tmp_path / "may-chu") == figures(office.data)
    assert not (tmp_path / "may-chu" / LEDGER).exists()
    # Who could sign in can still do so.
    assert server.query(name, "SELECT count(*) FROM work.account") == server.query(made[1], "SELECT count(*) FROM work.account")
    assert Office(tmp_path / "may-chu").verify().returncode == 0


def older_on_the_server(server, name) -> None:
    """As a version with other rules left it: rows that this one does not derive, and no step of this one."""
    server.query(
        name, "UPDATE ledger.paper SET mother_name = 'Không Ai'", "UPDATE ledger.entry_count SET entries = entries + 1",
        "DELETE FROM ledger.person_mention WHERE role = 'mother'", "DROP TABLE ledger.derivation",
        "DELETE FROM ledger.schema_migration WHERE name = '20261128014500-record-derivation'")


def test_an_older_ledger_on_a_server_is_derived_anew_when_it_is_opened(server, tmp_path):
    name = server.database()
    office = Office(tmp_path / "data")
    hotich("import", "--data", office.data, "--database", server.address(name), SAMPLE / "khaisinh.xlsx")
    whole, told = office.verify().stdout, figures(office.data)
    older_on_the_server(server, name)
    refused = hotich("indicators", "--data", office.data, "--as-of", AS_OF, check=False)
    assert refused.returncode == 1 and "[ledgerIsOlder]" in refused.stderr
    added = hotich("user", "add", "--data", office.data, "--name", "Lan", "--role", "officer")
    assert "Đã cập nhật sổ:" in added.stderr
    assert office.verify().stdout == whole and figures(office.data) == told
    # Killed in between it is the older one still: all of it or none.
    older_on_the_server(server, name)
    server.query(name, "CREATE TABLE ledger.derivation (since_20261128014500 TEXT)")
    broken = hotich("user", "add", "--data", office.data, "--name", "Mai", "--role", "officer", check=False)
    assert broken.returncode != 0
    assert server.query(name, "SELECT count(*) FROM ledger.person_mention WHERE role = 'mother'") == "0"


def test_what_somebody_altered_on_a_server_is_derived_anew_on_demand(server, tmp_path):
    name = server.database()
    office = Office(tmp_path / "data")
    hotich("import", "--data", office.data, "--database", server.address(name), SAMPLE / "khaisinh.xlsx")
    assert "mọi bảng khớp" in hotich("rebuild", "--data", office.data, "--check").stdout
    server.query(name, "UPDATE ledger.paper SET mother_name = 'Không Ai'")
    found = hotich("rebuild", "--data", office.data, "--check", check=False)
    assert found.returncode == 1 and "khác ở paper." in found.stdout
    assert office.verify().returncode == 1
    assert "khác ở paper." in hotich("rebuild", "--data", office.data).stdout
    assert office.verify().returncode == 0
    assert server.query(name, "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'proof%'") == "0"
