"""The counters of the program beside DuckDB: the same events, the same questions, answers equal by hash.

DuckDB is asked in three ways: over the events; over an aggregate per commune and day that it keeps up by hand; and
over finished yearly figures that it keeps up by hand (which cannot answer another day). What it wins is printed.
"""

import hashlib
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import numpy

COMMUNES, DAYS, YEAR = 3321, 4018, 2025
PROJECT = Path(__file__).resolve().parents[2]
HOLIDAYS = PROJECT / "Sources/Interchange/Resources/Holidays/holidays-vn.csv"
AS_OF = DAYS - 1 - 39
UNREGISTERED = 65535


def generate(folder: Path, count: int):
    """Births and deaths of 3,321 communes over eleven years, in no order; always the same for a count."""
    random = numpy.random.Generator(numpy.random.PCG64(7))
    files = {name: open(folder / name, "wb") for name in ("kind.u8", "commune.u16", "day.u16", "delay.u16")}
    done = 0
    while done < count:
        n = min(5_000_000, count - done)
        kind = (random.random(n) < 0.35).astype("u1")
        commune = random.integers(0, COMMUNES, n).astype("u2")
        day = random.integers(0, DAYS, n).astype("u2")
        draw = random.random(n)
        scale = numpy.where(kind == 0, 24.0, 9.0)
        delay = random.exponential(scale).astype("u4")
        delay = numpy.where(draw > 0.93, random.integers(60, 900, n), delay)
        delay = numpy.minimum(delay, UNREGISTERED - 1)
        waits = (draw < 0.02) | (day + delay > DAYS - 1)
        files["kind.u8"].write(kind.tobytes())
        files["commune.u16"].write(commune.tobytes())
        files["day.u16"].write(day.tobytes())
        files["delay.u16"].write(numpy.where(waits, UNREGISTERED, delay).astype("u2").tobytes())
        done += n
    for file in files.values():
        file.close()


