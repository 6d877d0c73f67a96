"""Importing this warms the process up: the fork server can be told to import, not to call."""

from ats_sim.bulk import pool  # noqa: F401 - what a worker runs
from ats_sim.bulk.warm import warm

warm()
