"""Comments that accept findings, written into a source: at the end of a line, in Org on a line of their own above
it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

import yaml

from ats_sim.lexicon.expressions import expression

_STYLES = {
    **dict.fromkeys((".tex", ".ltx", ".latex"), " % {}"),
    ".typ": " // {}",
    **dict.fromkeys((".md", ".markdown", ".rmd", ".qmd", ".html", ".htm"), " <!-- {} -->"),
    **dict.fromkeys((".yaml", ".yml", ".toml"), " # {}"),
}
_ABOVE = {".org": "# {}"}
_THERE = expression(r"(ats-sim:\s{0,5}ignore\s{0,5}\[)([^\]\n]{0,500})\]")


def commented(path: str, text: str, wanted: Mapping[int, Iterable[str]]) -> tuple[str, list[int]]:
    """A source with a comment for each line that findings stand on, and the lines where none can be written.

    ``wanted`` are the codes by line. A line keeps what is printed of it: a comment inside of a text of several lines
    (YAML), or behind a row of a table (Markdown), would be words.
    """
    suffix = PurePath(path).suffix.lower()
    style, above = _STYLES.get(suffix), _ABOVE.get(suffix)
    if style is None and above is None:
        return text, sorted(wanted)
    rows, left = text.split("\n"), []
    for line in sorted(wanted, reverse=True):
        before, codes = list(rows), sorted(set(wanted[line]))
        row = rows[line - 1]
        end = "\r" if row.endswith("\r") else ""
        row = row.removesuffix("\r")
        known = _THERE.search(row)
        if known:
            names = [name.strip() for name in known[2].split(",") if name.strip()]
            rows[line - 1] = _THERE.sub(rf"\g<1>{', '.join(dict.fromkeys((*names, *codes)))}]", row, count=1) + end
        elif above:
            indent = row[: len(row) - len(row.lstrip())]
            rows.insert(line - 1, indent + above.format(f"ats-sim: ignore-next-line[{', '.join(codes)}]") + end)
        elif style and not row.lstrip().startswith("|"):
            rows[line - 1] = row + style.format(f"ats-sim: ignore[{', '.join(codes)}]") + end
        if rows == before or not _says_the_same(suffix, before, rows):
            rows = before
            left.append(line)
    return "\n".join(rows), sorted(left)


def _says_the_same(suffix: str, before: list[str], after: list[str]) -> bool:
    """Whether a comment is one: of YAML all values must be what they were."""
    if suffix not in (".yaml", ".yml"):
        return True
    try:
        old, new = (
            [token.value for token in yaml.scan("\n".join(rows)) if isinstance(token, yaml.ScalarToken)]
            for rows in (before, after)
        )
    except yaml.YAMLError:
        return False
    return old == new
