"""Who the resume is about: the name, the headline and the way to reach the person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import join_spaced
from ats_sim.lexicon.organisations import company_score
from ats_sim.lexicon.titles import is_at_home, title_score
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.model.document import Document, Span
from ats_sim.model.resume import Basics, Field, Profile
from ats_sim.model.settings import Outline
from ats_sim.outline.contacts import find_email, find_phone, find_place, profile_of, web_addresses
from ats_sim.outline.dates import find_periods
from ats_sim.outline.names import read_name
from ats_sim.outline.parts import Part
from ats_sim.outline.rows import Row, body_size, cut

_EARLY = 200  # rows: a name stands on the first page
_TITLE, _SURNAME = 0.5, 0.85  # of title_score: a job title; the first row may end in a trade that is a surname (Baker)
_LONGEST_ROW = 300  # characters: a name stands at the start of its row, what follows is not looked at


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """What stands before and after a name in its line: a label, the title of the document, degrees, other data."""
    title = any_of("document-title")
    sources = {
        "label": rf"^{any_of('name-label')}\s*:\s*",
        "title": rf"^\W*{title}\b\.?\s*(?:of|for|de|von|–|-|:|\|)?\s*",
        "titled": rf"[\s|:–-]+{title}\.?\s*$",
        "after": rf"\s*(?:[|•·\t/⋄]|\s[-–—]\s|\s{{3,}}|\s{any_of('updated')}\b).*$",
    }
    return {name: expression(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def read_basics(document: Document, rows: Sequence[Row], parts: Sequence[Part], settings: Outline) -> Basics:
    """The person's data. ``rows`` are all rows, ``parts`` head and sections."""
    contact = [row for part in parts if part.kind in (None, "other") and _is_contact(part) for row in part.rows]
    email = find_email(document, contact)
    name = find_name(rows, parts, email, settings)
    first_page = [row for row in rows if row.line.page == 1]
    urls = list(web_addresses(document, contact or rows[:8]))
    profiles = tuple(_profiles(url for url, _ in urls))
    pages = [
        (url, span) for url, span in urls if profile_of(url) is None and "." in document.text[span.start : span.end]
    ]
    url = next((Field(document.text[span.start : span.end], span, 0.8) for _, span in pages), None)
    return Basics(
        name,
        find_label(parts, name),
        email,
        find_phone(contact) or find_phone([row for row in first_page if not row.bullet and len(row.text) < 90]),
        url,
        find_place(
            [row for row in contact if name is None or not row.line.span.overlaps(name.span) or len(row.cells) > 1]
        ),
        profiles,
        _summary(document, parts),
    )


def _is_contact(part: Part) -> bool:
    """Whether a part holds contact data: the head, or a section of that name."""
    if part.kind is None or part.heading is None:
        return True
    return re.search(any_of("contact-heading"), part.heading.text.casefold()) is not None


def _profiles(urls: Iterator[str]) -> Iterator[Profile]:
    seen = set()
    for url in urls:
        profile = profile_of(url)
        if profile and (profile.network, profile.username.casefold()) not in seen:
            seen.add((profile.network, profile.username.casefold()))
            yield profile


def find_name(rows: Sequence[Row], parts: Sequence[Part], email: Field | None, settings: Outline) -> Field | None:
    """The person's name, or None. Large letters, the first lines and the e-mail address speak for it."""
    usual = body_size(rows)
    head = len(parts[0].rows)
    best: Field | None = None
    early = [row for row in rows[:_EARLY] if row.line.page == 1]
    biggest = max((row.line.size for row in early), default=0.0)
    reached = any("@" in row.text or find_phone([row]) for row in early[1:4])
    taken = 0
    for number, row in enumerate(early):
        if number < taken or (number >= max(head, 8) and row.line.size < biggest - 0.5):
            continue
        title = _SURNAME if number == 0 or (usual and row.line.size >= biggest - 0.3) else _TITLE
        found = _over_rows(early[number : number + 3], title, opens=number == 0 and reached)
        if found is None:
            continue
        field, rows_taken = found
        if rows_taken == 1:
            names = (*_spelled(row, email), *_titled(row), field, *_further(row, title))
            field = max(names, key=lambda name: _in_address(name.text, email))
        taken = number + rows_taken
        alone = len(field.text.split()) == 1 and field.text.isascii()
        sure = 0.3 + (0.25 if number == 0 else 0.15 if number <= 2 else 0.05 if number < head else -0.1)
        sure += 0.25 if usual and row.line.size >= biggest - 0.3 and biggest > usual + 1 else 0.0
        sure += 0.15 if row.line.level == 1 or (not usual and number == 0) else 0.0
        sure += 0.1 if row.line.bold or row.caps else 0.0
        sure += 0.4 * _in_address(field.text, email)
        sure -= (0.1 if number == 0 and reached else 0.3) if alone and not _in_address(field.text, email) else 0.0
        sure -= 0.2 if company_score(field.text) >= 0.6 else 0.0
        if best is None or sure > best.confidence + 0.001:
            best = Field(field.text, field.span, round(min(sure, 1.0), 2))
    if best is None or best.confidence < settings.name_confidence:
        return None
    return Field(join_spaced(best.text), best.span, best.confidence)


