"""What statements come to: each count counts what it says, and nothing else moves it."""

from __future__ import annotations

import pytest

from ats_sim.domain.counts import counts
from tests.parts import build_sent

HEAD = "[posting-title] Machine Learning Engineer\n[posting] Python\n[entry] Engineer, Nordbane, Mar 2019 - Present\n"
LINES = {
    "deployed": "Deployed a routing model on the gateway",
    "monitored": "Monitored drift of the routing model weekly",
    "at a stated scale": "Served 40,000 requests a day from the gateway",
    "a result": "Cut the cost of the gateway by 40%",
    "a test score only": "Trained a CNN with 95% accuracy",
    "an own deed first": "Rewrote the gateway",
    "for users or customers": "Wrote the guide that customers read",
}


def _counts(text: str) -> dict[str, int]:
    return {one.name: one.statements for one in counts(build_sent(HEAD + text))}


@pytest.mark.parametrize("name", LINES)
def test_each_count_counts_its_statements(name: str) -> None:
    others = [line for other, line in LINES.items() if other != name]
    without, once = _counts("\n".join(others)), _counts("\n".join([*others, LINES[name]]))
    assert once[name] == without[name] + 1


def test_of_is_the_number_of_statements_and_none_counts_more() -> None:
    found = counts(build_sent(HEAD + "\n".join(LINES.values())))
    assert {one.of for one in found} == {len(LINES)}
    assert all(0 <= one.statements <= one.of for one in found)


def test_coursework_and_a_hedge_are_left_out() -> None:
    assert _counts("Predicted survivors of the Titanic dataset with 81% accuracy")["applied, not coursework"] == 0
    plain, hedged = "Cut the cost of the gateway by 40%", "Tried to cut the cost of the gateway by 40%"
    assert _counts(plain)["a number, its effect, no hedge"] == 1
    assert _counts(hedged)["a number, its effect, no hedge"] == 0


def test_a_nurse_is_counted_no_deployments() -> None:
    assert "deployed" not in {one.name for one in counts(build_sent("Led a ward of 20 beds"))}
