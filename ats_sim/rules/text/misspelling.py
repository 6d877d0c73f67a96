"""A word is misspelt.

## What it finds

A word that no list knows, one slip away from a common word: letters changed over, one doubled, left out or too many,
one vowel for another. American and British spelling are both right. Names, tools and places of the lexicon are left
alone, and so are headings, employers, schools, links, words with a capital inside a line, and lines in another
language. A file whose letters do not all come out is left alone. One finding a word.

## Why it matters

It is the fault that every reader can see, and many take it for carelessness. A search for the right word does not find
the wrong one either.

Source: CareerBuilder's surveys of employers (2018 among them) name typing errors among the first reasons to put a
resume aside. The lists are SCOWL's.

## Example

- Before: Cut the waiting time accross two wards by 20%
- After: Cut the waiting time across two wards by 20%
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.spelling import is_in_a_name, is_word, meant, plain
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field

_INFLECTED = ("ed", "ing", "es")
_ENGLISH = 0.7  # share of a line's words that a list must know; ours
_FEWEST = 3  # words of a line from which its language shows; ours


def _check(case: Case) -> Iterator[Violation]:
    if any(loss.kind in ("unmapped", "ocr") for loss in case.document.losses):
        return  # letters that were not read make words that nobody wrote
    told: set[str] = set()
    names, listed = list(_names(case)), [field.span for group in case.resume.skills for field in group.keywords]
    for span in (line.span for line in case.document.lines):
        text = case.document.text[span.start : span.end]
        if any(span.overlaps(name) for name in names) or not _is_english(text):
            continue
        for found in regex("word-to-spell").finditer(text):
            place = Span(span.start + found.start(), span.start + found.end())
            word = found[0].lower()
            if word in told or not _may_be_a_word(text, found, any(place in item for item in listed)):
                continue
            right = meant(word)
            if right and not is_in_a_name(word):
                told.add(word)
                yield Violation(
                    place,
                    f'"{found[0]}" looks misspelt; {" or ".join(right[:2])}?',
                    "Correct it, if it is no name; let a spelling checker go over the rest.",
                )


def _names(case: Case) -> Iterator[Span]:
    """What is a name and no sentence: of the person, of employers, jobs and schools; headings."""
    basics, resume = case.resume.basics, case.resume
    fields: list[Field | None] = [basics.name, basics.label, basics.location]
    fields += [
        field for work in (*resume.work, *resume.volunteer) for field in (work.name, work.position, work.location)
    ]
    fields += [field for study in resume.education for field in (study.institution, study.area, study.study_type)]
    fields += [section.heading for section in resume.sections]
    yield from (field.span for field in fields if field)


def _is_english(text: str) -> bool:
    words = [
        word
        for word in "".join(letter if letter.isalpha() else " " for letter in text.lower()).split()
        if len(word) > 1
    ]
    return len(words) >= _FEWEST and sum(is_word(plain(word)) for word in words) >= _ENGLISH * len(words)


def _may_be_a_word(text: str, found: re.Match[str], listed: bool) -> bool:
    """A word with a capital is a name, unless it opens the line as a verb does, or stands in a list of skills."""
    before = text[: found.start()].rpartition(" ")[0].rpartition(" ")[2]
    if text[: found.start()].endswith(" ") and len(before) == 1 and before.isalpha() and before not in "aAI":
        return False  # "d evelop": the word was torn in reading
    opens = not any(letter.isalnum() for letter in text[: found.start()])
    return found[0].islower() or listed or (opens and found[0].endswith(_INFLECTED))


RULE = Rule("TXT002", "misspelling", "warning", _check)
