"""Builds whole cases out of a few words: what a row of a table is about, put into a resume without a fault."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import get_args

from msgspec.structs import replace

from ats_sim import evidence, matching, outline, posting, reading
from ats_sim.model.case import Case
from ats_sim.model.document import Document, Kind, Loss, LossKind
from ats_sim.model.matches import Matches
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.settings import Scan, Settings

AS_OF = datetime.date(2026, 1, 15)
LOSSES = get_args(LossKind)
PARTS = (
    "name",
    "label",  # the headline below the name
    "contact",
    "line",  # a line below the contact line
    "summary",
    "work",
    "bare-entry",  # a position without a bullet, before the others
    "entry",
    "section",
    "section-line",  # what stands below such a heading
    "bare-section",  # a heading and nothing below it
    "education",
    "past",  # a bullet of an earlier position
    "skills",
    "many-skills",  # so many invented names in the skills section
    "pages",
    "bytes",
    "sizes",  # font sizes, given to the lines in turn
    "columns",  # so many lines of the page stand beside the line after them
    "markers",  # list markers as the file writes them, given to the bullets in turn, each to two
    "pdf-page",  # so many words on the page of a PDF
    "last-page",  # so many lines on the last of its pages
    "file",  # the name of the file
    "pdf-title",  # what the file calls itself
    "posting",
    "posting-title",
    "duty",  # what the posting says will be done
    "lens",
)

_PART = re.compile(r"\[(?P<part>[a-z-]+)\] ?(?P<value>.*)")
_FILLED = "the wards of the house "
_CLEAN_BULLET = "Cut the waiting time for triage from 50 to 30 minutes"


def parts_of(text: str) -> dict[str, list[str]]:
    """The parts of a row: a line ``[part] value`` sets a part, a line without a mark is a bullet of the position."""
    parts: dict[str, list[str]] = {}
    for line in text.split("\n"):
        marked = _PART.fullmatch(line)
        part, value = (marked["part"], marked["value"]) if marked else ("bullet", line)
        assert part in (*PARTS, *LOSSES, "bullet"), f"no part of a resume: {part}"
        parts.setdefault(part, []).append(value)
    return parts


@cache
def build(text: str) -> Case:
    """The case of a row: a small resume that no rule objects to, with the row's parts in place of its own.

    The bullets of a row follow one without a fault, so that a position has always something to show.
    """
    parts = parts_of(text)
    return _case({**parts, "bullet": [_CLEAN_BULLET, *parts.get("bullet", [])]})


@cache
def build_sent(text: str) -> Case:
    """The case of a row for the scan: sent for a posting, and without a doubt but for the row's parts.

    The bullets of a row are all that its latest position has.
    """
    parts = parts_of(text)
    return _case({"posting": ["Triage"], "bullet": [_CLEAN_BULLET], **parts})


def _case(parts: dict[str, list[str]]) -> Case:
    lens = "".join(parts.get("lens", []))
    settings = Settings(scan=Scan(lens=lens))
    document = reading.read(_markdown(parts).encode(), "resume.md", settings.limits, settings.reading)
    document = replace(
        _changed(document, parts), name=parts.get("file", [document.name])[0], title=parts.get("pdf-title", [""])[0]
    )
    resume = outline.outline(document)
    document = _laid_out(document, parts)
    proofs = tuple(evidence.assess(highlight) for highlight in resume.highlights)
    if "posting" not in parts and "posting-title" not in parts:
        return Case(document, resume, proofs, NO_POSTING, Matches(), settings, AS_OF)
    wanted = posting.read_posting(_posting(parts))
    matches = matching.match(document, resume, proofs, wanted, settings, AS_OF)
    return Case(document, resume, proofs, wanted, matches, settings, AS_OF)


def _markdown(parts: dict[str, list[str]]) -> str:
    def part(name: str, *clean: str) -> list[str]:
        return [value for value in parts.get(name, clean) if value]

    entries = part("entry", "Staff Nurse, Lakeside Clinic, Mar 2019 - Present")
    bullets = parts["bullet"]
    skills = part("skills", "Triage")
    education = part("education", "Bachelor of Science in Nursing, Riverside University, 2015 - 2019")
    lines = [f"# {name}" for name in part("name", "Ana Roe")]
    lines += [f"\n{label}\n" for label in part("label")]
    lines += part("contact", "Lisbon | ana.roe@example.com | +1 555 010 0199")
    lines += [*part("header"), *part("text-box"), *part("footer"), *part("line")]
    lines += [f"\n## Summary\n\n{text}" for text in part("summary")]
    lines += [f"\n## {heading}" for heading in part("work", "Experience")]
    lines += [f"\n### {entry}\n" for entry in part("bare-entry")]
    for index, entry in enumerate(entries):
        shown = bullets if index == 0 else [f"Kept the records of {20 * index} patients a day"]
        lines += [f"\n### {entry}\n", *(f"- {bullet}" for bullet in shown)]
    if "past" in parts:
        lines += ["\n### Staff Nurse, Hillside Clinic, Mar 2012 - Feb 2017\n", *(f"- {item}" for item in parts["past"])]
    for heading in part("section"):
        lines += [f"\n## {heading}\n", *part("section-line", "Saturday desk at the animal shelter of the town")]
    lines += ["\n## Education\n", *education] if education else []
    skills += [f"Fittle {number}" for number in range(int(part("many-skills", "0")[0]))]
    lines += ["\n## Skills\n", ", ".join(skills)] if skills else []
    lines += [f"\n## {heading}\n" for heading in part("bare-section")]
    lines += [_FILLED * (int(words) // len(_FILLED.split())) for words in part("pdf-page")]
    lines += ["\n## Interests\n"] * ("last-page" in parts)
    lines += [f"\nWard {number} of the house" for count in part("last-page") for number in range(int(count))]
    return "\n".join(lines) + "\n"


def _changed(document: Document, parts: dict[str, list[str]]) -> Document:
    """The document with the losses, the pages and the size of a row: no Markdown has them."""
    losses = tuple(Loss(kind, text, 1) for kind in LOSSES for text in parts.get(kind, []))
    pages = int(parts.get("pages", [str(document.pages)])[0])
    size = int(parts.get("bytes", [str(document.size)])[0])
    kind: Kind = "pdf" if "pdf-page" in parts else document.kind
    return replace(document, kind=kind, losses=(*document.losses, *losses), pages=pages, size=size)


def _laid_out(document: Document, parts: dict[str, list[str]]) -> Document:
    """The document with font sizes, columns and list markers of a row."""
    lines = list(document.lines)
    sizes = [float(size) for size in " ".join(parts.get("sizes", [])).split()]
    filled = [number for number, line in enumerate(lines) if document.line_text(line)]
    for place, number in enumerate(filled if sizes else []):
        lines[number] = replace(lines[number], size=sizes[place % len(sizes)])
    markers = "".join(parts.get("markers", []))
    listed = [number for number, line in enumerate(lines) if document.line_text(line).startswith("• ")]
    for place, number in enumerate(listed if markers else []):
        lines[number] = replace(lines[number], marker=markers[place // 2 % len(markers)])
    filled = [
        number for number, line in enumerate(lines) if len(re.findall(r"[a-z]+[^ ]*", document.line_text(line))) > 1
    ]
    for number in filled[len(filled) - int(parts.get("last-page", ["0"])[0]) :] if "last-page" in parts else []:
        lines[number] = replace(lines[number], page=document.pages)
    pairs = range(int(parts.get("columns", ["0"])[0]))
    torn = tuple((lines[filled[2 * row]].span, lines[filled[2 * row + 1]].span) for row in pairs)
    return replace(document, lines=tuple(lines), torn=torn)


def _posting(parts: dict[str, list[str]]) -> str:
    title = parts.get("posting-title", ["Staff Nurse"])[0]
    wanted = "\n".join(f"- {line}" for line in parts.get("posting", []))
    duties = "".join(f"- {line}\n" for line in parts.get("duty", []))
    done = f"What you will do\n{duties}\n" if duties else ""
    return f"{title}\n\nAbout the role\nYou will work with a small team.\n\n{done}Requirements\n{wanted}\n"
