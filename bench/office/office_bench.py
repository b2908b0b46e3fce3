"""The figures of bench/office/run: registrations by many officers at once, and the quick search.

Registrations go over HTTP with `synchronous=FULL`; beside them a plain loop that commits one row of the same
size a time with the same SQLite, also with `synchronous=FULL`, on the same disk. Both are taken twice: on the
disk as it is, and with each flush of either program lasting as long as on the SSD of an office computer
(tests-reliability/slow_flush.c), for the disk of a virtual machine may answer a flush at once. The search goes over HTTP
too, page and all; beside it SQLite's own full-text index (FTS5, with prefixes) over the same names, asked in
the process itself, and the scan of all names that a search without an index is.
"""

import argparse
import csv
import os
import pathlib
import random
import re
import selectors
import sqlite3
import subprocess
import sys
import time
import unicodedata

import births
import native
from office import Office, answer_of, fresh_folder, sample_files

FAMILIES = (["Nguyễn"] * 38 + ["Trần"] * 11 + ["Lê"] * 9 + ["Phạm"] * 7 + ["Hoàng"] * 5 + ["Vũ"] * 4 + ["Đặng"] * 3
            + ["Bùi"] * 3 + ["Đỗ"] * 3 + ["Ngô", "Dương", "Lý", "Đinh", "Đào", "Phan", "Trương", "Hà", "Tạ", "Văn"])
MIDDLES = ["Văn", "Thị", "Đức", "Minh", "Thị Thu", "Thị Ngọc", "Quang", "Hữu", "Thanh", "Xuân", "Ngọc", "Bảo", "Gia",
           "Thị Hồng", "Công", "Đình", "Thị Kim", "Hoàng", "Tiến", "Anh"]
GIVENS = births.SYLLABLES + [
    "Hùng", "Dũng", "Hải", "Long", "Nam", "Tuấn", "Hương", "Thủy", "Hạnh", "Phương", "Ngọc", "Hồng", "Huệ", "Khánh",
    "Duy", "Đạt", "Khoa", "Kiên", "Lâm", "Loan", "Ly", "Nhi", "Như", "Quyên", "Tâm", "Thắng", "Thịnh", "Tiến", "Toàn",
    "Trung", "Tú", "Uyên", "Việt", "Vinh", "Xuân", "Ánh", "Đào", "Giang", "Hiền", "Hiếu"]


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


# Registrations ------------------------------------------------------------------------------------------------------

def slow_disk(milliseconds: float) -> dict[str, str]:
    """The environment of a program whose every flush takes so long; nothing for the disk as it is."""
    if not milliseconds:
        return {}
    return {"LD_PRELOAD": native.library("slow_flush"), "FLUSH_MICROSECONDS": str(int(milliseconds * 1000))}


def registrations(folder: pathlib.Path, total: int, officers: int, flush: float) -> dict[str, float]:
    """Officers who register as fast as they are answered, each over a connection of their own."""
    office = Office(folder / "register")
    office.load(sample_files())
    link = office.sign_in_link()
    office.sign_in_link(births.CHAIRMAN, "chairman")
    office.start(slow_disk(flush))
    try:
        office.sign_in(link)
        # Behind the numbers that the sample has already.
        births.open_book(office, last=1_000)
        births.learn_reasons(office)
        share = total // officers
        requests = [
            [office.command_request(
                births.ROUTE, f"bench-{officer}-{count}",
                births.command(births.form(officer * share + count)))
             for count in range(share)]
            for officer in range(officers)]
        times, failures, seconds = at_once(office, requests)
    finally:
        office.stop()
    if failures:
        sys.exit(f"{len(failures)} of {share * officers} registrations failed, the first: {failures[0]}")
    with sqlite3.connect(f"file:{folder / 'register' / 'ledger.sqlite'}?mode=ro", uri=True) as file:
        year = time.localtime().tm_year
        numbers = [n for (n,) in file.execute(
            "SELECT entry_number FROM paper WHERE kind = 'birth' AND book_year = ? AND seq IN"
            " (SELECT seq FROM act WHERE kind = 'entry.registered') ORDER BY entry_number", (year,))]
        body = file.execute(
            "SELECT max(length(body)) FROM act_body JOIN act USING (seq) WHERE act.kind = 'entry.registered'"
        ).fetchone()[0]
    # One more where the question that learns the reasons was a sound birth.
    if len(numbers) < share * officers or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        sys.exit("the numbers have a gap or a double")
    if office.verify().returncode != 0:
        sys.exit("the register does not verify")
    return {
        "p50": percentile(times, 0.50) * 1000, "p99": percentile(times, 0.99) * 1000,
        "rate": share * officers / seconds, "loop": loop_on(folder, body, min(total, 2_000), flush)}


