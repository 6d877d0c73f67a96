"""A posting saved as a profile: what is written is read back, and mistakes are named."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.errors import ConfigError
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import (
    Demand,
    EducationAsked,
    ExperienceAsked,
    ExperiencePath,
    Facet,
    Gate,
    Posting,
    Term,
)
from ats_sim.posting import read_named_posting, read_posting
from ats_sim.posting.profile import read_profile
from ats_sim.posting.requirements import requirements_of
from ats_sim.reporting.posting_json import posting_json
from ats_sim.reporting.posting_toml import render

words = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text.strip() != "")
)
quotes = words.map(lambda text: Quote(text, Span(0, len(text))))
amount = st.none() | st.floats(0, 60, allow_subnormal=False)
terms = st.builds(Term, words, st.just(Span(0, 1)), st.none() | words, st.sampled_from(["language", "domain", "name"]))
demands = st.builds(
    Demand, quotes, st.sampled_from(["required", "preferred"]), st.sampled_from(get_args(Facet)),
    st.lists(terms, max_size=3).map(tuple), st.sampled_from(["all", "any", "examples"]),
    st.none() | words, amount, amount,
)  # fmt: skip
mentions = st.tuples(terms, quotes)
levels = st.sampled_from(["none", "associate", "bachelor", "master", "doctorate"])
paths = st.builds(ExperiencePath, st.floats(0, 60, allow_subnormal=False), words, levels)
studies = words.map(lambda text: Term(text, Span(0, 1), None, "study"))
postings = st.builds(
    Posting,
    text=st.just(""),
    title=st.none() | quotes,
    organization=st.none() | quotes,
    seniority=st.sampled_from([None, "junior", "mid", "senior", "lead"]),
    management=st.sampled_from([None, "manager", "director"]),
    experience=st.builds(
        ExperienceAsked, amount, amount, st.none() | quotes, words, st.lists(paths, max_size=2).map(tuple)
    ),
    education=st.builds(
        EducationAsked, levels, levels, st.lists(studies, max_size=2).map(tuple), st.booleans(), st.none() | quotes
    ),
    demands=st.lists(demands, max_size=3).map(tuple),
    gates=st.lists(st.builds(Gate, words, quotes, st.sampled_from(["resume", "form"])), max_size=2).map(tuple),
    responsibilities=st.lists(quotes, max_size=2).map(tuple),
    unread=st.lists(quotes, max_size=2).map(tuple),
    domain=st.lists(quotes, max_size=2).map(tuple),
    language=st.sampled_from(["en", "de"]),
    confidence=st.floats(0, 1, allow_subnormal=False),
    ships=st.booleans(),
    research=st.booleans(),
)


@st.composite
def read_postings(draw: st.DrawFn) -> Posting:
    """Postings whose flat lists are those of their demands, as the reader makes them."""
    made = draw(postings)
    flat = requirements_of(made.demands, draw(st.lists(mentions, max_size=2)))
    soft = tuple(demand.quote for demand in made.demands if demand.facet == "trait")
    return replace(made, requirements=flat, soft=soft)


@settings(max_examples=60, deadline=None)
@given(read_postings())
def test_a_profile_is_read_as_it_was_written(posting: Posting) -> None:
    again = read_profile(render(posting), "p.toml")
    assert posting_json(again) == posting_json(posting)
    assert (again.seniority, again.management) == (posting.seniority, posting.management)
    assert render(again) == render(posting)
    for one in again.requirements:
        assert again.text[one.quote.span.start : one.quote.span.end] == one.quote.text


def test_a_profile_of_a_real_posting_comes_back() -> None:
    lines = ("4 years in a kitchen", "HACCP or ISO 22000", "French is a plus", "Valid driver's license")
    text = "\n- ".join(["Head Chef\n\nRequirements", *lines])
    posting = read_posting(text)
    again = read_named_posting(render(posting), "standard input")
    assert again is not None
    assert posting_json(again) == posting_json(posting)


def test_only_terms_are_needed() -> None:
    posting = read_profile('profile = 2\n[[demands]]\nterms = ["k8s"]\nweight = 5\n', "p.toml")
    (one,) = posting.requirements
    assert (one.skill, one.kind, one.label, one.weight, one.demand) == ("k8s", "required", "Kubernetes", 5.0, 0)
    assert posting.title is None


def test_alternatives_and_examples_of_a_profile_share_a_group() -> None:
    text = 'profile = 2\n[[demands]]\nterms = ["Go", "Rust"]\nlogic = "any"\n[[demands]]\nterms = ["SQL", "dbt"]\n'
    asked = read_profile(text, "p.toml").requirements
    assert [(one.skill, one.group) for one in asked] == [("Go", 1), ("Rust", 1), ("SQL", None), ("dbt", None)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("profile = 2\ntitel = 'Baker'", "unknown key 'titel'; did you mean title?"),
        ("profile = 2\nmin_year = 3", "unknown key 'min_year'; did you mean min_years?"),
        ("profile = 2\n[[demands]]\ntrems = ['SQL']", "demands 1: unknown key 'trems'; did you mean terms?"),
        ("profile = 2\n[[demands]]\nterms = [' ']", "demands 1: a term is empty"),
        ("profile = 2\n[[demands]]\nkind = 'required'", "demands 1: it needs terms or a quote"),
        ("profile = 2\n[[demands]]\nterms = ['SQL']\nkind = 'must'", "must"),
        ("profile = 2\n[[demands]]\nterms = ['SQL']\nlogic = 'one'", "one"),
        ("profile = 2\n[[demands]]\nterms = ['SQL']\nweight = -1", "weight"),
        ("profile = 2\n[[demands]]\nterms = ['SQL']\nweight = nan", "weight must be a finite number"),
        ("profile = 2\n[[gates]]\nkind = 'shift'\nanswer = 'phone'", "phone"),
        ("profile = 2\nconfidence = 2", "confidence"),
        ("profile = 2\ndegree = 'phd'", "degree"),
        ("profile = 2\nmin_years = 'three'", "min_years"),
        ("profile = 2\ndemands = 'SQL'", "demands"),
        ("profile = 1", "this program writes 2: make it again from the posting"),
        ("profile = 2\ntitle = ", "no valid TOML"),
    ],
)
def test_mistakes_are_named_in_one_line(text: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_profile(text, "p.toml")
    assert caught.value.message.startswith("p.toml: ")
    assert says in caught.value.message
    assert "\n" not in caught.value.message


def test_a_posting_that_is_no_profile_is_not_taken_for_one() -> None:
    assert read_named_posting("# Baker\n\nprofile: friendly\n", "baker.md") is None
    assert read_named_posting('\n# edited\nprofile = 2\ntitle = "Baker"\n', "-") is not None


def test_a_weight_is_part_of_the_json() -> None:
    posting = read_posting("Baker\n\nRequirements\n- SQL")
    weighed = replace(posting, requirements=tuple(replace(one, weight=2.0) for one in posting.requirements))
    assert [one["weight"] for one in posting_json(weighed)["requirements"]] == [2.0]
