import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.reading.bullets import normalise
from ats_sim.reading.characters import clean, squeeze
from tests.reading.drawn import answer, lines, refusal, typed


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• Led a crew", "• Led a crew"),
        ("•Led a crew", "• Led a crew"),
        ("- Led a crew", "• Led a crew"),
        ("-Led a crew", "-Led a crew"),
        ("* Led", "• Led"),
        ("– Led a crew", "• Led a crew"),
        ("– 2019", "– 2019"),
        ("- Present", "- Present"),
        ("➢ Led", "• Led"),
        ("\uf0b7 Led", "• Led"),
        ("o\tLed", "• Led"),
        ("o Led a crew", "• Led a crew"),
        ("o 12 pickers", "• 12 pickers"),
        ("o brother", "o brother"),
        ("Built A/B - tests", "Built A/B - tests"),
        ("→ x", "• x"),
        ("•", "•"),
        ("", ""),
    ],
)
def test_list_markers(line: str, expected: str) -> None:
    assert normalise(line) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("o\ufb00er \ufb01rst \ufb02ow", "offer first flow"),
        ("cafe\u0301", "café"),
        ("a\u00a0b\u2009c", "a b c"),
        ("e\u2011mail", "e-mail"),
        ("Py\u200bth\u00adon\ufeff", "Python"),
        ("bell\x07", "bell"),
        ("a\u202eb", "ab"),
        ("2019 – 2020", "2019 – 2020"),
    ],
)
def test_characters(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_wide_gaps_become_tabs() -> None:
    assert squeeze("  Acme Ltd      2019 - 2021 ") == "Acme Ltd\t2019 - 2021"
    assert squeeze("a  b \t c") == "a b\tc"


def test_text_keeps_its_line_numbers() -> None:
    document = typed(b"Jane Roe\r\n\r\n  - Led a crew of 6\r\nAcme      2019\n\n", "resume.txt")
    assert lines(document) == ["Jane Roe", "", "• Led a crew of 6", "Acme\t2019"]
    assert document.kind == "text"
    assert document.lines[0].block != document.lines[2].block == document.lines[3].block
    assert document.location(document.lines[3].span).line == 4


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Zoë".encode(), "Zoë"),
        ("\ufeffZoë".encode(), "Zoë"),
        ("Zoë".encode("utf-16"), "Zoë"),
        ("Zoë – it’s".encode("cp1252"), "Zoë – it’s"),
        (b"Zo\x81e", "Zoe"),
    ],
)
def test_encodings(data: bytes, expected: str) -> None:
    assert typed(data, "resume.txt").text == expected


RESUME = """---
layout: cv
---
# Jane **Roe**
[jane@example.com](mailto:jane@example.com) | <https://example.com/jane>

Work
====
### Pipe welder, *Acme Ltd* ###
* Welded `TIG` seams with __2 %__ rework
  + Led a crew_of_6
- [x] Trained \\*two\\* apprentices
---
| Skill | Years |
|:------|------:|
| MIG   | 5     |
Worked 2 * 3 * 4 hours
"""


def test_markdown() -> None:
    document = typed(RESUME.encode(), "resume.md")
    assert lines(document) == [
        "",
        "",
        "",
        "Jane Roe",
        "jane@example.com | https://example.com/jane",
        "",
        "Work",
        "",
        "Pipe welder, Acme Ltd",
        "• Welded TIG seams with 2 % rework",
        "• Led a crew_of_6",
        "• Trained *two* apprentices",
        "",
        "Skill\tYears",
        "",
        "MIG\t5",
        "Worked 2 * 3 * 4 hours",
    ]
    levels = {document.line_text(line): line.level for line in document.lines if line.level}
    assert levels == {"Jane Roe": 1, "Work": 1, "Pipe welder, Acme Ltd": 3}
    strong = [document.quote(span).text for line in document.lines for span in line.strong]
    assert strong == ["Roe", "Acme Ltd", "2 %"]
    assert [(link.url, document.quote(link.span).text) for link in document.links if link.span] == [
        ("mailto:jane@example.com", "jane@example.com"),
        ("https://example.com/jane", "https://example.com/jane"),
    ]


