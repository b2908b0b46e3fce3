"""What is in force on a day, as `hotich law` prints it."""

import json

import pytest
from office import hotich


def law(day: str) -> dict[str, dict]:
    lines = json.loads(hotich("law", "--on", day, "--json").stdout)
    rules = {line["rule"]: line for line in lines}
    assert len(rules) == len(lines), "a rule stands twice"
    assert [line["rule"] for line in lines] == sorted(rules)
    return rules


@pytest.mark.parametrize("day, rule, value, status", [
    ("2027-02-28", "paper.death.title", "Trích lục khai tử", "inForce"),
    ("2027-03-01", "paper.death.title", "Giấy chứng tử", "inForce"),
    ("2027-02-28", "processing.death", "sameDay", "inForce"),
    ("2027-03-01", "processing.death", "24 hours", "inForce"),
    ("2027-02-28", "deadline.birth", "60", "inForce"),
    ("2027-03-01", "deadline.birth", None, "unknown"),
    ("2027-03-01", "deadline.death", None, "unknown"),
    ("2027-02-28", "signer.birth", "chairman; viceChairman", "inForce"),
    ("2027-03-01", "signer.birth", None, "unknown"),
    ("2027-03-01", "paper.birth.title", "Giấy khai sinh", "expected"),
    ("2025-06-30", "competence.foreignElement", "false", "inForce"),
    ("2025-07-01", "competence.foreignElement", "true", "inForce"),
    ("2026-11-26", "marriage.age.husband", "20", "inForce"),
    ("2027-03-01", "marriage.age.husband", "20", "inForce"),
])
def test_a_rule_on_a_day(day, rule, value, status):
    line = law(day)[rule]
    assert (line.get("value"), line["status"]) == (value, status)
    assert line["citation"] and line["from"] <= day
    assert line.get("to") is None or day <= line["to"]


def test_the_night_of_28_february_2027_leaves_no_rule_of_the_old_statute():
    before, after = law("2027-02-28"), law("2027-03-01")
    assert len(before) > 150
    assert not [rule for rule, line in after.items() if "60/2014/QH13" in line["citation"]]
    unknown = [rule for rule, line in after.items() if line["status"] == "unknown"]
    assert unknown and all("value" not in after[rule] for rule in unknown)


def test_a_day_that_is_none_is_refused_with_a_word():
    answer = hotich("law", "--on", "2027-02-29", check=False)
    assert answer.returncode != 0 and answer.stderr
