"""Vietnamese as people type it in a hurry."""

import unicodedata


def without_marks(text: str) -> str:
    """`Đặng Thị Ánh` as `dang thi anh`."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if unicodedata.category(c) != "Mn")


def decomposed(text: str) -> str:
    """The same letters with their marks apart, as some keyboards and files have them."""
    return unicodedata.normalize("NFD", text)
