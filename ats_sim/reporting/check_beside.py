"""What ``check --full`` says beside the verdict: signs of the level, words that are meant, settings that differ."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ats_sim.domain.level_signs import level_signs
from ats_sim.domain.meant_words import implied, is_named, usual_words
from ats_sim.model.document import Document, Quote
from ats_sim.model.settings import Settings
from ats_sim.model.simulation import Simulation
from ats_sim.reporting.plain import printable, quoted, spot
from ats_sim.reporting.records.check import ImpliedRecord, LevelSignRecord, SettingRecord, UsualRecord
from ats_sim.reporting.records.place import Place, QuoteRecord
from ats_sim.reporting.terminal import Page


def add(page: Page, result: Simulation) -> None:
    """Add the sections that have something to say."""
    _level(page, result)
    _meant(page, result)
    rows = list(changed_settings(result.case.settings))
    if rows:
        page.title("Settings that differ from the defaults")
        for name, value in rows:
            page.line(printable(f"{name} = {value}"))


def _level(page: Page, result: Simulation) -> None:
    signs = level_signs(result.case)
    if not signs:
        return
    level = result.matches.posting_level or result.matches.level
    page.title(f"What the level ({level}) is asked to show (no verdict rests on it)")
    for sign in signs:
        page.item(sign.name, _shown(sign.quote, result.case.document), width=34)


def _shown(quote: Quote | None, document: Document) -> str:
    return f"{quoted(quote.text, 90)} ({spot(document, quote.span)})" if quote else "no line was found"


def _meant(page: Page, result: Simulation) -> None:
    text = result.case.document.text
    meant = implied(result.posting)
    if meant:
        page.title("What the posting's sentences may mean (never counted)")
        for one in meant:
            words = ", ".join(f"{word} ({'named' if is_named(word, text) else 'not named'})" for word in one.means)
            page.item("-", printable(f'"{one.said}": {words}'), width=2)
    add_usual(page, result)


def add_usual(page: Page, result: Simulation) -> None:
    """Add what openings of this kind usually name, where the posting names nothing."""
    usual = usual_words(result.case)
    if usual:
        page.title("The posting names nothing; openings of this kind usually name (never counted)")
        for label, there in (("named", True), ("not named", False)):
            words = ", ".join(one.word for one in usual if one.there == there)
            page.item(label, words or "none", width=10)


def changed_settings(settings: Settings) -> Iterator[tuple[str, str]]:
    """The settings that are not as they come, with their values."""
    plain = Settings()
    for name in plain.__struct_fields__:
        now, was = getattr(settings, name), getattr(plain, name)
        if isinstance(was, Struct):
            for key in was.__struct_fields__:
                if getattr(now, key) != getattr(was, key):
                    yield f"{name}.{key}", str(getattr(now, key))
        elif now != was:
            yield name, str(now)


def level_records(result: Simulation) -> list[LevelSignRecord]:
    """The signs of the level, as plain values."""
    return [{"name": sign.name, "line": _quote(sign.quote, result.case.document)} for sign in level_signs(result.case)]


def implied_records(result: Simulation) -> list[ImpliedRecord]:
    """What the posting's sentences may mean."""
    return [{"said": one.said, "means": list(one.means)} for one in implied(result.posting)]


def usual_records(result: Simulation) -> list[UsualRecord]:
    """Usual words of the kind of opening, where the posting names nothing."""
    return [{"word": one.word, "named": one.there} for one in usual_words(result.case)]


def setting_records(result: Simulation) -> list[SettingRecord]:
    """The settings that differ from the defaults."""
    return [{"name": name, "value": value} for name, value in changed_settings(result.case.settings)]


def _quote(quote: Quote | None, document: Document) -> QuoteRecord | None:
    if quote is None:
        return None
    place = document.location(quote.span)
    where: Place = {"page": place.page, "line": place.line, "box": None}
    return {"text": quote.text, "location": where}
