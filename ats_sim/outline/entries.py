"""Cuts a section into entries: the rows of each head ("Engineer, Acme, 2019 - 2021") and the rows of its body.

A run of head rows is a head when it is dated or looks like the dated ones. A head with several dates is cut where the
other heads of the section show that an entry begins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.organisations import company_score
from ats_sim.lexicon.titles import title_score
from ats_sim.outline.dated import dated
from ats_sim.outline.roles import Role, field_label, is_name, roles
from ats_sim.outline.rows import Row

_TIGHT, _PARTED = 0.35, 0.6  # lines; ours: white space within an entry and between two
Counts = Callable[[Sequence[Row]], bool]


class Group(Struct, frozen=True):
    """One entry before its head is understood."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]


def groups(rows: Sequence[Row], counts: Counts) -> list[Group]:
    """The entries of a section. ``counts`` says whether undated head rows name what an entry of this section must name.

    Rows before the first head belong to a group without head rows.
    """
    rows = without_head_marks(rows)
    kinds = roles(rows)
    kinds = _listed_promotions(rows, kinds)
    if not any(kind == "head" for kind in kinds) or not any(
        dated(row) for row, kind in zip(rows, kinds, strict=True) if kind == "head"
    ):
        kinds = _bulleted_heads(rows, kinds, counts)
    runs = _runs(rows, kinds)
    any_dated = any(dated(row) for head, _ in runs for row in head)
    first_at = Counter(
        _date_place(head) for head, _ in runs if sum(1 for row in head if dated(row)) == 1 and len(head) > 1
    )
    model = [head[0].style for head, _ in runs if head and any(dated(row) for row in head)]
    found: list[Group] = []
    for head, body in runs:
        marked = [row for row in head if dated(row)]
        if not marked and found and not _stands_alone(head, body, model, any_dated, counts):
            last = found.pop()
            found.append(Group(last.head, (*last.body, *head, *body)))
            continue
        if not head:
            found.append(Group((), tuple(body)))
            continue
        pieces = _cut(head, first_at.most_common(1)[0][0] if first_at else None)
        for number, piece in enumerate(pieces):
            found.append(Group(piece, tuple(body) if number == len(pieces) - 1 else ()))
    return found


