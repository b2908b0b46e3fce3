"""Papers as a reader has them: PDF files fetched with the window's own session and read by poppler."""

import subprocess


def pdf(desk, path: str) -> bytes:
    """The file behind a path, which must be a PDF to be looked at and not to be kept."""
    answer = desk.context.request.get(desk.office.address + path)
    assert answer.status == 200, f"{path} answered {answer.status}: {answer.text()[:300]}"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    return answer.body()


def text(file: bytes) -> str:
    """What the file says, its lines put together."""
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=file, capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())


def page_count(file: bytes) -> int:
    read = subprocess.run(["pdfinfo", "-"], input=file, capture_output=True, check=True)
    return int(next(line.split()[1] for line in read.stdout.decode().splitlines() if line.startswith("Pages:")))


def picture(file: bytes, path: str) -> None:
    """The first page as a PNG."""
    subprocess.run(
        ["pdftoppm", "-png", "-r", "80", "-singlefile", "-", str(path).removesuffix(".png")], input=file, check=True)
