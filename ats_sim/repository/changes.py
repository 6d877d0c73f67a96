"""The lines that changed since a revision of git."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ats_sim.errors import ConfigError
from ats_sim.lexicon.patterns import regex

if TYPE_CHECKING:
    import subprocess

_SECONDS = 60  # ours: git that takes longer waits for something
_GIT = ("git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")

Changes = Mapping[Path, frozenset[int] | None]
"""For each changed file its changed lines, None for all of them (a new file, or one that is no text)."""


def changed_since(revision: str, folder: Path) -> Changes:
    """What differs between a revision and the working tree that a folder lies in, files not yet added among it.

    Raises ``ConfigError`` where there is no git, no working tree, or no such revision.
    """
    if revision.startswith("-") or not revision.strip():
        raise ConfigError("diff", f"--diff: {revision!r} is no revision; give a branch, a tag or a commit")
    top = Path(_run(folder, "rev-parse", "--show-toplevel").strip())
    if not _is_known(folder, revision):
        shallow = _run(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        way = (
            "this clone is shallow: fetch it first (git fetch origin REV, or fetch-depth: 0 of actions/checkout)"
            if shallow
            else "check its name, or fetch it first"
        )
        raise ConfigError("diff", f"--diff: no revision {revision} here; {way}")
    plain = ("--no-ext-diff", "--no-textconv", "--no-color", "--no-renames")
    names = _run(top, "diff", *plain, "--name-only", "-z", "--diff-filter=d", revision, "--").split("\0")
    new = _run(top, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    found: dict[Path, frozenset[int] | None] = {top / name: None for name in new if name}
    for name in filter(None, names):
        text = _run(top, "diff", *plain, "--unified=0", revision, "--", f":(literal){name}")
        spans = [(int(hunk[1]), int(hunk[2] or 1)) for hunk in regex("diff-hunk").finditer(text)]
        lines = frozenset(line for start, count in spans for line in range(start, start + count))
        found[top / name] = lines if spans else None
    return found


def _is_known(folder: Path, revision: str) -> bool:
    call = [*_GIT, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    return _done(folder, call).returncode == 0


def _run(folder: Path, *words: str) -> str:
    done = _done(folder, [*_GIT, *words])
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it failed"]
        raise ConfigError("diff", f"--diff: git says in {folder}: {lines[0]}; run it in a clone of the repository")
    return done.stdout.decode("utf-8", "surrogateescape")


def _done(folder: Path, call: list[str]) -> subprocess.CompletedProcess[bytes]:
    import subprocess

    try:
        return subprocess.run(call, cwd=folder, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603
    except FileNotFoundError as error:
        raise ConfigError("diff", "--diff needs git, which is not installed; leave the option out") from error
    except subprocess.TimeoutExpired as error:
        raise ConfigError("diff", f"--diff: git did not answer within {_SECONDS} seconds") from error
