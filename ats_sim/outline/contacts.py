"""E-mail, phone, web addresses, profiles and place of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.networks import networks
from ats_sim.lexicon.places import place_score, trailing_place
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Document, Span
from ats_sim.model.resume import Field, Profile
from ats_sim.outline.rows import Row, cut

_LIFE = 100  # years: two numbers of four digits that lie nearer to each other are years
_EMAIL = expression(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])")
_URL = expression(
    r"(?:https?://|www\.)[^\s<>()|,;]{3,300}|(?<![\w@./-])(?:[A-Za-z0-9][\w-]{0,62}\.){1,4}(?:com|org|net|io|dev|me|ai|co|edu|gov|info|app|tech|page|"
    r"site|blog|xyz|de|fr|uk|es|pt|nl|ch|at|be|it|pl|se|no|dk|fi|ca|au|in|eu|us|br|mx|ar|design|digital|cloud|codes|sh|so|ly|tv|biz)\b(?:/[^\s<>()|,;]*)?(?!@)"
)
_PHONE = expression(
    r"(?<![\w/.@-])(?:\+|00|\(\+)?\(?\d{1,4}\)?(?:[ .·\u00a0/‐–-]{0,3}\(?\d{1,5}\)?){1,6}"
    r"(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\w/@]|[.-]\d)"
)


_NO_PHONE = expression(r"\d{5}-\d{4}|\d{4}\.\d{4,5}|\d{1,2}\.\d{3}\.\d{3}-?\d?")
"""A postal code of nine digits, the number of a preprint, that of an identity card: no phone without a label."""


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a phone number, before another number, and before an address."""
    return (
        expression(rf"\b{any_of('phone-label')}\b\.?\s*(?:no\.?|number)?\s*:?\s*$", re.IGNORECASE),
        expression(rf"\b{any_of('no-phone-label')}\b[\w. ]{{0,12}}:?\s*#?$", re.IGNORECASE),
        expression(rf"^{any_of('address-label')}\b\s*:?\s*", re.IGNORECASE),
    )


def find_email(document: Document, head: Sequence[Row]) -> Field | None:
    """The first e-mail address, one in the head before any other."""
    for row in head:
        found = _EMAIL.search(row.text)
        if found:
            return row.field(found.start(), found.end())
    found = _EMAIL.search(document.text)
    if found:
        return Field(found.group(), Span(found.start(), found.end()), 0.9)
    for link in document.links:
        mail = _EMAIL.fullmatch(link.url.removeprefix("mailto:").split("?")[0])
        if mail and link.span and link.url.startswith("mailto:"):
            return Field(mail.group(), link.span, 0.8)
    return None


def find_phone(rows: Sequence[Row]) -> Field | None:
    """The first phone number of ``rows``; one with a label or a plus sign before a mere row of digits."""
    found: list[Field] = []
    for row in rows:
        for match in _PHONE.finditer(row.text):
            sure = _phone_sure(row, match)
            if sure:
                found.append(
                    Field(match.group().strip(), Span(row.start + match.start(), row.start + match.end()), sure)
                )
    return max(found, key=lambda field: (field.confidence, -field.span.start), default=None)


def _phone_sure(row: Row, match: re.Match[str]) -> float:
    text = match.group()
    digits = expression(r"\D").sub("", text)
    if not 7 <= len(digits) <= 15:
        return 0.0
    before = row.text[max(0, match.start() - 24) : match.start()]
    dated = any(period.begin < match.end() and match.start() < period.finish for period in row.periods)
    is_phone, is_other, _ = _labels()
    years = expression(r"([12]\d{3})[\s/.–-]+([12]\d{3})").fullmatch(text.strip())
    if dated or is_other.search(before) or (years and 0 <= int(years[2]) - int(years[1]) < _LIFE):
        return 0.0
    if is_phone.search(before) or text.startswith(("+", "(+")):
        return 1.0
    groups = expression(r"\d+").findall(text)
    if _NO_PHONE.fullmatch(text.strip()):
        return 0.0
    if text.startswith("(") and len(digits) >= 9:
        return 0.95
    if len(groups) == 1:
        return 0.6 if 9 <= len(digits) <= 12 and not row.bullet else 0.0
    return 0.8 if len(digits) >= 8 and len(groups) <= 6 else 0.0