def test_a_rule_after_a_blank_line_is_no_heading() -> None:
    document = typed(b"Jane\n\n---\nWork\n----\n", "resume.md")
    assert lines(document) == ["Jane", "", "", "Work", ""]
    assert [line.level for line in document.lines] == [0, 0, 0, 2, 0]


def test_json_resume() -> None:
    resume = {
        "basics": {"name": "Jane Roe", "label": "Welder", "email": "jane@example.com", "location": {"city": "Oslo"}},
        "work": [
            {
                "name": "Acme Ltd",
                "position": "Pipe welder",
                "startDate": "2019-03",
                "highlights": ["Welded 400 seams", "Led a crew of 6"],
            }
        ],
        "education": [{"institution": "Oslo School", "studyType": "BSc", "area": "Metals", "endDate": "2018"}],
        "skills": [{"name": "Welding", "keywords": ["TIG", "MIG"]}],
    }
    document = typed(json.dumps(resume).encode(), "resume.json")
    assert lines(document) == [
        "Jane Roe",
        "Welder",
        "jane@example.com | Oslo",
        "Work Experience",
        "Pipe welder\t2019-03 - Present",
        "Acme Ltd",
        "• Welded 400 seams",
        "• Led a crew of 6",
        "Education",
        "BSc, Metals\t2018",
        "Oslo School",
        "Skills",
        "Welding: TIG, MIG",
    ]
    marked = {mark.path: document.quote(mark.span).text for mark in document.marks}
    assert marked == {
        "basics.name": "Jane Roe",
        "basics.label": "Welder",
        "basics.email": "jane@example.com",
        "basics.location": "Oslo",
        "work.0.position": "Pipe welder",
        "work.0.startDate": "2019-03",
        "work.0.name": "Acme Ltd",
        "work.0.highlights.0": "Welded 400 seams",
        "work.0.highlights.1": "Led a crew of 6",
        "education.0.studyType": "BSc",
        "education.0.area": "Metals",
        "education.0.endDate": "2018",
        "education.0.institution": "Oslo School",
        "skills.0.name": "Welding",
        "skills.0.keywords.0": "TIG",
        "skills.0.keywords.1": "MIG",
    }


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('{"basics": {"name": "Jane"', "line 1"),
        ("[1, 2]", "not an object"),
        ('{"name": "Jane"}', "none of"),
        ('{"work": {"name": "Acme"}}', "work is not a list"),
        ('{"work": ["Acme"]}', "work.0 is not an object"),
        ('{"work": [{"highlights": "one"}]}', "work.0.highlights"),
        ("[" * 100_000, "nested"),
    ],
)
def test_other_json_is_refused(text: str, part: str) -> None:
    error = refusal(text.encode(), "resume.json")
    assert error.kind == "json"
    assert part in error.message


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
SECTIONS = st.dictionaries(
    st.sampled_from(["basics", "work", "education", "skills", "projects", "languages", "volunteer"]),
    st.lists(
        st.dictionaries(st.sampled_from(["name", "position", "keywords", "highlights", "startDate", "url"]), VALUES),
        max_size=3,
    )
    | VALUES,
    max_size=4,
)


@given(SECTIONS)
@settings(max_examples=80, deadline=None)
def test_any_json_is_read_or_refused(resume: object) -> None:
    answer(json.dumps(resume).encode(), "resume.json")


@given(st.sampled_from(["a.txt", "a.md", "a.json", "a", "a.pdf", "a.docx"]), st.binary(max_size=400))
@settings(max_examples=120, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    answer(data, name)


@given(
    st.sampled_from(["a.txt", "a.md"]),
    st.text(alphabet="ab *_`#-=|[]()<>!\\\n\t•~\u00ad\u2028", max_size=120),
)
@settings(max_examples=150, deadline=None)
def test_any_markup_is_read_or_refused(name: str, text: str) -> None:
    answer(text.encode("utf-8"), name)
