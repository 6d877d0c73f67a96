import pytest

from ats_sim.lexicon import calendar
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import words
from ats_sim.outline import outline
from ats_sim.outline.gates import is_break, may_employ, may_title, names_nothing

HEAD = "Ottoline Farquhar\nottoline@example.com\n\n"


def _work(text: str, plain):
    return [
        (entry.position and entry.position.text, entry.name and entry.name.text, str(entry.dates and entry.dates.start))
        for entry in outline(plain(HEAD + text)).work
    ]


@pytest.mark.parametrize("employer", ["Company", "Employer", "Organisation", "Arbeitgeber", "Entreprise"])
@pytest.mark.parametrize("position", ["Position", "Job title", "Role", "Designation"])
@pytest.mark.parametrize("marker", ["", "• "])
def test_labelled_fields(employer: str, position: str, marker: str, plain) -> None:
    entry = f"{marker}{employer}: %s\n{position}: %s\nDuration: %s\nResponsibilities:\n- Ran the shop\n"
    text = (
        "EXPERIENCE\n" + entry % ("Salt Inn", "Cook", "2019 - 2021") + entry % ("Harbour Mill", "Baker", "2015 - 2018")
    )
    assert _work(text, plain) == [("Cook", "Salt Inn", "2019"), ("Baker", "Harbour Mill", "2015")]


def test_start_and_end_as_fields_of_their_own(plain) -> None:
    text = "EXPERIENCE\nCompany: Salt Inn\nPosition: Cook\nStart date: 2019-08\nEnd date: 2021-02"
    (entry,) = outline(plain(HEAD + text)).work
    assert entry.dates is not None
    assert (str(entry.dates.start), str(entry.dates.end), entry.dates.current) == ("2019-08", "2021-02", False)


@pytest.mark.parametrize(
    "columns",
    [
        ("Period", "Employer", "Position"),
        ("From", "Company", "Job title"),
        ("Job title", "Organization", "Dates"),
    ],
)
def test_tables_with_titled_columns(columns: tuple[str, ...], plain) -> None:
    cells = {
        "Period": 2,
        "From": 2,
        "Dates": 2,
        "Employer": 1,
        "Company": 1,
        "Organization": 1,
        "Position": 0,
        "Job title": 0,
    }
    entries = (("Cook", "Salt Inn", "2019 - 2021"), ("Baker", "Harbour Mill", "2015 - 2018"))
    rows = ["\t".join(columns), *("\t".join(entry[cells[column]] for column in columns) for entry in entries)]
    assert _work("EXPERIENCE\n" + "\n".join(rows), plain) == [
        ("Cook", "Salt Inn", "2019"),
        ("Baker", "Harbour Mill", "2015"),
    ]


def test_a_leave_has_no_employer(plain) -> None:
    text = (
        "EXPERIENCE\nCook, Salt Inn, 2019 - 2021\n• Ran the line\n\nSabbatical: walking the coast, 2018\n\n"
        "Baker, Harbour Mill, 2015 - 2017\n• Baked bread"
    )
    assert [entry[1] for entry in _work(text, plain)] == ["Salt Inn", None, "Harbour Mill"]


LABELS = [
    word
    for name in ("employer", "position", "dates", "start", "end", "body", "form")
    for word in words(f"{name}-label")
]


@pytest.mark.parametrize("text", [*LABELS, *calendar.months(), *calendar.words("remark")])
def test_no_label_month_or_remark_names_an_employer(text: str) -> None:
    own = text in words("self-employed")
    role = text in calendar.words("remark") and title_score(text) >= 0.8  # "Intern" is a title, too
    assert may_employ(text.capitalize()) is own
    assert may_title(text.capitalize()) is (own or role)


@pytest.mark.parametrize(
    "text",
    [
        "Oct.",
        "Today",
        "Position",
        "2. Mentored 4 engineers",
        "Full-time",
        "Vocational [80%]",
        "a@b.org",
        "EDUCATION",
        "2019 – 2021",
    ],
)
def test_what_names_nothing(text: str) -> None:
    assert names_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["3M", "7-Eleven", "H&R Block", "OpenResume.org", "Self-employed", "Trinity College", "IBEW Local 26", "Café Luna"],
)
def test_real_employers_pass(text: str) -> None:
    assert may_employ(text)


@pytest.mark.parametrize("text", ["parental leave", "Sabbatical: cycling to Tbilisi", "Career break"])
def test_breaks(text: str) -> None:
    assert is_break(text)
    assert not may_employ(text)


def test_a_school_may_be_named_like_a_programme() -> None:
    assert not is_break("Erasmus University Rotterdam")


@pytest.mark.parametrize(("text", "name"), [("Apple ML Research", True), ("Docker Linux Windows", False)])
def test_a_list_of_tools_is_no_employer_and_fields_of_work_are_no_tools(text: str, name: bool) -> None:
    assert may_employ(text) is name


TAUGHT = (("Diploma", "Harbour Technical College", "2014", "71%"), ("B.Com", "University of Redditch", "2017", "64%"))
TITLES = (
    ("Exam Passed", "Degree / Class"),
    ("Name of the School / College", "Institute"),
    ("Month & Year of Passing", "Year"),
    ("% of marks obtained", "CGPA (%)"),
)


def _studies(rows: list[str], plain) -> list[tuple[str, str, str]]:
    found = outline(plain(HEAD + "EDUCATION\n" + "\n".join(rows))).education
    fields = ((s.study_type, s.institution, s.dates) for s in found)
    return [(a.text, b.text, str(dates and dates.end)) for a, b, dates in fields if a and b]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 1, 3), (3, 1, 0, 2)])
@pytest.mark.parametrize("wording", [0, 1])
def test_columns_of_studies_by_the_words_of_their_titles(order, wording, plain) -> None:
    rows = ["\t".join(TITLES[at][wording] for at in order), *("\t".join(row[at] for at in order) for row in TAUGHT)]
    assert _studies(rows, plain) == [row[:3] for row in TAUGHT]


@pytest.mark.parametrize("above", [[], ["Kurs\tOrt\tWann\tWie gut"], ["Wann\tWie gut"]])
def test_columns_of_studies_by_what_they_hold(above, plain) -> None:
    assert _studies([*above, *map("\t".join, TAUGHT)], plain) == [row[:3] for row in TAUGHT]


def test_an_empty_cell_moves_no_other(plain) -> None:
    rows = ["Course\tInstitute\tYear\tMarks", "Diploma\tHarbour Technical College\t2014", "\t".join(TAUGHT[1])]
    assert _studies(rows, plain) == [row[:3] for row in TAUGHT]


def test_a_table_of_studies_is_a_section_without_a_heading(plain) -> None:
    table = "\n".join(["Course\tInstitute\tYear\tMarks", *map("\t".join, TAUGHT)])
    found = outline(plain(HEAD + "PERSONAL PROFILE\nNationality: Welsh\n\n" + table + "\n\nSKILLS\nJoinery"))
    assert [study.institution.text for study in found.education if study.institution] == [row[1] for row in TAUGHT]
