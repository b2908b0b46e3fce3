"""An office on the morning after an update: what an older version derived is derived anew, by itself."""

import contextlib
import json
import random
import shutil
import sqlite3
import subprocess
import time

import native
import pytest
from office import LEDGER, SAMPLE, Office, fresh_folder, hotich, program, sample_files
from test_backup import as_an_older_version_left_it

AS_OF = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["asof"]
SAFETY_COPY = "ledger.before-update.sqlite"
STEP = "20261128014500-record-derivation"


@pytest.fixture(scope="module")
def sound():
    """The sample commune as this version writes it."""
    office = Office(fresh_folder("update") / "data")
    office.load(sample_files())
    return office


@contextlib.contextmanager
def changing(data):
    """The ledger as a connection whose changes stay, closed afterwards."""
    with contextlib.closing(sqlite3.connect(data / LEDGER)) as file, file:
        yield file


def older_rows(data) -> None:
    """What other rules told: rows that this version would not derive, and rows that are missing."""
    with changing(data) as file:
        file.execute("UPDATE paper SET mother_name = 'Không Ai', event_on = '2001-01-01' WHERE kind = 'birth'")
        file.execute("UPDATE entry_count SET entries = entries + 3")
        file.execute("DELETE FROM person_mention WHERE role = 'mother'")


@pytest.fixture
def older(sound, tmp_path):
    data = tmp_path / "older"
    shutil.copytree(sound.data, data)
    as_an_older_version_left_it(data)
    older_rows(data)
    return Office(data)


def figures(data) -> dict:
    return json.loads(hotich("indicators", "--data", data, "--as-of", AS_OF, "--json").stdout)


def rows(path, *tables) -> dict:
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        names = tables or [name for name, in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(map(repr, file.execute(f"SELECT * FROM {name}"))) for name in names}


def acts(data) -> dict:
    return rows(data / LEDGER, "act", "act_body", "kept_row")


def test_the_office_opens_and_everything_is_as_this_version_derives_it(sound, older):
    before, written = acts(older.data), rows(older.data / LEDGER)
    older.start()
    try:
        # Beside the server, as anybody would.
        assert figures(older.data) == figures(sound.data)
    finally:
        older.stop()
    assert older.verify().returncode == 0 and older.verify().stdout == sound.verify().stdout
    assert acts(older.data) == before
    log = (older.data / "serve.log").read_text(encoding="utf-8")
    assert "đang cập nhật, suy lại mọi bảng từ" in log and "Đã cập nhật sổ:" in log
    assert log.index("Đã cập nhật sổ:") < log.index("HoTich: http://")
    # The way back: the file as it was, for its owner alone.
    copy = older.data / SAFETY_COPY
    assert rows(copy) == written and copy.stat().st_mode & 0o077 == 0


def test_it_happens_once_and_every_command_that_writes_does_it(older):
    added = hotich("user", "add", "--data", older.data, "--name", "Lan", "--role", "officer")
    assert "Đã cập nhật sổ:" in added.stderr and "cập nhật" not in added.stdout
    again = hotich("user", "add", "--data", older.data, "--name", "Mai", "--role", "officer")
    assert "cập nhật" not in again.stderr
    assert older.verify().returncode == 0


def test_an_import_answers_its_report_alone(sound, older):
    report = older.load(sample_files())
    assert all(file["unchanged"] == file["rows"] for file in report["files"])
    assert figures(older.data) == figures(sound.data)


def test_a_command_that_only_reads_says_what_to_do_and_changes_nothing(older):
    before = (older.data / LEDGER).read_bytes()
    for command in (["indicators", "--as-of", AS_OF], ["export", "--kind", "KS", "--out", older.data.parent / "xuat.xlsx"]):
        refused = hotich(command[0], "--data", older.data, *command[1:], check=False)
        assert refused.returncode == 1 and "[ledgerIsOlder]" in refused.stderr and "hotich serve" in refused.stderr
    assert (older.data / LEDGER).read_bytes() == before


def test_figures_of_a_step_that_changes_no_table_are_not_told_either(sound, tmp_path):
    """Every table is there, only the rules are older: the figures would be wrong and nothing would say so."""
    data = tmp_path / "data"
    shutil.copytree(sound.data, data)
    with changing(data) as file:
        file.execute("DROP TABLE derivation")
        file.execute("DELETE FROM schema_migration WHERE name = ?", (STEP,))
    older_rows(data)
    assert hotich("indicators", "--data", data, "--as-of", AS_OF, "--json", check=False).returncode == 1
    hotich("user", "add", "--data", data, "--name", "Lan", "--role", "officer")
    assert figures(data) == figures(sound.data)


def test_a_step_that_is_struck_from_the_list_alone_does_not_make_a_file_older(sound, tmp_path):
    """Otherwise whoever alters a derived row strikes the last step too, and is told apart from nobody."""
    data = tmp_path / "data"
    shutil.copytree(sound.data, data)
    with changing(data) as file:
        file.execute("DELETE FROM schema_migration WHERE name = ?", (STEP,))
    older_rows(data)
    found = hotich("verify", "--data", data, "--json", check=False)
    assert found.returncode == 1 and json.loads(found.stdout)["code"] == "schema"