def at_once(office: Office, requests: list[list[bytes]]) -> tuple[list[float], list[str], float]:
    """Sends each officer's requests over a connection of their own, the next as soon as the last is answered.

    One loop waits for all of them: threads of this language wait for each other, and would measure that.
    """
    waiting = selectors.DefaultSelector()
    times: list[float] = []
    failures: list[str] = []

    def send_next(officer: dict) -> None:
        officer["received"], officer["started"] = b"", time.perf_counter()
        officer["connection"].sendall(officer["left"].pop())

    officers = [{"connection": office.connect(), "left": mine[::-1]} for mine in requests]
    started = time.perf_counter()
    for officer in officers:
        waiting.register(officer["connection"], selectors.EVENT_READ, officer)
        send_next(officer)
    while waiting.get_map():
        for key, _ in waiting.select():
            officer = key.data
            part = officer["connection"].recv(65536)
            officer["received"] += part
            answer = answer_of(officer["received"])
            if answer is None and part:
                continue
            times.append(time.perf_counter() - officer["started"])
            if answer is None or answer[0] != 201:
                failures.append(str(answer)[:300])
            if answer is not None and officer["left"]:
                send_next(officer)
            else:
                waiting.unregister(officer["connection"])
                officer["connection"].close()
    return times, failures, time.perf_counter() - started


def loop_on(folder: pathlib.Path, size: int, rows: int, flush: float) -> float:
    """Rows a second of the plain loop in a process of its own, on such a disk."""
    answer = subprocess.run(
        [sys.executable, __file__, "--loop", str(folder), str(size), str(rows)], check=True, capture_output=True,
        text=True, env={**os.environ, **slow_disk(flush)})
    return float(answer.stdout)


def plain_loop(folder: pathlib.Path, size: int, rows: int) -> float:
    """Rows a second of a loop that commits each row by itself."""
    file = sqlite3.connect(folder / "loop.sqlite", isolation_level=None)
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA synchronous = FULL")
    file.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    body = "x" * size
    started = time.perf_counter()
    for _ in range(rows):
        file.execute("BEGIN IMMEDIATE")
        file.execute("INSERT INTO entry (body) VALUES (?)", (body,))
        file.execute("COMMIT")
    rate = rows / (time.perf_counter() - started)
    file.close()
    return rate


# Search -------------------------------------------------------------------------------------------------------------

def folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


#: A file that is imported holds at most 64 MB, a list at most 400,000 rows.
LARGEST_LIST = 400_000


def population(folder: pathlib.Path, count: int) -> tuple[list[pathlib.Path], list[tuple[str, int]]]:
    """Lists of residents, all invented; answers the files and (name, year of birth) of everybody."""
    chance = random.Random(20261126)
    files, people = [], []
    for start in range(0, count, LARGEST_LIST):
        files.append(folder / f"danso-{len(files) + 1}.csv")
        with open(files[-1], "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["maSo", "soDinhDanh", "hoTen", "ngaySinh", "gioiTinh", "hoTenCha", "hoTenMe",
                           "thonToDanPho", "tinhTrangCuTru"])
            for place in range(start, min(count, start + LARGEST_LIST)):
                given = chance.choice(GIVENS)
                if chance.random() < 0.3:
                    given = f"{chance.choice(GIVENS)} {given}"
                name = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {given}"
                year = chance.randrange(1935, 2026)
                rows.writerow([place + 1, "", name,
                               f"{chance.randrange(1, 29):02d}/{chance.randrange(1, 13):02d}/{year}",
                               chance.choice(["Nam", "Nữ"]), "", "", f"Thôn {place % 900}", "Thường trú"])
                people.append((name, year))
    return files, people


def questions(people: list[tuple[str, int]], count: int) -> list[str]:
    """What officers type: whole names without marks, parts in any order, beginnings, with and without the year."""
    chance = random.Random(7)
    asked = []
    for place in range(count):
        name, year = chance.choice(people)
        words = folded(name).split()
        match place % 6:
            case 0: text = " ".join(words)
            case 1: text = f"{words[0]} {words[-1]} {year}"
            case 2: text = f"{words[-1]} {words[0]}"
            case 3: text = name
            case 4: text = " ".join(words[:-1] + [words[-1][:2]])
            case _: text = words[0]
        asked.append(text)
    return asked


def search(folder: pathlib.Path, count: int, asked: int) -> dict[str, float]:
    residents, people = population(folder, count)
    office = Office(folder / "people")
    report = office.load(residents, timeout=900)
    link = office.sign_in_link()
    office.start()
    try:
        office.sign_in(link)
        texts = questions(people, asked)
        browser = office.browse()
        for text in texts[:20]:
            look(office, text, browser)
        early = [look(office, text, browser)[0] for text in texts[:300]]
        browser.close()
        wait_until_quiet(office)
        browser = office.browse()
        times, empty = [], 0
        for text in texts:
            seconds, hits = look(office, text, browser)
            times.append(seconds)
            empty += hits == 0
    finally:
        office.stop()
    if empty:
        sys.exit(f"{empty} of {asked} names that are in the list were not found: {report}")
    return {"p50": percentile(times, 0.50) * 1000, "p99": percentile(times, 0.99) * 1000,
            "early": percentile(early, 0.99) * 1000, **peers(folder, people, texts)}


