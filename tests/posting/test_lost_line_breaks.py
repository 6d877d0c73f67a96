"""Line breaks that a posting lost are given back, and every place stays that of the text as given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from ats_sim.model.document import Quote, Span
from ats_sim.posting import read_posting
from ats_sim.posting.lost_line_breaks import broken
from ats_sim.posting.plain_text import plain

GLUED = (
    "Bicycle Engineer\n\nVelotron builds bicycles.Responsibilities:Design frames and forksRun the test benchWrite "
    "reports for suppliersRequirements:3+ years of experience with SolidWorksKnowledge of finite element analysis"
    "Strong Python skillsGerman is a plusBenefits:A bicycleFree tools"
)


def cut(text: str) -> list[str]:
    """The text at its new breaks."""
    made = broken(text)
    ends = [*made.places, len(text)]
    return [text[a:b].strip() for a, b in zip([0, *made.places], ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Own the pipelineWrite testsReview code", ["Own the pipeline", "Write tests", "Review code"]),
        (
            "Good SQL skillsExperience with AWSKnowledge of dbt",
            ["Good SQL skills", "Experience with AWS", "Knowledge of dbt"],
        ),
        ("sell products1+ years of retail", ["sell products", "1+ years of retail"]),
        ("ABOUT THE SCHOOLWe teach", ["ABOUT THE SCHOOL", "We teach"]),
        ("use JavaScript, GitHub and PowerPoint", ["use JavaScript, GitHub and PowerPoint"]),
        ("call McKenzie or DeSoto at HubSpot", ["call McKenzie or DeSoto at HubSpot"]),
        ("see example.com/TheirJobs or mail Jo@OurShop.com", ["see example.com/TheirJobs or mail Jo@OurShop.com"]),
        ("worldwide understanding withholding", ["worldwide understanding withholding"]),
    ],
)
def test_words_that_run_into_each_other(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_wide_gaps_in_one_long_line_are_breaks() -> None:
    items = ["Preparation of design documents", "Sizing of pumps and vessels", "Safety reviews of every plant we run"]
    line = "The engineer will be responsible for all of this in our new office by the sea, with a team of nine:  "
    assert cut(line + "  ".join([*items, "Cost estimates for the yearly budget"])) == [
        line.strip() + "  " + items[0],
        *items[1:],
        "Cost estimates for the yearly budget",
    ]


def test_two_wide_gaps_are_none() -> None:
    line = "We sell tea.  " + "It is good tea and we are proud of it, " * 6 + "as our founder said  Everybody drinks it"
    assert cut(line) == [line]


def test_items_of_a_list_without_any_sign() -> None:
    text = (
        "Duties of the post in our workshop Carry out repairs of lorries and trailers to the standard Identify faults "
        "before they cost money Report all work in the system on the same day Assist the foreman"
    )
    assert cut(text)[1:] == [
        "Carry out repairs of lorries and trailers to the standard",
        "Identify faults before they cost money",
        "Report all work in the system on the same day",
        "Assist the foreman",
    ]


def test_a_posting_without_breaks_is_read_by_its_parts() -> None:
    posting = read_posting(GLUED)
    kinds = {(asked.skill, asked.kind) for asked in posting.requirements if asked.kind != "mentioned"}
    assert kinds == {
        ("SolidWorks", "required"),
        ("finite element analysis", "required"),
        ("Python", "required"),
        ("German", "preferred"),
    }
    assert posting.min_years == 3
    assert [quote.text for quote in posting.responsibilities] == [
        "Design frames and forks",
        "Run the test bench",
        "Write reports for suppliers",
    ]


def quotes(value: object) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes(item)
    elif isinstance(value, Struct) and not isinstance(value, Span):
        for name in value.__struct_fields__:
            yield from quotes(getattr(value, name))


def test_every_quote_stands_at_its_place() -> None:
    found = list(quotes(read_posting(GLUED)))
    assert len(found) > 6
    assert [quote for quote in found if GLUED[quote.span.start : quote.span.end] != quote.text] == []


@given(
    st.lists(
        st.sampled_from(["skillsStrong", "SQLExperience", "1+ years", " ", ".", "\n", "Write", "a", "  Run", "PLUS:"])
    )
)
def test_every_quote_of_any_text_stands_at_its_place(parts: list[str]) -> None:
    text = "".join(["Cook\n\nRequirements:", *parts])
    for quote in quotes(read_posting(text)):
        written = plain(text)[quote.span.start : quote.span.end]
        assert written.replace("\n", " ") == quote.text  # the wrap of a demand over two lines is a space
