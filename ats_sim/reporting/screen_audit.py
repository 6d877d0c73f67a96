"""The rates of groups as a table for people."""

from __future__ import annotations

from ats_sim.model.audit import Audit
from ats_sim.reporting.plain import shorten

_HEAD = f"{'category':20} {'group':20} {'size':>6} {'sel.':>6} {'rate':>6} {'impact':>7} {'scoring':>8} {'ratio':>6}"


def render(audit: Audit) -> str:
    """The table with what it means."""
    lines = [f"{audit.read} resumes were read. Selected: {audit.selected_by}.", "", _HEAD]
    for rate in audit.rates:
        notes = ", ".join(note for note, holds in (("below 4/5", rate.flagged), ("small group", rate.small)) if holds)
        lines.append(
            f"{shorten(rate.category, 20):20} {shorten(rate.group, 20):20} {rate.size:6} {rate.selected:6} "
            f"{rate.selection_rate:6.2f} {_ratio(rate.impact_ratio):>7} {rate.scoring_rate:8.2f} "
            f"{_ratio(rate.scoring_ratio):>6}  {notes}".rstrip()
        )
    lines.append("")
    lines += [f"{shorten(label, 40)}: {count} resumes of unknown group" for label, count in audit.unknown]
    if audit.absent:
        lines.append(f"{audit.absent} files of the list of groups were not read")
    lines += [
        "",
        "Rate: selected by size. Impact: the rate by that of the most selected group of the category.",
        "Scoring: the share above the median understood score of all resumes; ratio: by the highest such share.",
        "Below 4/5 is a reason to look; small numbers make ratios jump. This is no legal advice.",
    ]
    return "\n".join(lines) + "\n"


def _ratio(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
