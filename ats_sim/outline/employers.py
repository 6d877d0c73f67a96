"""The employer's name without what is written behind it: a remark in brackets, the town after a comma."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, ends_in_legal_form, is_department, is_legal_form, is_team
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import title_score
from ats_sim.model.document import Span
from ats_sim.model.resume import Field
from ats_sim.outline.pieces import names_town

_FIELDS = frozenset({"field", "domain", "method", "activity", "soft"})
_REMARK = expression(r"\s*\([a-zà-ÿ][^()]*\)$")


def names_and_towns(
    names: Sequence[Field | None], titled: Sequence[bool], placed: Sequence[bool]
) -> list[tuple[Field | None, Field | None]]:
    """The employers of a section, each without the town behind its last comma, and that town.

    Towns are not looked up: "Harlow Mills, Redditch" is parted where no other place was found (``placed``), most
    employers of the section are followed by a place, and the position is known by its words (``titled``) or
    several employers are.
    """
    names = [_with_legal_form(name) if name else None for name in names]
    tails = [_tail(name) if name else None for name in names]
    towns = sum(tail is not None and names_town(tail.text) for tail in tails)
    others = sum(tail is not None and not names_town(tail.text) for tail in tails)
    usual, several = towns + sum(placed) > others, towns + sum(placed) > max(1, 2 * others)
    found: list[tuple[Field | None, Field | None]] = []
    for name, tail, known, elsewhere in zip(names, tails, titled, placed, strict=True):
        likely = usual and (known or several) and not elsewhere
        parted = (name, None) if name is None or tail is None else _parted(name, tail, likely)
        found.append((_without_department(_without_remark(parted[0])), parted[1]))
    return found


def _with_legal_form(name: Field) -> Field:
    """A name up to its legal form: what follows after a comma is a division or place ("Acme GmbH, Sales, Kiel")."""
    parts = name.text.split(", ")
    for number in range(1, len(parts)):
        begin = ", ".join(parts[:number])
        if ends_in_legal_form(begin) and not is_legal_form(parts[number]) and not is_department(parts[0]):
            return Field(begin, Span(name.span.start, name.span.start + len(begin)), name.confidence)
    return name


def _tail(name: Field) -> Field | None:
    """The words after the last comma of a name, unless they are a part of it."""
    at = name.text.rfind(", ")
    words = name.text[at + 2 :]
    if at < 0 or is_legal_form(words) or not words:
        return None
    return Field(words, Span(name.span.end - len(words), name.span.end), name.confidence)


def _parted(name: Field, tail: Field, usual: bool) -> tuple[Field, Field | None]:
    first = name.text[: tail.span.start - name.span.start].rstrip(", ")
    sure = company_score(first) >= 0.6 and len(tail.text.split()) <= 2 and title_score(tail.text) < 0.3
    if not names_town(tail.text) or "," in first or is_field(first) or is_field(tail.text) or not (sure or usual):
        return name, None
    return Field(first, Span(name.span.start, name.span.start + len(first)), name.confidence), tail


def is_field(text: str) -> bool:
    """Whether a text is a field of work or a team ("Machine Learning", "Payments") rather than an employer."""
    known = skills().get(text)
    return (known is not None and known.kind in _FIELDS) or is_department(text) or is_team(text)


def _without_department(name: Field | None) -> Field | None:
    """A university or office without the department before it."""
    first, comma, rest = name.text.partition(", ") if name else ("", "", "")
    if name is None or not comma or not is_department(first) or company_score(rest) < 0.6:
        return name
    return Field(rest, Span(name.span.end - len(rest), name.span.end), name.confidence)


def _without_remark(name: Field | None) -> Field | None:
    """A name without a remark in brackets ("Acme (event ticketing)")."""
    remark = _REMARK.search(name.text) if name else None
    if name is None or remark is None:
        return name
    return Field(name.text[: remark.start()], Span(name.span.start, name.span.start + remark.start()), name.confidence)
