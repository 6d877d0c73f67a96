"""Loads every stage and word list once, in the process that all workers are copies of."""

from __future__ import annotations

import datetime
import functools
import gc
import logging

RESUME = b"""# Sam Sample

sam@example.com

## Experience

### Data Analyst, Sample Works
2019 - present

- Cut the cost of reports by 20% with SQL and Python.
"""
_POSTING = "Data Analyst\n\nRequirements\n\n- SQL and Python\n- 3 years of experience\n- Bachelor's degree\n"


@functools.cache
def warm() -> None:
    """Run every stage on a made resume, and take all that lives now out of the sight of the garbage collector.

    Once in a process: its copies are warm already.
    """
    from ats_sim import pipeline, reading
    from ats_sim.reading import docx, pdf  # noqa: F401 - so that no worker has to load them

    logging.disable(logging.CRITICAL)
    settings = pipeline.DEFAULTS
    posting = pipeline.parse_posting(_POSTING, settings)
    document = reading.read(RESUME, "sample.md", settings.limits, settings.reading)
    pipeline.scan_resume(
        pipeline.parse_resume(document, settings), posting, as_of=datetime.date(2026, 1, 1), settings=settings
    )
    gc.collect()
    gc.freeze()
