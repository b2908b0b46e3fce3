"""Copies of the office on another disk, and a machine that was lost."""

import contextlib
import json
import re
import shutil
import signal
import sqlite3
import subprocess
import time

import pytest
from office import LEDGER, PROJECT, SAMPLE, Office, fresh_folder, hotich, program, sample_files

MIGRATIONS = PROJECT / "Sources" / "RegistryStore" / "Resources" / "Migrations" / "ledger"
AS_OF = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["asof"]


@pytest.fixture(scope="module")
def made():
    """The sample commune with a proof, and its copy: (office, shelf, the copy's folder)."""
    folder = fresh_folder("backup")
    office = Office(folder / "data")
    office.load(sample_files())
    (office.data / "evidence").mkdir()
    (office.data / "evidence" / ("a" * 64)).write_bytes("minh chứng".encode())
    shelf = folder / "o-dia-khac"
    shelf.mkdir()
    printed = hotich("backup", "--data", office.data, "--to", shelf).stdout
    copy, = [place for place in shelf.iterdir() if place.name.startswith("hotich-09931-")]
    assert copy.name in printed and "hotich-anchor " in printed
    return office, shelf, copy


def figures(data) -> dict:
    return json.loads(hotich("indicators", "--data", data, "--as-of", AS_OF, "--json").stdout)


def test_a_lost_machine_comes_back_with_the_same_figures(made, tmp_path):
    office, _, copy = made
    hotich("restore", "--from", copy, "--data", tmp_path / "moi")
    assert figures(tmp_path / "moi") == figures(office.data)
    assert hotich("verify", "--data", tmp_path / "moi").stdout == hotich("verify", "--data", office.data).stdout
    assert (tmp_path / "moi" / "evidence" / ("a" * 64)).read_bytes() == "minh chứng".encode()
    # It is an office again: it takes what comes next.
    changed = Office(tmp_path / "moi").load(sample_files())
    assert all(file["unchanged"] == file["rows"] for file in changed["files"])


def test_data_that_is_there_is_never_written_over(made):
    office, _, copy = made
    before = (office.data / LEDGER).read_bytes()
    refused = hotich("restore", "--from", copy, "--data", office.data, check=False)
    assert refused.returncode == 1 and "đã có sổ" in refused.stdout
    assert (office.data / LEDGER).read_bytes() == before


def test_a_damaged_copy_is_told_and_the_sound_one_is_not(made, tmp_path):
    office, shelf, copy = made
    other = tmp_path / "shelf"
    shutil.copytree(shelf, other)
    check = lambda: hotich("backup", "--data", office.data, "--check", other / copy.name, check=False)  # noqa: E731
    assert check().returncode == 0
    for path in (other / copy.name / LEDGER, next((other / "files").iterdir())):
        sound = path.read_bytes()
        for place in (0, len(sound) // 2, len(sound) - 1):
            path.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1:])
            assert check().returncode == 1, (path, place)
        path.write_bytes(sound[:-1])
        assert check().returncode == 1, path
        path.write_bytes(sound)
    assert check().returncode == 0


@pytest.mark.parametrize("where, words", [("khong-co", "cắm ổ đĩa"), ("data", "nằm trong thư mục dữ liệu")])
def test_a_place_that_is_none_is_refused(made, tmp_path, where, words):
    office, _, _ = made
    place = office.data if where == "data" else tmp_path / where
    refused = hotich("backup", "--data", office.data, "--to", place, check=False)
    assert refused.returncode == 1 and words in refused.stdout


def test_a_rewritten_ledger_does_not_take_the_place_of_the_copy(made, tmp_path):
    """Somebody exchanges the whole register for another one, sound in itself."""
    _, shelf, _ = made
    other = Office(tmp_path / "data")
    other.load(sample_files()[:2])
    mine = tmp_path / "shelf"
    shutil.copytree(shelf, mine)
    refused = hotich("backup", "--data", other.data, "--to", mine, check=False)
    assert refused.returncode == 1 and "không còn nối tiếp" in refused.stdout
    assert len([p for p in mine.iterdir() if p.name.startswith("hotich-")]) == 1


def test_a_copy_is_made_beside_a_running_server_and_the_setting_is_remembered(tmp_path):
    office = Office(tmp_path / "data")
    office.load(sample_files()[-1:])
    shelf = tmp_path / "o"
    shelf.mkdir()
    office.start()
    try:
        printed = hotich("backup", "--data", office.data, "--to", shelf, "--daily").stdout
        assert "mỗi ngày" in printed
        assert json.loads((office.data / "backup.json").read_text())["folder"] == str(shelf)
        time.sleep(1.1)
        hotich("backup", "--data", office.data)
    finally:
        office.stop()
    assert len([p for p in shelf.iterdir() if p.name.startswith("hotich-")]) == 1, "of one day the newest stays"
    hotich("backup", "--data", office.data, "--off")
    refused = hotich("backup", "--data", office.data, check=False)
    assert refused.returncode == 1 and "--daily" in refused.stdout


