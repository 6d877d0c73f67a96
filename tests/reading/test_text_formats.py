import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Document, Loss
from ats_sim.reading.bullets import normalise
from ats_sim.reading.characters import clean, squeeze
from ats_sim.reading.json_schema import lines as numbered
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


def placed_lines(document: Document) -> dict[int, str]:
    """The lines of a document by the line of the file that each stands in; no two stand in one."""
    found = {document.location(line.span).line: document.line_text(line) for line in document.lines}
    assert len(found) == len(lines(document))
    return found


def test_markdown() -> None:
    document = typed(RESUME.encode(), "resume.md")
    assert placed_lines(document) == {
        4: "Jane Roe",
        5: "jane@example.com | https://example.com/jane",
        7: "Work",
        9: "Pipe welder, Acme Ltd",
        10: "• Welded TIG seams with 2 % rework",
        11: "• Led a crew_of_6",
        12: "• Trained *two* apprentices",
        14: "Skill\tYears",
        16: "MIG\t5",
        17: "Worked 2 * 3 * 4 hours",
    }
    levels = {document.line_text(line): line.level for line in document.lines if line.level}
    assert levels == {"Jane Roe": 1, "Work": 1, "Pipe welder, Acme Ltd": 3}
    strong = [document.quote(span).text for line in document.lines for span in line.strong]
    assert strong == ["Roe", "Acme Ltd", "2 %"]
    assert [(link.url, document.quote(link.span).text) for link in document.links if link.span] == [
        ("mailto:jane@example.com", "jane@example.com"),
        ("https://example.com/jane", "https://example.com/jane"),
    ]
    assert [line.marker for line in document.lines if line.marker] == ["*", "+", "-"]
    assert document.losses == (Loss("hidden", "layout: cv", note=True),)
    table = [line.block for line in document.lines[7:9]]
    assert table[0] == table[1]


def test_a_rule_after_a_blank_line_is_no_heading() -> None:
    document = typed(b"Jane\n\n---\nWork\n----\n", "resume.md")
    assert placed_lines(document) == {1: "Jane", 4: "Work"}
    assert [line.level for line in document.lines] == [0, 2]
    assert document.lines[0].block != document.lines[1].block


UNSEEN = {
    "comment": "<!-- {} -->",
    "comment in a line": "Leeds <!-- {} --> Riverside",
    "comment over lines": "<!--\n{}\n\nmore\n-->",
    "hidden element": "<p hidden>{}</p>",
    "hidden by style": '<div style="display:none">\n\n{}\n\n</div>',
    "white": 'Leeds <span style="color:#fff">{}</span>',
    "template": "<textarea>{}</textarea>",
    "definition's title": '[leeds]: https://example.com "{}"',
}


@pytest.mark.parametrize("shape", UNSEEN)
@given(words=st.lists(st.sampled_from(["Kubernetes", "Kafka", "welding", "a b"]), min_size=1, max_size=3).map(" ".join))
@settings(max_examples=5)
def test_what_no_reader_sees_is_no_text(shape: str, words: str) -> None:
    text = f"# Jane\n\n{UNSEEN[shape].format(words)}\n\nLast line\n"
    document = typed(text.encode(), "resume.md")
    assert document.lines[-1].source == text.split("\n").index("Last line") + 1
    assert words not in document.text
    assert "Last line" in document.text
    hidden = [loss.text for loss in document.losses if loss.kind == "hidden"]
    assert any(words in text for text in hidden) == (shape != "definition's title")


@pytest.mark.parametrize(("fence", "line"), [("---", "title: {}"), ("+++", 'title = "{}"')])
def test_front_matter_is_no_text(fence: str, line: str) -> None:
    document = typed(f"{fence}\n{line.format('Kubernetes')}\n{fence}\n# Jane\n".encode(), "resume.md")
    assert placed_lines(document) == {4: "Jane"}
    assert document.losses == (Loss("hidden", line.format("Kubernetes"), note=True),)


