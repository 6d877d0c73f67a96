"""Courses of study in every order of their parts, whatever the schools are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.organisations import school_rank, school_score
from ats_sim.outline import outline
from ats_sim.outline.dates import find_periods

HEAD = "Zora Fenwick\nzora@example.com\n\n"
KNOWN = ("Alder University", "Elm College", "University of Rowan")
UNLISTED = ("Hollins", "Pomona", "Skidmore")
DEGREES = ("PhD in Physics", "MSc in Chemistry", "BSc in Geology")
YEARS = ("2016 - 2019", "2013 - 2015", "2009 - 2012")
ORDERS = {
    "school with its years, degree": "{school}\t{years}\n{degree}\n",
    "school, degree with its years": "{school}\n{degree}\t{years}\n",
    "degree with its years, school": "{degree}\t{years}\n{school}\n",
    "degree, school with its years": "{degree}\n{school}\t{years}\n",
    "years, degree, school": "{years}\n{degree}\n{school}\n",
    "years, school, degree": "{years}\n{school}\n{degree}\n",
    "years beside the degree, school": "{years}\t{degree}\n{school}\n",
    "one line, commas": "{degree}, {school}, {years}\n",
    "one line, dashes": "{school} – {degree} – {years}\n",
    "one line, bars": "{degree} | {school} | {years}\n",
    "one line, at": "{degree} at {school}, {years}\n",
    "one line, gaps": "{school}\t{degree}\t{years}\n",
    "a grade below": "{school}\t{years}\n{degree}\nGPA: 3.80/4.00\n",
    "a thesis below": "{degree}\t{years}\n{school}\nThesis: Ice on lakes at Fir University\nAdvisor: Prof. Ash, Fir\n",
}


def read(document) -> list[tuple[str | None, str]]:
    return [
        (
            item.institution.text if item.institution else None,
            " in ".join(field.text for field in (item.study_type, item.area) if field),
        )
        for item in outline(document).education
    ]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_every_order_of_the_parts(plain, order: str, gap: str) -> None:
    parts = zip(KNOWN, DEGREES, YEARS, strict=True)
    text = gap.join(ORDERS[order].format(school=s, degree=d, years=y) for s, d, y in parts)
    assert read(plain(f"{HEAD}EDUCATION\n{text}")) == list(zip(KNOWN, DEGREES, strict=True))


@pytest.mark.parametrize("at", range(3))
@pytest.mark.parametrize("order", [name for name in ORDERS if "one line" not in name and not name.startswith("years,")])
def test_a_school_that_no_list_knows_keeps_its_degree(plain, order: str, at: int) -> None:
    schools = [*KNOWN[:at], UNLISTED[at], *KNOWN[at + 1 :]]
    parts = zip(schools, DEGREES, YEARS, strict=True)
    text = "\n".join(ORDERS[order].format(school=s, degree=d, years=y) for s, d, y in parts)
    found = read(plain(f"{HEAD}EDUCATION\n{text}"))
    assert [study for _, study in found] == list(DEGREES)
    for (school, _), wanted in zip(found, schools, strict=True):
        assert school in ((wanted, None) if wanted in UNLISTED else (wanted,))


@pytest.mark.parametrize(
    "part", ["School of Public Health", "Rowan School of Law", "College of Arts and Sciences", "Department of Physics"]
)
@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("first", ["degree", "school"])
def test_a_school_and_the_university_it_is_a_part_of_are_one(plain, part: str, above: bool, first: str) -> None:
    rows = [part, "Alder University"] if above else ["Alder University", part]
    second = ["Elm University", "BSc in Geology\t2009 - 2012"]
    head, tail = ["MSc in Chemistry\t2013 - 2015"], second[::-1] if first == "degree" else second
    body = [*head, *rows] if first == "degree" else [*rows, *head]
    found = read(plain(HEAD + "EDUCATION\n" + "\n".join([*body, "", *tail])))
    assert [school for school, _ in found] == ["Alder University", "Elm University"]


@pytest.mark.parametrize("state", ["North Carolina", "Tennessee", "Wisconsin", "California", "Illinois"])
@pytest.mark.parametrize("town", ["Chapel Hill", "Knoxville", "Madison", "San Diego"])
@pytest.mark.parametrize("behind", ["", ", 2019", ", Elmtown, TX", "\t2019"])
def test_the_seat_of_a_university_of_a_state_is_its_name(plain, state: str, town: str, behind: str) -> None:
    name = f"University of {state} - {town}"
    assert read(plain(f"{HEAD}EDUCATION\nB.Sc. Physics\n{name}{behind}"))[0] == (name, "B.Sc. in Physics")


@pytest.mark.parametrize("label", ["Field", "Advisor", "Capstone", "Graduation", "Committee", "Coordinator", "Stage"])
@pytest.mark.parametrize("said", ["Alba Nuñez, Rex Orr", "Soil and water", "May 2022"])
def test_what_stands_behind_a_label_is_no_school(plain, label: str, said: str) -> None:
    text = f"Alder University\nPhD in Physics\t2016 - 2019\n{label}: {said}\nElm College\nBSc in Geology\t2009 - 2012"
    assert read(plain(f"{HEAD}EDUCATION\n{text}")) == [
        ("Alder University", "PhD in Physics"),
        ("Elm College", "BSc in Geology"),
    ]


@pytest.mark.parametrize(
    ("label", "value", "field"), [("Major", "Geology", "area"), ("Degree", "Bachelor", "study_type")]
)
@pytest.mark.parametrize("mark", ["", "- ", "• "])
def test_a_labelled_field_is_read_in_a_list_too(plain, label: str, value: str, field: str, mark: str) -> None:
    bullet = mark.replace("- ", "• ")
    text = f"{HEAD}EDUCATION\nAlder University\n{bullet}Graduation: May 2022\n{bullet}{label}: {value}"
    (item,) = outline(plain(text)).education
    assert getattr(item, field).text == value
    assert item.dates is not None


@pytest.mark.parametrize("heading", ["Awards", "Honors", "Scholarships", "Projects"])
def test_a_list_within_the_section_holds_no_courses(page, heading: str) -> None:
    text = f"""# Zora Fenwick
