"""A link looks as if it led nowhere.

## What it finds

The address of a network with nobody's name behind it ("linkedin.com/in/", "github.com"), a slip in an address
("htps://", "www,"), one on this machine only ("localhost", "file:"), and "http://", which has long been "https://".
Looked at are the links of the file and the addresses in its text. One finding an address, one for all with "http://".

## Why it matters

Whoever clicks a dead link does not look for the right one. Some mail programs and form fields refuse what is no
address.

Source: ours; browsers warn of "http://" since 2018.

## Example

- Before: [line] linkedin.com/in/
- After: [line] linkedin.com/in/ana-roe
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.networks import networks
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE, shortened

_WHY = {
    "link-local": "is a place on your own machine",
    "link-slip": "is no address: there is a slip in it",
    "link-unsafe": 'begins with "http://", which browsers warn of',
}


def _check(case: Case) -> Iterator[Violation]:
    told: set[str] = set()
    for words, span in sorted({*_in_text(case), *_behind(case)}, key=lambda item: (item[1].start, item[0])):
        why = _why(words)
        unsafe = why == _WHY["link-unsafe"]
        if unsafe and _WHY["link-unsafe"] in told:
            continue  # one is enough to say it of all
        if unsafe:
            told.add(_WHY["link-unsafe"])
        if why and words.lower().rstrip("/") not in told:
            told.add(words.lower().rstrip("/"))
            yield Violation(
                span, f'"{shortened(words, 50)}" {why}', "Open the link yourself, and write the address that works."
            )


def _why(address: str) -> str | None:
    found = patterns.first("dead-link", address)
    if found and found.match.start() == 0:
        return _WHY[found.row]
    return "leads to the network, not to you" if _front_page().fullmatch(address) else None


def _in_text(case: Case) -> Iterator[tuple[str, Span]]:
    text = case.document.text
    places = [found.span for found in patterns.find("dead-link", text)]
    places += [found.span() for found in _front_page().finditer(text)]
    for start, end in places:
        words = text[start:end].rstrip(".,;)")
        yield words, Span(start, start + len(words))


def _behind(case: Case) -> Iterator[tuple[str, Span]]:
    """The addresses of the links, which the text need not show."""
    for link in case.document.links:
        yield link.url.strip(), link.span or NOWHERE


@cache
def _front_page() -> re.Pattern[str]:
    """The address of a network without what leads to a person."""
    hosts = "|".join(re.escape(host) for host in networks() if host not in ("x.com", "t.me"))
    return expression(
        rf"(?<![\w@./-])(?:https?://)?(?:www\.)?(?:{hosts})(?:/(?:in|pub|users?|profile))?/?(?![\w@./-])", re.IGNORECASE
    )


RULE = Rule("TXT004", "dead-looking-link", "note", _check)
