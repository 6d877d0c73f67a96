"""What a resume says of a paper that is asked for: held, on the way, run out, of a lower kind, denied, somebody else's,
or nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.credential_ranks import lower_in
from ats_sim.lexicon.credentials import credential
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.places import is_region, region_of, regions_in
from ats_sim.lexicon.shapes import PROPER
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.matching.bearing import bearing_of, clause_around, grade_in
from ats_sim.matching.holding import is_held
from ats_sim.matching.searchable_text import Passage
from ats_sim.matching.validity import in_force
from ats_sim.matching.wanted import made_ready
from ats_sim.model.document import Quote
from ats_sim.model.fits import GateHow
from ats_sim.model.posting import Requirement

_STEP = ("-to-", " to BSN", "/BSN")
"""Behind the name of a paper that only begins the name of a course: "RN-to-BSN"."""
_NEXT = 20  # characters behind a paper in which the next word begins; ours
_LONGEST = 160  # characters of a clause that is quoted whole; ours
_SPEAKS: tuple[GateHow, ...] = ("pending", "lapsed", "denied", "held", "elsewhere", "lower", "another's")
"""Which of several places speaks for a paper: what says that it is not in force goes before what only names it."""

_SECTION = 200
"""Characters below a heading in which the state of the paper that it names stands; ours."""


@remembered(32)
def paper_standing(
    names: Sequence[Requirement], asked: str, passages: Sequence[Passage], as_of: datetime.date
) -> tuple[GateHow, Quote | None]:
    """The standing of a paper by any of its ``names``, with the words that tell it. ``asked`` are the posting's."""
    told: dict[GateHow, Quote] = {}
    places = regions_in(asked)
    titles: list[Quote] = []
    sure: list[Quote] = []  # said to be in force
    for name in names:
        for how, quote, sort in _places(name, asked, passages, as_of):
            if how == "held" and sort:
                (titles if sort == "title" else sure).append(quote)
            else:
                told.setdefault(how, quote)
    if sure:
        return "held", sure[0]
    if "held" not in told:
        ways = [_by_place] if "elsewhere" in told or not (told or titles) else []
        ways += [_by_grade] if "lower" in told or not (told or titles) else []
        for way in ways:
            for how, quote in way(asked, passages, as_of):
                told.setdefault(how, quote)
        for how, quote in _by_register(asked, passages, as_of) if set(told) <= {"another's"} else ():
            if not told or "join" in quote.text:  # a page that names the paper of somebody else says where one stands
                told.setdefault(how, quote)
    if "elsewhere" in told and "held" in told and places.isdisjoint(regions_in(told["held"].text)):
        told.pop("held")  # letters behind a name say nothing of the place, another line does
    speaks: GateHow | None = next((one for one in _SPEAKS if one in told), None)
    if titles and speaks in (None, "another's"):
        return "held", titles[0]  # who works under the title holds it, if no line says more
    return (speaks, told[speaks]) if speaks else ("not stated", None)


def _below(passage: Passage, start: int, end: int, passages: Sequence[Passage]) -> Quote | None:
    """The line that says of a paper whose name is the heading above it that it is not there yet: "No number yet"."""
    if passage.source is not None or passage.text[start:end] != passage.text.strip(" :#*"):
        return None
    place = passage.span(start, end).end
    for other in passages:
        whole = other.span(0, len(other.text))
        if place < whole.start < place + _SECTION and finder("paper-pending").search(other.text):
            return Quote(other.text, whole)
    return None


