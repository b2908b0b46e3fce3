"""kill -9 while births are registered over HTTP: the book's numbers run 1, 2, 3 … whatever happens.

The same loop as kill9.py, with registrations: each takes its number from the book in the transaction of
its act. A request whose answer never came is sent again under its key and must get its first number.
The control is the program with a seeded defect, which answers before COMMIT: its book gives numbers
twice, and the same checks must find that.

    registrations.py [--cycles 200] [--seed 1]
"""

import argparse
import json
import pathlib
import sqlite3
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests-support"))
import births
import ledger
import native
from kill9 import Loop
from office import LEDGER, Office, fresh_folder, hotich
from report import Report


class Registrations(Loop):
    """The loop of kill9.py; a request is a birth to be registered."""

    def __init__(self, office: Office, seed: int):
        super().__init__(office, "", seed)
        self.numbers: dict[str, int] = {}
        self.count = 0
        self.births: dict[str, dict] = {}

    def message(self, key: str, text: str) -> bytes:
        if key not in self.births:
            self.births[key] = births.form(self.count)
            self.count += 1
        return self.office.command_request(births.ROUTE, key, births.command(self.births[key]))

    def heard(self, key: str, answer: dict) -> None:
        if self.numbers.setdefault(key, answer["number"]) != answer["number"]:
            self.changed.append(key)


def stored_numbers(data: pathlib.Path) -> dict[str, int]:
    """The number of each registration, by the client's key, as the acts have it."""
    with sqlite3.connect(f"file:{data / LEDGER}?mode=ro", uri=True) as database:
        rows = database.execute(
            "SELECT act.request_key, act_body.body FROM act JOIN act_body ON act_body.seq = act.seq "
            "WHERE act.kind = 'entry.registered' ORDER BY act.seq").fetchall()
    return {key: json.loads(body)["place"]["number"] for key, body in rows}


def run(name: str, cycles: int, seed: int, environment=None) -> Registrations:
    office = Office(fresh_folder(name) / "data")
    hotich("create", "--data", office.data, "--commune", "09931")
    link = office.sign_in_link()
    office.sign_in_link(births.CHAIRMAN, "chairman")
    office.start()
    office.sign_in(link)
    births.open_book(office)
    births.learn_reasons(office)
    office.kill()
    loop = Registrations(office, seed)
    loop.warm_up()
    for _ in range(cycles):
        loop.cycle(environment)
    return loop


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cycles", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    report = Report("registrations")

    started = time.monotonic()
    loop = run("registrations", chosen.cycles, chosen.seed)
    seconds = time.monotonic() - started
    stored = stored_numbers(loop.office.data)
    numbers = sorted(stored.values())
    lost = loop.lost()
    report.check(f"{chosen.cycles} times killed, no acknowledged registration is lost", not lost, str(lost[:5] or ""))
    report.check("enough answers came through to prove anything", len(loop.acknowledged) > chosen.cycles / 2,
                 f"{len(loop.acknowledged)} acknowledged")
    report.check("enough answers were cut off to prove anything", loop.retried > chosen.cycles / 10,
                 f"{loop.retried} sent again")
    report.check("the book's numbers run 1, 2, 3 … without a gap", numbers == list(range(1, len(numbers) + 1)),
                 f"{len(numbers)} numbers, the last {numbers[-1] if numbers else 0}")
    told = {key: number for key, number in loop.numbers.items()}
    differing = [key for key, number in told.items() if stored.get(loop.stored_key(key, stored)) != number]
    report.check("the number that was answered is the one in the book", not differing, str(differing[:5] or ""))
    report.check("a request sent again gets the number of its first time", not loop.changed, str(loop.changed[:5]))
    report.check("no request was refused", not loop.refused, str(loop.refused[:3]))
    verified = loop.office.verify()
    report.check("hotich verify finds nothing", verified.returncode == 0,
                 (verified.stdout + verified.stderr)[-300:].strip())
    report.measured(
        f"{chosen.cycles} kills in {seconds:.0f} s: {len(loop.acknowledged)} registrations acknowledged, "
        f"{loop.retried} in doubt and sent again, {len(lost)} lost, last number {numbers[-1] if numbers else 0}")

    control = run("registrations-control", max(20, chosen.cycles // 10), chosen.seed,
                  native.defect("answer-before-commit"))
    answered = list(control.numbers.values())
    twice = len(answered) - len(set(answered))
    report.check("control: a server that answers before COMMIT gives a number twice, and that is caught",
                 twice > 0 or len(control.lost()) > 0, f"{twice} numbers answered twice, {len(control.lost())} lost")
    report.end()


if __name__ == "__main__":
    main()
