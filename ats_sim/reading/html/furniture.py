"""What a web site puts around a page: menus, notices, controls. Dropped only where it is clearly that and no more."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from ats_sim.lexicon.networks import networks
from ats_sim.lexicon.wordlists import finder, word_set

_MENU_ROLES: Final = frozenset(("navigation", "menu", "menubar", "complementary", "search", "toolbar"))
_PERSONAL: Final = ("mailto:", "tel:", "sms:")
_LINKED: Final = 0.8  # ours: the share of a menu's words that are links, and of its links that stay on the site
_NOTICE_WORDS: Final = 60  # ours: a notice is short


def is_furniture(element: Any, tag: str) -> bool:
    """Whether an element is the site's own and no part of what the page says."""
    role = (element.get("role") or "").lower()
    if tag in ("nav", "aside", "menu") or role in _MENU_ROLES:
        return _is_menu(element)
    if tag == "footer" or role == "contentinfo":
        return _is_notice(element)
    if role in ("dialog", "alertdialog"):
        return _is_notice(element)
    if tag in ("button", "a"):
        stays = tag == "button" or _stays(element.get("href") or "")
        return stays and _words(element).casefold().strip(" ×↑→»›▲") in word_set("site-control")
    return False


def _is_menu(element: Any) -> bool:
    """Whether nearly all is links within one site, and nothing leads to a person."""
    links = [link for link in element.iter("a") if link.get("href")]
    words = len(_words(element).split())
    if len(links) < 2 or "@" in _words(element):
        return False
    hrefs = [link.get("href").strip() for link in links]
    if any(href.lower().startswith(_PERSONAL) or _host(href) in networks() for href in hrefs):
        return False
    hosts = {host for href in hrefs if (host := _host(href))}
    inside = sum(_stays(href) for href in hrefs) >= _LINKED * len(hrefs) or (len(hosts) == 1 and len(hrefs) > 2)
    return inside and sum(len(_words(link).split()) for link in links) >= _LINKED * words


def _is_notice(element: Any) -> bool:
    text = _words(element)
    if "@" in text or any((link.get("href") or "").lower().startswith(_PERSONAL) for link in element.iter("a")):
        return False
    told = "©" in text or finder("site-notice").search(text) is not None
    return told and len(text.split()) <= _NOTICE_WORDS


def _words(element: Any) -> str:
    return " ".join("".join(f"{text} " for text in element.itertext() if isinstance(text, str)).split())


def _stays(href: str) -> bool:
    """Whether an address leads to another part of the same site."""
    return href.strip().startswith(("#", "/", ".", "?")) or (":" not in href and not href.startswith("//"))


def _host(href: str) -> str:
    try:
        return (urlsplit(href).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
