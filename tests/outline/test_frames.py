"""Whole frames: headings of unknown words, and heads in all orders, over grids of made layouts."""

from __future__ import annotations

from itertools import product

import pytest

from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.places import place_score
from ats_sim.outline import outline
from ats_sim.outline.gates import may_title
from tests.outline.test_entries_in_the_wild import work

HEAD = "# Zora Fenwick\nzora@example.com\n\n# Education\nBSc in Geology, Alder University\\t2012\n\n"
JOBS = (("Surveyor", "Harbour Ltd", "2017 - 2019"), ("Nurse", "Alder Clinic", "2014 - 2016"))
PAIRS = [(title, name) for title, name, _ in JOBS]
ORDERS = {
    "title, employer + date": "* {0}\n{1}\\t{2}\n",
    "employer, title + date": "* {1}\n{0}\\t{2}\n",
    "title + date, employer": "* {0}\\t{2}\n{1}\n",
    "date, title, employer": "{2}\n* {0}\n{1}\n",
    "date + title, employer": "{2}\\t{0}\n{1}\n",
}
UNKNOWN = ("The jobs", "Where I was", "On the quay", "BERUFSERFAHRUNG IM AUSLAND", "Where and when")


@pytest.mark.parametrize(("words", "order"), list(product(UNKNOWN, ORDERS)))
def test_a_heading_of_any_words_above_positions_opens_work(page, words: str, order: str) -> None:
    text = f"{HEAD}# {words}\n" + "\n".join(
        ORDERS[order].format(*job) + "• Kept the stores of the whole harbour in order" for job in JOBS
    )
    assert work(page(text)) == PAIRS
    assert [item.institution.text for item in outline(page(text)).education if item.institution] == ["Alder University"]


@pytest.mark.parametrize("words", ["On the quay", "The room"])
def test_a_heading_of_unknown_words_above_anything_else_opens_no_work(page, words: str) -> None:
    text = f"{HEAD}# Work\n{ORDERS['date + title, employer'].format(*JOBS[0])}\n# {words}\n"
    text += "A boat race that I told of\\t2018\nThe knots of the north\\t2019\n"
    assert work(page(text)) == PAIRS[:1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Berufserfahrung im Angestelltenverhältnis", "work"),
        ("Experience in Rigging", "work"),
        ("Education at Sea", "education"),
        ("Formation en alternance", "education"),
    ],
)
def test_a_heading_that_leads_with_a_known_one(text: str, kind: str) -> None:
    assert heading(text) is not None
    assert heading(text).kind == kind
    assert heading(text).sure < 0.9


@pytest.mark.parametrize("rule", ["_____", "====================", "- - -".replace(" ", "") + "---"])
def test_a_typed_rule_before_a_heading_is_none_of_its_words(plain, rule: str) -> None:
    text = f"Zora Fenwick\nzora@example.com\n\n{rule} Experience\nSurveyor, Harbour Ltd\\t2015 - 2019"
    assert [section.heading.text for section in outline(plain(text)).sections if section.heading] == ["Experience"]
    assert work(plain(text)) == [("Surveyor", "Harbour Ltd")]


@pytest.mark.parametrize("name", ["Freelance", "Harbour Ltd"])
def test_an_employer_between_its_title_and_its_date_is_no_heading(page, name: str) -> None:
    text = f"{HEAD}# Work\n* Developer\n{name}\n2017 - 2019\n• Kept the stores in order\n"
    assert work(page(text)) == [("Developer", name)]


@pytest.mark.parametrize(
    "line", ["REME, armoured workshop, Elmtown", "Laboratory assistant (part time while in college)"]
)
def test_the_line_between_a_dated_head_and_its_list_belongs_to_the_head(page, line: str) -> None:
    first = "Corporal" if line.startswith("REME") else "Harbour Ltd"
    text = f"{HEAD}# Work\n* {first}\\t2017 - 2019\n{line}\n• Kept the stores of the harbour in order\n"
    text += "• Told the others how it is done\n"
    found = outline(page(text)).work
    assert len(found) == 1
    assert found[0].position is not None
    assert found[0].name is not None
    assert [item.text for item in found[0].highlights] == [
        "Kept the stores of the harbour in order",
        "Told the others how it is done",
    ]


def test_a_line_below_a_body_and_white_space_before_the_next_head(page) -> None:
    jobs = [f"* {title}\\t{date}\n• {name}\nQuay of Elmtown\n\n" for title, name, date in JOBS]
    assert work(page(f"{HEAD}# Work\n" + "".join(jobs))) == PAIRS


