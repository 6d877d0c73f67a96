"""What can be said of a pool as a whole, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.model.screening import Occurrences, Pool, Summary, Twins
from ats_sim.reporting.plain import printable, shorten

REVIEW = "A simulated order to read in. Every resume needs human review; nobody is rejected by this list."

_LISTED = 10  # ours: groups and files named; jsonl and the sheets have all
_BAR = 24  # characters of the longest bar
_SAME = {
    "bytes": "the same file",
    "person": "versions of one person's resume",
    "text": "different people, nearly the same text",
}


def lines(pool: Pool) -> Iterator[str]:
    """The summary, headings without indentation, what belongs to them with two blanks."""
    summary = pool.summary
    others = sum(tally.count for tally in summary.others)
    refused = summary.files - summary.read - others
    yield f"{_count(summary.files, 'file')}, {summary.read} read, {refused} refused" + (
        f" ({pool.cut})" if pool.cut else ""
    )
    yield from _moved(pool)
    yield from _bars("Refused, by kind", summary.refused)
    yield from _bars("No resumes, not ranked", summary.others)
    yield from _bars("Simulated dispositions", summary.dispositions if summary.read else ())
    yield from _bars("Why not an advance (a resume can have several reasons)", summary.reasons)
    yield from _asked(summary)
    yield from _twins(summary.twins)
    if summary.unjudged:
        unjudged = _count(len(summary.unjudged), "file")
        yield f"Not judged and without a rank: {unjudged}; too little was read, read them yourself"
        yield from _some(summary.unjudged)
    if summary.hidden:
        yield f"Hidden text in {_count(len(summary.hidden), 'file')}; it counts for nothing, look at them"
        yield from _some(summary.hidden)
    if summary.passed_over:
        kinds = ", ".join(f"{tally.count} {printable(tally.name)}" for tally in summary.passed_over)
        yield f"Passed over, no documents: {kinds}"
    yield REVIEW


def _moved(pool: Pool) -> Iterator[str]:
    """What other demands or weights changed."""
    if not pool.changed:
        return
    if not pool.moves:
        yield f"Held against the list without {printable(pool.changed)}: the same order"
        return
    yield f"Held against the list without {printable(pool.changed)}: {_count(len(pool.moves), 'rank')} changed"
    yield from _some([f"{move.before or '-'} -> {move.after or '-'}  {move.path}" for move in pool.moves])


def _bars(title: str, tallies: Sequence[Occurrences]) -> Iterator[str]:
    if tallies:
        yield title
        most = max(tally.count for tally in tallies)
        for tally in tallies:
            bar = "#" * round(_BAR * tally.count / most) if most else ""
            yield f"  {shorten(tally.name.replace('_', ' '), 30):30}{tally.count:7,}  {bar}".rstrip()


def _asked(summary: Summary) -> Iterator[str]:
    if not summary.asked or not summary.read:
        return
    yield "Required, and how many resumes show it"
    for asked in summary.asked[:_LISTED]:
        rare = (
            "  perhaps the posting asks for too much" if asked.shown * 20 <= summary.read and summary.read >= 20 else ""
        )
        yield f"  {shorten(asked.name, 40):40}{asked.shown:7,} of {summary.read:,}{rare}"
    if len(summary.asked) > _LISTED:
        yield f"  and {len(summary.asked) - _LISTED} more that more resumes show"


def _twins(groups: Sequence[Twins]) -> Iterator[str]:
    if groups:
        yield "More than one file"
        yield from _some([f"{_SAME[group.same]}: {', '.join(group.paths)}" for group in groups])


def _some(texts: Sequence[str]) -> Iterator[str]:
    yield from (f"  {shorten(text, 200)}" for text in texts[:_LISTED])
    if len(texts) > _LISTED:
        yield f"  and {len(texts) - _LISTED} more"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
