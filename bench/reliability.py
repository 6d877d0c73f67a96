"""How often a field shown with a confidence is right: a table for docs/reading.md.

    python bench/reliability.py FOLDER [FOLDER ...]

FOLDER holds documents and NAME.truth.json beside each (name, work: position and name, education: institution). A field
is right where the truth has it, but for signs and capitals, or with a few letters more (nine in ten are the same).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from ats_sim.errors import AtsSimError
from ats_sim.model.resume import Field, Resume
from ats_sim.model.settings import Limits, Reading
from ats_sim.outline import outline
from ats_sim.reading import read_file

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
SUFFIXES = (".pdf", ".docx", ".txt", ".html", ".md")


def plain(text: object) -> str:
    """Words in small letters."""
    return " ".join(re.findall(r"[\w+#]+", str(text or "").casefold()))


def alike(truth: str, shown: str) -> bool:
    """Whether two names are the same one."""
    if not truth or not shown:
        return False
    inside = truth in shown and len(shown) <= 2 * len(truth)
    return inside or SequenceMatcher(None, truth, shown).ratio() >= 0.9


def fields(resume: Resume) -> Iterator[tuple[str, Field]]:
    """The fields that are measured, by kind."""
    shown: list[tuple[str, Field | None]] = [("name", resume.basics.name)]
    shown += [
        (kind, field) for job in resume.work for kind, field in (("position", job.position), ("employer", job.name))
    ]
    shown += [("institution", study.institution) for study in resume.education]
    yield from ((kind, field) for kind, field in shown if field is not None)


def answers(truth: dict[str, object]) -> dict[str, list[str]]:
    """What a truth file says of each kind; a kind that was not annotated is missing."""
    found: dict[str, list[str]] = {}
    if truth.get("name"):
        found["name"] = [plain(truth["name"])]
    for kind, part, key in (("position", "work", "position"), ("employer", "work", "name")):
        if isinstance(entries := truth.get(part), list):
            found[kind] = [plain(entry.get(key)) for entry in entries]
    if isinstance(entries := truth.get("education"), list):
        found["institution"] = [plain(entry.get("institution")) for entry in entries]
    return found


def measured(folder: Path) -> Iterator[tuple[str, float, bool]]:
    """Kind, confidence and whether it is right, for each field shown."""
    for path in sorted(folder.glob("*.truth.json")):
        stem = path.name.removesuffix(".truth.json")
        document = next((path.with_name(stem + end) for end in SUFFIXES if path.with_name(stem + end).exists()), None)
        if document is None:
            continue
        left = answers(json.loads(path.read_text(encoding="utf-8")))
        try:
            resume = outline(read_file(document, Limits(), Reading()))
        except AtsSimError:
            continue
        for kind, field in fields(resume):
            if kind not in left:
                continue
            shown = plain(field.text)
            hit = next((text for text in left[kind] if alike(text, shown)), None)
            if hit is not None:
                left[kind].remove(hit)
            yield kind, field.confidence, hit is not None


def main() -> None:
    """Print the table."""
    found = [item for folder in sys.argv[1:] for item in measured(Path(folder))]
    print("| shown at | fields | right |\n| --- | --- | --- |")
    for low, high in zip(BINS, (*BINS[1:], 9.0), strict=True):
        hits = [right for _, sure, right in found if low <= sure < high]
        if hits:
            print(f"| {low:.0%} and more | {len(hits)} | {sum(hits) / len(hits):.0%} |")
    for kind in ("name", "position", "employer", "institution"):
        hits = [right for name, _, right in found if name == kind]
        print(f"{kind}: {sum(hits)} of {len(hits)}", file=sys.stderr)
        for low, high in zip(BINS, (*BINS[1:], 9.0), strict=True):
            part = [right for name, sure, right in found if name == kind and low <= sure < high]
            if part:
                print(f"   {low:.1f}: {sum(part)}/{len(part)}", file=sys.stderr)


if __name__ == "__main__":
    main()
