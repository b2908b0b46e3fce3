"""Statistics, statutory tables and publication from outside, read back by the tools of their formats."""

import csv
import hashlib
import json
import re
import shutil
from datetime import date, timedelta

import openpyxl
import paper
import pytest
from office import LEDGER, PROJECT, SAMPLE, Office, fresh_folder, hotich, sample_files

TRUTH = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
AS_OF = TRUTH["asof"]
YEAR = 2025


@pytest.fixture(scope="module")
def office() -> Office:
    made = Office(fresh_folder("statistics") / "data")
    made.load(sample_files())
    return made


def copy_of(office: Office, name: str) -> Office:
    other = fresh_folder(f"statistics-{name}") / "data"
    shutil.copytree(office.data, other)
    return Office(other)


def statistics(office: Office, as_of=AS_OF) -> dict:
    return json.loads(hotich("statistics", "--data", office.data, "--as-of", as_of).stdout)


def figure(view: dict, indicator: str, year: int, basis: str, denominator: str, rule="legal") -> dict:
    found = [f for f in view["figures"] if (f["indicator"], f["year"], f["basis"], f["denominatorKind"],
             f["deadlineRule"]) == (indicator, year, basis, denominator, rule)]
    assert len(found) == 1, (indicator, year, basis, denominator, len(found))
    return found[0]


# Figures on both bases, against the truth ------------------------------------------------------------

EVENTS = [("birth", "births", "by_birth_year"), ("death", "deaths", "by_death_year")]
YEARS = [(event, key, cohort, int(year)) for event, key, cohort in EVENTS for year in sorted(TRUTH[key])]


@pytest.mark.parametrize("event, key, cohort, year", YEARS)
def test_both_bases_meet_the_truth_by_law_and_by_days(office, event, key, cohort, year):
    view = statistics(office)
    truth = TRUTH[key][str(year)]
    for rule, onTime, mature in [("legal", "on_time", "mature"), ("plain", "on_time_plain", "mature_plain")]:
        if truth[cohort][mature]:
            known = figure(view, f"{event}_on_time", year, "cohort", "known", rule)
            assert (known["numerator"], known["denominator"]) == (truth[cohort][onTime], truth[cohort][mature])
        by_entry = truth["by_registration_year"]
        if by_entry["registered"]:
            entered = figure(view, f"{event}_on_time", year, "registration", "registered", rule)
            assert (entered["numerator"], entered["denominator"]) == (by_entry[onTime], by_entry["registered"])


@pytest.mark.parametrize("days", [0, 13, 60, 121, 200, 365, 500, 730, 1100, 1826])
def test_at_any_earlier_day_the_two_ways_of_counting_agree(office, days):
    """What is on time among known events and among entries is the same: an event on time has its entry."""
    as_of = (date.fromisoformat(AS_OF) - timedelta(days=days)).isoformat()
    view = statistics(office, as_of)
    assert view["asOf"] == as_of
    compared = 0
    for f in view["figures"]:
        assert f["vintage"] == as_of and f["geography"] in ("residence", "office")
        assert (f["percent"] is None) == (f["denominator"] < 10)
        assert f["numerator"] <= f["denominator"]
        if f["basis"] == "cohort" and f["denominatorKind"] == "known":
            registered = [g for g in view["figures"] if g["denominatorKind"] == "registered" and g["basis"] == "cohort"
                          and all(g[k] == f[k] for k in ("indicator", "year", "deadlineRule"))]
            for other in registered:
                compared += 1
                assert other["numerator"] == f["numerator"], (f, other)
                assert other["denominator"] <= f["denominator"]
    assert compared > 10


def register_of_births() -> list[tuple[date, date | None]]:
    """Entry and birth of each first registration, read from the sample by nothing of ours."""
    def day(text) -> date | None:
        found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", str(text or "").strip())
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None

    rows = openpyxl.load_workbook(SAMPLE / "khaisinh.xlsx", read_only=True).worksheets[0].iter_rows(values_only=True)
    place = {name: column for column, name in enumerate(next(rows))}
    entries = [(day(row[place["ngayDangKy"]]), day(row[place["nksNgaySinh"]])) for row in rows
               if str(row[place["loaiDangKy"]]) in "14"]
    return [(entered, born) for entered, born in entries if entered and entered.year >= 2016]