def _places(
    name: Requirement, asked: str, passages: Sequence[Passage], as_of: datetime.date
) -> Iterator[tuple[GateHow, Quote, str]]:
    """What each place says, with its words, and whether it is a title, or says that the paper is in force."""
    wanted = made_ready(name, _initials(name.skill))
    for passage in passages:
        for status, start, end in wanted.places(passage.text, passage.source is not None, passage.section) or ():
            clause = "".join(clause_around(passage.text, start, end))
            if status == "related" or passage.text.startswith(_STEP, end):
                continue
            below = _below(passage, start, end, passages)
            if below is not None:
                yield "pending", below, ""
                continue
            if is_learner(passage.text, start, end):
                if passage.highlight < 0 and passage.section != "references":
                    yield "pending", _said(passage, start, end, whole=True), ""
                continue
            if is_of_study(passage.text, start, end):
                if passage.section != "references" and finder("course-begun").search(clause):
                    yield "pending", _said(passage, start, end, whole=True), ""
                continue
            names = f"{wanted.words} {wanted.held_name}"
            how = _how(passage, start, end, f"{asked} {names}", names, as_of)
            if how == "held" and passage.highlight >= 0 and _is_plural(passage.text[start:end], name.skill):
                how = "another's"
            if how:
                sort = "title" if passage.section == "work" and passage.highlight < 0 else ""
                if not sort and (in_force(clause, as_of) or finder("paper-renewed").search(clause)):
                    sort = "in force"
                yield how, _said(passage, start, end, whole=how != "held"), sort


def is_learner(text: str, start: int, end: int) -> bool:
    """Whether the words name somebody who learns to be what the paper is for: "student nurse", "CPA candidate"."""
    before = text[max(0, start - _NEXT) : start].split()[-1:]
    behind = PROPER.match(text[end : end + _NEXT].lstrip())
    beside = {word.lower().strip("(") for word in before} | {behind[0].lower() if behind else ""}
    return not beside.isdisjoint(word_set("learner-beside"))


def is_of_study(text: str, start: int, end: int) -> bool:
    """Whether the words name no paper of anybody: a course towards one ("CDL school"), one that is not needed."""
    following = PROPER.match(text[end : end + _NEXT].lstrip())
    word = following[0].lower() if following else ""
    course = word in ("training", "preparation") and regex("course-behind").match(text, end) is not None
    needless = word in word_set("paper-needed") and text[:start].lower().endswith("no ")
    return needless or course or word in word_set("paper-course")


def _initials(name: str) -> str:
    """The initials by which a body of three words or more is known: "VIT"; else ""."""
    said = "".join(found[0][0] for found in regex("capital-word").finditer(name))
    return said if len(said) > 2 else ""


def _is_plural(said: str, name: str) -> bool:
    """Whether holders are spoken of: "licensed landscape architects"."""
    return said.endswith("s") and not said.endswith("ss") and not name.rstrip(".)").endswith("s") and " " in said


def _said(passage: Passage, start: int, end: int, *, whole: bool) -> Quote:
    """The words of a paper; the ``whole`` clause where what stands around them counts."""
    before, thing, behind = clause_around(passage.text, start, end)
    if whole and len(before + thing + behind) <= _LONGEST:
        first, last = start - len(before.lstrip()), end + len(behind.rstrip())
        return Quote(passage.text[first:last], passage.span(first, last))
    return Quote(thing, passage.span(start, end))


def _by_grade(asked: str, passages: Sequence[Passage], as_of: datetime.date) -> Iterator[tuple[GateHow, Quote]]:
    """Where the very grade that is asked for stands by itself, behind a line of a lower one; or a lower one alone."""
    grade = grade_in(asked)
    for passage in passages:
        found = grade_in(passage.text) if passage.highlight < 0 else None
        if found and grade and (found.word, found.rank) == (grade.word, grade.rank):
            bearing = bearing_of(passage.text, found.start, found.end, paper=asked, as_of=as_of)
            if bearing in ("pending", "lapsed"):
                yield bearing, _said(passage, found.start, found.end, whole=True)
        below = lower_in(asked, passage.text) if passage.highlight < 0 else None
        if below:
            yield "lower", _said(passage, *below, whole=True)


