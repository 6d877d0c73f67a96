"""A posting as JSON."""

from __future__ import annotations

import json

from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import (
    Demand,
    EducationAsked,
    ExperienceAsked,
    ExperiencePath,
    Gate,
    Posting,
    Requirement,
    Term,
)
from ats_sim.reporting.posting_json import posting_json


def test_all_keys_of_the_contract() -> None:
    quote = Quote("Python\n or R", Span(10, 22))
    python = Term("Python", Span(10, 16), "Python", "language")
    history = Term("history", Span(40, 47), None, "study")
    posting = Posting(
        text="Data Analyst",
        title=Quote("Data Analyst", Span(0, 12)),
        experience=ExperienceAsked(2.0, None, quote, "retail", (ExperiencePath(2.0, "retail", "master"),)),
        education=EducationAsked("bachelor", fields=(history,)),
        demands=(
            Demand(quote, terms=(python, Term("R", Span(21, 22), "R", "language")), logic="any"),
            Demand(Quote("A degree in history", Span(28, 47)), "preferred", "degree", (history,)),
        ),
        requirements=(Requirement("Python", "required", quote, "Python", "language", 1, demand=0),),
        gates=(Gate("travel", Quote("Some travel", Span(30, 41))), Gate("licence", quote, "resume")),
        unread=(Quote("Blorb the\nfrizz", Span(50, 65)),),
        confidence=0.75,
    )
    result = json.loads(json.dumps(posting_json(posting)))
    assert result["title"] == "Data Analyst"
    assert result["seniority"] is None
    assert (result["min_years"], result["years_quote"]) == (2, "Python or R")
    assert result["experience"]["paths"] == [{"years": 2.0, "of": "retail", "degree": "master"}]
    assert (result["degree"], result["degree_preferred"]) == ("bachelor", "none")
    assert result["education"]["fields"] == ["history"]
    first, second = result["requirements"]
    assert {key: first[key] for key in ("skill", "kind", "group", "quote", "demand")} == {
        "skill": "Python",
        "kind": "required",
        "group": 1,
        "quote": "Python or R",
        "demand": 0,
    }
    assert (second["skill"], second["kind"], second["demand"], second["group"]) == ("history", "preferred", 1, None)
    assert result["demands"][0]["logic"] == "any"
    assert [term["text"] for term in result["demands"][0]["terms"]] == ["Python", "R"]
    assert result["gates"] == [
        {"kind": "travel", "quote": "Some travel", "answer": "form"},
        {"kind": "licence", "quote": "Python or R", "answer": "resume"},
    ]
    assert result["knockouts"] == [{"kind": gate["kind"], "quote": gate["quote"]} for gate in result["gates"]]
    assert (result["unread"], result["confidence"], result["language"]) == (["Blorb the frizz"], 0.75, "en")
    assert (result["responsibilities"], result["domain"]) == ([], [])


def test_an_empty_posting() -> None:
    result = posting_json(Posting(text=""))
    assert (result["title"], result["min_years"], result["requirements"], result["demands"]) == (None, None, [], [])
