"""The pages of the flags: their parts, the truth of their examples, and the pages in docs/flags made from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim import rules, scan
from ats_sim.model.flag import Flag
from ats_sim.model.verdict import Verdict
from ats_sim.scan import manual
from tests.parts import build_sent

PAGES = Path(__file__).parents[2] / "docs" / "flags"
IDS = [flag.name for flag in scan.FLAGS]


def _verdict(text: str) -> Verdict:
    case = build_sent(text)
    return scan.scan(replace(case, findings=rules.check(case)))


@pytest.mark.parametrize("flag", scan.FLAGS, ids=IDS)
def test_before_raises_its_flag(flag: Flag) -> None:
    raised = _verdict(manual.manual(flag).example_before).flags
    assert any(name == flag.name or (name.startswith("lens_") and flag.name == "lens") for name in raised)


@pytest.mark.parametrize("flag", scan.FLAGS, ids=IDS)
def test_after_raises_no_flag_and_advances(flag: Flag) -> None:
    verdict = _verdict(manual.manual(flag).example_after)
    assert verdict.flags == ()
    assert verdict.disposition == "advance"


@pytest.mark.parametrize("flag", scan.FLAGS, ids=IDS)
def test_page_has_all_parts_and_stands_in_docs(flag: Flag) -> None:
    text = manual.manual(flag)
    assert all((text.title, text.what, text.why, text.example_before, text.example_after, text.source))
    assert not text.title.endswith(".")
    page = (PAGES / f"{flag.name}.md").read_text(encoding="utf-8")
    assert page == manual.page(flag), "run: ats-sim docs docs"
    assert page.startswith(f"# {flag.name}\n\n{text.title}. Weight: {flag.weight};")


def test_pages_and_flags_are_the_same_set() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert pages == set(IDS)
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    assert index == manual.index(scan.FLAGS), "run: ats-sim docs docs"
    assert re.findall(r"\]\(([a-z_]+)\.md\)", index) == IDS


def test_a_docstring_without_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="the docstring must have the headings"):
        manual.read_manual("some_flag", "A title.\n\n## What it finds\n\nNothing.")
