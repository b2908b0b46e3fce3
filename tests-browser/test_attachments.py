"""Scans and photographs of a dossier: attached, shown small, served so that nothing in them can run."""

import re
import struct
import zlib

import papers
from playwright.sync_api import expect
from test_pages import violations


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG that says how large it is, with the rows that it has."""
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


# A picture of sixteen points by sixteen, as far as its head says.
JPEG_HEAD = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00"


def small(desk, path: str):
    """The small picture; while it is being made a sign stands for it."""
    for _ in range(20):
        answer = desk.context.request.get(desk.office.address + path)
        if answer.headers["content-type"] == "image/jpeg":
            break
    return answer


def test_files_of_a_dossier_are_seen_small_and_a_hostile_one_harms_nobody(desk_of):
    desk = desk_of("officer")
    page = desk.go("/ho-so/moi/death")
    page.get_by_label("Họ tên người nộp").fill("Ngô Văn Nộp")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/ho-so/*")
    slip = papers.pdf(desk, page.url.split("?")[0].replace(desk.office.address, "") + "/phieu/tiep-nhan/ban-in")
    photograph = page.screenshot(type="jpeg")
    page.locator("#nhan").fill("Giấy báo tử")
    page.locator("#tep-moi").set_input_files([
        {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": photograph},
        {"name": "quet.png", "mimeType": "image/png", "buffer": page.screenshot()},
        {"name": "phieu.pdf", "mimeType": "application/pdf", "buffer": slip},
        {"name": "bom.png", "mimeType": "image/png", "buffer": png(17_000, 17_000, bytes(17_001))},
        {"name": "hong.jpg", "mimeType": "image/jpeg", "buffer": JPEG_HEAD + b"<script>" * 9 + b"\xff\xd9"},
    ])
    page.get_by_role("button", name="Gắn vào hồ sơ").click()
    page.wait_for_url(re.compile("#tep"))
    expect(page.locator(".files img")).to_have_count(5)
    kinds = []
    for picture in page.locator(".files img").all():
        path = picture.get_attribute("src")
        answer = small(desk, path)
        assert answer.status == 200, path
        kinds.append(answer.headers["content-type"])
        assert len(answer.body()) < 60_000
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; sandbox")
        assert answer.headers["x-content-type-options"] == "nosniff"
        picture.scroll_into_view_if_needed()
        page.wait_for_function("e => e.complete && e.naturalWidth > 0", arg=picture.element_handle())
    assert kinds == ["image/jpeg"] * 3 + ["image/svg+xml"] * 2
    whole = [link.get_attribute("href") for link in page.locator(".files a").all()]
    for path, kind, place in zip(whole, ["image/jpeg", "image/png", "application/pdf"], ["inline", "inline", "attachment"]):
        answer = desk.context.request.get(desk.office.address + path)
        assert answer.headers["content-type"] == kind and answer.headers["content-disposition"] == place
        assert "sandbox" in answer.headers["content-security-policy"]
    assert desk.context.request.get(desk.office.address + whole[0]).body() == photograph
    # A file that is none of these, or says that it is larger than any scan, is refused, with the reason.
    for name, kind, content in [
        ("a.svg", "image/svg+xml", b"<svg onload='alert(1)'/>"),
        ("bom.png", "image/png", png(60_000, 60_000, bytes(60_001))),
        ("hong.jpg", "image/jpeg", b"\xff\xd8\xff\xe0" + b"<script>" * 9 + b"\xff\xd9"),
    ]:
        page.locator("#tep-moi").set_input_files([{"name": name, "mimeType": kind, "buffer": content}])
        page.get_by_role("button", name="Gắn vào hồ sơ").click()
        page.wait_for_load_state()
        expect(page.get_by_role("alert")).to_contain_text("JPEG")
    assert not violations(page), violations(page)
