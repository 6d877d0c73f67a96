"""Whatever the text, outline answers, and every field's span yields the field's words."""

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Box, Document, Line, Span
from ats_sim.model.resume import Field, Resume
from ats_sim.outline import outline
from ats_sim.reporting.json_resume import resume_json, sections_json

SNIPPETS = [
    "EXPERIENCE", "Education", "SKILLS", "Languages", "Projects", "Zora Fenwick", "zora@example.com", "(312) 555-0123",
    "Senior Engineer", "Ash Ltd", "Austin, TX", "2019 - 2021", "Mar 2020 – present", "Alder University",
    "B.S. in Physics",
    "• Built a thing of some use", "and went on with it", "Python, Go (basic)", "Tools: Git, Docker", "GPA: 3.5/4.0",
    "https://example.com/x", "A sentence about work. And one more.", "log-", "ging", "§ 5 (", ")", "–", "Company: Elm",
]  # fmt: skip
ROW = st.one_of(
    st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=4).flatmap(
        lambda parts: st.sampled_from(["\t", ", ", " | ", " - ", " "]).map(lambda mark: mark.join(parts))
    ),
    st.text(
        st.characters(blacklist_categories=["Cs"], blacklist_characters="\n\r\x0b\x0c\x85\u2028\u2029"), max_size=60
    ),
)
STYLE = st.tuples(
    st.sampled_from([0.0, 9.0, 10.0, 14.0]), st.booleans(), st.integers(0, 3), st.integers(0, 40), st.integers(0, 2)
)


def document(rows: list[tuple[str, tuple[float, bool, int, int, int]]], boxed: bool) -> Document:
    lines, at, top = [], 0, 30.0
    for text, (size, bold, level, left, gap) in rows:
        top += 14.0 * (1 + gap)
        box = Box(40.0 + left, top, 40.0 + left + 5 * len(text), top + 12) if boxed else None
        strong = (Span(at, at + len(text) // 2),) if len(text) > 6 and not bold and level == 1 else ()
        lines.append(Line(Span(at, at + len(text)), 1 + gap // 2, box, size, bold, strong, level, left // 20))
        at += len(text) + 1
    return Document("x.pdf", "pdf", "\n".join(text for text, _ in rows), tuple(lines))


def fields(resume: Resume) -> Iterator[Field | None]:
    basics = resume.basics
    yield from (basics.name, basics.label, basics.email, basics.phone, basics.url, basics.location, basics.summary)
    for entry in (*resume.work, *resume.volunteer):
        yield from (entry.position, entry.name, entry.location)
    for course in resume.education:
        yield from (course.institution, course.study_type, course.area, course.score)
    for group in resume.skills:
        yield group.name
        yield from group.keywords
    yield from (project.name for project in resume.projects)
    yield from (section.heading for section in resume.sections)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(ROW, STYLE), max_size=25), st.booleans())
def test_spans_yield_their_words(rows: list[tuple[str, tuple[float, bool, int, int, int]]], boxed: bool) -> None:
    source = document(rows, boxed)
    resume = outline(source)
    for field in fields(resume):
        if field is not None:
            words = source.text[field.span.start : field.span.end]
            assert "".join(words.split()) == "".join(field.text.split())
            assert 0 <= field.confidence <= 1
    for highlight in (*resume.highlights, *resume.prose):
        assert [pair[0] for pair in highlight.anchors] == sorted({pair[0] for pair in highlight.anchors})
        span = highlight.span()
        assert 0 <= span.start < span.end <= len(source.text)
        assert source.text[span.start] == highlight.text[0]
    assert resume_json(resume)["basics"] is not None
    assert len(sections_json(resume)) == len(resume.sections)


def test_the_same_input_gives_the_same_output() -> None:
    rows = [(text, (10.0, False, 0, 0, 0)) for text in SNIPPETS]
    assert outline(document(rows, True)) == outline(document(rows, True))


MARKS = st.text(st.sampled_from("• \t,:;.|&()-–Aaé1"), max_size=24)
ENDS = st.sampled_from(["A:\t", "A\t, ", ": ,", "Tools: ;", "Tools &\t– ", "Machines: –", "Machines – :"])
LISTED = st.lists(st.tuples(st.one_of(ROW, MARKS, ENDS), STYLE), max_size=12)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(["SKILLS", "EDUCATION", "EXPERIENCE", "LANGUAGES"]), LISTED, st.booleans())
def test_any_lines_below_a_heading_are_read(
    heading: str, lines: list[tuple[str, tuple[float, bool, int, int, int]]], boxed: bool
) -> None:
    plain = (10.0, False, 0, 0, 0)
    resume_json(outline(document([("Zora Fenwick", plain), (heading, (14.0, True, 0, 0, 1)), *lines], boxed)))
