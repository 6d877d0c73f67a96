"""Whether a line is a statement about work, or a heading, a list, contact data, a degree, a title, a fragment."""

from __future__ import annotations

from collections.abc import Callable

from ats_sim.evidence.action_signs import has_action_verb, has_proof, is_claim, is_joined
from ats_sim.evidence.boilerplate_lines import is_pastime, is_scored_quality, is_template
from ats_sim.evidence.list_lines import is_contact, is_list
from ats_sim.evidence.name_lines import is_certificate, is_education, is_position, is_publication, is_title
from ats_sim.evidence.ownership import find_minimizing_phrase, first_verb
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.calendar import months
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set


def find_non_statement(statement: Statement) -> str:
    """Why the line is no statement about work, "" if it is one."""
    if not statement.terms or not any(c.isalpha() for c in statement.text):
        return "empty"
    return next((kind for kind, test in _TESTS if test(statement)), "")


def _foreign(statement: Statement) -> bool:
    """Written in a language that the English rules cannot grade."""
    if not statement.text.isascii():
        letters = [c for c in statement.text if c.isalpha()]
        if sum(not _is_latin(c) for c in letters) > 0.4 * len(letters):
            return True
    ours = finder("english").count(statement.low)
    theirs = finder("foreign").count(statement.low)
    accents = 0 if statement.text.isascii() else sum(c > "\x7f" and c.isalpha() for c in statement.text)
    other = (theirs >= 2 and theirs > ours) or (
        theirs == 1 and ours == 0 and (accents > 0 or "´" in statement.text or "˜" in statement.text)
    )
    return other or (accents >= 3 and ours == 0 and not first_verb(statement))


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char < "\u1f00"


def _heading(statement: Statement) -> bool:
    text = statement.text.strip()
    named = heading(text) if len(statement.terms) <= 6 and ":" not in text.rstrip(":") else None
    if named and (named.sure == 1.0 or not first_verb(statement)):
        return True
    if len(statement.terms) <= 3 and text.endswith(":"):
        return True
    return text.isupper() and len(statement.terms) <= 5 and not has_action_verb(statement)


def _date(statement: Statement) -> bool:
    """Nothing but a date or a period."""
    return all(
        t.low[0].isdigit() or t.low.rstrip(".") in months() or t.low in word_set("period") for t in statement.terms
    )


def _boilerplate(statement: Statement) -> bool:
    if finder("boilerplate").search(statement.low) or patterns.search("wish", statement.low):
        return True
    return regex("latex-command").search(statement.text) is not None


def _fragment(statement: Statement) -> bool:
    """Too short, or the middle of a sentence whose beginning stands elsewhere."""
    terms = statement.terms
    text = statement.text.strip()
    opening = first_verb(statement)
    if text[0].islower() and not _opens_small(statement):
        return True
    first = regex("fragment-before").match(text)
    if first and not verbs().get(first[1].lower()) and text.rstrip()[-1:] != ".":
        return True
    told = (
        opening or _is_routine(statement) or finder("soft").search(statement.low) or find_minimizing_phrase(statement)
    )
    if len(terms) <= 3 and not told:
        return True
    return patterns.search("breaks-off", text) is not None and not opening and not has_action_verb(statement)


def _is_routine(statement: Statement) -> bool:
    """Whether a few words end in a duty: "General warehouse duties"."""
    last = statement.terms[-1]
    return len(statement.terms) > 1 and last.text.islower() and finder("routine").fullmatch(last.low)


def _opens_small(statement: Statement) -> bool:
    """Whether a line in small letters still begins with its own verb; an unknown word or "and" continues another "
    "line."""
    opening = first_verb(statement)
    first = statement.terms[0]
    if any(mention.start == first.start and mention.skill.is_tool for mention in statement.mentions):
        return True
    if (
        not opening
        or opening[1].cls == ""
        or opening[0].low in opening[1].nouns
        or first.low in ("and", "or", "of", "for", "with", "in", "the", "including")
    ):
        return any(c.isupper() for c in first.text)
    return opening[0].low == opening[1].base or not opening[0].low.endswith("s")


def _nameless(statement: Statement) -> bool:
    """Nothing that is done, known, used or joined: a name, a title, a place."""
    named = has_action_verb(statement) or has_proof(statement) or is_claim(statement)
    return not (named or is_joined(statement) or _is_routine(statement))


_TESTS: tuple[tuple[str, Callable[[Statement], bool]], ...] = (
    ("foreign", _foreign),
    ("contact", is_contact),
    ("date", _date),
    ("heading", _heading),
    ("template", is_template),
    ("boilerplate", _boilerplate),
    ("qualities", is_scored_quality),
    ("pastimes", is_pastime),
    ("publication", is_publication),
    ("skill list", is_list),
    ("position", is_position),
    ("title", is_title),
    ("education", is_education),
    ("certificate", is_certificate),
    ("fragment", _fragment),
    ("name", _nameless),
)
