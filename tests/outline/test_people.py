"""Shapes that people use all over the world: towns that no list knows, sentences, labels, tables, open headings."""

import pytest

from ats_sim.model.resume import Work
from ats_sim.outline import outline

HEAD = "Ottoline Farquhar\nottoline@example.com\n\nEXPERIENCE\n"


def _read(entries: tuple[Work, ...]) -> list[tuple[str | None, str | None, str | None]]:
    fields = [(entry.position, entry.name, entry.location) for entry in entries]
    return [tuple(field.text if field else None for field in entry) for entry in fields]  # type: ignore[misc]


TOWNS = {
    "place opposite the employer": (
        """
* Pikkula Kauppa\\tVimpeli
Data Analyst\\tJanuary 2021 - present
 • Built reports

* Harju Energia\\tAlaj\u00e4rvi
Reporting Intern\\tJune 2020 - December 2020
 • Read meters""",
        [("Data Analyst", "Pikkula Kauppa", "Vimpeli"), ("Reporting Intern", "Harju Energia", "Alaj\u00e4rvi")],
    ),
    "town behind the comma": (
        """
* Machine Learning Engineer
Fjellvik Freight, Odda\\tMarch 2022 - Present
 • Built models

* Data Scientist
Norvang Insurance, Oslo\\tAugust 2019 - February 2022
 • Sorted claims""",
        [("Machine Learning Engineer", "Fjellvik Freight", "Odda"), ("Data Scientist", "Norvang Insurance", "Oslo")],
    ),
    "town before a country in brackets": (
        """
03/2017 - Present\\tLaboratory technician
Vodomora, Svitavy (Czech Republic)
 • Tested water""",
        [("Laboratory technician", "Vodomora", "Svitavy (Czech Republic")],
    ),
    "employer at the right is no town": (
        """
* Platform Engineer\\tTidewater
Mar 2021 - present
 • Ran the clusters

* Support Technician\\tBramble
Jan 2018 - Feb 2021
 • Fixed laptops""",
        [("Platform Engineer", "Tidewater", None), ("Support Technician", "Bramble", None)],
    ),
    "a team behind the comma stays": (
        """
* Software Engineer
Tidewater, Data Platform Team\\tMar 2021 - present
 • Ran the clusters""",
        [("Software Engineer", "Tidewater, Data Platform Team", None)],
    ),
}


@pytest.mark.parametrize("layout", TOWNS, ids=list(TOWNS))
def test_unknown_towns_are_told_by_layout_and_shape(layout, page) -> None:
    text, expected = TOWNS[layout]
    assert _read(outline(page("# " + HEAD.replace("\nEXP", "\n# EXP") + text)).work) == expected


ENTRIES = {
    "sentences": (
        """
• Working as Technical Lead in Neelgiri Softlabs from Mar 2021 to till date.
• Worked as a Software Engineer in Gomti Systems from Jun 2018 to Feb 2021.""",
        [("Technical Lead", "Neelgiri Softlabs"), ("Software Engineer", "Gomti Systems")],
    ),
    "contract in brackets": (
        """
Jan 2023 - Present   Business Analyst (Contract), Thornby Mutual
Mar 2021 - Dec 2022   Business Analyst (Contract), Sefra""",
        [("Business Analyst (Contract)", "Thornby Mutual"), ("Business Analyst (Contract)", "Sefra")],
    ),
    "dates, colon, title at employer": (
        """
2020 - present: Linux Administrator at Port Lodowy
2016 - 2020: Site Reliability Engineer at Kanal Chmury""",
        [("Linux Administrator", "Port Lodowy"), ("Site Reliability Engineer", "Kanal Chmury")],
    ),
    "legal form before division and town": (
        """
Senior Product Owner
Regnitzbau AG, Healthcare Division, Erlangen, 03/2019 - present""",
        [("Senior Product Owner", "Regnitzbau AG")],
    ),
    "department before the university": (
        """
2021 - present  Assistant Professor, Department of Hydrology, Ravensmere University""",
        [("Assistant Professor", "Ravensmere University")],
    ),
    "Spanish, employer after en": (
        """
2018 - Actualidad: Contable en Conservas Cant\u00e1brico (Laredo)""",
        [("Contable", "Conservas Cant\u00e1brico")],
    ),
    "statements without marks are no heads": (
        """
Dollar Shed, Lewiston ME
Assistant Store Manager, 3/2020 - Present
Opened and closed the store and made the deposits
Trained new cashiers

Kenning Donuts, Auburn ME
Shift Lead, 6/2017 - 3/2020
Ran the morning rush with a crew of four""",
        [("Assistant Store Manager", "Dollar Shed"), ("Shift Lead", "Kenning Donuts")],
    ),
    "one banner with what the company does, two positions": (
        """
CARTONNERIE BOISJOLI INC., Montreal\\t2012 - Present
Packaging group with 2,900 people on three continents.
Chief Financial Officer (2016 - Present)
• Refinanced the debt
Vice President, Finance (2012 - 2016)
• Brought the close to 6 days""",
        [
            ("Chief Financial Officer", "CARTONNERIE BOISJOLI INC."),
            ("Vice President, Finance", "CARTONNERIE BOISJOLI INC."),
        ],
    ),
}


@pytest.mark.parametrize("shape", ENTRIES, ids=list(ENTRIES))
def test_positions_and_employers(shape, plain) -> None:
    text, expected = ENTRIES[shape]
    found = [entry[:2] for entry in _read(outline(plain(HEAD + text)).work)]
    assert found == expected


