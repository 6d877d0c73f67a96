"""The page that explains a rule or a flag, read from the docstring of its module, where alone it is written."""

from __future__ import annotations

import inspect

from msgspec import Struct

_PARTS = ("What it finds", "Why it matters", "Example")


class Manual(Struct, frozen=True):
    """The page that explains a rule or a flag, in its parts.

    The examples are parts of a resume and a posting, a line each.
    """

    title: str
    what: str
    why: str
    example_before: str
    example_after: str
    source: str


def read_manual(name: str, docstring: str | None) -> Manual:
    """The page that a docstring holds. Raises ValueError with the name if a part is missing."""
    head, *rest = f"\n{inspect.cleandoc(docstring or '')}".split("\n## ")
    parts = {heading.strip(): text.strip() for heading, _, text in (part.partition("\n") for part in rest)}
    if tuple(parts) != _PARTS:
        raise ValueError(f"{name}: the docstring must have the headings {', '.join(_PARTS)}")
    why, _, source = f"\n{parts['Why it matters']}".partition("\nSource: ")
    before, _, after = parts["Example"].removeprefix("- Before:").partition("\n- After:")
    if not source or not parts["Example"].startswith("- Before:") or not before or not after:
        raise ValueError(f"{name}: the docstring needs a line 'Source: ...' and '- Before:' with '- After:'")
    title, what = head.strip().rstrip("."), parts["What it finds"]
    return Manual(title, _flow(what), _flow(why), _lines(before), _lines(after), _flow(source))


def markdown(manual: Manual, heading: str, facts: str) -> str:
    """The page as Markdown; ``facts`` follows the title in its first paragraph."""
    sections = {
        "What it finds": manual.what,
        "Why it matters": f"{manual.why}\n\nSource: {manual.source}",
        "Example": f"Before:\n\n{_block(manual.example_before)}\n\nAfter:\n\n{_block(manual.example_after)}",
    }
    text = "\n\n".join(f"## {name}\n\n{body}" for name, body in sections.items())
    return f"# {heading}\n\n{manual.title}. {facts}\n\n{text}\n"


def _block(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _flow(text: str) -> str:
    """Paragraphs, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _lines(text: str) -> str:
    """An example: one line where it begins beside its label, else the lines as they stand."""
    if not text.startswith("\n"):
        return " ".join(text.split())
    return "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
