"""Every pattern of the postings' table is found in its own examples and in no other ones."""

from __future__ import annotations

import re

import pytest

from ats_sim.lexicon.posting_patterns import PostingPattern, Signs, begins, groups, posting_patterns

ROWS = posting_patterns()


def found(row: PostingPattern, text: str) -> bool:
    """Whether a row is found in a text, as the reader looks for it."""
    own = text if "cased:" in row.group else text.lower()
    return any(match.group() for match in re.finditer(row.pattern, own, re.MULTILINE))


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_pattern_is_found_in_its_examples_only(row: PostingPattern) -> None:
    assert row.fires_on, "a pattern has an example"
    assert [text for text in row.fires_on if not found(row, text)] == []
    assert [text for text in row.silent_on if found(row, text)] == []
    assert row.why


def test_names_are_unique() -> None:
    names = [row.name for row in ROWS]
    assert len(set(names)) == len(names)


def test_signs_are_found_once_and_in_order() -> None:
    signs = Signs("You must know SQL; Python is a plus, and Rust would be great.")
    (plus, great) = signs.within("prefer-back", 0, len(signs.text))
    assert plus.start < great.start
    assert signs.first("must", 0, 20) is not None
    assert not signs.has("must", 20, len(signs.text))


def test_a_pattern_that_begins_a_clause() -> None:
    low = "experience with looms"
    assert begins("clause-start", low, 0, len(low))
    assert begins("clause-start", low, 11, len(low)) is None


def test_a_group_that_no_row_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        Signs("x").has("no-such-group", 0, 1)


def test_groups_by_their_beginning() -> None:
    assert "gate:licence" in groups("gate:")
