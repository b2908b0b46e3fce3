"""A birth register as large as a real commune's, made from the sample's rows.

Names, parents, numbers and identity numbers are drawn anew from the sample (invented people), so
that no entry repeats another; dates, books and the dirt of the cells stay as they are.
"""

import pathlib
import random
import re
import shutil

import openpyxl

from office import SAMPLE, sample_files

BIRTHS = 17_239


def made(folder: pathlib.Path, births: int = BIRTHS) -> pathlib.Path:
    """Answers the folder with khaisinh.xlsx of `births` rows and the sample's other files."""
    target = folder / "khaisinh.xlsx"
    if target.exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    for source in sample_files():
        if source.name != target.name:
            shutil.copy(source, folder / source.name)
    sheet = openpyxl.load_workbook(SAMPLE / target.name, read_only=True).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    start = next(i for i, row in enumerate(rows) if any("hoten" in str(c).lower() for c in row if c)) + 1
    title, entries = rows[:start], rows[start:]
    columns = {re.sub(r"[^a-z]", "", str(name).lower()): i for i, name in enumerate(title[-1]) if name}
    chance = random.Random(20261123)
    book = openpyxl.Workbook(write_only=True)
    written = book.create_sheet("KS")
    for row in title:
        written.append(row)
    numbers: dict[str, int] = {}
    for place in range(births):
        row = list(entries[place % len(entries)])
        if place >= len(entries):
            for name in ("nkshoten", "mehoten", "chahoten", "mengaysinh", "changaysinh"):
                if name in columns:
                    row[columns[name]] = chance.choice(entries)[columns[name]]
            for name in ("nkssodinhdanh", "mesodinhdanhcanhan", "chasodinhdanhcanhan"):
                old = str(row[columns[name]] or "") if name in columns else ""
                if len(old) == 12:
                    row[columns[name]] = f"{old[:6]}{chance.randrange(10**6):06d}"
        number = str(row[columns["so"]] or "")
        year = number.partition("/")[2]
        if year:
            numbers[year] = numbers.get(year, 0) + 1
            row[columns["so"]] = f"{numbers[year]:02d}/{year}"
        if "stt" in columns:
            row[columns["stt"]] = place + 1
        written.append(row)
    book.save(target)
    return folder
