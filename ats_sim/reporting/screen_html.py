"""A screened pool as one HTML file: sortable, without network, without anything of a resume taken as markup."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

from jinja2 import Environment, StrictUndefined

from ats_sim.model.screening import Failure, Pool
from ats_sim.reporting.plain import printable
from ats_sim.reporting.screen_columns import listed
from ats_sim.reporting.screen_summary import REVIEW, lines


def render(pool: Pool, links: Mapping[int, str] | None = None, failures: Mapping[str, Failure] | None = None) -> str:
    """The page. ``links`` lead to the report of a row by its rank, ``failures`` say by path why there is none."""
    text = resources.files("ats_sim.reporting").joinpath("templates", "screen.html").read_text(encoding="utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters["printable"] = printable
    page.filters["figure"] = lambda value: "" if value is None else f"{value:g}"
    return page.from_string(text).render(
        pool=pool,
        rows=listed(pool),
        summary="\n".join(lines(pool)),
        review=REVIEW,
        links=links or {},
        failures=failures or {},
    )
