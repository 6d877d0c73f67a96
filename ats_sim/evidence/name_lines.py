"""Lines that name something: a publication, a position with its employer, a title, a degree, a certificate."""

from __future__ import annotations

from ats_sim.evidence.action_signs import (
    capital_share,
    has_action_verb,
    has_past_action,
    has_proof,
    is_claim,
    is_joined,
    opens_finite,
)
from ats_sim.evidence.deployment import find_deployment
from ats_sim.evidence.ownership import first_verb, main_start
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set


def is_publication(statement: Statement) -> bool:
    match = patterns.search("authors", statement.text) or patterns.regex("title-quoted").search(statement.text.strip())
    if match and not first_verb(statement):
        return True
    if patterns.match("paper-title", statement.low):
        return True
    title = patterns.match("noun-phrase", statement.low)
    told = _finite(statement) or " who " in statement.low or statement.text.rstrip().endswith(".")
    return not (title is None or told or has_proof(statement) or find_deployment(statement))


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


def is_position(statement: Statement) -> bool:
    """A job title with an employer or dates: "Working as Analyst in X Ltd from 2016"."""
    match = patterns.match("position-held", statement.low)
    if match and len(statement.terms) <= 32 and not finder("membership-body").search(statement.low):
        rest = patterns.regex("article-first").sub("", statement.text[match.start(1) :])
        head = patterns.regex("position-end").split(rest, maxsplit=1)[0]
        place = finder("company").search(rest) or regex("paper-year").search(rest)
        tail = rest[len(head) :]
        if (title_score(head) >= 0.5 or (place and rest[:1].isupper())) and not has_past_action(tail):
            return True
    if patterns.match("experience-as", statement.low) is not None:
        return True
    text = statement.text.strip()
    if opens_finite(statement):
        certified = finder("adjective").match(statement.low.strip()) is not None
        return certified and len(statement.terms) <= 8 and title_score(text) >= 0.6
    if finder("claim").match(statement.low.strip()):
        return False
    dated = bool(regex("paper-year").search(text)) and len(statement.terms) <= 14
    if (
        len(statement.terms) <= 12
        and capital_share(statement) >= 0.5
        and not has_past_action(statement.text)
        and (title_score(text) >= 0.5 or (dated and title_score(regex("paper-year").sub("", text)) >= 0.5))
    ):
        return True
    if (
        finder("company", "institution").search(statement.low)
        and len(statement.terms) <= 14
        and not has_action_verb(statement)
        and not has_proof(statement)
    ):
        return True
    return dated and not has_action_verb(statement) and not has_proof(statement)


def is_title(statement: Statement) -> bool:
    """Most words with capitals and nothing done: the title of a paper, a course, a talk."""
    words = [w for w in statement.terms if len(w.text) > 3 and w.text[0].isalpha()]
    if (
        len(words) < 3
        or capital_share(statement) < 0.8
        or len(statement.terms) > 24
        or opens_finite(statement)
        or is_claim(statement)
        or has_past_action(statement.text)
    ):
        return False
    if _opens_with_a_deed(statement):
        return False
    dated = (
        bool(regex("paper-year").search(statement.text)) or regex("dash-or-colon").search(statement.text) is not None
    )
    opening = first_verb(statement)
    told = (
        finder("told").search(statement.low)
        or statement.text.rstrip().endswith(".")
        or (opening and (" of " in statement.low or (opening[0].low == opening[1].base and " with " in statement.low)))
    )
    only_told = finder("told").search(statement.low) and not regex("paper-year").search(statement.text)
    return (dated and not only_told) or not told


def _opens_with_a_deed(statement: Statement) -> bool:
    """Whether a verb that is no noun opens the line before a small word: "Determine eligibility for SNAP"."""
    opening = first_verb(statement)
    return (
        opening is not None
        and opening[0] is statement.terms[0]
        and opening[0].low == opening[1].base
        and not opening[1].nouns
        and statement.terms[1].text.islower()
    )


def is_education(statement: Statement) -> bool:
    low = statement.low
    opening = first_verb(statement)
    schooled = finder("schooled").match(low.lstrip())
    if opening and opening[0].low not in opening[1].nouns and not schooled:
        return False
    text = statement.text
    for mention in statement.mentions:
        if mention.skill.is_tool:  # "MS Project" is no master's degree
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return (
        bool(find_degrees(text) or finder("study").search(low))
        and len(statement.terms) <= 30
        and not is_claim(statement)
        and not has_past_action(statement.text[main_start(statement) :])
    )


def is_certificate(statement: Statement) -> bool:
    told = opens_finite(statement)
    if told and not finder("admitted").match(statement.low):
        return False
    certificate = finder("certificate").search(statement.low)
    found = certificate or finder("award").search(statement.low)
    if not found or len(statement.terms) > 26 or finder("soft").search(statement.low):
        return False
    if has_proof(statement) and is_joined(statement):
        return False
    return not told or (certificate is not None and len(statement.terms) <= 12)
