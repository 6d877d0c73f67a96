"""A result whose every free text is replaced by something hostile."""

from __future__ import annotations

from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.model.action_plan import Action, ActionKind, ActionPlan, Pair
from ats_sim.model.document import Document, Quote
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import Change, WhatIf

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> ' onload='x",
    "</style></svg></title><!-- ]]> {{ 7 * 7 }} {% raw %}",
    "a | b `c` **d** [e](https://evil.example) ![f](//evil.example/g) @someone #12 GH-7 www.evil.example",
    "\u202egnp.exe\u2066 \x1b[31mred\x00 \u2028 &lt;b&gt; &#60;",
    "</details></summary> <!-- x\n\n# heading\n- item\n| --- |",
)

_FREE = frozenset({"text", "sentence", "note", "reason", "message", "hint", "rewrite", "fix", "skill", "why"})
_LISTS = frozenset({"missing", "unknown"})


def poisoned(result: Simulation, words: str) -> tuple[Simulation, WhatIf, ActionPlan]:
    """The same result with ``words`` for each text of the resume, the posting and the program's sentences.

    There is a thing to do of every kind.
    """
    bad = _poisoned(result, words)
    document = bad.case.document
    length = len(document.text)
    filled = (words * (length // len(words) + 1))[:length]
    bad = replace(bad, case=replace(bad.case, document=replace(document, name=words, text=filled)))
    about = Quote(words, next(iter(bad.hints)).about.span) if bad.hints else Quote(words, document.lines[0].span)
    change = Change("order", about, words, "advance", 50.0)
    pairs = (Pair(words, about, near=True), Pair(words, about), Pair(words))
    kinds: tuple[ActionKind, ...] = get_args(ActionKind)
    steps = tuple(
        Action(kind, about, words, question, pairs, 99, "advance") for kind in kinds for question in (True, False)
    )
    whatif = WhatIf((change,), (0,), "advance", (words, words))
    return bad, whatif, ActionPlan(steps, (0, 1), "advance")


def _poisoned(value: Any, words: str) -> Any:
    if isinstance(value, Document):
        return value
    if isinstance(value, tuple):
        return tuple(_poisoned(item, words) for item in value)
    if not isinstance(value, Struct):
        return value
    changed: dict[str, Any] = {}
    for name in value.__struct_fields__:
        old = getattr(value, name)
        if name in _FREE and isinstance(old, str):
            changed[name] = words
        elif name in _LISTS and isinstance(old, tuple):
            changed[name] = tuple(words for _ in old)
        elif isinstance(old, tuple | Struct):
            changed[name] = _poisoned(old, words)
    return replace(value, **changed)
