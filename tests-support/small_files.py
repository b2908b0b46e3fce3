"""The first rows of each file of the sample commune: enough for every table to hold something."""

import csv
import pathlib

import openpyxl

from office import sample_files


def first_rows(folder, count: int) -> list[pathlib.Path]:
    """Writes a CSV of the first `count` rows of each sample file, and answers their paths."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sample_files():
        target = folder / f"{source.stem}.csv"
        if source.suffix == ".csv":
            lines = source.read_text(encoding="utf-8-sig").splitlines(keepends=True)
            target.write_text("".join(lines[:count + 1]), encoding="utf-8")
        else:
            sheet = openpyxl.load_workbook(source, read_only=True).worksheets[0]
            with open(target, "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                for row in sheet.iter_rows(max_row=count + 1, values_only=True):
                    writer.writerow("" if value is None else value for value in row)
        written.append(target)
    return written
