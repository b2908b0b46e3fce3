"""A folder on a disk that can lose power: what a recording says was written, and what of it was synced.

The model is POSIX at its strictest. Bytes are safe once their file was synced; a name (a file made,
renamed or removed) once its folder was. Of what is not safe any part may be there after the cut:
each write kept, dropped, or torn at a sector of 512 bytes; of the folder's changes a beginning.
"""

import dataclasses
import pathlib
import random
import struct

SECTOR = 512
HEAD = struct.Struct("<cIqI")


@dataclasses.dataclass(slots=True)
class Operation:
    kind: str
    name: str
    offset: int
    data: bytes
    file: int = -1


def recording(path) -> list[Operation]:
    """The operations of a log of recorder.c, with the client's acknowledgements ('A') among them."""
    bytes_, place, found = pathlib.Path(path).read_bytes(), 0, []
    while place + HEAD.size <= len(bytes_):
        kind, name_length, offset, length = HEAD.unpack_from(bytes_, place)
        place += HEAD.size
        name = bytes_[place:place + name_length].decode()
        place += name_length
        found.append(Operation(kind.decode(), name, offset, bytes_[place:place + length]))
        place += length
    return found


def acknowledgement(data: bytes) -> bytes:
    """A record that the client appends to the log when an answer has come."""
    return HEAD.pack(b"A", 0, 0, len(data)) + data


def carry_out(content: bytearray, operation: Operation) -> None:
    if operation.kind == "W":
        end = operation.offset + len(operation.data)
        if len(content) < end:
            content.extend(bytes(end - len(content)))
        content[operation.offset:end] = operation.data
    elif len(content) > operation.offset:
        del content[operation.offset:]
    else:
        content.extend(bytes(operation.offset - len(content)))


class Disk:
    """The folder while a recording runs over it."""

    def __init__(self, start: dict[str, bytes]):
        #: Content that a cut cannot touch, by file.
        self.safe: dict[int, bytearray] = {}
        self.safe_names: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self.unsynced: dict[int, list[Operation]] = {}
        self.name_changes: list[Operation] = []
        self.files = 0
        for name, content in start.items():
            self.safe_names[name] = self.names[name] = self._new_file(content)

    def _new_file(self, content=b"") -> int:
        self.files += 1
        self.safe[self.files] = bytearray(content)
        return self.files

    def take(self, operation: Operation) -> None:
        """The next operation of the recording happens."""
        kind, name = operation.kind, operation.name
        if kind in "WT":
            operation.file = self.names[name]
            self.unsynced.setdefault(operation.file, []).append(operation)
        elif kind == "S":
            for change in self.unsynced.pop(self.names[name], []):
                carry_out(self.safe[self.names[name]], change)
        elif kind == "C":
            operation.file = self.names[name] = self._new_file()
            self.name_changes.append(operation)
        elif kind == "U":
            self.names.pop(name, None)
            self.name_changes.append(operation)
        elif kind == "R":
            operation.file = self.names[operation.data.decode()] = self.names.pop(name)
            self.name_changes.append(operation)
        elif kind == "D":
            for change in self.name_changes:
                self._rename(self.safe_names, change)
            self.name_changes.clear()
        elif kind == "M":
            raise AssertionError(f"the recording cannot follow {operation.data.decode()} on {name}")

    @staticmethod
    def _rename(names: dict[str, int], change: Operation) -> None:
        if change.kind == "C":
            names[change.name] = change.file
        elif change.kind == "U":
            names.pop(change.name, None)
        else:
            names.pop(change.name, None)
            names[change.data.decode()] = change.file

    def after_cut(self, chance: random.Random, kept: float, torn: float) -> dict[str, bytes]:
        """What the folder may hold when the power comes back."""
        names = dict(self.safe_names)
        count = len(self.name_changes)
        beginning = count if kept >= 1 else 0 if kept <= 0 else chance.randint(0, count)
        for change in self.name_changes[:beginning]:
            self._rename(names, change)
        result: dict[str, bytes] = {}
        for name, file in names.items():
            content = bytearray(self.safe[file])
            for change in self.unsynced.get(file, []):
                if kept < 1 and chance.random() >= kept:
                    continue
                if change.kind == "W" and len(change.data) > SECTOR and chance.random() < torn:
                    sectors = chance.randint(1, (len(change.data) - 1) // SECTOR)
                    change = Operation("W", name, change.offset, change.data[:sectors * SECTOR])
                carry_out(content, change)
            result[name] = content
        return result
