"""What words must be to be a name, and which names only spell an abbreviation out."""

from __future__ import annotations

import pytest

from ats_sim.model.document import Span
from ats_sim.posting.marked_names import may_be_name, spells_out


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("ETL (Extract, Transform, Load)", True),
        ("ELT (Extract, Transform, Load)", False),
        ("tools (Extract, Transform, Load)", False),
        ("ETL: Extract, Transform, Load", False),
        ("ETL (Extract, Transform, Load", False),
        ("(Extract, Transform, Load)", False),
        ("Extract" * 10_000, False),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_name_in_the_brackets_of_its_abbreviation_only_spells_it_out(text: str, spelled: bool) -> None:
    start = text.index("Extract")
    assert spells_out(text, Span(start, start + 7)) is spelled


@pytest.mark.parametrize(
    ("words", "name"), [("wound care", True), ("Market given products", False), ("with care", False)]
)
def test_words_that_tell_something_are_no_name(words: str, name: bool) -> None:
    assert may_be_name(words) is name
