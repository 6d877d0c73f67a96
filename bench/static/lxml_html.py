"""Stands for ``lxml.html`` in the page, where there is no lxml: reads the web page that the reader of Markdown makes.

Only that: elements that Markdown makes, each closed where it was opened. Whatever else stands there (HTML that somebody
wrote into their Markdown) would be read in another way than lxml does, so it is an ``ImportError``, as without this.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser as _Tokens
from typing import Any

_VOID = frozenset(("br", "hr", "img"))
_BLOCKS = ("body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre")
_TABLES = ("table", "thead", "tbody", "tr", "th", "td")
_KNOWN = frozenset((*_VOID, *_BLOCKS, *_TABLES, "code", "em", "strong", "s", "a"))
_ODD = "this text holds HTML, which cannot be read here"


class Element:
    """As much of an element of lxml as is asked for. A comment's ``tag`` is no text."""

    def __init__(self, tag: Any, given: dict[str, str], line: int, parent: Element | None) -> None:
        self.tag, self._given, self.sourceline, self._parent = tag, given, line, parent
        self.text: str | None = None
        self.tail: str | None = None
        self._inner: list[Element] = []

    def __iter__(self) -> Iterator[Element]:
        return iter(self._inner)

    def __len__(self) -> int:
        return len(self._inner)

    def append(self, one: Element) -> None:
        self._inner.append(one)

    def get(self, name: str) -> str | None:
        return self._given.get(name)

    def getparent(self) -> Element | None:
        return self._parent

    def iter(self, tag: str) -> Iterator[Element]:
        if self.tag == tag:
            yield self
        for one in self._inner:
            yield from one.iter(tag)

    def itertext(self) -> Iterator[str]:
        if self.text:
            yield self.text
        for one in self._inner:
            yield from one.itertext()
            if one.tail:
                yield one.tail


class _Tree(_Tokens):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("html", {}, 1, None)
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KNOWN or (tag == "body") != (len(self._open) == 1):
            raise ImportError(_ODD)
        line = self.getpos()[0] + (self.get_starttag_text() or "").count("\n")
        one = Element(tag, {name: value or "" for name, value in attrs}, line, self._open[-1])
        self._open[-1].append(one)
        if tag not in _VOID:
            self._open.append(one)

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1].tag != tag:
            raise ImportError(_ODD)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        last = self._open[-1]
        if len(last):
            child = list(last)[-1]
            child.tail = (child.tail or "") + data
        else:
            last.text = (last.text or "") + data

    def handle_comment(self, data: str) -> None:
        one = Element(_Tree, {}, self.getpos()[0] + data.count("\n"), self._open[-1])
        one.text = data
        self._open[-1].append(one)

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - named by its base
        raise ImportError(_ODD)

    handle_decl = handle_pi = unknown_decl


class HTMLParser:
    """The options of lxml's parser, which decide nothing here."""

    def __init__(self, *, encoding: str, no_network: bool, huge_tree: bool) -> None:  # noqa: ARG002
        self.encoding = encoding


def document_fromstring(data: bytes, parser: HTMLParser) -> Element:
    """The page as a tree. Raises ``ImportError`` for one that needs lxml."""
    tree = _Tree()
    tree.feed(data.decode(parser.encoding))
    tree.close()
    if len(tree._open) > 2:
        raise ImportError(_ODD)
    return tree.root
