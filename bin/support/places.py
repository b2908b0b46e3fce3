"""Writes the file of places; see make-places."""

import json
import pathlib
import sqlite3
import sys
import unicodedata

import vietnam_provinces
import vietnamadminunits

LAST_DAY_BEFORE, FIRST_DAY_SINCE = "2025-06-30", "2025-07-01"
HEAD = """\
# Administrative units of Viet Nam, made by bin/support/make-places; not edited by hand.
#
# P province, D district, C commune: level, code, code of the unit above, first day, last day, name.
#   A first day that is not known, and a last day that has not come, are empty. Codes are those of the
#   statistics office; one code may stand for different units at different times, so a unit is known by
#   its level, code and time.
# S succession on 1 July 2025: code of a commune (or of a district without communes) before, code of a
#   commune since. A unit that was divided has several lines, the part that took its seat first.
"""


def folder(package) -> pathlib.Path:
    return pathlib.Path(package.__file__).parent / "data"


def composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """Letters and figures alone, without marks: one name in the spellings of both sources."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isalnum())


def since_2025():
    """Provinces and communes of today, by both sources."""
    provinces, communes = {}, {}
    nested = json.loads((folder(vietnam_provinces) / "nested-divisions.json").read_text("utf-8"))
    for province in nested:
        code = f"{province['code']:02d}"
        name = composed(province["name"])
        # Some provinces stand without their kind.
        provinces[code] = name if name.startswith(("Thành phố", "Tỉnh")) else f"Tỉnh {name}"
        for ward in province["wards"]:
            communes[f"{ward['code']:05d}"] = (code, composed(ward["name"]))
    return provinces, communes


def main() -> None:
    target = pathlib.Path(sys.argv[1])
    provinces, communes = since_2025()
    database = sqlite3.connect(f"file:{folder(vietnamadminunits) / 'dataset.db'}?mode=ro", uri=True)
    # Their codes differ for a hundred communes, so the map's communes are found by province and name: as
    # written, or else by its letters alone where just one commune of the province is left for them.
    exact = {(above, name): code for code, (above, name) in communes.items()}
    rows = database.execute(
        "SELECT ward, provinceCode, provinceKey, wardKey FROM admin_units").fetchall()
    keys = {(r[2], r[3]): exact.get((r[1], composed(r[0]))) for r in rows}
    left = {}
    for code in sorted(set(communes) - set(keys.values())):
        above, name = communes[code]
        left.setdefault((above, folded(name)), []).append(code)
    unknown = []
    for ward, province, province_key, ward_key in rows:
        if keys[province_key, ward_key] is None:
            found = left.pop((province, folded(ward)), [])
            keys[province_key, ward_key] = found[0] if len(found) == 1 else None
            if len(found) != 1:
                unknown.append((province, ward))
    if unknown or left or sorted(keys.values()) != sorted(communes):
        sys.exit(f"the sources disagree on the units of today: {unknown} beside {left}")

    old_provinces, old_districts, old_communes, old_keys = {}, {}, {}, {}
    for row in database.execute(
        "SELECT province, district, ward, provinceCode, districtCode, wardCode, provinceKey, "
        "districtKey, wardKey FROM admin_units_legacy"
    ):
        province, district, ward, pcode, dcode, wcode, pkey, dkey, wkey = row
        old_provinces[pcode] = composed(province)
        old_districts[dcode] = (pcode, composed(district))
        if wcode:
            old_communes[wcode] = (dcode, composed(ward))
        old_keys[f"{pkey}_{dkey}_{wkey or ''}"] = wcode or dcode

    data = json.loads((folder(vietnamadminunits) / "converter_2025.json").read_text("utf-8"))
    successors: dict[str, list[str]] = {}
    for province, wards in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                successors.setdefault(old_keys[old], []).append(keys[province, ward])
    for province, olds in data["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, wards in olds.items():
            ordered = sorted(wards, key=lambda w: (not w["isDefaultNewWard"], w["newWardKey"]))
            for ward in ordered:
                code = keys[province, ward["newWardKey"]]
                if code not in successors.setdefault(old_keys[old], []):
                    successors[old_keys[old]].append(code)

    lines = [HEAD]
    for code, name in sorted(old_provinces.items()):
        lines.append(f"P\t{code}\t\t\t{LAST_DAY_BEFORE}\t{name}\n")
    for code, (above, name) in sorted(old_districts.items()):
        lines.append(f"D\t{code}\t{above}\t\t{LAST_DAY_BEFORE}\t{name}\n")
    for code, (above, name) in sorted(old_communes.items()):
        lines.append(f"C\t{code}\t{above}\t\t{LAST_DAY_BEFORE}\t{name}\n")
    for code, name in sorted(provinces.items()):
        lines.append(f"P\t{code}\t\t{FIRST_DAY_SINCE}\t\t{name}\n")
    for code, (above, name) in sorted(communes.items()):
        lines.append(f"C\t{code}\t{above}\t{FIRST_DAY_SINCE}\t\t{name}\n")
    for old, news in sorted(successors.items()):
        for new in news:
            lines.append(f"S\t{old}\t{new}\n")
    text = "".join(lines)

    without = sorted(set(old_communes) - set(successors))
    print(f"{len(provinces)} provinces and {len(communes)} communes of today; before: "
          f"{len(old_provinces)} provinces, {len(old_districts)} districts, {len(old_communes)} communes; "
          f"{sum(len(n) > 1 for n in successors.values())} divided, "
          f"{len(without)} without a successor {without[:5]}; "
          f"{len(set(communes) - {n for s in successors.values() for n in s})} of today without a predecessor")
    if "--check" in sys.argv:
        sys.exit(0 if target.read_text("utf-8") == text else f"{target} is not what would be made")
    target.write_text(text, encoding="utf-8")


main()
