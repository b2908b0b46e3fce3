"""The figures of bench/run. Each is taken several times; the table shows the median."""

import argparse
import dataclasses
import http.client
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.parse

import ledger
import large_commune
from places.measure import measured as measured_places
from office import LEDGER, PASSWORD, PROJECT, Form, Office, fresh_folder, hotich, program

AS_OF = "2026-11-22"
#: What the peers do: read every cell of the first sheet.
PEERS = {
    "openpyxl": "import sys, openpyxl\n"
                "sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]\n"
                "print(sum(1 for row in sheet.iter_rows(values_only=True)))",
    "openpyxl in its read-only mode": "import sys, openpyxl\n"
                                      "sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]\n"
                                      "print(sum(1 for row in sheet.iter_rows(values_only=True)))",
    "python-calamine": "import sys, python_calamine\n"
                       "book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])\n"
                       "print(len(book.get_sheet_by_index(0).to_python()))",
}


@dataclasses.dataclass
class Cost:
    seconds: float
    cpu: float
    peak: int  # bytes

    @staticmethod
    def of(several: list["Cost"]) -> "Cost":
        return Cost(*(statistics.median(getattr(c, f.name) for c in several)
                      for f in dataclasses.fields(Cost)))


def run(arguments) -> Cost:
    """Runs a program to its end and answers what it cost."""
    started = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(
            [str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=nowhere, stderr=subprocess.PIPE)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))} ended with {process.returncode}\n{complaint.decode()}")
    return Cost(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


class Table:
    def __init__(self):
        self.rows: list[tuple[str, str, str]] = []

    def add(self, what: str, figure: str, goal: str = "") -> None:
        self.rows.append((what, figure, goal))
        print(f"  {what}: {figure}" + (f"   (goal: {goal})" if goal else ""), flush=True)

    def markdown(self) -> str:
        lines = ["| what | measured | goal |", "|---|---|---|"]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def mebibytes(count: float) -> str:
    return f"{count / 1024 / 1024:.0f} MB"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def reading(table: Table, workbook: pathlib.Path, rounds: int) -> None:
    peers = {}
    for name, script in PEERS.items():
        peers[name] = Cost.of([run([sys.executable, "-c", script, workbook]) for _ in range(min(rounds, 3))])
        table.add(f"{name} merely reads {workbook.name}",
                  f"{peers[name].cpu:.2f} s CPU, {mebibytes(peers[name].peak)}")
    costs = []
    for _ in range(rounds):
        folder = fresh_folder("bench-import") / "data"
        costs.append(run([program(), "import", "--data", folder, workbook]))
    cost = Cost.of(costs)
    table.add(f"HoTich imports {workbook.name}: read, checked, matched, in the ledger",
              f"{cost.cpu:.2f} s CPU, {cost.seconds:.2f} s, {mebibytes(cost.peak)}", "under 150 MB")
    for name, goal in [("openpyxl", "at most 0.25"), ("openpyxl in its read-only mode", "at most 0.25"),
                       ("python-calamine", "at most 2")]:
        table.add(f"… of the CPU of {name}", f"{cost.cpu / peers[name].cpu:.2f}", goal)


def commands(table: Table, data: pathlib.Path, rounds: int) -> None:
    def usual(*arguments) -> Cost:
        return Cost.of([run([program(), *arguments]) for _ in range(max(rounds, 5))])

    nothing = usual("--version")
    cost = usual("indicators", "--data", data, "--as-of", AS_OF, "--json")
    table.add("the thirteen indicators, a command from start to end",
              f"{milliseconds(cost.seconds)} (of which {milliseconds(nothing.seconds)} to start a process)",
              "under 50 ms")
    acts = len(ledger.acts(data))
    cost = usual("verify", "--data", data)
    table.add(f"verify of {acts:,} acts and all that is derived from them",
              f"{cost.seconds:.2f} s, {mebibytes(cost.peak)}", "17,000 acts in under 1 s")


def places(table: Table) -> None:
    load, finds = measured_places(program())
    table.add("reading 14,149 places, old and new", f"{load:.0f} ms", "under 200 ms")
    table.add("finding one by a name without marks, the slowest", f"{max(finds.values()):.2f} ms", "under 2 ms")


COCKPIT = "/tong-quan"


def serving(table: Table, data: pathlib.Path, rounds: int) -> None:
    office = Office(data)
    firsts = []
    for _ in range(max(rounds, 5)):
        started = time.monotonic()
        office.start()
        while True:
            try:
                status, _, _ = office.request("GET", "/")
                break
            except OSError:
                time.sleep(0.001)
        firsts.append(time.monotonic() - started)
        assert status < 500, f"the first answer was {status}"
        office.stop()
    table.add("start to first answer", milliseconds(statistics.median(firsts)), "under 300 ms")

    link = office.sign_in_link("Đo", "leader")
    office.start()
    office.sign_in(link)
    user = re.search(r"Tên đăng nhập của ông/bà là <strong>([^<]+)", office.link_page).group(1)
    times = []
    for _ in range(max(rounds, 5)):
        office.cookies.clear()
        _, _, page = office.request("GET", "/dang-nhap")
        form = Form(page).wanted
        for name in form["fields"]:
            if not form["fields"][name]:
                form["fields"][name] = user
        started = time.monotonic()
        status, headers, _ = office.request(
            "POST", urllib.parse.urljoin("/dang-nhap", form["action"] or ""), fields=form["fields"])
        assert status in (302, 303), f"signing in was answered {status}"
        # The front page leads each role to its own first page; the cockpit is one more step from there.
        place = urllib.parse.urljoin("/", headers["location"])
        while (answer := office.request("GET", place))[0] in (302, 303):
            place = urllib.parse.urljoin(place, answer[1]["location"])
        if place != COCKPIT:
            answer = office.request("GET", COCKPIT)
        status = answer[0]
        times.append(time.monotonic() - started)
        assert status == 200, f"the cockpit was answered {status}"
    table.add("sign-in to cockpit, all requests", milliseconds(statistics.median(times)), "under 150 ms")
    time.sleep(2)
    status = pathlib.Path(f"/proc/{office.process.pid}/status").read_text()
    resident = int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024
    table.add("idle memory of the server, after that", mebibytes(resident), "under 80 MB")
    office.stop()


def machine() -> str:
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} cores of {model.group(1) if model else platform.machine()}, {time.strftime('%Y-%m-%d')}"


