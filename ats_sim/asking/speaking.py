"""The pitch: lines of the resume as one would say them, and how long that takes."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.asking.conditions import stems
from ats_sim.asking.lines import statements
from ats_sim.domain.clauses import clause_of
from ats_sim.domain.jargon import jargon
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.shapes import LETTERS, has_digit
from ats_sim.lexicon.titles import heads, parse_title
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.preparation import Pitch, Said
from ats_sim.model.resume import Field

_SENTENCE = expression(r"(?<=[.!?])\s+(?=[A-Z])")
_PERCENTILE = expression(r"\bp\d{2}\b")
_LINES = 3  # statements in a pitch,
_SUMMARY = 2  # sentences of the summary,
_NEAR = 60  # of 100, the similarity of a title that says who somebody is for this opening,
_LEAST = 3  # words that are left of a line that is shortened,
_SHORTEST, _LONGEST = 5, 40  # words of a line that can be said,
_TIED = (8, 32)  # and of a sentence of the posting to tie to; all ours


def pitch(case: Case) -> Pitch:
    """The 90 seconds as far as the resume has them."""
    who = _who(case)
    told = _told(case)
    did = tuple(_said(proof, case.posting.ships) for proof in told)
    words = sum(len(said.spoken.split()) for said in (*who, *did))
    asking = case.settings.asking
    seconds = round(words * 60 / asking.words_a_minute)
    kept = [tool.quote.text for proof, said in zip(told, did, strict=True) for tool in proof.tools
            if tool.quote.text not in said.spoken]  # fmt: skip
    terms = [term for proof in told for term in (*jargon(proof), *_PERCENTILE.findall(proof.highlight.text))]
    spoken = " ".join(said.spoken for said in did)
    return Pitch(
        who,
        did,
        _tie(case),
        words,
        seconds,
        max(0, asking.pitch_seconds - seconds),
        tuple(dict.fromkeys(kept)),
        tuple(dict.fromkeys(term for term in terms if term in spoken)),
    )


def _who(case: Case) -> tuple[Said, ...]:
    """The first sentences of the summary, else the headline, else the latest title where it is near the opening's."""
    summary = [item for item in case.resume.prose if item.section == "summary" and _is_said(item.text)]
    if summary:
        return tuple(Said(item.text, Quote(item.text, item.span())) for item in summary[:_SUMMARY])
    label = case.resume.basics.label
    near = next((one for one in case.matches.titles if one.latest and one.similarity >= _NEAR), None)
    title = label if label and parse_title(label.text).family else near.title if near else None
    title = title or _held_here(case)
    return (Said(title.text, Quote(title.text, title.span)),) if title else ()


def _is_said(text: str) -> bool:
    """Whether it is a sentence about oneself that can be said, and no wish and no list."""
    wish = finder("aspiration", "objective-opening", "pitch-wish").search(text)
    named = patterns.regex("self-told").search(text) or any(word.lower() in heads() for word in LETTERS.findall(text))
    deed = is_past(text.split(" ", 1)[0])
    return len(text.split()) <= _LONGEST and text.rstrip().endswith(".") and bool(named) and not wish and not deed


def _held_here(case: Case) -> Field | None:
    """The latest title where it is of the opening's area of work; one of another says nothing for it."""
    title, wanted = case.matches.latest_title, case.posting.title
    if title is None or wanted is None:
        return title
    areas = {fields()[family].area for one in (title, wanted) if (family := parse_title(one.text).family)}
    both = all(parse_title(one.text).family for one in (title, wanted))
    return title if both and len(areas) == 1 else None


def _told(case: Case) -> Sequence[Evidence]:
    """The lines that carry a pitch: those with a result, then those with a size or in use; as they stand."""
    fit = [proof for proof in statements(case) if proof.grade == "evidenced" and not proof.minimized]
    fit = [proof for proof in fit if proof.metric == "outcome" or proof.deployment or proof.ownership]
    fit = [proof for proof in fit if _SHORTEST <= len(proof.highlight.text.split()) <= _LONGEST and not proof.academic]
    fit = [proof for proof in fit if proof.highlight.section == "work"] or fit
    best = sorted(fit, key=lambda proof: (proof.metric != "outcome", not proof.deployment, bool(jargon(proof))))
    chosen = best[:_LINES]
    return [proof for proof in fit if proof in chosen]


