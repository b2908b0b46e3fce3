"""Papers fetched with the window's own session."""

from paper import page_count, picture, text

__all__ = ["page_count", "pdf", "picture", "text"]


def pdf(desk, path: str) -> bytes:
    """The file behind a path, which must be a PDF to be looked at and not to be kept."""
    answer = desk.context.request.get(desk.office.address + path)
    assert answer.status == 200, f"{path} answered {answer.status}: {answer.text()[:300]}"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    return answer.body()
