"""The report on one file of the pool, made when somebody looks at it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec.structs import replace

from ats_sim import blinding, counterfactual, pipeline
from ats_sim.bulk.loading import load
from ats_sim.bulk.run_key import RunKey
from ats_sim.counterfactual.action_plan import plan_actions
from ats_sim.errors import ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.screening import Screening
from ats_sim.page.memory import Memory
from ats_sim.page.readers import Readers
from ats_sim.reporting import check_html


class Reports:
    """Makes reports; the last few resumes are remembered."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers
        self._parsed: Memory[ParsedResume] = Memory()

    def report(self, file: str, data: bytes, row: Screening, run: RunKey, *, blind: bool) -> str:
        """The page of ``check --format html``, without the person where ``blind``. Raises ``AtsSimError``."""
        name = f"resume{Path(file).suffix}" if blind else Path(file).name
        parsed = self._parsed.get(f"{row.content} {name}", lambda: self._readers.resume(data, name))
        parsed = replace(parsed, document=replace(parsed.document, name=name))
        result = pipeline.simulate(parsed, run.posting, as_of=run.as_of, settings=run.settings)
        whatif = counterfactual.what_if(result)
        if blind:
            result, whatif = blinding.blind(result, whatif)
        return check_html.render(result, whatif, plan_actions(result, whatif))


def contents(file: str | bytes, row: Screening, run: RunKey) -> bytes:
    """The bytes of a file as they were when its row was made. Raises ``ReadingError`` where they are not."""
    data = load(file, run.settings.limits) if isinstance(file, str) else file
    if row.content and hashlib.sha256(data).hexdigest() != row.content:
        raise ReadingError("changed", f"{row.path}: it was changed since the list was made; read the pool again")
    return data