def test_a_rule_above_a_text_is_no_front_matter() -> None:
    assert "Jane Roe" in typed(b"---\nJane Roe\n---\nLeeds\n", "resume.md").text


BLOCKS = {
    "paragraph": ("{}", "{}"),
    "heading": ("## {}", "{}"),
    "bullet": ("- {}", "• {}"),
    "star": ("* {}", "• {}"),
    "number": ("1. {}", "• {}"),
    "bracket": ("7) {}", "• {}"),
    "task": ("- [ ] {}", "• {}"),
    "quote": ("> {}", "{}"),
    "code": ("```\n{}\n```", "{}"),
    "details": ("<details><summary>More</summary>\n\n{}\n\n</details>", "{}"),
    "html": ("<div><b>{}</b></div>", "{}"),
    "cell": ("{} | x\n--- | ---\ny | z", "{}\tx"),
    "edged cell": ("| {} | x |\n|---|---|\n| y | z |", "{}\tx"),
}
WORDS = {
    "plain": "Led a crew",
    "strong": "Led **a crew**",
    "code": "Led `a` crew",
    "link": "Led [a](https://b.example) crew",
    "reference": "Led [a][ref] crew",
    "short reference": "Led [ref] crew",
    "entity": "Led a &lt;b&gt; crew",
    "escape": "Led \\*a\\* crew",
    "html": "Led <em>a</em> crew",
    "underscores": "Led a_b_c crew",
}
READ = {"short reference": "Led ref crew", "entity": "Led a <b> crew", "escape": "Led *a* crew",
        "underscores": "Led a_b_c crew"}  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("block", BLOCKS)
def test_each_inline_reads_the_same_in_each_block(block: str, words: str) -> None:
    source, read = BLOCKS[block]
    if block in ("code", "html") and words not in ("plain", "entity", "underscores"):
        return  # their inside is no Markdown
    if block == "code" and words == "entity":
        return
    written = f"# Jane\n\n{source.format(WORDS[words])}\n\nLast\n\n[ref]: https://b.example\n"
    document = typed(written.encode(), "resume.md")
    line = read.format(READ.get(words, "Led a crew"))
    assert line in lines(document)
    number = next(at for at, text in enumerate(written.split("\n"), 1) if "Led" in text)
    assert document.location(document.lines[lines(document).index(line)].span).line == number
    assert "https://b.example" not in document.text
    if words in ("link", "reference", "short reference"):
        assert [link.url for link in document.links] == ["https://b.example"]


def test_code_beside_code_is_two_things() -> None:
    assert lines(typed(b"# Jane\n\n`Go` `Rust C` x `C`\n", "resume.md"))[-1] == "Go\tRust C x C"


@pytest.mark.parametrize(
    "picture", ["![badge](x.svg)", "[![badge](x.svg)](https://b.example)", "![badge](x) ![badge](y)"]
)
def test_pictures_on_a_line_of_their_own_stand_apart(picture: str) -> None:
    document = typed(f"# Jane\n\nGo, Rust\n{picture}\nBash\n".encode(), "resume.md")
    blocks = {document.line_text(line): line.block for line in document.lines}
    assert len(blocks) == len(set(blocks.values())) == 4


def test_what_nests_too_deep_is_said() -> None:
    quoted = typed(b"Jane\n\n" + b"> " * 200 + b"deep\n", "resume.md")
    assert [loss.kind for loss in quoted.losses] == ["truncated"]
    assert refusal(b"<div>\n" * 3000 + b"deep", "resume.md").kind == "markup"
    assert refusal(b"[a]: b\n" * 3000 + b"deep", "resume.md").kind == "markup"


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


@pytest.mark.parametrize(("text", "part"), [('{"basics": {"name": "Jane"', "line 1"), ("[" * 100_000, "nested")])
def test_broken_json_is_refused(text: str, part: str) -> None:
    error = refusal(text.encode(), "resume.json")
    assert error.kind == "json"
    assert part in error.message