class Own:
    """The program's counters in a process of their own."""

    def __init__(self, binary: str, folder: Path):
        self.process = subprocess.Popen(
            [binary, str(folder), str(COMMUNES), str(DAYS), str(HOLIDAYS)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(self, *words) -> list[int]:
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return [int(word) for word in self.process.stdout.readline().split()]


RATES = """
  count(*) FILTER (kind = 0 AND l60 <= {asof} AND delay <> 65535 AND day + delay <= l60),
  count(*) FILTER (kind = 0 AND l60 <= {asof}),
  count(*) FILTER (kind = 0 AND anniversary <= {asof} AND delay <> 65535 AND day + delay <= anniversary),
  count(*) FILTER (kind = 0 AND anniversary <= {asof}),
  count(*) FILTER (kind = 1 AND l15 <= {asof} AND delay <> 65535 AND day + delay <= l15),
  count(*) FILTER (kind = 1 AND l15 <= {asof}),
  count(*) FILTER (kind = 1 AND anniversary <= {asof} AND delay <> 65535 AND day + delay <= anniversary),
  count(*) FILTER (kind = 1 AND anniversary <= {asof})"""
EVENTS = "SELECT commune, " + RATES + " FROM event JOIN deadline USING (day) WHERE year = {year} GROUP BY commune ORDER BY commune"
AGGREGATE = """CREATE OR REPLACE TABLE daily AS SELECT day, commune, kind,
  (count(*) FILTER (delay <> 65535 AND day + delay <= CASE kind WHEN 0 THEN l60 ELSE l15 END))::UINTEGER AS on_time,
  (count(*) FILTER (delay <> 65535 AND day + delay <= anniversary))::UINTEGER AS within_year,
  (count(*) FILTER (delay <> 65535))::UINTEGER AS registered, count(*)::UINTEGER AS known
  FROM event JOIN deadline USING (day) GROUP BY day, commune, kind ORDER BY day, commune, kind"""
FROM_DAILY = """SELECT commune,
  coalesce(sum(on_time) FILTER (kind = 0 AND l60 <= {asof}), 0), coalesce(sum(known) FILTER (kind = 0 AND l60 <= {asof}), 0),
  coalesce(sum(within_year) FILTER (kind = 0 AND anniversary <= {asof}), 0), coalesce(sum(known) FILTER (kind = 0 AND anniversary <= {asof}), 0),
  coalesce(sum(on_time) FILTER (kind = 1 AND l15 <= {asof}), 0), coalesce(sum(known) FILTER (kind = 1 AND l15 <= {asof}), 0),
  coalesce(sum(within_year) FILTER (kind = 1 AND anniversary <= {asof}), 0), coalesce(sum(known) FILTER (kind = 1 AND anniversary <= {asof}), 0)
  FROM daily JOIN deadline USING (day) WHERE day BETWEEN {first} AND {last} GROUP BY commune ORDER BY commune"""


class Peer:
    def __init__(self, folder: Path, deadlines: Path):
        self.path = folder / "peer.duckdb"
        self.connection = duckdb.connect(str(self.path))
        self.run("SET threads = 2")
        self.run("SET memory_limit = '6GB'")
        self.run(f"SET temp_directory = '{folder}/spill'")
        self.run("CREATE TABLE event (kind UTINYINT, commune USMALLINT, day INTEGER, delay INTEGER)")
        types = {"kind": ("kind.u8", "u1"), "commune": ("commune.u16", "u2"), "day": ("day.u16", "u2"), "delay": ("delay.u16", "u2")}
        columns = {name: numpy.memmap(folder / file, dtype=kind, mode="r") for name, (file, kind) in types.items()}
        for start in range(0, len(columns["kind"]), 5_000_000):
            block = {name: numpy.array(column[start : start + 5_000_000]) for name, column in columns.items()}  # noqa: F841
            self.run("INSERT INTO event SELECT kind, commune, day, delay FROM block", block)
        self.run(f"CREATE TABLE deadline AS SELECT column0::INTEGER AS day, column1::INTEGER AS l60, column2::INTEGER AS l15,"
                 f" column3::INTEGER AS anniversary, column4::INTEGER AS year FROM read_csv('{deadlines}', header = false)")
        self.first, self.last = self.run(f"SELECT min(day), max(day) FROM deadline WHERE year = {YEAR}").fetchone()

    def run(self, sql: str, block=None):
        return self.connection.execute(sql)

    def rows(self, sql: str, year=YEAR, asof=AS_OF):
        first, last = self.run(f"SELECT min(day), max(day) FROM deadline WHERE year = {year}").fetchone()
        return self.run(sql.format(year=year, asof=asof, first=first, last=last)).fetchall()


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def digest(rows) -> str:
    text = "".join(",".join(str(int(cell)) for cell in row) + "\n" for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()


def shown(seconds: float) -> str:
    return f"{seconds * 1e6:.1f} µs" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"


def main(binary: str, folder: Path, count: int):
    load = os.getloadavg()[0]
    generate(folder, count)
    own = Own(binary, folder)
    deadlines = folder / "deadlines.csv"
    own.ask("deadlines", deadlines)
    loading = timed(lambda: globals().__setitem__("peer", Peer(folder, deadlines)))
    peer: Peer = globals()["peer"]
    results = []

    def compare(what: str, ours: list[float], theirs: list[float], by: str):
        a, b = statistics.median(ours), statistics.median(theirs)
        results.append((what, by, a, min(ours), max(ours), b, min(theirs), max(theirs), b / a))

    # A full recount: every counter from every event.
    repetitions = 5 if count <= 10_000_000 else 3
    ours, theirs = [], []
    for _ in range(repetitions):
        ours.append(own.ask("recount")[0] / 1e9)
        theirs.append(timed(lambda: peer.run(AGGREGATE)))
    compare("full recount into counters per commune and day", ours, theirs, "GROUP BY over its table")

    def same(asof=AS_OF, year=YEAR) -> bool:
        path = folder / "rows.csv"
        own.ask("write", year, asof, path)
        mine = hashlib.sha256(path.read_bytes()).hexdigest()
        answers = {mine, digest(peer.rows(EVENTS, year, asof)), digest(peer.rows(FROM_DAILY, year, asof))}
        return len(answers) == 1

    assert same(), "answers differ"

    # One more event, and every rate of every commune: four ways in turn.
    peer.run(f"CREATE TABLE finished AS {FROM_DAILY.format(asof=AS_OF, first=peer.first, last=peer.last)}")
    random = numpy.random.Generator(numpy.random.PCG64(11))
    ours, scan, kept, done = [], [], [], []
    for turn in range(60):
        kind, commune = turn % 2, int(random.integers(0, COMMUNES))
        day, delay = int(random.integers(peer.first, peer.last - 100)), int(random.integers(0, 90))
        ours.append(timed(lambda: own.ask("append", kind, commune, day, delay, YEAR, AS_OF)))
        insert = f"INSERT INTO event VALUES ({kind}, {commune}, {day}, {delay})"
        if turn < (10 if count <= 10_000_000 else 4):
            scan.append(timed(lambda: (peer.run(insert), peer.rows(EVENTS))))
        else:
            peer.run(insert)
        legal, anniversary = peer.run(
            f"SELECT CASE {kind} WHEN 0 THEN l60 ELSE l15 END, anniversary FROM deadline WHERE day = {day}").fetchone()
        on_time, within = int(day + delay <= legal), int(day + delay <= anniversary)
        exists = peer.run(f"SELECT 1 FROM daily WHERE day = {day} AND commune = {commune} AND kind = {kind}").fetchone()
        change = (f"UPDATE daily SET on_time = on_time + {on_time}, within_year = within_year + {within}, registered = registered + 1,"
                  f" known = known + 1 WHERE day = {day} AND commune = {commune} AND kind = {kind}") if exists else (
                  f"INSERT INTO daily VALUES ({day}, {commune}, {kind}, {on_time}, {within}, 1, 1)")
        kept.append(timed(lambda: (peer.run(change), peer.rows(FROM_DAILY))))
        names = [row[0] for row in peer.run("DESCRIBE finished").fetchall()]
        place = 1 + 4 * kind
        sets = [f'"{names[place]}" = "{names[place]}" + {on_time}', f'"{names[place + 1]}" = "{names[place + 1]}" + 1']
        if anniversary <= AS_OF:
            sets += [f'"{names[place + 2]}" = "{names[place + 2]}" + {within}', f'"{names[place + 3]}" = "{names[place + 3]}" + 1']
        if legal > AS_OF:
            sets = sets[2:]
        update = f"UPDATE finished SET {', '.join(sets)} WHERE commune = {commune}" if sets else "SELECT 1"
        done.append(timed(lambda: (peer.run(update), peer.run("SELECT * FROM finished ORDER BY commune").fetchall())))
    what = "append one event and refresh every rate of 3,321 communes"
    compare(what, ours, scan, "query over the events")
    compare(what, ours, kept, "aggregate per commune and day, kept by hand")
    compare(what, ours, done, "finished figures, kept by hand (this day only)")
    assert same(), "answers differ after appending"
    assert digest(peer.run("SELECT * FROM finished ORDER BY commune").fetchall()) == digest(peer.rows(FROM_DAILY))

    # Any earlier day.
    ours, theirs = [], []
    for turn in range(10):
        year, asof = 2016 + turn, 365 * (turn + 1) + 37 * turn
        ours.append(timed(lambda: own.ask("rates", year, asof)))
        theirs.append(timed(lambda: peer.rows(FROM_DAILY, year, asof)))
        assert same(asof, year), (year, asof)
    compare("every rate of 3,321 communes as of another day", ours, theirs, "aggregate per commune and day")

    # One commune's dashboard: four rates of eleven years.
    ours, theirs = [], []
    sql = """SELECT year, sum(on_time) FILTER (kind = 0 AND l60 <= {asof}), sum(known) FILTER (kind = 0 AND l60 <= {asof}),
      sum(within_year) FILTER (kind = 0 AND anniversary <= {asof}), sum(known) FILTER (kind = 0 AND anniversary <= {asof}),
      sum(on_time) FILTER (kind = 1 AND l15 <= {asof}), sum(known) FILTER (kind = 1 AND l15 <= {asof}),
      sum(within_year) FILTER (kind = 1 AND anniversary <= {asof}), sum(known) FILTER (kind = 1 AND anniversary <= {asof})
      FROM by_commune JOIN deadline USING (day) WHERE commune = {commune} GROUP BY year ORDER BY year"""
    peer.run("CREATE TABLE by_commune AS SELECT * FROM daily ORDER BY commune, day, kind")
    for turn in range(30):
        commune = int(random.integers(0, COMMUNES))
        start = time.perf_counter()
        total = own.ask("dashboard", commune, AS_OF)[1]
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        answer = peer.run(sql.format(commune=commune, asof=AS_OF)).fetchall()
        theirs.append(time.perf_counter() - start)
        assert total == sum(int(cell or 0) for row in answer for cell in row[1:]), commune
    compare("one commune's dashboard: four rates of eleven years", ours, theirs, "the aggregate, sorted by commune")

    memory = own.ask("memory")[1] / 1024
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    print(f"{count:,} events, {COMMUNES:,} communes, {DAYS:,} days; DuckDB {duckdb.__version__}, 2 threads; ours 1 thread, asked through a pipe.")
    print(f"{model}; load {load:.2f} before the run{'' if load <= 0.3 else ' (not a quiet machine: upper bounds)'}.")
    print(f"Answers equal by SHA-256, before and after appending and for ten other days. Our peak memory {memory:.0f} MB;"
          f" DuckDB loaded in {loading:.1f} s, file {peer.path.stat().st_size / 1e6:.0f} MB.\n")
    print("| question | HoTich, median (min–max) | DuckDB, median (min–max) | how DuckDB is asked | ratio |")
    print("|---|---|---|---|---|")
    for what, by, a, a0, a1, b, b0, b1, ratio in results:
        verdict = f"{ratio:,.1f}" if ratio >= 1 else f"{ratio:,.2f}: **DuckDB wins**"
        print(f"| {what} | {shown(a)} ({shown(a0)}–{shown(a1)}) | {shown(b)} ({shown(b0)}–{shown(b1)}) | {by} | {verdict} |")


main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
