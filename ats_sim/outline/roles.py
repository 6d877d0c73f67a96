"""What each row of a section is: a row of an entry's head, a list item, a line that goes on, or prose.

Evidence for a head row: a date at its edge, emphasis, a job title or employer, few words with capitals. Evidence for a
line that goes on: small letters at its start, indentation below a list item, or a full line above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.outline.dated import dated, is_link, is_sentence
from ats_sim.outline.rows import Row, is_note

Role = Literal["head", "bullet", "more", "prose"]
Label = Literal["employer", "position", "dates", "place"]

_TIGHT = 0.35  # lines; ours: white space within an entry
_NAMES = 10  # words; ours: no name has more
_LABEL = expression(r"^[^\W\d_][\w &/-]{2,30}:(?:\s|$)")
JOINT = expression(r"(?:at|@|bei|chez|presso|bij|hos)\s+(?=[A-ZÀ-Ý0-9])")
"""What stands before an employer ("at Harbour Ltd")."""


@cache
def _field_labels() -> tuple[tuple[Label, re.Pattern[str]], ...]:
    labels: tuple[Label, ...] = ("employer", "position", "dates", "place")
    return tuple((kind, expression(rf"{any_of(f'{kind}-label')}\s*[:\t]\s*", re.IGNORECASE)) for kind in labels)


def field_label(text: str) -> tuple[Label, int] | None:
    """What a label at the start of a row says ("Company: ...", "Designation: ..."), and how long it is."""
    for kind, pattern in _field_labels():
        found = pattern.match(text)
        if found:
            return kind, found.end()
    return None


def reads_on(text: str) -> bool:
    """Whether a text runs on in small letters as sentences do, unlike names and most titles."""
    parts = text.split()
    words = [word for word in parts[1:] if len(word) > 3 and word[0].isalpha()]
    low = sum(1 for word in words if word[0].islower())
    if not low or title_score(text) >= (0.7 if len(parts) >= 6 else 0.5):
        return False
    if len(parts) >= 6:
        return low >= 3 and low > 0.6 * len(words)
    ended = text.rstrip()[-1:] in ".!"
    return low == len(words) and company_score(text) < (1.0 if ended else 0.6) and (ended or len(parts) >= 3)


def roles(rows: Sequence[Row]) -> list[Role]:
    """What each row of a section is."""
    found: list[Role] = []
    edge = max((row.line.box.x1 for row in rows if row.line.box), default=0.0)
    first = next((row for row in rows if dated(row) and not row.bullet), None)
    had_date = False
    second = _second_rows(rows)
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else None
        before = found[-1] if found else "head"
        between = above is not None and before == "head" and _is_between(row, above, rows[number + 1 : number + 2])
        if row.bullet:
            labelled = field_label(row.text) if row.periods else None
            found.append("head" if labelled and labelled[0] == "dates" else "bullet")
        elif number in second or _names_date_below(rows, number):
            found.append("head")
        elif number - 1 in second and row.gap >= _TIGHT and not (dated(row) or row.strong_start) and _tells(row):
            found.append("prose")
        elif above is not None and before != "head" and continues(row, above, rows, number, edge):
            found.append("more")
        elif between or (not _runs_on(row, rows[number + 1 : number + 2]) and _is_head(row, first, before)):
            found.append("head")
        elif (
            above is not None
            and before == "head"
            and continues(row, above, rows, number, edge)
            and not dated(above)
            and _long(above)
        ):
            found.append("more")
        else:
            found.append("prose")
        if (
            found[-1] == "head"
            and before == "head"
            and had_date
            and not (dated(row) or between or number in second or _ends_head(row))
        ):
            found[-1] = "prose"
        had_date = found[-1] == "head" and (bool(dated(row)) or (had_date and before == "head"))
    return found


def _second_rows(rows: Sequence[Row]) -> frozenset[int]:
    """The rows right below the dated ones, where those of all entries are set alike, unlike what follows."""
    below = [n + 1 for n, row in enumerate(rows[:-1]) if dated(row) and not row.bullet and not dated(rows[n + 1])]
    looks = {(rows[number].bullet, *rows[number].style[:3]) for number in below}
    others = [rows[number + 1] for number in below if number + 1 < len(rows) and not dated(rows[number + 1])]
    if len(below) < 3 or len(looks) != 1 or any((row.bullet, *row.style[:3]) in looks for row in others):
        return frozenset()
    short = all(len(rows[number].text.split()) <= _NAMES and not reads_on(rows[number].text) for number in below)
    return frozenset(below) if short and not rows[below[0]].bullet and others else frozenset()


def _tells(row: Row) -> bool:
    return len(row.text.split()) > 2 and not is_note(row.text)


def _names_date_below(rows: Sequence[Row], number: int) -> bool:
    """Whether a row apart from what is above it stands right over a row that holds only a period."""
    row, below = rows[number], rows[number + 1] if number + 1 < len(rows) else None
    if below is None or below.bullet or not is_note(below.text) or below.gap >= _TIGHT or row.line.box is None:
        return False
    period = dated(below)
    apart = row.gap >= _TIGHT and row.text[:1].isupper() and row.text.rstrip()[-1:] not in ".:;,"
    return bool(period and not period.single) and apart and len(row.text.split()) <= _NAMES


def continues(row: Row, above: Row, rows: Sequence[Row], number: int, edge: float) -> bool:
    """Whether a row goes on with the sentence of the row above it."""
    body = above.body.text
    if (dated(row) and (not row.notes or is_name(row.body.text))) or row.line.level or row.gap >= 0.6:
        return False
    if row.strong_start > 3 and not above.strong_start:
        return False
    if row.left and row.left < above.left - 3 and dated(row) and not above.text[:1].islower():
        return False
    if row.ended:
        return row.text[:1].islower() and body.rstrip()[-1:] in ",(&-–" and row.line.block == above.line.block
    if row.text[:1].islower() and not is_link(row.text):
        return True
    if row.line.box and above.line.box:
        return _hangs(row, above, rows, number, edge)
    if row.line.block != above.line.block and not row.line.size:
        return False
    ended = body.rstrip()[-1:] in ".!?:;"
    return len(body) >= 60 and not ended and not row.line.bold and title_score(row.text) < 0.5


def _hangs(row: Row, above: Row, rows: Sequence[Row], number: int, edge: float) -> bool:
    """The same on a page: indented below a bullet, or below a full line of the same look."""
    if row.line.page != above.line.page or row.line.block != above.line.block:
        ended = above.body.text.rstrip()[-1:] in ".!?:;"
        return not ended and len(above.body.text) > 50 and not dated(row) and title_score(row.text) < 0.5
    if row.style[1:3] != above.style[1:3] and not row.caps:
        return False
    opener = next((rows[i] for i in range(number - 1, max(-1, number - 12), -1) if rows[i].bullet), None)
    if opener is not None and above.line.block == opener.line.block and row.left > opener.left + 2:
        full = above.right == 0.0 or above.right >= edge - 0.3 * (edge - opener.left)
        return full or above.body.text.rstrip()[-1:] not in ".!?"
    if not opener and _each_begins(row, rows, number):
        return False
    if above.right and not _wraps(above, row, edge):
        return False
    wide = above.right >= edge - 0.15 * (edge - above.left) if above.right else len(above.body.text) > 60
    return (
        wide
        and abs(row.left - above.left) < 12
        and row.gap < 0.35
        and not (above.body.text.rstrip()[-1:] in ".!?:" and above.right < edge * 0.9)
    )


def _wraps(above: Row, row: Row, edge: float) -> bool:
    """Whether the first word of a row would not have fitted on the line above."""
    letters = max(len(above.text), 1)
    width = (above.right - above.left) / letters * (len(row.text.split()[0]) + 1)
    return above.right + width > edge - 2


def _each_begins(row: Row, rows: Sequence[Row], number: int) -> bool:
    """Whether a row stands in a run of at least three plain rows that all begin with a capital.

    Such rows are statements of a line each; of wrapped prose some line begins small."""
    first = last = number
    while first > max(0, number - 8) and _alike(rows[first - 1], row) and rows[first].gap < 0.35:
        first -= 1
    while last + 1 < min(len(rows), number + 8) and _alike(rows[last + 1], row) and rows[last + 1].gap < 0.35:
        last += 1
    run = rows[first : last + 1]
    return len(run) >= 3 and all(item.text[:1].isupper() or item.text[:1].isdigit() for item in run)


def _alike(other: Row, row: Row) -> bool:
    return (
        not other.bullet
        and other.style[1:3] == row.style[1:3]
        and abs(other.left - row.left) < 2
        and dated(other) is None
    )


def _runs_on(row: Row, below: Sequence[Row]) -> bool:
    """Whether a plain row goes on in the next line, as only running text does."""
    if not below or dated(row) or row.strong_start or row.line.level or row.text.rstrip()[-1:] in ".!?":
        return False
    after = below[0]
    alike = after.style[1:3] == row.style[1:3] and not after.bullet and after.gap < 0.35 and len(row.text) > 20
    return (
        alike and after.text[:1].islower() and not is_link(after.text) and not after.strong_start and not dated(after)
    )


def _long(row: Row) -> bool:
    return len(row.body.text.split()) >= 9


def _is_head(row: Row, first: Row | None, before: Role) -> bool:
    text = row.text
    if dated(row) or row.line.level or (row.notes and JOINT.match(text)):
        return True
    words = text.split()
    if is_note(text) or is_link(text):
        return before == "head"
    if len(words) > 16 or (
        len(words) > 6 and text.rstrip()[-1] in ".!;" and not row.line.bold and company_score(text) < 1
    ):
        return False
    if (text[:1].islower() or reads_on(text)) and not row.strong_start:
        return False
    if (
        first is not None
        and row.left
        and first.left
        and row.left > first.left + 8
        and before != "head"
        and row.gap < 0.35
    ):
        return title_score(text) >= 0.6
    if _opens_statement(words) and not row.strong_start and before != "head":
        return False
    label = _LABEL.match(text)
    if label and (before != "head" or not _names_job(text[label.end() :], text[: label.end()])):
        return field_label(text) is not None
    if row.line.bold or row.strong_start > 2 or row.notes:
        return True
    if title_score(text) >= 0.5 or company_score(text) >= 0.6:
        return len(words) <= 12
    return len(words) <= (9 if before == "head" or row.gap >= 0.35 else 6)


def opens_statement(text: str) -> bool:
    """Whether a text begins with what somebody does ("Manage hotel chain"): a verb that is no noun, small letters."""
    words = text.split()
    verb = verbs().get(words[0].casefold()) if len(words) > 2 else None
    if (
        verb is None
        or words[1] == "of"
        or not words[0][:1].isupper()
        or not words[1][:1].islower()
        or not words[2][:1].islower()
    ):
        return False
    return words[0].casefold() == verb.base and words[0].casefold() not in verb.nouns and title_score(text) < 0.5


def tells_deed(text: str) -> bool:
    """Whether a text begins with a verb in the past ("Obtained License of Trade"), as no name does."""
    first = text.partition(" ")[0].casefold()
    verb = verbs().get(first)
    return verb is not None and first != verb.base and first not in verb.nouns


def _names_job(rest: str, label: str) -> bool:
    """Whether what stands before and behind a colon is a title and an employer, not a label and what it says."""
    word = label.strip(": ").casefold()
    if {word, word.removesuffix("s")} & word_set("form-label", "body-label", "study-detail"):
        return False
    return max(title_score(rest), title_score(word)) >= 0.5 or company_score(word) >= 0.6


def _opens_statement(words: Sequence[str]) -> bool:
    """Whether words begin as a statement does: with a verb in the past ("Trained new cashiers"), unlike a title."""
    first = words[0].casefold()
    verb = verbs().get(first)
    past = verb is not None and first != verb.base and first not in verb.nouns and not first.endswith(("s", "ing"))
    return past and len(words) > 2 and words[1][:1].islower()


def _ends_head(row: Row) -> bool:
    """Whether a row after the date of a head can still belong to it: a name, a place, emphasis, a few words."""
    named = max(title_score(row.text), company_score(row.text)) >= 0.4 and not reads_on(row.text)
    named = named or is_note(row.text) or is_link(row.text) or is_name(row.text)
    styled = bool(row.line.bold or row.strong_start or row.line.level or row.notes)
    return named or styled or (len(row.text.split()) <= 3 and not reads_on(row.text))


def _is_between(row: Row, above: Row, below: Sequence[Row]) -> bool:
    """Whether a row is the one line between a dated head and its list, an employer or a title and no sentence."""
    if dated(above) is None or not below or not below[0].bullet or row.line.page != above.line.page:
        return False
    if tells_deed(row.text) or len(row.text.split()) > 12 or row.text.rstrip()[-1:] in ".:;!?" or is_sentence(row.text):
        return False
    first = row.text.partition(",")[0].partition("(")[0].rstrip()
    return (is_name(first) or title_score(first) >= 0.5) and len(first.split()) <= 6


def is_name(text: str) -> bool:
    """Whether a text is written as names are: a few words with capitals, no full stop, no label."""
    words = [word for word in text.split() if word[0].isalpha() and len(word.strip(".,;()")) > 3]
    return 0 < len(text.split()) <= 8 and text.rstrip()[-1:] not in ".:;" and all(word[0].isupper() for word in words)
