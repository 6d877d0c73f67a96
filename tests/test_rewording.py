"""Statements with other words: the document reads as if it had been written so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim import pipeline, read_resume
from ats_sim.counterfactual.rewording import reword
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Document
from tests.cases import Fixture, fixtures

MADE = [one for one in fixtures() if one.name != "scanned-nurse"]


def parsed(fixture: Fixture) -> ParsedResume:
    """The resume of a fixture."""
    return read_resume(fixture.resume)


def sound(document: Document) -> None:
    """Lines are in order, within the text, and nothing of it stands outside them but breaks."""
    end = 0
    for line in document.lines:
        assert end <= line.span.start <= line.span.end <= len(document.text)
        assert not document.text[end : line.span.start].strip()
        end = line.span.end
    assert not document.text[end:].strip()


@pytest.mark.parametrize("fixture", MADE, ids=lambda one: one.name)
def test_the_same_words_change_nothing(fixture: Fixture) -> None:
    before = parsed(fixture)
    statements = [proof.highlight for proof in before.evidence]
    words = {index: item.text for index, item in enumerate(statements)}
    done = reword(before.document, statements, words)
    after = pipeline.parse_resume(done.document)
    assert [proof.highlight.text for proof in after.evidence] == [item.text for item in statements]
    assert [proof.grade for proof in after.evidence] == [proof.grade for proof in before.evidence]


@pytest.mark.parametrize("fixture", MADE, ids=lambda one: one.name)
@pytest.mark.parametrize(
    "words", ["Cut costs by 20% for 40 branches.", "Cut the costs of forty branches by 20% " * 6 + "in a year."]
)
def test_one_statement_has_other_words_and_the_others_stay(fixture: Fixture, words: str) -> None:
    before = parsed(fixture)
    statements = [proof.highlight for proof in before.evidence]
    for index in range(len(statements)):
        done = reword(before.document, statements, {index: words})
        sound(done.document)
        after = {proof.highlight.span().start: proof for proof in pipeline.parse_resume(done.document).evidence}
        places = [done.places[at] for at in range(len(statements))]
        assert None not in places
        told = {at: after[place].highlight.text for at, place in enumerate(places) if place in after}
        assert told[index] == words
        for at, text in told.items():
            assert at == index or text == statements[at].text


@pytest.mark.parametrize("fixture", MADE, ids=lambda one: one.name)
def test_a_statement_taken_out_is_gone_and_the_others_stay(fixture: Fixture) -> None:
    before = parsed(fixture)
    statements = [proof.highlight for proof in before.evidence]
    for index in range(len(statements)):
        done = reword(before.document, statements, {index: ""})
        sound(done.document)
        assert done.places[index] is None
        left = [proof.highlight.text for proof in pipeline.parse_resume(done.document).evidence]
        assert left == [item.text for at, item in enumerate(statements) if at != index]


@given(st.dictionaries(st.integers(0, 6), st.text("ab %<20\n•", max_size=300)))
def test_any_words_leave_a_sound_document(words: dict[int, str]) -> None:
    before = _ONE
    statements = [proof.highlight for proof in before.evidence]
    done = reword(
        before.document, statements, {index: text for index, text in words.items() if index < len(statements)}
    )
    sound(done.document)
    for index, place in done.places.items():
        if place is not None and index not in words:
            assert done.document.text[place:].startswith(statements[index].text[:10])


_ONE = parsed(next(one for one in MADE if one.name == "ml-engineer-latex"))