@pytest.mark.parametrize("label", ["Period", "Período", "Dates", "Duration"])
def test_a_labelled_date_in_a_list_dates_the_entry(page, label: str) -> None:
    jobs = [f"\n* {title}\n{name}\n• {label}: {date}\n• Kept the stores in order\n" for title, name, date in JOBS]
    found = outline(page(f"{HEAD}# Work\n" + "".join(jobs))).work
    assert [(item.position.text, item.name.text) for item in found if item.position and item.name] == PAIRS
    assert [str(item.dates.start) for item in found if item.dates] == ["2017", "2014"]


@pytest.mark.parametrize("leader", [" . . . . . . . . . . . . . . . . . . . . ", " ............. ", " ------------- "])
def test_leaders_count_as_no_words(plain, leader: str) -> None:
    text = "Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n\n"
    text += "\n\n".join(f"{name}{leader}{date}\n{title}\n• Kept the stores in order" for title, name, date in JOBS)
    assert work(plain(text)) == PAIRS


def test_a_date_inside_a_wrapped_statement_opens_nothing(plain) -> None:
    text = "Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n2017 - 2019\\tSurveyor\nHarbour Ltd\n"
    text += "• Set the rate of the pumps with the chief and,\n  since 2018, by myself on all shifts\n"
    assert work(plain(text)) == PAIRS[:1]


def test_a_table_of_work_whose_columns_have_other_titles(page) -> None:
    text = (
        f"{HEAD}# Work\nYears\\tSchool\\tAs\n2017 - 2019\\tAlder School\\tTeacher\n2014 - 2016\\tElm School\\tNurse\n"
    )
    assert work(page(text)) == [("Teacher", "Alder School"), ("Nurse", "Elm School")]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Toronto, ON Canada, M5V 2T6", 1.0),
        ("Chennai (India)", 1.0),
        ("Acme (Germany)", 0.0),
        ("Manager (Germany)", 0.0),
    ],
)
def test_states_and_countries_without_a_comma(text: str, score: float) -> None:
    assert place_score(text) == score


@pytest.mark.parametrize("text", ["Surveyor, core team (evenings, then nights, now evenings)", "Nurse (nights)"])
def test_a_title_with_a_remark_in_small_letters_is_one(text: str) -> None:
    assert may_title(text)


@pytest.mark.parametrize(
    "rows",
    [
        "On knots, a talk at the harbour of Elmtown\\t2019\nThe tutor and the sea, a talk for nurses\\t2018\n",
        "Alder, J., & Elm, C. (2019). The nurse and the knot.\nElm, C. (2018). A tutor at sea.\n",
        "Knot of the year, Harbour Nurse League\\t2019\nBest junior surveyor\\t2018\n",
        "Course for surveyors, Alder College\\t2019\nRigging for nurses\\t2018\n",
    ],
)
@pytest.mark.parametrize("words", ["On the quay", "The room"])
def test_talks_papers_prizes_and_courses_under_unknown_words_are_no_work(page, words: str, rows: str) -> None:
    first = f"# Work\n{ORDERS['date + title, employer'].format(*JOBS[0])}• Kept the stores in order\n\n"
    assert work(page(f"{HEAD}{first}# {words}\n{rows}")) == PAIRS[:1]


@pytest.mark.parametrize("words", ["Leadership Roles", "Student Activities"])
def test_roles_under_a_heading_of_roles_are_no_work(page, words: str) -> None:
    first = f"# Work\n{ORDERS['date + title, employer'].format(*JOBS[0])}• Kept the stores in order\n\n"
    jobs = "\n".join(ORDERS["title, employer + date"].format(*job) for job in JOBS)
    assert work(page(f"{HEAD}{first}# {words}\n{jobs}")) == PAIRS[:1]


@pytest.mark.parametrize("line", ["Obtained Elmtown Insurance License", "Promoted to Harbour Group Tutor"])
def test_a_listed_deed_is_no_employer(page, line: str) -> None:
    found = work(page(f"{HEAD}# Work\n* Nurse\\t2014 - 2016\n• {line}\n• Kept the stores in order\n"))
    assert found == [("Nurse", None)]


def test_unmarked_headings_of_a_plain_page_stay_headings(page) -> None:
    text = "Zora Fenwick\nzora@example.com\nSummary\n• Kept stores for ten years\nSkills\n• Python\n• SQL\n"
    text += "Experience\nSurveyor\nJuly 2015 to May 2019 Harbour Ltd\n• Kept the stores in order\n"
    text += "Education\nBSc in Geology, Alder University\\t2012\n"
    kinds = [section.kind for section in outline(page(text)).sections]
    assert kinds == ["summary", "skills", "work", "education"]
