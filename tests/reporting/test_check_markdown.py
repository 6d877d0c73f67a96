"""The report for a pull request: the verdict first, within GitHub's length, and inert whatever a resume holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.document import Quote, Span
from ats_sim.model.hint import Hint
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.check_markdown import LIMIT, escape, render
from tests.cases import simulated
from tests.reporting.poison import HOSTILE, poisoned
from tests.written import resume_text, simulate_text, tried

TOOLS = ("Machine Learning Engineer, Nordbane", "January 2020 - present", ["Trained models with Python", "Ran dbt"])
POSTING = "Machine Learning Engineer\n\nRequirements\n- Python\n- SQL\n- COBOL\n"

_OURS = re.compile(r"</?(?:details|summary|sub)>|<br>|<!-- ats-sim check -->")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b `c` *d* _e_ ~f~ [g](h) $i$", r"a\|b \`c\` \*d\* \_e\_ \~f\~ \[g\](h) \$i\$"),
        ("<b> & \\", "&lt;b&gt; &amp; \\\\"),
        ("@someone, a@b.example", "@&#8203;someone, a@&#8203;b.example"),
        ("see #12 or GH-3", "see #&#8203;12 or GH&#8203;-3"),
        ("https://x.example www.x.example", "https:&#8203;//x.example www&#8203;.x.example"),
        ("- not a list", r"\- not a list"),
        ("2019. A year", r"2019\. A year"),
        ("1) one", r"1\) one"),
        ("# heading", "#&#8203; heading"),
        ("one\n\ntwo", "one two"),
        ("2019", "2019"),
        ("", ""),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_the_verdict_comes_first() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    lines = render(*tried(result)).splitlines()
    assert lines[1].startswith("## ")
    assert result.verdict.disposition.capitalize() in lines[1]
    assert [line for line in lines if line.startswith("### ")] == [
        "### Do this first (only what is true)",
        "### What the posting requires",
        "### Three questions of a recruiter",
        "### 2 to look at" if "### 2 to look at" in lines else "### 2 places to look at",
    ]
    assert "| COBOL | required | not found |  |  |  |" in lines


def test_what_to_do_first_is_a_list_to_tick() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    _, whatif, plan = tried(result)
    ticks = [line for line in render(result, whatif, plan).splitlines() if line.startswith("- [ ] ")]
    assert ticks[0] == "- [ ] Not found: COBOL. If you have it, say where."
    assert len(ticks) == len(plan.actions) > 1


def test_statements_fold() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    text = render(*tried(result))
    assert "<details><summary>line 12: Trained models with Python</summary>" in text
    assert "**Ask yourself:** Add to" in text
    assert "- Rules: HLT001 tool-only" in text


def test_a_folded_statement_links_to_nothing() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    hint = Hint("bullet", Quote("*Fixed* GH-7 for @ada & <b> at www.x.example", Span(0, 5)), (), "Fixed <what>", "")
    text = render(replace(result, hints=(hint,)), WhatIf(), ActionPlan())
    assert ": &#42;Fixed&#42; GH&#8203;-7 for @&#8203;ada &#38; &#60;b&#62; at www&#8203;.x.example</summary>" in text


def test_no_report_is_too_long_for_a_comment() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    about = Quote("Trained " + "models " * 80, Span(0, 5))
    many = tuple(Hint("bullet", about, ("What was the result?",), "Trained <how many> " * 30, "") for _ in range(500))
    text = render(replace(result, hints=many), WhatIf(), ActionPlan())
    assert len(text) <= LIMIT
    assert len(text) > LIMIT * 0.9
    assert text.count("<details>") == text.count("</details>")
    assert text.endswith("see `ats-sim check --format html`.*\n")


def _check_inert(text: str) -> None:
    rest = _OURS.sub("", text)
    assert "<" not in rest
    assert text.count("<details>") == text.count("</details>") == text.count("<summary>")
    assert re.search(r"@(?!&#8203;)", text) is None
    assert re.search(r"\bGH-", text, re.IGNORECASE) is None
    assert re.search(r"(?<!&)(?<!^)#(?!&#8203;)", re.sub(r"^#+ ", "", text, flags=re.MULTILINE)) is None
    assert "://" not in text
    assert "`" not in re.sub(r"\\`", "", text.replace("\\\\", "").replace("`ats-sim check --format html`", ""))
    assert not [line for line in text.splitlines() if line.startswith("| ") and _cells(line) not in (3, 6)]


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.replace("\\\\", ""))) - 1


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["ml-engineer-sidebar", "accountant-docx"])
def test_hostile_words_stay_words(words: str, name: str) -> None:
    _check_inert(render(*poisoned(simulated(name), words)))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8") | st.sampled_from("<>|`@#[]&\\\n-*_~:/"), min_size=1, max_size=40))
def test_any_words_stay_words(words: str) -> None:
    _check_inert(render(*poisoned(simulated("ml-engineer-sidebar"), words)))


def test_the_same_bytes_each_time() -> None:
    result = simulated("accountant-docx")
    assert render(*tried(result)) == render(*tried(result))
