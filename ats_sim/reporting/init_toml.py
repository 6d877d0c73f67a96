"""The settings file that ``init`` writes: what most repositories set, each with a word about it."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.reporting.plain import printable


def render(baseline: str, sources: Sequence[tuple[str, Sequence[str]]], docs_url: str) -> str:
    """An ``ats-sim.toml``: all lines but those that hold for this repository are comments.

    ``baseline`` is a file that is there, "" for none; ``sources`` are documents with what they are made from.
    """
    rows = [
        f"#:schema {docs_url}/schema/settings.json",
        "# Settings of ats-sim. All of them, with their sources: ats-sim lint --show-config",
        "",
        "# The least severity that fails lint: error, warning, note, never.",
        '# fail-on = "error"',
        "",
        "# Rules that are left out, by code, name or family; ats-sim rules lists them.",
        '# ignore = ["skill-only-listed", "DOC017"]',
        "",
        "# Findings that were there before do not count: ats-sim lint . --write-baseline",
        f'{"" if baseline else "# "}baseline = "{baseline or "ats-sim-baseline.json"}"',
        "",
        "# Files of folders that are passed over, beside what is no resume and what git ignores.",
        '# exclude = ["old/*"]',
        "",
        "# Rules that are left out for some files.",
        "# [per-file-ignores]",
        '# "academic/*" = ["too-many-pages"]',
        "",
        "# What documents are made from, where lint does not find it by itself. Found now:",
        *[f"#   {printable(path)}: {printable(', '.join(files))}" for path, files in sources],
        "# [sources]",
        '# "out/cv.pdf" = ["cv/*.tex"]',
        "",
        "# Thresholds: ats-sim rule NAME says which one a rule has.",
        "# [rules]",
        "# bullet_words = 40",
    ]
    return "\n".join(rows) + "\n"
