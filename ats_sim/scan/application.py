"""A resume sent for a posting: what the scan looks at."""

from __future__ import annotations

from dataclasses import dataclass

from ats_sim.model.case import Case
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Scan


@dataclass(frozen=True, slots=True)
class Application:
    """A case that has a posting."""

    case: Case
    posting: Posting
    matches: Matches

    @property
    def settings(self) -> Scan:
        """The numbers of the scan."""
        return self.case.settings.scan


def application(case: Case) -> Application:
    """The case as an application. Raises ValueError when it has no posting."""
    if case.posting is None or case.matches is None:
        raise ValueError("the scan needs a posting")
    return Application(case, case.posting, case.matches)
