"""A posting saved as a profile: what is written is read back, and mistakes are named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.errors import ConfigError
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Knockout, Posting, Requirement
from ats_sim.posting import read_named_posting, read_posting
from ats_sim.posting.profile import read_profile
from ats_sim.reporting.posting_json import posting_json
from ats_sim.reporting.posting_toml import render

words = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text.strip() != "")
)
quotes = words.map(lambda text: Quote(text, Span(0, len(text))))
amount = st.none() | st.floats(0, 60, allow_subnormal=False)
requirements = st.builds(
    Requirement, words, st.sampled_from(["required", "preferred", "mentioned"]), quotes,
    st.none() | words, st.sampled_from(["language", "domain", "unknown"]), st.none() | st.integers(1, 9),
    amount, amount,
)  # fmt: skip
levels = st.sampled_from(["none", "associate", "bachelor", "master", "doctorate"])
postings = st.builds(
    Posting,
    text=st.just(""),
    title=st.none() | quotes,
    seniority=st.sampled_from([None, "junior", "mid", "senior", "lead"]),
    management=st.sampled_from([None, "manager", "director"]),
    min_years=amount,
    years_quote=st.none() | quotes,
    degree=levels,
    degree_preferred=levels,
    degree_quote=st.none() | quotes,
    degree_or_equivalent=st.booleans(),
    requirements=st.lists(requirements, max_size=3).map(tuple),
    knockouts=st.lists(st.builds(Knockout, words, quotes), max_size=2).map(tuple),
    responsibilities=st.lists(quotes, max_size=2).map(tuple),
    domain=st.lists(quotes, max_size=2).map(tuple),
    soft=st.lists(quotes, max_size=2).map(tuple),
    ships=st.booleans(),
    research=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(postings)
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


def test_only_the_skill_is_needed() -> None:
    posting = read_profile('profile = 1\n[[requirements]]\nskill = "k8s"\nweight = 5\n', "p.toml")
    (one,) = posting.requirements
    assert (one.skill, one.kind, one.label, one.weight) == ("k8s", "required", "Kubernetes", 5.0)
    assert posting.title is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("profile = 1\ntitel = 'Baker'", "unknown key 'titel'; did you mean title?"),
        ("profile = 1\nmin_year = 3", "unknown key 'min_year'; did you mean min_years?"),
        ("profile = 1\n[[requirements]]\nskil = 'SQL'", "requirements 1: unknown key 'skil'; did you mean skill?"),
        ("profile = 1\n[[requirements]]\nskill = ' '", "empty skill"),
        ("profile = 1\n[[requirements]]\nkind = 'required'", "skill"),
        ("profile = 1\n[[requirements]]\nskill = 'SQL'\nkind = 'must'", "must"),
        ("profile = 1\n[[requirements]]\nskill = 'SQL'\nweight = -1", "weight"),
        ("profile = 1\n[[requirements]]\nskill = 'SQL'\nweight = nan", "weight must be a finite number"),
        ("profile = 1\n[[requirements]]\nskill = 'SQL'\ngroup = 0", "group"),
        ("profile = 1\ndegree = 'phd'", "degree"),
        ("profile = 1\nmin_years = 'three'", "min_years"),
        ("profile = 1\nrequirements = 'SQL'", "requirements"),
        ("profile = 2", "this program writes 1"),
        ("profile = 1\ntitle = ", "no valid TOML"),
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
    assert read_named_posting('\n# edited\nprofile = 1\ntitle = "Baker"\n', "-") is not None


def test_a_weight_is_part_of_the_json() -> None:
    posting = read_posting("Baker\n\nRequirements\n- SQL")
    weighed = replace(posting, requirements=tuple(replace(one, weight=2.0) for one in posting.requirements))
    assert [one["weight"] for one in posting_json(weighed)["requirements"]] == [2.0]
