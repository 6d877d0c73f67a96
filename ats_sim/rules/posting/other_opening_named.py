"""The summary names another employer or job than the posting's.

## What it finds

A wish in the summary or objective ("Seeking a welder's position at Northside Ironworks") with an employer whose name
the posting does not have, or with a job of another field than the posting's title. Employers of the resume, skills and
places are left alone; wishes without a name or a job stay silent.

## Why it matters

It is what is left standing when a resume goes from one opening to the next. Whoever reads it knows that the letter was
meant for somebody else.

Source: ours; recruiters tell of it throughout. No study known to us.

## Example

- Before:
  [posting-title] Staff Nurse
  [summary] Seeking a position as a staff nurse at Hillside Hospital
- After:
  [posting-title] Staff Nurse
  [summary] Nurse with seven years on medical and surgical wards
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import parse_title, title_score
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.resume import Highlight
from ats_sim.rules.places import shortened

_SURE = 0.6  # how much words must look like a title (0 to 1); ours


def _check(case: Case) -> Iterator[Violation]:
    if case.posting is NO_POSTING:
        return
    for sentence in case.resume.prose:
        if sentence.section == "summary" and finder("objective-opening", "wish").search(sentence.text):
            yield from _employers(case, sentence)
            yield from _jobs(case, sentence)


def _employers(case: Case, sentence: Highlight) -> Iterator[Violation]:
    held = " ".join(field.text for work in case.resume.work for field in (work.name, work.location) if field).lower()
    for found in patterns.find("employer-wished", sentence.text):
        name = found.match["name"]
        known = skills().find(name) or place_score(name) > 0
        known = known or not word_set("no-employer-wished").isdisjoint(name.lower().split())
        if not known and name.lower() not in held and name.lower() not in case.posting.text.lower():
            yield Violation(
                sentence.span(*found.match.span("name")),
                f'the summary names "{shortened(name, 40)}", which the posting does not',
                "Name the employer of this opening, or none.",
            )


def _jobs(case: Case, sentence: Highlight) -> Iterator[Violation]:
    title = case.posting.title
    wanted = parse_title(title.text).family if title else None
    for found in patterns.find("job-wished", sentence.text):
        job = found.match["job"]
        family = parse_title(job).family if title_score(job) >= _SURE else None
        if title and wanted and family and family != wanted:
            yield Violation(
                sentence.span(*found.match.span("job")),
                f'the summary asks for "{shortened(job, 30)}"; the opening: "{shortened(title.text, 30)}"',
                "Name the job of this opening, or none.",
            )


RULE = Rule("POS009", "other-opening-named", "warning", _check)
