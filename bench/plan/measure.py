"""Every page of the plan, timed from outside.

An office keeps a data folder of its own, so one database holds one commune's acts. To see what a shared
database would do, the rows that this office's acts made are copied in the plan's own tables under the
codes of other communes, and once more under an earlier programme of five years: a hundred communes with ten
years each. What is measured is the answer of the running server to each page of this one office, with all
those rows beside its own. The copies have no acts and are thrown away with the folder.
"""

import argparse
import http.client
import re
import sqlite3
import statistics
import sys
import time

from office import LEDGER, Office, fresh_folder, hotich, sample_files

LIMIT = 0.100
YEARS = range(2026, 2031)


def fields(page: str) -> dict:
    return dict(re.findall(r'<input type="hidden" name="(formToken|requestKey|phienBan)" value="([^"]*)"', page))


def submit(office, path: str, form: dict, to: str | None = None) -> None:
    status, _, page = office.request("GET", path)
    assert status == 200, f"GET {path} answered {status}"
    status, _, answer = office.request("POST", to or path, fields={**fields(page), **form})
    assert status == 303, f"POST {to or path} answered {status}\n{re.sub('<[^>]*>', ' ', answer)[:1500]}"


def work(office) -> None:
    """Five years of work by one office: each instance recorded, books written, documents kept."""
    plan = __import__("json").loads(hotich("programme", "--data", office.data, "--json").stdout)
    instances = [(item["id"], i.get("year")) for item in plan["items"] for i in item["instances"]]
    office.start()
    office.sign_in(office.link)
    _, _, page = office.request("GET", "/ke-hoach/viec/II.2/2026")
    owner = re.search(r'<option value="([^"]+)"[^>]*>Nguyễn Thị Thử', page).group(1)
    for item, year in instances:
        for turn in range(6):
            submit(office, f"/ke-hoach/viec/{item}/{year or '-'}", {
                "trangThai": "under-way", "nguoi": owner, "han": "", "buoc": "x Soạn dự thảo\nTrình ký",
                "ghiChu": f"Lần {turn + 1}: đã làm việc với các cơ quan phối hợp và gửi văn bản đôn đốc."})
    books = {
        "difficulty": {"o:description": "Chưa có giấy chứng sinh của cơ sở tư nhân", "o:difficultyState": "open",
                       "o:group": "Giấy chứng sinh", "o:proposal": "Kết nối dữ liệu"},
        "equipment": {"o:name": "Máy tính để bàn", "o:equipmentType": "computer", "o:equipmentState": "good",
                      "o:boughtOn": "01/02/2024"},
        "campaign": {"o:title": "Tháng cao điểm khai sinh", "o:startsOn": "01/03/2026", "o:endsOn": "31/03/2026",
                     "o:villages": "Thôn Đông"},
        "product": {"o:title": "Bài viết", "o:channel": "zalo", "o:publishedOn": "05/03/2026", "o:reach": "1200"},
        "event": {"o:title": "Hội nghị", "o:heldOn": "06/03/2026", "o:place": "Nhà văn hóa", "o:attendance": "80"},
        "training": {"o:title": "Lớp tập huấn", "o:organiser": "Sở Tư pháp", "o:heldFrom": "07/03/2026"},
    }
    for kind, form in books.items():
        for _ in range(40):
            submit(office, f"/ke-hoach/so/{kind}/moi", {"ve": "/", **form})
    for kind in ("plan", "half-year", "yearly", "difficulties", "purchase", "staffing", "communication"):
        for year in YEARS:
            path = f"/van-ban/moi?loai={kind}&nam={year}"
            status, _, page = office.request("GET", path)
            day = re.search(r'name="ngaySoLieu" value="([^"]+)"', page).group(1)
            subject = re.search(r'name="trichYeu"[^>]*value="([^"]*)"', page)
            submit(office, path, {
                "loai": kind, "nam": str(year), "ngaySoLieu": day, "quyenHan": "CHỦ TỊCH",
                "trichYeu": subject.group(1) if subject else "Báo cáo"}, to="/van-ban/moi")
    office.stop()


