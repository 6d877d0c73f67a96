"""The skills section as groups: "Category: a, b, c", plain lists, columns and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.document import Span
from ats_sim.model.resume import Field, SkillGroup
from ats_sim.outline.rows import Cell, Row, cut
from ats_sim.outline.skill_items import (
    OUTSIDE,
    is_address,
    is_statement,
    items_of,
    names_no_skill,
    only_level,
    without_level,
)
from ats_sim.outline.unwrapping import whole_items

_APART = 0.35  # lines; ours: so much further apart are single skills than the lines of one
_INDENT = 6.0  # points: a list under its title begins this far right of it
_CATEGORY = expression(
    r"^([^:,;|\t]{2,48}?|[^:;|\t]{2,40},? (?:and|&) [^:,;|\t]{2,30}(?=:))"
    r"\s*(?::\s*|\s[–—-]\s(?=[^,]+,)|\t\s*(?=[^,\t]+,))"
)
_BRIEF = 8  # words; ours: a list item of no more is no paragraph


def read_skills(rows: Sequence[Row]) -> tuple[SkillGroup, ...]:
    """The groups of a skills section, in order."""
    rows = whole_items(rows)
    reading = _Reading(rows)
    for number, row in enumerate(rows):
        if _is_column_titles(row) or _is_label(row):
            continue
        if _is_item(row) and is_statement(row.text) and not _CATEGORY.match(row.text):
            reading.keep_title()
            reading.found.append(SkillGroup(None, (row.field(0, len(row.text.rstrip(" .;")), 0.8),)))
        elif _is_prose(rows, number):
            reading.keep_title()
        elif _is_header(row, rows, number):
            reading.columns = [cut(cell, 0, len(cell.text)) for cell in row.cells]
        elif all(only_level(cell.text) for cell in row.cells):
            continue
        elif _is_title(row, rows, number):
            reading.keep_title()
            reading.title, reading.open_end = row.field(0, len(without_level(row.text))), False
        else:
            reading.take(number)
    reading.keep_title()
    return tuple(_skills_only(_merged(reading.found)))


def _skills_only(groups: Iterable[SkillGroup]) -> Iterator[SkillGroup]:
    """The groups without what names no skill: a level, a place, an address, the heading of another section."""
    for group in groups:
        kept = tuple(word for word in group.keywords if not names_no_skill(word.text))
        if kept and not (group.name and is_address(group.name.text)):
            yield SkillGroup(group.name, kept)


def labelled_skills(rows: Sequence[Row]) -> tuple[SkillGroup, ...]:
    """The lists of skills that rows of another section name as such ("Programming skills: Go, Rust")."""
    labels = [(row, _CATEGORY.match(row.text)) for row in rows]
    named = [row for row, label in labels if label and ":" in label.group() and _names_skills(label.group(1))]
    return read_skills(named) if named else ()


def _names_skills(label: str) -> bool:
    known = heading(label)
    return known is not None and known.kind == "skills"


def _is_item(row: Row) -> bool:
    """Whether a row is a list item, also behind a dash without a blank."""
    return row.bullet or row.text[:1] in "-–"


class _Reading:
    """What is known while the rows are read: the groups so far, the title above, the titles of columns."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.found: list[SkillGroup] = []
        self.title: Field | None = None
        self.listed = False  # whether a list has come under the title
        self.columns: list[Field] = []
        self.open_end = False
        self.table = _is_table(rows)

    def keep_title(self) -> None:
        """A title over sentences, another title or nothing is itself the skill."""
        known = heading(self.title.text) if self.title else None
        if self.title is not None and not self.listed and not (known and known.kind in ("skills", "languages")):
            self.found.append(SkillGroup(None, (self.title,)))
        self.title, self.listed = None, False

    def take(self, number: int) -> None:
        """The lists of a row."""
        row = self.rows[number]
        for name, cell in self._lists(row):
            words = tuple(items_of(cell))
            if not words and name is not None and only_level(cell.text):
                words, name = (name,), None
            if not words or _is_interests(name):
                continue
            goes_on = name is None and self.found and not row.bullet
            if goes_on and (self.open_end or _wrapped(row, self.rows, number)):
                self.found[-1] = _joined(self.found[-1], words, self.rows[number - 1], row, self.open_end)
                self.listed = True
            else:
                self.found.append(SkillGroup(name or self.title, words))
                self.listed = True
            if name is not None or not _titled_list(self.rows, number):
                self.title = None
        self.open_end = row.text.rstrip().endswith((",", "&", " and"))

    def _lists(self, row: Row) -> list[tuple[Field | None, Cell]]:
        if len(self.columns) > 1 and len(row.cells) == len(self.columns):
            return list(zip(self.columns, row.cells, strict=True))
        if self.table and len(row.cells) > 1 and not any("," in cell.text for cell in row.cells[:-1]):
            return [(None, cell) for cell in row.cells]
        return list(_parts(row))