def last_day_by_law(born: date) -> date:
    """Sixty days on, moved to the next working day."""
    last = born + timedelta(days=60)
    while SPECIAL.get(last, "off" if last.weekday() >= 5 else "working") == "off":
        last += timedelta(days=1)
    return last


with open(PROJECT / "Sources/Interchange/Resources/Holidays/holidays-vn.csv", encoding="utf-8", newline="") as file:
    SPECIAL = {date.fromisoformat(row["date"]): row["kind"] for row in csv.DictReader(file)}


def test_at_ten_earlier_days_the_register_is_counted_as_python_counts_it(office):
    entries = register_of_births()
    for days in [0, 13, 60, 121, 200, 365, 500, 730, 1100, 1826]:
        as_of = date.fromisoformat(AS_OF) - timedelta(days=days)
        view = statistics(office, as_of.isoformat())
        for year in range(2016, as_of.year + 1):
            made = [(entered, born) for entered, born in entries if entered.year == year and entered <= as_of]
            if not made:
                continue
            for rule, limit in [("plain", lambda born: born + timedelta(days=60)), ("legal", last_day_by_law)]:
                told = figure(view, "birth_on_time", year, "registration", "registered", rule)
                onTime = sum(1 for entered, born in made if born and entered <= limit(born))
                assert (told["numerator"], told["denominator"]) == (onTime, len(made)), (as_of, year, rule)


def test_the_counters_are_those_of_a_recount(office):
    told = hotich("rebuild", "--data", office.data, "--check").stdout
    assert "mọi bảng khớp" in told
    broken = copy_of(office, "broken")
    import sqlite3
    with sqlite3.connect(broken.data / LEDGER) as connection:
        key = "commune, kind, event_on, issued_on, type, sex, is_declared"
        connection.execute(
            f"UPDATE entry_count SET entries = entries + 1 WHERE ({key}) = (SELECT {key} FROM entry_count LIMIT 1)")
    result = hotich("rebuild", "--data", broken.data, "--check", check=False)
    assert result.returncode == 1 and "entry_count" in result.stdout


# Statutory tables ------------------------------------------------------------------------------------


def table(office: Office, *more, code="13a", year=YEAR, check=True):
    return hotich("table", "--data", office.data, "--code", code, "--year", year, "--as-of", AS_OF, *more, check=check)


def test_form_13a_counts_the_entries_of_the_year_and_keeps_its_rules(office):
    filled = json.loads(table(office, "--json").stdout)
    value = {cell["item"]: cell["value"] for cell in filled["cells"]}
    assert filled["breaks"] == [] and len(value) == 22
    births, deaths = TRUTH["births"][str(YEAR)], TRUTH["deaths"][str(YEAR)]
    assert value["1"] == births["by_registration_year"]["registered"]
    assert (value["4"], value["5"]) == (births["by_registration_year"]["male"], births["by_registration_year"]["female"])
    assert value["6"] == births["by_registration_year"]["on_time"]
    assert value["10"] == births["re_registrations"]
    assert value["11"] == deaths["by_registration_year"]["registered"]
    assert value["15"] == deaths["by_registration_year"]["on_time"]
    # No paper says whether a marriage is the first: that is not known, and not 0.
    assert value["18"] > 0 and value["19"] is None


def test_the_workbook_has_the_layout_of_the_form(office, tmp_path):
    path = tmp_path / "13a.xlsx"
    table(office, "--out", path)
    sheet = openpyxl.load_workbook(path)["Biểu 13a"]
    rows = list(sheet.iter_rows(values_only=True))
    numbers = next(i for i, row in enumerate(rows) if row[0] == "(1)")
    assert rows[numbers] == tuple(f"({n})" for n in range(1, 23))
    assert rows[numbers + 1][0] == TRUTH["births"][str(YEAR)]["by_registration_year"]["registered"]
    assert rows[numbers + 1][18] == "…"
    text = " ".join(str(c) for row in rows for c in row if c)
    assert "NGƯỜI LẬP BIỂU" in text and "Bản nháp" in text and "Thông tư 04/2016/TT-BTP" in text


