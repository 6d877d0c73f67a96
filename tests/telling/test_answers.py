"""``answer``: what is counted in spoken words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim import pipeline
from ats_sim.model.answer import ANSWERS, Answer, AnswerKind
from ats_sim.telling.transcripts import candidate_of, sentences, turns
from tests.cases import FIXTURES
from tests.command import run

RESUME = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
PITCH = (
    "Hi, I'm Solveig. I sort of fell into machine learning. At Fjordlink we deployed an arrival-time model with "
    "FastAPI on Kubernetes with Redis feature lookups and Airflow DAGs, which I think cut the late-truck fees by 25%. "
    "I'm open to anything in AI, really."
)
STORY = (
    "The gate model was late every Monday. Drivers waited and the desk had to call each of them. I added a holiday "
    "feature and a shadow run. I compared both for three weeks. Then the Monday delays were gone. Since then I never "
    "ship without a shadow run."
)


def _told(text: str, kind: AnswerKind = "star", *, resume: bool = False) -> Answer:
    parsed = pipeline.read_resume(RESUME) if resume else None
    return pipeline.tell_answer(text, kind, parsed, seconds=90)


def _parts(answer: Answer) -> dict[str, tuple[int, int]]:
    return {part.name: (part.first, part.last) for part in answer.parts if part.found}


def test_a_pitch_beside_its_resume() -> None:
    answer = _told(PITCH, "pitch", resume=True)
    assert (answer.words, answer.seconds) == (44, 19)
    assert [(one.number, one.held, one.resume) for one in answer.numbers] == [("25%", "other", "23%")]
    assert answer.hedges == ("sort of", "I think")
    assert (answer.we, answer.i) == (1, 4)
    assert [len(crowded.tools) for crowded in answer.crowded] == [4]
    assert [spot.found_by for spot in answer.spots] == ["no-goal"]
    assert _parts(answer) == {"who": (1, 1), "did": (3, 3)}
    assert "late-truck" not in " ".join(quote.text for quote in answer.unused)


def test_a_story_in_its_parts() -> None:
    answer = _told(STORY)
    assert _parts(answer) == {"situation": (1, 1), "action": (3, 4), "result": (5, 5), "lesson": (6, 6)}
    assert not next(part for part in answer.parts if part.name == "result").numbered


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("It was their fault, and they messed up the whole week for everybody on the floor.", {"blame"}),
        ("I want a team without people who can't keep up with how fast I work every day.", {"toxic"}),
        ("Honestly I never failed at anything in all of the years that I have worked here.", {"never-failed"}),
        ("I told the supplier early, moved two deliveries, and the shelf was full by noon again.", set()),
    ],
)
def test_blame_and_boasts_are_quoted(text: str, lists: set[str]) -> None:
    assert {spot.found_by for spot in _told(text).spots} == lists


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("I need at least 60,000 because of my mortgage.", {"pay-need"}),
        ("I looked up the range for this level: 52,000 to 60,000, depending on scope.", {"pay-looked-up", "pay-tied"}),
        ("Whatever you pay is up to you.", {"pay-any"}),
    ],
)
def test_an_answer_about_pay(text: str, lists: set[str]) -> None:
    assert {spot.found_by for spot in _told(text, "pay").spots} == lists


def test_the_numbers_of_the_resume_said_again_are_the_same() -> None:
    text = "I cut p95 latency from 310 ms to 90 ms, and 14 ports use the model for every call they make."
    answer = _told(text, "pitch", resume=True)
    assert {one.held for one in answer.numbers} == {"same"}
    assert [one.number for one in answer.numbers] == ["310 ms", "90 ms", "14"]


TRANSCRIPT = """Recruiter: Tell me of yourself.
Solveig: I am a machine learning engineer. I deployed a model that planners use.
Recruiter: And what went wrong?
Solveig: A sensor feed broke. I added a check, and since then I watch it.
"""


def test_a_transcript_is_read_by_turns() -> None:
    answer = _told(TRANSCRIPT, "pitch", resume=True)
    assert answer.speaker == "Solveig"
    assert [turn.words for turn in answer.turns] == [13, 14]
    assert answer.words == 27


@pytest.mark.parametrize(
    ("labels", "name", "who"),
    [
        (("Interviewer", "Candidate"), "", "Candidate"),
        (("Anna", "Berit"), "Berit Holm", "Berit"),
        (("Anna", "Berit"), "", "Berit"),
    ],
)
def test_whose_turns_are_the_candidates(labels: tuple[str, str], name: str, who: str) -> None:
    asks, tells = labels
    told = turns(f"{asks}: Why?\n{tells}: Because I wanted to do it.\n{asks}: And then?\n{tells}: Then I did it again.")
    assert candidate_of(told, name) == who


@pytest.mark.parametrize("text", [STORY, PITCH, "Goal: to learn more.\nResult: it went well.", "One: two"])
def test_what_is_no_transcript(text: str) -> None:
    assert turns(text) == []


def test_ten_thousand_words_of_a_transcript_are_counted_in_order() -> None:
    turn = "I moved the night stock to the front, and the morning shift stopped walking to the back each time. " * 5
    text = "".join(f"Interviewer: And then, number {number}?\nCandidate: {turn}\n" for number in range(110))
    answer = _told(text)
    assert answer.words > 10_000
    assert len(answer.turns) == 110
    assert json.loads(run("answer", "--kind", "star", "--format", "json", "-", stdin=text.encode()).stdout)[
        "words"
    ] == (answer.words)


@pytest.mark.parametrize("kind", ANSWERS)
def test_one_word_is_too_short_and_nothing_is_one_line(kind: str) -> None:
    done = run("answer", "--kind", kind, "Hello")
    assert done.returncode == 0
    assert (b"too short" in done.stdout) == (kind != "pay")
    empty = run("answer", "--kind", kind, "-", stdin=b" \n")
    assert empty.returncode == 3
    assert empty.stderr.decode() == "ats-sim: no answer is in it; write what you would say\n"


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = run("answer", "pitch.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.decode() == "ats-sim: pitch.txt: no such file; check the path\n"


WORDS = st.lists(
    st.sampled_from(["I", "we", "cut", "the", "list.", "It", "fell", "by", "12%.", "Since", "then", "was", "late."]),
    min_size=1,
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.sampled_from(ANSWERS))
def test_counts_are_those_of_the_text_and_no_sentence_is_two_parts(words: list[str], kind: AnswerKind) -> None:
    text = " ".join(words)
    answer = _told(text, kind)
    assert answer.words == len(words)
    assert answer.sentences == len(sentences(text))
    assert (answer.i, answer.we) == (words.count("I"), words.count("we"))
    if kind in ("star", "car"):
        runs = [range(part.first, part.last + 1) for part in answer.parts if part.found]
        spoken = [at for found in runs for at in found]
        assert len(spoken) == len(set(spoken))
        assert set(spoken) <= set(range(1, answer.sentences + 1))


MARKS = ("score", "grade", "mark", "points", "rating", "percent of")


@pytest.mark.parametrize("kind", ANSWERS)
def test_no_answer_gets_a_mark(kind: str) -> None:
    shown = run("answer", "--kind", kind, "--resume", RESUME, PITCH).stdout.decode()
    said = shown.replace("no mark is given", "")
    assert [word for word in MARKS if f"{word}:" in said.lower() or f" {word} " in said.lower()] == []
    record: dict[str, Any] = json.loads(run("answer", "--kind", kind, "--format", "json", PITCH).stdout)
    assert not {"score", "grade", "mark", "rating"} & set(record)
