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
