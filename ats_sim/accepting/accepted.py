"""Which findings of a run the comments of its sources accept, and which comments accept none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from ats_sim.accepting.comments import Ignore, ignores
from ats_sim.model.document import Location, Quote, Span
from ats_sim.model.finding import Finding
from ats_sim.model.linted import Linted, Reported, RuleText, SourcePlace

UNUSED = ("LNT001", "unused-ignore")
UNKNOWN = ("LNT002", "unknown-ignore")
_PAGE = "in-a-repository.md"
TEXTS = (
    RuleText(
        *UNUSED,
        "note",
        "A comment that accepts nothing",
        "A comment of the source names a rule that finds nothing on its line.",
        "The statement was mended, and the comment stayed: take it out. `ignore` is for its own line, "
        "`ignore-next-line` for the one below.",
        _PAGE,
        "very-high",
    ),
    RuleText(
        *UNKNOWN,
        "warning",
        "A comment that names no rule",
        "A comment of the source names a rule that there is not.",
        "Nothing is accepted by it: write the code, the name or the family as `ats-sim rules` lists it.",
        _PAGE,
        "very-high",
    ),
)
"""What is told of the two rules about comments, which are held against sources and not against resumes."""

Codes = Callable[[str], frozenset[str]]
"""The codes that a code, a name or a family of rules means, none for one that no rule bears."""


def accept(
    files: Sequence[Linted],
    sources: Mapping[str, Mapping[str, str]],
    codes: Codes,
    ran: Callable[[Linted], frozenset[str]],
    advice: Callable[[str], str],
) -> tuple[Linted, ...]:
    """The files with what comments accept marked, and with a finding for each comment that accepts nothing.

    ``sources``: for each linted path the texts that it was read from or made from, by their paths. ``ran`` are the
    codes of the rules that a file was held against: a comment about another one may yet be needed. ``advice`` says of a
    name that no rule bears which one may be meant.
    """
    comments = {path: tuple(ignores(path, text)) for texts in sources.values() for path, text in texts.items()}
    used: set[tuple[Ignore, str]] = set()
    marked = []
    for file in files:
        own = [one for path in sources.get(file.path, ()) for one in comments.get(path, ())]
        main = next(iter(sources.get(file.path, ())), "")
        marked.append(replace(file, reported=tuple(_marked(one, own, main, codes, used) for one in file.reported)))
    told: set[Ignore] = set()
    done = []
    for file in marked:
        own = [one for path in sources.get(file.path, ()) for one in comments.get(path, ()) if one not in told]
        told.update(own)
        faults = [fault for one in own for fault in _faults(one, file, codes, used, ran(file), advice)]
        done.append(replace(file, reported=(*file.reported, *faults)))
    return tuple(done)


def _marked(
    one: Reported, comments: Iterable[Ignore], main: str, codes: Codes, used: set[tuple[Ignore, str]]
) -> Reported:
    by = one.accepted
    for comment in comments:
        if not _is_about(comment, one, main):
            continue
        for name in comment.names or ("",):
            if not name or one.finding.code in codes(name):
                used.add((comment, name))
                by = "comment"
    return replace(one, accepted=by)


def _is_about(comment: Ignore, one: Reported, main: str) -> bool:
    """Whether a comment stands where a finding's words do; one of no place in a source is about the whole file."""
    place = one.source
    if comment.silenced_line is None:
        return comment.path == (place.path if place else main)
    return place is not None and comment.path == place.path and place.line <= comment.silenced_line <= place.end_line


def _faults(
    comment: Ignore,
    file: Linted,
    codes: Codes,
    used: set[tuple[Ignore, str]],
    ran: frozenset[str],
    advice: Callable[[str], str],
) -> Iterable[Reported]:
    for name in comment.names or ("",):
        known = codes(name) if name else ran
        if not known:
            message = f'no rule is called "{name}"; {advice(name)}'
            yield _fault(comment, file, UNKNOWN, message, "Write a code, a name or a family that ats-sim rules lists.")
        elif (comment, name) not in used and known & ran:
            about = f" {name}" if name else ""
            hint = "Take the comment out."
            if comment.scope == "ignore":
                hint = "Take it out; if it is meant for the line below, write ignore-next-line."
            yield _fault(comment, file, UNUSED, f'"ats-sim: {comment.scope}"{about} accepts nothing', hint)


def _fault(comment: Ignore, file: Linted, rule: tuple[str, str], message: str, hint: str) -> Reported:
    words = f"ats-sim: {comment.scope}"
    end, octet = comment.column + len(words), comment.byte_column
    octets = None if octet == comment.column else (octet, octet + len(words))
    place = SourcePlace(comment.path, comment.line, comment.column, comment.line, end, 100.0, octets)
    line = comment.line if file.has_source_lines else 1
    quote = Quote(f"{words}[{', '.join(comment.names)}]" if comment.names else words, Span(0, 0))
    severity = "note" if rule == UNUSED else "warning"
    return Reported(Finding(*rule, severity, message, hint, quote, Location(1, line)), place)  # type: ignore[arg-type]
