"""The address that an office has published: checked at the start, answered to, and told on the public's pages."""

import http.client
import subprocess

import pytest
from office import Office, fresh_folder, hotich, program


@pytest.mark.parametrize("address", ["hotich.xa.vn", "https://hotich.xa.vn/tra-cuu", "ftp://hotich.xa.vn", "https://"])
def test_what_is_no_address_is_refused_before_the_server_starts(address, tmp_path):
    ended = hotich("serve", "--data", tmp_path / "none", "--public-address", address, check=False, timeout=30)
    assert ended.returncode == 64
    assert "--public-address cần dạng https://" in ended.stderr
    assert not (tmp_path / "none").exists()


@pytest.fixture
def published():
    office = Office(fresh_folder("public-address") / "data")
    hotich("create", "--data", office.data, "--commune", "09931")
    office.log = open(office.data / "serve.log", "ab")
    office.process = subprocess.Popen(
        [program(), "serve", "--data", str(office.data), "--port", str(office.port), "--public-address",
         "https://hotich.vi-du.vn/", "--phone", "024 3312 3456", "--counter", "Nhà văn hóa thôn Yên Quán"],
        stdin=subprocess.DEVNULL, stdout=office.log, stderr=subprocess.STDOUT)
    office.connect().close()
    yield office
    office.stop()


def ask(office: Office, host: str, path="/huong-dan") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", office.port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def test_the_published_host_is_answered_and_the_page_tells_how_to_reach_the_office(published):
    status, page = ask(published, "hotich.vi-du.vn")
    assert status == 200
    for told in ["https://hotich.vi-du.vn", "024 3312 3456", "Nhà văn hóa thôn Yên Quán"]:
        assert told in page, told
    assert ask(published, "khac.vi-du.vn")[0] == 421