def _is_interests(name: Field | None) -> bool:
    """Whether a category is no skill at all ("Interests: chess")."""
    found = heading(name.text) if name else None
    return found is not None and found.kind in ("interests", "references") and found.sure == 1.0


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether the section is set in columns of single skills."""
    many = [row for row in rows if len(row.cells) > 1]
    labelled = [row for row in many if len(row.cells) == 2 and "," in row.cells[1].text]
    return (
        len(many) >= 2
        and 2 * len(labelled) < len(many)
        and all(len(cell.text.split()) <= 5 for row in many for cell in row.cells)
    )


def _is_prose(rows: Sequence[Row], number: int) -> bool:
    """Whether a row is a part of sentences about a skill, not a list."""
    text = rows[number].text
    words = text.split()
    below = rows[number + 1] if number + 1 < len(rows) else None
    if (
        len(words) < 3
        or (rows[number].bullet and len(words) <= _BRIEF)
        or 5 * len(OUTSIDE.findall(text)) >= len(words)
        or _CATEGORY.match(text)
    ):
        return False
    above = number > 0 and rows[number].gap < 0.35 and _is_prose_start(rows[number - 1].text)
    runs_on = below is not None and below.text[:1].islower() and below.gap < 0.35 and not below.bullet
    return (_is_prose_start(text) and (runs_on or text.endswith("."))) or (
        above and (text[:1].islower() or text.endswith("."))
    )


def _is_prose_start(text: str) -> bool:
    words = text.split()
    low = sum(1 for word in words[1:] if word[:1].islower())
    return len(words) >= 4 and 2 * low >= len(words) - 1


def _is_column_titles(row: Row) -> bool:
    """Whether a row holds the titles of a table of skills ("Skill | Years | Last used")."""
    titles = [" ".join(cell.text.strip(" .:").casefold().split()) for cell in row.cells]
    return len(titles) >= 2 and all(title in word_set("skill-column") for title in titles)


def _is_label(row: Row) -> bool:
    """Whether a row holds only a label of a record of a skill ("Name", "Level: Expert")."""
    label, _, rest = row.text.casefold().partition(":")
    return label.strip() in word_set("skill-label") and (not rest.strip() or only_level(rest.strip()))


def _is_header(row: Row, rows: Sequence[Row], number: int) -> bool:
    """Whether the cells of a row are the titles of the columns below it."""
    if len(row.cells) < 2 or "," in row.text:
        return False
    below = [other for other in rows[number + 1 : number + 3] if not all(only_level(cell.text) for cell in other.cells)]
    if not below or len(below[0].cells) != len(row.cells):
        return False
    larger = row.line.size > below[0].line.size + 0.4 or (row.line.bold and not below[0].line.bold)
    return larger or 2 * sum(bool(OUTSIDE.search(cell.text)) for cell in below[0].cells) >= len(row.cells)


def _is_title(row: Row, rows: Sequence[Row], number: int) -> bool:
    """Whether a row is only the name of the group below it."""
    below = rows[number + 1] if number + 1 < len(rows) else None
    text = without_level(row.text)
    if len(row.cells) > 1 or len(text.split()) > 5 or OUTSIDE.search(text.rstrip(":")):
        return False
    if below is None:
        return row.text.rstrip().endswith(":")
    if row.text.rstrip().endswith(":"):
        return True
    if row.bullet:
        return False
    flush_right = abs(below.right - row.right) < 2
    if (
        row.left
        and below.line.block == row.line.block
        and below.left > row.left + _INDENT
        and not flush_right
        and row.left <= min(other.left for other in rows) + 2
    ):
        return True
    if (row.line.bold and not below.line.bold) or row.line.size > below.line.size + 0.4:
        return True
    return below.bullet and row.gap >= 0.2


def _titled_list(rows: Sequence[Row], number: int) -> bool:
    """Whether the group goes on in the next row: one more list item."""
    below = rows[number + 1] if number + 1 < len(rows) else None
    return (
        below is not None
        and below.bullet == rows[number].bullet
        and below.gap < 0.35
        and not _CATEGORY.match(below.text)
    )


def _parts(row: Row) -> Iterator[tuple[Field | None, Cell]]:
    """The category and the list of a row; several where cells carry a category each."""
    strong = row.strong_start if row.strong_start < len(row.text) else 0
    match = _CATEGORY.match(row.text)
    if match and not only_level(row.text[match.end() :].split(",")[0]) and len(match.group(1).split()) <= 6:
        yield row.field(0, match.end(1)), Cell(row.text[match.end() :], row.start + match.end())
    elif strong and row.text[strong:].strip(" :,.") and row.text[strong : strong + 2].strip(" ") != ",":
        yield (
            row.field(0, strong),
            Cell(row.text[strong:].lstrip(" :.–-"), row.start + len(row.text) - len(row.text[strong:].lstrip(" :.–-"))),
        )
    else:
        yield None, Cell(row.text, row.start)


def _wrapped(row: Row, rows: Sequence[Row], number: int) -> bool:
    """Whether a row goes on with the list of the row above: a full line above, nothing new here."""
    above = rows[number - 1]
    beside = row.line.block != above.line.block and not (row.left and abs(row.left - above.left) < 2)
    if not number or row.gap >= 0.35 or beside:
        return False
    if _is_tight(row, rows, number):
        return True
    if row.text[:1].islower() and skills().get(row.text.split(",")[0]) is None:
        return True
    near = [other.line for other in rows[max(0, number - 30) : number + 30] if other.line.block == row.line.block]
    edge = max((line.box.x1 for line in near if line.box), default=0.0)
    return (
        bool(OUTSIDE.search(above.text))
        and above.line.box is not None
        and above.line.box.x1 > 0.8 * edge
        and len(above.text) > 30
    )


def _is_tight(row: Row, rows: Sequence[Row], number: int) -> bool:
    """Whether a row of words stands nearer to the one above than the single skills of the list do to each other."""
    if len(row.cells) > 1 or not row.line.box or OUTSIDE.search(row.text) or OUTSIDE.search(rows[number - 1].text):
        return False
    above, beside = rows[number - 1], [other for other in rows if other.line.box and other.line.block == row.line.block]
    gaps = [other.gap for other in beside if other is not rows[0]]
    if above.style != row.style or row.gap > max(gaps) - _APART or row.gap > min(gaps) + 0.1:
        return False
    letter = (above.right - above.left) / max(len(above.text), 1)
    return above.right + letter * (len(row.text.split()[0]) + 1) > max(other.right for other in beside)


def _joined(group: SkillGroup, words: tuple[Field, ...], above: Row, row: Row, open_end: bool) -> SkillGroup:
    """The group with the words of its next line; a skill broken over the line's end is made whole."""
    last, first = group.keywords[-1], words[0]
    if last.span.end == above.span.end and first.span.start == row.start and not open_end:
        text = f"{above.text[last.span.start - above.start :]} {first.text}"
        whole = Field(text, Span(last.span.start, first.span.end), last.confidence)
        return SkillGroup(group.name, (*group.keywords[:-1], whole, *words[1:]))
    return SkillGroup(group.name, (*group.keywords, *words))


def _merged(found: Sequence[SkillGroup]) -> Iterator[SkillGroup]:
    """Neighbours without a category, or with the same one, as one group."""
    held: SkillGroup | None = None
    for group in found:
        if held is not None and held.name == group.name:
            held = SkillGroup(held.name, (*held.keywords, *group.keywords))
            continue
        if held is not None:
            yield held
        held = group
    if held is not None:
        yield held
