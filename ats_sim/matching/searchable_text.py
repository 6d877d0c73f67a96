"""The resume as stretches of text that a requirement can be found in, each with its section, position and statement.

A person's name, addresses, links, schools and employers are blanked out: they prove no skill and must not change a
score.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from msgspec import Struct

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon import patterns
from ats_sim.lexicon.kinds import kinds_of
from ats_sim.lexicon.senses import Sense
from ats_sim.lexicon.shapes import TERM
from ats_sim.lexicon.skills import Mention, skills
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.aspirations import hopes_in
from ats_sim.matching.copying import Copied
from ats_sim.matching.paraphrases import SenseSpan, read_senses
from ats_sim.model.document import Document, Line, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Highlight, Resume, SectionKind

NOTHING = Copied()
_FLAT = str.maketrans("\n\t\r", "   ")


class Words:
    """What a text names; worked out once a text, because the search for what would change a verdict asks often."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The skills it names."""
        return skills().find(self.text, everyday=True)

    @cached_property
    def low(self) -> str:
        """Its words in lower case."""
        return self.text.lower()

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of the skills it names."""
        return frozenset(mention.skill.label for mention in self.mentions)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Everything that the skills it names are kinds of, in lower case."""
        return frozenset(kind for label in self.labels for kind in kinds_of(label))

    @cached_property
    def neighbours(self) -> frozenset[str]:
        """The labels of the neighbours of the skills it names."""
        return frozenset(near for label in self.labels for near in skills().related(label))

    @cached_property
    def roots(self) -> frozenset[str]:
        """Its stems."""
        return frozenset(root for root, _, _ in self.stems)

    @cached_property
    def stems(self) -> tuple[tuple[str, int, int], ...]:
        """Its words as stems with their places."""
        return tuple((stem(m.group()), m.start(), m.end()) for m in TERM.finditer(self.text))

    @cached_property
    def sense_spans(self) -> tuple[SenseSpan, ...]:
        """What groups of its words say, besides their stems."""
        return read_senses([root for root, _, _ in self.stems])

    @cached_property
    def senses(self) -> frozenset[Sense]:
        """Its stems and what its words say."""
        return self.roots.union(*(one.senses for one in self.sense_spans))


@lru_cache(maxsize=1_000)
def words_of(text: str) -> Words:
    """The words of a text."""
    return Words(text)


class Passage(Struct, frozen=True, dict=True):
    """A stretch of text. ``work`` is the index in ``Resume.work`` and ``highlight`` the index of the statement (-1:
    none). ``start`` is its place unless ``source`` gives it. ``hope`` is what the writer hopes there, in its place."""

    text: str
    section: SectionKind
    work: int = -1
    highlight: int = -1
    start: int = 0
    source: Highlight | None = None
    hope: str = ""

    def span(self, start: int, end: int) -> Span:
        """The place in the document of ``text[start:end]``."""
        return self.source.span(start, end) if self.source else Span(self.start + start, self.start + end)

    @cached_property
    def words(self) -> Words:
        """What it names."""
        return words_of(self.text)


class Everything:
    """All passages together: what none of them has need not be looked for in each."""

    def __init__(self, passages: Sequence[Passage], kindred: bool = True) -> None:
        self.kindred = kindred
        """Whether their work is of the field asked about, where words mean what they mean in its trade."""
        self.labels: frozenset[str] = frozenset().union(*(passage.words.labels for passage in passages))
        self.kinds: frozenset[str] = frozenset(kind for label in self.labels for kind in kinds_of(label))
        self.neighbours: frozenset[str] = frozenset(near for label in self.labels for near in skills().related(label))
        self.roots: frozenset[str] = frozenset().union(*(passage.words.roots for passage in passages))
        self.senses: frozenset[Sense] = self.roots.union(
            *(one.senses for item in passages for one in item.words.sense_spans)
        )
        self.low = "\n".join(passage.words.low for passage in passages)
        self.statement = any(passage.source for passage in passages)
        """Whether there is a statement or other prose among them."""


everything = remembered(4)(Everything)
"""All passages together, the same again for the same."""


def read_passages(
    document: Document, resume: Resume, evidence: Sequence[Evidence], copied: Copied = NOTHING
) -> tuple[Passage, ...]:
    """Statements first in their order, then other prose, then what is left of the page, line by line.

    What is ``copied`` from the posting is blank, so that it is found nowhere; so is what somebody hopes, outside of
    work.
    """
    return _passages(document, resume, tuple(proof.highlight for proof in evidence), copied)


