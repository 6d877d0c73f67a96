"""Heads beside bodies, dates beside heads, labels and periods in a margin: made pages over a grid of layouts."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Glyph
from ats_sim.reading.pdf.spacing import words
from tests.reading.drawn import page
from tests.reading.test_pdf_order import texts

JOBS = (("Rigger", "Harbour Ltd", "2019 - 2021"), ("Welder", "Seam AG", "2016 - 2018"), ("Fitter", "Pipe Co", "2012"))
DID = "kept the cranes of the yard in order and told the others how"


@pytest.mark.parametrize(("shift", "lines", "lead"), list(product((0, 2, 4), (2, 3, 5), (11, 13))))
def test_a_head_stands_right_above_the_body_beside_it(shift: int, lines: int, lead: int) -> None:
    rows: list[tuple[float, float, str]] = []
    top = 100.0
    for title, employer, dates in JOBS:
        rows += [(60, top, title), (60, top + 12, employer), (60, top + 24, dates)]
        rows += [(260, top + shift + lead * n, f"{DID} {title} {n}") for n in range(lines)]
        top += max(36, lead * lines) + 24
    found = texts(page(rows))
    for title, employer, dates in JOBS:
        at = found.index(title)
        body = [f"{DID} {title} {n}" for n in range(lines)]
        assert found[at : at + 3 + lines] == [title, employer, dates, *body]


def test_columns_with_sections_of_their_own_are_not_cut_across() -> None:
    left = [(60, 100, "Skills"), (60, 112, "Cranes"), (60, 160, "Languages"), (60, 172, "Norse 2019")]
    left += [(60, 220, "Interests"), (60, 232, "Rowing 2011")]
    right = [(260.0, top + 15 * n, f"{DID} {top} {n}") for top in (100.0, 160.0, 220.0) for n in range(3)]
    found = texts(page([*left, *right]))
    assert found[:6] == [text for _, _, text in left]


def test_a_heading_above_one_column_only_stays_there() -> None:
    left = [(60.0, 160 + 11.0 * n, f"Language {n}") for n in range(12)]
    right = [(260.0, 130.0, "WORK EXPERIENCE"), *((260.0, 150 + 13.0 * n, f"{DID} {n}") for n in range(9))]
    found = texts(page([*left, *right]))
    at = found.index("WORK EXPERIENCE")
    assert found[at + 1] == f"{DID} 0"
    assert found.index("Language 11") < at


PERIODS = {
    "fr": ("Juillet 2016 - Juin 2017", "Mai 2012 - Mars 2014", "Avril 2009 - Août 2011"),
    "de": ("Juli 2016 - Juni 2017", "Mai 2012 - März 2014", "Oktober 2009 - August 2011"),
    "es": ("julio 2016 - junio 2017", "mayo 2012 - marzo 2014", "abril 2009 - agosto 2011"),
    "en": ("July 2016 - June 2017", "May 2012 - March 2014", "April 2009 - August 2011"),
}


@pytest.mark.parametrize("language", PERIODS)
def test_dates_and_places_at_the_right_stay_with_their_entry(language: str) -> None:
    rows: list[tuple[float, float, str]] = []
    for number, ((title, employer, _), dates) in enumerate(zip(JOBS, PERIODS[language], strict=True)):
        top = 100 + 60 * number
        rows += [(60, top, title), (400, top, dates), (60, top + 12, employer), (440, top + 12, "Bergen, Norway")]
    found = texts(page(rows))
    for (title, _, _), dates in zip(JOBS, PERIODS[language], strict=True):
        assert f"{title}\t{dates}" in found


LABELS = ("Profile", "Experience", "Education", "Awards")


def railed(place: str, *, flush_right: bool) -> tuple[list[tuple[float, float, str]], list[list[str]]]:
    """Labels at the top of their sections or at half their height, and the lines of each section."""
    rows: list[tuple[float, float, str]] = []
    sections: list[list[str]] = []
    top = 120.0
    for number, label in enumerate(LABELS):
        count = 5 + number % 2
        lines = [f"section {label.lower()} has line {n} of its own and some words" for n in range(count)]
        rows += [(160, top + 12 * n, line) for n, line in enumerate(lines)]
        x = 120 - 5.0 * len(label) if flush_right else 50.0
        rows.append((x, top if place == "top" else top + 6 * (count - 1) + 3, label))
        sections.append(lines)
        top += 12 * count + 40
    return rows, sections


@pytest.mark.parametrize(("place", "flush_right"), list(product(("top", "middle"), (False, True))))
def test_a_label_in_the_margin_opens_its_section(place: str, flush_right: bool) -> None:
    rows, sections = railed(place, flush_right=flush_right)
    found = "\n".join(texts(page(rows))).replace("\t", "\n").split("\n")
    for label, lines in zip(LABELS, sections, strict=True):
        at = found.index(label)
        assert found[at + 1 : at + 1 + len(lines)] == lines


def test_a_label_of_two_lines_is_one() -> None:
    rows = [(50, 120, "Education"), (150, 120, "Fjord College"), (150, 132, "Diploma of Rigging")]
    rows += [(50, 170, "Professional"), (50, 182, "Experience")]
    rows += [(150, 170 + 12 * n, f"Rigger of yard {n}") for n in range(4)]
    rows += [(50, 250, "Honors and"), (50, 262, "Awards"), (150, 250, "Knot of the year"), (150, 266, "Second knot")]
    found = texts(page(rows))
    assert "Professional Experience\tRigger of yard 0" in found
    assert "Honors and Awards\tKnot of the year" in found


@pytest.mark.parametrize(
    ("ends", "period"),
    [
        (("2021", "|", "2018"), "2018 – 2021"),
        (("present", "|", "2018"), "2018 – present"),
        (("2018", "|", "2021"), "2018 – 2021"),
        (("Sept", "2018", "|", "June", "2021"), "Sept 2018 – June 2021"),
    ],
)
def test_a_period_set_upright_in_the_margin(ends: tuple[str, ...], period: str) -> None:
    rows: list[tuple[float, float, str]] = []
    for number, (title, employer, _) in enumerate(JOBS):
        top = 100 + 90 * number
        rows += [(30 - 2.5 * len(end), top + 10 * n, end) for n, end in enumerate(ends)]
        rows += [(90, top, title), (90, top + 12, employer), (90, top + 24, DID), (90, top + 36, DID)]
    found = texts(page(rows))
    for title, employer, _ in JOBS:
        assert f"{period}\t{title}" in found
        assert employer in found
    assert all(above != below for above, below in pairwise(found) if "20" in above)


@pytest.mark.parametrize(("letters", "word"), [("´Etudes", "Études"), ("Etude´s", "Etudeś"), ("r´esum´e", "résumé")])
@pytest.mark.parametrize("rise", [0, 3])
def test_an_accent_drawn_over_a_letter_is_part_of_it(letters: str, word: str, rise: int) -> None:
    glyphs: list[Glyph] = []
    x = 50.0
    for letter in letters:
        wide = 0.0 if letter == "´" else 6.0
        glyphs.append(
            Glyph(letter, "CMBX12", 12, x, 100 - (rise if not wide else 0), x + 6, 112, 110 - (rise if not wide else 0))
        )
        x += wide
    assert [found.text for found in words(glyphs, Reading())] == [word]
