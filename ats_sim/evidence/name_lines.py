"""Lines that name something: a publication, a position with its employer, a title, a degree, a certificate."""

from __future__ import annotations

from ats_sim.evidence.action_signs import (
    Place,
    capital_share,
    has_action_verb,
    has_past_action,
    has_proof,
    is_claim,
    is_joined,
    opens_finite,
    whole,
)
from ats_sim.evidence.deployment import find_deployment
from ats_sim.evidence.ownership import first_verb, main_start
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set

_YEARS = expression(r"\b(?:19[5-9]\d|20[0-4]\d)\b")


def is_publication(statement: Statement) -> Place:
    match = patterns.search("authors", statement.text) or patterns.regex("title-quoted").search(statement.text.strip())
    if match and not first_verb(statement):
        return whole(statement)
    thesis = patterns.match("paper-title", statement.low)
    if thesis:
        return thesis.span()
    title = patterns.match("noun-phrase", statement.low)
    told = _finite(statement) or " who " in statement.low or statement.text.rstrip().endswith(".")
    if not title or told or has_proof(statement) or find_deployment(statement):
        return None
    return whole(statement)


def _finite(statement: Statement) -> bool:
    """Whether any word is a past form or an auxiliary, so that the line tells something."""
    for word in statement.terms:
        verb = verbs().get(word.low)
        if (
            word.low in word_set("auxiliary")
            or word.low in word_set("irregular")
            or (verb and word.low not in verb.nouns and word.low != verb.base and not word.low.endswith(("ing", "s")))
        ):
            return True
    return False


def is_position(statement: Statement) -> Place:
    """A job title with an employer or dates: "Working as Analyst in X Ltd from 2016"."""
    match = patterns.match("position-held", statement.low)
    if match and len(statement.terms) <= 32 and not finder("membership-body").search(statement.low):
        rest = patterns.regex("article-first").sub("", statement.text[match.start(1) :])
        head = patterns.regex("position-end").split(rest, maxsplit=1)[0]
        place = finder("company").search(rest) or _YEARS.search(rest)
        tail = rest[len(head) :]
        if (title_score(head) >= 0.5 or (place and rest[:1].isupper())) and not has_past_action(tail):
            return match.span()
    if _experience_as(statement):
        return whole(statement)
    text = statement.text.strip()
    if opens_finite(statement):
        certified = finder("adjective").match(statement.low.strip()) is not None
        return whole(statement) if certified and len(statement.terms) <= 8 and title_score(text) >= 0.6 else None
    if finder("claim").match(statement.low.strip()):
        return None
    dated = bool(_YEARS.search(text)) and len(statement.terms) <= 14
    if (
        len(statement.terms) <= 12
        and capital_share(statement) >= 0.5
        and not has_past_action(statement.text)
        and (title_score(text) >= 0.5 or (dated and title_score(_YEARS.sub("", text)) >= 0.5))
    ):
        return whole(statement)
    if (
        finder("company", "institution").search(statement.low)
        and len(statement.terms) <= 14
        and not has_action_verb(statement)
        and not has_proof(statement)
    ):
        return whole(statement)
    return whole(statement) if dated and not has_action_verb(statement) and not has_proof(statement) else None


def _experience_as(statement: Statement) -> bool:
    return patterns.match("experience-as", statement.low) is not None


def is_title(statement: Statement) -> Place:
    """Most words with capitals and nothing done: the title of a paper, a course, a talk."""
    words = [w for w in statement.terms if len(w.text) > 3 and w.text[0].isalpha()]
    if (
        len(words) < 3
        or capital_share(statement) < 0.8
        or len(statement.terms) > 24
        or opens_finite(statement)
        or is_claim(statement)
    ):
        return None
    if has_past_action(statement.text):
        return None
    dated = bool(_YEARS.search(statement.text)) or expression(r"\s[-–—]\s|:\s").search(statement.text) is not None
    opening = first_verb(statement)
    told = (
        finder("told").search(statement.low)
        or statement.text.rstrip().endswith(".")
        or (opening and (" of " in statement.low or (opening[0].low == opening[1].base and " with " in statement.low)))
    )
    return (
        whole(statement)
        if (dated and not (finder("told").search(statement.low) and not _YEARS.search(statement.text))) or not told
        else None
    )


def is_education(statement: Statement) -> Place:
    low = statement.low
    opening = first_verb(statement)
    schooled = finder("schooled").match(low.lstrip())
    if opening and opening[0].low not in opening[1].nouns and not schooled:
        return None
    text = statement.text
    for mention in statement.mentions:
        if mention.skill.is_tool:  # "MS Project" is no master's degree
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    degrees = find_degrees(text)
    study = finder("study").search(low)
    if (
        (degrees or study)
        and len(statement.terms) <= 30
        and not is_claim(statement)
        and not has_past_action(statement.text[main_start(statement) :])
    ):
        return (study.start, study.end) if study else whole(statement)
    return None


def is_certificate(statement: Statement) -> Place:
    told = opens_finite(statement)
    if told and not finder("admitted").match(statement.low):
        return None
    certificate = finder("certificate").search(statement.low)
    found = certificate or finder("award").search(statement.low)
    if not found or len(statement.terms) > 26 or finder("soft").search(statement.low):
        return None
    if has_proof(statement) and is_joined(statement):
        return None
    return (found.start, found.end) if not told or (certificate and len(statement.terms) <= 12) else None
