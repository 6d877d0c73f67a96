import pytest

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.outline import outline

HEAD = "Zora Fenwick\nzora@example.com\n\nEDUCATION\n"


def courses(document) -> list[tuple[str | None, str | None, str | None]]:
    return [
        tuple(field.text if field else None for field in (item.institution, item.study_type, item.area))
        for item in outline(document).education
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("B.Sc. Physics, Alder University, 2015", ("Alder University", "B.Sc.", "Physics")),
        (
            "Alder University\nBachelor of Arts in History\t2011 - 2015",
            ("Alder University", "Bachelor of Arts", "History"),
        ),
        ("Alder University - MSc Applied Statistics (2018)", ("Alder University", "MSc", "Applied Statistics")),
        ("M.S. in Computer Science | Alder College | May 2018", ("Alder College", "M.S.", "Computer Science")),
        (
            "B.E. (Mechanical Engineering) from Alder University, 2017",
            ("Alder University", "B.E.", "Mechanical Engineering"),
        ),
        ("MChem, University of Alder, 2012-2016", ("University of Alder", "MChem", None)),
        (
            "Alder Institute of Technology, Boston, MA\nPhD, Chemistry",
            ("Alder Institute of Technology", "PhD", "Chemistry"),
        ),
        (
            "10/2012 – 09/2018\tM.Sc. Informatik, Technische Universität Erlenau",
            ("Technische Universität Erlenau", "M.Sc.", "Informatik"),
        ),
        ("Licence Histoire, Université de Bellerive, 2013", ("Université de Bellerive", "Licence", "Histoire")),
        ("Grado en Derecho, Universidad de Valdemora (2010 - 2014)", ("Universidad de Valdemora", "Grado", "Derecho")),
        ("Diploma, Alder High School, 2009", ("Alder High School", "Diploma", None)),
    ],
)
def test_one_course(plain, text: str, expected: tuple[str | None, ...]) -> None:
    assert courses(plain(HEAD + text)) == [expected]


def test_two_degrees_of_one_school(plain) -> None:
    text = "Alder University\nM.S. in Physics\t2016 - 2018\nB.S. in Physics\t2012 - 2016"
    assert courses(plain(HEAD + text)) == [
        ("Alder University", "M.S.", "Physics"),
        ("Alder University", "B.S.", "Physics"),
    ]
    assert [str(item.dates.start) for item in outline(plain(HEAD + text)).education if item.dates] == ["2016", "2012"]


def test_details_make_no_course(plain) -> None:
    text = (
        "B.S. Physics, Alder University, 2015\nRelevant Coursework: Optics, Statistics at Elm College\n"
        "• Thesis: Light, GPA: 3.8/4.0"
    )
    (item,) = outline(plain(HEAD + text)).education
    assert item.score is not None
    assert item.score.text == "3.8/4.0"


def test_a_single_date_is_the_end(plain) -> None:
    (item,) = outline(plain(HEAD + "B.S. Physics, Alder University, Expected May 2026")).education
    assert item.dates is not None
    assert (item.dates.start, str(item.dates.end), item.dates.current) == (None, "2026-05", False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bachelor of Science (Hons)", [("Bachelor of Science (Hons)", "bachelor")]),
        ("Master’s degree", [("Master’s degree", "master")]),
        ("Ph.D.", [("Ph.D.", "doctorate")]),
        ("B. Tech", [("B. Tech", "bachelor")]),
        ("A.A.S. in Welding", [("A.A.S.", "associate")]),
        ("Abitur", [("Abitur", "none")]),
        ("Scrum Master", []),
        ("He masters Java", []),
        ("Master's in Physics", [("Master's", "master")]),
        ("Sales Associate", []),
        ("as is", []),
    ],
)
def test_degree_names(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[item.start : item.end], item.level) for item in find_degrees(text)] == found


HEADS = {
    "school, then study": ("{school}\\t{years}\n{study}\n", False),
    "study, then school": ("{study}\n{school}\\t{years}\n", False),
    "years first": ("{years} | {school}\n{study}\n", False),
    "study in bold above": ("* {study}\n{years} | {school}\n", False),
}
KNOWN = ("Alder University", "BSc in Geology", "2008 - 2011")
STRANGE = (("Tolvanet Haru", "Kasperi Vellonta", "2012 - 2014"), ("Fimo Ostrella", "Brumadinha Veste", "2015 - 2016"))


