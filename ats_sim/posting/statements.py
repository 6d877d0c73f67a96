"""What each clause of a posting is: a demand, a duty, an offer, training, a word of the employer or of the law.

The part decides what a clause is as long as nothing speaks against it; the signs of the pattern table decide the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.model.document import Span
from ats_sim.posting.clause_reader import ClauseReader, Role
from ats_sim.posting.clauses import clauses
from ats_sim.posting.experience import begins_with_years
from ats_sim.posting.gates import gate_kinds
from ats_sim.posting.headings import PartKind
from ats_sim.posting.known_names import known_names, manners
from ats_sim.posting.sections import STORY, Sentence

_LABEL = expression(r"[A-Z][^:.;()\n]{1,45}:\s+(?=\S)")
_WILL_BE = expression(r"\b(?:be|are|is|you're)\s(?:an?\s)?$")
_MUST = expression(r"\b(?:must|required|needs? to|should|have to|eligib\w+|capable of)\b")
_TO_DO = expression(
    r"\s(?:to (?!the\b|our\b|work\b)|(?:who|that) (?:will|would)\b|for (?:our|the|their|an?|its)\b|in (?:our|their"
    r"|its)\b"
    r"|at (?:our|the|their)\b|reporting\b|based\b)"
)
_ACT = expression(r"\s(?:to |who will|that will|reporting)")
_THAT_HAS = expression(
    r"\b(?:with|who (?:has|have|is|are|can|possess\w*|knows?)|having|that has|and have|you must|must"
    r"|from an?(?= [\w /&-]{2,40}\b(?:background|environment|industry|sector)\b))\b"
)
_UNTIL = expression(
    r"\s(?:to (?:join|lead|run|help|support|manage|work|provide|assist|build|drive|develop|own|take|oversee|head|design"
    r"|deliver|cover)\b)|\bwho will\b"
)
_FINITE = expression(
    r"\b(?:responsib\w+|duties|tasks|includes?|involves?|consists?|comprises?|performs?|is|are|was|will|has|have|can|we|our|us|you|that|which|who|helps?|uses?|using|builds?|at)\b"
)
_TOLD = expression(r"\b(?:is|are|was|were|has|had|can|will|would|does|do|don't|doesn't|shouldn't|know)\b")
_NOUN_ASKED = expression(
    r"(?:(?:good|strong|sound|previous|prior|some) )?(?:experience|knowledge|proficiency) (?:in|of|with)\b"
)
_ASKED_BY = (
    *("person", "must", "bring", "gate:licence", "prefer-back", "prefer-forward", "require-back", "require-forward"),
    *("waive-back", "waive-forward"),
)
_YOU_SEEK = expression(r"\W*(?:if |are |do |when )?(?:you|you're|are you)\b")
_NOUN = 40  # characters before the noun of what is sought; ours
_SENTENCE = 5  # words; ours: a shorter one may be an item
_LISTED = 220  # characters of a line that only names tools; ours
_YOU_WILL = expression(r"you(?:'ll| will)\b")
_QUALITY = expression(
    r"(?:strong|excellent|good|great|exceptional|solid|outstanding|proven|demonstrated|high(?:ly)?|superior|positive"
    r"|basic"
    r"|advanced|thorough|sound|deep|extensive|effective|impeccable|clear|professional|confident|genuine|keen|sharp"
    r"|polished"
    r"|natural|willing|able|must)\b"
)
_SHARED = frozenset(
    {"team", "we", "our", "environment", "atmosphere", "company", "culture", "people", "us", "staff", "place"}
)
_MANNER = 6  # words; ours


class Statement(Struct, frozen=True):
    """A clause with what it is. ``sure`` says how plainly a demand asks: 2 by its own words, 1 by a word in it, 0 only
    by the part it stands in."""

    span: Span
    role: Role
    sentence: Sentence
    sure: int = 0


class Classifier(ClauseReader):
    """Tells what the clauses of one posting are."""

    def statements(self, sentence: Sentence, part: PartKind) -> Iterator[Statement]:
        """The clauses of a sentence of a part, each with what it is."""
        whole = self._of_sentence(sentence, part)
        if whole is not None:
            yield from whole
            return
        label = _LABEL.match(self.text, sentence.span.start, sentence.span.end)
        named = label is not None and not self.text[label.end()].isdigit()  # but "Marketing: 1 year"
        if label and (self.signs.begins("clause-start", label.start(), label.end()) or self.verb_first(*label.span())):
            named = False
        span = Span(label.end(), sentence.span.end) if label and named else sentence.span
        first: Role | None = None
        for clause in clauses(self.text, self.signs, span):
            role, sure = self._of_clause(clause, sentence, part)
            follows = first not in (None, "demand") and role == "demand" and part not in ("required", "preferred")
            if follows and first is not None and not self._firm(clause):
                role = first  # a duty goes on: "..., understanding how looms run"
            first = first or role
            yield Statement(clause, role, sentence, sure)

    def _firm(self, clause: Span) -> bool:
        """Whether a clause asks by its own words, whatever stands before it."""
        start, end = clause.start, clause.end
        fresh = self.text[max(0, start - 2) : start].strip() in (";", ".", "•")
        return (
            fresh
            or _NOUN_ASKED.match(self.low, start) is not None
            or any(self.signs.has(group, start, end) for group in ("must", "require-back", "prefer-back"))
        )

    def _of_sentence(self, sentence: Sentence, part: PartKind) -> tuple[Statement, ...] | None:
        """What a sentence is as a whole; None where its clauses have to be looked at."""
        start, end = sentence.span.start, sentence.span.end
        if part in STORY:
            if part == "about" and (person := self._person(sentence)):
                return person
            said = self.signs.has("require-back", start, end) and self.signs.has("bring", start, end)
            strict = said or (self.signs.has("person", start, end) and _MUST.search(self.low, start, end))
            sure = (
                part != "equal"
                and strict
                and self.signs.has("must", start, end)
                and self.apart(start, end, True) is None
            )
            return None if sure else (Statement(sentence.span, _STORY_ROLES[part], sentence),)
        if part == "waived":
            return (Statement(sentence.span, "waived", sentence),)
        if part == "facts":
            asks = sentence.heading in _ASKING_LABELS
            return (Statement(sentence.span, "demand" if asks else "fact", sentence),)
        if part == "conditions":
            apart = self.apart(start, end, True)
            asked = apart is None and gate_kinds(self.signs, start, end)
            return (Statement(sentence.span, "demand" if asked else apart or "story", sentence),)
        if part in ("role", "unknown", "duties") and (person := self._person(sentence)):
            return person
        return None

    def _of_clause(self, clause: Span, sentence: Sentence, part: PartKind) -> tuple[Role, int]:
        start, end = clause.start, clause.end
        asking = part in ("required", "preferred")
        if part == "duties" and self.verb_first(start, end):
            return "duty", 1 if self.signs.has("bring", start, end) else 0
        if asking and begins_with_years(self.text, start, end):
            return "demand", max(self.asks(start, end), 1)
        apart = self.apart(start, end, asking)
        if apart:
            return apart, 0
        sure = self.asks(start, end)
        if asking:
            if sentence.heading.endswith("will") and self.verb_first(start, end):
                return "duty", 0  # "the successful candidate will: teach science"
            if part == "preferred" and sure < 2 and self.imperative(start, end):
                return "duty", sure  # the list of what is liked is over
            if not sure and _QUALITY.match(self.low, start):
                sure = 1
            if not sure and _YOU_WILL.match(self.low, start) and self.signs.begins("duty", start, end):
                return "duty", 0
            told = not sure and (self.employer(start, end) or self._tells(start, end))
            return ("story", 0) if told else ("demand", sure)
        if part == "duties":
            return ("demand", sure) if sure == 2 else ("duty", sure)
        return self.prose(start, end, sure)

    def _tells(self, start: int, end: int) -> bool:
        """Whether a clause is a whole sentence of something else than the candidate: "Most people know that ..."."""
        said = _TOLD.search(self.text, start, end)
        if said is None or said.start() == start or len(self.low[start:end].split()) < _SENTENCE:
            return False
        return not any(self.signs.has(group, start, end) for group in _ASKED_BY)

    def prose(self, start: int, end: int, sure: int) -> tuple[Role, int]:
        """What a clause outside any list is."""
        weighs = self.signs.has("must", start, end) or self.signs.has("prefer-back", start, end)
        if self.employer(start, end) and (sure < 2 or not weighs):
            return "story", 0
        lead = self.signs.begins("lead", start, end)
        will_be = lead and _WILL_BE.search(self.low[start : lead.end]) and not self.signs.begins("duty", start, end)
        if lead and will_be and manners(self.text, Span(lead.end, end)):
            return "demand", 1  # "You will be organised"
        duty = self.signs.has("duty", start, end)
        if not sure and not duty and self._manner_alone(start, end):
            return "demand", 1
        if sure == 2 or self._names_tools(start, end):
            return "demand", max(sure, 1)
        if sure == 1 and self.signs.has("person", start, end) and not duty and not self.verb_first(start, end):
            return "demand", sure
        return ("duty" if duty or self.verb_first(start, end) else "story"), 0

    def _manner_alone(self, start: int, end: int) -> bool:
        """Whether a short clause is nothing but a word of manner: "Calm under pressure"."""
        own = self.low[start:end].strip(" .,;!").split()
        told = _SHARED.intersection(own) or any(word in words("place") for word in own)
        return (
            len(own) <= _MANNER
            and not told
            and not self.verb_first(start, end)
            and manners(self.text, Span(start, end))
        )

    def _names_tools(self, start: int, end: int) -> bool:
        """Whether a line without a verb is a list of tools: "Java/J2EE, Spring and Hibernate"."""
        if self.verb_first(start, end) or _FINITE.search(self.low, start, end) or end - start > _LISTED:
            return False
        tools = [one for one in known_names(self.text, Span(start, end)) if one.category in TOOL_KINDS]
        return len({one.skill.label for one in tools if one.skill}) > 1

    def _person(self, sentence: Sentence) -> tuple[Statement, ...] | None:
        """The statements of a sentence that says who is sought: the person, what he has, and what he will do."""
        start, end = sentence.span.start, sentence.span.end
        seek = self.signs.first("seek", start, end)
        if seek is None or seek.name == "seek.ideal":
            return None
        if seek.name == "seek.verb" and seek.start - start > 3 and self.verb_first(start, end):
            return None
        begin = start if seek.name == "seek.wanted" else seek.end
        cut = _TO_DO.search(self.low, seek.end, end)
        has = _THAT_HAS.search(self.low, begin, end)
        act = _ACT.search(self.low, seek.end, end)
        if has and act and act.start() < has.start() and not has[0].startswith(("who", "you", "must")):
            has = None  # "a cook to delight guests with fine food"
        stop = min([m.start() for m in (cut, has) if m] or [end])
        noun = self.signs.first("bring", begin, stop)
        if noun is not None and noun.name == "bring.noun" and not has and self._sought(start, begin, noun.start):
            return (Statement(Span(begin, end), "demand", sentence, 2),)  # "Looking for welding experience"
        found = [Statement(Span(begin, max(stop, begin + 1)), "person", sentence, 2)]
        if has:
            until = _UNTIL.search(self.low, has.end(), end)
            close = until.start() if until else end
            able = has[0].startswith(("who can", "who know", "who is", "who are"))
            if able or self.asks(has.start(), close) or self.signs.has("bring", has.start(), close):
                span = Span(has.start(), close)
                found += [Statement(clause, "demand", sentence, 2) for clause in clauses(self.text, self.signs, span)]
        return tuple(found)

    def _sought(self, start: int, begin: int, noun: int) -> bool:
        """Whether a noun of what one brings stands right behind the word of seeking, which is not the candidate's."""
        return noun - begin < _NOUN and not _YOU_SEEK.match(self.low, start)

    def all(self, sentences: Sequence[Sentence]) -> tuple[Statement, ...]:
        """Every statement of sentences whose parts are resolved; after an offer, an asking part needs plain words."""
        found: list[Statement] = []
        offered = -1
        for sentence in sentences:
            for one in self.statements(sentence, sentence.part):
                if one.role == "offer" and sentence.part in ("required", "preferred"):
                    offered = sentence.number
                over = one.role == "demand" and not one.sure and sentence.number == offered and not self._tool(one.span)
                found.append(replace(one, role="story") if over else one)
        return tuple(found)

    def _tool(self, span: Span) -> bool:
        return any(one.category in TOOL_KINDS for one in known_names(self.text, span))


_STORY_ROLES: dict[str, Role] = {"about": "story", "benefits": "offer", "equal": "equal", "apply": "apply"}
_ASKING_LABELS = frozenset({"travel", "shift", "schedule", "work schedule"})
