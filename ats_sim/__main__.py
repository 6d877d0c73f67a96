"""``python -m ats_sim`` and the command ``ats-sim``."""

from __future__ import annotations

from ats_sim.cli import main

if __name__ == "__main__":
    main()
