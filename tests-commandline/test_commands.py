"""The program from outside, against answers that are known."""

import json
import shutil
import sqlite3

import pytest
from office import LEDGER, SAMPLE, Office, fresh_folder, hotich, sample_files

TRUTH = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
AS_OF = TRUTH["asof"]
KINDS = {
    "khaisinh.xlsx": "birth", "khaitu.xlsx": "death", "kethon.xlsx": "marriage", "danso.csv": "residents",
    "chungsinh.csv": "birthNotice", "baotu.csv": "deathNotice", "bananlyhon.csv": "judgment", "yeuthe.csv": "survey"}


@pytest.fixture(scope="module")
def office() -> Office:
    made = Office(fresh_folder("commandline") / "data")
    made.report = made.load(sample_files())
    return made


def copy_of(office: Office, name: str) -> Office:
    other = fresh_folder(f"commandline-{name}") / "data"
    shutil.copytree(office.data, other)
    return Office(other)


def figures(office: Office) -> list[dict]:
    printed = hotich("indicators", "--data", office.data, "--as-of", AS_OF, "--json").stdout
    answer = json.loads(printed)
    assert answer["asOf"] == AS_OF
    return answer["figures"]


def figure(office: Office, indicator: str, year: int | None = None, basis: str | None = None) -> dict:
    found = [f for f in figures(office) if f["indicator"] == indicator and (year is None or f.get("year") == year)
             and (basis is None or f["basis"] == basis)]
    assert len(found) == 1, f"{indicator} {year} {basis}: {len(found)} figures"
    return found[0]


# Import -----------------------------------------------------------------------------------------


def test_each_file_is_recognised_and_each_row_accounted_for(office):
    files = {entry["file"].rsplit("/", 1)[-1]: entry for entry in office.report["files"]}
    assert {name: entry["kind"] for name, entry in files.items()} == KINDS
    for name, entry in files.items():
        parts = sum(entry[part] for part in ("imported", "warned", "refused", "unchanged"))
        assert parts == entry["rows"], f"{name}: {entry}"
        stem = name.split(".")[0]
        if stem in TRUTH["rows"]:
            assert entry["rows"] == TRUTH["rows"][stem], name


def test_the_same_files_again_change_nothing(office):
    again = copy_of(office, "again")
    before = acts(again)
    report = again.load(sample_files())
    assert acts(again) == before, "an import of known files wrote acts"
    for entry in report["files"]:
        assert entry["imported"] == 0, entry


def acts(office: Office) -> int:
    connection = sqlite3.connect(f"file:{office.data / LEDGER}?mode=ro", uri=True)
    try:
        return connection.execute("SELECT count(*) FROM act").fetchone()[0]
    finally:
        connection.close()


def test_the_order_of_the_files_does_not_matter(office):
    other = Office(fresh_folder("commandline-order") / "data")
    other.load(reversed(sample_files()))
    assert figures(other) == figures(office)


def test_what_is_no_file_of_ours_is_refused_with_a_word(tmp_path):
    picture = tmp_path / "anh.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    result = hotich("import", "--data", tmp_path / "data", picture, check=False)
    assert result.returncode not in (0, 139, 132, 133), result
    told = result.stdout + result.stderr
    assert "anh.xlsx" in told and "Fatal" not in told