@pytest.mark.parametrize("code, landscape", [("13a", True), ("14a", False)])
def test_a_table_is_printed_and_opens_in_word(office, tmp_path, code, landscape):
    import docx
    table(office, "--out", tmp_path / "x.pdf", code=code)
    printed = (tmp_path / "x.pdf").read_bytes()
    assert paper.page_count(printed) == 1 and paper.landscape(printed) == landscape
    text = paper.text(printed)
    assert "Bản nháp" in text and "NGƯỜI LẬP BIỂU" in text and "CHỦ TỊCH" in text
    table(office, "--out", tmp_path / "x.docx", code=code)
    document = docx.Document(tmp_path / "x.docx")
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    if code == "13a":
        births = str(TRUTH["births"][str(YEAR)]["by_registration_year"]["registered"])
        assert births in cells and births in text and "(22)" in cells
    refused = table(office, "--out", tmp_path / "x.odt", code=code, check=False)
    assert refused.returncode != 0 and ".docx" in refused.stderr and not (tmp_path / "x.odt").exists()


def test_a_locked_table_is_signed_once_and_later_changes_are_named(office, tmp_path):
    own = copy_of(office, "lock")
    told = table(own, "--lock", "Nguyễn Văn Chủ").stdout
    assert "13a.full_year.2025.1" in told
    again = table(own, "--lock", "Nguyễn Văn Chủ", check=False)
    assert again.returncode != 0 and "không đổi" in again.stderr
    assert "Không có thay đổi" in table(own, "--changes").stdout
    assert hotich("verify", "--data", own.data).returncode == 0


def test_another_table_is_a_file_and_a_circle_is_refused(office):
    own = copy_of(office, "tables")
    (own.data / "tables").mkdir()
    head = "code: 1x\ntitle: Thử\nsource: thử\norientation: rows\nperiods:\n- {kind: full_year, start: 01-01, end: 12-31, due: 01-20}\n"
    path = own.data / "tables" / "1x.yaml"
    path.write_text(head + "items:\n- {id: a, title: Sinh, unit: ca, count: birth}\n- {id: b, title: Gấp đôi, unit: ca, formula: a + a}\n")
    filled = json.loads(table(own, "--json", code="1x").stdout)
    value = {cell["item"]: cell["value"] for cell in filled["cells"]}
    assert value["b"] == 2 * value["a"] > 0
    path.write_text(head + "items:\n- {id: a, title: x, unit: ca, formula: b}\n- {id: b, title: x, unit: ca, formula: a}\n")
    refused = table(own, code="1x", check=False)
    assert refused.returncode != 0 and "dataFile.cycle" in refused.stderr and "a → b → a" in refused.stderr


def test_an_unknown_table_or_period_is_named(office):
    assert "13a, 14a" in table(office, code="99z", check=False).stderr
    assert "kỳ" in hotich("table", "--data", office.data, "--year", YEAR, "--period", "x", check=False).stderr


# The yearly report -----------------------------------------------------------------------------------


def report(office: Office, out, *more, year=YEAR, check=True):
    return hotich("report", "--data", office.data, "--year", year, "--as-of", AS_OF, "--out", out, *more, check=check)


@pytest.mark.parametrize("language, title, births", [("vi", "Thống kê hộ tịch năm 2025", "Sinh"),
                                                      ("en", "Vital statistics 2025", "Births")])
def test_the_report_says_the_same_in_word_and_on_paper(office, tmp_path, language, title, births):
    import docx
    report(office, tmp_path / "r.docx", "--language", language)
    report(office, tmp_path / "r.pdf", "--language", language)
    document = docx.Document(tmp_path / "r.docx")
    assert title in [p.text for p in document.paragraphs]
    assert len(document.tables) >= 16 and len(document.inline_shapes) == 4
    key_figures = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}
    entries = [entered for entered, born in register_of_births() if born and born.year == YEAR and entered <= date.fromisoformat(AS_OF)]
    assert key_figures[births] == str(len(entries))
    printed = (tmp_path / "r.pdf").read_bytes()
    text = paper.text(printed)
    assert 6 <= paper.page_count(printed) <= 20
    for table in document.tables[:8]:
        for row in table.rows[1:]:
            assert all(cell.text in text for cell in row.cells if cell.text.isdigit())
    assert "nan" not in text.lower().split() and "inf" not in text.lower().split()