def wait_until_quiet(office: Office, most=120) -> None:
    """Until the server, just started, has read beside its pages what makes searches quick."""
    spent = -1.0
    for _ in range(most):
        fields = pathlib.Path(f"/proc/{office.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        now = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        if now - spent < 0.05:
            return
        spent = now
        time.sleep(1)
    sys.exit(f"the server is still at work after {most} s")


def look(office: Office, text: str, browser) -> tuple[float, int]:
    """One search as a browser sends it: the text, then the page of its hits, over one kept connection."""
    started = time.perf_counter()
    status, headers, _ = office.request("POST", "/tim", fields={"formToken": office.secret, "tu": text}, kept=browser)
    if status != 303:
        sys.exit(f"the search for {text!r} answered {status}")
    status, _, page = office.request("GET", headers["location"], kept=browser)
    seconds = time.perf_counter() - started
    return seconds, len(re.findall(r'href="/nguoi/', page))


def peers(folder: pathlib.Path, people: list[tuple[str, int]], texts: list[str]) -> dict[str, float]:
    """FTS5 with prefixes, and a scan, over the same names in the process itself."""
    file = sqlite3.connect(folder / "names.sqlite")
    file.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, year INTEGER)")
    file.execute("CREATE VIRTUAL TABLE found USING fts5(key, year, prefix='2 3')")
    file.executemany(
        "INSERT INTO person VALUES (?, ?, ?, ?)",
        ((place, name, folded(name), year) for place, (name, year) in enumerate(people)))
    file.execute("INSERT INTO found (rowid, key, year) SELECT id, key, year FROM person")
    file.commit()
    full, scan = [], []
    for place, text in enumerate(texts):
        words = folded(text).split()
        started = time.perf_counter()
        file.execute(
            "SELECT person.name, person.year FROM found JOIN person ON person.id = found.rowid"
            " WHERE found MATCH ? ORDER BY person.key LIMIT 50",
            (" AND ".join(f'"{word}"*' for word in words),)).fetchall()
        full.append(time.perf_counter() - started)
        if place % 10 == 0:
            condition = " AND ".join("' ' || key || ' ' || year LIKE ?" for _ in words)
            started = time.perf_counter()
            file.execute(
                f"SELECT name, year FROM person WHERE {condition} ORDER BY key LIMIT 50",
                [f"% {word}%" for word in words]).fetchall()
            scan.append(time.perf_counter() - started)
    file.close()
    return {"fts": percentile(full, 0.99) * 1000, "scan": percentile(scan, 0.99) * 1000}


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--registrations", type=int, default=3_200)
    reader.add_argument("--officers", type=int, default=32)
    reader.add_argument("--flush", type=float, default=2.0, help="milliseconds of a flush of an office computer's SSD")
    reader.add_argument("--loop", nargs=3, help=argparse.SUPPRESS)
    reader.add_argument("--people", type=int, default=1_200_000)
    reader.add_argument("--searches", type=int, default=600)
    chosen = reader.parse_args()
    if chosen.loop:
        print(plain_loop(pathlib.Path(chosen.loop[0]), int(chosen.loop[1]), int(chosen.loop[2])))
        return
    folder = fresh_folder("bench-office")
    for flush in (0.0, chosen.flush) if chosen.registrations else ():
        part = folder / f"flush-{flush:g}"
        part.mkdir()
        found = registrations(part, chosen.registrations, chosen.officers, flush)
        disk = f"a flush takes {flush:g} ms more" if flush else "the disk as it is"
        print(f"| {chosen.officers} officers register at once, over HTTP, synchronous=FULL; {disk} | HoTich"
              " | a plain loop | ratio |")
        print("|---|---|---|---|")
        print(f"| a second | {found['rate']:.0f} | {found['loop']:.0f} | {found['rate'] / found['loop']:.2f} |")
        print(f"| p50, p99 | {found['p50']:.1f} ms, {found['p99']:.1f} ms | – | – |\n", flush=True)
    if chosen.people:
        found = search(folder, chosen.people, chosen.searches)
        print(f"| quick search, {chosen.people:,} persons | HoTich, the whole page | FTS5, the query alone | a scan |")
        print("|---|---|---|---|")
        print(f"| p99 | {found['p99']:.1f} ms | {found['fts']:.1f} ms | {found['scan']:.1f} ms |")
        print(f"| p99 in the first seconds after a start | {found['early']:.1f} ms | – | – |")
        print(f"| ratio to HoTich | 1 | {found['fts'] / found['p99']:.1f} | {found['scan'] / found['p99']:.1f} |")
        print(f"| p50 | {found['p50']:.1f} ms | – | – |")


if __name__ == "__main__":
    main()
