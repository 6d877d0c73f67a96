"""Reads a job posting as a careful person would: what it asks for, how firmly, and where it says so."""

from __future__ import annotations

import re
from dataclasses import replace

from ats_sim.lexicon.posting_words import words
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Posting
from ats_sim.model.settings import PostingReading
from ats_sim.posting import cues
from ats_sim.posting.breaks import broken
from ats_sim.posting.degree import degree_asked
from ats_sim.posting.edits import boolean_search, with_musts
from ats_sim.posting.json_ld import read_named
from ats_sim.posting.knockouts import read_knockouts
from ats_sim.posting.occupation import domains, research, ships
from ats_sim.posting.parts import Sentence, plain, read_parts
from ats_sim.posting.profile import is_profile, read_profile
from ats_sim.posting.requirements import read_requirements
from ats_sim.posting.seniority import management_of, seniority_of
from ats_sim.posting.title import posting_title
from ats_sim.posting.years import min_years

__all__ = ["boolean_search", "read_named_posting", "read_posting", "with_musts"]

_DEFAULT = PostingReading()


def read_posting(text: str, settings: PostingReading = _DEFAULT) -> Posting:
    """Read a posting. Every quote points into ``text``; what the posting does not say is None, "none" or empty.

    A text that is no posting (empty, a login page) or is not in English gives no requirement and no degree or years.
    """
    whole = broken(plain(text[: settings.characters]))
    return replace(whole.moved(_read(whole.text, settings)), text=text)


def _read(view: str, settings: PostingReading) -> Posting:
    """The posting of a text that has its line breaks, with places in this text."""
    parts = read_parts(view)
    title, header = posting_title(view, parts, settings)
    posting = Posting(text=view, title=title, ships=False)
    if foreign(view, settings) or not _is_posting(parts, title):
        if title is None:
            return posting
        return replace(
            posting,
            seniority=seniority_of(title.text, header, None, (), settings),
            ships=ships(title.text, (), ()),
            management=management_of(title.text),
        )
    requirements, soft = read_requirements(parts, title, settings.requirements)
    years, years_quote = min_years(parts)
    degree = degree_asked(parts)
    name = title.text if title else None
    return Posting(
        text=view,
        title=title,
        seniority=seniority_of(name, header, years, parts, settings),
        min_years=years,
        years_quote=years_quote,
        degree=degree.required,
        degree_preferred=degree.preferred,
        degree_quote=degree.quote,
        degree_or_equivalent=degree.or_equivalent,
        requirements=requirements,
        knockouts=read_knockouts(parts),
        responsibilities=_responsibilities(parts),
        domain=domains(parts),
        soft=soft,
        ships=ships(name, requirements, parts),
        research=research(name, parts),
        management=management_of(name),
    )


def read_named_posting(raw: str, name: str, settings: PostingReading = _DEFAULT) -> Posting | None:
    """The posting of a text that names its fields: saved profile, JSON-LD (alone or in a web page), JSON Resume job.

    None if it is none of these, so that its plain text is to be read. ``name`` is the file's, for messages and for the
    suffix ``.toml``. Raises ``ConfigError`` for a profile that cannot be meant.
    """
    if is_profile(raw, name):
        return read_profile(raw, name)
    named = read_named(raw)
    if named is None:
        return None
    posting = read_posting(named.text, settings)
    if named.title and (posting.title is None or posting.title.span.start >= len(named.title)):
        title = Quote(named.title, Span(0, len(named.title)))
        posting = replace(posting, title=title, management=management_of(named.title))
    return posting


def foreign(text: str, settings: PostingReading = _DEFAULT) -> bool:
    """Whether a text is in another language than English, by its function words."""
    tokens = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    english = sum(token in words("english") for token in tokens)
    other = sum(token in words("foreign") for token in tokens)
    return other > 4 and other > settings.foreign_share * english


def _is_posting(parts: tuple[Sentence, ...], title: Quote | None) -> bool:
    """Whether a text asks for anybody: a part with demands or duties, or a sentence that seeks or asks."""
    if any(sentence.part in ("required", "preferred", "duties") for sentence in parts):
        return True
    texts = [sentence.quote.text for sentence in parts if sentence.part == "role"]
    hiring = re.compile(
        r"\b(?:we are|we're|is|are|currently)\b.{0,30}\b(?:seeking|looking for|hiring|recruiting)\b"
        r"|\bseeks?\b|\bideal candidate\b|\bresponsible for\b",
        re.IGNORECASE,
    )
    return any(hiring.search(text) or (cues.asks(text) and len(text.split()) > 5) for text in texts) or (
        title is not None and any(cues.asks(text) for text in texts)
    )


def _responsibilities(parts: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """The duties as written: sentences of the parts that list them, else sentences that say what the work is."""
    listed = [
        s.quote
        for s in parts
        if s.part == "duties" and not cues.boilerplate(s.quote.text) and len(s.quote.text.split()) > 1
    ]
    if listed:
        return tuple(listed)
    said = [
        s.quote
        for s in parts
        if s.part == "role"
        and cues.duty(s.quote.text)
        and not cues.asks(s.quote.text)
        and not cues.boilerplate(s.quote.text)
    ]
    return tuple(said)
