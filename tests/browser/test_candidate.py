"""The candidate's journey in a real browser: drop, paste, read, edit, mend the posting, compare, download."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from ats_sim import read_posting
from tests.browser.chromium import Page, browser, server
from tests.cases import AS_OF, FIXTURES
from tests.command import run

pytestmark = pytest.mark.browser

GRADUATE = FIXTURES / "resumes" / "kaggle-graduate-typst" / "resume.pdf"
ENGINEER = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
WELDER = FIXTURES / "resumes" / "welder-docx-table" / "resume.docx"
POSTING = FIXTURES / "postings" / "ml-engineer.txt"
DAY = ("--as-of", AS_OF.isoformat())


def held(page: Page, address: str, resume: Path, posting: str, width: int = 1280) -> None:
    """Load the page anew, give it both and wait for the verdict."""
    page.size(width)
    page.load(address)
    page.put("#posting", posting)
    page.one("#resume").send_keys(str(resume))
    page.until(lambda: page.one("#answer").is_displayed(), "the verdict")


def downloaded(page: Page, name: str) -> Path:
    """The file that was downloaded last, moved aside so that the next one keeps its name."""
    here = Path(page.driver.capabilities["chrome"]["userDataDir"]) / name
    page.until(here.is_file, name)
    return here.rename(here.with_name(f"last-{name}"))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("resume", "posting"), [(GRADUATE, "ml-engineer"), (WELDER, "welder")], ids=lambda one: getattr(one, "stem", one)
)
def test_a_dropped_resume_gets_its_verdict(page: Page, address: str, resume: Path, posting: str, width: int) -> None:
    path = FIXTURES / "postings" / f"{posting}.txt"
    held(page, address, resume, path.read_text(encoding="utf-8"), width)
    printed = json.loads(run("check", resume, "--posting", path, "--format", "json", *DAY).stdout)
    lines = [one.text for one in page.all("#lines dd")]
    assert len(lines) == 5
    assert lines[0] == f"{printed['verdict']['disposition'].capitalize()} (simulated)"
    assert page.text("#steps-title").startswith("Do this first")
    assert len(page.all(".statement")) == sum(one["grade"] != "not_bullet" for one in printed["evidence"])
    assert page.wide() <= 0
    page.shot(f"candidate-{posting}-{width}")
    assert page.faults() == []
    assert page.barriers() == []


def test_the_report_stands_in_the_page_with_its_styles_and_without_scripts(page: Page, address: str) -> None:
    held(page, address, ENGINEER, POSTING.read_text(encoding="utf-8"))
    frame = page.one("#report")
    assert frame.get_attribute("sandbox") == "allow-same-origin"
    page.until(lambda: int(frame.size["height"]) > 2_000, "the whole height of the report")
    page.driver.switch_to.frame(frame)
    try:
        assert page.text(".disposition strong") == "Advance"
        assert page.one(".verdict").value_of_css_property("border-left-width") == "6px"
    finally:
        page.driver.switch_to.default_content()


def test_the_downloaded_report_is_that_of_the_command_line(page: Page, address: str) -> None:
    held(page, address, ENGINEER, POSTING.read_text(encoding="utf-8"))
    page.button("Download the report").click()
    report = downloaded(page, "report.html")
    printed = run("check", ENGINEER, "--posting", POSTING, "--format", "html", *DAY)
    assert report.read_bytes().rstrip() == printed.stdout.rstrip()
    page.driver.get(report.as_uri())
    assert page.barriers() == []


def test_an_edited_statement_is_graded_while_it_is_typed(page: Page, address: str) -> None:
    held(page, address, GRADUATE, POSTING.read_text(encoding="utf-8"))
    first = page.one(".statement")
    assert "vague" in first.text
    page.button("Edit", ".statement").click()
    area = first.find_element("css selector", "textarea")
    area.send_keys(Keys.CONTROL, "a")
    area.send_keys("Cut the waiting time of 40 callers a day by 20% with SQL")
    page.until(lambda: "shows a result" in first.text, "the new grade")
    assert page.driver.switch_to.active_element == area
    assert "your edits after the file" in page.text("#changes")
    page.shot("candidate-edited")
    page.button("Back to the file's words", ".statement").click()
    page.until(lambda: "vague" in first.text, "the old grade")
    assert page.text("#changes") == ""


def test_a_wording_is_taken_over_with_its_slot_selected(page: Page, address: str, tmp_path: Path) -> None:
    head = "# Jo Marsh\n\njo@example.com\n\n## Experience\n\n### IT Support Technician, Alder Ltd\n2020 - 2024\n\n"
    path = tmp_path / "resume.md"
    path.write_text(f"{head}- Built a pipeline\n", encoding="utf-8")
    held(page, address, path, POSTING.read_text(encoding="utf-8"))
    page.button("Start from this wording", ".statement").click()
    page.until(lambda: any("A slot is left" in one.text for one in page.all(".statement")), "the note on the slot")
    marked = "const a = document.activeElement; return a.value.slice(a.selectionStart, a.selectionEnd)"
    assert page.driver.execute_script(marked).startswith("<")


def test_a_mended_posting_counts_at_once_and_is_downloaded(page: Page, address: str) -> None:
    held(page, address, ENGINEER, POSTING.read_text(encoding="utf-8"))
    before = page.text("#live")
    kafka = next(one for one in page.all(".demands li") if one.text.startswith("Kafka"))
    kafka.find_element("css selector", "button[data-key$=strike]").click()
    page.until(lambda: "Struck by you (1)" in page.text("#scorecard"), "the struck line")
    page.put("#add-words", "Terraform")
    page.one("#add-words").send_keys(Keys.ENTER)
    page.until(lambda: "added by you" in page.text("#scorecard"), "the added line")
    page.until(lambda: page.text("#live") != before, "another verdict")
    page.button("Download this reading").click()
    read = read_posting(downloaded(page, "posting.toml"))
    assert "Terraform" in {one.skill for one in read.requirements}
    assert "Kafka" not in {one.skill for one in read.requirements}


def test_the_next_version_is_held_beside_the_last(page: Page, address: str, tmp_path: Path) -> None:
    held(page, address, GRADUATE, POSTING.read_text(encoding="utf-8"))
    next_one = tmp_path / "resume-2.pdf"
    next_one.write_bytes(ENGINEER.read_bytes())
    page.driver.execute_script("document.getElementById('inputs').open = true")
    page.one("#resume").send_keys(str(next_one))
    page.until(lambda: "resume-2.pdf after resume.pdf" in page.text("#changes"), "what changed")
    assert "BETTER" in page.text("#changes")


def test_everything_is_reached_by_keyboard(page: Page, address: str) -> None:
    page.load(address)
    ActionChains(page.driver).send_keys(Keys.TAB).perform()
    assert page.driver.switch_to.active_element.text == "To the verdict"
    held(page, address, GRADUATE, POSTING.read_text(encoding="utf-8"))
    reached: list[str] = []
    for _ in range(60):
        ActionChains(page.driver).send_keys(Keys.TAB).perform()
        focused = page.driver.switch_to.active_element
        reached.append(focused.get_attribute("aria-label") or focused.text or focused.get_attribute("id") or "")
        ring = focused.value_of_css_property("outline-style")
        assert focused.tag_name in ("body", "iframe") or ring != "none", reached[-1]
    for words in (
        "Edit this statement",
        "Edit: ",
        "Take it out: ",
        "Strike: ",
        "Mark as preferred: ",
    ):
        assert any(words in one for one in reached), words


MARKUP = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


def test_markup_in_every_field_stays_words(page: Page, address: str, tmp_path: Path) -> None:
    work = f"### {MARKUP}, {MARKUP}\n2019 - present\n\n- Used SQL for {MARKUP}\n- Helped with {MARKUP}\n"
    resume = tmp_path / "a<b>&c.md"
    resume.write_text(f"# {MARKUP}\n\na@b.example\n\n## Experience\n\n{work}", encoding="utf-8")
    posting = f"{MARKUP} Engineer\n\nRequirements\n\n- SQL\n- Knowledge of {MARKUP}\n\nPreferred\n\n- {MARKUP}\n"
    held(page, address, resume, posting)
    page.put("#add-words", MARKUP)
    page.one("#add-words").send_keys(Keys.ENTER)
    page.until(lambda: "added by you" in page.text("#scorecard"), "the added line")
    page.button("Edit", ".statement").click()
    page.driver.switch_to.active_element.send_keys(MARKUP)
    page.until(lambda: page.text("#changes"), "what changed")
    assert page.all("main img, main script") == []
    assert "taken" not in page.driver.title
    assert page.faults() == []


def test_words_cannot_become_markup_or_script_whoever_tries(page: Page, address: str) -> None:
    page.load(address)
    for attempt in (
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.setAttribute('onclick', 'x')",
        "document.createElement('script').src = 'carrier.js'",
        "document.getElementById('report').srcdoc = '<b>x</b>'",
    ):
        script = f"try {{ {attempt}; return 'done' }} catch (error) {{ return error.name }}"
        assert page.driver.execute_script(script) == "TypeError", attempt
    page.faults()


def test_without_the_key_the_page_says_what_to_do(tmp_path: Path, address: str) -> None:
    with browser(tmp_path) as other:
        other.driver.get(address.partition("#")[0])
        other.until(lambda: "Open the address" in other.text("#error"), "the message")


def test_the_ticket_of_the_first_address_works_once(page: Page, tmp_path: Path) -> None:
    # What the program opens by itself is caught by a browser that only writes down the address.
    caught = tmp_path / "address"
    browser_ = tmp_path / "browser"
    browser_.write_text(f'#!/bin/sh\necho "$1" > {caught}.part && mv {caught}.part {caught}\n', encoding="utf-8")
    browser_.chmod(0o755)
    with server(*DAY, opens=browser_) as (url, _):
        page.until(caught.is_file, "the address that was opened")
        once = caught.read_text(encoding="utf-8").strip()
        assert "#ticket=" in once
        assert url.partition("token=")[2] not in once
        page.driver.execute_script("sessionStorage.clear()")
        held(page, once, ENGINEER, POSTING.read_text(encoding="utf-8"))
        assert "ticket" not in page.driver.current_url
        page.driver.execute_script("sessionStorage.clear()")
        page.load(once)
        page.until(lambda: "Open the address" in page.text("#error"), "the message")
    page.faults()


def test_two_tabs_do_not_meet(page: Page, address: str) -> None:
    held(page, address, GRADUATE, POSTING.read_text(encoding="utf-8"))
    first = page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    try:
        held(page, address, ENGINEER, POSTING.read_text(encoding="utf-8"))
        assert page.text("#lines dd").startswith("Advance")
        page.driver.switch_to.window(first)
        page.button("Edit", ".statement").click()
        page.driver.switch_to.active_element.send_keys(" and more")
        page.until(lambda: "your edits" in page.text("#changes"), "the edit of the first tab")
        assert page.text("#lines dd").startswith("Reject")
    finally:
        for other in page.driver.window_handles:
            if other != first:
                page.driver.switch_to.window(other)
                page.driver.close()
        page.driver.switch_to.window(first)


def test_when_the_server_ends_the_page_says_so_and_keeps_what_was_typed(page: Page) -> None:
    with server(*DAY) as (url, process):
        held(page, url, GRADUATE, POSTING.read_text(encoding="utf-8"))
        page.button("Edit", ".statement").click()
        process.kill()
        process.wait(30)
        page.driver.switch_to.active_element.send_keys(" by 20%")
        page.until(lambda: "has ended" in page.text("#error"), "the message")
        assert page.driver.switch_to.active_element.get_property("value").endswith(" by 20%")
    page.faults()


def test_a_file_that_is_too_large_is_not_even_sent(page: Page, address: str, tmp_path: Path) -> None:
    page.load(address)
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    page.one("#resume").send_keys(str(large))
    page.until(lambda: "too large" in page.text("#error"), "the message")


def test_a_broken_file_is_told_in_the_page_and_the_next_is_read(page: Page, address: str, tmp_path: Path) -> None:
    page.load(address)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    page.put("#posting", POSTING.read_text(encoding="utf-8"))
    page.one("#resume").send_keys(str(broken))
    page.until(lambda: "broken.pdf" in page.text("#error"), "the message")
    page.one("#resume").send_keys(str(ENGINEER))
    page.until(lambda: page.one("#answer").is_displayed(), "the verdict")
    assert not page.one("#error").is_displayed()
    page.faults()


def test_a_broken_next_version_leaves_the_last_one_with_its_edits(page: Page, address: str, tmp_path: Path) -> None:
    held(page, address, ENGINEER, POSTING.read_text(encoding="utf-8"))
    page.driver.execute_script("arguments[0].click()", page.button("Take it out", ".statement"))
    page.until(lambda: "edited" in page.text(".statement"), "the edit")
    was = page.until(lambda: "the file:" in page.text("#live") and page.text("#live"), "the verdict of the edit")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and nothing more")
    page.driver.execute_script("document.getElementById('inputs').open = true")
    page.one("#resume").send_keys(str(broken))
    page.until(lambda: "Below stands resume.pdf" in page.text("#error"), "the message")
    assert "edited" in page.text(".statement")
    assert page.text("#chosen") == "✓ resume.pdf"
    page.driver.execute_script("arguments[0].click()", page.button("Back to the file's words", ".statement"))
    page.until(lambda: page.text("#live") != was and "the file:" not in page.text("#live"), "the verdict of the file")
    assert not page.one("#error").is_displayed()
