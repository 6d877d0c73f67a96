"""Reads a job posting as a recruiter's scorecard: what it asks for, how firmly, and where it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Posting
from ats_sim.model.settings import PostingReading
from ats_sim.posting.json_ld import NamedPosting, read_named
from ats_sim.posting.overrides import boolean_search, with_musts
from ats_sim.posting.profile import is_profile, read_profile
from ats_sim.posting.reader import DEFAULT, read_posting
from ats_sim.posting.seniority import management_of

_WEB_PAGE = expression(r"\s*(?:<!doctype html|<html\b)", re.IGNORECASE)

if TYPE_CHECKING:
    from ats_sim.posting.saved_page import SavedPage

__all__ = ["boolean_search", "read_named_posting", "read_posting", "with_musts"]


def read_named_posting(raw: str, name: str, settings: PostingReading = DEFAULT) -> Posting | None:
    """The posting of a text that names its fields: saved profile, JSON-LD (alone or in a web page), JSON Resume job,
    or a saved web page by its main content.

    None if it is none of these, so that its plain text is to be read. ``name`` is the file's, for messages and for the
    suffix ``.toml``. Raises ``ConfigError`` for a profile that cannot be meant.
    """
    if is_profile(raw, name):
        return read_profile(raw, name)
    named = read_named(raw)
    if named is None and (page := _page(raw)):
        named = NamedPosting(f"{page.title}\n\n{page.text.removeprefix(page.title)}", "")
    if named is None:
        return None
    posting = read_posting(named.text, settings)
    if named.title and (posting.title is None or posting.title.span.start >= len(named.title)):
        title = Quote(named.title, Span(0, len(named.title)))
        posting = replace(posting, title=title, management=management_of(named.title))
    return posting


def _page(raw: str) -> SavedPage | None:
    """The main content of a web page; None for what is no page."""
    if not _WEB_PAGE.match(raw.lstrip("\ufeff")):
        return None
    from ats_sim.posting.saved_page import read_page

    return read_page(raw)
