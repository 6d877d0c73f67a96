"""Postings in other forms on the command line: profiles, search strings, must-haves, filter modes."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from ats_sim import pipeline
from ats_sim.posting.profile import read_profile
from ats_sim.reporting.posting_toml import render
from tests.cli.test_commands import POSTING, RESUME
from tests.command import run


def test_a_profile_goes_out_and_comes_back(tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    assert run("posting", POSTING, "--format", "toml", "--output", profile).returncode == 0
    again = run("posting", profile, "--format", "toml")
    assert again.stdout == profile.read_bytes()
    assert run("posting", "-", "--format", "toml", stdin=profile.read_bytes()).stdout == again.stdout


def test_a_profile_gives_the_scores_of_its_posting() -> None:
    posting = pipeline.read_posting(POSTING)
    profile = read_profile(render(posting), "p.toml")
    resume = pipeline.read_resume(RESUME)
    day = datetime.date(2026, 11, 1)
    straight, edited = (pipeline.simulate(resume, one, as_of=day).matches for one in (posting, profile))
    assert edited.literal_score == straight.literal_score
    assert edited.understood_score == straight.understood_score
    assert edited.criteria == straight.criteria


def test_a_mistake_in_a_profile_is_wrong_usage(tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text("profile = 2\ntitel = 'Baker'\n", encoding="utf-8")
    done = run("check", RESUME, "--posting", profile)
    assert done.returncode == 2
    assert done.stderr.decode().strip().endswith("unknown key 'titel'; did you mean title?")


def test_the_search_string_is_one_line() -> None:
    done = run("posting", POSTING, "--format", "boolean")
    assert done.returncode == 0
    assert done.stdout.decode().count("\n") == 1
    assert " AND " in done.stdout.decode()


def test_nothing_to_search_for_is_said() -> None:
    assert run("posting", "-", "--format", "boolean", stdin=b"Sign in\nPassword").stdout.startswith(b"unknown: ")


def test_a_must_have_is_asked_for_and_missed_and_a_knockout_puts_aside() -> None:
    musts = [word for name in ("Haskell", "COBOL", "SAP", "Perl", "Tcl", "Ada", "Fortran", "Elm", "quixotherm")
             for word in ("--must", name)]  # fmt: skip
    words = ("check", RESUME, "--posting", POSTING, "--as-of", "2026-11-01", "--format", "json")
    record = json.loads(run(*words, *musts, "--filter", "knockout").stdout)
    asked = {one["skill"]: (one["kind"], one["status"]) for one in record["filter"]["requirements"]}
    assert (asked["Haskell"], asked["quixotherm"]) == (("required", "missing"), ("required", "missing"))
    assert (record["filter"]["mode"], record["filter"]["passed"], record["filter"]["filtered_out"]) == (
        "knockout",
        False,
        True,
    )
    assert (record["verdict"]["disposition"], record["verdict"]["seconds"]) == ("reject", 0)


def test_a_must_without_a_name_is_wrong_usage() -> None:
    done = run("check", RESUME, "--posting", POSTING, "--must", " ")
    assert done.returncode == 2
    assert "--must needs the name of a skill" in done.stderr.decode()


def test_json_ld_of_a_web_page_is_read_first() -> None:
    job = {"@type": "JobPosting", "title": "Baker", "qualifications": ["Rye sourdough", "2 years of experience"]}
    page = f'<html><body>Log in<script type="application/ld+json">{json.dumps(job)}</script></body></html>'
    record = json.loads(run("posting", "-", "--format", "json", stdin=page.encode()).stdout)
    assert (record["title"], record["min_years"]) == ("Baker", 2)
