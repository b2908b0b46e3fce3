"""The package as the office's computer meets it: installed, started by systemd, killed, updated, taken away."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import time

import pytest
from machine import Machine, whether_possible
from office import PROJECT, SAMPLE, Office, free_port

FOLDER = "/var/lib/hotich/office"


@pytest.fixture(scope="session")
def package(tmp_path_factory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("packages")
    made = subprocess.run(
        [PROJECT / "bin" / "package", "--output", folder], capture_output=True, text=True, timeout=1_800)
    assert made.returncode == 0, made.stdout + made.stderr
    (found,) = folder.glob("hotich_*.deb")
    return found


@pytest.fixture(scope="session")
def newer(package, tmp_path_factory) -> pathlib.Path:
    """The same program under a higher version, as an update brings it."""
    folder = tmp_path_factory.mktemp("newer")
    subprocess.run(["dpkg-deb", "--raw-extract", package, folder / "root"], check=True)
    control = folder / "root" / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 99.0", control.read_text()))
    target = folder / "hotich_99.0.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z0", "--build", folder / "root", target], check=True,
        capture_output=True)
    shutil.rmtree(folder / "root")
    return target


@pytest.fixture(scope="module")
def machine():
    why_not = whether_possible()
    if why_not:
        pytest.skip(why_not)
    made = Machine(hidden=["/opt/swift", "/root", str(PROJECT)])
    yield made
    made.stop()


@pytest.fixture(scope="module")
def office(machine, package) -> Office:
    """The office as it stands after the two commands of the README, its server under systemd."""
    machine.put(package, "/hotich.deb")
    machine.run("dpkg", "-i", "/hotich.deb")
    port = free_port()
    machine.run("sed", "-i", f"s/^HOTICH_PORT=.*/HOTICH_PORT={port}/", "/etc/hotich/office.conf")
    options = """HOTICH_OPTIONS='--phone 024.000 --counter "Bộ phận Một cửa, tầng 1"'"""
    machine.run("sed", "-i", f"s/^HOTICH_OPTIONS=.*/{options}/", "/etc/hotich/office.conf")
    told = machine.run("hotich-office", "create", "09931").stdout
    opened = Office(pathlib.Path("/nowhere"), port=port)
    opened.links = re.findall(r"http://\S+/lien-ket/\S+", told)
    return opened


def wait_until(question, what: str, patience=30.0):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.2)
    raise AssertionError(f"not within {patience:.0f} s: {what}")


def main_process(machine) -> int:
    return int(machine.run("systemctl", "show", "--value", "-p", "MainPID", "hotich").stdout)


def serves(office) -> bool:
    try:
        return office.request("GET", "/health")[0] == 200
    except OSError:
        return False


def test_the_package_says_what_it_needs_and_where_its_files_go(package):
    told = subprocess.run(["dpkg-deb", "--info", package], capture_output=True, text=True, check=True).stdout
    for needed in ["libsqlite3-0", "libpango-1.0-0", "libpq5", "fonts-liberation2", "poppler-utils"]:
        assert needed in told
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    owners = {line.split()[1] for line in listed.splitlines()}
    assert owners == {"root/root"}
    writable = [line for line in listed.splitlines() if line[0] != "l" and (line[5] == "w" or line[8] == "w")]
    assert not writable
    assert "./usr/lib/hotich/hotich" in listed


def test_systemd_understands_every_line_of_the_service(package, tmp_path):
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    unit = tmp_path / "lib" / "systemd" / "system" / "hotich.service"
    # The program is not installed here; everything else is read as on the office's computer.
    text = unit.read_text().replace("/usr/bin/hotich", str(tmp_path / "usr/lib/hotich/hotich"))
    unit.write_text(text)
    told = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert told.returncode == 0 and not [
        line for line in told.stderr.splitlines() if "hotich.service" in line], told.stderr
    # The control: a line that systemd does not know is said.
    unit.write_text(text.replace("NoNewPrivileges", "NoNewPrivilege"))
    told = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert "NoNewPrivilege" in told.stderr


def test_the_program_finds_its_law_and_pages_beside_itself(package, tmp_path):
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    program = tmp_path / "usr" / "bin" / "hotich"
    rules = json.loads(subprocess.run(
        [program, "law", "--on", "2027-03-01", "--json"], capture_output=True, text=True, check=True, cwd="/").stdout)
    assert [rule["value"] for rule in rules if rule["rule"] == "paper.death.title"] == ["Giấy chứng tử"]


def test_an_office_is_made_and_served_under_an_account_of_its_own(machine, office):
    wait_until(lambda: serves(office), f"a first page\n{machine.journal()}")
    assert len(office.links) == 3
    assert machine.run("stat", "-c", "%U %a", FOLDER.rsplit("/", 1)[0]).stdout.split() == ["hotich", "700"]
    owner = machine.run("ps", "-o", "user=", "-p", main_process(machine)).stdout.strip()
    assert owner == "hotich"
    strangers = machine.run("find", FOLDER, "!", "-user", "hotich").stdout
    readable = machine.run("find", FOLDER, "-perm", "/077").stdout
    assert (strangers, readable) == ("", "")
    assert machine.run("systemctl", "is-enabled", "hotich").stdout.strip() == "enabled"
    assert str(office.port) in machine.run("hotich-office", "status").stdout


def test_what_the_office_set_reaches_the_pages(machine, office):
    wait_until(lambda: serves(office), "the server")
    status, _, page = office.request("GET", "/huong-dan")
    assert status == 200 and "024.000" in page and "Bộ phận Một cửa, tầng 1" in page


def test_the_officer_signs_in_and_sees_the_desk_with_its_style(machine, office):
    wait_until(lambda: serves(office), "the server")
    office.sign_in(office.links[0])
    status, _, page = office.request("GET", "/viec-hom-nay")
    assert status == 200 and "UBND xã Hưng Đạo" in page
    style = re.search(r'href="([^"]+\.css[^"]*)"', page).group(1)
    assert office.request("GET", style)[0] == 200


def test_a_paper_is_drawn_under_the_limits_of_the_service(machine, office):
    """Cairo, the fonts and the sandbox meet only here."""
    status, headers, sheet = office.request("GET", "/may-in/in-thu")
    assert status == 200 and headers["content-type"] == "application/pdf" and sheet.startswith("%PDF")
    told = machine.run("systemd-analyze", "security", "--no-pager", "hotich").stdout
    level = float(re.search(r"exposure level for hotich\.service: ([0-9.]+)", told).group(1))
    assert level < 4, told


def test_a_command_beside_the_server_loses_nothing_and_works_once_it_is_stopped(machine, office):
    file = machine.put(SAMPLE / "yeuthe.csv", "/tmp/yeuthe.csv")
    refused = machine.run("hotich-office", "import", file, check=False)
    assert refused.returncode != 0 and "máy chủ đang chạy" in refused.stderr
    machine.run("hotich-office", "stop")
    assert "16 đã nhập" in machine.run("hotich-office", "import", file).stdout
    machine.run("hotich-office", "start")
    wait_until(lambda: serves(office), "the server")
    assert machine.run("hotich-office", "verify").returncode == 0
    # Run by root, and yet nothing of the office belongs to root.
    assert machine.run("find", FOLDER, "!", "-user", "hotich").stdout == ""


def test_a_killed_server_comes_back_by_itself_with_what_was_recorded(machine, office):
    wait_until(lambda: serves(office), "the server")
    before = main_process(machine)
    machine.run("kill", "-KILL", before)
    after = wait_until(
        lambda: (found := main_process(machine)) not in (0, before) and found, f"a new server\n{machine.journal()}")
    assert after != before
    wait_until(lambda: serves(office), "a page after the kill")
    assert machine.run("hotich-office", "verify").returncode == 0


def test_a_second_office_is_not_made_over_the_first(machine, office):
    refused = machine.run("hotich-office", "create", "09931", check=False)
    assert refused.returncode != 0 and "đã được tạo" in refused.stderr


def test_another_account_is_added_while_the_office_works(machine, office):
    told = machine.run("hotich-office", "link", "Nông Văn Mới", "--role", "reception").stdout
    link = re.search(r"http://\S+/lien-ket/\S+", told).group(0)
    wait_until(lambda: serves(office), "the server")
    newcomer = Office(pathlib.Path("/nowhere"), port=office.port)
    newcomer.sign_in(link)
    assert newcomer.request("GET", "/viec-hom-nay")[0] == 200


def test_copies_go_each_day_to_the_disk_that_the_office_chose(machine, office):
    machine.run("install", "-d", "-o", "hotich", "/media/disk/hotich")
    machine.run("hotich-office", "backup", "--to", "/media/disk/hotich", "--daily")
    assert machine.run("find", "/media/disk/hotich", "-type", "f").stdout
    # The service itself may write there too: its own daily copy needs it.
    process = main_process(machine)
    machine.run(
        "nsenter", f"--target={process}", "--mount", "--root", "--wdns=/", "runuser", "-u", "hotich", "--",
        "touch", "/media/disk/hotich/tried")


def test_an_update_keeps_the_office_its_settings_and_its_accounts(machine, office, newer):
    wait_until(lambda: serves(office), "the server")
    before = main_process(machine)
    machine.put(newer, "/newer.deb")
    machine.run("dpkg", "-i", "/newer.deb")
    wait_until(lambda: main_process(machine) not in (0, before), "the new server")
    wait_until(lambda: serves(office), f"a page of the new version\n{machine.journal()}")
    status, _, _ = office.request("GET", "/api/session")
    assert status == 200, "the officer is signed in still"
    assert str(office.port) in machine.run("hotich-office", "status").stdout


def test_even_a_purge_leaves_the_registers(machine, office):
    told = machine.run("dpkg", "--purge", "hotich")
    assert "không bị xóa" in told.stdout + told.stderr
    assert machine.run("test", "-e", f"{FOLDER}/ledger.sqlite").returncode == 0
    assert not serves(office)
    assert machine.run("test", "-e", "/usr/bin/hotich", check=False).returncode != 0
