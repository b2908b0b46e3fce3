"""A power cut at any write: nothing acknowledged is lost, the ledger is whole.

The real server records acts while recorder.c writes down what reaches its folder. Then the power is
cut at each of these moments, in memory: of what was not synced, all, nothing or any part survives.
SQLite itself opens what is left. The control is the same with `synchronous=NORMAL`, which loses.

    powercut.py [--points 12000] [--acts 250] [--seed 1]
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests-support"))
import ledger
import native
from disk import Disk, acknowledgement, recording
from office import LEDGER, SAMPLE, Office, answer_of, fresh_folder, hotich, receive
from report import Report

#: How many of the cut folders are also given to `hotich verify`.
VERIFIED = 40


class Session:
    """One run of the server under the recorder: the folder before it, and what happened."""

    def __init__(self, name: str, acts: int, defect=None):
        self.folder = fresh_folder(name)
        self.office = Office(self.folder / "data")
        self.office.load([SAMPLE / "yeuthe.csv", SAMPLE / "baotu.csv"])
        link = self.office.sign_in_link()
        self.office.start()
        self.office.sign_in(link)
        subject = self.office.case()
        self.office.kill()
        self.before = {
            str(p.relative_to(self.office.data)): p.read_bytes()
            for p in sorted(self.office.data.rglob("*"))
            if p.is_file() and not p.name.endswith("-shm") and p.name != "serve.log"}
        log = self.folder / "recording"
        recorder = {
            "LD_PRELOAD": native.library("recorder"), "RECORD_FOLDER": str(self.office.data),
            "RECORD_LOG": str(log)}
        self.office.start(native.together(recorder, defect or {}))
        self.record_acts(acts, subject, log)
        self.office.kill()
        self.operations = [o for o in recording(log) if o.name != "serve.log"]

    def record_acts(self, acts: int, subject: str, log: pathlib.Path) -> None:
        """Sends the acts one after another and notes each answer in the recording."""
        with open(log, "ab", buffering=0) as recording_log:
            connection = self.office.connect()
            for number in range(acts):
                key = f"cut-{number:06d}"
                connection.sendall(self.office.note_request(key, f"đã gặp gia đình, {key}", subject))
                answer = answer_of(receive(connection))
                assert answer and answer[0] in (200, 201), f"act {number} was answered {answer}"
                told = [answer[1]["sequence"], answer[1]["act"]]
                recording_log.write(acknowledgement(json.dumps(told).encode()))
            connection.close()


class Outcome:
    def __init__(self):
        self.points = self.lost = self.damaged = self.holes = self.most_lost = 0
        self.refused: list[str] = []
        self.first: list[str] = []

    def tell(self, what: str) -> None:
        if len(self.first) < 5:
            self.first.append(what)


def play(session: Session, points: int, seed: int, verify: int) -> Outcome:
    """Cuts the power `points` times, spread over all moments of the recording."""
    chance = random.Random(seed)
    outcome = Outcome()
    disk = Disk(session.before)
    moments = sum(1 for o in session.operations if o.kind != "A")
    each, left_over = divmod(points, moments)
    extra = set(chance.sample(range(moments), left_over))
    to_verify = set(chance.sample(range(points), min(verify, points)))
    acknowledged: dict[int, str] = {}
    folder = fresh_folder("cut", in_memory=True)
    place = 0
    # A cut right after an answer is the cut that an answer must withstand: acknowledgements are
    # taken together with the moment before them.
    for number, operation in enumerate(session.operations):
        if operation.kind == "A":
            told = json.loads(operation.data)
            acknowledged[told[0]] = told[1]
            continue
        disk.take(operation)
        following = session.operations[number + 1:number + 2]
        if following and following[0].kind == "A":
            told = json.loads(following[0].data)
            acknowledged[told[0]] = told[1]
        for turn in range(each + (place in extra)):
            kept = (0.0, 0.5, 1.0, 0.8, 0.2)[(turn + place) % 5]
            files = disk.after_cut(chance, kept, torn=0.3)
            examine(files, folder, acknowledged, outcome, f"after operation {number}, {kept} kept")
            if outcome.points in to_verify:
                verified = hotich("verify", "--data", folder, check=False)
                if verified.returncode != 0:
                    outcome.refused.append((verified.stdout + verified.stderr).strip()[-300:])
            outcome.points += 1
        place += 1
    shutil.rmtree(folder, ignore_errors=True)
    return outcome


def examine(files, folder: pathlib.Path, acknowledged: dict, outcome: Outcome, when: str) -> None:
    """Opens what the cut has left, as the program would, and looks for what was promised."""
    for old in os.listdir(folder):
        os.unlink(folder / old)
    for name, content in files.items():
        if name.startswith(LEDGER):
            (folder / name).write_bytes(content)
    stored = {}
    try:
        connection = sqlite3.connect(folder / LEDGER, isolation_level=None)
        try:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                outcome.damaged += 1
                outcome.tell(f"{when}: integrity_check complains")
            stored = dict(connection.execute("SELECT seq, id FROM act ORDER BY seq").fetchall())
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        outcome.damaged += 1
        outcome.tell(f"{when}: {error}")
    if ledger.holes(sorted(stored)):
        outcome.holes += 1
        outcome.tell(f"{when}: a gap")
    missing = [number for number, identifier in acknowledged.items() if stored.get(number) != identifier]
    if missing:
        outcome.lost += 1
        outcome.most_lost = max(outcome.most_lost, len(missing))
        outcome.tell(f"{when}: {len(missing)} acknowledged acts are gone, the first is {missing[0]}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--points", type=int, default=12000)
    arguments.add_argument("--acts", type=int, default=250)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    report = Report("powercut")

    session = Session("powercut", chosen.acts)
    kinds = "".join(o.kind for o in session.operations)
    report.check("the recording holds each act's answer", kinds.count("A") == chosen.acts)
    report.check("the recording holds the ledger's writes and syncs",
                 kinds.count("W") > chosen.acts and kinds.count("S") >= chosen.acts,
                 f"{kinds.count('W')} writes, {kinds.count('S')} syncs")
    started = time.monotonic()
    outcome = play(session, chosen.points, chosen.seed, VERIFIED)
    seconds = time.monotonic() - started
    first = "; ".join(outcome.first)
    report.check(f"{outcome.points} power cuts, no acknowledged act is lost", outcome.lost == 0, first)
    report.check("no cut damages the file", outcome.damaged == 0, first)
    report.check("no cut leaves a gap in the numbers", outcome.holes == 0, first)
    report.check(f"hotich verify finds nothing after {VERIFIED} of the cuts", not outcome.refused, "; ".join(outcome.refused[:2]))
    report.measured(f"{outcome.points} power cuts over {len(kinds)} operations in {seconds:.0f} s: {outcome.lost} lost")

    control = play(
        Session("powercut-control", chosen.acts // 2, native.defect("synchronous-normal")),
        chosen.points // 5, chosen.seed, verify=0)
    report.check("control: synchronous=NORMAL is caught", control.lost > 0,
                 f"acts lost at {control.lost} of {control.points} cuts, up to {control.most_lost} at one")
    report.end()


if __name__ == "__main__":
    main()
