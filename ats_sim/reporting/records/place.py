"""What several records hold: why a file could not be read, and words with their place."""

from __future__ import annotations

from typing import TypedDict


class Failure(TypedDict):
    """Why a file could not be read: a stable word and a line for people."""

    kind: str
    message: str


class Place(TypedDict):
    """Page and line counted from 1; the box of the first line (x0, top, x1, bottom in points) where there is one."""

    page: int
    line: int
    box: list[float] | None


class QuoteRecord(TypedDict):
    """Words of the resume and where they stand."""

    text: str
    location: Place
