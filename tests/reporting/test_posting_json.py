"""A posting as JSON."""

from __future__ import annotations

import json

from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Knockout, Posting, Requirement
from ats_sim.reporting.posting_json import posting_json


def test_all_keys_of_the_contract() -> None:
    quote = Quote("Python\n or R", Span(10, 22))
    posting = Posting(
        text="Data Analyst",
        title=Quote("Data Analyst", Span(0, 12)),
        min_years=2.0,
        requirements=(Requirement("Python", "required", quote, label="Python", category="language", group=1),),
        knockouts=(Knockout("travel", Quote("Some travel", Span(30, 41))),),
    )
    result = json.loads(json.dumps(posting_json(posting)))
    assert result["title"] == "Data Analyst"
    assert result["seniority"] is None
    assert result["min_years"] == 2
    assert (result["degree"], result["degree_preferred"]) == ("none", "none")
    requirement = result["requirements"][0]
    assert {key: requirement[key] for key in ("skill", "kind", "group", "quote")} == {
        "skill": "Python",
        "kind": "required",
        "group": 1,
        "quote": "Python or R",
    }
    assert result["knockouts"] == [{"kind": "travel", "quote": "Some travel"}]
    assert (result["responsibilities"], result["domain"]) == ([], [])


def test_an_empty_posting() -> None:
    result = posting_json(Posting(text=""))
    assert (result["title"], result["min_years"], result["requirements"]) == (None, None, [])
