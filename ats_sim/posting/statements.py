"""What each clause of a posting is: a demand, a duty, an offer, training, a word of the employer or of the law.

The part decides what a clause is as long as nothing speaks against it; the signs of the pattern table decide the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span
from ats_sim.posting.clauses import clauses
from ats_sim.posting.gates import gate_kinds
from ats_sim.posting.headings import PartKind
from ats_sim.posting.sections import STORY, Sentence
from ats_sim.posting.terms import known_names, manners

Role = Literal["demand", "person", "duty", "offer", "training", "story", "equal", "apply", "waived", "fact"]

_FIRST = expression(r"(?:[a-z]{3,}ly,? )?(?P<word>[^\W\d_][\w'-]*)")
_LABEL = expression(r"[A-Z][^:.;()\n]{1,45}:\s+(?=\S)")
_HAVE = expression(
    r"\b(?:have|has|having|possess\w*|bring\w*|must|should|hold|holds|know|knows|needs?|demonstrates?|with|got"
    r"|required?"
    r"|requires?|expect)\b"
)
_WILL_DO = expression(r"(?:will|would|'ll|may|can)\s(?:also\s)?(?:be\s)?$")
_WILL_BE = expression(r"\b(?:be|are|is|you're)\s(?:an?\s)?$")
_PLEASE = expression(
    r"\W*(?:(?:(?:interested|qualified|all|eligible|suitable) )?(?:candidates|applicants|individuals|persons"
    r"|parties)\b[^.;\n]{0,40}\b(?:send|submit|apply|e-?mail|contact|forward|call|complete|upload)|if interested"
    r"|your (?:cv|resume|application|cover letter)"
    r"|please|apply|send|click|submit|email|forward|contact|upload|visit|for more"
    r"|if you(?! (?:have|possess|hold|are (?:an? )?(?:fully )?(?:experienced|qualified|registered|skilled))\b))\b"
)
_MUST = expression(r"\b(?:must|required|needs? to|should|have to|eligib\w+|capable of)\b")
_TO_DO = expression(
    r"\s(?:to (?!the\b|our\b|work\b)|(?:who|that) (?:will|would)\b|for (?:our|the|their|an?|its)\b|in (?:our|their"
    r"|its)\b"
    r"|at (?:our|the|their)\b|reporting\b|based\b)"
)
_ACT = expression(r"\s(?:to |who will|that will|reporting)")
_THAT_HAS = expression(
    r"\b(?:with|who (?:has|have|is|are|can|possess\w*|knows?)|having|that has|and have|you must|must)\b"
)
_UNTIL = expression(
    r"\s(?:to (?:join|lead|run|help|support|manage|work|provide|assist|build|drive|develop|own|take|oversee|head|design"
    r"|deliver|cover)\b)|\bwho will\b"
)
_BE = (" will be ", " should be ", " must be ", " shall be ", " will ideally be ")
_VERB_BETWEEN = expression(r"\b(?:is|are|was|will|has|have)\b")
_NOUN_BREAKS = expression(r"[,;]|\b(?:the|an?|our|your|their|and|or|to|in|with|of|all|new|on)\b")
_NEAR = expression(r"(?:[ /-][\w/-]+){0,2}? (?=[a-z])")
_ASKING_HEAD = expression(
    r"\b(?:requir\w+|must|essential|minimum|qualif\w+|need\w*|you|able|can|candidate|who|bring|ideal)\b"
)
_FINITE = expression(
    r"\b(?:responsib\w+|duties|tasks|includes?|involves?|consists?|comprises?|performs?|is|are|was|will|has|have|can|we|our|us|you|that|which|who|helps?|uses?|using|builds?|at)\b"
)
_LISTED = 220  # characters of a line that only names tools; ours
_PRONOUN = expression(r"(?:they|it|this|these|those|we|he|she|there|our)\b")
_YOU_WILL = expression(r"you(?:'ll| will)\b")
_QUALITY = expression(
    r"(?:strong|excellent|good|great|exceptional|solid|outstanding|proven|demonstrated|high(?:ly)?|superior|positive"
    r"|basic"
    r"|advanced|thorough|sound|deep|extensive|effective|impeccable|clear|professional|confident|genuine|keen|sharp"
    r"|polished"
    r"|natural|willing|able|must)\b"
)
_EARLY = 60  # characters from the beginning of a clause; ours
_SHARED = frozenset(
    {"team", "we", "our", "environment", "atmosphere", "company", "culture", "people", "us", "staff", "place"}
)
_MANNER = 6  # words; ours
_NAMED = 12  # words of an item that is only names; ours


class Statement(Struct, frozen=True):
    """A clause with what it is. ``sure`` says how plainly a demand asks: 2 by its own words, 1 by a word in it, 0 only
    by the part it stands in."""

    span: Span
    role: Role
    sentence: Sentence
    sure: int = 0


@cache
def acts(low: str) -> bool:
    """Whether a word is a verb in a form that opens a duty: base form, third person or gerund."""
    if low in words("weak") or low in words("opener") or low in words("function"):
        return False
    verb = verbs().get(low)
    return low in words("verb") or (verb is not None and (verb.base == low or low.endswith(("s", "ing"))))


class Classifier:
    """Tells what the clauses of one posting are."""

    def __init__(self, text: str, signs: Signs) -> None:
        self.text, self.low, self.signs = text, signs.low, signs

    def verb_first(self, start: int, end: int) -> bool:
        """Whether a clause begins with what is to be done, and no noun phrase: "Design looms", not "Design skills"."""
        if self.signs.language != "en":
            return False
        match = _FIRST.search(self.low, start, min(end, start + 40))
        if not match or not acts(match["word"]):
            return False
        after = _NEAR.match(self.low, match.end(), end)
        near = match.end() + (after.end() - match.end() if after else 0)
        noun = self.signs.first("bring", match.end(), min(end, near + 25))
        return noun is None or _NOUN_BREAKS.search(self.low, match.end(), noun.start) is not None

    def _imperative(self, start: int, end: int) -> bool:
        """Whether a clause says what to do in the form of an order: "Prepare invoices for the board"."""
        verb = _FIRST.match(self.low, start, end)
        said = verbs().get(verb["word"]) if verb else None
        long = end - start > _EARLY // 2
        return (
            long and verb is not None and said is not None and said.base == verb["word"] and self.verb_first(start, end)
        )

    def asks(self, start: int, end: int) -> int:
        """How plainly a clause asks the candidate for something: 2, 1 or 0."""
        lead = self.signs.begins("lead", start, end)
        at = lead.end if lead else start
        said = self.low[start:at]
        if self.signs.begins("clause-start", start, end) or self.signs.begins("clause-start", at, end):
            return 2
        if lead and _HAVE.search(said) and not _WILL_DO.search(said):
            return 2
        if self.signs.language != "en":
            return 2 if self.signs.has("bring", start, end) or self.signs.has("prefer-back", start, end) else 0
        if self.verb_first(start, end):
            return 1 if self.signs.has("bring", start, end) else 0
        if self.signs.has("require-back", start, end) or self.signs.has("prefer-back", start, end):
            return 2
        noun = self.signs.first("bring", start, end)
        if noun is None:
            return 2 if self.signs.has("must", start, end) and self.signs.has("person", start, end) else 0
        if self.signs.has("duty", start, noun.start):
            return 1
        firm = self.signs.first("must", start, noun.end)
        closes = not self.low[noun.end : end].strip(" .,;")
        early = (closes or noun.start - start < _EARLY) and not _PRONOUN.match(self.low, start)
        will_be = noun.name == "bring.word" and self.low.endswith(_BE, start, noun.start)
        plain = will_be or not _VERB_BETWEEN.search(self.low, start, noun.start)
        return 2 if firm or (early and plain) else 1

    def _apart(self, start: int, end: int, asking: bool) -> Role | None:
        """What a clause is where it is surely no demand, by the words of law, process, offer or training in it."""
        brings = self.asks(start, end) == 2
        if self.signs.has("equal", start, end) or (
            not asking and not brings and self.signs.has("equal-theme", start, end)
        ):
            return "equal"
        if self.signs.has("aside", start, end) or self._of_company(start, end):
            return "story"
        if self.signs.has("apply", start, end) and (_PLEASE.match(self.low, start) or not brings):
            return "apply"
        if self.signs.has("train", start, end) and not (brings and asking):
            return "training"
        given = list(self.signs.within("offer", start, end))
        offers = given[0] if given else None
        if len(given) > 1 and len(given) >= len(list(self.signs.within("bring", start, end))):
            return "offer"
        if offers and not (brings and (asking or not self.signs.has("employer", start, offers.end))):
            return "offer"
        return None

    def _of_company(self, start: int, end: int) -> bool:
        """Whether a clause tells what the employer is, does or has: "We follow the science", "With 20 years experience,
        Example is a leading provider"."""
        told = self.signs.begins("company", start, end)
        if told is None or self.signs.has("seek", start, end) or self.signs.has("must", start, end):
            return False
        return told.name == "company.we" or not self.signs.has("person", start, end)

    def _employer(self, start: int, end: int) -> bool:
        """Whether a clause speaks of the employer and not of the candidate."""
        sign = self.signs.first("employer", start, end)
        if self.signs.has("person", start, end) or self.signs.has("seek", start, end):
            return False
        if sign is None:
            return self.low.startswith("with ", start)  # "With over 138 years of experience, Example is ..."
        return sign.start - start < _EARLY or not self.signs.has("bring", start, sign.start)

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
        return fresh or any(self.signs.has(group, start, end) for group in ("must", "require-back", "prefer-back"))

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
                and self._apart(start, end, True) is None
            )
            return None if sure else (Statement(sentence.span, _STORY_ROLES[part], sentence),)
        if part == "waived":
            return (Statement(sentence.span, "waived", sentence),)
        if part == "facts":
            asks = sentence.heading in _ASKING_LABELS
            return (Statement(sentence.span, "demand" if asks else "fact", sentence),)
        if part == "conditions":
            apart = self._apart(start, end, True)
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
        apart = self._apart(start, end, asking)
        if apart:
            return apart, 0
        sure = self.asks(start, end)
        if asking:
            if sentence.heading.endswith("will") and self.verb_first(start, end):
                return "duty", 0  # "the successful candidate will: teach science"
            if part == "preferred" and sure < 2 and self._imperative(start, end):
                return "duty", sure  # the list of what is liked is over
            if not sure and _QUALITY.match(self.low, start):
                sure = 1
            if not sure and _YOU_WILL.match(self.low, start) and self.signs.begins("duty", start, end):
                return "duty", 0
            return ("story", 0) if not sure and self._employer(start, end) else ("demand", sure)
        if part == "duties":
            return ("demand", sure) if sure == 2 else ("duty", sure)
        return self._prose(start, end, sure)

    def _prose(self, start: int, end: int, sure: int) -> tuple[Role, int]:
        """What a clause outside any list is."""
        if self._employer(start, end) and (sure < 2 or not self.signs.has("must", start, end)):
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
        found = [Statement(Span(begin, max(stop, begin + 1)), "person", sentence, 2)]
        if has:
            until = _UNTIL.search(self.low, has.end(), end)
            close = until.start() if until else end
            able = has[0].startswith(("who can", "who know", "who is", "who are"))
            if able or self.asks(has.start(), close) or self.signs.has("bring", has.start(), close):
                span = Span(has.start(), close)
                found += [Statement(clause, "demand", sentence, 2) for clause in clauses(self.text, self.signs, span)]
        return tuple(found)

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

    def resolve(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences, where parts whose heading says nothing take their kind from their own lines."""
        votes: dict[int, Counter[str]] = {}
        for one in sentences:
            if one.part == "unknown":
                votes.setdefault(one.number, Counter())[self._vote(one)] += 1
        kinds = {number: self._elected(count) for number, count in votes.items()}
        found = [replace(one, part=kinds[one.number]) if one.part == "unknown" else one for one in sentences]
        parts = [list(part) for _, part in groupby(found, key=lambda one: (one.number, one.part, one.heading))]
        above: PartKind = "role"
        for at, part in enumerate(parts):
            goes_on = above == "duties" and self._only_does(part)
            if part[0].part == "required" and (goes_on or self._in_third_person(part)):
                parts[at] = [replace(one, part="duties") for one in part]
            above = parts[at][0].part
        return tuple(one for part in parts for one in part)

    def _in_third_person(self, part: Sequence[Sentence]) -> bool:
        """Whether most lines of a part say what somebody does: "Verifies orders", "Maintains logs"."""
        if _ASKING_HEAD.search(part[0].heading):
            return False
        first = [_FIRST.match(self.low, one.span.start, one.span.end) for one in part]
        said = [m["word"] for m in first if m and m["word"].endswith("s") and acts(m["word"])]
        return len(part) > 2 and len(said) * 3 > len(part)

    def _only_does(self, part: Sequence[Sentence]) -> bool:
        """Whether a part below duties goes on with them, though its heading is a subject that others ask in
        ("Training and education"): its lines say what to do, and none what to bring."""
        if _ASKING_HEAD.search(part[0].heading):
            return False
        does = [
            self.verb_first(one.span.start, one.span.end)
            and not one.quote.text.partition(" ")[0].lower().endswith("ing")
            and " " in one.quote.text
            for one in part
        ]
        asks = any(not d and self.asks(one.span.start, one.span.end) == 2 for d, one in zip(does, part, strict=True))
        return not asks and sum(does) > len(part) / 2

    def _vote(self, sentence: Sentence) -> str:
        start, end = sentence.span.start, sentence.span.end
        if self._apart(start, end, False):
            return "offer"
        if not self.verb_first(start, end) and self._prose(start, end, self.asks(start, end))[0] == "demand":
            return "demand"
        if self.verb_first(start, end) or self.signs.has("duty", start, end):
            return "duty"
        if len(sentence.quote.text.split()) > _NAMED:
            return "other"
        named = known_names(self.text, sentence.span)
        return "name" if any(one.category in TOOL_KINDS for one in named) else "other"

    @staticmethod
    def _elected(count: Counter[str]) -> PartKind:
        total = sum(count.values())
        asks = count["demand"] + count["name"]
        if count["offer"] * 2 >= total and count["offer"] > count["demand"]:
            return "benefits"
        if asks * 2 >= total and asks > count["duty"]:
            return "required"
        return "duties" if count["duty"] * 2 >= total and count["duty"] > 1 else "role"


_STORY_ROLES: dict[str, Role] = {"about": "story", "benefits": "offer", "equal": "equal", "apply": "apply"}
_ASKING_LABELS = frozenset({"travel", "shift", "schedule", "work schedule"})
