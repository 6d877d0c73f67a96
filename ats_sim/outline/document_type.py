"""Is it a resume? What a document is, by the words in which it says so and by what of a resume it has.

In doubt it is a resume: a letter that is judged costs a row, a resume that is not judged costs a person the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePath
from typing import Final

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.file_names import is_called_resume
from ats_sim.lexicon.wordlists import Hit, finder, word_set
from ats_sim.model.document import Document
from ats_sim.model.resume import RESUME, DocumentClass, Resume, SectionKind

_CORE: Final[frozenset[SectionKind]] = frozenset(
    ("work", "education", "skills", "projects", "certifications", "languages", "volunteer", "publications", "summary")
)
_FILES: Final = expression(
    r"(readme|changelog|licen[cs]e|contributing|code_of_conduct|security|authors)\b", re.IGNORECASE
)
_YOU: Final = expression(r"\b(?:you|your|we|our|us|sie|ihr|wir|vous|nous|votre|nos)\b", re.IGNORECASE)
_WRITER: Final = expression(r"\b(?:i|my|ich|mein\w*|je|mon|mes|yo|mi)\b", re.IGNORECASE)
_THIRD: Final = expression(r"\b(?:he|she|his|her|him|they|their|er|sie|ihm|ihr|il|elle)\b", re.IGNORECASE)
_DATE: Final = expression(r"(?:19|20)\d\d")
_PAPER: Final = frozenset(("pdf", "docx", "odt", "rtf"))
_PAPER_WEIGHT: Final = 2.0  # ours, of ``weight``: an address and a heading or two
_TEXT_WEIGHT: Final = 3.5  # ours, set by reading 500 files of 80 repositories: portfolios and notes stay below it
_READ: Final = 60_000  # characters; ours: what a document is it says on its first pages


class _Signs(Struct, frozen=True, dict=True):
    """What is counted in one document."""

    document: Document
    resume: Resume

    @cached_property
    def text(self) -> str:
        return self.document.text[:_READ]

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def held(self) -> int:
        """Dated or complete positions."""
        return sum(
            bool(work.position or work.name) and work.dates is not None
            for work in (*self.resume.work, *self.resume.volunteer)
        )

    @cached_property
    def headings(self) -> int:
        """The kinds of sections of a resume that have a heading."""
        return len({section.kind for section in self.resume.sections if section.heading and section.kind in _CORE})

    @cached_property
    def is_titled(self) -> bool:
        """Whether one of its first lines is "Curriculum Vitae" or the like."""
        lines = [self.document.line_text(line).strip(" -–—|#*:•").casefold() for line in self.document.lines[:6]]
        return any(line in word_set("resume-title") for line in lines)

    @cached_property
    def weight(self) -> float:
        """How much of a resume it has."""
        basics = self.resume.basics
        studied = sum(bool(item.institution or item.study_type) for item in self.resume.education)
        return (
            1.5 * min(self.held, 3)
            + 1.0 * min(studied, 2)
            + 0.75 * min(self.headings, 4)
            + 1.0 * (basics.email is not None)
            + 1.0 * (basics.phone is not None)
            + 0.5 * (basics.name is not None)
            + 3.0 * self.is_titled
        )

    def hits(self, name: str) -> list[Hit]:
        """The words of a list that the text holds, each once."""
        return list({hit.word: hit for hit in finder(name).finditer(self.text)}.values())

    def opening(self, name: str) -> list[Hit]:
        """The words of a list that open a line of their own (no more than eight words)."""
        lines = (self.document.line_text(line).strip() for line in self.document.lines)
        short = (line for line in lines if line and len(line.split()) <= 8)
        return [hit for line in short if (hit := finder(name).match(line))]

    def share(self, pattern: re.Pattern[str]) -> float:
        """How often a word of a pattern stands in the text, in a hundred words."""
        return 100 * len(pattern.findall(self.text)) / max(self.words, 1)


def classified(document: Document, resume: Resume) -> DocumentClass:
    """What a document is, with the words that say so."""
    if document.marks:
        return RESUME
    signs = _Signs(document, resume)
    if signs.weight >= 6 and signs.held:
        return RESUME
    return next(_candidates(signs), RESUME if _is_clear(signs) else DocumentClass(clear=False))


def _is_clear(signs: _Signs) -> bool:
    """Whether a file that nobody named may be taken for a resume. On paper (PDF, Word) less is enough than in a text, a
    page of a web site or a heap of notes, which need somebody whom they are about."""
    least, name = _PAPER_WEIGHT, PurePath(signs.document.name).stem
    if signs.document.kind not in _PAPER and not is_called_resume(name) and not signs.document.unread_language:
        least = _TEXT_WEIGHT
        if not (signs.held or signs.is_titled or signs.resume.basics.name):
            return False
    return signs.weight >= least


def _candidates(signs: _Signs) -> Iterator[DocumentClass]:
    """What it may be, the surest first."""
    yield from _letters(signs)
    if signs.is_titled and signs.headings:
        return
    yield from _error_page(signs)
    yield from _certificate(signs)
    yield from _program_notes(signs)
    yield from _posting(signs)
    yield from _thesis(signs)
    yield from _note(signs)
    yield from _other(signs)


def _letters(signs: _Signs) -> Iterator[DocumentClass]:
    if signs.headings >= 2 or signs.held > 1 or signs.words > 900:
        return
    salutation, closing = signs.opening("letter-salutation"), signs.opening("letter-closing")
    reference, application = signs.hits("letter-reference"), signs.hits("letter-application")
    of_another = signs.share(_THIRD) > 1.2 * signs.share(_WRITER)
    count = len(application)
    if (len(reference) >= 2 and of_another) or (len(reference) >= 3 and (salutation or closing)):
        yield DocumentClass("reference_letter", _quoted(reference))
    elif (salutation and count and (closing or count >= 3)) or (closing and count >= 3):
        yield DocumentClass("cover_letter", _quoted([*salutation[:1], *application, *closing[:1]]))
    elif salutation and closing and not signs.headings and signs.share(_WRITER) > 2 and signs.words > 40:
        yield DocumentClass("cover_letter", _quoted([*salutation[:1], *closing[:1]]))


def _error_page(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-error")
    if found and signs.words <= 60 and signs.weight < 2:
        yield DocumentClass("error_page", _quoted(found))


def _certificate(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-certificate")
    enough = len(found) >= 2 + (signs.held > 0)
    if enough and signs.words <= 200 and signs.held < 2 and signs.headings < 2 and signs.weight < 4:
        yield DocumentClass("certificate", _quoted(found))


def _program_notes(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-readme")
    named = _FILES.match(PurePath(signs.document.name).name)
    if signs.held or signs.weight >= 4:
        return
    if (named and (found or signs.weight < 2)) or (len(found) >= 6 and signs.weight < 3):
        yield DocumentClass("readme", (*((named[0],) if named else ()), *_quoted(found)))


def _posting(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-posting")
    addressed, count = signs.share(_YOU), len(found)
    if signs.held > 1 or signs.is_titled or signs.share(_WRITER) > addressed:
        return
    if signs.weight >= 2.75:
        sure = count >= 6 and addressed >= 1.5
    else:
        sure = count >= 5 or (count >= 2 and count + min(addressed, 4) >= 4.5)
    if sure or (count and addressed >= 2.5 and signs.weight < 1.5):
        yield DocumentClass("job_posting", _quoted(found))


def _thesis(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-thesis")
    if len(found) >= 6 and not signs.held and signs.headings < 3:
        yield DocumentClass("thesis", _quoted(found))


def _note(signs: _Signs) -> Iterator[DocumentClass]:
    found = signs.hits("document-note")
    if len(found) >= 2 and signs.words <= 150 and signs.weight < 1.5:
        yield DocumentClass("note", _quoted(found))


def _other(signs: _Signs) -> Iterator[DocumentClass]:
    """A text that has nothing of a resume at all, and enough words to have shown it."""
    empty = signs.weight == 0 and not signs.resume.skills and not signs.headings
    if empty and signs.words >= 12 and len(_DATE.findall(signs.text)) < 3:
        yield DocumentClass("unknown")


def _quoted(hits: list[Hit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(hit.text.split()) for hit in hits))[:4]
