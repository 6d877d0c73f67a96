"""A question with its files in one body of a request, and back: no form, so that nothing is written to a disk.

Four bytes say how long the JSON behind them is: ``{"payload": {...}, "files": [{"field", "name", "size"}, ...]}``. The
bytes of the files follow it in this order.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Struct

from ats_sim.errors import ConfigError
from ats_sim.page import Upload

_HEAD = 4
_MOST = 4  # ours: files in one question


class _File(Struct, frozen=True):
    field: Annotated[str, msgspec.Meta(max_length=40)]
    name: Annotated[str, msgspec.Meta(max_length=1_000)]
    size: Annotated[int, msgspec.Meta(ge=0)]


class _Envelope(Struct, frozen=True):
    payload: dict[str, Any]
    files: Annotated[tuple[_File, ...], msgspec.Meta(max_length=_MOST)] = ()


def opened(body: bytes) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The payload and the files by their fields. Raises ``ConfigError`` for any other body."""
    end = _HEAD + int.from_bytes(body[:_HEAD], "big")
    try:
        head = msgspec.json.decode(body[_HEAD:end], type=_Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError("question", "this is no question of the page; load the page again") from error
    files, at = {}, end
    for file in head.files:
        files[file.field] = Upload(file.name, body[at : at + file.size])
        at += file.size
    if at != len(body):
        raise ConfigError("question", "a file did not arrive whole; drop it again")
    return head.payload, files


def sealed(payload: dict[str, Any], files: dict[str, Upload]) -> bytes:
    """The body of a question."""
    listed = [{"field": field, "name": file.name, "size": len(file.data)} for field, file in files.items()]
    head = msgspec.json.encode({"payload": payload, "files": listed})
    return len(head).to_bytes(_HEAD, "big") + head + b"".join(file.data for file in files.values())
