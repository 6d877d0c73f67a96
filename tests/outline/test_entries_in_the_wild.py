"""Laws of entries, headings and names that pages of all kinds of programs obey."""

import pytest

from ats_sim.lexicon.titles import title_score
from ats_sim.outline import outline
from ats_sim.outline.dates import find_periods, is_hours

PLAIN = "Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n"
HEAD = "# Zora Fenwick\nzora@example.com\n\n"


def work(document) -> list[tuple[str | None, str | None]]:
    found = outline(document).work
    return [(item.position.text if item.position else None, item.name.text if item.name else None) for item in found]


@pytest.mark.parametrize("heading", ["Related Positions", "Academic Appointments", "Career Development"])
def test_a_heading_above_positions_opens_work(page, heading: str) -> None:
    text = f"{HEAD}# Education\nBSc in Geology, Alder University\\t2012\n\n# {heading}\n"
    text += "* Harbour Ltd\nSurveyor\\t2015 - 2019\n\n# Skills\nPython, SQL"
    assert work(page(text)) == [("Surveyor", "Harbour Ltd")]
    assert [item.institution.text for item in outline(page(text)).education if item.institution] == ["Alder University"]


def test_a_heading_in_small_letters_but_large_type(page) -> None:
    text = f"{HEAD}# experience\nSurveyor, Harbour Ltd\\t2015 - 2019\n\n# education\n"
    text += "BSc in Geology, Alder University\\t2012"
    assert [section.kind for section in outline(page(text)).sections] == ["work", "education"]


@pytest.mark.parametrize("words", ["Technical Skills\\tSoft Skills", "Skills\\tComputer Skills"])
def test_two_headings_of_one_kind_beside_each_other(page, words: str) -> None:
    text = f"{HEAD}# Experience\nSurveyor, Harbour Ltd\\t2015 - 2019\n\n# {words}\nPython\\tPatience\nSQL\\tCreativity"
    named = [field.text for group in outline(page(text)).skills for field in group.keywords]
    assert {"Python", "SQL"} <= set(named)


def test_words_printed_twice_beside_each_other_are_one(page) -> None:
    text = f"{HEAD}# Experience\\tExperience\nSurveyor, Harbour Ltd\\t2015 - 2019"
    assert work(page(text)) == [("Surveyor", "Harbour Ltd")]


@pytest.mark.parametrize("label", ["Designation", "Position", "Role"])
def test_dates_above_labelled_fields_belong_to_them(plain, label: str) -> None:
    text = PLAIN
    for years, place in (("May 2017 - June 2018", "Harbour Ltd"), ("May 2014 - June 2016", "Rowan Hall")):
        text += f"{years}\n{label}: Cook\nOrganization: {place}\nLocation: Elmtown\nKept the stores in order\n"
    found = outline(plain(text)).work
    assert [(item.name.text, str(item.dates.start)) for item in found if item.name and item.dates] == [
        ("Harbour Ltd", "2017-05"),
        ("Rowan Hall", "2014-05"),
    ]


@pytest.mark.parametrize("title", ["Graphic Designer", "Cook", "Staff Nurse"])
@pytest.mark.parametrize("place", ["Redwing App", "Harbour Ltd", "Blue Barrel"])
def test_a_first_list_item_that_is_only_a_title(plain, title: str, place: str) -> None:
    text = f"{PLAIN}{place}\t6/2011 - 11/2011\n• {title}\n• Kept the records of forty orders a day"
    assert work(plain(text)) == [(title, place)]


@pytest.mark.parametrize("between", ["Topic: rivers in winter", "Supervisors: Rex Orr, Alba Ash"])
def test_an_employer_below_what_is_said_first(plain, between: str) -> None:
    text = f"{PLAIN}2019 - 2021\tResearch Assistant\n{between}\nAlder University\n"
    assert work(plain(text)) == [("Research Assistant", "Alder University")]


@pytest.mark.parametrize("joint", ["at", "with", "@"])
def test_a_title_held_at_a_body(plain, joint: str) -> None:
    text = f"{PLAIN}Research Engineer {joint} Harbour Institute\tMay 2019 - June 2021\n• Built models"
    assert work(plain(text)) == [("Research Engineer", "Harbour Institute")]


@pytest.mark.parametrize("hours", ["17 hrs/week", "40 hours per week", "16-24hrs/week", "30 h/Woche"])
def test_hours_are_no_employer(plain, hours: str) -> None:
    text = f"{PLAIN}Barista, Corner Café\nMay 2018 - May 2019 {hours}\n• Served drinks"
    assert work(plain(text)) == [("Barista", "Corner Café")]
    assert is_hours(hours)


@pytest.mark.parametrize("deed", ["Manage hotel chain", "Build own project", "Develop mobile data"])
def test_a_deed_is_no_employer(plain, deed: str) -> None:
    text = f"{PLAIN}Harbour Ltd\tMay 2018 - May 2019\n{deed}\n• Wrote the pages"
    assert deed not in {name for entry in work(plain(text)) for name in entry}


