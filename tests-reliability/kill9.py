"""kill -9 at any moment of a write over HTTP: nothing acknowledged is lost, nothing stands twice.

Four clients send one act each, the server is killed while they wait, and is started again. A request
whose answer never came is sent again under its key and must get the number of its first time.
The control is the same loop against the same program with a seeded defect: it answers before COMMIT.

    kill9.py [--cycles 300] [--seed 1]
"""

import argparse
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests-support"))
import ledger
import native
from office import SAMPLE, Office, answer_of, fresh_folder, receive
from report import Report

CLIENTS = 4


class Loop:
    """The loop and what it has come to know."""

    def __init__(self, office: Office, subject: str, seed: int):
        self.office, self.subject = office, subject
        self.chance = random.Random(seed)
        self.acknowledged: dict[str, tuple[int, str]] = {}
        self.sent: set[str] = set()
        self.in_doubt: list[str] = []
        self.changed: list[str] = []
        self.refused: list[str] = []
        self.retried = 0
        #: How long an answer takes, to aim at: half of the kills should come before it.
        self.usual = 0.01

    def message(self, key: str, text: str) -> bytes:
        """The request that is sent under a key; other loops send other acts."""
        return self.office.note_request(key, text, self.subject)

    def heard(self, key: str, answer: dict) -> None:
        """What else an acknowledged answer says."""

    def cycle(self, environment) -> None:
        self.office.start(environment)
        connections = [self.office.connect() for _ in range(CLIENTS)]
        waiting = []
        for connection in connections:
            if self.in_doubt:
                key = self.in_doubt.pop()
                self.retried += 1
            else:
                key = f"kill-{len(self.sent):06d}"
            self.sent.add(key)
            waiting.append((connection, key))
            connection.sendall(self.message(key, f"đã gọi điện, {key}"))
        time.sleep(self.chance.uniform(0, 2 * self.usual))
        self.office.kill()
        answered = 0
        for connection, key in waiting:
            answer = answer_of(receive(connection))
            connection.close()
            answered += answer is not None
            if answer is None:
                self.in_doubt.append(key)
            elif answer[0] in (200, 201):
                told = (answer[1]["sequence"], answer[1]["act"])
                if self.acknowledged.setdefault(key, told) != told:
                    self.changed.append(key)
                self.heard(key, answer[1])
            elif answer[0] == 503:
                self.in_doubt.append(key)
            else:
                self.refused.append(f"{key}: {answer[0]} {answer[1]}")
        # A server that has just started is slower than a warm one: the aim follows what comes back.
        self.usual *= 0.93 if answered > CLIENTS / 2 else 1.1 if answered < CLIENTS / 2 else 1

    def warm_up(self) -> None:
        """Measures an answer, so that kills fall around it whatever machine this is."""
        times = []
        self.office.start()
        for number in range(12):
            connection = self.office.connect()
            key = f"warm-{number:06d}"
            self.sent.add(key)
            started = time.monotonic()
            connection.sendall(self.message(key, "đo"))
            answer = answer_of(receive(connection))
            times.append(time.monotonic() - started)
            connection.close()
            assert answer and answer[0] in (200, 201), f"the server does not record acts: {answer}"
            self.acknowledged[key] = (answer[1]["sequence"], answer[1]["act"])
            self.heard(key, answer[1])
        self.office.kill()
        self.usual = sorted(times)[len(times) // 2]

    def lost(self) -> list[str]:
        stored = {key: (number, identifier) for number, identifier, key in ledger.acts(self.office.data)}
        return [key for key, told in self.acknowledged.items() if stored.get(self.stored_key(key, stored)) != told]

    def stored_key(self, key: str, stored: dict) -> str:
        """The ledger may keep a client's key under a prefix of its own."""
        if key in stored:
            return key
        return next((other for other in stored if other.endswith(key)), key)


def run(name: str, cycles: int, seed: int, environment=None) -> Loop:
    office = Office(fresh_folder(name) / "data")
    office.load([SAMPLE / "yeuthe.csv", SAMPLE / "baotu.csv"])
    link = office.sign_in_link()
    office.start()
    office.sign_in(link)
    subject = office.case()
    office.kill()
    loop = Loop(office, subject, seed)
    loop.warm_up()
    for _ in range(cycles):
        loop.cycle(environment)
    return loop


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cycles", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    report = Report("kill")

    started = time.monotonic()
    loop = run("kill", chosen.cycles, chosen.seed)
    seconds = time.monotonic() - started
    stored = ledger.acts(loop.office.data)
    lost = loop.lost()
    keys = [key for _, _, key in stored]
    report.check(f"{chosen.cycles} times killed, no acknowledged act is lost", not lost, str(lost[:5] or ""))
    report.check("enough answers came through to prove anything", len(loop.acknowledged) > chosen.cycles / 2,
                 f"{len(loop.acknowledged)} acknowledged")
    report.check("enough answers were cut off to prove anything", loop.retried > chosen.cycles / 10,
                 f"{loop.retried} sent again")
    report.check("the numbers run 1, 2, 3 … without a gap", ledger.holes([n for n, _, _ in stored]) == 0)
    report.check("no act stands twice", len(set(keys)) == len(keys) and len({i for _, i, _ in stored}) == len(keys))
    report.check("a request sent again gets the number of its first time", not loop.changed, str(loop.changed[:5]))
    report.check("no request was refused", not loop.refused, str(loop.refused[:3]))
    verified = loop.office.verify()
    report.check("hotich verify finds nothing", verified.returncode == 0, (verified.stdout + verified.stderr)[-300:].strip())
    report.measured(
        f"{chosen.cycles} kills in {seconds:.0f} s: {len(loop.acknowledged)} acts acknowledged, "
        f"{loop.retried} in doubt and sent again, {len(lost)} lost")

    control = run("kill-control", max(20, chosen.cycles // 10), chosen.seed, native.defect("answer-before-commit"))
    lost = control.lost()
    report.check("control: a server that answers before COMMIT is caught", len(lost) > 0,
                 f"{len(lost)} of {len(control.acknowledged)} acknowledged acts lost")
    report.end()


if __name__ == "__main__":
    main()
