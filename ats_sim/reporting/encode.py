"""JSON text, the same bytes for the same values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

SCHEMA_VERSION = 1


def line(record: Mapping[str, Any]) -> str:
    """A record on one line, for JSON Lines."""
    return msgspec.json.encode(record).decode()


def pretty(record: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> str:
    """A record or a list of records, indented."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