def test_a_list_that_is_too_long_is_refused_with_a_word_and_the_next_file_is_taken(tmp_path):
    head = (SAMPLE / "danso.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    blank = "," * (head.count(",") - 2)
    with open(tmp_path / "danso.csv", "w", encoding="utf-8") as file:
        file.write(head + "\n")
        file.writelines(f"{row},,An{blank}\n" for row in range(400_001))
    result = hotich("import", "--data", tmp_path / "data", "--json", tmp_path / "danso.csv", SAMPLE / "yeuthe.csv",
                    check=False)
    assert result.returncode == 1
    refused, taken = json.loads(result.stdout)["files"]
    assert refused["code"] == "import.listTooLong" and "400000" in refused["problem"]
    assert refused["imported"] == 0 and taken["imported"] > 0


def test_a_file_that_is_not_there_is_named(tmp_path):
    result = hotich("import", "--data", tmp_path / "data", tmp_path / "khong-co.xlsx", check=False)
    assert result.returncode != 0 and "khong-co.xlsx" in result.stderr + result.stdout


# Indicators, against the truth that the sample was made from --------------------------------------


#: How a cohort of the truth is called in a figure.
COHORT = {
    "known": "known", "registered": "registered", "mature": "denominator", "on_time": "numerator",
    "mature_plain": "denominatorPlain", "on_time_plain": "numeratorPlain", "overdue": "overdue",
    "immature_registered": "immatureRegistered", "immature_unregistered": "immatureUnregistered",
    "on_time_percent": "percent"}
WITHIN_A_YEAR = {"mature_year": "denominator", "within_year": "numerator", "within_year_percent": "percent"}
BY_ENTRY = {"registered": "denominator", "on_time": "numerator"}
EVENTS = [("birth", "births", "by_birth_year"), ("death", "deaths", "by_death_year")]
YEARS = [(event, TRUTH[key][year], cohort, int(year)) for event, key, cohort in EVENTS for year in sorted(TRUTH[key])]


def compare(found: dict, truth: dict, names: dict[str, str]) -> None:
    """Counts exactly, percentages within 0.3 points."""
    wrong = []
    for name, called in names.items():
        if truth.get(name) is None:
            continue
        if isinstance(truth[name], float):
            holds = found[called] is not None and abs(found[called] - truth[name]) <= 0.3
        else:
            holds = found[called] == truth[name]
        if not holds:
            wrong.append(f"{called} is {found[called]}, in truth {name} is {truth[name]}")
    assert not wrong, "; ".join(wrong)


@pytest.mark.parametrize("event, truth, cohort, year", YEARS, ids=lambda v: v if isinstance(v, (str, int)) else "")
def test_the_cohort_of_a_year(office, event, truth, cohort, year):
    compare(figure(office, f"{event}_on_time", year, "cohort"), truth[cohort], COHORT)
    compare(figure(office, f"{event}_within_year", year, "cohort"), truth[cohort], WITHIN_A_YEAR)


@pytest.mark.parametrize("event, truth, cohort, year", YEARS, ids=lambda v: v if isinstance(v, (str, int)) else "")
def test_the_entries_of_a_year(office, event, truth, cohort, year):
    compare(figure(office, f"{event}_on_time", year, "registration"), truth["by_registration_year"], BY_ENTRY)


def test_divorces(office):
    compare(figure(office, "divorce_recorded"), TRUTH["divorces"]["recorded"],
            {"effective_from_2026": "denominator", "recorded": "numerator"})
    compare(figure(office, "divorce_legacy"), TRUTH["divorces"]["legacy"],
            {"eligible": "denominator", "recorded": "numerator"})


def test_vulnerable_people(office):
    compare(figure(office, "vulnerable"), TRUTH["vulnerable"],
            {"mature": "denominator", "within_year_of_mature": "numerator"})


def test_all_thirteen_targets_are_answered_and_none_by_zero_for_unknown(office):
    found = figures(office)
    assert len({f["indicator"] for f in found}) == 13
    for one in found:
        assert one["status"] in ("final", "provisional", "insufficient", "unstated")
        if one["status"] == "insufficient":
            assert one["percent"] is None and one["reason"]


# Verify and rebuild -----------------------------------------------------------------------------


def test_an_untouched_ledger_verifies(office):
    result = office.verify()
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("change", [
    "UPDATE paper SET reference = reference || 'x' WHERE id = (SELECT min(id) FROM paper)",
    "DELETE FROM paper WHERE id = (SELECT max(id) FROM paper)",
    "UPDATE person_mention SET name = 'Người Khác' WHERE paper_id = (SELECT min(paper_id) FROM person_mention)",
    "DROP TRIGGER act_keeps",
    "DROP TRIGGER act_body_keeps; UPDATE act_body SET body = replace(body, '2', '3') WHERE seq = 5",
    "DROP TRIGGER act_stays; DELETE FROM act WHERE seq = (SELECT max(seq) FROM act)",
    "DROP TRIGGER kept_row_stays; DELETE FROM kept_row WHERE rowid = (SELECT max(rowid) FROM kept_row)",
    "CREATE TABLE smuggled (x TEXT)",
    "DROP INDEX paper_row_key",
])
def test_a_change_by_hand_is_named(office, change):
    other = copy_of(office, "tampered")
    connection = sqlite3.connect(other.data / LEDGER)
    connection.executescript(f"PRAGMA foreign_keys = OFF; {change};")
    connection.close()
    result = other.verify()
    assert result.returncode == 1, f"verify ended with {result.returncode} after: {change}"
    assert (result.stdout + result.stderr).strip()


def test_several_folders_are_answered_one_by_one(office):
    other = copy_of(office, "listed")
    connection = sqlite3.connect(other.data / LEDGER)
    connection.executescript("CREATE TABLE smuggled (x TEXT)")
    connection.close()
    names = other.data.parent / "folders.txt"
    names.write_text(f"{office.data}\n{other.data}\n{office.data}/nowhere\n", encoding="utf-8")
    result = hotich("verify", "--json", "--list", names, check=False)
    answers = [line.partition("\t") for line in result.stdout.splitlines()]
    assert [place for place, _, _ in answers] == names.read_text(encoding="utf-8").split()
    verdicts = [json.loads(words) for _, _, words in answers]
    assert [v["ok"] for v in verdicts] == [True, False, False]
    assert verdicts[1]["code"] == "schema" and "smuggled" in verdicts[1]["place"]
    assert result.returncode == 1


def test_rebuild_derives_the_same_and_mends_a_projection(office):
    assert hotich("rebuild", "--data", office.data, "--check").returncode == 0
    other = copy_of(office, "rebuilt")
    before = figures(other)
    connection = sqlite3.connect(other.data / LEDGER)
    connection.executescript("UPDATE paper SET event_on = '1900-01-01'")
    connection.close()
    assert hotich("rebuild", "--data", other.data, "--check", check=False).returncode == 1
    hotich("rebuild", "--data", other.data)
    assert other.verify().returncode == 0
    assert figures(other) == before


# Manners ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["serve", "import", "indicators", "verify", "rebuild", "user", "export"])
def test_each_command_explains_itself(command):
    result = hotich(command, "--help")
    assert "USAGE" in result.stdout.upper()


@pytest.mark.parametrize("arguments", [["fly"], ["import"], ["indicators", "--as-of", "31/02/2026"], ["verify", "--data", "/nowhere"]])
def test_a_wrong_call_is_refused_without_a_crash(arguments):
    result = hotich(*arguments, check=False)
    assert 0 < result.returncode < 128, result
    assert "Fatal error" not in result.stderr and "Stack" not in result.stderr


def test_progress_is_for_terminals_only(tmp_path):
    result = hotich("import", "--data", tmp_path / "data", SAMPLE / "yeuthe.csv", "--json")
    json.loads(result.stdout)
    assert "\r" not in result.stdout + result.stderr and "\x1b" not in result.stdout + result.stderr
