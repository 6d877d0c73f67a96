"""Laws of reading an outline, each over a grid or a list."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.wordlists import words
from ats_sim.outline import outline
from ats_sim.outline.date_marks import reads_day_first
from ats_sim.outline.dates import find_periods
from ats_sim.outline.gates import may_employ, may_teach

HEAD = "Zora Fenwick\nzora@example.com\n\n"
SPOKEN = {
    "Where I have cooked": "work",
    "What I have learned": "education",
    "What I can do": "skills",
    "Who I am": "summary",
    "Doświadczenie zawodowe": "work",
    "Wykształcenie": "education",
    "Umiejętności i kompetencje": "skills",
    "Esperienze lavorative": "work",
    "Istruzione e formazione": "education",
    "Competenze informatiche": "skills",
    "Języki obce": "languages",
    "Außeruniversitäres Engagement": "volunteer",
}


@pytest.mark.parametrize(("text", "kind"), SPOKEN.items())
def test_spoken_and_foreign_headings(text: str, kind: str) -> None:
    assert heading(text) is not None
    assert heading(text).kind == kind
    assert heading(text.upper()).kind == kind


@pytest.mark.parametrize("separator", [".", "/", "-"])
@pytest.mark.parametrize("telling", ["19{0}08{0}2018", "27{0}02{0}2015", "08{0}19{0}2018"])
def test_one_date_that_can_be_read_in_one_way_decides_for_all(separator: str, telling: str) -> None:
    sure = telling.format(separator)
    day_first = telling != "08{0}19{0}2018"
    assert reads_day_first(f"04{separator}03{separator}2015 to {sure}") is day_first
    (period,) = find_periods(f"04{separator}03{separator}2015", day_first)
    assert period.end is not None
    assert str(period.end) == ("2015-03" if day_first else "2015-04")


def test_dates_of_both_orders_decide_nothing() -> None:
    assert reads_day_first("19/08/2018, 08/19/2018") is None
    assert reads_day_first("01/02/2018") is None
    assert reads_day_first("192.168.10.20/24") is None


def test_the_order_of_dates_holds_for_the_whole_document(plain) -> None:
    jobs = "Welder, Harbour Ltd\t04-03-2015 to 19-08-2018\n\nFitter, Elm Ltd\t11-02-2012 to 03-02-2015"
    work = outline(plain(f"{HEAD}EXPERIENCE\n{jobs}")).work
    spans = [("2015-03", "2018-08"), ("2012-02", "2015-02")]
    assert [(str(job.dates.start), str(job.dates.end)) for job in work] == spans
    labelled = "Company: Harbour Ltd\nDesignation: Welder\nPeriod: 04-03-2015 to 19-08-2018\n\n"
    labelled += "Company: Elm Ltd\nDesignation: Fitter\nPeriod: 11-02-2012 to 03-02-2015"
    work = outline(plain(f"{HEAD}EXPERIENCE\n{labelled}")).work
    assert [(str(job.dates.start), str(job.dates.end)) for job in work] == spans


def schools(document) -> list[tuple[str | None, ...]]:
    return [
        tuple(field.text if field else None for field in (item.institution, item.study_type, item.area))
        for item in outline(document).education
    ]


@pytest.mark.parametrize("mark", ["• ", "- ", "* "])
def test_studies_that_are_all_list_items_are_entries(plain, mark: str) -> None:
    rows = [f"{mark}Master in International Business, Alder University", f"{mark}Bachelor of Arts, Elm College"]
    text = "\n".join(row.replace(mark, "• ") for row in rows)
    assert [item[0] for item in schools(plain(f"{HEAD}EDUCATION\n{text}"))] == ["Alder University", "Elm College"]


@pytest.mark.parametrize("part", ["College of Engineering", "Faculty of Arts", "Department of Physics"])
def test_a_part_of_a_school_begins_no_entry(plain, part: str) -> None:
    text = f"{HEAD}EDUCATION\nAlder University\nBS in Physics\nMay 2014\n{part}"
    assert [item[:2] for item in schools(plain(text))] == [("Alder University", "BS")]


@pytest.mark.parametrize("place", ["Hanoi", "Saigon", "Lyon"])
@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_dash_within_a_school_behind_a_degree(plain, place: str, dash: str) -> None:
    name = f"{place} {dash} Amsterdam High School"
    text = f"{HEAD}EDUCATION\nHigh School Diploma, Mathematics, {name}, 2022"
    assert schools(plain(text)) == [(name, "High School Diploma", "Mathematics")]


@pytest.mark.parametrize("degree", ["Ph.D. in Physics", "M.B.A.", "M.S. in Chemistry", "B.S. in Geography"])
def test_degrees_below_one_school_and_then_another(plain, degree: str) -> None:
    text = f"{HEAD}EDUCATION\nAlder University\n• Ph.D. in Law\t2012 - 2014\n• {degree}\t2009 - 2010\n"
    text += "Elm College\n• B.A. in History\t2002 - 2005"
    found = schools(plain(text))
    assert [item[0] for item in found] == ["Alder University", "Alder University", "Elm College"]


@pytest.mark.parametrize("years", ["1715–1716", "1668 - 1678", "1998/2004", "2009 2013"])
def test_years_are_no_phone_number(plain, years: str) -> None:
    assert outline(plain(f"Zora Fenwick\nzora@example.com\n{years}")).basics.phone is None


@pytest.mark.parametrize("rank", ["Principal", "Senior", "Lead", "Junior", "Master", "Chief"])
@pytest.mark.parametrize("name", ["Zoë Åkerström", "Tyrell Washington Jr.", "Maria da Silva"])
def test_a_title_behind_a_name_is_no_part_of_it(plain, rank: str, name: str) -> None:
    mail = f"{name.split()[0].lower().replace('ë', 'e')}@example.com"
    found = outline(plain(f"{name} {rank} Electrician\n{mail}\n\nSKILLS\nWiring")).basics.name
    assert found is not None
    assert found.text == name.removesuffix(" Jr.")


@pytest.mark.parametrize("label", words("skill-label"))
def test_labels_of_a_record_are_no_skills(plain, label: str) -> None:
    text = f"{HEAD}SKILLS\n{label.title()}\nPython, SQL\n{label.title()}: Expert\nExcel, Tableau"
    shown = [field.text for group in outline(plain(text)).skills for field in group.keywords]
    assert shown == ["Python", "SQL", "Excel", "Tableau"]


def test_a_skill_broken_within_brackets_is_whole(page) -> None:
    text = "# Zora Fenwick\nzora@example.com\n\n* SKILLS\n\nTableau, Excel (Power\nQuery), SQL"
    shown = [field.text for group in outline(page(text)).skills for field in group.keywords]
    assert shown == ["Tableau", "Excel (Power Query)", "SQL"]
    listed = text.replace("Excel (Power", "Manager (JSON,").replace("Query)", "BICEP)")
    shown = [field.text for group in outline(page(listed)).skills for field in group.keywords]
    assert shown == ["Tableau", "Manager (JSON, BICEP)", "SQL"]


@pytest.mark.parametrize("town", ["Sollentuna", "Arklow", "Carlton"])
def test_a_place_behind_a_title_is_told_by_the_places_of_the_others(plain, town: str) -> None:
    jobs = f"Welder – Chicago, IL\t2018 - 2020\nHarbour Ltd\n\nIntern – {town}\t2016 - 2017\nElm Ltd"
    work = outline(plain(f"{HEAD}EXPERIENCE\n{jobs}")).work
    assert [job.position.text for job in work if job.position] == ["Welder", "Intern"]


JOINTS = ["at", "bei", "chez", "presso"]


@pytest.mark.parametrize("joint", JOINTS)
def test_an_employer_told_with_a_word_before_it_holds_for_the_positions_below(page, joint: str) -> None:
    text = f"""# Zora Fenwick
