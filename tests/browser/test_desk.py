"""The recruiter's journey in a real browser: read, look, decide by key, filter, weigh, export, and come back."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from ats_sim.bulk.decisions import Decisions
from tests.browser.chromium import Page, server
from tests.browser.test_candidate import MARKUP, downloaded
from tests.bulk.made import copy_fixtures, write_pool
from tests.cases import AS_OF, FIXTURES

pytestmark = pytest.mark.browser

POSTING = FIXTURES / "postings" / "ml-engineer.txt"
OPENING = "Machine Learning Engineer"
DAY = ("--as-of", AS_OF.isoformat())


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """PDF, Word and Markdown resumes, a broken file, and one that is markup through and through."""
    folder = tmp_path_factory.mktemp("desk") / "pool"
    write_pool(folder, 12)
    copy_fixtures(folder, "ml-engineer-latex", "kaggle-graduate-typst", "welder-docx-table", "personalization-typst")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    work = f"### {MARKUP}, {MARKUP}\n2019 - present\n\n- Deployed {MARKUP} with Python on Kubernetes\n"
    text = f"# {MARKUP}\n\nmarkup@example.com\n\n## Experience\n\n{work}"
    (folder / "markup.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def desk(pool: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Decisions]]:
    """A desk on the pool, for the tests that decide nothing, and where its decisions are."""
    kept = tmp_path_factory.mktemp("kept") / "decisions.sqlite"
    with server(pool, "--posting", POSTING, "--decisions", kept, *DAY) as (url, _):
        yield url, Decisions(kept, OPENING)


def opened(page: Page, url: str, width: int = 1280) -> None:
    """Load the desk and wait until all was read."""
    page.size(width)
    page.load(url)
    page.until(lambda: "were read" in page.text("#progress-text"), "the end of the reading")
    page.until(lambda: page.all("#list tbody tr[data-id]"), "the rows")


def press(page: Page, *keys: str) -> None:
    """Keys as somebody presses them."""
    ActionChains(page.driver).send_keys(*keys).perform()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_list_stands_and_everybody_can_use_it(page: Page, desk: tuple[str, Decisions], width: int) -> None:
    opened(page, desk[0], width)
    assert page.text("h1") == f"Resumes for {OPENING}"
    assert "rejected by this list" in page.text("#order-note")
    assert page.text("#list tbody tr[data-id] .c-who").startswith("Solveig Aarhus")
    assert page.wide() <= 0
    page.shot(f"desk-{width}")
    assert page.barriers() == []
    page.one("#list button.name").click()
    page.until(lambda: page.one("#report").is_displayed(), "the report")
    assert page.text("#detail-title") == "Solveig Aarhus"
    assert page.wide() <= 0
    page.shot(f"desk-open-{width}")
    assert page.barriers() == []
    assert page.faults() == []
    if width == 390:
        page.one("#close").click()
        assert page.one("#list").is_displayed()


def test_decisions_by_key_are_kept_and_come_back(page: Page, pool: Path, tmp_path: Path) -> None:
    kept = tmp_path / "decisions.sqlite"
    words = (pool, "--posting", POSTING, "--decisions", kept, *DAY)
    with server(*words) as (url, process):
        opened(page, url)
        page.one("#list button.name").click()
        page.until(lambda: page.one("#report").is_displayed(), "the report")
        press(page, "y")
        page.until(lambda: "yes" in page.text("#list tr.selected .c-decision"), "the decision")
        press(page, "j")
        press(page, "m")
        page.until(lambda: "maybe" in page.text("#list tr.selected .c-decision"), "the decision")
        page.put("#note", f"ask about {MARKUP}")
        page.until(lambda: any(one.note for one in Decisions(kept, OPENING).all().values()), "the note")
        press(page, Keys.ESCAPE, "j", "n")
        page.until(lambda: "no" in page.text("#list tr.selected .c-decision"), "the decision")
        assert page.text("#count").endswith("3 decided")
        process.kill()  # in the middle of the work: what was decided is on the disk
        process.wait(30)
        press(page, "j", "y")
        page.until(lambda: "Not kept" in page.text("#kept"), "the message")
    page.faults()
    assert sorted(one.answer for one in Decisions(kept, OPENING).all().values()) == ["maybe", "no", "yes"]
    with server(*words) as (url, _):
        opened(page, url)
        assert page.text("#count").endswith("3 decided")
        Select(page.one("#by-decision")).select_by_value("maybe")
        page.until(lambda: len(page.all("#list tbody tr[data-id]")) == 1, "the one that is maybe")
        page.one("#list button.name").click()
        assert "ask about <img" in page.one("#note").get_property("value")


def test_letters_in_a_field_decide_nothing(page: Page, desk: tuple[str, Decisions]) -> None:
    opened(page, desk[0])
    page.one("#list button.name").click()
    page.one("#search").send_keys("yn")
    page.until(lambda: page.text("#count").startswith("0 of"), "an empty list")
    assert desk[1].all() == {}
    assert page.all("main img, main script") == []


def test_search_filter_sort_and_columns(page: Page, desk: tuple[str, Decisions]) -> None:
    opened(page, desk[0])
    page.put("#search", "vandermolen")
    page.until(lambda: len(page.all("#list tbody tr[data-id]")) == 1, "the one that is found")
    page.put("#search", "")
    Select(page.one("#by-disposition")).select_by_value("unread")
    page.until(lambda: "broken.pdf" in page.text("#list tbody"), "the broken file")
    Select(page.one("#by-disposition")).select_by_value("")
    Select(page.one("#by-thing")).select_by_visible_text("Kubernetes")
    page.until(lambda: not page.text("#count").startswith("18 of"), "fewer rows")
    assert "Robin" not in page.text("#list tbody")
    Select(page.one("#by-thing")).select_by_value("")
    page.one(".c-years button").click()
    page.until(lambda: page.one("th.c-years").get_attribute("aria-sort") == "descending", "the order")
    years = [float(one.text) for one in page.all("#list tbody tr[data-id] .c-years") if one.text]
    assert years == sorted(years, reverse=True)
    page.one("#columns-part summary").click()
    page.one("[data-column=email]").click()
    page.until(lambda: "solveig.aarhus@example.com" in page.text("#list tbody"), "the new column")


def test_weights_order_at_once_and_go_into_the_export(page: Page, desk: tuple[str, Decisions]) -> None:
    opened(page, desk[0])
    before = [one.text for one in page.all("#list tbody tr[data-id] .c-fit")]
    page.one("#weights-part summary").click()
    Select(page.one("#weight-things-SQL")).select_by_visible_text("× 5")
    page.until(lambda: [one.text for one in page.all("#list tbody tr[data-id] .c-fit")] != before, "other fits")
    page.one("#export-part summary").click()
    Select(page.one("#format")).select_by_value("csv")
    page.one("#export").click()
    rows = list(csv.DictReader(downloaded(page, "list.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["fit"] for row in rows[:3]] != before[:3]
    assert "decision" in rows[0]
    page.one("#weights-back").click()
    page.until(lambda: [one.text for one in page.all("#list tbody tr[data-id] .c-fit")] == before, "the fits as before")


def test_blind_names_nobody_anywhere(page: Page, desk: tuple[str, Decisions]) -> None:
    opened(page, desk[0])
    page.one("#blind").click()
    page.until(lambda: "Solveig" not in page.text("body"), "a blind list")
    page.one("#list button.name").click()
    page.until(lambda: page.one("#report").is_displayed(), "the report")
    for words in ("Solveig", "Aarhus", "example.com", "ml-engineer-latex"):
        assert words not in page.driver.page_source, words
        assert words not in page.one("#report").get_attribute("srcdoc"), words
    assert not page.one("#open-file").is_displayed()


def test_a_mended_posting_is_read_again_and_decisions_stay(page: Page, pool: Path, tmp_path: Path) -> None:
    with server(pool, "--posting", POSTING, "--decisions", tmp_path / "decisions.sqlite", *DAY) as (url, _):
        mended(page, url)


def mended(page: Page, url: str) -> None:
    """Decide, add a demand, read again."""
    opened(page, url)
    page.one("#list button.name").click()
    press(page, "y")
    page.until(lambda: page.text("#count").endswith("1 decided"), "the decision")
    page.one("#posting-part summary").click()
    page.put("#add-words", "COBOL")
    page.one("#add-words").send_keys(Keys.ENTER)
    page.until(lambda: "COBOL" in page.text("#scorecard"), "the added line")
    page.until(lambda: page.one("#again").is_enabled(), "the button")
    page.one("#again").click()
    page.until(lambda: "COBOL" in page.text("#list tbody"), "the new reading")
    page.until(lambda: "were read" in page.text("#progress-text"), "its end")
    assert page.text("#count").endswith("1 decided")


def test_audit(page: Page, desk: tuple[str, Decisions], tmp_path: Path) -> None:
    groups = tmp_path / "groups.csv"
    groups.write_text("file,sex\nml-engineer-latex.pdf,f\nresume-000.md,m\n", encoding="utf-8")
    opened(page, desk[0])
    page.one("#audit-part summary").click()
    page.one("#groups").send_keys(str(groups))
    page.one("#audit").click()
    page.until(lambda: "every simulated advance" in page.text("#rates"), "the rates")
    assert [one.text for one in page.all("#rates tbody td:nth-child(2)")] == ["f", "m"]


def test_the_candidates_page_knows_the_posting_and_the_way_back(page: Page, desk: tuple[str, Decisions]) -> None:
    opened(page, desk[0])
    page.one("#nav a[href='candidate.html']").click()
    page.until(lambda: page.one("#posting").get_property("value").startswith(OPENING), "the posting")
    page.one("#resume").send_keys(str(FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"))
    page.until(lambda: page.one("#answer").is_displayed(), "the verdict")
    page.one("#nav a[href='desk.html']").click()
    page.until(lambda: page.all("#list tbody tr[data-id]"), "the list")
    assert json.dumps(page.faults()) == "[]"
