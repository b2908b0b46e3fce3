"""hotich link, dedupe and lookup from outside: registers made from a seed, whose truth is known."""

import csv
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from office import PROJECT, fresh_folder, hotich

BENCH = PROJECT / "bench" / "linkage"


@pytest.fixture(scope="module")
def register() -> Path:
    """1,500 people, their births, marriages and divorces."""
    folder = fresh_folder("linkage") / "data"
    subprocess.run([sys.executable, BENCH / "linkage_data.py", "--people", "1500", "--seed", "4", "--out", folder],
                   check=True, capture_output=True)
    return folder


def pairs(path: Path) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(list(row) == ["left_id", "right_id", "probability", "weight"] for row in rows)
    return rows


def truth(path: Path) -> set[tuple[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return {tuple(row[:2]) for row in list(csv.reader(file))[1:]}


def f1(found: set, true: set) -> float:
    return 2 * len(found & true) / (len(found) + len(true))


def names(rows: list[dict]) -> set[tuple[str, str]]:
    return {(row["left_id"], row["right_id"]) for row in rows}


def births(register: Path, out: str, *more) -> list[dict]:
    hotich("link", "--left", register / "population.csv", "--right", register / "births.csv",
           "--places", register / "places.csv", "--out", register / out, *more)
    return pairs(register / out)


def test_births_find_their_people_and_the_model_is_kept_and_used_again(register):
    found = births(register, "pairs.csv", "--model", register / "model.txt")
    assert f1(names(found), truth(register / "truth.csv")) >= 0.97
    assert len(names(found)) == len(found), "a pair twice"
    model = (register / "model.txt").read_text(encoding="utf-8")
    assert model.startswith("linkage-model 1\nschema births\n") and "nan" not in model
    assert births(register, "again.csv", "--model", register / "model.txt") == found
    assert (register / "model.txt").read_text(encoding="utf-8") == model, "a model that is used is not written"


def test_any_number_of_threads_gives_the_same_bytes(register):
    for workers in ("1", "3"):
        births(register, f"workers-{workers}.csv", "--workers", workers)
    assert (register / "workers-1.csv").read_bytes() == (register / "workers-3.csv").read_bytes()


@pytest.mark.parametrize("assign, side", [("right", ["right_id"]), ("both", ["left_id", "right_id"])])
def test_assignment_gives_each_record_one(register, assign, side):
    found = births(register, f"{assign}.csv", "--assign", assign, "--threshold", "0.01")
    for name in side:
        ids = [row[name] for row in found]
        assert len(set(ids)) == len(ids)


def test_doubles_and_divorces(register):
    hotich("dedupe", register / "births.csv", "--places", register / "places.csv", "--out", register / "doubles.csv")
    doubles = {tuple(sorted(pair)) for pair in names(pairs(register / "doubles.csv"))}
    assert f1(doubles, {tuple(sorted(pair)) for pair in truth(register / "truth_birth_dups.csv")}) >= 0.75
    printed = hotich(
        "link", "--scenario", "divorce", "--left", register / "divorces.csv", "--right", register / "marriages.csv",
        "--out", register / "divorced.csv", "--json").stdout
    found = pairs(register / "divorced.csv")
    assert f1(names(found), truth(register / "truth_divorce.csv")) >= 0.95
    summary = json.loads(printed)
    assert summary["pairs"] == len(found) and summary["comparedPairs"] >= len(found)
    assert set(summary["seconds"]) == {"read", "join", "link", "write"}


def test_a_pair_is_explained_weight_by_weight_to_its_sum(register):
    pair = births(register, "explained.csv")[0]
    lines = hotich(
        "link", "--left", register / "population.csv", "--right", register / "births.csv", "--places",
        register / "places.csv", "--explain", pair["left_id"], pair["right_id"]).stdout.strip().splitlines()
    assert lines[0].startswith("Họ tên: ") and lines[-1].startswith("Cộng  ")
    weights = [float(line.rsplit("  ", 1)[1].replace("−", "-").replace(",", ".")) for line in lines]
    assert abs(sum(weights[:-1]) - weights[-1]) <= 0.1 * len(weights)


def test_one_record_at_a_time_finds_the_same_people(register):
    printed = hotich(
        "lookup", "--register", register / "population.csv", "--records", register / "births.csv", "--places",
        register / "places.csv", "--out", register / "looked-up.csv", "--json").stdout
    summary = json.loads(printed)
    assert summary["registerRecords"] == 1500 and 0 < summary["median"] <= summary["percentile99"]
    assert f1(names(pairs(register / "looked-up.csv")), truth(register / "truth.csv")) >= 0.95


def spoiled(text: str, chance: random.Random) -> str:
    """A letter lost, doubled or replaced, one time in three."""
    if not text or chance.random() > 0.33:
        return text
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(["", text[place] * 2, "x"]) + text[place + 1:]


def test_another_country_s_file_is_linked_through_a_mapping(register):
    """As FEBRL has it: given name and surname apart, dates as 19800131, suburb, postcode, a number."""
    chance = random.Random(4)
    given = ["michaela", "courtney", "charles", "vanessa", "mikayla", "blake", "finn", "jasmine", "joel", "talia"]
    surnames = ["neumann", "painter", "green", "parr", "malloney", "webb", "ryan", "clarke", "nguyen", "white"]
    suburbs = ["winston hills", "richlands", "dapto", "south grafton", "hoppers crossing", "gwandalan"]
    header = ("rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,"
              "soc_sec_id")
    left, right = [header], [header]
    for number in range(600):
        fields = [
            chance.choice(given) + chance.choice(["", "e", "a"]), chance.choice(surnames) + chance.choice("abcdefgh"),
            str(chance.randrange(1, 200)), f"{chance.choice(surnames)} street", "", chance.choice(suburbs),
            str(chance.randrange(2000, 9000)), "nsw",
            f"19{chance.randrange(10, 99)}{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}",
            str(chance.randrange(1_000_000, 10_000_000))]
        left.append(",".join([f"rec-{number}-org", *fields]))
        right.append(",".join([f"rec-{number}-dup-0", *(spoiled(field, chance) for field in fields)]))
    records = right[1:]
    chance.shuffle(records)
    right[1:] = records
    for name, lines in (("febrl-left.csv", left), ("febrl-right.csv", right)):
        (register / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    hotich("link", "--left", register / "febrl-left.csv", "--right", register / "febrl-right.csv", "--mapping",
           BENCH / "febrl4-mapping.csv", "--out", register / "febrl.csv")
    true = {(f"rec-{number}-org", f"rec-{number}-dup-0") for number in range(600)}
    assert f1(names(pairs(register / "febrl.csv")), true) >= 0.995


@pytest.mark.parametrize("arguments, words", [
    (["--left", "nowhere.csv", "--right", "nowhere.csv", "--out", "x"], "nowhere.csv"),
    (["--left", "nowhere.csv", "--right", "nowhere.csv"], "--out"),
    (["--left", "nowhere.csv", "--right", "nowhere.csv", "--out", "x", "--threshold", "2"], "--threshold"),
])
def test_what_is_wrong_is_said(arguments, words):
    failed = hotich("link", *arguments, check=False)
    assert failed.returncode != 0 and words in failed.stderr