def _studies(resume) -> list[tuple[str | None, str | None]]:
    return [
        (item.institution and item.institution.text, item.study_type and item.study_type.text)
        for item in resume.education
    ]


STUDIES = {
    "from, in, with": (
        "B.E. in Information Science from Basava Engineering College in 2016 with 68.4%\n"
        "PUC from Kitur Science College",
        [("Basava Engineering College", "B.E."), ("Kitur Science College", "PUC")],
    ),
    "schools without a cue, each above its degree": (
        "Heriot Row\nBSc Computer Science (2011-2015)\n\nBoroughmuir\nHighers (2005-2011)",
        [("Heriot Row", "BSc"), ("Boroughmuir", "Highers")],
    ),
    "a school without a cue among others": (
        "Vermont Law School, South Royalton, VT\nJ.D., May 2014\nMiddlebury, Middlebury, VT\nB.A. in History, May 2010",
        [("Vermont Law School", "J.D."), ("Middlebury", "B.A.")],
    ),
    "level labels": (
        "Tertiary: Silang University, Bachelor of Science in Tourism, 2013 - 2017\n"
        "Secondary: Imus High School, 2009 - 2013",
        [("Silang University", "Bachelor of Science"), ("Imus High School", None)],
    ),
    "apprenticeship with a firm, dates first": (
        "08/2009 - 07/2012\\tAusbildung zur Fachkraft\nSpedition Hagenau\n"
        "08/1999 - 06/2009\\tRealschule Seesen\nMittlere Reife",
        [("Spedition Hagenau", "Ausbildung zur"), ("Realschule Seesen", "Mittlere Reife")],
    ),
    "table": (
        "Degree\\tInstitute\\tBoard/University\\tYear\\tCGPA/%\n"
        "B.Tech (Mechanical)\\tCollege of Engineering Wai\\tSPPU\\t2022\\t8.7\n"
        "Class X\\tJnana Vihar\\tSSC Board\\t2016\\t95%",
        [("College of Engineering Wai", "B.Tech"), ("Jnana Vihar", "Class X")],
    ),
    "a state is no degree": (
        "Lewiston High, Lewiston ME\nDiploma, 2014",
        [("Lewiston High", "Diploma")],
    ),
}


@pytest.mark.parametrize("shape", STUDIES, ids=list(STUDIES))
def test_studies(shape, plain) -> None:
    text, expected = STUDIES[shape]
    assert _studies(outline(plain(HEAD.replace("EXPERIENCE", "EDUCATION") + "\n" + text))) == expected


def test_table_of_studies_has_years_and_grades(plain) -> None:
    text = "Course\\tSchool\\tYear\\tMarks\nB.Com, Finance\\tHansa\\t2019\\t71%"
    (study,) = outline(plain(HEAD.replace("EXPERIENCE", "EDUCATION") + text)).education
    assert (study.area and study.area.text, study.score and study.score.text) == ("Finance", "71%")
    assert study.dates is not None
    assert str(study.dates.end) == "2019"


KINDS = [
    ("LEADERSHIP", "Treasurer, Cirkel, Sep 2022 - Aug 2023\n• Kept the budget", "volunteer"),
    ("ACTIVITIES", "Captain of the chess team\nSwimming", "interests"),
    ("QUALIFICATIONS", "BSc Geography, University of Redhill (2014 - 2017)", "education"),
    ("QUALIFICATIONS", "Ten years in retail, used to long shifts", "summary"),
    ("TRAINING", "Cert III in Electrotechnology, Benalla TAFE, 2015", "education"),
    ("TRAINING", "First aid, 2015", "certifications"),
]


@pytest.mark.parametrize(("heading", "text", "kind"), KINDS)
def test_open_headings_are_settled_by_their_rows(heading, text, kind, plain) -> None:
    resume = outline(plain(f"{HEAD}Welder, Acme Steel, 2019 - 2021\n\n{heading}\n{text}\n\nLANGUAGES\nEnglish"))
    assert [section.kind for section in resume.sections] == ["work", kind, "languages"]


def test_objective_in_the_row_of_its_label(plain) -> None:
    resume = outline(
        plain("Ottoline Farquhar\n\nOBJECTIVE: To run a kitchen.\n\nEXPERIENCE\nCook, Salt Inn, 2019 - 2021")
    )
    assert [section.kind for section in resume.sections] == ["summary", "work"]
    assert resume.basics.summary is not None
    assert resume.basics.summary.text == "To run a kitchen."


def test_the_title_of_the_document_is_no_section(plain) -> None:
    resume = outline(plain("Lebenslauf\n\nTorben Wiechert\n\nBERUFSERFAHRUNG\nKoch, Salzhof GmbH, 2019 - 2021"))
    assert [section.kind for section in resume.sections] == ["work"]


def test_categories_of_a_side_bar_are_groups(page) -> None:
    skills = outline(
        page("# Ottoline Farquhar\nottoline@example.com\n\n# SKILLS\n* Languages\nPython, SQL\n* Practice\nCI/CD")
    ).skills
    assert [(group.name and group.name.text, [word.text for word in group.keywords]) for group in skills] == [
        ("Languages", ["Python", "SQL"]),
        ("Practice", ["CI/CD"]),
    ]


def test_two_short_statements_without_marks_stay_two(page) -> None:
    text = """# Ottoline Farquhar
ottoline@example.com

# EXPERIENCE
* IT Consultant (Westkant GmbH)\\t2014 - 2016
  Realised projects in portals and watched over their progress
  Moved the old process engine to the new one in six weeks"""
    (entry,) = outline(page(text)).work
    assert len(entry.highlights) == 2