def _by_place(asked: str, passages: Sequence[Passage], as_of: datetime.date) -> Iterator[tuple[GateHow, Quote]]:
    """Where a paper of the very place stands by its noun alone: "Idaho certificate: applied for"."""
    places = regions_in(asked)
    for passage in passages:
        for noun in regex("paper-noun").finditer(passage.text) if passage.highlight < 0 else ():
            before, said, behind = clause_around(passage.text, noun.start(), noun.end())
            if not places.isdisjoint(regions_in(before + said + behind)) and _is_general(before):
                bearing = bearing_of(passage.text, noun.start(), noun.end(), paper=asked, as_of=as_of)
                if bearing in ("pending", "lapsed", "held"):
                    yield bearing, _said(passage, noun.start(), noun.end(), whole=True)


def licence_of_place(passage: Passage) -> tuple[int, int] | None:
    """Where a line that is no statement names a licence by its place alone, without its trade: "WA license"."""
    for noun in regex("paper-noun").finditer(passage.text) if passage.highlight < 0 else ():
        before, thing, behind = clause_around(passage.text, noun.start(), noun.end())
        said = before.rsplit(",", 1)[-1].split()
        own = next((n for n in (1, 2) if len(said) >= n and is_region(" ".join(said[-n:]))), 0)
        plain = own and noun[0].lower().startswith("licen") and _is_general(" ".join(said[:-own]))
        of_trade = plain and any(credential(m.skill.label) for m in skills().find(before + thing + behind))
        held = plain and bearing_of(passage.text, noun.start(), noun.end(), paper="licence") == "held"
        if held and not of_trade:
            return passage.text.rfind(said[-own], 0, noun.start()), noun.end()
    return None


def _by_register(asked: str, passages: Sequence[Passage], as_of: datetime.date) -> Iterator[tuple[GateHow, Quote]]:
    """Where a page that names no paper of the trade says that its writer is off the register."""
    for passage in passages if regex("paper-noun").search(asked) or regex("register-named").search(asked) else ():
        for noun in regex("register-named").finditer(passage.text) if passage.highlight < 0 else ():
            bearing = bearing_of(passage.text, noun.start(), noun.end(), paper=asked, as_of=as_of)
            if bearing in ("pending", "lapsed"):
                yield bearing, _said(passage, noun.start(), noun.end(), whole=True)


def _is_general(before: str) -> bool:
    """Whether the words before the noun tell only the place and the sort of a paper: "Kansas Professional"."""
    regions = {word for region in regions_in(before) for word in region.split()}
    return {word.lower() for word in PROPER.findall(before)} <= regions | word_set("paper-sort")


def _is_elsewhere(asked: str, said: str, names: str) -> bool:
    """Whether a paper is said to be of another state or country than is asked for, by its name or its postal letters
    that are no letters of the paper's ``names``."""
    places, there = _regions(asked, names), _regions(said, names)
    if not places or not there or not places.isdisjoint(there):
        return False
    return finder("paper-everywhere").search(said + asked) is None


def _regions(text: str, names: str) -> set[str]:
    own = set(regex("postal-letters").findall(names))
    letters = {region_of(code) for code in regex("postal-letters").findall(text) if code not in own}
    return {*regions_in(text), *letters} - {""}


def _how(passage: Passage, start: int, end: int, paper: str, names: str, as_of: datetime.date) -> GateHow | None:
    """What one place says; None where nobody says whose the paper is."""
    text, statement = passage.text, passage.highlight >= 0
    others = passage.section == "references" or not is_held(text, start, end, statement=False)
    if others or finder("person-told").search("".join(clause_around(text, start, end))):
        return "another's"
    bearing = bearing_of(text, start, end, paper=paper, as_of=as_of)
    if bearing is None:
        return "denied"
    if bearing == "held" and _is_elsewhere(paper, "".join(clause_around(text, start, end)), names):
        return "elsewhere"
    if bearing == "held" and statement and not is_held(text, start, end, statement=True):
        return None
    return "held" if bearing == "wished" else bearing
