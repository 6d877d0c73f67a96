"""What of a source can be changed without changing what the resume claims: double blanks in a statement, list markers
that differ, an "etc." at the end of a list, dates written in another way than the first.

Each change is small, stands on one line, and is left out where anything about it is not sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePath

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document
from ats_sim.model.linted import Reported, SourcePlace
from ats_sim.model.resume import Resume
from ats_sim.repository.placed import Placed
from ats_sim.repository.source_text import DATA, MARKDOWN
from ats_sim.repository.written_dates import Form, form_of, rewritten, same

MARKERS, OPEN_LIST, DATES = "DOC012", "HLT006", "WRK003"
"""The rules whose findings can be mended."""

_LIKE = 90.0  # ours: words of a source that are less alike are not changed
_STATEMENT = 3  # ours: lines of a source that a statement may go over
_MARKDOWN_MARKS = ("-", "*", "+")


class Fix(Struct, frozen=True, order=True):
    """One change: what stands from ``column`` up to before ``end_column`` of a line of a source becomes ``text``.

    ``code`` is that of the rule whose finding it mends, "" for double blanks, which no rule tells.
    """

    path: str
    line: int
    column: int
    end_column: int
    text: str
    code: str = ""


def fixes(document: Document, resume: Resume, placed: Placed) -> tuple[Fix, ...]:
    """All changes to the sources of a document that mend its findings, and its double blanks, from the top."""
    rows = {text.path: text.lines for text in placed.texts}
    found = {
        *_open_lists(rows, placed.reported, _stops(resume)),
        *_markers(rows, document, placed.reported),
        *_dates(rows, document, resume, placed),
        *_blanks(rows, document, resume, placed),
    }
    return apart(found)


def apart(found: Iterable[Fix]) -> tuple[Fix, ...]:
    """Changes in the order of their places, without those that lie in another one."""
    kept: list[Fix] = []
    for fix in sorted(found):
        last = kept[-1] if kept else None
        if last is None or (last.path, last.line) != (fix.path, fix.line) or last.end_column <= fix.column:
            kept.append(fix)
    return tuple(kept)


def mending(reported: Iterable[Reported], found: Iterable[Fix]) -> tuple[Fix, ...]:
    """Of changes those that mend one of these findings, and double blanks, which no rule tells."""
    lines: dict[tuple[str, str], list[int]] = {}
    for one in reported:
        if one.source:
            lines.setdefault((one.source.path, one.finding.code), []).append(one.source.line)

    def mends(fix: Fix) -> bool:
        near = lines.get((fix.path, fix.code), [])
        if fix.code == OPEN_LIST:
            return any(0 <= fix.line - line <= _STATEMENT for line in near)
        return not fix.code or bool(near)

    return apart(fix for fix in found if mends(fix))


def fixed(text: str, found: Collection[Fix]) -> str:
    """A source with its changes made; they stand apart."""
    rows = text.split("\n")
    for fix in sorted(found, reverse=True):
        row = rows[fix.line - 1]
        rows[fix.line - 1] = row[: fix.column - 1] + fix.text + row[fix.end_column - 1 :]
    return "\n".join(rows)


def _open_lists(rows: Mapping[str, list[str]], reported: Iterable[Reported], stop: str) -> Iterator[Fix]:
    """The words that leave a list open, with the comma before them; at the end of a statement or a bracket only."""
    for one in reported:
        place = one.source
        if one.finding.code != OPEN_LIST or place is None or not _is_sure(place, rows):
            continue
        ends = bool(regex("ends-open").search(one.statement))
        for number in range(place.line, place.end_line + 1):
            row = rows[place.path][number - 1].removesuffix("\r")
            for found in regex("open-list").finditer(row):
                closes = row[found.end() :].lstrip()[:1] in (")", "]")
                if (ends or closes) and found.start() + 1 < place.end_column and place.column <= found.end() + 1:
                    text = "" if closes else stop
                    yield Fix(place.path, number, found.start() + 1, found.end("stop") + 1, text, OPEN_LIST)


def _stops(resume: Resume) -> str:
    """How most bullets end: with a full stop or without."""
    ends = [one.text.rstrip().endswith(".") for one in resume.highlights if not regex("ends-open").search(one.text)]
    return "." if sum(ends) * 2 > len(ends) else ""


def _markers(rows: Mapping[str, list[str]], document: Document, reported: Iterable[Reported]) -> Iterator[Fix]:
    """All list markers of a text as most of them are."""
    one = next((one for one in reported if one.finding.code == MARKERS and one.source), None)
    if one is None or one.source is None or document.kind not in ("text", "markdown"):
        return
    path = one.source.path
    signs = _MARKDOWN_MARKS if PurePath(path).suffix.lower() in MARKDOWN else None
    marked = [
        line
        for line in document.lines
        if line.marker and line.source and (line.marker in signs if signs else not line.marker[0].isalnum())
    ]
    usual = next((mark for mark, _ in Counter(line.marker for line in marked).most_common(1)), "")
    for line in marked:
        row = rows[path][line.source - 1]
        indent = len(row) - len(row.lstrip())
        behind = indent + len(line.marker)
        if line.marker != usual and row.startswith(line.marker, indent) and row[behind : behind + 1] in (" ", "\t"):
            yield Fix(path, line.source, indent + 1, behind + 1, usual, MARKERS)


def _dates(rows: Mapping[str, list[str]], document: Document, resume: Resume, placed: Placed) -> Iterator[Fix]:
    """The dates of the positions in the way of the first; none where one of them may be read in two ways."""
    if not any(one.finding.code == DATES for one in placed.reported):
        return
    spans = [work.dates.span for work in resume.work if work.dates]
    forms = [form_of(document.quote(span).text) for span in spans]
    wanted = next((form for form in forms if form), None)
    if wanted is None or Form.UNSURE in forms:
        return
    for span, form in zip(spans, forms, strict=True):
        place = placed.place(span) if form and not same(form, wanted) else None
        if place is None or not _is_sure(place, rows) or PurePath(place.path).suffix.lower() in DATA:
            continue  # a date of data has the form that its program wants
        for number, start, end in _parts(place, rows):
            row = rows[place.path][number - 1]
            for first, last, text in rewritten(row[start:end], wanted):
                yield Fix(place.path, number, start + first + 1, start + last + 1, text, DATES)


def _blanks(rows: Mapping[str, list[str]], document: Document, resume: Resume, placed: Placed) -> Iterator[Fix]:
    """Two blanks between words of a statement."""
    for statement in resume.highlights:
        span = statement.span()
        if any("\t" in document.line_text(line) for line in document.lines_of(span)):
            continue  # a gap there is a column
        place = placed.place(span)
        if place is None or not _is_sure(place, rows):
            continue
        for number, start, end in _parts(place, rows):
            row = rows[place.path][number - 1]
            for found in regex("two-blanks").finditer(row, start, end):
                yield Fix(place.path, number, found.start() + 1, found.end() + 1, " ")


def _parts(place: SourcePlace, rows: Mapping[str, list[str]]) -> Iterator[tuple[int, int, int]]:
    """The lines of a place, each with where it begins and ends in the line."""
    for number in range(place.line, place.end_line + 1):
        row = rows[place.path][number - 1]
        start = place.column - 1 if number == place.line else 0
        yield number, start, place.end_column - 1 if number == place.end_line else len(row)


def _is_sure(place: SourcePlace, rows: Mapping[str, list[str]]) -> bool:
    return place.score >= _LIKE and place.path in rows