def without_head_marks(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with list items that open an entry as plain rows: "• Stonefield Robotics", below it, without a mark,
    the title and its date; all items furthest left are such, or, where nothing tells that, emphasised ones."""
    opening = [
        number
        for number, row in enumerate(rows[:-1])
        if row.bullet and not rows[number + 1].bullet and _opens_entry(row, rows[number + 1])
    ]
    if not opening or not all(
        row.strong_start or is_name(row.body.text) for row in (rows[number] for number in opening)
    ):
        return rows
    outer = min(rows[number].left for number in opening)
    rivals = [row for number, row in enumerate(rows) if row.bullet and number not in opening and row.left <= outer + 2]
    if rivals and (outer or not all(rows[number].strong_start for number in opening)):
        return rows
    return [replace(row, bullet=False) if number in opening else row for number, row in enumerate(rows)]


def _opens_entry(row: Row, below: Row) -> bool:
    """Whether a list item is the head of an entry: a name above a dated title, or a dated name above a title with its
    place."""
    if len(row.text.split()) <= 10 and _dates_entry(below):
        return True
    dated_name = row.notes and row.strong_start and dated(row) and is_name(row.body.text)
    return bool(dated_name) and bool(below.notes) and is_name(below.body.text)


def _dates_entry(row: Row) -> bool:
    """Whether a row below a list item holds a title and a date of its own, so that it does not go on with the item."""
    period = dated(row)
    return period is not None and not period.single and row.text[:1].isupper() and len(row.text.split()) <= 14


def _listed_promotions(rows: Sequence[Row], kinds: list[Role]) -> list[Role]:
    """At least two list items in a row that are a title with its period are positions ("• Planner (2008 - 2012)")."""
    titled = [
        row.bullet
        and (period := dated(row)) is not None
        and not period.single
        and len(row.text.split()) <= 12
        and title_score(row.text[: period.begin].strip(" (,-–|\t")) >= 0.5
        for row in rows
    ]
    found = list(kinds)
    for number, (here, after) in enumerate(pairwise(titled)):
        if here and after:
            found[number] = found[number + 1] = "head"
    return found


def _stands_alone(
    head: Sequence[Row],
    body: Sequence[Row],
    model: Sequence[tuple[int, float, bool, bool]],
    any_dated: bool,
    counts: Counts,
) -> bool:
    """Whether undated head rows begin an entry of their own."""
    if any(row.notes for row in head[:2]) and any(row.notes for row in body[:4]):
        return True
    if not any_dated:
        return counts(head) or bool(head and (head[0].line.bold or head[0].strong_start or head[0].gap >= 0.35))
    if not counts(head):
        return False
    alike = any(head[0].style[:3] == style[:3] for style in model)
    marked = head[0].gap >= 0.35 or head[0].line.bold or bool(head[0].strong_start)
    listed = bool(body) and body[0].bullet and len(head) == 1 and is_name(head[0].text)
    return alike and (marked or listed)


def _bulleted_heads(rows: Sequence[Row], kinds: list[Role], counts: Counts) -> list[Role]:
    """Where the heads themselves are list items: short dated items that name a position or an employer."""

    def is_head(row: Row) -> bool:
        short = len(row.text.split()) <= 16 and row.text[:1].isupper()
        return (
            row.bullet
            and short
            and dated(row) is not None
            and counts([row])
            and (not row.notes or max(title_score(row.body.text), company_score(row.body.text)) >= 0.5)
        )

    return ["head" if is_head(row) else kind for row, kind in zip(rows, kinds, strict=True)]


def _runs(rows: Sequence[Row], kinds: Sequence[Role]) -> list[tuple[list[Row], list[Row]]]:
    runs: list[tuple[list[Row], list[Row]]] = []
    for row, kind in zip(rows, kinds, strict=True):
        if kind == "head":
            if len(runs) > 1 and not runs[-1][1] and row.gap >= _PARTED and _closes(runs[-1][0]):
                runs[-2][1].extend(runs.pop()[0])  # a line more below a body, white space, and the next head
            if not runs or runs[-1][1] or (row.bullet and runs[-1][0] and not field_label(row.text)):
                runs.append(([], []))
            runs[-1][0].append(row)
        else:
            if not runs:
                runs.append(([], []))
            runs[-1][1].append(row)
    return runs


def _closes(head: Sequence[Row]) -> bool:
    """Whether rows that look like a head stand tight below what is above them and have no date."""
    return all(row.gap < _TIGHT and not dated(row) and not row.strong_start for row in head)


def _date_place(head: Sequence[Row]) -> Literal["first", "last"]:
    return "first" if dated(head[0]) else "last"


def _cut(head: Sequence[Row], usual: str | None) -> list[tuple[Row, ...]]:
    """A run of head rows as one head an entry: several dates mean several entries."""
    places = _dates_of(head)
    if len(places) < 2:
        return [tuple(head)]
    if usual is None:
        usual = "first" if places[0] == 0 else "last"
    cuts = [0]
    for here, after in pairwise(places):
        cut = _between(head, here, after, usual)
        cuts.append(max(cut, cuts[-1] + 1))
    pieces = [tuple(head[start:end]) for start, end in pairwise([*cuts, len(head)])]
    return [piece for piece in pieces if piece]


def _dates_of(head: Sequence[Row]) -> list[int]:
    """The rows with a date of their own; one that begins with the months said in the row above has none ("Clerk (May
    2015 - June 2017)", "From May 2015 to June 2017 at Acme")."""
    found: list[int] = []
    for number, row in enumerate(head):
        period, above = dated(row), dated(head[number - 1]) if number else None
        again = period and above and (period.start, period.end) == (above.start, above.end)
        leads = period and len(row.text[: period.begin].split()) <= 1
        if period and not (again and leads and period.start and period.start.month and not period.single):
            found.append(number)
    return found


def _between(head: Sequence[Row], here: int, after: int, usual: str) -> int:
    """Where the entry of the date at ``after`` begins."""
    for number in range(here + 1, after + 1):
        if head[number].gap >= 0.35:
            return number
    return after if usual == "first" else here + 1