def _over_rows(rows: Sequence[Row], title: float, *, opens: bool) -> tuple[Field, int] | None:
    """A name in a row, or set in two or three rows of the same large letters, and how many rows it takes."""
    first = rows[0]
    best: tuple[Field, int] | None = None
    for count in range(2, len(rows) + 1):
        row = rows[count - 1]
        alike = abs(row.line.size - first.line.size) < 0.5 and row.line.level == first.line.level
        if not alike or row.gap >= 0.35 or not (first.line.size >= 14 or first.line.level):
            break
        text, before = _joined(rows[:count]), _joined(rows[: count - 1])
        after = _patterns()["after"].search(text)
        found = read_name(text[: after.start()] if after else text, title)
        if found and len(found.said.split()) <= 6 and found.finish > len(before):
            end = row.start + len(row.text) - (len(text) - found.finish)
            best = Field(found.said, Span(first.start, max(end, row.start + 1))), count
    if best:
        return best
    single = _candidate(first, title, opens=opens) or next(chain(_titled(first), _further(first, title)), None)
    return (single, 1) if single else None


def _further(row: Row, title: float) -> Iterator[Field]:
    """Names in the other cells of a row."""
    for cell in row.cells[1:3]:
        name = read_name(cell.text[:_LONGEST_ROW], title)
        if name:
            yield cut(cell, name.begin, name.finish)


def _titled(row: Row) -> Iterator[Field]:
    """A name that a job title follows without a sign between them."""
    first = row.cells[0]
    words = list(expression(r"\S+").finditer(first.text[:80]))
    for last, after in pairwise(words[1:5]):
        if not _opens_title(after.group()) or title_score(first.text[after.start() :]) < 0.8:
            continue
        name = read_name(first.text[: last.end()], _TITLE)
        if name:
            yield cut(first, name.begin, name.finish)
            return


def _spelled(row: Row, email: Field | None) -> Iterator[Field]:
    """The first cell of a row where the e-mail address spells it: a name, though its last word is a trade ("Baker")."""
    words = row.cells[0].text.split()
    local = _fold(email.text.partition("@")[0]) if email else ""
    if 2 <= len(words) <= 4 and all(word.istitle() and len(_fold(word)) > 1 and _fold(word) in local for word in words):
        yield cut(row.cells[0], 0, len(row.cells[0].text))


def _opens_title(word: str) -> bool:
    """Whether a title can begin with a word, and no name ends with it ("Jr.")."""
    bare = word.strip(",.").casefold()
    return bare not in word_set("name-suffix") and (is_at_home(bare) or bare in word_set("level"))


def _joined(rows: Sequence[Row]) -> str:
    """The words of rows as one; a hyphen at a row's end joins two names."""
    text = ""
    for row in rows:
        text += row.text if not text or text.endswith("-") else f" {row.text}"
    return text


def _candidate(row: Row, title: float, *, opens: bool) -> Field | None:
    """The part of a row that can be a name. ``title``: from which score on it is taken for a job title."""
    text = row.text[:_LONGEST_ROW]
    begin = 0
    for opener in ("label", "title"):
        found = _patterns()[opener].match(text[begin:])
        begin += found.end() if found else 0
    if "@" in text.split("\t")[0] and " " not in text.split("@")[0].strip():
        return None
    rest = _patterns()["titled"].sub("", text[begin:])
    spaced = join_spaced(rest)
    if spaced != rest:
        field = row.field(begin, begin + len(rest))
        return field if read_name(join_spaced(field.text), title) else None
    after = _patterns()["after"].search(rest)
    dated = find_periods(rest)
    end = min(after.start() if after else len(rest), dated[0].begin if dated else len(rest))
    rest = rest[:end]
    name = read_name(rest, title, opens=opens)
    if name is None:
        return None
    whole = row.field(begin + name.begin, begin + name.finish)
    return Field(name.said, whole.span, whole.confidence) if name.said != whole.text else whole


def _fold(text: str) -> str:
    plain = unicodedata.normalize(
        "NFKD", text.casefold().replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("ı", "i")
    )
    return "".join(char for char in plain if char.isalpha())


def _in_address(name: str, email: Field | None) -> float:
    """How far a name is written in the e-mail address: 1 for two words or the only one, 0.5 for one of several."""
    if email is None:
        return 0.0
    local, _, host = email.text.partition("@")
    local = _fold(f"{local} {host.partition('.')[0]}")
    words = [_fold(word) for word in join_spaced(name).split() if len(_fold(word)) > 1]
    hits = sum(1 for word in words if word in local and len(word) > 2)
    if not hits:
        return 0.0
    return 1.0 if hits >= 2 or len(words) == 1 else 0.6


def find_label(parts: Sequence[Part], name: Field | None) -> Field | None:
    """The headline: a job title in the rows around the name."""
    for row in parts[0].rows[:6]:
        for cell in row.cells:
            text = cell.text
            begin = 0
            if name is not None and cell.start <= name.span.start < cell.start + len(text):
                begin = name.span.end - cell.start
            rest = cut(cell, begin, len(text))
            if (
                rest.text
                and not _only_suffixes(rest.text)
                and "@" not in rest.text
                and len(rest.text.split()) <= 16
                and title_score(rest.text) >= 0.5
            ):
                return Field(rest.text, rest.span, round(0.5 + title_score(rest.text) / 2, 2))
    return None


def _only_suffixes(text: str) -> bool:
    """Whether a text holds only degrees and licences that follow a name ("RN, BSN")."""
    suffixes = word_set("name-suffix")
    return all(word.strip(",.").casefold() in suffixes for word in text.split())


def _summary(document: Document, parts: Sequence[Part]) -> Field | None:
    part = next((part for part in parts if part.kind == "summary" and part.rows), None)
    if part is None:
        return None
    span = Span(part.rows[0].start, part.rows[-1].span.end)
    return Field(" ".join(document.text[span.start : span.end].split()), span, 0.9)