def _said(proof: Evidence, shortened: bool) -> Said:
    """A line as one would say it, with "I" where it begins with a deed; shortened by the tools at the end of a clause
    where the work is software, since they say nothing to a recruiter."""
    text = " ".join(proof.highlight.text.split())
    for tool in proof.tools if shortened else ():
        text = _without(text, " ".join(tool.quote.text.split()))
    first = text.split(" ", 1)[0]
    if is_past(first) and proof.ownership and not is_somebody(text):
        text = f"I {first[0].lower()}{text[1:]}"
    return Said(text if text.endswith((".", "!", "?")) else f"{text}.", proof.quote)


def is_past(word: str) -> bool:
    """Whether a word is the past form of a verb."""
    low = word.lower()
    return verbs().get(low) is not None and (low.endswith("ed") or finder("irregular", "spoken-past").fullmatch(low))


def is_somebody(text: str) -> bool:
    """Whether a line names an occupation with its qualification ("Trained first aider"), and tells no deed."""
    first, *rest = LETTERS.findall(text)[:4]
    qualified = finder("participle-title").fullmatch(first.lower()) is not None
    people = word_set("participle-person")
    return qualified and any(low in heads() or low in people for low in map(str.lower, rest))


def is_compound(text: str) -> bool:
    """Whether a line begins with a noun that looks like a verb, before the noun it belongs to: "Staff training"."""
    first, *rest = text.split()[:2]
    return bool(rest) and not is_past(first) and rest[0].strip(".,;:").endswith("ing")


def _without(text: str, tool: str) -> str:
    """The text without the phrase that holds a tool, where that stands at the end of a clause."""
    at = text.find(tool)
    before = text[:at]
    joints = [joint for joint in patterns.regex("means").finditer(before) if len(before[joint.end() :].split()) <= 4]
    by = next((joint for joint in joints if joint[0].strip().lower() in ("by", "using", "as a", "as an")), None)
    joint = by or (joints[-1] if joints else None)
    if at < 0 or joint is None or len(text[: joint.start()].split()) < _LEAST:
        return text
    ends = [end for sign in (";", ".", ", and ") if (end := _sentence_end(text, sign, at)) >= 0]
    rest = text[min(ends) :] if ends else ""
    dropped = text[joint.start() : min(ends) if ends else len(text)]
    return text if has_digit(dropped) else text[: joint.start()] + rest


def _sentence_end(text: str, sign: str, at: int) -> int:
    end = text.find(sign, at)
    return -1 if end >= 0 and sign == "." and text[end + 1 : end + 2].strip() else end


def _tie(case: Case) -> str:
    """A sentence of the posting about its own work, in words of its title or of what it asks for; "" where none is."""
    title = case.posting.title.text if case.posting.title else ""
    asked = stems(" ".join([title, *(one.skill for one in case.posting.requirements)]))
    for line in case.posting.text.splitlines():
        for sentence in _SENTENCE.split(" ".join(line.split())):
            fits = _TIED[0] <= len(sentence.split()) <= _TIED[1] and sentence.endswith(".")
            ours = fits and patterns.regex("employer-told").match(sentence) and asked & stems(sentence)
            if ours and not finder("posting-talk").search(sentence):
                return sentence
    return ""


def result_clauses(proof: Evidence, action: Quote) -> tuple[Quote, ...]:
    """The clauses of a statement with a number or with use, beside that of the action."""
    parts = [clause_of(proof, metric.quote) for metric in proof.metrics]
    parts += [clause_of(proof, quote) for quote in proof.deployment]
    found = {part.span: part for part in parts if part.span != action.span}
    return tuple(found[span] for span in sorted(found))
