"""How much of what is required is named, put into words: the same wherever it is told."""

from __future__ import annotations

from ats_sim.domain.coverage import Coverage
from ats_sim.model.matches import Matches
from ats_sim.model.settings import Scan

_LISTED = 5  # ours: missing things named in one sentence
_ASKED = 3  # ours: things asked for in one question


def counted(count: Coverage) -> str:
    """The count."""
    named = f"{count.named} of {count.total} required things are named"
    return f"{named}, {count.literal} of them in the posting's own words"


def missing_required(matches: Matches) -> list[str]:
    """The names of the required things that the resume does not name."""
    return [group.short_name for group in matches.required if group.absent]


def asked_first(matches: Matches) -> str:
    """What to ask where little is found: for what has one name first, since all else may stand there in other words."""
    absent = sorted((group for group in matches.required if group.absent), key=lambda group: not group.named_only)
    names = "; ".join(group.short_name for group in absent[:_ASKED])
    return f"Have you done or used these, and where: {names}?"


def enough_is_named(matches: Matches, settings: Scan) -> bool:
    """Whether so much of what is required is named that the rest is a remark."""
    return len(missing_required(matches)) <= (1 - settings.remark_coverage) * len(matches.required)


def not_named(matches: Matches) -> str:
    """What is not named, the first few of it."""
    missing = missing_required(matches)
    return f"not found: {', '.join(missing[:_LISTED])} ({len(missing)} of {len(matches.required)} required)"
