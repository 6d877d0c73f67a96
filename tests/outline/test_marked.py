from ats_sim.model.document import Document, Line, Mark, Span
from ats_sim.outline import outline

FIELDS = [
    ("basics.name", "Zora Fenwick"),
    ("basics.email", "zora@example.com"),
    ("basics.location.city", "Oslo"),
    ("basics.profiles.0.network", "GitHub"),
    ("basics.profiles.0.username", "zfen"),
    ("work.0.name", "Ash Ltd"),
    ("work.0.position", "Clerk"),
    ("work.0.startDate", "2019-03-01"),
    ("work.0.highlights.0", "Filed forms"),
    ("work.0.highlights.1", "Opened mail"),
    ("work.1.company", "Elm Inc"),
    ("work.1.position", "Intern"),
    ("work.1.startDate", "2018"),
    ("work.1.endDate", "2019-02"),
    ("education.0.institution", "Alder University"),
    ("education.0.studyType", "BA"),
    ("education.0.area", "History"),
    ("skills.0.name", "Office"),
    ("skills.0.keywords.0", "Filing"),
    ("skills.1.name", "Typing"),
    ("languages.0.language", "English"),
    ("projects.0.name", "Index"),
    ("projects.0.description", "An index of all forms"),
    ("publications.0.name", "On forms"),
    ("publications.0.releaseDate", "2020-05"),
]


def document() -> Document:
    lines, marks, at = [], [], 0
    for path, text in FIELDS:
        span = Span(at, at + len(text))
        lines.append(Line(span))
        marks.append(Mark(path, span))
        at += len(text) + 1
    return Document("resume.json", "json", "\n".join(text for _, text in FIELDS), tuple(lines), marks=tuple(marks))


def test_marked_fields_are_taken_as_they_are() -> None:
    resume = outline(document())
    assert resume.basics.name is not None
    assert resume.basics.name.text == "Zora Fenwick"
    assert resume.basics.location is not None
    assert resume.basics.location.text == "Oslo"
    assert [(item.network, item.username) for item in resume.basics.profiles] == [("GitHub", "zfen")]
    assert [(item.position.text, item.name.text) for item in resume.work if item.position and item.name] == [
        ("Clerk", "Ash Ltd"),
        ("Intern", "Elm Inc"),
    ]
    assert [(str(item.dates.start), str(item.dates.end), item.dates.current) for item in resume.work if item.dates] == [
        ("2019-03", "None", True),
        ("2018", "2019-02", False),
    ]
    assert [item.text for item in resume.highlights] == ["Filed forms", "Opened mail", "An index of all forms"]
    assert resume.education[0].area is not None
    assert resume.education[0].area.text == "History"
    assert [[word.text for word in group.keywords] for group in resume.skills] == [["Filing"], ["Typing"]]
    assert str(resume.publications[0].dates and resume.publications[0].dates.end) == "2020-05"


def test_marked_sections_come_from_the_lists() -> None:
    kinds = [section.kind for section in outline(document()).sections]
    assert kinds == ["work", "education", "skills", "languages", "projects", "publications"]


def test_spans_of_marked_fields_yield_their_words() -> None:
    source = document()
    for item in outline(source).highlights:
        span = item.span()
        assert source.text[span.start : span.end] == item.text
