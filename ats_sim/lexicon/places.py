"""Places: whether a short text is one ("Austin, TX", "Lyon, France", "Remote"), and the place a longer text ends in.

Table: ``files/places.tsv`` with the columns ``kind`` and ``names``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ats_sim.lexicon.organisations import company_score, ends_in_company_word, is_legal_form, school_score
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.table import rows, split

_REMOTE = tuple(f"remote{sign}" for sign in " ,(–-")


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(name for row in rows("places.tsv") if row["kind"] == kind for name in split(row["names"]))


def is_region(text: str) -> bool:
    """A state or a country; postal letters count in capitals only."""
    if text in _names("state"):
        return True
    low = text.casefold()
    return (len(text) > 3 and low in _names("state")) or (
        low in _names("country") and (len(text) > 3 or text.isupper() or "." in text)
    )


@cache
def _postal() -> dict[str, str]:
    """The state of each pair of postal letters, which stand behind its name in the table."""
    found: dict[str, str] = {}
    for row in rows("places.tsv"):
        name = ""
        for word in split(row["names"]) if row["kind"] == "state" else ():
            if word.isupper() and name[:1] == word[0].lower():
                found.setdefault(word, name)
            name = name if word.isupper() else word
    return found


def region_of(letters: str) -> str:
    """The state that postal letters stand for, in lower case; "" for none."""
    return _postal().get(letters, "")


def regions_in(text: str) -> frozenset[str]:
    """The states and countries that a text names in full, in lower case."""
    return frozenset(found[0].lower() for found in regex("region").finditer(text) if is_region(found[0]))


def _is_town(text: str) -> bool:
    return regex("town").fullmatch(text) is not None and text[0].isupper() and len(text) <= 40


@lru_cache(maxsize=4096)
def place_score(text: str) -> float:
    """0 to 1: how surely the whole of ``text`` is a place where somebody works, lives or studies."""
    clean = " ".join(text.strip(" \t,;|·•").split())
    clean = clean[1:].removesuffix(")") if clean.startswith("(") else clean if "(" in clean else clean.rstrip(")")
    if not clean or len(clean) > 60 or school_score(clean):
        return 0.0
    if clean.casefold() in _names("remote"):
        return 1.0
    if clean.lower().removeprefix("fully ").startswith(_REMOTE) and len(clean) < 30:
        return 0.9
    bare = regex("postal-code").sub("", regex("place-aside").sub("", clean)).strip(" ,")
    aside = regex("country-in-brackets").search(bare)
    if aside and _known(bare[: aside.start()]):
        bare = f"{bare[: aside.start()]}, {aside.group(1)}"
    parts = [part.strip() for part in regex("place-parts").split(bare) if part.strip()]
    parts = [half for part in parts for half in _state_and_country(part)]
    if not 1 <= len(parts) <= 4 or not all(part[0].isalpha() for part in parts):
        return 0.0
    named = " " in parts[0] and company_score(parts[0]) >= 0.6
    if len(parts) > 1 and (named or ends_in_company_word(parts[0])) and not _known(parts[0]):
        return 0.0  # "Nordlys Bank, Denmark" is an employer with its country
    if len(parts) == 1:
        return _one(parts[0], clean != bare)
    between = all(is_region(part) and part.casefold() not in _names("city") for part in parts[1:-1])
    if is_region(parts[-1]) and between and (_is_town(parts[0]) or _known(parts[0])):
        return 1.0
    if parts[-1].casefold() in _names("remote") and _known(parts[0]):
        return 1.0
    return 0.8 if all(_known(part) for part in parts) else 0.0


def _state_and_country(part: str) -> list[str]:
    """A state's code and the country behind it as two ("QC Canada"), anything else as one."""
    state, _, country = part.partition(" ")
    return [state, country] if state in _names("state") and country.casefold() in _names("country") else [part]


def _known(text: str) -> bool:
    return text.casefold() in _names("city") or is_region(text) or text.casefold() in _names("remote")


def _one(text: str, marked: bool) -> float:
    if text.casefold() in _names("city") or text.casefold() in _names("country"):
        return 0.9
    if len(text) > 2 and is_region(text):
        return 0.7
    town, _, code = text.rpartition(" ")
    if town and code in _names("state") and len(code) == 2 and _is_town(town):
        # "SA" and "AB" close the names of companies too
        return 0.9 if not is_legal_form(code) or town.casefold() in _names("city") else 0.0
    return 0.6 if marked and _is_town(text) else 0.0


@lru_cache(maxsize=4096)
def town_shaped(text: str) -> bool:
    """Whether ``text`` is written as the name of a town is: one to three words with capitals and nothing else.

    The shape alone proves nothing (a surname has it too); who asks must have a second reason.
    """
    words = text.strip().replace("-", " ").split(" ")
    if not 1 <= len(words) <= 4 or not 3 <= len(text) <= 30 or not regex("town").fullmatch(text.strip()):
        return False
    named = [word for word in words if word.casefold() not in _names("town-word")]
    alike = all(word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in named)
    return alike and 1 <= len(named) <= 3


@lru_cache(maxsize=4096)
def trailing_place(text: str) -> int:
    """Where the place begins that ``text`` ends in ("Acme Corp, Austin, TX": 11), or -1 without one.

    At least one word must remain before it, parted by a comma, a bracket, a bar, a dash or a wide gap.
    """
    cuts = [match.end() for match in regex("place-before").finditer(text)]
    for cut in cuts:
        rest = text[cut:]
        if len(rest) <= 60 and place_score(rest) >= 0.8 and not school_score(rest) and text[:cut].strip(" ,-–—|·•("):
            return _town_before(text, cut)
    return -1


def _town_before(text: str, cut: int) -> int:
    """Where a place in brackets begins with the town before it ("Alder College, Hosur (India)")."""
    before = text[:cut].rstrip(" (")
    comma = before.rfind(", ") + 2
    town = before[comma:] if comma > 2 and text[:cut].endswith("(") else ""
    return comma if town_shaped(town) and not school_score(town) and company_score(town) < 0.6 else cut