@remembered(4)
def _passages(
    document: Document, resume: Resume, statements: tuple[Highlight, ...], copied: Copied
) -> tuple[Passage, ...]:
    found = [_statement(item, index, resume, copied) for index, item in enumerate(statements)]
    for item in resume.prose:
        if not _is_copy(item, copied):
            said, hope = hopes_in(_blanked(item.text, ()), all_of_it=_hoped(resume, item.span()))
            found.append(Passage(said, item.section, source=item, hope=hope))
    taken = sorted(item.source.span() for item in found if item.source)
    return (*found, *_rest(document, resume, taken, copied.spans))


def _statement(item: Highlight, index: int, resume: Resume, copied: Copied) -> Passage:
    said = "" if _is_copy(item, copied) else _blanked(item.text, ())
    kept, hope = (" " * len(said), said) if _hoped(resume, item.span()) else (said, "")
    return Passage(kept, item.section, _work_of(item), index, 0, item, hope)


def _hoped(resume: Resume, span: Span) -> bool:
    """Whether it stands under a heading of hopes ("Want to learn")."""
    section = resume.section_of(span)
    return bool(section and section.heading and finder("hope-heading").search(section.heading.text))


def _is_copy(item: Highlight, copied: Copied) -> bool:
    return bool(copied.spans) and copied.holds(item.span())


def _work_of(highlight: Highlight) -> int:
    return highlight.entry if highlight.section == "work" else -1


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with spans and links replaced by blanks of the same length."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return patterns.regex("address-or-profile").sub(lambda match: " " * len(match.group()), text)


def _private(resume: Resume) -> list[Span]:
    """Where names of people, places, schools and employers stand."""
    basics = resume.basics
    found = [basics.name, basics.email, basics.phone, basics.url, basics.location]
    for work in (*resume.work, *resume.volunteer):
        # what stands there without a job may be another thing that was read as an employer
        found += [work.name, work.location] if work.position else []
    found += [education.institution for education in resume.education]
    return [field.span for field in found if field]


def _rest(document: Document, resume: Resume, taken: Sequence[Span], copied: Sequence[Span]) -> Iterator[Passage]:
    """Lines outside statements; a list that runs over several lines of one section stays together."""
    text = _blanked(document.text, [*_private(resume), *copied])
    run: list[Line] = []
    place: tuple[SectionKind, int] = ("other", -1)
    starts, reached = [span.start for span in taken], [0, *accumulate((span.end for span in taken), max)]
    for line in document.lines:
        before = bisect_left(starts, line.span.end)  # so many begin before the line ends
        if line.span.end <= line.span.start or reached[before] > line.span.start:
            continue
        here = _place(resume, line.span)
        if run and not (here == place and _runs_on(text, run[-1], line)):
            yield _joined(text, run, place, resume)
            run = []
        run.append(line)
        place = here
    if run:
        yield _joined(text, run, place, resume)


def _place(resume: Resume, span: Span) -> tuple[SectionKind, int]:
    section = resume.section_of(span)
    kind: SectionKind = section.kind if section else "other"
    entries = (i for i, entry in enumerate(resume.work) if span in entry.span)
    # a sidebar's section may stand between the lines of a position: its lines tell nothing of that position
    work = next((i for i in entries if resume.section_of(resume.work[i].span) is section), -1)
    return ("work" if work >= 0 else kind), work


def _runs_on(text: str, before: Line, after: Line) -> bool:
    """Whether a line goes on in the next: it ends in a comma or the next begins in lower case."""
    ends = text[before.span.start : before.span.end].rstrip()
    begins = text[after.span.start : after.span.end].lstrip()
    near = after.span.start - before.span.end <= 2
    return near and before.block == after.block and (ends.endswith((",", "/", "&", "-")) or begins[:1].islower())


def _joined(text: str, run: Sequence[Line], place: tuple[SectionKind, int], resume: Resume) -> Passage:
    start, end = run[0].span.start, run[-1].span.end
    said, hope = text[start:end].translate(_FLAT), ""
    if place[0] != "work":
        said, hope = hopes_in(said, all_of_it=_hoped(resume, run[0].span))
    return Passage(said, *place, -1, start, hope=hope)