def test_the_report_for_everybody_names_no_one_or_two(office, tmp_path):
    import docx
    report(office, tmp_path / "r.docx", "--public")
    report(office, tmp_path / "again.docx", "--public")
    assert (tmp_path / "r.docx").read_bytes() == (tmp_path / "again.docx").read_bytes()
    for table in docx.Document(tmp_path / "r.docx").tables[1:]:
        for row in table.rows[1:]:
            assert not {cell.text for cell in row.cells[1:]} & {"1", "2"}, [c.text for c in row.cells]


@pytest.mark.parametrize("arguments, word", [
    (["--year", 2026], "chưa kết thúc"), (["--year", 1990], "ngoài kỳ"), (["--year", YEAR, "--language", "fr"], "ngôn ngữ"),
    (["--year", YEAR, "--as-of", "2099-01-01"], "chưa tới")])
def test_a_report_that_cannot_be_made_is_refused_with_a_word(office, tmp_path, arguments, word):
    as_of = [] if "--as-of" in arguments else ["--as-of", AS_OF]
    result = hotich("report", "--data", office.data, "--out", tmp_path / "r.pdf", *arguments, *as_of, check=False)
    assert result.returncode != 0 and word in result.stderr and not (tmp_path / "r.pdf").exists()


def test_a_population_file_with_a_year_missing_stops_everything(office, tmp_path):
    (tmp_path / "p.csv").write_text("year,population,birth_rate,death_rate\n2023,30000,12.8,6.8\n2025,30100,12.8,6.8\n")
    for command in (["statistics"], ["report", "--year", YEAR, "--out", tmp_path / "r.pdf"]):
        result = hotich(*command, "--data", office.data, "--as-of", AS_OF, "--population", tmp_path / "p.csv", check=False)
        assert result.returncode != 0 and "thiếu năm 2024" in result.stderr and not (tmp_path / "r.pdf").exists()


# Publication -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(office):
    own = copy_of(office, "publish")
    out = own.data.parent / "out"
    hotich("publish", "--data", own.data, "--year", YEAR, "--as-of", AS_OF, "--out", out)
    return own, out