def multiply(path, communes: int) -> dict[str, int]:
    """Copies the plan's rows under other communes, and under an earlier programme."""
    tables = ["programme", "programme_instance", "programme_evidence", "programme_record", "programme_change",
              "programme_document"]
    ledger = sqlite3.connect(path)
    own = ledger.execute("SELECT commune FROM programme_change LIMIT 1").fetchone()[0]
    for table in tables:
        columns = [row[1] for row in ledger.execute(f"PRAGMA table_info({table})")]
        for place in range(communes):
            for age, programme in enumerate(("2026-2030", "2021-2025")):
                if place == 0 and age == 0:
                    continue
                mark = f"{place:02d}{age}"
                values = []
                for name in columns:
                    if name == "commune":
                        values.append(f"'{own}'" if place == 0 else f"'9{place:04d}'")
                    elif name == "seq" and table == "programme_change":
                        values.append(f"seq + {(place * 2 + age) * 1_000_000}")
                    elif name == "id" and table != "programme":
                        values.append(f"id || '{mark}'")
                    elif name == "programme" or (name == "id" and table == "programme"):
                        values.append(f"CASE {name} WHEN '2026-2030' THEN '{programme}' ELSE {name} END")
                    else:
                        values.append(name)
                where = f"commune = '{own}'" + (
                    " AND length(id) = 26" if table in ("programme_evidence", "programme_record",
                                                        "programme_document") else
                    " AND seq < 1000000" if table == "programme_change" else
                    f" AND {'id' if table == 'programme' else 'programme'} = '2026-2030'")
                ledger.execute(f"INSERT INTO {table} ({', '.join(columns)}) "
                               f"SELECT {', '.join(values)} FROM {table} WHERE {where}")
    ledger.commit()
    ledger.execute("ANALYZE")
    counts = {table: ledger.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    ledger.commit()
    ledger.close()
    return counts


def pages(office) -> list[str]:
    found = ["/hom-nay", "/ke-hoach?nam=2026", "/ke-hoach?nam=2026&xem=nam", "/ke-hoach?nam=2026&xem=co-quan",
             "/ke-hoach?nam=2026&xem=trang-thai", "/ke-hoach/thay-doi", "/ke-hoach/thay-doi?ngay=366",
             "/ke-hoach/viec/II.2/2026", "/ke-hoach/viec/VI.1/2030", "/ke-hoach/so", "/van-ban", "/ke-hoach/quy-tac",
             "/ke-hoach/van-ban-luat?so=60/2014/QH13", "/muc-tieu/birth_on_time", "/ke-hoach/lich",
             "/van-ban/moi?loai=yearly&nam=2026", "/ke-hoach/phu-luc/docx"]
    _, _, books = office.request("GET", "/ke-hoach/so")
    found += sorted(set(re.findall(r'href="(/ke-hoach/so/[a-z-]+)"', books)))
    _, _, papers = office.request("GET", "/van-ban")
    document = re.search(r'href="(/van-ban/[0-9A-Za-z]{26})"', papers).group(1)
    _, _, page = office.request("GET", f"{document}/xem")
    # A document without a table has no Excel file, and its page offers none.
    return found + [document, f"{document}/xem", *re.findall(rf'href="({document}/ban/[0-9]+/[a-z]+)"', page)]


def timed(office, path: str, rounds: int) -> tuple[float, float, int]:
    """Median and slowest of several askings, and the bytes of the answer; the first one warms up."""
    connection = http.client.HTTPConnection("127.0.0.1", office.port, timeout=60)
    taken, size = [], 0
    for turn in range(rounds + 1):
        started = time.perf_counter()
        connection.request("GET", path, headers={"Cookie": office.cookie_header()})
        answer = connection.getresponse()
        size = len(answer.read())
        if turn:
            taken.append(time.perf_counter() - started)
        assert answer.status == 200, f"{path} answered {answer.status}"
    connection.close()
    return statistics.median(taken), max(taken), size


def main() -> None:
    wishes = argparse.ArgumentParser()
    wishes.add_argument("--communes", type=int, default=100)
    wishes.add_argument("--rounds", type=int, default=20)
    wish = wishes.parse_args()
    office = Office(fresh_folder("bench-plan") / "data")
    office.load(sample_files())
    office.link = office.sign_in_link()
    work(office)
    counts = multiply(office.data / LEDGER, wish.communes)
    office.start()
    try:
        rows = [(path, *timed(office, path, wish.rounds)) for path in pages(office)]
    finally:
        office.stop()
    print(f"{wish.communes} communes, two programmes of five years each: "
          + ", ".join(f"{number:,} {table}" for table, number in counts.items()))
    print("\n| page | median | slowest | bytes |\n|---|---|---|---|")
    for path, median, slowest, size in rows:
        print(f"| `{path}` | {median * 1000:.1f} ms | {slowest * 1000:.1f} ms | {size:,} |")
    late = [path for path, median, _, _ in rows if median >= LIMIT]
    if late:
        sys.exit(f"at or over {LIMIT * 1000:.0f} ms: {', '.join(late)}")


if __name__ == "__main__":
    main()
