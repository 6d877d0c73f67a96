"""docs/configuration.md: every setting with its default, its range and what stands beside it in the source."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_type_hints

from msgspec import Meta, Struct

from ats_sim.model.settings import Settings

_HEAD = """\
# Configuration

Settings are read from `ats-sim.toml`, or from `[tool.ats-sim]` of `pyproject.toml`. The nearest file counts: it is
looked for in the folder of the first path on the command line and above it, then in the working folder and above it;
in one folder `ats-sim.toml` comes first. `--config FILE` names a file, `--isolated` looks for none. What is given on
the command line is stronger than the file.

```toml
[tool.ats-sim]              # in ats-sim.toml without this line
ignore = ["SKL001"]         # codes, names or families such as "HLT"
fail-on = "error"
exclude = ["README.md"]

[tool.ats-sim.per-file-ignores]
"academic/*" = ["HLT", "too-many-pages"]

[tool.ats-sim.sources]      # what documents are made from, where lint does not find it by itself
"out/cv.pdf" = ["cv/*.tex"]

[tool.ats-sim.rules]        # in ats-sim.toml: [rules]
bullet_words = 35

[tool.ats-sim.scan]
budget_seconds = 20
```

A setting that does not exist, a value of another type or out of its range, and a rule that does not exist are errors
(exit status 2) that name the file, the setting and the nearest right one. A hyphen and an underscore are the same in
the name of a setting. `ats-sim lint --show-config` prints the settings in effect, and where those come from that were
set; what it prints is itself an `ats-sim.toml`.

A glob is held against the name of a file and against its path from the folder of the settings file; `*` goes across
folders. Files that are named on the command line are always done, also those that `exclude` names.

Words of your own are data beside the lexicon's, in files that the table `[lexicon]` names, relative to the settings
file: `extend = ["our-skills.tsv", "our-titles.tsv", "our-words.tsv"]`. What a file holds is told by its first line, its
columns parted by tabs; `#` begins a comment, and several names in one cell have a `|` between them:

- `label`, `kind` and if wanted `aliases`, `broader`, `related`, `when`: skills with their names, found and matched
  before the lexicon's own ("Zorblang", "language"); kinds and conditions are explained in `ats_sim/lexicon/skills.py`;
- `title`, `means`: a title and the common one that it stands for ("Growth Ninja", "Marketing Manager");
- `list`, `words`: more words for a list of `ats_sim/lexicon/files/words/` ("minimizing", "pitched in on").

Nothing in such a file is run. A line that cannot be used is an error that names the file and the line: a column, a kind
or a list that does not exist (with the nearest right one), an empty cell, a name given twice.

The rest of this page is made from `ats_sim/model/settings.py` by `ats-sim docs docs`. "Ours" means that the number is
a choice of this project and rests on no study.

## What `lint` reports

"""


def render() -> str:
    """The page as Markdown."""
    own = [name for name in Settings.__struct_fields__ if not isinstance(getattr(Settings(), name), Struct)]
    parts = [_HEAD + "\n".join(_table(Settings, own, "-"))]
    for name in Settings.__struct_fields__:
        part = getattr(Settings(), name)
        if isinstance(part, Struct):
            title = (inspect.getdoc(type(part)) or "").rstrip(".")
            rows = _table(type(part), part.__struct_fields__, "_")
            parts.append("\n".join([f"## `[{name}]`: {title[:1].lower()}{title[1:]}", "", *rows]))
    return "\n\n".join(parts) + "\n"


def comments(settings: type) -> dict[str, str]:
    """What stands beside each setting in the source."""
    parts = (line.partition("  # ") for line in inspect.getsource(settings).splitlines())
    return {field.split(":")[0].strip(): comment for field, _, comment in parts if comment and ":" in field}


def _table(settings: type, names: Iterable[str], joint: str) -> Iterator[str]:
    told = comments(settings)
    types = get_type_hints(settings, include_extras=True)
    yield "| setting | default | range | meaning and source |"
    yield "|---|---|---|---|"
    for name in names:
        default = _default(getattr(settings(), name))
        comment = told.get(name, "").replace("|", "\\|")
        yield f"| `{name.replace('_', joint)}` | {default} | {_range(types[name])} | {comment} |"


def _default(value: object) -> str:
    if value == ():
        return "none"
    return f'`"{value}"`' if isinstance(value, str) else f"{value:,}"


def _range(type_: Any) -> str:
    """The range in words; numbers without one of their own must not be below 0."""
    base, *marks = get_args(type_) or (type_,)
    if base is str or get_args(base):
        return ("list" if marks else "text") if base is str else "table"
    if base not in (int, float):
        return ", ".join(f"`{choice}`" for choice in (base, *marks))
    meta = next((mark for mark in marks if isinstance(mark, Meta)), Meta(ge=0))
    least = f"from {meta.ge:g}" if meta.ge is not None else f"above {meta.gt:g}"
    if meta.le is not None:
        return f"{least} to {meta.le:g}"
    return f"whole, {least}" if base is int else least