@pytest.mark.parametrize("layout", HEADS)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_words_of_unknown_meaning_are_read_as_the_other_courses_are_set(page, layout: str, at: int) -> None:
    made = [*STRANGE[:at], KNOWN, *STRANGE[at:]]
    form = HEADS[layout][0]
    text = "\n".join(form.format(school=school, study=study, years=years) for school, study, years in made)
    found = courses(page(HEAD + text))
    assert [(school, " ".join(part for part in (degree, area) if part)) for school, degree, area in found] == [
        (school, study.replace(" in ", " ")) for school, study, _ in made
    ]


@pytest.mark.parametrize("row", ["RESUME", "Nationality"])
def test_what_stands_elsewhere_is_no_school(page, row: str) -> None:
    text = f"Alder University\\t2015\nMSc in Physics\n{row}\nMA in History\\t2012\n"
    assert row not in {school for school, _, _ in courses(page(HEAD + text))}


def test_a_section_of_unknown_words_names_study_and_school_in_each_dated_line(page) -> None:
    text = "1996 : Kasperi Vellonta, TOLVANET HARU\n2001 : Brumadinha\n2004 : Veste Ruum, FIMO OSTRELLA\n"
    assert courses(page(HEAD + text)) == [
        ("TOLVANET HARU", None, "Kasperi Vellonta"), ("FIMO OSTRELLA", None, "Veste Ruum"),
    ] or courses(page(HEAD + text)) == [
        ("TOLVANET HARU", None, "Kasperi Vellonta"), (None, None, "Brumadinha"), ("FIMO OSTRELLA", None, "Veste Ruum"),
    ]  # fmt: skip


def test_the_one_list_item_below_each_school_is_the_study(page) -> None:
    text = "".join(f"{years} | {school}\n• {study}\n" for school, study, years in (KNOWN, *STRANGE))
    assert [school for school, _, _ in courses(page(HEAD + text))] == [KNOWN[0], *(school for school, _, _ in STRANGE)]


def test_a_school_before_a_colon(page) -> None:
    text = "Alder University: Web development (08/2020 - 10/2021)\nElm College: Pottery (01/2018 - 03/2019)\n"
    assert [(school, area) for school, _, area in courses(page(HEAD + text))] == [
        ("Alder University", "Web development"), ("Elm College", "Pottery"),
    ]  # fmt: skip


def test_a_branch_belongs_to_the_name_and_a_programme_does_not(plain) -> None:
    text = "M.Sc. Physics, Alder Open University, Science and Research Branch\n"
    assert courses(plain(HEAD + text)) == [("Alder Open University, Science and Research Branch", "M.Sc.", "Physics")]
    text = "Bachelor of Science in Nursing, Second Degree Accelerated Programme, Alder University, 2018\n"
    assert courses(plain(HEAD + text)) == [("Alder University", "Bachelor of Science", "Nursing")]


@pytest.mark.parametrize("product", ["MS Office", "MS Excel", "MS Project"])
def test_letters_of_a_product_are_no_degree(page, product: str) -> None:
    found = courses(page(f"{HEAD}Alder University\\tBSc in Geology\\t2015\n{product}\n"))
    assert [degree for _, degree, _ in found] == ["BSc"]


@pytest.mark.parametrize("label", ["Expected Graduation Date", "Graduation Date"])
def test_the_label_of_a_date_is_no_study(page, label: str) -> None:
    found = courses(page(f"{HEAD}BS in Geology\nAlder University\n{label}: May 2024\n"))
    assert found == [("Alder University", "BS", "Geology")]


def test_a_period_dates_a_course_rather_than_the_term_beside_its_degree(page) -> None:
    text = f"{HEAD}Alder University\nB.S. Geology, Spring 2022\\tAugust 2019 - May 2022\n"
    (course,) = outline(page(text)).education
    assert course.dates is not None
    assert (str(course.dates.start), str(course.dates.end)) == ("2019-08", "2022-05")


def test_a_label_below_a_school_is_no_part_of_its_name(page) -> None:
    text = "2017 - 2019\\tMSc Physics, Alder University,\n  Area: Astronomy,\n  Advisor: Gerda Holm\n"
    assert [school for school, _, _ in courses(page(HEAD + text))] == ["Alder University"]
