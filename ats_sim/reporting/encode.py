"""JSON text, the same bytes for the same values."""

from __future__ import annotations

from typing import Any

import msgspec

SCHEMA_VERSION = 1


def line(record: dict[str, Any]) -> str:
    """A record on one line, for JSON Lines."""
    return msgspec.json.encode(record).decode()


def pretty(record: dict[str, Any] | list[dict[str, Any]]) -> str:
    """A record or a list of records, indented."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
