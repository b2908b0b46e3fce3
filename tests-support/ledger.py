"""Reads a ledger file from outside, with SQLite alone: what the program says is not taken on trust."""

import pathlib
import shutil
import sqlite3


def acts(folder) -> list[tuple[int, str, str]]:
    """(sequence, id, request key) of each act in order, read from a copy of the files."""
    folder = pathlib.Path(folder)
    copy = folder.parent / f"{folder.name}-read"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    try:
        for name in ("ledger.sqlite", "ledger.sqlite-wal"):
            if (folder / name).exists():
                shutil.copy(folder / name, copy / name)
        connection = sqlite3.connect(copy / "ledger.sqlite")
        try:
            return connection.execute("SELECT seq, id, request_key FROM act ORDER BY seq").fetchall()
        finally:
            connection.close()
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def holes(sequence_numbers: list[int]) -> int:
    """How many places of 1, 2, 3 … are not as they should be."""
    return sum(1 for place, number in enumerate(sequence_numbers, 1) if place != number)
