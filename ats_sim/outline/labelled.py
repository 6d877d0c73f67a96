"""Entries written as labelled fields ("Company: Acme", "Position: Engineer", "Start date: 2019-08"), a label a row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct, field

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import any_of, words
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field
from ats_sim.outline.dates import find_periods
from ats_sim.outline.rows import Cell, Row, cut

Label = Literal[
    "employer",
    "position",
    "school",
    "degree",
    "subject",
    "start",
    "end",
    "dates",
    "place",
    "score",
    "body",
    "form",
    "board",
]
LABELS: tuple[Label, ...] = (
    "employer", "position", "school", "degree", "subject", "start", "end", "dates", "place", "score", "body", "form",
)  # fmt: skip
NAMING: frozenset[Label] = frozenset({"employer", "position", "school", "degree", "start", "dates"})


class Record(Struct, dict=True):
    """The fields of one entry by label, how the labels were written, the rows of no field, and the rows of all."""

    values: dict[Label, Field] = field(default_factory=dict)
    said: dict[Label, str] = field(default_factory=dict)
    body: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """From its first row to its last."""
        return Span(self.rows[0].line.span.start, max(row.line.span.end for row in self.rows))

    def dates(self, *, lasting: bool) -> DateRange | None:
        """Its period: of one field, or from the start to the end that stand apart; without an end it is the present.

        A single date is the whole period where ``lasting``, else the end.
        """
        whole = self.values.get("dates") or (self.values.get("start") if "end" not in self.values else None)
        day_first = self.rows[0].day_first if self.rows else None
        periods = find_periods(whole.text, day_first) if whole else ()
        if whole and periods and ("dates" in self.values or not periods[0].single):
            start = periods[0].end if periods[0].single and lasting else periods[0].start
            return DateRange(whole.span, start, periods[0].end, periods[0].current)
        ends = [(label, self.values[label]) for label in ("start", "end") if label in self.values]
        read = ((label, words.span, find_periods(words.text, day_first)) for label, words in ends)
        dated = [(label, span, found[0]) for label, span, found in read if found]
        if not dated:
            return None
        span = Span(min(span.start for _, span, _ in dated), max(span.end for _, span, _ in dated))
        start = next((period.end or period.start for label, _, period in dated if label == "start"), None)
        end = next((period.end for label, _, period in dated if label == "end"), None)
        return DateRange(span, start, end, end is None)


_HEAD = expression(r"\w*")


@cache
def _heads(label: Label) -> frozenset[str]:
    """The words with which the wordings of a label begin: no pattern is made before a row begins with one."""
    return frozenset(_head(wording) for wording in words(f"{label}-label"))


def _head(text: str) -> str:
    found = _HEAD.match(text)
    return found[0].lower() if found else ""


@cache
def _pattern(label: Label) -> re.Pattern[str]:
    return expression(
        rf"{any_of(f'{label}-label')}\s*(?::|\t|\s[–-]\s)\s*|{any_of(f'{label}-label')}\s*$", re.IGNORECASE
    )


def label_of(row: Row) -> tuple[Label, int] | None:
    """The label at the start of a row, and where its words begin; None for a row without one."""
    head = _head(row.text)
    likely = [label for label in LABELS if head in _heads(label)]
    found = [(match.end(), label) for label in likely if (match := _pattern(label).match(row.text))]
    if not found:
        return None
    end, label = max(found, key=lambda item: item[0])
    if end == len(row.text) and label not in ("body", "form"):
        return None
    return label, end


def records(rows: Sequence[Row], needed: frozenset[Label]) -> tuple[Record, ...]:
    """The entries of a section set as labelled fields; empty where it is set in another way.

    Such a section names ``needed`` (any of them) and one more thing by labels, and begins with one.
    """
    labels = [label_of(row) for row in rows]
    named = [found[0] for found in labels if found and found[0] in NAMING]
    first = next((number for number, found in enumerate(labels) if found and found[0] in NAMING), None)
    if first is None or first > 1 or len(set(named)) < 2 or not needed & set(named) or len(named) < 3:
        return ()
    first -= int(first > 0 and _only_dates(rows[first - 1]))
    found = [Record()]
    for row, label in zip(rows[first:], labels[first:], strict=True):
        if label is None and _only_dates(row) and not {"dates", "start"} & set(named):
            found += [Record()] if found[-1].values else []
            found[-1].values["dates"] = cut(Cell(row.text, row.start), 0, len(row.text), 0.95)
            found[-1].rows.append(row)
            continue
        if (
            label
            and label[0] != named[0]
            and row.text[: label[1]] != found[-1].said.get(label[0], row.text[: label[1]])
        ):
            found[-1].rows.append(row)
            found[-1].body.append(_rest(row, label[1]))
            continue
        if label and label[0] in NAMING and (label[0] in found[-1].values or _opens(label[0], found, named[0])):
            found.append(Record())
        found[-1].rows.append(row)
        if label is None:
            found[-1].body.append(row)
        elif label[0] == "body":
            rest = row.text[label[1] :].strip()
            found[-1].body += [_rest(row, label[1])] if rest else []
        elif label[0] != "form":
            found[-1].said.setdefault(label[0], row.text[: label[1]])
            found[-1].values.setdefault(label[0], cut(Cell(row.text, row.start), label[1], len(row.text), 0.95))
    return tuple(record for record in found if NAMING & record.values.keys())


def _opens(label: Label, found: Sequence[Record], opener: Label) -> bool:
    """Whether a label begins the next entry: it is the one that began the first."""
    return label == opener and bool(found[-1].values.keys() - {"dates"})


def _only_dates(row: Row) -> bool:
    """Whether a row holds a period and nothing else."""
    period = next((period for period in row.periods if not period.single), None)
    return period is not None and not (row.text[: period.begin] + row.text[period.finish :]).strip(" ():.,|-–—")


def _rest(row: Row, begin: int) -> Row:
    words = row.text[begin:]
    return Row(row.line, words, row.start + begin, row.bullet, row.gap, (Cell(words, row.start + begin),))


def value(values: Mapping[Label, Field], label: Label) -> Field | None:
    """A field by its label, None where it is empty."""
    found = values.get(label)
    return found if found and found.text else None
