"""Whether a screened pool would select some groups of people less than others."""

from __future__ import annotations

from msgspec import Struct


class GroupRate(Struct, frozen=True):
    """How often one group of people was selected from a screened pool, beside the most selected group.

    A group belongs to a category ("sex": "female"), or to two of them ("sex x origin": "female x a").

    Rates are 0 to 1. ``impact_ratio`` is the selection rate by that of the most selected group of the category,
    ``scoring_rate`` the share of the group above the median score of the sample, ``scoring_ratio`` that by the highest
    one; None where there is nothing to divide by. ``flagged``: a ratio is below four fifths. ``small``: the group is
    less than 2 % of the sample, and its figures say little.
    """

    category: str
    group: str
    size: int
    selected: int
    selection_rate: float
    impact_ratio: float | None
    scoring_rate: float
    scoring_ratio: float | None
    flagged: bool
    small: bool


class Audit(Struct, frozen=True):
    """The selection rates of a screened pool by group, for a bias audit (New York City Local Law 144).

    ``unknown`` counts, for each category, resumes of the pool without a group; ``absent`` files of the list of groups
    that are not in the pool or could not be read. ``selected_by`` says in words what counted as selected.
    """

    read: int
    selected_by: str
    rates: tuple[GroupRate, ...]
    unknown: tuple[tuple[str, int], ...]
    absent: int
