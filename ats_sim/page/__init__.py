"""The page on one's own machine, as far as it is no server: questions in, answers out, and the page's own files.

``Engine.answer(operation, payload, files)`` takes plain values and gives plain values. It knows no network and no disk,
so whatever carries a question to it can stand behind the page: a server (``serving/``), or a worker inside the browser.
``assets/`` holds the page: ``candidate.html`` with its styles and scripts, of which only ``carrier.js`` knows how a
question travels.
"""

from __future__ import annotations

from ats_sim.page.assets import asset, assets, style_hashes
from ats_sim.page.engine import Engine
from ats_sim.page.questions import Upload

__all__ = ["Engine", "Upload", "asset", "assets", "style_hashes"]