def test_the_folder_holds_what_it_says_with_its_sums(published):
    _, out = published
    names = {"index.html", "data.csv", "data.csv-metadata.json", "data.xlsx", "sdmx.csv", "sdmx.xml", "structure.xml",
             "catalog.jsonld", "SHA256SUMS"}
    assert {p.name for p in out.iterdir()} == names
    for line in (out / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest, name


def test_a_vintage_is_never_overwritten_and_comes_out_the_same_again(published, tmp_path):
    own, out = published
    refused = hotich("publish", "--data", own.data, "--year", YEAR, "--as-of", AS_OF, "--out", out, check=False)
    assert refused.returncode != 0 and "không bị ghi đè" in refused.stderr
    nothing = hotich("publish", "--data", own.data, "--year", YEAR, "--as-of", AS_OF, "--out", tmp_path / "x", check=False)
    assert nothing.returncode != 0 and "không đổi" in nothing.stderr and not (tmp_path / "x").exists()
    hotich("publish", "--data", own.data, "--year", YEAR, "--vintage", 1, "--out", tmp_path / "again")
    assert (tmp_path / "again" / "SHA256SUMS").read_text() == (out / "SHA256SUMS").read_text()
    assert hotich("verify", "--data", own.data).returncode == 0


@pytest.mark.parametrize("arguments, word", [
    (["--year", 2026], "chưa kết thúc"), (["--year", 1990], "ngoài kỳ"),
    (["--year", YEAR, "--as-of", "2099-01-01"], "chưa tới"), (["--year", YEAR, "--signer", " "], "người chịu trách nhiệm")])
def test_what_cannot_be_published_is_refused_with_a_word(office, tmp_path, arguments, word):
    own = copy_of(office, "refuse")
    as_of = [] if "--as-of" in arguments else ["--as-of", AS_OF]
    result = hotich("publish", "--data", own.data, "--out", tmp_path / "x", *arguments, *as_of, check=False)
    assert result.returncode != 0 and word in result.stderr, result.stderr
    assert not (tmp_path / "x").exists()


def rows(out) -> list[dict]:
    with open(out / "data.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_count_names_a_person_and_a_hidden_one_is_empty(published):
    _, out = published
    for row in rows(out):
        if row["UNIT_MEASURE"] == "PERSONS":
            assert row["OBS_VALUE"] not in ("1", "2")
        assert (row["OBS_VALUE"] == "") == (row["CONF_STATUS"] == "C"), row
    assert "NaN" not in (out / "sdmx.csv").read_text() + (out / "sdmx.xml").read_text()


def test_rates_of_the_folder_are_those_of_the_indicators(published):
    _, out = published
    found = {(r["INDICATOR"], r["TIME_PERIOD"]): r["OBS_VALUE"] for r in rows(out)}
    truth = TRUTH["births"][str(YEAR)]["by_birth_year"]
    if truth["mature"] >= 30 and truth["mature"] - truth["on_time"] >= 5:
        assert float(found["BIRTH_ONTIME60", str(YEAR)]) == pytest.approx(100 * truth["on_time"] / truth["mature"], abs=0.05)


def test_pysdmx_reads_the_csv_and_the_xml_to_the_same_values(published):
    from pysdmx.io import get_datasets, read_sdmx
    _, out = published
    structures = read_sdmx(out / "structure.xml", validate=True).structures
    assert {type(s).__name__ for s in structures} >= {"Codelist", "ConceptScheme", "DataStructureDefinition"}
    keys = ["FREQ", "REF_AREA", "INDICATOR", "SEX", "AGE", "BASIS", "GEO_BASIS", "TIME_PERIOD"]
    values = []
    for name in ("sdmx.csv", "sdmx.xml"):
        data = get_datasets(out / name, out / "structure.xml", validate=True)[0].data
        assert len(data) == len(rows(out))
        values.append({tuple(r[k] for k in keys): str(r["OBS_VALUE"]) for r in data.to_dict("records")})
    numbers = [{k: float(v) for k, v in one.items() if v not in ("", "nan", "None", "<NA>")} for one in values]
    assert numbers[0] == numbers[1] and len(numbers[0]) > 50


def test_sdmx1_reads_the_structure_and_the_data(published):
    import sdmx
    _, out = published
    structure = sdmx.read_sdmx(out / "structure.xml")
    definition = structure.structure["VITALSTAT"]
    assert [d.id for d in definition.dimensions] == [
        "FREQ", "REF_AREA", "INDICATOR", "SEX", "AGE", "BASIS", "GEO_BASIS", "TIME_PERIOD"]
    message = sdmx.read_sdmx(out / "sdmx.xml", structure=definition)
    assert len(message.data[0].obs) == len(rows(out))


def test_csvw_validates_the_table_and_its_description(published):
    from csvw import CSVW
    _, out = published
    table = CSVW(str(out / "data.csv-metadata.json"), validate=True)
    assert table.is_valid, [str(w.message) for w in table.warnings]
    assert len(list(table.tables[0])) == len(rows(out))


def test_the_workbook_reads_back(published):
    _, out = published
    book = openpyxl.load_workbook(out / "data.xlsx", read_only=True)
    assert book.sheetnames == ["Tỷ lệ", "Số liệu"]
    values = list(book["Số liệu"].iter_rows(values_only=True))
    assert len(values) == len(rows(out)) + 1


def test_the_catalogue_names_each_file(published):
    _, out = published
    catalogue = json.loads((out / "catalog.jsonld").read_text())
    dataset = catalogue["dcat:dataset"][0]
    assert dataset["dct:identifier"] == "2025-1"
    for distribution in dataset["dcat:distribution"]:
        assert (out / distribution["dcat:downloadURL"]["@id"]).exists()
