"""Laws of a name's line: titles and letters come off, the name stays, in every combination."""

import itertools

import pytest

from ats_sim.lexicon.wordlists import words
from ats_sim.outline.names import read_name

NAMES = (
    "Mara Lindqvist",
    "Yusuf al-Rashid bin Hamdan",
    "Siobhán O'Donnell-Byrne",
    "Anneliese van der Meer",
    "J. R. Okafor",
)
BEFORE = ("", "Dr. ", "Prof. Dr. ", "Dr.-Ing. ", "Lt. Col. ", "Mrs ", "Captain ", "Ing. ")
BEHIND = ("", ", RN", ", MBA, CPA", " MBA CPA", ", Ph.D.", ", USN (Ret.)", ", P.E., LEED AP", ", MSN-Ed, CCRN", " PE")


@pytest.mark.parametrize(("before", "name", "behind"), list(itertools.product(BEFORE, NAMES, BEHIND)))
def test_titles_and_letters_come_off(before: str, name: str, behind: str) -> None:
    text = before + name + behind
    found = read_name(text, 0.85)
    assert found is not None
    assert found.said == name
    assert text[found.begin : found.finish] == name


@pytest.mark.parametrize("title", [title for title in words("name-title") if " " not in title])
def test_every_listed_title_comes_off(title: str) -> None:
    found = read_name(f"{title.capitalize()}. Mara Lindqvist", 0.85)
    assert found is not None
    assert found.said == "Mara Lindqvist"


@pytest.mark.parametrize("letters", [letters for letters in words("name-suffix") if len(letters) > 1])
def test_every_listed_letter_comes_off(letters: str) -> None:
    found = read_name(f"Mara Lindqvist, {letters.upper()}", 0.85)
    assert found is not None
    assert found.said == "Mara Lindqvist"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LINDQVIST, Mara", "Mara LINDQVIST"),
        ("de Souza, Ana", "Ana de Souza"),
        ("Lindqvist, Mara Elin", "Mara Elin Lindqvist"),
        ("Mara Lindqvist, Leeds", "Mara Lindqvist"),
        ("Mara Lindqvist 🚀", "Mara Lindqvist"),
        ("이서준 (Seojun Lee)", "Seojun Lee"),
        ("Ng Wei Ling (Cheryl)", "Ng Wei Ling"),
    ],
)
def test_order_signs_and_scripts(text: str, said: str) -> None:
    found = read_name(text, 0.85)
    assert found is not None
    assert found.said == said


@pytest.mark.parametrize(
    "text",
    [
        "Functional Resume Sample",
        "SKILLS",
        "Software Engineer",
        "Austin, TX",
        "University of Leeds",
        "Python",
        "12 Elm Row",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert read_name(text, 0.5) is None


def test_a_country_is_a_name_only_where_it_opens_the_page() -> None:
    opening = read_name("Jordan", 0.85, opens=True)
    assert opening is not None
    assert opening.said == "Jordan"
    assert read_name("Jordan", 0.85) is None
