"""Which rows a date, a sentence or an address makes what they are: read before their role is asked."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of
from ats_sim.outline.dates import Period
from ats_sim.outline.rows import Row

_LONGEST_HEAD = 300  # characters: a dated head row is shorter
_SENTENCE = expression(r"\bI(?: was| am| have| worked| began| started| joined| became|['’]m|['’]ve)\b")
_WITHIN = expression(
    r"\b(?:in|of|since|by|for|to|until|the|and|during|circa|en|im|an?|over|than|as)\s*$", re.IGNORECASE
)
_LINK = expression(
    r"^\W*(?:https?://|www\.)\S+\W*$|^\W*[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|ai|de|fr|co|edu|inc)(?:/\S*)?\W*$",
    re.IGNORECASE,
)


@cache
def _told() -> re.Pattern[str]:
    lead, joint = any_of("employed-as"), any_of("employed-with")
    return expression(rf"^\W*{lead}\s+(?:an?\s+)?(.{{3,60}}?),?\s+{joint}\s+(?=[A-ZÀ-Ý])", re.IGNORECASE)


def told(text: str) -> re.Match[str] | None:
    """An employment told as a sentence ("Working as a Test Engineer in Acme"); group 1 is the position."""
    return _told().match(text)


def is_sentence(text: str) -> bool:
    """Whether a row speaks in the first person, as no head of an entry does."""
    return _SENTENCE.search(text) is not None


def dated(row: Row) -> Period | None:
    """The period that dates an entry: at an edge of the row, in a cell or brackets of its own, not in a sentence."""
    if is_sentence(row.text):
        return None
    if len(row.text) > _LONGEST_HEAD:
        return leading_date(row)
    for period in row.periods:
        before, after = row.text[: period.begin], row.text[period.finish :]
        if not period.precise and not _bare_year_counts(before, after):
            continue
        if before.endswith("(") and after.startswith(").") and period.single:
            continue  # the year of a paper ("Alder, J. (2024). On Knots.")
        rest = f"{before} {after}"
        if not before.strip(" ()[]{}|•") and after.startswith(("\t", " | ")):
            return period
        if before.endswith("\t") and not after.strip(" ()[]{}|.") and len(before.split()) <= 16:
            return period
        words = [word for word in rest.split() if any(map(str.isalnum, word))]
        if len(words) > 16 or (_is_ended(rest) and len(rest.split()) > 7 and not told(row.text)):
            continue
        if (
            not before.strip()
            and len(words) > 2
            and words[0].islower()
            and max(title_score(rest), company_score(rest)) < 0.5
        ):
            continue  # the rest of a sentence ("since 2024, by myself")
        if _edge(before, after):
            return period
    return leading_date(row)


def _is_ended(text: str) -> bool:
    """Whether a text ends with a word and a full stop."""
    text = text.rstrip()
    return text.endswith(".") and text[:-1].rstrip()[-1:].isalnum()


def leading_date(row: Row) -> Period | None:
    """The period that a paragraph about a position opens with ("May 98 - Present, Accountant, Department of ...")."""
    period = next(iter(row.periods), None)
    if period is None or not period.precise or period.single or row.text[: period.begin].strip(" ()["):
        return None
    behind = expression(r"[\s)\]]*[,:;|–-]\s*([^,.;|]{3,80})[,;|]").match(row.text[period.finish : period.finish + 120])
    return period if behind and title_score(behind.group(1)) >= 0.5 else None


def _bare_year_counts(before: str, after: str) -> bool:
    if _WITHIN.search(before) or before[:1].islower():
        return False
    alone = not before.strip(" ()[]{}|,·•–-\t") or not after.strip(" ()[]{}|,·•–-\t")
    return alone or before.endswith(("\t", "(", "| ", ", ", "– ", "- "))


def _edge(before: str, after: str) -> bool:
    clean = after.strip(" ()[]{}|,·•–-.:\t")
    if not before.strip(" ()[]{}|,·•–-\t") or not clean:
        return True
    opened = before.rstrip(" ")[-1:] in "(|[{\t,·•–—-:." or before.endswith("\t")
    closed = after.lstrip(" ")[:1] in ")|]}\t,·•:–—-" or after.startswith("\t")
    return (
        (opened and closed)
        or "\t" in before[-2:]
        or after.startswith(("\t", " |", ")", " •", " ·"))
        or place_score(clean) >= 0.8
    )


def is_link(text: str) -> bool:
    """Whether a row holds only a web address."""
    return _LINK.match(text) is not None
