"""Which rows are section headings, by their wording and by the style that known headings share.

Three passes: rows whose wording is known and which stand out (or stand alone); then the style most of them share; then
rows in that style with unknown words, which open a section of kind "other", unless they look like the head of an entry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import Heading, heading
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.model.resume import SectionKind
from ats_sim.outline.heading_styles import Style, is_telling, is_unknown, titled
from ats_sim.outline.rows import Row, body_is_bold, body_size, is_note, spaced
from ats_sim.outline.tables import names_columns


class Found(Struct, frozen=True):
    """A heading: its kind, and the part of the row it takes (``end``: offset in the row's text)."""

    kind: SectionKind
    begin: int
    end: int
    sure: float

    @property
    def run_in(self) -> bool:
        """Whether it shares its row with the first words of its section."""
        return self.end < 0


_NESTED: Mapping[SectionKind, tuple[SectionKind, ...]] = {
    "skills": ("skills", "languages", "other", "certifications", "projects", "work"),
    "work": ("skills", "projects", "awards", "other", "summary", "certifications", "publications", "volunteer"),
    "education": ("other", "awards", "projects", "publications", "certifications", "skills", "interests"),
    "projects": ("skills", "other", "awards", "work", "summary"),
    "volunteer": ("other", "awards", "projects"),
    "summary": ("summary", "skills", "other", "awards"),
    "other": ("other", "skills", "awards", "projects"),
}
_NUMBERED = expression(r"\W*(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})?[.)]?\W*")
_STEP = 20.0  # points: words that begin this far left of the text stand in its margin
_LABEL = expression(r"^([^:.\t]{2,40}?)\s*(?:[:.]|\t|\s[-–—]\s)\s*(?=\S)")


def find_headings(rows: Sequence[Row]) -> dict[int, Found]:
    """Row number to its heading, for every row that opens a section."""
    usual = body_size(rows)
    bold_body = body_is_bold(rows)
    named = {number: word for number, row in enumerate(rows) if (word := _worded(row))}
    named = {number: word for number, word in named.items() if number not in _repeated(rows, named)}
    marked = {number: _marks(rows, number, usual, bold_body) for number in named}
    plain = _plain(rows, named, marked)
    marked |= dict.fromkeys(plain | _between_lists(rows, named, marked), 0.1)
    sure = {number: word for number, word in named.items() if word.sure >= 0.9 and marked[number] > 0}
    main = _shared_style(rows, sure, marked) or (titled(rows) if not sure else None)
    telling = main if main and is_telling(rows, main, sure, usual) else None
    first = min([_below_contact(rows), *sure])
    said = Counter(_words(row) for row in rows if telling and row.style == telling)
    found: dict[int, Found] = {}
    last: tuple[Row, Found] | None = None
    for number, row in enumerate(rows):
        head = None
        if number in named:
            above = last if number - 1 in found else None
            head = (
                None
                if _is_category(row, named[number], main, above)
                else _known(row, named[number], marked[number], main, last)
            )
        if head is None:
            in_rail = _in_rail(rows, number)
            opened = in_rail and any(other.run_in for other in found.values())
            head = _run_in(row, last[1] if last and not opened else None, in_rail)
        if head is None and telling and number >= first and row.style == telling and is_unknown(rows, number):
            inner = said[_words(row)] > 1 or (last and last[1].kind == "work" and _words(row) in word_set("body-label"))
            head = None if inner else Found("other", 0, len(row.text), 0.5)
        if head:
            found[number] = head
            last = (row, head)
    return found


def _worded(row: Row) -> Heading | None:
    beside = [heading(cell.text) for cell in row.cells] if len(row.cells) > 1 and not row.bullet else []
    if beside and all(word and word.sure == 1.0 and word.kind == (beside[0] or word).kind for word in beside):
        return beside[0]  # two headings of one kind beside each other
    marked = len(row.cells) == 2 and _NUMBERED.fullmatch(row.cells[0].text)
    if len(row.text) > 70 or (len(row.cells) > 1 and spaced(row) == row.text and not marked):
        return None
    if row.periods or (row.text.endswith((",", ";")) and not row.line.bold):
        return None
    word = heading(row.text)
    listed = word is not None and (word.sure == 1.0 or (word.sure >= 0.9 and "," not in row.text))
    return word if listed or not find_degrees(row.text) else None


def _marks(rows: Sequence[Row], number: int, usual: float, bold_body: bool) -> float:
    """How much a row stands out as a heading does: 0 for a row like any other."""
    row = rows[number]
    marks = 0.5 if row.line.level else 0.0
    marks += 0.4 if usual and row.line.size >= usual + 0.8 else 0.0
    marks += 0.3 if row.line.bold and not bold_body else 0.0
    marks += 0.3 if row.caps else 0.0
    marks += 0.2 if spaced(row) != row.text else 0.0
    alone = row.gap >= 0.35
    if row.bullet:
        return marks if marks >= 0.3 and row.text[:1].isupper() and alone else 0.0
    if usual and row.line.size < usual - 1.5 and not row.caps and not (alone and row.line.bold and not bold_body):
        return 0.0
    below = rows[number + 1] if number + 1 < len(rows) else None
    if number and not alone and (_goes_with(rows[number - 1], row) or _is_within(rows[number - 1], row, below)):
        return 0.0
    marks += 0.2 if alone else 0.0
    marks += 0.1 if row.text.rstrip().endswith(":") else 0.0
    return marks if below or marks > 0.3 else 0.0


def _goes_with(above: Row, row: Row) -> bool:
    """Whether a row looks like the row right above it on the page, as the rest of a wrapped title does."""
    near = row.line.box is not None and row.line.block == above.line.block and abs(row.left - above.left) < 2
    return near and not row.line.level and row.style == above.style and heading(above.text) is None


def _is_within(above: Row, row: Row, below: Row | None) -> bool:
    """Whether a plain row stands between a strong one and a date, as an employer does ("Freelance")."""
    plain = above.line.bold and not row.line.bold and above.line.block == row.line.block
    return plain and below is not None and bool(below.periods) and is_note(below.text) and below.gap < 0.35


def _shared_style(rows: Sequence[Row], sure: Mapping[int, Heading], marked: Mapping[int, float]) -> Style | None:
    """The style of most sure headings, if at least two share it; that of a single heading if it has no like."""
    styles: Counter[Style] = Counter()
    for number in sure:
        styles[rows[number].style] += 1 if marked[number] < 0.3 else 2
    if not styles:
        return None
    best = max(styles, key=lambda style: (styles[style], style))
    return best if styles[best] >= 2 else None


def _known(row: Row, word: Heading, marks: float, main: Style | None, last: tuple[Row, Found] | None) -> Found | None:
    """The heading that a row with a known wording is; ``last`` is the heading above, ``main`` the style of most."""
    alike = main is not None and row.style == main
    if marks <= 0 or (word.sure < 0.9 and not (alike or marks >= 0.7)):
        return None
    if word.sure < 0.9 and title_score(row.text) >= 0.6:
        return None
    if last and word.kind in _NESTED.get(last[1].kind, ()):
        as_large = marks >= 0.7 and word.sure == 1.0 and main and row.style[:3] == main[:3]
        if main and not (alike or as_large) and row.style != last[0].style and _weaker(row.style, main):
            return None
        if (
            not alike
            and word.kind == last[1].kind == "skills"
            and not re.search(any_of("skill-heading"), row.text.casefold())
        ):
            return None
    small = row.text[:1].islower() and not row.line.level and not row.line.bold
    if small and not (word.sure == 1.0 and marks >= 0.6):
        return None
    return Found(word.kind, 0, len(row.text), min(1.0, word.sure * (0.6 + marks)))


def _is_category(row: Row, word: Heading, main: Style | None, above: tuple[Row, Found] | None) -> bool:
    """Whether a row right below a heading in the style of most, and set otherwise, is the first category in it."""
    if above is None or main is None or row.style == main or above[0].style != main:
        return False
    return word.kind in _NESTED.get(above[1].kind, ())


def _weaker(style: Style, main: Style) -> bool:
    """Whether a style is plainly a step below that of the headings."""
    if main[0] and style[0] != main[0]:
        return style[0] == 0 or style[0] > main[0]
    if abs(style[1] - main[1]) >= 0.8:
        return style[1] < main[1]
    return (main[2] and not style[2]) or (main[3] and not style[3] and style[1] <= main[1])


def _below_contact(rows: Sequence[Row]) -> int:
    """The first row below the name and the e-mail address, where a row in heading style is no longer the name."""
    mail = next((number for number, row in enumerate(rows[:60]) if "@" in row.text), len(rows))
    return max(mail + 1, 2)


def _plain(rows: Sequence[Row], named: Mapping[int, Heading], marked: Mapping[int, float]) -> frozenset[int]:
    """Rows that hold nothing but a listed wording, in a text whose headings have no style of their own.

    A gap is no style. Where it stands above most of them, a row without one opens a section that no other row opens.
    """
    sure = {number: word.kind for number, word in named.items() if word.sure >= 0.9}
    if any(marked[number] >= 0.3 for number in sure):
        return frozenset()
    spaced_out = {kind for number, kind in sure.items() if marked[number] > 0.1}
    mostly = 2 * sum(marked[number] > 0.1 for number in sure) >= len(sure)
    alone = [
        number
        for number, word in named.items()
        if word.sure == 1.0 and rows[number].text[:1].isupper() and not rows[number].bullet and number + 1 < len(rows)
    ]
    if mostly and sure:
        return frozenset(number for number in alone if named[number].kind not in spaced_out)
    return frozenset(alone) if len({named[number].kind for number in alone}) >= 2 else frozenset()


def _between_lists(rows: Sequence[Row], named: Mapping[int, Heading], marked: Mapping[int, float]) -> frozenset[int]:
    """Rows of a plain text that hold only a listed wording, between two lists, for a kind that no other row opens."""
    opened = {word.kind for number, word in named.items() if marked[number] > 0 and word.sure >= 0.9}
    return frozenset(
        number
        for number, word in named.items()
        if 0 < number < len(rows) - 1
        and rows[number - 1].bullet
        and rows[number + 1].bullet
        and not (rows[number].bullet or rows[number].line.box or word.kind in opened)
        and word.sure == 1.0
        and rows[number].text[:1].isupper()
    )


def _words(row: Row) -> str:
    return row.text.strip(" :").casefold()


def _repeated(rows: Sequence[Row], named: Mapping[int, Heading]) -> frozenset[int]:
    """Rows whose words come again, of lesser style than the main headings: labels inside entries ("Highlights")."""
    looks = {number: (_words(rows[number]), rows[number].style) for number in named}
    words = Counter(looks.values())
    sizes = [rows[number].line.size for number in named if words[looks[number]] == 1]
    levels = [rows[number].line.level or 9 for number in named if words[looks[number]] == 1]
    return frozenset(
        number
        for number in named
        if words[looks[number]] > 1
        and (
            looks[number][0] in word_set("body-label")
            or rows[number].line.size + 0.8 < max(sizes, default=0.0)
            or (rows[number].line.level or 9) > min(levels, default=9)
            or (not rows[number].line.level and min(levels, default=9) < 9)
        )
    )


def _in_rail(rows: Sequence[Row], number: int) -> bool:
    """Whether a row begins in a margin: the rows below it stand further right, where its second cell may stand."""
    row = rows[number]
    if len(row.cells) < 2 or not row.line.box:
        return False
    below = [other for other in rows[number + 1 : number + 5] if other.line.page == row.line.page and other.line.box]
    below = [other for other in below if len(other.cells) == 1 or abs(other.left - row.left) > 2][:1] or below[:1]
    return bool(below) and below[0].left > row.left + _STEP


def _run_in(row: Row, last: Found | None, in_rail: bool) -> Found | None:
    """A heading that shares its row with its section: bold before plain ("**Stack.** Go"), or in a left margin."""
    label = _LABEL.match(row.text)
    if not label or row.bullet or names_columns(row):
        return None
    railed = in_rail and label.group().rstrip(" ").endswith("\t")
    if (row.line.bold or row.gap < 0.35) and not railed:
        return None
    word = heading(label.group(1))
    if word is None or word.sure < 1.0:
        return None
    bold = row.strong_start and abs(row.strong_start - len(label.group().rstrip())) <= 2
    in_margin = "\t" in label.group() and (label.group(1).isupper() or railed) and label.group(1) != row.text
    plain = ":" in label.group() and len(row.cells) == 1 and not row.line.strong
    stated = plain and (label.group(1).isupper() or word.kind == "summary")
    if not (bold or in_margin or stated):
        return None
    if last and not last.run_in and word.kind in _NESTED.get(last.kind, ()):
        return None
    return Found(word.kind, len(label.group()), -len(label.group(1)), 0.8)
