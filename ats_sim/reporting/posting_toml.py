"""A posting as a profile to edit and to give to ``--posting`` again (read back by ``posting/profile.py``)."""

from __future__ import annotations

import json

from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote
from ats_sim.model.posting import Demand, Gate, Posting, Requirement, Term

_HEAD = """\
# How ats-sim read a job posting. Edit it and hold resumes against it: ats-sim check RESUME --posting THIS-FILE
# A key that is left out means that the posting does not say.
profile = 2
"""
_DEMANDS = """
# What is asked for: a line of the scorecard each. Only terms are needed.
#   kind: required or preferred.
#   facet: skill, experience, degree, credential, language, eligibility, schedule or trait; those of the first two,
#     credential and language are looked for in a resume.
#   terms: what one would search for; they are looked up in the lexicon. { text = "..", label = "..", category = ".." }
#     says which entry is meant.
#   logic: all, any (one is enough) or examples (of the wider thing "of").
#   years: years of experience asked for this very demand.
#   weight: how much it counts; left out, it follows from kind and category (docs/matching.md).
#   quote: the words of the posting.
"""
_GATES = """
# What ends an application at once. answer: by the resume, or on a form.
"""
_MENTIONS = """
# Known names that the posting only mentions; they are never counted.
"""


def render(posting: Posting) -> str:
    """The profile as TOML; reading it gives the same posting, with its quotes as the whole text."""
    asked, studies = posting.experience, posting.education
    rows = [
        _row("title", _words(posting.title), "of the opening"),
        _row("organization", _words(posting.organization)),
        _row("level", posting.seniority, "junior, mid, senior or lead"),
        _row("management", posting.management, "manager or director"),
        _row("language", posting.language or "", "of the posting, by ISO 639-1; empty: unknown"),
        _row(
            "confidence",
            posting.confidence,
            "how much of what asks was read, 0 to 1; low: a check is undecided; 1 once mended",
        ),
        _row("min_years", asked.least_years, "the least years of experience"),
        _row("most_years", asked.most_years, "no more than so many years"),
        _row("years_of", asked.of or None, "what they are of"),
        _row("years_quote", _words(asked.quote)),
        _paths(posting),
        _row("degree", studies.least, "the least: none, associate, bachelor, master or doctorate"),
        _row("degree_preferred", studies.preferred, "a higher one that is liked"),
        _row("degree_fields", [term.text for term in studies.fields], "fields of study"),
        _row("degree_or_equivalent", studies.equivalent, "whether experience may stand for it"),
        _row("degree_quote", _words(studies.quote)),
        _row("domain", [_line(quote) for quote in posting.domain], "fields of business or application"),
        _row("responsibilities", [_line(quote) for quote in posting.responsibilities]),
        _row("unread", [_line(quote) for quote in posting.unread], "lines that ask and were not understood"),
        _row("ships", posting.ships, "whether the work puts software or models into use"),
        _row("research", posting.research, "whether it is a research opening"),
    ]
    mentions = [one for one in posting.requirements if one.kind == "mentioned"]
    parts = [_HEAD, *rows, _DEMANDS, *map(_demand, posting.demands)]
    parts += [_GATES, *map(_gate, posting.gates)] if posting.gates else []
    parts += [_MENTIONS, *map(_mention, mentions)] if mentions else []
    return "".join(parts)


def _demand(one: Demand) -> str:
    return "\n[[demands]]\n" + "".join(
        [
            _row("quote", _line(one.quote)),
            _row("kind", one.kind),
            _row("facet", one.facet),
            f"terms = [{', '.join(map(_term, one.terms))}]\n",
            _row("logic", one.logic),
            _row("of", one.of),
            _row("years", one.years),
            _row("weight", one.weight),
        ]
    )


def _term(term: Term) -> str:
    """A term by its words where they find the same entry of the lexicon, else with its entry."""
    words = " ".join(term.text.split())
    skill = skills().get(words)
    if (term.label, term.category) == ((skill.label, skill.kind) if skill else (None, "name")):
        return _quoted(words)
    label = f", label = {_quoted(term.label)}" if term.label is not None else ""
    return f"{{ text = {_quoted(words)}{label}, category = {_quoted(term.category)} }}"


def _gate(gate: Gate) -> str:
    return "\n[[gates]]\n" + _row("kind", gate.kind) + _row("quote", _line(gate.quote)) + _row("answer", gate.answer)


def _mention(one: Requirement) -> str:
    return "\n[[mentions]]\n" + "".join(
        [
            _row("text", " ".join(one.skill.split())),
            _row("label", one.label),
            _row("category", one.category),
            _row("quote", _line(one.quote)),
        ]
    )


def _paths(posting: Posting) -> str:
    if not posting.experience.paths:
        return ""
    rows = [
        f"{{ years = {path.years!r}, of = {_quoted(path.of)}, degree = {_quoted(path.degree)} }}"
        for path in posting.experience.paths
    ]
    return f"years_paths = [{', '.join(rows)}]  # the ways that suffice\n"


def _line(quote: Quote) -> str:
    """A quote on one line."""
    return " ".join(quote.text.split())


def _words(quote: Quote | None) -> str | None:
    return _line(quote) if quote else None


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
