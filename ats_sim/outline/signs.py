"""What the labeller of rows looks at: the signs of a row by itself and among its neighbours.

A sign is a short name that stands or does not ("B": bold, "dr>": a period at its end); those of neighbours begin with
"-" (above) and "+" (below). What they weigh is learned (`lexicon/row_weights.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import company_score, is_department, school_score
from ats_sim.lexicon.places import place_score, town_shaped
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.verbs import verbs
from ats_sim.outline.headings import Found
from ats_sim.outline.rows import Row, body_is_bold, body_size

_PARTS = expression(
    r"\s*[|•·▪●■◦/]\s*|\s+[-–—~]{1,3}\s+|\t|\s{3,}|[,;:()]\s*|\s+(?:at|@|bei|chez)\s+|(?<=\w)\.\s+(?=[A-ZÀ-Ý])"
)
_CONTACT = expression(r"@|\+?\d[\d ()/-]{7,}|https?:|www\.|linkedin|github")
_LONG = 160  # letters of a row that are looked at; ours, as are the steps below
_FEW = 16  # words: no head of an entry has more
_FAR = "D*htcsgd"  # the first letters of signs that tell something two rows away


def row_signs(rows: Sequence[Row], headings: Mapping[int, Found]) -> list[list[str]]:
    """The signs of each row. ``headings`` are the rows that open sections, as far as they are known."""
    usual, bold_body = body_size(rows), body_is_bold(rows)
    lefts: dict[tuple[int, int], list[float]] = {}
    for row in rows:
        lefts.setdefault((row.line.page, row.line.block), []).append(row.left)
    middle = {key: sorted(values)[len(values) // 2] for key, values in lefts.items()}
    own = [
        [*_look(row, usual, bold_body, middle[row.line.page, row.line.block]), *_words(row.text[:_LONG]), *_dates(row)]
        for row in rows
    ]
    found: list[list[str]] = []
    section, since = "none", 9
    for number, row in enumerate(rows):
        opens = headings.get(number)
        if opens is not None and opens.run_in:
            section = opens.kind
        signs = [*own[number], *_beside(rows, own, number), *_joint(own[number], row, section, since)]
        if opens is not None:
            signs += ["O", f"O{opens.kind}"] if not opens.run_in else ["I", f"I{opens.kind}"]
            section, since = opens.kind, 0
        if number + 1 in headings:
            signs.append("+O")
        since += 1
        found.append(list(dict.fromkeys(signs)))
    return found


def _step(value: float, steps: Sequence[float]) -> int:
    return sum(value >= step for step in steps)


def _look(row: Row, usual: float, bold_body: bool, left: float) -> list[str]:
    """How a row is set."""
    bold = row.line.bold and not bold_body
    found = ["*"] if row.bullet else []
    found += ["B"] if bold else ["b"] if row.strong_start else ["i"] if row.line.strong else []
    found += ["C"] if row.caps else []
    found += ["L"] if row.line.level else []
    if usual and row.line.size:
        found.append(f"z{_step(row.line.size - usual, (-0.8, 0.4, 1.6, 3.5))}")
    found.append(f"y{_step(row.gap, (0.1, 0.35, 0.7, 1.0))}")
    if row.left:
        found.append(f"x{_step(row.left - left, (-30, -4, 4, 14, 60))}")
    if len(row.cells) > 1:
        found.append(f"k{min(len(row.cells), 4)}")
    return [*found, "note"] if row.notes else found


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    """What the words of a row say."""
    words = text.split()
    first, low = text[:1], sum(word[:1].islower() for word in words)
    found = [
        f"n{_step(len(words), (2, 3, 4, 6, 9, 13, 18))}",
        f"l{_step(low / max(len(words), 1), (0.01, 0.25, 0.5, 0.75))}",
    ]
    found.append("U" if first.isupper() else "u" if first.islower() else "9" if first.isdigit() else "?")
    found += [f"e{text[-1]}"] if text[-1:] in (".", ":", ",", ";") else []
    found += ["@"] if _CONTACT.search(text) else []
    found += ["v"] if len(words) > 2 and verbs().get(words[0].casefold()) is not None else []
    label, colon, _ = text.partition(":")
    found += ["lab"] if colon and len(label.split()) <= 3 else []
    found += _headed(text, words)
    if len(words) <= _FEW:
        for part in dict.fromkeys(_PARTS.split(text)[:6]):
            found += _scores(part.strip()) if part.strip() else ()
    return tuple(dict.fromkeys(found))


def _headed(text: str, words: Sequence[str]) -> list[str]:
    """Which kind of heading the words of a short row are, or some of them."""
    if len(words) > 8:
        return []
    whole = heading(text)
    if whole:
        return [f"h{whole.kind}{int(whole.sure >= 0.9)}"]
    if len(words) < 2:
        return []
    parts = (*words, f"{words[0]} {words[1]}", f"{words[-2]} {words[-1]}")
    known = [heading(part.strip(",:&/()")) for part in parts if len(part) > 3]
    return [f"H{part.kind}" for part in known if part and part.sure == 1.0]


@lru_cache(maxsize=4096)
def _scores(text: str) -> tuple[str, ...]:
    """What a part of a row looks like, each with how much it does."""
    title, company, place, degrees = title_score(text), company_score(text), place_score(text), find_degrees(text)
    found = [f"t{_step(title, (0.5, 0.8))}"] if title >= 0.3 else []
    found += [f"c{_step(company, (0.6, 1))}"] if company else []
    found += ["s"] if school_score(text) else []
    found += ["dep"] if is_department(text) else []
    if place >= 0.6:
        found.append("p2" if place >= 0.8 else "p1")
    elif not found and town_shaped(text):
        found.append("p0")
    found += ["g0" if degrees[0].short else "g1"] if degrees else []
    return (*found, "g^") if degrees and degrees[0].start == 0 else tuple(found)


def _dates(row: Row) -> list[str]:
    """Whether a row has a date, which kind, and where: alone, at its start, at its end, within."""
    periods = row.periods if any(char.isdigit() for char in row.text) else ()
    if not periods:
        return []
    best = next((period for period in periods if not period.single), periods[0])
    kind = "dr" if not best.single else "dm" if best.precise else "dy"
    before, after = (part.strip(" ()[]|,·•–-.\t") for part in (row.text[: best.begin], row.text[best.finish :]))
    where = "=" if not before and not after else "<" if not before else ">" if not after else "~"
    return ["D", kind, kind + where]


def _beside(rows: Sequence[Row], own: Sequence[Sequence[str]], number: int) -> list[str]:
    """How a row stands to its neighbours, and what their signs are."""
    row, found = rows[number], [f"at{_step(number, (1, 2, 4, 10))}"]
    if number:
        above = rows[number - 1]
        found.append("a=" if above.style == row.style else "a<" if above.line.size > row.line.size else "a>")
        found.append(f"ax{_step(row.left - above.left, (-4, 4))}")
        found += [f"-{sign}" for sign in own[number - 1]]
    if number + 1 < len(rows):
        below = rows[number + 1]
        found.append("w=" if below.style == row.style else "w<" if below.line.size > row.line.size else "w>")
        found.append(f"wx{_step(below.left - row.left, (-4, 4))}y{_step(below.gap, (0.1, 0.35, 0.7))}")
        found += [f"+{sign}" for sign in own[number + 1]]
    else:
        found.append("last")
    if number > 1:
        found += [f"--{sign}" for sign in own[number - 2] if sign[0] in _FAR]
    if number + 2 < len(rows):
        found += [f"++{sign}" for sign in own[number + 2] if sign[0] in _FAR]
    return found


def _joint(signs: Sequence[str], row: Row, section: str, since: int) -> list[str]:
    """Signs that say more together: the section with the date, the names, the list mark, and how long it has lasted."""
    date = next((sign for sign in signs if sign[0] == "d" and sign[-1] in "=<>~"), "")
    names = "".join(next((sign for sign in signs if len(sign) == 2 and sign[0] == kind), "") for kind in "tc")
    length = next(sign for sign in signs if sign[0] == "n" and sign[1:].isdigit())
    last = min(since, 3)
    mark = "*" if row.bullet else ""
    return [
        f"S{section}",
        f"S{section}{date}",
        f"S{section}/{names}",
        f"{date}/{names}",
        f"S{section}/{mark}{length}",
        f"q{last}",
        f"S{section}q{last}",
    ]
