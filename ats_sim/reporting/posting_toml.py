"""A posting as a profile to edit and to give to ``--posting`` again (read back by ``posting/profile.py``)."""

from __future__ import annotations

import json

from ats_sim.model.document import Quote
from ats_sim.model.posting import Posting, Requirement

_HEAD = """\
# How ats-sim read a job posting. Edit it and hold resumes against it: ats-sim check RESUME --posting THIS-FILE
# A key that is left out means that the posting does not say.
profile = 1
"""
_REQUIREMENTS = """
# What is asked for, a table each. Only skill is needed.
#   kind: required, preferred or mentioned.
#   group: those with the same number are alternatives; one of them is enough.
#   years: years of experience asked for this very skill.
#   weight: how much it counts; left out, it follows from kind and category (docs/matching.md).
#   label, category: the entry of the lexicon; leave both out and they are looked up.
#   quote: the sentence of the posting.
"""
_KNOCKOUTS = """
# Conditions that are answered on a form and not read from a resume.
"""


def render(posting: Posting) -> str:
    """The profile as TOML; reading it gives the same posting, with its quotes as the whole text."""
    rows = [
        _row("title", _words(posting.title), "of the opening"),
        _row("level", posting.seniority, "junior, mid, senior or lead"),
        _row("management", posting.management, "manager or director"),
        _row("min_years", posting.min_years, "the least years of experience"),
        _row("years_quote", _words(posting.years_quote)),
        _row("degree", posting.degree, "the least: none, associate, bachelor, master or doctorate"),
        _row("degree_preferred", posting.degree_preferred, "a higher one that is liked"),
        _row("degree_or_equivalent", posting.degree_or_equivalent, "whether experience may stand for it"),
        _row("degree_quote", _words(posting.degree_quote)),
        _row("domain", [_words(quote) for quote in posting.domain], "fields of business or application"),
        _row("responsibilities", [_words(quote) for quote in posting.responsibilities]),
        _row("soft", [_words(quote) for quote in posting.soft], "character and manner; never matched"),
        _row("ships", posting.ships, "whether the work puts software or models into use"),
        _row("research", posting.research, "whether it is a research opening"),
    ]
    parts = [_HEAD, *rows, _REQUIREMENTS]
    parts += [_requirement(one) for one in posting.requirements]
    if posting.knockouts:
        parts.append(_KNOCKOUTS)
    for knockout in posting.knockouts:
        parts.append("\n[[knockouts]]\n" + _row("kind", knockout.kind) + _row("quote", _words(knockout.quote)))
    return "".join(parts)


def _requirement(one: Requirement) -> str:
    return "\n[[requirements]]\n" + "".join(
        [
            _row("skill", " ".join(one.skill.split())),
            _row("kind", one.kind),
            _row("group", one.group),
            _row("years", one.years),
            _row("weight", one.weight),
            _row("label", one.label),
            _row("category", one.category),
            _row("quote", _words(one.quote)),
        ]
    )


def _words(quote: Quote | None) -> str | None:
    """A quote on one line; None for none."""
    return " ".join(quote.text.split()) if quote else None


def _row(key: str, value: object, says: str = "") -> str:
    """A line "key = value", with what the key says behind it; empty where there is no value."""
    if value is None:
        return ""
    return f"{key} = {_shown(value)}" + (f"  # {says}" if says else "") + "\n"


def _shown(value: object) -> str:
    if isinstance(value, list):
        items = "".join(f"\n    {_shown(item)}," for item in value)
        return f"[{items}\n]" if items else "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON; DEL must be escaped too, and half of a pair is none."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
