"""Files that are ZIP packages (DOCX, ODT): what unpacking them may cost."""

from __future__ import annotations

import io
import zipfile

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.settings import Limits

_RATIO_FROM = 1_000_000  # bytes; Apache Tika, SecureContentHandler: ratios of small files mean nothing
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def check(data: bytes, name: str, limits: Limits) -> None:
    """Raise LimitError where unpacking would cost too much, ReadingError where a part declares a document type."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > limits.zip_entries:
            raise LimitError(
                "zip-entries",
                f"{name}: {len(entries)} parts are over the limit of {limits.zip_entries}; save it again as a PDF.",
            )
        total = sum(entry.file_size for entry in entries)
        packed = max(sum(entry.compress_size for entry in entries), 1)
        if total > limits.zip_bytes:
            raise LimitError(
                "zip-bytes",
                f"{name}: unpacks to {total / 1e6:.0f} MB, over {limits.zip_bytes / 1e6:.0f} MB; use smaller pictures.",
            )
        if total > _RATIO_FROM and total / packed > limits.zip_ratio:
            raise LimitError(
                "zip-ratio",
                f"{name}: unpacks to {total // packed} times its size, over {limits.zip_ratio}; save it as a PDF.",
            )
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                content = archive.read(entry)
                if any(mark in content for mark in _DOCTYPES):
                    raise ReadingError(
                        "doctype", f"{name}: a part declares a document type; save it again in its program."
                    )
