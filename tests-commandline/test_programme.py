"""The plan as `hotich programme` tells it, against the project's copy of the annex."""

import json

import pytest
import yaml
from office import PROJECT, Office, fresh_folder, hotich, sample_files

ANNEX = yaml.safe_load(
    (PROJECT / "Sources/Interchange/Resources/Programme/programme-2026-2030.yaml").read_text(encoding="utf-8"))
ITEMS = [item for section in ANNEX["sections"] for item in section["items"]]
AS_OF = "2026-11-22"


@pytest.fixture(scope="module")
def office() -> Office:
    made = Office(fresh_folder("programme") / "data")
    made.load(sample_files())
    return made


@pytest.fixture(scope="module")
def programme(office) -> dict:
    return json.loads(hotich("programme", "--data", office.data, "--as-of", AS_OF, "--json").stdout)


def test_each_item_of_the_annex_is_there_in_its_words(programme):
    told = programme["items"]
    assert [item["id"] for item in told] == [item["id"] for item in ITEMS]
    assert len([item for item in told if not item["heading"]]) == 15
    assert [item["id"] for item in told if item["heading"]] == ["III.2"]
    for item, annex in zip(told, ITEMS):
        assert item["content"] == annex["content"]
        assert item.get("lead") == (annex.get("lead") or None), item["id"]
        assert item["with"] == annex.get("with", [])
        assert item["results"] == annex.get("results", [])
        assert item["time"] == annex.get("time", "")
        assert item["targets"] == annex.get("targets", [])


def test_an_item_without_a_lead_or_a_time_is_told_so(programme):
    item = next(item for item in programme["items"] if item["id"] == "VI.2")
    assert item.get("lead") is None and item["schedule"] == "unstated"
    assert [(instance.get("year"), instance.get("due")) for instance in item["instances"]] == [(None, None)]


def test_the_years_follow_the_schedule(programme):
    years = {item["id"]: [i.get("year") for i in item["instances"]] for item in programme["items"]}
    whole = [2026, 2027, 2028, 2029, 2030]
    assert years["I.1"] == [2026] and years["III.2"] == []
    for item in ITEMS:
        kind = item.get("schedule", {}).get("kind")
        if kind in ("yearly", "ongoing"):
            assert years[item["id"]] == whole, item["id"]
        if kind in ("as_directed", "unstated") and not item.get("heading"):
            assert years[item["id"]] == [None], item["id"]
    first = next(item for item in programme["items"] if item["id"] == "I.1")["instances"][0]
    assert (first["due"], first["dueBasis"], first["state"]) == ("2026-04-30", "stated", "overdue")


def test_each_of_the_thirteen_targets_has_its_percentages_and_its_figure(office, programme):
    targets = {target["id"]: target for target in programme["targets"]}
    assert list(targets) == list(ANNEX["targets"]) and len(targets) == 13
    for key, annex in ANNEX["targets"].items():
        goals = {str(year): float(percent) for year, percent in annex.items() if year != "name"}
        assert targets[key]["goals"] == goals and targets[key]["name"] == annex["name"]
    figures = json.loads(hotich("indicators", "--data", office.data, "--as-of", AS_OF, "--json").stdout)["figures"]
    for target in targets.values():
        own = [f for f in figures if f["indicator"] == target["id"] and f["basis"] != "registration"
               and f.get("year") == target.get("year")]
        assert any((f["numerator"], f["denominator"]) == (target["numerator"], target["denominator"])
                   for f in own), target
