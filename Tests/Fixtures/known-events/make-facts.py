#!/usr/bin/env python3
"""Writes the papers of a sample commune as one plain text file, and its truth as another.

    make-facts.py SAMPLE-FOLDER OUT-FOLDER     (needs openpyxl)

The rooms of the core cannot read workbooks; the golden test of the known events reads this text.
A line is a paper: its kind, then its fields, separated by tabs, as the source writes them but for
dates, which are ISO. The truth is a line a figure (`births.2016.by_birth_year.known<tab>60`) or a
link (`links.danso_to_ks<tab>row<tab>entry`).
"""
import csv
import json
import re
import sys
from pathlib import Path

import openpyxl

source, target = Path(sys.argv[1]), Path(sys.argv[2])


def date(text):
    """27.10.2008, 27/10/2008 13:25, 10.2008 and 2008 as ISO; anything else as it is."""
    text = str(text or "").strip().split(" ")[0]
    parts = re.split(r"[./]", text)
    if not all(part.isdigit() for part in parts) or len(parts[-1]) != 4:
        return text
    return "-".join(reversed([part.zfill(2) for part in parts]))


def text(value):
    return str(value if value is not None else "").replace("\t", " ").replace("\n", " ")


def entries(name):
    book = openpyxl.load_workbook(source / f"{name}.xlsx", read_only=True)
    rows = book[book.sheetnames[0]].iter_rows(values_only=True)
    header = next(rows)
    for row in rows:
        yield dict(zip(header, list(row) + [None] * (len(header) - len(row))))


def table(name):
    with open(source / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def papers():
    for r in entries("khaisinh"):
        yield ["birthEntry", r["so"], r["loaiDangKy"], r["nksHoTen"], r["meHoTen"], r["chaHoTen"],
               r["nksGioiTinh"], date(r["nksNgaySinh"]), r["nksSoDinhDanh"],
               r["meSoDinhDanhCaNhan"], r["meNoiCuTru"], date(r["ngayDangKy"])]
    for r in table("chungsinh"):
        yield ["birthNotice", r["soChungSinh"], r["duDinhDatTen"], r["hoTenMe"], r["hoTenCha"],
               r["gioiTinhCon"], date(r["ngayGioSinh"]), r["soDinhDanhMe"], r["noiCuTruMe"],
               r["soCon"]]
    for r in table("danso"):
        yield ["resident", r["maSo"], r["hoTen"], r["hoTenMe"], r["hoTenCha"], r["gioiTinh"],
               date(r["ngaySinh"]), r["soDinhDanh"], r["thonToDanPho"]]
    for r in entries("khaitu"):
        yield ["deathEntry", r["so"], r["loaiDangKy"], r["nktHoTen"], r["nktGioiTinh"],
               date(r["nktNgaySinh"]), date(r["nktNgayChet"]), r["nktSoGiayToTuyThan"],
               r["nktNoiCuTru"], r["gbtSo"], date(r["ngayDangKy"])]
    for r in table("baotu"):
        yield ["deathNotice", r["soBaoTu"], r["nguon"], r["hoTen"], r["gioiTinh"],
               date(r["ngaySinh"]), date(r["ngayChet"]), r["soDinhDanh"], r["noiCuTru"]]
    for r in entries("kethon"):
        yield ["marriage", r["so"], date(r["ngayDangKy"]), r["chongHoTen"],
               date(r["chongNgaySinh"]), r["chongSoGiayToTuyThan"], r["voHoTen"],
               date(r["voNgaySinh"]), r["voSoGiayToTuyThan"], r["ghiChu"]]
    for r in table("bananlyhon"):
        yield ["judgment", r["soBanAn"], date(r["ngayHieuLuc"]), r["hoTenChong"],
               r["namSinhChong"], r["soDinhDanhChong"], r["hoTenVo"], r["namSinhVo"],
               r["soDinhDanhVo"], r["soKetHon"], date(r["ngayKetHon"]), r["noiKetHon"]]
    for r in table("yeuthe"):
        yield ["survey", r["soPhieu"], date(r["ngayDieuTra"]), r["hoTen"], r["hoTenMe"],
               r["gioiTinh"], date(r["ngaySinh"]), r["soDinhDanh"], r["thonToDanPho"]]


def truth(value, path=""):
    if isinstance(value, dict) and path.startswith("links."):
        for left, right in value.items():
            yield [path, left, right]
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from truth(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        yield [f"{path}.count", len(value)]
    elif isinstance(value, int):
        yield [path, value]


def write(name, lines):
    with open(target / name, "w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            file.write("\t".join(text(field) for field in line) + "\n")


write("facts.tsv", papers())
write("truth.tsv", truth(json.loads((source / "truth.json").read_text())))
