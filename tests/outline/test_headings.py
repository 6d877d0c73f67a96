import pytest

from ats_sim.lexicon.headings import heading
from ats_sim.outline import outline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EXPERIENCE", "work"),
        ("Work History:", "work"),
        ("1. Professional Experience", "work"),
        ("Employment (continued)", "work"),
        ("E X P E R I E N C E", "work"),
        ("W O R K  H I S T O R Y", "work"),
        ("Education & Training", "education"),
        ("Skills/Tools", "skills"),
        ("Publications | Patents", "publications"),
        ("■ Technical Skills", "skills"),
        ("Licenses & Certifications", "certifications"),
        ("Volunteer Work", "volunteer"),
        ("Berufserfahrung", "work"),
        ("Ausbildung und Studium", "education"),
        ("Expérience professionnelle", "work"),
        ("Centres d’intérêt", "interests"),
        ("Formación académica", "education"),
        ("Experiência Profissional", "work"),
        ("Werkervaring", "work"),
        ("Talenkennis", "languages"),
        ("Nursing Experience", "work"),
        ("Welding Certifications", "certifications"),
        ("Academics summary", "education"),
        ("Skills Overview", "skills"),
        ("Professional Teaching & Writing Experience", "work"),
        ("Honors, Awards, & Fellowships", "awards"),
    ],
)
def test_wordings(text: str, kind: str) -> None:
    found = heading(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text", ["Senior Engineer", "Acme Corporation", "Jane Roe", "Python, SQL", "2019 - 2020", "x", ""]
)
def test_no_headings(text: str) -> None:
    assert heading(text) is None


RESUME = """
# JO MARLOWE
jo.marlowe@example.com

# EXPERIENCE
* Welder, Ironside Yards\\t2019 - 2021
• Welded hulls

# FORGE TIME
• A section nobody has heard of

# SKILLS
* LANGUAGES
English, Welsh
"""


def test_sections_by_style_and_wording(page) -> None:
    resume = outline(page(RESUME))
    found = [(section.kind, section.heading.text if section.heading else None) for section in resume.sections]
    assert found[0] == ("work", "EXPERIENCE")
    assert ("other", "FORGE TIME") in found
    assert ("skills", "SKILLS") in found
    assert all(text != "JO MARLOWE" for _, text in found)


def test_a_weaker_heading_inside_skills_is_a_category(page) -> None:
    resume = outline(page(RESUME))
    assert not any(section.heading and section.heading.text == "LANGUAGES" for section in resume.sections)
    assert [word.text for group in resume.skills for word in group.keywords] == ["English", "Welsh"]


def test_section_spans_follow_each_other(page) -> None:
    document = page(RESUME)
    sections = outline(document).sections
    assert [section.span.end for section in sections[:-1]] == [section.span.start for section in sections[1:]]
    assert sections[-1].span.end == len(document.text)


def test_a_heading_in_the_line_of_its_section(plain) -> None:
    from msgspec.structs import replace

    from ats_sim.model.document import Span

    document = plain("Ada Quill\nada@example.com\n\nInterests\nChess\n\nStack. Go, Redis")
    last = document.lines[-1]
    strong = replace(last, strong=(Span(last.span.start, last.span.start + 6),))
    resume = outline(replace(document, lines=(*document.lines[:-1], strong)))
    assert resume.sections[-1].kind == "skills"
    assert resume.sections[-1].heading is not None
    assert resume.sections[-1].heading.text == "Stack"
    assert [word.text for word in resume.skills[0].keywords] == ["Go", "Redis"]


def test_the_heads_of_entries_are_no_sections(plain) -> None:
    from msgspec.structs import replace

    document = plain(
        "Ada Quill\nada@example.com\n\nPenworks — Senior Editor\nMay 2020 – present\n• Ran the desk\n\n"
        "Education\nBA, Hill College, 2015"
    )
    lines = tuple(replace(line, level=3) if i in (3, 7) else line for i, line in enumerate(document.lines))
    resume = outline(replace(document, lines=lines))
    assert [section.kind for section in resume.sections] == ["work", "education"]
    assert resume.sections[0].heading is None
    assert resume.work[0].name is not None
    assert resume.work[0].name.text == "Penworks"


FLAT = [
    ("summary", "Summary\nWelder of hulls with many years of work at the yards of the north coast"),
    ("work", "Experience\nWelder Ironside Yards 03/2019 to 05/2021\n• Welded hulls for two ferries"),
    ("education", "Education\nDiploma in welding Northport College 2018"),
    ("skills", "Skills\nTIG welding, plasma cutting, blueprint reading"),
]


@pytest.mark.parametrize(
    "spaced", [set(range(4)) - {number} for number in range(4)] + [{number} for number in range(4)] + [set()]
)
def test_a_gap_above_some_headings_is_no_style_that_the_others_lack(plain, spaced: set[int]) -> None:
    text = "WELDER\n" + "\n".join(("\n" if number in spaced else "") + part for number, (_, part) in enumerate(FLAT))
    found = outline(plain(text))
    assert [section.kind for section in found.sections if section.heading] == [kind for kind, _ in FLAT]


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize("label", ["JOB RESPONSIBILITIES", "WORK ON SITE", "TASKS AND RESULTS"])
def test_words_that_come_again_in_each_entry_open_no_section(page, label: str, colon: str) -> None:
    heads = ("* Site Engineer\\t2019 - 2022\nAlder Mills Ltd", "* Junior Engineer\\t2015 - 2019\nElm Works Ltd")
    entries = "\n".join(f"{head}\n* {label}{colon}\n• Checked the pipes of two halls" for head in heads)
    text = f"# ZORA FENWICK\nzora@example.com\n\n* EXPERIENCE\n{entries}\n\n* EDUCATION\nAlder University, BA, 2014\n"
    found = outline(page(text))
    assert [section.kind for section in found.sections] == ["work", "education"]
    assert [[item.text for item in entry.highlights if item.bulleted] for entry in found.work] == [
        ["Checked the pipes of two halls"]
    ] * 2


@pytest.mark.parametrize("words", ["Schule - Berufsausbildung", "Education / Degrees", "Ausbildung / Studium"])
def test_a_heading_of_two_listed_ones_may_name_a_degree(page, words: str) -> None:
    text = f"# ZORA FENWICK\nzora@example.com\n\n# {words}\nAlder University\\t2010 - 2014\nBA in History\n"
    assert [section.kind for section in outline(page(text)).sections] == ["education"]