ENTRY = {"name": "Acme", "position": "Welder", "startDate": "2019-03", "endDate": "2021-05", "highlights": ["Led six"]}
FAULTS: list[tuple[dict[str, object], str, str]] = [
    ({"skils": [{"name": "Go"}]}, "skils", 'is it "skills"?'),
    ({"work": {"name": "Acme"}}, "work", "no list"),
    ({"work": ["Acme"]}, "work.0", "no object"),
    ({"work": [{**ENTRY, "highlights": "one"}]}, "work.0.highlights", "no list of texts"),
    ({"work": [{**ENTRY, "highlights": [{}]}]}, "work.0.highlights.0", "no text"),
    ({"work": [{**ENTRY, "titel": "Lead"}]}, "work.0.titel", "not of the schema"),
    ({"work": [{**ENTRY, "startDate": "2020-13"}]}, "work.0.startDate", "2020-13"),
    ({"work": [{**ENTRY, "endDate": "soon"}]}, "work.0.endDate", "soon"),
    ({"work": [{**ENTRY, "startDate": "03/2019"}]}, "work.0.startDate", "03/2019"),
    ({"work": [{**ENTRY, "name": 7}]}, "", ""),
    ({"basics": {"name": "Jane", "email": "not-an-email"}}, "basics.email", "no e-mail address"),
    ({"basics": {"name": "Jane", "location": "Oslo"}}, "basics.location", "no object"),
    ({"basics": ["Jane"]}, "basics", "no object"),
    ({"education": [{"institution": "Leeds", "studyType": ["BSc"]}]}, "education.0.studyType", "no text"),
]


@pytest.mark.parametrize(("part", "path", "words"), FAULTS, ids=[f"{path} {words}" for _, path, words in FAULTS])
@pytest.mark.parametrize("indent", [None, 2])
def test_each_fault_of_the_schema_is_told_with_its_path_and_line(
    part: dict[str, object], path: str, words: str, indent: int | None
) -> None:
    resume = {"basics": {"name": "Jane Roe"}, "skills": [{"name": "Welding"}]} | part
    text = json.dumps(resume, indent=indent)
    told = [loss for loss in typed(text.encode(), "resume.json").losses if loss.kind == "schema"]
    if not path:
        assert told == []
        return
    (loss,) = told
    assert loss.text.startswith(f"{path}: ")
    assert words in loss.text
    named = path.rpartition(".")[2]
    line = text.split("\n")[loss.line - 1]
    assert named in line or named.isdecimal()


SOUND_DATES = ["2021", "2021-03", "2021-03-15", "", "present"]


@pytest.mark.parametrize("date", SOUND_DATES)
def test_dates_of_the_schema_are_no_fault(date: str) -> None:
    data = json.dumps({"work": [{**ENTRY, "endDate": date}], "meta": {"theme": "x"}, "$schema": "y", "x-own": 1})
    assert not typed(data.encode(), "resume.json").losses


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text('abc\\"/ é', min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=10,
)


def values(tree: object, path: str = "") -> list[str]:
    """The paths of all values of a tree in the order of the file."""
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(found for step, inner in steps for found in values(inner, f"{path}.{step}" if path else str(step)))]


@given(TREES)
def test_every_value_of_json_has_its_line(tree: object) -> None:
    text = json.dumps(tree, indent=1, ensure_ascii=False)
    found = numbered(text)
    assert set(found) == set(values(tree))
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())
    order = [found[path] for path in dict.fromkeys(values(tree))]
    assert len(set(values(tree))) < len(values(tree)) or order == sorted(order)


@pytest.mark.parametrize("text", ["[1, 2]", '{"name": "Jane"}', '{"name": "x", "scripts": {"test": "y"}}'])
def test_json_of_another_kind_is_no_resume(text: str) -> None:
    error = refusal(text.encode(), "package.json")
    assert error.kind == "no-resume"
    assert "none of basics" in error.message


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
    found = answer(text.encode("utf-8"), name)
    if isinstance(found, Document):
        assert all(1 <= line.source <= len(text.split("\n")) for line in found.lines)
