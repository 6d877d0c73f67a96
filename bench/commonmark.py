"""How much of CommonMark the reader of Markdown reads: words and links of the specification's own examples.

    python bench/commonmark.py spec.txt

``spec.txt`` is that of the specification (commonmark.org, npm package ``commonmark-spec``; CC BY-SA, so it is no part
of this repository). An example counts where its page holds a word, as text or as the description of a picture. It is
right where the document holds the same words in the same order, its links are where their addresses are the same.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from ats_sim import reading
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Settings

_EXAMPLE: Final = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_WORD: Final = re.compile(r"\w+")
_UNSEEN: Final = ("script", "style", "textarea")
_INLINE: Final = ("a", "em", "strong", "code", "b", "i", "span", "del", "bab", "c2c", "img")


class _Page(HTMLParser):
    """The words and link addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.links: list[str] = []
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._unseen = self._unseen or (tag if tag in _UNSEEN else "")
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        self.text.append((given.get("alt") or "") if tag == "img" else "" if tag in _INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = "" if tag == self._unseen else self._unseen
        self.text.append("" if tag in _INLINE else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.text.append(data)


def main() -> None:
    """Print the shares."""
    settings = Settings()
    counts: Counter[str] = Counter()
    spec = Path(sys.argv[1]).read_text(encoding="utf-8").replace("→", "\t")
    for number, (source, page) in enumerate(_EXAMPLE.findall(spec), 1):
        wanted = _Page()
        wanted.feed(page)
        wanted.close()
        try:
            found = reading.read(source.encode(), "example.md", settings.limits, settings.reading)
        except ReadingError:
            found = None
        words = _WORD.findall("".join(wanted.text))
        links = sorted(wanted.links)
        wrong = []
        if words:
            counts["words"] += 1
            if words != _WORD.findall(found.text if found else ""):
                wrong.append("words")
        if words and links:
            counts["links"] += 1
            if links != sorted(link.url for link in (found.links if found else ()) if link.url):
                wrong.append("links")
        counts.update(f"wrong {what}" for what in wrong)
        if wrong:
            print(f"example {number}: {' and '.join(wrong)} of {source!r}")
    for what in ("words", "links"):
        right = counts[what] - counts[f"wrong {what}"]
        print(f"{what}: {right} of {counts[what]}, {100 * right / counts[what]:.1f} %")


if __name__ == "__main__":
    main()
