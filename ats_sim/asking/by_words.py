"""Kinds of questions that a word of a statement raises, by the table ``line_questions.toml``."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from ats_sim.asking.lines import raised, statements
from ats_sim.asking.pools import sure_pool
from ats_sim.domain.clauses import clause
from ats_sim.lexicon.table import text as table_text
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.manual import Manual
from ats_sim.model.question import QuestionKind, Raised

_LISTED, _PACKED = 4, 6  # commas from which a clause, a statement is a list, and tells of none of its things; ours


class _Row(Struct, frozen=True, forbid_unknown_fields=True):
    """A row: ``counted`` only where a number stands beside the word, ``software`` only for openings that put software
    to use, ``pools`` only where posting and latest title are surely of one of these trades."""

    name: str
    asks: str
    why: str
    bring: str
    listen: tuple[str, ...]
    beware: tuple[str, ...]
    title: str
    what: str
    matters: str
    source: str
    before: str
    after: str
    counted: bool = False
    software: bool = False
    pools: tuple[str, ...] = ()

    def find(self, case: Case) -> Iterator[Raised]:
        """The statements with a word that raises it and none that answers it."""
        if (self.software and not case.posting.ships) or (self.pools and sure_pool(case) not in self.pools):
            return
        name = self.name.replace("_", "-")
        for proof in statements(case):
            said = proof.highlight.text
            hit = finder(f"asked-{name}").search(said)
            if (
                hit is None
                or _is_denied(said[: hit.start], name)
                or proof.academic
                or finder(f"told-{name}", "course-taken").search(said)
            ):
                continue
            part = clause(proof, hit.start, hit.end)
            counted = not self.counted or any(metric.quote.text in part.text for metric in proof.metrics)
            if part.text.count(",") < _LISTED and said.count(",") < _PACKED and counted:
                yield raised(proof, part, self.asks)

    def kind(self) -> QuestionKind:
        """The row as a kind."""
        page = Manual(self.title, self.what, self.matters, self.before, self.after, self.source)
        return QuestionKind(self.name, self.find, self.why, self.bring, self.listen, self.beware, page=page)


def _is_denied(before: str, name: str) -> bool:
    """Whether a line says that there was none, where it is not the record of having had none."""
    clause_before = before.replace(";", ",").rpartition(",")[2]
    return name != "safety" and finder("story-denied").search(clause_before) is not None


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    kind: tuple[_Row, ...]


KINDS = tuple(row.kind() for row in msgspec.toml.decode(table_text("line_questions.toml"), type=_Table).kind)
"""In the order of the table."""