def test_a_full_stop_ends_the_employer(plain) -> None:
    text = f"{PLAIN}Lecturer, Alder University Vancouver. Taught numerous\t1999 - 2017\n"
    assert work(plain(text)) == [("Lecturer", "Alder University Vancouver")]
    text = text.replace("Alder University Vancouver. Taught numerous", "Harbour Ltd, Princeton, NJ.")
    assert work(plain(text)) == [("Lecturer", "Harbour Ltd")]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Claudio CARTES ARIAS", "Claudio CARTES ARIAS"),
        ("Bianca Maria FERRARO", "Bianca Maria FERRARO"),
        ("Awa Amadou Ba", "Awa Amadou Ba"),
        ("Minh Thi Ma", "Minh Thi Ma"),
        ("Jane Doe CPA", "Jane Doe"),
        ("Jane Doe Jr", "Jane Doe"),
    ],
)
def test_last_names_are_no_letters_behind_a_name(plain, line: str, name: str) -> None:
    found = outline(plain(f"{line}\nwrite@example.com\n+44 20 7946 0018\n\nSKILLS\nWiring")).basics.name
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize("trade", ["Baker", "Carpenter", "Porter", "Cook"])
def test_a_trade_that_the_address_spells_is_a_last_name(plain, trade: str) -> None:
    found = outline(plain(f"David John {trade}\ndavidjohn{trade.lower()}1@example.com\n\nSKILLS\nWiring")).basics.name
    assert found is not None
    assert found.text == f"David John {trade}"


@pytest.mark.parametrize("number", ["37966-0530", "2509.09442", "19.498.691-2", "12.345.678"])
def test_numbers_of_other_things_are_no_phone(plain, number: str) -> None:
    assert outline(plain(f"Zora Fenwick\nzora@example.com\nElmtown, TN {number}")).basics.phone is None


@pytest.mark.parametrize("number", ["(415) · 497 · 7282", "415 · 497 · 7282"])
def test_points_between_the_parts_of_a_phone_number(plain, number: str) -> None:
    found = outline(plain(f"Zora Fenwick\n{number}\tzora@example.com")).basics.phone
    assert found is not None
    assert found.text == number


@pytest.mark.parametrize("sign", [">", "-", "–", "to"])
def test_signs_between_two_dates(sign: str) -> None:
    (period,) = find_periods(f"(Sep 2018 {sign} May 2019)")
    assert (str(period.start), str(period.end)) == ("2018-09", "2019-05")


@pytest.mark.parametrize(
    "title",
    [
        "Infermiera", "Addetto alle vendite", "Cuoco", "Magazziniere", "Verpleegkundige", "Commercieel medewerker",
        "Kok", "Kierowca", "Młodszy specjalista ds. marketingu", "Główny księgowy", "Engenheiro de Software",
        "Eletricista", "Achtwöchiges Praktikum", "Doctorante", "Garzona", "Ejecutiva de ventas",
    ],
)  # fmt: skip
def test_titles_of_other_languages(title: str) -> None:
    assert title_score(title) >= 0.6


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Honors-Awards", "awards"), ("HR Case Studies & Strategic Projects", "projects"), ("Case Studies", "projects")],
)
def test_joined_headings(page, words: str, kind: str) -> None:
    text = f"{HEAD}# Experience\nSurveyor, Harbour Ltd\\t2015 - 2019\n\n# {words}\n"
    text += "Prize of the town, 2019\n\n# Skills\nPython"
    assert kind in [section.kind for section in outline(page(text)).sections]


@pytest.mark.parametrize("last", ["CBSE", "Rowan Board"])
def test_a_column_title_over_two_lines(plain, last: str) -> None:
    table = "Course\tBoard/University\tYear of\tPercentage\npassing\nB.A.\tDelta University\t2010\t52.2%\n10th\t"
    found = outline(plain(f"Zora Fenwick\nzora@example.com\n\nEDUCATION\n{table}{last}\t2003\t71.8%\n")).education
    assert [item.institution.text for item in found if item.institution] == ["Delta University", last]


@pytest.mark.parametrize(
    "title", ["Teaching Assistant", "Summer Camp Instructor", "Associate Professor", "Lab Manager"]
)
@pytest.mark.parametrize("school", ["University of Porto", "College of Quarry", "Institute of Alder"])
def test_a_title_right_before_a_school_is_parted_from_it(page, title: str, school: str) -> None:
    text = f"{HEAD}# Experience\n{title} {school}\\t2015 - 2019\n* Marked papers"
    assert work(page(text)) == [(title, school)]


@pytest.mark.parametrize("title", ["Dean of the", "Head of"])
def test_a_school_that_the_title_is_of_stays_with_it(page, title: str) -> None:
    text = f"{HEAD}# Experience\n{title} University of Porto\\t2015 - 2019\n* Marked papers"
    assert all(name is None or not name.startswith("University of") for _, name in work(page(text)))
