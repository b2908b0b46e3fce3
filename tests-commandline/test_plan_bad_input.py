"""What the plan says to bad input: a sentence, and nothing is lost."""

import re
import socket

import docx
import pytest
from office import Office, hotich, sample_files, signed_in_office


@pytest.fixture(scope="module")
def office() -> Office:
    with signed_in_office("plan-bad-input", sample_files()[:1]) as made:
        yield made


def hidden(page: str) -> dict:
    return dict(re.findall(r'<input type="hidden" name="(formToken|requestKey)" value="([^"]*)"', page))


def multipart(fields: dict, name: str, content: bytes) -> tuple[bytes, str]:
    mark = "moc-cua-phep-thu"
    body = b"".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items())
    head = f'--{mark}\r\nContent-Disposition: form-data; name="tep"; filename="{name}"\r\n\r\n'
    return body + head.encode() + content + f"\r\n--{mark}--\r\n".encode(), mark


def send(office, path: str, body: bytes, mark: str, length: int | None = None) -> tuple[int, str]:
    """Posts bytes as they are; `length` is what the head claims."""
    with socket.create_connection(("127.0.0.1", office.port), timeout=30) as line:
        line.sendall((
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{office.port}\r\nOrigin: {office.address}\r\n"
            f"Cookie: {office.cookie_header()}\r\nContent-Type: multipart/form-data; boundary={mark}\r\n"
            f"Content-Length: {len(body) if length is None else length}\r\nConnection: close\r\n\r\n").encode())
        try:
            line.sendall(body)
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = b""
        while chunk := line.recv(65_536):
            answer += chunk
    return int(answer.split(b" ", 2)[1]), answer.decode(errors="replace")


def changes(office) -> int:
    return office.request("GET", "/ke-hoach/thay-doi")[2].count("<li")


def test_evidence_of_two_gigabytes_is_refused_before_it_is_sent(office):
    before = changes(office)
    _, _, page = office.request("GET", "/ke-hoach/viec/II.2/2026")
    body, mark = multipart({**hidden(page), "ketQua": "1", "loai": "file", "ten": "Báo cáo"}, "lon.pdf", b"x" * 9_000)
    status, answer = send(office, "/ke-hoach/viec/II.2/2026/minh-chung", body, mark, length=2 << 30)
    assert status == 413, answer[:400]
    assert "Tệp quá lớn" in answer and "Xin" in answer
    assert changes(office) == before
    assert not list((office.data / "uploads").iterdir())


def test_evidence_of_no_bytes_is_refused_and_what_was_typed_stays(office):
    before = changes(office)
    _, _, page = office.request("GET", "/ke-hoach/viec/II.2/2026")
    body, mark = multipart({**hidden(page), "ketQua": "1", "loai": "file", "ten": "Báo cáo quý"}, "trong.pdf", b"")
    status, answer = send(office, "/ke-hoach/viec/II.2/2026/minh-chung", body, mark)
    assert status == 422 and "0 byte" in answer and 'value="Báo cáo quý"' in answer
    assert changes(office) == before


@pytest.fixture
def annex(office, tmp_path):
    """The annex as the office downloads it, to be spoilt."""
    path = tmp_path / "phu-luc.docx"
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", office.port, timeout=30)
    connection.request("GET", "/ke-hoach/phu-luc/docx", headers={"Cookie": office.cookie_header()})
    path.write_bytes(connection.getresponse().read())
    connection.close()
    return path


def take(office, path) -> tuple[int, str]:
    _, _, page = office.request("GET", "/ke-hoach/phu-luc")
    body, mark = multipart({**hidden(page), "so": "", "ngay": ""}, "phu-luc.docx", path.read_bytes())
    return send(office, "/ke-hoach/phu-luc", body, mark)


def plan(office) -> str:
    office_plan = office.request("GET", "/ke-hoach?nam=2026")[2]
    return re.sub(r'(formToken|requestKey)" value="[^"]*"', "", office_plan)


def test_a_word_table_with_merged_cells_is_refused_row_by_row(office, annex):
    before = plan(office)
    document = docx.Document(str(annex))
    table = document.tables[0]
    table.rows[4].cells[1].merge(table.rows[4].cells[3])
    document.save(str(annex))
    status, answer = take(office, annex)
    assert status == 422, re.sub("<[^>]*>", " ", answer)[:900]
    assert re.search(r"[Dd]òng 5\b", answer), re.findall(r"<li>([^<]*)", answer)
    assert plan(office) == before


def test_a_word_table_with_missing_cells_is_refused_row_by_row(office, annex):
    before = plan(office)
    document = docx.Document(str(annex))
    row = document.tables[0].rows[5]._tr
    for cell in list(row.tc_lst)[-4:]:
        row.remove(cell)
    document.save(str(annex))
    status, answer = take(office, annex)
    assert status == 422, re.sub("<[^>]*>", " ", answer)[:900]
    assert re.search(r"[Dd]òng 6\b", answer), re.findall(r"<li>([^<]*)", answer)
    assert plan(office) == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 none", b"x" * 4_096])
def test_what_is_no_word_file_is_refused(office, tmp_path, content):
    path = tmp_path / "gia.docx"
    path.write_bytes(content)
    status, answer = take(office, path)
    assert status == 422 and "Word" in answer


def test_a_due_day_before_the_plan_is_refused(office):
    _, _, page = office.request("GET", "/ke-hoach/viec/II.2/2027")
    status, _, answer = office.request("POST", "/ke-hoach/viec/II.2/2027", fields={
        **hidden(page), "phienBan": "0", "trangThai": "under-way", "nguoi": "", "han": "01/01/2020", "buoc": "",
        "ghiChu": "giữ lời này"})
    assert status == 422 and "giữ lời này" in answer and "không thể trước ngày ban hành Kế hoạch" in answer


def test_two_people_at_one_item_lose_nothing(office):
    path = "/ke-hoach/viec/III.1/2027"
    _, _, first = office.request("GET", path)
    _, _, second = office.request("GET", path)
    common = {"phienBan": "0", "trangThai": "under-way", "nguoi": "", "han": "", "buoc": ""}
    status, _, _ = office.request("POST", path, fields={**hidden(first), **common, "ghiChu": "lời của người thứ nhất"})
    assert status == 303
    status, _, answer = office.request(
        "POST", path, fields={**hidden(second), **common, "ghiChu": "lời của người thứ hai"})
    assert status == 409 and "lời của người thứ hai" in answer and "Người khác vừa ghi" in answer
    _, _, page = office.request("GET", path)
    assert "lời của người thứ nhất" in page
