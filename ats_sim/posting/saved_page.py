"""A saved web page as a plain posting: its main content without menus, forms, footers and dialogs, and its title."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from msgspec import Struct

from ats_sim.lexicon.expressions import expression

_DROPPED = frozenset(
    ["nav", "header", "footer", "aside", "form", "dialog", "script", "style", "noscript", "template", "svg", "button"]
) | frozenset(["select", "iframe", "menu"])
_ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu"])
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed"])
_BLOCKS = frozenset(
    ["p", "div", "section", "article", "main", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table"]
) | frozenset(["dt", "dd", "br", "hr", "blockquote"])
_SITE = expression(r"\s[|–—·-]\s.*$")
_SHORT = 60  # characters; ours: a shorter page is left to be read as text
_LEAST = 200  # characters of a main part that is the posting; ours


class SavedPage(Struct, frozen=True):
    """The text of a page's main content, and the title that the page gives itself; empty if it has none."""

    text: str
    title: str


def read_page(raw: str) -> SavedPage | None:
    """The main content of a web page; None for one without."""
    reader = _Reader()
    reader.feed(raw)
    reader.close()
    main = _clean(reader.main)
    text = main if len(main) >= _LEAST or not _clean(reader.whole) else _clean(reader.whole)
    text = main if main and len(main) * 2 >= len(text) else text
    heading = " ".join(_clean(reader.heading).split())
    own = heading or _SITE.sub("", " ".join(reader.named.split()))
    return SavedPage(text, own) if len(text) >= _SHORT else None


def _clean(pieces: list[str]) -> str:
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects what stands in the page, in its main part, and in its first heading."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.whole: list[str] = []
        self.main: list[str] = []
        self.heading: list[str] = []
        self.named = ""
        self._open: list[tuple[str, bool]] = []
        self._dropped = self._main = 0
        self._in_heading = self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: a block begins a line, a heading is marked, furniture is dropped."""
        given = dict(attrs)
        if tag == "meta" and given.get("property") == "og:title":
            self.named = self.named or (given.get("content") or "")
        if tag in _VOID:
            self._put("\n" if tag in _BLOCKS else "")
            return
        drops = tag in _DROPPED or given.get("role") in _ROLES or given.get("aria-hidden") == "true"
        self._dropped += drops
        self._main += tag in ("main", "article")
        self._in_head = self._in_head or tag == "head"
        self._open.append((tag, drops))
        if tag in _BLOCKS:
            lead = "\n\n## " if tag in ("h2", "h3", "h4", "h5", "h6") else "\n- " if tag == "li" else "\n"
            self._put(lead)
        if tag == "h1" and not self.heading and not self._dropped:
            self._in_heading = True

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, and what was left open inside it."""
        if tag not in [name for name, _ in self._open]:
            return
        while self._open:
            name, drops = self._open.pop()
            self._dropped -= drops
            self._main -= name in ("main", "article")
            if name == tag:
                break
        self._in_head = self._in_head and tag != "head"
        self._in_heading = self._in_heading and tag != "h1"
        self._put("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        """Words of the page."""
        if self._in_heading:
            self.heading.append(data)
        self._put(data.replace("\n", " "))

    def _put(self, words: str) -> None:
        if self._dropped or self._in_head:
            return
        self.whole.append(words)
        if self._main:
            self.main.append(words)
