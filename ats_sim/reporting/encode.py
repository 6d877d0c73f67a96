"""JSON text, the same bytes for the same values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

SCHEMA_VERSION = 3

_BREAKS = {ord(character): f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"}
"""Line breaks to some readers, though not to JSON: escaped, so that a record stays on its line."""


def line(record: Mapping[str, Any]) -> str:
    """A record on one line, for JSON Lines."""
    return msgspec.json.encode(record).decode().translate(_BREAKS)


def pretty(record: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> str:
    """A record or a list of records, indented."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