zora@example.com

# EXPERIENCE
{joint} Elm Hospital Basel\t9 yrs 10 mos
* Charge Nurse, Cardiac ICU
Mar 2020 – Present
• Ran the night shift of the unit

* Staff Nurse, Neuro ICU
Jan 2017 – Feb 2020
• Cared for patients after surgery"""
    work = outline(page(text)).work
    assert [(job.position.text, job.name.text) for job in work if job.position and job.name] == [
        ("Charge Nurse, Cardiac ICU", "Elm Hospital Basel"),
        ("Staff Nurse, Neuro ICU", "Elm Hospital Basel"),
    ]


@pytest.mark.parametrize("name", ["Alder University", "Konstvik University of Arts", "Elm College of Design"])
def test_a_name_that_breaks_off_is_not_shown(name: str) -> None:
    assert may_teach(name)
    assert may_employ(name)
    for joint in ("of", "and", "für", "de", "&", ","):
        assert not may_teach(f"{name} {joint}")
        assert not may_employ(f"{name} {joint}")
    assert not may_teach(f"and {name}")


@pytest.mark.parametrize("subject", ["Economics", "Applied Foreign Languages", "Physics", "Industrial Design"])
def test_a_field_of_study_alone_is_no_school(plain, subject: str) -> None:
    text = f"{HEAD}EDUCATION\n{subject}\nMaster of Science\t2012 - 2014"
    assert [item[0] for item in schools(plain(text))] == [None]


@pytest.mark.parametrize("title", ["Roughneck", "Tipstaff", "Loblolly"])
def test_an_unknown_title_in_the_place_of_the_titles_is_no_town(page, title: str) -> None:
    jobs = "* North Brent Drilling\\tDrilling Supervisor, 2015 – 2019\n• Led a crew\n\n"
    jobs += "* Tay Offshore Ltd\\tDriller, 2010 – 2015\n• Worked\n\n"
    jobs += f"* Forth Marine\\t{title}, 2007 – 2010\n• Stood watch"
    work = outline(page(f"# Zora Fenwick\nzora@example.com\n\n# EXPERIENCE\n{jobs}".replace("\\t", ", "))).work
    assert [job.name.text for job in work if job.name] == ["North Brent Drilling", "Tay Offshore Ltd", "Forth Marine"]
