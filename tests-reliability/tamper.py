"""Every byte of a small ledger file is changed once: each change that a query can see is found.

The oracle asks SQLite alone what can be seen: the schema, every table by a scan, every index in its
order. Where its answer differs from the untouched file's, `hotich verify` must say so. The control
is a weaker verifier in its place, `PRAGMA quick_check`: the same count must show what it misses.

    tamper.py [--step 1] [--first 0] [--lanes 2] [--seed 1]
"""

import argparse
import collections
import hashlib
import json
import multiprocessing
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests-support"))
from office import LEDGER, Office, fresh_folder, program
from report import Report
from small_files import first_rows

#: Pages as small as SQLite has them, so that a ledger with all its tables is a small file.
PAGE = 512


def read_only(path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, isolation_level=None)


def questions(path) -> list[str]:
    """Everything that can be asked of the file, as SQL."""
    asked = ["SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
             "PRAGMA user_version", "PRAGMA application_id", "PRAGMA encoding"]
    connection = read_only(path)
    for (table,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
        quoted = table.replace('"', '""')
        asked.append(f'SELECT * FROM "{quoted}" NOT INDEXED')
        asked.append(f'SELECT count(*) FROM "{quoted}"')
        for _, index, _, _, partial in connection.execute(f'PRAGMA index_list("{quoted}")').fetchall():
            columns = [c for _, _, c in connection.execute(f'PRAGMA index_info("{index}")').fetchall()]
            if partial or None in columns:
                continue
            names = ", ".join(f'"{column}"' for column in columns)
            asked.append(f'SELECT {names} FROM "{quoted}" INDEXED BY "{index}" ORDER BY {names}')
    connection.close()
    return asked


def seen(path, asked: list[str]) -> bytes:
    """A digest of all answers; a refusal of SQLite is an answer too."""
    digest = hashlib.sha256()
    try:
        connection = read_only(path)
    except (sqlite3.Error, UnicodeError) as error:
        return repr(error).encode()
    connection.text_factory = bytes
    for question in asked:
        try:
            answer = repr(connection.execute(question).fetchall())
        except (sqlite3.Error, UnicodeError, MemoryError, OverflowError) as error:
            answer = f"refused: {type(error).__name__}"
        digest.update(answer.encode(errors="replace"))
    connection.close()
    return digest.digest()


def quick_check(path) -> bool:
    """The weaker verifier of the control: whether it complains."""
    try:
        connection = read_only(path)
        answer = connection.execute("PRAGMA quick_check").fetchall()
        connection.close()
        return answer != [("ok",)]
    except (sqlite3.Error, UnicodeError):
        return True


class Verifier:
    """`hotich verify --list -`: one program asked about the same folder again and again.

    A program of its own for each byte would spend nine tenths of the time on being started.
    """

    def __init__(self):
        self.process = None

    def finds_damage(self, folder) -> bool | None:
        """Whether it says that the folder does not fit; nothing when it died of the question."""
        if self.process is None:
            self.process = subprocess.Popen(
                [program(), "verify", "--json", "--list", "-"], text=True, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.process.stdin.write(f"{folder}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer.endswith("\n"):
            self.process.wait()
            self.process = None
            return None
        place, _, verdict = answer.partition("\t")
        assert place == str(folder), f"an answer about {place}"
        return not json.loads(verdict)["ok"]

    def end(self) -> None:
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait(timeout=30)


def lane(work) -> tuple[collections.Counter, list[str]]:
    """Changes the bytes of one lane, one at a time, and puts each back."""
    number, offsets, original, asked, seed = work
    chance = random.Random(seed * 1000 + number)
    folder = fresh_folder(f"tamper-{number}", in_memory=True)
    path = folder / LEDGER
    path.write_bytes(original)
    untouched = seen(path, asked)
    count: collections.Counter = collections.Counter()
    missed: list[str] = []
    verifier = Verifier()
    for offset in offsets:
        changed = original[offset] ^ chance.randint(1, 255)
        with open(path, "r+b") as file:
            file.seek(offset)
            file.write(bytes([changed]))
        count["changed"] += 1
        visible = seen(path, asked) != untouched
        count["visible"] += visible
        if visible or chance.random() < 0.01:
            found = verifier.finds_damage(folder)
            count["asked"] += 1
            count["found"] += visible and found is True
            count["died"] += found is None
            if visible and not found:
                outcome = "died" if found is None else "called whole"
                missed.append(f"byte {offset}, {original[offset]:#04x} → {changed:#04x}: {outcome}")
            # A hundred of its misses prove the control; more would only take time.
            if visible and count["weak missed"] < 100:
                count["weak missed"] += not quick_check(path)
            # What verify may have left beside the file (the shared memory of WAL) goes.
            for other in os.listdir(folder):
                if other != LEDGER:
                    os.unlink(folder / other)
        with open(path, "r+b") as file:
            file.seek(offset)
            file.write(original[offset:offset + 1])
    verifier.end()
    if path.read_bytes() != original:
        missed.append("verify changed the file that it looked at")
    shutil.rmtree(folder, ignore_errors=True)
    return count, missed


def small_ledger() -> bytes:
    """The bytes of a ledger with a few rows of every kind, closed and packed."""
    folder = fresh_folder("tamper")
    office = Office(folder / "data")
    office.load(first_rows(folder / "files", 3))
    connection = sqlite3.connect(office.data / LEDGER, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute("VACUUM")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    verified = office.verify()
    assert verified.returncode == 0, f"the untouched ledger is refused:\n{verified.stdout}{verified.stderr}"
    return (office.data / LEDGER).read_bytes()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--step", type=int, default=1, help="1 changes every byte")
    arguments.add_argument("--first", type=int, default=0, help="the first byte that is changed")
    arguments.add_argument("--lanes", type=int, default=os.cpu_count() or 2)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    report = Report("tamper")

    original = small_ledger()
    sample = fresh_folder("tamper-schema", in_memory=True) / LEDGER
    sample.write_bytes(original)
    asked = questions(sample)
    shutil.rmtree(sample.parent)
    offsets = list(range(chosen.first % chosen.step, len(original), chosen.step))
    random.Random(chosen.seed).shuffle(offsets)
    work = [(n, offsets[n::chosen.lanes], original, asked, chosen.seed) for n in range(chosen.lanes)]
    started = time.monotonic()
    with multiprocessing.Pool(chosen.lanes) as pool:
        results = pool.map(lane, work, chunksize=1)
    seconds = time.monotonic() - started
    count = sum((c for c, _ in results), collections.Counter())
    missed = [m for _, several in results for m in several]

    report.check(f"{count['changed']} bytes changed, each once", count["changed"] == len(offsets))
    report.check("some of the changes are visible to queries", count["visible"] > len(offsets) / 100,
                 f"{count['visible']} visible")
    report.check("verify finds every visible change", not missed, "; ".join(missed[:8]))
    report.check("verify answers, whatever the damage", count["died"] == 0, f"it died {count['died']} times")
    report.check("control: quick_check in its place is shown to miss some", count["weak missed"] > 0,
                 f"{count['weak missed']} missed")
    report.measured(
        f"{count['changed']} of {len(original)} bytes, from byte {chosen.first % chosen.step} on, changed in "
        f"{seconds:.0f} s: {count['visible']} visible, {count['found']} of them found")
    report.end()


if __name__ == "__main__":
    main()
