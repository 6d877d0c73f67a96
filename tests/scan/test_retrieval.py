"""Retrieval-augmented generation that is only a name."""

from __future__ import annotations

import pytest

from tests.written import resume_text, simulate_text

ASKS = "LLM Engineer\n\nRequirements\n- Python\n- RAG systems\n"
ASKS_NOT = "LLM Engineer\n\nRequirements\n- Python\n- Fine-tuning of language models\n"
NAMED = "Launched a RAG system in Python: fine-tuned Mistral on 9,000 manuals; 310 clerks use it daily"
SEARCHED = "Indexed 9,000 manuals with pgvector and measured recall each week"


@pytest.mark.parametrize(
    ("statements", "posting", "flagged"),
    [
        ([NAMED], ASKS, True),
        ([NAMED, SEARCHED], ASKS, False),
        ([NAMED], ASKS_NOT, False),
        (["Fine-tuned Mistral on 9,000 manuals in Python; 310 clerks use it daily"], ASKS, False),  # nothing is claimed
        (["Kept the RAG status of 12 projects in Python; 310 clerks use it daily"], ASKS, False),
    ],
)
def test_a_name_without_any_retrieval_is_asked_first(statements: list[str], posting: str, flagged: bool) -> None:
    resume = resume_text(("LLM Engineer, Nordbane", "January 2022 - present", statements))
    verdict = simulate_text(resume, posting).verdict
    assert ("rag_mislabel" in verdict.flags) is flagged
    if flagged:
        assert verdict.disposition == "borderline"
        assert (
            verdict.question
            == "What is searched before the model answers, how is it indexed, and how well is it found?"
        )
