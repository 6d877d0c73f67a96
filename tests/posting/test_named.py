"""Postings that name their own fields: JSON-LD, web pages with it, the JSON Resume job schema."""

from __future__ import annotations

import json

import pytest

from ats_sim.model.posting import Posting
from ats_sim.posting import read_named_posting
from ats_sim.posting.json_ld import read_named

JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "description": "<p>We mill flour.</p><h3>What you will do</h3><ul><li>Look after Airflow</li></ul>"
    "<h3>Nice to have</h3><ul><li>Kafka</li></ul><p>We offer bread to everybody.</p>",
    "qualifications": "Python and SQL",
    "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 42},
    "educationRequirements": {"credentialCategory": "bachelor degree"},
    "experienceInPlaceOfEducation": True,
    "jobBenefits": "Free Scala courses",
}


def read(raw: str) -> Posting:
    posting = read_named_posting(raw, "job")
    assert posting is not None
    return posting


def kinds(posting: Posting) -> dict[str, str]:
    return {one.skill: one.kind for one in posting.requirements}


def page(body: str) -> str:
    return f'<html><head><script type="application/ld+json">{body}</script></head><body>Log in</body></html>'


@pytest.mark.parametrize(
    "raw",
    [
        json.dumps(JOB),
        json.dumps([{"@type": "WebSite"}, JOB]),
        json.dumps({"@graph": [{"@type": "Organization", "name": "Example"}, JOB]}),
        page(json.dumps(JOB)),
        page("{broken") + page(json.dumps({"@type": "BreadcrumbList"})) + page(json.dumps(JOB)),
        page(json.dumps(JOB | {"@type": ["Thing", "JobPosting"]})),
        page(json.dumps(JOB | {"@type": "http://schema.org/JobPosting"})),
        "\ufeff" + json.dumps(JOB),
    ],
)
def test_a_job_posting_by_its_fields(raw: str) -> None:
    posting = read(raw)
    assert posting.title is not None
    assert posting.title.text == "Data Engineer"
    assert posting.text[posting.title.span.start : posting.title.span.end] == "Data Engineer"
    assert (posting.min_years, posting.degree, posting.education.equivalent) == (3.5, "bachelor", True)
    assert kinds(posting) == {"Airflow": "mentioned", "Kafka": "preferred", "Python": "required", "SQL": "required"}


def test_a_field_that_the_description_repeats_is_written_once() -> None:
    twice = JOB | {"description": "We want Python and SQL from day one."}
    named = read_named(json.dumps(twice))
    assert named is not None
    assert named.text.count("Python and SQL") == 1


def test_markup_that_was_escaped_twice() -> None:
    named = read_named(
        json.dumps({"@type": "JobPosting", "title": "Baker", "description": "&lt;p&gt;Rye &amp;amp; oats"})
    )
    assert named is not None
    assert named.text == "Baker\n\nRye & oats"


def test_a_title_that_looks_like_none_is_still_the_title() -> None:
    posting = read(json.dumps(JOB | {"title": "Zorblat of the North"}))
    assert posting.title is not None
    assert posting.title.text == "Zorblat of the North"


def test_the_job_schema_of_json_resume() -> None:
    job = {
        "title": "Web Developer",
        "company": "Example Mills",
        "responsibilities": ["Keep the shop's pages up to date"],
        "qualifications": ["3 years of React", "A degree in computer science is a plus"],
        "skills": [{"name": "Web", "level": "Senior", "keywords": ["HTML", "CSS"]}],
    }
    posting = read(json.dumps(job))
    assert posting.title is not None
    assert posting.title.text == "Web Developer"
    assert (posting.min_years, posting.degree, posting.education.preferred) == (3.0, "none", "bachelor")
    assert [quote.text for quote in posting.responsibilities] == ["Keep the shop's pages up to date"]
    assert {"React", "HTML", "CSS"} <= {name for name, kind in kinds(posting).items() if kind == "required"}


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Data Engineer\n\nRequirements\n- SQL",
        "{}",
        "[]",
        "{not json",
        '{"title": "A page", "url": "https://example.com"}',
        '{"basics": {"name": "Robin Example"}, "title": "x", "skills": []}',
        page("null"),
        page('{"@type": "Product"}'),
        '<script type="application/ld+json">{"@type": "JobPosting"',
        "[" * 100_000,
        page("[" * 5_000 + "]" * 5_000),
        "<script " * 20_000,
    ],
)
def test_anything_else_is_left_to_be_read_as_text(raw: str) -> None:
    assert read_named_posting(raw, "job") is None


@pytest.mark.parametrize("value", [None, 7, True, [None, 3], {"name": {"name": ["x"]}}, "", {"@type": "Text"}])
def test_odd_values_break_nothing(value: object) -> None:
    for key in ("title", "description", "qualifications", "skills", "experienceRequirements", "educationRequirements"):
        posting = read(json.dumps(JOB | {key: value}))
        assert posting.min_years in (3.5, None)


def test_no_months_no_years() -> None:
    for months in (0, -5, 10_000, "many"):
        assert read(json.dumps(JOB | {"experienceRequirements": {"monthsOfExperience": months}})).min_years is None