zora@example.com

# Education
* Alder University
BSc in Geology\\t2009 - 2012

* {heading}
 Rowan Fellowship, 2011, Alder University
 Medal of the dean, 2012, Elm College

# Skills
Python, SQL"""
    assert read(page(text)) == [("Alder University", "BSc in Geology")]


@pytest.mark.parametrize("body", ["Hazel Board", "KASBIT", "Rowan Guild"])
@pytest.mark.parametrize("joint", ["from", "bei", "op de", "presso"])
def test_who_gives_a_degree_is_its_school(plain, body: str, joint: str) -> None:
    assert read(plain(f"{HEAD}EDUCATION\nB.Com {joint} {body}\t2015"))[0] == (body, "B.Com")


@pytest.mark.parametrize("best", ["4.00", "4.0", "5.0", "10.00", "10", "100"])
@given(mark=st.floats(min_value=1, max_value=9.99))
def test_a_mark_out_of_the_best_is_no_date(best: str, mark: float) -> None:
    assert find_periods(f"GPA: {mark:.2f}/{best}") == ()


@pytest.mark.parametrize("word", ["Marien", "Berufsfach", "Volks", "Rabanus-"])
def test_the_word_for_a_school_within_a_longer_one(word: str) -> None:
    for end in ("gymnasium", "schule"):
        assert school_score(f"{word}{end} Erlenau") == 1.0


@pytest.mark.parametrize("whole", ["University of Leeds", "Universidad de Chile", "Politecnico di Torino"])
@pytest.mark.parametrize("part", ["School of Law", "Leeds Business School", "Facultad de Derecho"])
def test_a_whole_body_ranks_above_its_parts(whole: str, part: str) -> None:
    assert school_rank(whole) > school_rank(part)
