"""Where the formats for programs put a finding of ``lint``: a place in a text, told as the repository tells paths."""

from __future__ import annotations

from msgspec import Struct

from ats_sim.model.linted import Linted, LintRun, Reported, repository_path
from ats_sim.reporting.plain import printable


class Spot(Struct, frozen=True):
    """A place of a file of the repository, from 1; ``end_column`` is the one behind the last.

    ``exact``: it is a line of a text that is known, not merely the top of the document.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool


def spot(run: LintRun, file: Linted, one: Reported) -> Spot:
    """The place in the source, else in the document where that is a text, else the top of the document."""
    place = one.source
    if place:
        path = repository_path(place.path, run.prefix)
        return Spot(path, place.line, place.column, place.end_line, max(place.end_column, place.column + 1), True)
    line = one.finding.location.line if file.has_source_lines else 1
    return Spot(repository_path(file.path, run.prefix), line, 1, line, 2, file.has_source_lines)


def in_document(file: Linted, one: Reported) -> str:
    """The place in a document whose lines are not those of a file, "" for a text."""
    at = one.finding.location
    return "" if file.has_source_lines else f"page {at.page}, line {at.line}"


def message(file: Linted, one: Reported, *, exact: bool) -> str:
    """What was found, with the place in the document in front of it where no line is known."""
    where = "" if exact else in_document(file, one)
    return f"{where}: {printable(one.finding.message)}" if where else printable(one.finding.message)
