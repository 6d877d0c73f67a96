from ats_sim.model.document import Span
from ats_sim.model.resume import (
    Basics,
    DateRange,
    Education,
    Field,
    Highlight,
    PartialDate,
    Profile,
    Resume,
    Section,
    SkillGroup,
    Work,
)
from ats_sim.reporting.json_resume import resume_json, sections_json

HERE = Span(0, 1)


def field(text: str) -> Field:
    return Field(text, HERE)


def test_a_resume_as_json() -> None:
    now = DateRange(HERE, PartialDate(2020, 3), None, True)
    then = DateRange(HERE, PartialDate(2018), PartialDate(2020, 2))
    resume = Resume(
        Basics(
            field("Zora Fenwick"),
            email=field("z@example.com"),
            location=field("Oslo"),
            profiles=(Profile("GitHub", "zf", ""),),
        ),
        sections=(Section("work", field("Work"), HERE), Section("other", None, HERE, 2)),
        work=(
            Work(HERE, field("Clerk"), field("Ash Ltd"), field("Oslo"), now, (Highlight("Filed forms", ((0, 0),)),)),
            Work(HERE, field("Intern"), None, None, then),
        ),
        education=(
            Education(
                HERE, field("Alder University"), field("BA"), None, None, DateRange(HERE, None, PartialDate(2015))
            ),
        ),
        skills=(SkillGroup(field("Office"), (field("Filing"),)),),
    )
    assert resume_json(resume) == {
        "basics": {
            "name": "Zora Fenwick",
            "email": "z@example.com",
            "location": {"address": "Oslo"},
            "profiles": [{"network": "GitHub", "username": "zf"}],
        },
        "work": [
            {
                "name": "Ash Ltd",
                "position": "Clerk",
                "location": "Oslo",
                "startDate": "2020-03",
                "current": True,
                "highlights": ["Filed forms"],
            },
            {"position": "Intern", "startDate": "2018", "endDate": "2020-02"},
        ],
        "education": [{"institution": "Alder University", "studyType": "BA", "endDate": "2015"}],
        "skills": [{"name": "Office", "keywords": ["Filing"]}],
    }
    assert sections_json(resume) == [
        {"kind": "work", "heading": "Work", "page": 1},
        {"kind": "other", "heading": None, "page": 2},
    ]


def test_an_empty_resume() -> None:
    assert resume_json(Resume()) == {"basics": {}}


def test_the_sentences_of_a_paragraph_are_one_statement() -> None:
    told = (
        Highlight("Sold tents.", ((0, 0),), bulleted=False),
        Highlight("Trained two clerks.", ((0, 12),), bulleted=False, goes_on=True),
        Highlight("Kept the books", ((0, 40),)),
    )
    found = resume_json(Resume(Basics(), work=(Work(HERE, field("Clerk"), highlights=told),)))
    assert found["work"][0]["highlights"] == ["Sold tents. Trained two clerks.", "Kept the books"]