def test_a_copy_of_before_the_update_is_no_damage_and_becomes_an_office_again(sound, older, tmp_path):
    proven = json.loads(hotich("verify", "--data", older.data, "--json").stdout)
    assert set(proven["derivedOtherwise"]) >= {"paper", "entry_count", "person_mention"}
    shelf = tmp_path / "o-dia"
    shelf.mkdir()
    hotich("backup", "--data", older.data, "--to", shelf)
    copy, = [place for place in shelf.iterdir() if place.name.startswith("hotich-09931-")]
    hotich("backup", "--data", older.data, "--check", copy)
    again = Office(tmp_path / "again")
    hotich("restore", "--from", copy, "--data", again.data)
    again.start()
    again.stop()
    assert again.verify().returncode == 0 and figures(again.data) == figures(sound.data)


def test_a_ledger_whose_acts_do_not_fit_is_not_updated(older):
    with changing(older.data) as file:
        text, = file.execute("SELECT sql FROM sqlite_master WHERE name = 'act_body_keeps'").fetchone()
        file.execute("DROP TRIGGER act_body_keeps")
        file.execute("UPDATE act_body SET body = '{}' WHERE seq = (SELECT max(seq) FROM act)")
        file.execute(text)
    before = rows(older.data / LEDGER)
    refused = hotich("user", "add", "--data", older.data, "--name", "Lan", "--role", "officer", check=False)
    assert refused.returncode == 1
    assert "Không cập nhật được sổ" in refused.stderr and "[changedBody]" in refused.stderr
    assert "khôi phục từ bản sao lưu" in refused.stderr
    assert rows(older.data / LEDGER) == before


def test_a_full_disk_is_told_and_the_ledger_stays_as_it_was(older, tmp_path):
    """On a disk of its own that holds the office and not the office twice."""
    size = sum(file.stat().st_size for file in older.data.rglob("*") if file.is_file())
    room = (size + (older.data / LEDGER).stat().st_size // 2) // 1024
    script = f"""
      mkdir {tmp_path}/small && mount -t tmpfs -o size={room}k tmpfs {tmp_path}/small || exit 99
      cp -r {older.data} {tmp_path}/small/data
      {program()} user add --data {tmp_path}/small/data --name Lan --role officer; echo "ended $?"
      cp {tmp_path}/small/data/{LEDGER} {tmp_path}/after; ls {tmp_path}/small/data
    """
    done = subprocess.run(["unshare", "-rm", "sh", "-c", script], capture_output=True, text=True)
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("no disk of one's own can be mounted here")
    assert "ended 1" in done.stdout and "[noRoomForUpdate]" in done.stderr and "MB" in done.stderr
    assert SAFETY_COPY not in done.stdout
    assert rows(tmp_path / "after") == rows(older.data / LEDGER)


@pytest.mark.parametrize(("change", "code"), [
    ("UPDATE schema_migration SET fingerprint = 'x' WHERE name LIKE '%create-papers'", "migrationChanged"),
    ("INSERT INTO schema_migration VALUES ('20991231000000-come-later', 'x')", "databaseIsNewer"),
])
def test_a_program_and_a_ledger_that_do_not_belong_together_are_told_in_words(sound, tmp_path, change, code):
    data = tmp_path / "data"
    shutil.copytree(sound.data, data)
    with changing(data) as file:
        file.execute(change)
    for command in (["user", "add", "--name", "Lan", "--role", "officer"], ["indicators", "--as-of", AS_OF]):
        refused = hotich(*command, "--data", data, check=False)
        assert refused.returncode == 1 and f"[{code}]" in refused.stderr and "ài" in refused.stderr


def killed_in_the_middle(office, number, chance, usual, updated, environment=None) -> bool:
    """Kills an update; whether the ledger is of one piece, all as before or all as after, and opens as after."""
    data = office.data.parent / f"killed-{number}"
    shutil.copytree(office.data, data)
    before = rows(data / LEDGER)
    add = ["user", "add", "--data", str(data), "--role", "officer", "--name"]
    process = subprocess.Popen(
        [program(), *add, "Lan"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**native.os.environ, **(environment or {})})
    time.sleep(chance.uniform(0.2, 1.0) * usual)
    process.kill()
    process.wait()
    is_of_one_piece = rows(data / LEDGER) in (before, updated)
    hotich(*add, "Mai")
    is_as_after = rows(data / LEDGER) == updated
    shutil.rmtree(data)
    return is_of_one_piece and is_as_after


def test_kill_9_at_any_moment_leaves_the_old_ledger_or_the_new_one(older):
    timed = Office(older.data.parent / "timed")
    shutil.copytree(older.data, timed.data)
    started = time.monotonic()
    hotich("user", "add", "--data", timed.data, "--name", "Lan", "--role", "officer")
    usual = time.monotonic() - started
    assert timed.verify().returncode == 0
    updated = rows(timed.data / LEDGER)
    chance = random.Random(20261128)
    assert all(killed_in_the_middle(older, number, chance, usual, updated) for number in range(8))
    # The control: an update that commits each table on its own is found out.
    defect = native.defect("update-in-pieces")
    assert not all(killed_in_the_middle(older, number, chance, usual, updated, defect) for number in range(20))