def web_addresses(document: Document, rows: Sequence[Row]) -> Iterator[tuple[str, Span]]:
    """Web addresses written in ``rows`` and those the document links to, as address and place, each once."""
    seen: set[str] = set()
    for row in rows:
        mails = [(mail.start(), mail.end()) for mail in _EMAIL.finditer(row.text)]
        for match in _URL.finditer(row.text):
            if any(begin < match.end() and match.start() < end for begin, end in mails):
                continue
            url = match.group().rstrip(".,;:/")
            if _plain(url) not in seen:
                seen.add(_plain(url))
                yield url, Span(row.start + match.start(), row.start + match.start() + len(url))
    end = max((row.line.span.end for row in rows), default=0)
    for link in document.links:
        if link.url.startswith(("http://", "https://")) and _plain(link.url) not in seen:
            seen.add(_plain(link.url))
            if link.span is None or link.span.start <= end:
                yield link.url, link.span or Span(0, 0)


def _plain(url: str) -> str:
    return expression(r"^(?:https?://)?(?:www\.)?").sub("", url.casefold()).rstrip("/")


def profile_of(url: str) -> Profile | None:
    """The account that an address leads to, None for any other page."""
    plain = expression(r"^(?:https?://)?(?:[a-z]{2,3}\.)?", re.IGNORECASE).sub("", url).removeprefix("www.")
    host, _, path = plain.partition("/")
    for name, network in networks().items():
        if network and (
            host.casefold() == name
            or host.casefold().endswith("." + name)
            or (name in host.casefold() and "." not in name[-4:])
        ):
            parts = [
                part
                for part in path.split("?")[0].split("/")
                if part and part not in ("in", "pub", "users", "u", "profile", "@", "company")
            ]
            if not parts or (network == "GitHub" and len(parts) > 1):
                return None
            return Profile(network, parts[0].lstrip("@"), url)
    return None


def find_place(rows: Sequence[Row]) -> Field | None:
    """Where the person lives, from the rows with contact data."""
    for row in rows:
        for match in expression(r"[^\t|•·;⋄◦<>\n]{2,80}").finditer(row.text):
            text = match.group().strip(" ,")
            text = _labels()[2].sub("", text)
            begin = match.start() + match.group().find(text)
            if place_score(text) >= 0.8:
                return row.field(begin, begin + len(text), place_score(text) * 0.9)
    for row in rows:
        clean = _EMAIL.split(row.text)[0]
        for cell in row.cells:
            at = trailing_place(cell.text)
            if at > 0 and len(cell.text) < 90 and cell.text in clean and any(char.isdigit() for char in cell.text[:at]):
                return cut(cell, at, len(cell.text), 0.6)
    first = next((row for row in rows if _EMAIL.search(row.text)), None)
    return _beside_mail(first) if first else None


def _beside_mail(row: Row) -> Field | None:
    """A town of unknown name beside the e-mail address: one or two words between separators."""
    for match in expression(
        r"(?:^|[|•·,/]|\s[–—-]\s|\t)\s*([^\W\d_][^\W\d_' -]{2,24}(?:, [^\W\d_]{2,20})?)\s*(?=[|•·/]|\s[–—-]\s|\t|$)"
    ).finditer(row.text):
        known = {network.casefold() for network in networks().values()} | {
            "portfolio",
            "website",
            "email",
            "blog",
            "cv",
            "resume",
        }
        if match.group(1)[:1].isupper() and match.group(1).casefold() not in known:
            return row.field(match.start(1), match.end(1), 0.5)
    return None