def write_readme(text: str) -> None:
    readme = PROJECT / "README.md"
    old = readme.read_text(encoding="utf-8")
    section = f"<!-- figures -->\n{text}\n<!-- end of figures -->"
    if "<!-- figures -->" not in old:
        sys.exit("README.md has no place for the figures (<!-- figures --> … <!-- end of figures -->)")
    readme.write_text(
        re.sub(r"<!-- figures -->.*?<!-- end of figures -->", lambda _: section, old, flags=re.S), encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=pathlib.Path, help="a folder with khaisinh.xlsx and the other files")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--write", action="store_true", help="put the table into README.md")
    chosen = arguments.parse_args()
    folder = chosen.data or large_commune.made(PROJECT / "test-results" / "bench-commune")
    files = sorted(p for p in folder.iterdir() if p.suffix in (".xlsx", ".csv"))
    table = Table()
    print(f"{machine()}; {folder}", flush=True)
    reading(table, folder / "khaisinh.xlsx", chosen.rounds)
    data = fresh_folder("bench") / "data"
    cost = run([program(), "import", "--data", data, *files])
    table.add(f"import of all {len(files)} files", f"{cost.cpu:.2f} s CPU, {cost.seconds:.2f} s, {mebibytes(cost.peak)}")
    table.add("ledger on the disk", mebibytes((data / LEDGER).stat().st_size))
    commands(table, data, chosen.rounds)
    places(table)
    serving(table, data, chosen.rounds)
    text = f"{machine()}.\n\n{table.markdown()}"
    print(f"\n{text}")
    if chosen.write:
        write_readme(text)
    shutil.rmtree(data.parent)


if __name__ == "__main__":
    main()