def test_a_copy_that_was_killed_leaves_nothing_that_looks_finished(made, tmp_path):
    office, _, _ = made
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    for pause in (0.02, 0.1, 0.2, 0.3, 0.5):
        process = subprocess.Popen(
            [program(), "backup", "--data", str(office.data), "--to", str(shelf)], stdout=subprocess.DEVNULL)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for copy in (p for p in shelf.iterdir() if p.name.startswith("hotich-")):
            hotich("backup", "--data", office.data, "--check", copy)
    time.sleep(1.1)
    hotich("backup", "--data", office.data, "--to", shelf)
    assert not [p for p in shelf.iterdir() if p.name.startswith(".dang-ghi")]


def test_the_copy_is_a_database_of_its_own(made):
    """No log beside it: the one file is all that has to be carried."""
    _, _, copy = made
    with sqlite3.connect(f"file:{copy / LEDGER}?mode=ro", uri=True) as database:
        assert database.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def as_an_older_version_left_it(data) -> None:
    """Takes the youngest migrations back, so that the file looks as before an update of the program."""
    youngest = [
        "20261127204500-create-notice-uses", "20261127230500-forget-known-events",
        "20261127231000-create-foreign-births", "20261128014500-record-derivation"]
    keyed = MIGRATIONS / "20261127113500-key-mentions.sqlite.sql"
    older_counts, = re.findall(r"CREATE TABLE known_event_count_by_key .*?;", keyed.read_text(), re.DOTALL)
    with contextlib.closing(sqlite3.connect(data / LEDGER)) as file, file:
        made = [name for name, in file.execute("SELECT name FROM schema_migration ORDER BY name DESC LIMIT 4")]
        assert made[::-1] == youngest, "say here what the younger migration made"
        file.execute("DROP TABLE derivation")
        file.execute("DROP TABLE foreign_birth")
        file.execute("DROP TABLE notice_use")
        file.execute(older_counts.replace("{{strict}}", " STRICT"))
        file.execute(
            "INSERT INTO known_event_count_by_key SELECT commune, kind, event_on, entered_on, annulled_on, sex, is_declared,"
            " is_abroad, is_presumed, is_notified, events FROM known_event_count")
        file.execute("DROP TABLE known_event_count")
        file.execute("ALTER TABLE known_event_count_by_key RENAME TO known_event_count")
        file.executemany("DELETE FROM schema_migration WHERE name = ?", [(name,) for name in youngest])


def test_a_copy_from_before_an_update_proves_itself_and_becomes_an_office_again(made, tmp_path):
    office, _, _ = made
    older = tmp_path / "older"
    shutil.copytree(office.data, older)
    as_an_older_version_left_it(older)
    before = (older / LEDGER).read_bytes()
    assert hotich("verify", "--data", older).stdout == hotich("verify", "--data", office.data).stdout
    assert (older / LEDGER).read_bytes() == before
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    hotich("backup", "--data", older, "--to", shelf)
    copy, = [place for place in shelf.iterdir() if place.name.startswith("hotich-09931-")]
    hotich("restore", "--from", copy, "--data", tmp_path / "again")
    changed = Office(tmp_path / "again").load(sample_files())
    assert all(file["unchanged"] == file["rows"] for file in changed["files"])
    assert figures(tmp_path / "again") == figures(office.data)


@pytest.mark.parametrize(("change", "tables"), [
    ("UPDATE paper SET mother_name = 'Không Ai' WHERE rowid = 7", ["paper"]),
    ("UPDATE entry_count SET entries = entries + 1", ["entry_count"]),
])
def test_what_a_file_from_before_an_update_derives_otherwise_is_named_and_gone_once_it_is_opened(
        made, tmp_path, change, tables):
    """Whether older rules or somebody's hand: this version cannot tell, so it derives everything anew."""
    office, _, _ = made
    older = tmp_path / "older"
    shutil.copytree(office.data, older)
    as_an_older_version_left_it(older)
    with sqlite3.connect(older / LEDGER) as file:
        file.execute(change)
    assert json.loads(hotich("verify", "--data", older, "--json").stdout)["derivedOtherwise"] == tables
    assert ", ".join(tables) in hotich("verify", "--data", older).stdout
    Office(older).load(sample_files()[-1:])
    assert hotich("verify", "--data", older).stdout == hotich("verify", "--data", office.data).stdout


@pytest.mark.parametrize(("change", "code"), [
    ("DROP TRIGGER act_body_keeps; UPDATE act_body SET body = '{}' WHERE seq = 3;"
     " CREATE TRIGGER act_body_keeps BEFORE UPDATE ON act_body BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END",
     "changedBody"),
    ("DROP TRIGGER act_stays", "schema"),
    ("CREATE INDEX one_more ON paper (remark)", "schema"),
])
def test_a_change_to_a_file_from_before_an_update_is_found(made, tmp_path, change, code):
    office, _, _ = made
    older = tmp_path / "older"
    shutil.copytree(office.data, older)
    as_an_older_version_left_it(older)
    with sqlite3.connect(older / LEDGER) as file:
        file.executescript(change)
    found = hotich("verify", "--data", older, "--json", check=False)
    assert found.returncode == 1 and json.loads(found.stdout)["code"] == code
