"""Births to be registered: invented children of invented parents, all different."""

import datetime
import json

from office import vietnam_today

ROUTE = "/api/acts/registrations"
BOOKS = "/api/acts/books"
#: Who signs; an office that registers needs one.
CHAIRMAN = "Phạm Văn Ký"
#: Warnings that a sound birth of this file may meet, each with its reason.
REASONS: list[dict] = []
SYLLABLES = ["An", "Bình", "Chi", "Dung", "Hà", "Hoa", "Lan", "Linh", "Mai", "Minh", "Nga", "Nhung", "Oanh",
             "Phúc", "Quân", "Sơn", "Thảo", "Trang", "Vân", "Yến"]


def name(count: int) -> str:
    """A name of three syllables that no other count has, up to 8,000."""
    first, rest = divmod(count, 400)
    return " ".join(SYLLABLES[i] for i in (first % 20, rest // 20, rest % 20))


def form(count: int, today: datetime.date | None = None) -> dict[str, str]:
    """A birth in time: the child of a couple of its own."""
    born = (today or vietnam_today()) - datetime.timedelta(days=1 + count % 40)
    family = "Nguyễn" if count % 2 else "Trần"
    home = "Thôn Việt Yên, Xã Hưng Đạo, Thành phố Hà Nội"
    return {
        "cachDangKy": "first", "nksHoTen": f"{family} {name(count)}", "nksNgaySinh": born.strftime("%d/%m/%Y"),
        "nksGioiTinh": "2", "nksDanToc": "Kinh", "nksQuocTich": "Việt Nam",
        "nksNoiSinh": "Bệnh viện đa khoa huyện Quốc Oai, Xã Quốc Oai, Thành phố Hà Nội",
        "nksQueQuan": "Xã Hưng Đạo, Thành phố Hà Nội",
        "meHoTen": f"Phan Thị {name(count)}", "meNgaySinh": "12/08/1992", "meDanToc": "Kinh",
        "meQuocTich": "Việt Nam", "meSoDinhDanhCaNhan": f"001192{count:06d}", "meLoaiCuTru": "1", "meNoiCuTru": home,
        "chaHoTen": f"{family} Văn {name(count)}", "chaNgaySinh": "03/02/1990", "chaDanToc": "Kinh",
        "chaQuocTich": "Việt Nam", "chaSoDinhDanhCaNhan": f"001090{count:06d}", "chaLoaiCuTru": "1",
        "chaNoiCuTru": home, "chaMeKetHonSo": "15/2018", "giayChungSinhLoai": "notice",
        "giayChungSinhSo": f"{count:05d}.GCS.01234.26", "nycHoTen": f"{family} Văn {name(count)}", "nycQuanHe": "Cha",
    }


def command(form: dict[str, str]) -> dict:
    """What is sent to register a birth."""
    return {"act": "birth", "form": form, "reasons": REASONS, "signer": CHAIRMAN}


def open_book(office, kind="birth", last=0) -> None:
    """Opens this year's book, so that it can give numbers."""
    year = vietnam_today().year
    status, _, text = office.command(
        BOOKS, f"open-{kind}-{year}",
        {"book": kind, "year": year, "code": f"01-TP/HT-{year}", "lastNumber": last, "pages": 1_000,
         "entriesPerPage": 20})
    assert status == 201, f"the book was not opened: {status} {text[:300]}"


def learn_reasons(office) -> None:
    """Asks once what a sound birth is warned of, so that every later one gives its reasons."""
    status, _, text = office.command(
        ROUTE, "warnings-probe", {"act": "birth", "form": form(7_999), "signer": CHAIRMAN})
    if status == 422:
        REASONS[:] = [
            {"code": problem["code"], "field": problem["field"], "reason": "đã xác minh"}
            for problem in json.loads(text)["problems"] if problem["severity"] == "warn"]
