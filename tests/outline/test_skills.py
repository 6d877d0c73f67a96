import pytest

from ats_sim.outline import outline

HEAD = "# Zora Fenwick\nzora@example.com\n\n# Skills\n"


def groups(document) -> list[tuple[str | None, list[str]]]:
    return [
        (group.name.text if group.name else None, [word.text for word in group.keywords])
        for group in outline(document).skills
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, Go, SQL", [(None, ["Python", "Go", "SQL"])]),
        ("Languages: Python, Go\nTools: Git; Docker", [("Languages", ["Python", "Go"]), ("Tools", ["Git", "Docker"])]),
        ("• Python\n• Go", [(None, ["Python", "Go"])]),
        ("Welding | Brazing • Soldering", [(None, ["Welding", "Brazing", "Soldering"])]),
        ("AWS (ECS, S3), Docker", [(None, ["AWS (ECS, S3)", "Docker"])]),
        ("Python – Advanced, Go - Basic", [(None, ["Python", "Go"])]),
        ("Python\\tGo\nSQL\\tGit", [(None, ["Python", "Go", "SQL", "Git"])]),
        ("Web\\tData\nHTML, CSS\\tSQL, Spark", [("Web", ["HTML", "CSS"]), ("Data", ["SQL", "Spark"])]),
        ("* Web\nHTML, CSS\n* Data\nSQL, Spark", [("Web", ["HTML", "CSS"]), ("Data", ["SQL", "Spark"])]),
        ("Python, Go. Also SQL", [(None, ["Python", "Go", "Also SQL"])]),
        ("Tools: Git\nInterests: chess, hiking", [("Tools", ["Git"])]),
        ("Tools: Git,\nDocker, Helm", [("Tools", ["Git", "Docker", "Helm"])]),
        ("* Leadership\nLed many teams in a number of places\nand promoted their work.", [(None, ["Leadership"])]),
    ],
)
def test_groups(page, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert groups(page(HEAD + text)) == expected


CLAUSES = (
    "Able to work under pressure, in a team and alone",
    "Flexible handling of a variety of tasks and shifts",
    "Excellent eye for what a guest may want next",
)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize("mark", ["• ", "-"])
def test_a_listed_clause_is_one_item(page, clause: str, mark: str) -> None:
    assert groups(page(f"{HEAD}{mark}{clause}\n• Python\n")) == [(None, [clause.strip(), "Python"])]


def test_a_bracket_that_the_line_breaks_is_closed(page) -> None:
    assert groups(page(f"{HEAD}• Web Design (HTML, CSS,\n UI principles)\n• Python\n")) == [
        (None, ["Web Design (HTML, CSS, UI principles)", "Python"])
    ]


@pytest.mark.parametrize("separator", [" • ", " | ", "; "])
def test_a_pair_stays_one_where_no_comma_lists_it(page, separator: str) -> None:
    words = ["Debugging & Troubleshooting", "Git", "Python & SQL"]
    assert groups(page(HEAD + separator.join(words))) == [(None, words)]
    assert groups(page(f"{HEAD}Git, Python & SQL")) == [(None, ["Git", "Python", "SQL"])]


def test_the_titles_of_a_language_grid_and_its_levels_are_no_skills(page) -> None:
    text = f"{HEAD}Listening\\tReading\\tSpoken interaction\nB1\\tC1\\tB2\n• Python\n"
    assert groups(page(text)) == [(None, ["Python"])]


@pytest.mark.parametrize("label", ["Programming skills", "Technical Skills", "Computer skills"])
def test_skills_that_a_label_names_in_another_section(page, label: str) -> None:
    text = "# Zora Fenwick\nzora@example.com\n\n# Experience\nCook, Harbour Ltd\\t2015 - 2019\n\n"
    text += f"# Additional information\n• {label}: Python (NumPy, SciPy), Go\n• Nationality: Norse, Dane\n"
    named = [item.text for group in outline(page(text)).skills for item in group.keywords]
    assert named == ["Python (NumPy, SciPy)", "Go"]


def test_a_section_of_labelled_lists_is_one_of_skills_whatever_its_heading(page) -> None:
    text = "# Zora Fenwick\nzora@example.com\n\n# Experience\nCook, Harbour Ltd\\t2015 - 2019\n\n"
    text += "# Experience and knowledge\nParadigms: functional, modular\nLanguages: Python, Go\n"
    found = outline(page(text))
    assert len(found.work) == 1
    assert [item.text for group in found.skills for item in group.keywords] == ["functional", "modular", "Python", "Go"]


@pytest.mark.parametrize(("first", "second"), [("PROGRAMMING", "LANGUAGES"), ("WORK", "EXPERIENCE")])
def test_a_heading_in_two_lines_is_one(page, first: str, second: str) -> None:
    text = f"# Zora Fenwick\nzora@example.com\n\n# {first}\n# {second}\n• Python\n\n"
    text += "# Education\nBSc, Alder University\\t2012\n"
    named = [section.heading.text for section in outline(page(text)).sections if section.heading]
    assert named[0].split() == [first, second]


@pytest.mark.parametrize(
    "word", ["basic knowledge", "gute Kenntnisse", "jo@example.com", "LinkedIn: Jo Marsh", "South Africa", "References"]
)
def test_a_level_a_place_and_an_address_are_no_skills(page, word: str) -> None:
    found = outline(page(f"# Jo Marsh\n\n# Skills\n• Welding\n• {word}\n• Rigging\n"))
    assert [item.text for group in found.skills for item in group.keywords] == ["Welding", "Rigging"]


@pytest.mark.parametrize("level", ["Basic level", "advanced", "80 %"])
@pytest.mark.parametrize("mark", ["", "• "])
def test_a_label_before_a_mere_level_is_the_skill(page, level: str, mark: str) -> None:
    assert groups(page(f"{HEAD}{mark}VHDL: {level}\n{mark}Fortran: {level}\n")) == [(None, ["VHDL", "Fortran"])]


@pytest.mark.parametrize("joint", ["\\t", ": "])
def test_labels_in_a_column_name_the_lists_beside_them(page, joint: str) -> None:
    text = f"Computer Languages{joint}Python, Java\nFrameworks{joint}Django, React\nTests{joint}JUnit, pytest\n"
    assert groups(page(HEAD + text)) == [
        ("Computer Languages", ["Python", "Java"]), ("Frameworks", ["Django", "React"]), ("Tests", ["JUnit", "pytest"]),
    ]  # fmt: skip


def test_a_label_may_list_too(page) -> None:
    assert groups(page(HEAD + "Libraries, APIs, and Technologies: Keras, Spark")) == [
        ("Libraries, APIs, and Technologies", ["Keras", "Spark"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Etching, stone lithography, and linocut printing", ["Etching, stone lithography, and linocut printing"]),
        ("Excel, Word, and PowerPoint proficiency", ["Excel", "Word", "PowerPoint"]),
        ("Kiln firing, slip casting, and glazing, Python", ["Kiln firing", "slip casting", "glazing", "Python"]),
    ],
)
def test_three_joined_as_in_a_sentence_are_one_unless_known(page, text: str, expected: list[str]) -> None:
    assert groups(page(f"{HEAD}• {text}\n• Welding\n")) == [(None, [*expected, "Welding"])]


@pytest.mark.parametrize("stop", ["", "."])
def test_a_short_list_item_is_no_paragraph(page, stop: str) -> None:
    words = ["Clear writing in two languages", "Work under pressure"]
    assert groups(page(HEAD + "".join(f"• {item}{stop}\n" for item in words))) == [(None, words)]


@pytest.mark.parametrize("title", ["Languages", "Language Skills"])
def test_languages_of_programs_are_skills(page, title: str) -> None:
    text = f"# Zora Fenwick\nzora@example.com\n\n# {title}\nPython\nC++ (modern)\nSQL\n"
    found = outline(page(text))
    assert [word.text for group in found.skills for word in group.keywords] == ["Python", "C++ (modern)", "SQL"]
    assert found.languages == ()


def test_spoken_languages_stay_what_they_are(page) -> None:
    found = outline(page("# Zora Fenwick\nzora@example.com\n\n# Languages\nWelsh\nEnglish\nFrench\n"))
    assert len(found.languages) == 3
    assert found.skills == ()
