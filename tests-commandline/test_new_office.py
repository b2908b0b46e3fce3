"""A commune that is not the one of the sample: its office begins with its own name, and its own plan."""

import json
import re

import pytest
import yaml
from office import SAMPLE, Office, hotich

#: Xã Hưng Đạo of another province.
CODE = "01351"


@pytest.fixture
def office(tmp_path) -> Office:
    hotich("create", "--data", tmp_path / "data", "--commune", CODE)
    return Office(tmp_path / "data")


def read(office: Office, path: str, role="officer") -> str:
    link = office.sign_in_link("Nông Thị Mới", role)
    office.start()
    try:
        office.sign_in(link)
        status, _, page = office.request("GET", path)
    finally:
        office.stop()
    assert status == 200, page[:500]
    # Without what the whole country is to reach: that stands beside the goals of any plan.
    return re.sub(r'<p class="national">.*?</p>', "", page.replace("\xa0", " "))


def test_an_office_begins_without_any_file_and_bears_its_own_name(office):
    printed = hotich("verify", "--data", office.data)
    assert printed.returncode == 0
    page = read(office, "/tong-quan")
    assert "UBND xã Hưng Đạo" in page and "Nguyễn" not in page
    kept = hotich("create", "--data", office.data, "--commune", CODE, check=False)
    assert kept.returncode != 0 and "đã có sổ" in kept.stderr


def test_an_unknown_code_makes_no_office(tmp_path):
    refused = hotich("create", "--data", tmp_path / "data", "--commune", "99999", check=False)
    assert refused.returncode != 0 and "hotich place" in refused.stderr
    assert hotich("verify", "--data", tmp_path / "data", check=False).returncode != 0


@pytest.mark.parametrize("arguments", [["serve", "--port", "1"], ["user", "add", "--name", "An", "--role", "officer"]])
def test_a_slip_in_the_folders_name_makes_no_second_office(tmp_path, arguments):
    command = ["user", "add"] if arguments[0] == "user" else ["serve"]
    refused = hotich(*command, "--data", tmp_path / "nham", *arguments[len(command):], check=False, timeout=20)
    assert refused.returncode != 0 and "hotich create" in refused.stderr
    assert not (tmp_path / "nham").exists()


def test_files_of_one_commune_do_not_go_into_the_register_of_another(office):
    refused = hotich("import", "--data", office.data, "--commune", "09931", SAMPLE / "khaitu.xlsx", check=False)
    assert refused.returncode != 0 and CODE in refused.stderr
    told = json.loads(hotich("import", "--data", office.data, "--commune", CODE, "--json", SAMPLE / "yeuthe.csv").stdout)
    assert told["files"][0]["imported"] > 0


def test_the_goals_of_the_shipped_plan_are_not_those_of_another_commune(office):
    told = json.loads(hotich("programme", "--data", office.data, "--json").stdout)
    assert len(told["targets"]) == 13
    page = read(office, "/tong-quan")
    assert "98,5 % (2030)" not in page
    assert page.count("chưa có chỉ tiêu trong Kế hoạch") == 13


def test_a_commune_takes_its_own_plan_with_its_own_goals(office, tmp_path):
    plan = yaml.safe_load(hotich("programme", "--data", office.data, "--source").stdout)
    path = tmp_path / "ke-hoach.yaml"

    def take(check=True):
        path.write_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return hotich("programme", "--data", office.data, "--take", path, check=check)

    refused = take(check=False)
    assert refused.returncode != 0 and "09931" in refused.stderr and CODE in refused.stderr
    plan["programme"]["unit"] |= {"code": CODE, "province_code": "04", "province": "Tỉnh Cao Bằng", "predecessors": []}
    plan["programme"]["plan"] = {"number": "12/KH-UBND", "date": "2026-05-20", "issued_by": "UBND xã Hưng Đạo"}
    plan["agencies"]["VP"] = "Văn phòng của xã miền núi"
    plan["targets"]["birth_on_time"] |= {2028: 91, 2030: 94.5}
    assert "13 chỉ tiêu" in take().stdout
    page = read(office, "/tong-quan")
    assert "91 % (2028)" in page and "94,5 % (2030)" in page and "mục tiêu 98 % (2028)" not in page
    page = read(office, "/ke-hoach", "leader")
    assert "12/KH-UBND" in page and "Văn phòng của xã miền núi" in page and "đi kèm chương trình" not in page
    assert hotich("verify", "--data", office.data).returncode == 0
    # What was taken goes along with a copy.
    shelf = tmp_path / "dia"
    shelf.mkdir()
    hotich("backup", "--data", office.data, "--to", shelf)
    copy, = [place for place in shelf.iterdir() if place.name.startswith(f"hotich-{CODE}-")]
    hotich("restore", "--from", copy, "--data", tmp_path / "lai")
    told = hotich("programme", "--data", tmp_path / "lai", "--source").stdout
    assert yaml.safe_load(told) == plan
