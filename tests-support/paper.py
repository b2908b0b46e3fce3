"""PDF files as a reader has them: what poppler finds in them."""

import subprocess


def text(file: bytes) -> str:
    """What the file says, its lines put together."""
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=file, capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())


def facts(file: bytes) -> dict[str, str]:
    """What pdfinfo says: "Pages", "Page size" ("841.89 x 595.276 pts (A4)") and the rest."""
    read = subprocess.run(["pdfinfo", "-"], input=file, capture_output=True, check=True)
    return {key: value.strip() for key, _, value in (line.partition(":") for line in read.stdout.decode().splitlines())}


def page_count(file: bytes) -> int:
    return int(facts(file)["Pages"])


def landscape(file: bytes) -> bool:
    width, _, height, *_ = facts(file)["Page size"].split()
    return float(width) > float(height)


def picture(file: bytes, path: str) -> None:
    """The first page as a PNG."""
    subprocess.run(
        ["pdftoppm", "-png", "-r", "80", "-singlefile", "-", str(path).removesuffix(".png")], input=file, check=True)
