"""The office changes its own Word template by hand, and what the program writes follows it."""

import html
import http.client
import re
import shutil

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from office import PROJECT, Office, sample_files, signed_in_office
from PIL import Image

SHIPPED = PROJECT / "Sources/Documents/Resources/Templates/administrative-document.docx"


@pytest.fixture(scope="module")
def office() -> Office:
    with signed_in_office("word-template", sample_files()[:1]) as made:
        yield made


@pytest.fixture(scope="module")
def plan(office) -> str:
    """The address of a purchase plan, drafted as the page drafts it."""
    path = "/van-ban/moi?loai=purchase&nam=2026"
    _, _, page = office.request("GET", path)
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    texts = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S)
    form |= {name: html.unescape(text) for name, text in texts}
    status, headers, answer = office.request("POST", "/van-ban/moi", fields={
        **form, "loai": "purchase", "nam": "2026", "trichYeu": "Mua sắm trang thiết bị năm 2026",
        "nguoiKy": "Trần Văn Thử"})
    assert status == 303, answer[:500]
    return headers["location"].partition("?")[0]


def written(office, plan, path):
    connection = http.client.HTTPConnection("127.0.0.1", office.port, timeout=60)
    connection.request("GET", f"{plan}/tai-ve/docx", headers={"Cookie": office.cookie_header()})
    answer = connection.getresponse()
    path.write_bytes(answer.read())
    connection.close()
    assert answer.status == 200
    return docx.Document(str(path))


def changed_by_hand(folder) -> None:
    """A logo, other sizes, a place that Word split into runs, the signer moved to the left."""
    template = docx.Document(str(SHIPPED))
    styles = {style.name: style for style in template.styles}
    styles["HoTich Title"].font.size = Pt(18)
    styles["HoTich Body"].font.size = Pt(13)
    logo = folder / "logo.png"
    Image.new("RGB", (60, 60), (180, 20, 20)).save(logo)
    above = template.tables[0].rows[0].cells[0].paragraphs[0].insert_paragraph_before()
    above.add_run().add_picture(str(logo), width=Mm(16))
    line = template.paragraphs[0].insert_paragraph_before("Nơi ban hành: ")
    line.add_run("{{age").bold = True
    line.add_run("ncy}}")
    left, right = (cell._tc for cell in template.tables[1].rows[0].cells)
    for one, other in ((left, right), (right, left)):
        for paragraph in [p for p in one if p.tag == qn("w:p")]:
            paragraph.set("moved", str(id(other)))
    for one, other in ((left, right), (right, left)):
        for paragraph in [p for p in one if p.get("moved") == str(id(other))]:
            del paragraph.attrib["moved"]
            other.append(paragraph)
    (folder / "mau").mkdir()
    template.save(str(folder / "mau" / "van-ban-hanh-chinh.docx"))


def words(document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]


def test_a_paper_follows_the_template_that_the_office_changed(office, plan, tmp_path):
    before = written(office, plan, tmp_path / "truoc.docx")
    assert not before.element.body.findall(".//" + qn("w:drawing"))
    changed_by_hand(office.data)
    try:
        after = written(office, plan, tmp_path / "sau.docx")
    finally:
        shutil.rmtree(office.data / "mau")
    styles = {style.name: style for style in after.styles}
    assert styles["HoTich Title"].font.size == Pt(18) and styles["HoTich Body"].font.size == Pt(13)
    head = after.tables[0].rows[0].cells[0]
    assert head._tc.findall(".//" + qn("w:drawing")), "the logo is where the office put it"
    line = next(text for text in words(after) if text.startswith("Nơi ban hành: "))
    assert "HƯNG ĐẠO" in line and "{{" not in line
    foot = after.tables[-1].rows[0].cells
    assert "Trần Văn Thử" in foot[0].text and "Nơi nhận" in foot[1].text
    # What is said is the same, wherever it stands.
    assert [text for text in words(after) if text != line] == words(before)
    assert figures(before) and figures(after) == figures(before)


def figures(document) -> list:
    return [[[cell.text for cell in row.cells] for row in table.rows]
            for table in document.tables if len(table.columns) > 2]
