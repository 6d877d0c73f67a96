"""Conditions of a posting that are answered on a form and not read from a resume."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Knockout
from ats_sim.posting.parts import Sentence

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "work-authorisation",
        re.compile(
            r"\b(?:authori[sz]ed|eligible|eligibility|entitled|entitlement|permitted|legally able|right"
            r"|permission|authori[sz]ation) to (?:live and |legally )?work\b|"
            r"\bwork (?:authori[sz]ation|permit|visa)\b|\bemployment authori[sz]ation\b|\b(?:US|U\.S\."
            r"|EU|UK) citizen(?:s|ship)?\b|\bcitizenship (?:is )?required|\bgreen card\b",
            re.IGNORECASE,
        ),
    ),
    (
        "sponsorship",
        re.compile(
            r"\b(?:un)?able to (?:offer |provide )?sponsor|\bsponsor(?:ship)?\b.{0,40}\b(?:visa|role"
            r"|candidates?|available|now|future|provided|offered)|\bvisa sponsor|\b(?:no|not|cannot|can't"
            r"|without)\b.{0,20}\bsponsor",
            re.IGNORECASE,
        ),
    ),
    (
        "clearance",
        re.compile(
            r"\bsecurity clear(?:ance|ed)\b|\bclearance (?:is )?required|\b(?:DV|SC|BPSS)[- ]clear|\bTS/SCI\b"
            r"|\bpublic trust\b",
            re.IGNORECASE,
        ),
    ),
    (
        "background-check",
        re.compile(
            r"\bbackground (?:check|investigation|screening)|\bcriminal (?:record|background)|\b(?:enhanced )?DBS\b"
            r"|\bdrug (?:test|screen)|\bCRB\b|\bpre-employment (?:check|screening)|\bworking with children check",
            re.IGNORECASE,
        ),
    ),
    (
        "driving-licence",
        re.compile(
            r"\bdriv(?:er|ing)(?:['’]?s)? licen[cs]e|\bclean licen[cs]e|\bown (?:car|vehicle|transport)"
            r"|\bCDL\b|\baccess to a (?:car|vehicle)",
            re.IGNORECASE,
        ),
    ),
    (
        "licence",
        re.compile(
            r"\b(?:current|valid|active|unrestricted|state|professional|registered|nursing|teaching|RN"
            r"|LPN|CPA|medical|pharmacist|multi-state|compact)\b(?:(?!driv).){0,30}\b(?:licen[cs]e|licensure"
            r"|registration|PIN)\b|"
            r"\b(?:licen[cs]ed|registered) (?:with|by|in|as|to practi[sc]e)\b|\bNMC (?:pin|regist)|\bQTS\b"
            r"|\bmust be (?:licen[cs]ed|registered|certified)",
            re.IGNORECASE,
        ),
    ),
    (
        "travel",
        re.compile(
            r"\b\d{1,3}\s?%\W{0,3}(?:of )?(?:the )?(?:time )?(?:is )?travel|\btravel\b.{0,30}\d{1,3}\s?%"
            r"|\b(?:willing|able|ability|flexible|required|expected|need|readiness|available) to travel"
            r"|\btravel (?:is )?(?:required|needed|as needed)|\b(?:some|occasional|frequent|extensive"
            r"|domestic|international|regular) (?:\w+ )?travel\b|\btravel outside\b",
            re.IGNORECASE,
        ),
    ),
    (
        "shift",
        re.compile(
            r"\b(?:night|weekend|evening|rotating|day|late|early|12[- ]hour|8[- ]hour|split|alternating"
            r"|rota(?:tional)?) shifts?\b|\bshift (?:work|pattern|rota)|\b(?:work|available|availability"
            r"|working)\b.{0,30}\b(?:weekends?|evenings|nights|bank holidays|shifts)\b|"
            r"\bon[- ]call (?:rotation|rota|duty|shifts)|\bovertime (?:is |as )?(?:required|needed)"
            r"|\bflexible hours required",
            re.IGNORECASE,
        ),
    ),
    (
        "location",
        re.compile(
            r"\bmust (?:be (?:based|located|local)|live|reside|relocate|work on-?site)|\b(?:based|located) (?:in"
            r"|at) (?:our|the)\b.{0,40}\boffice|\bwilling(?:ness)? to relocate|\bwork(?:ing)? (?:on-?site"
            r"|from (?:our|the) office)|\bon-?site (?:member|presence|role|position|only|in|at|work)"
            r"|"
            r"\b(?:in|at) (?:the|our) office \d|\b(?:one|two|three|four|five|\d) (?:office )?days (?:a"
            r"|per) week\b.{0,30}\b(?:office|site)|\b(?:one|two|three|four|five|\d) office days\b|\bhybrid (?:mode"
            r"|role|position|working|model)|\bwithin commuting distance|\b(?:fully|100%) (?:on-?site"
            r"|in[- ]office)|"
            r"\bremote (?:in|within|from) the\b|\bremote within\b",
            re.IGNORECASE,
        ),
    ),
    (
        "age",
        re.compile(
            r"\b(?:at least|minimum|over|must be) (?:age )?(?:18|21|25)(?:\+| years| or older)?\b(?! (?:months"
            r"|days|hours))",
            re.IGNORECASE,
        ),
    ),
    (
        "vaccination",
        re.compile(
            r"\bvaccinat\w+.{0,30}\b(?:required|status|proof|mandatory)|\b(?:fully|must be) vaccinated\b"
            r"|\bimmuni[sz]ations? (?:required|record)",
            re.IGNORECASE,
        ),
    ),
    (
        "physical",
        re.compile(r"\b(?:lift|carry|push)(?:ing)?\b.{0,30}\b\d{2,3}\s?(?:lbs?|pounds|kg|kilos)", re.IGNORECASE),
    ),
    (
        "assessment",
        re.compile(r"\bcomplete (?:the |a )?(?:\w+ ){0,3}(?:assessment|test|questionnaire)\b", re.IGNORECASE),
    ),
    ("membership", re.compile(r"\bmust be an? (?:\w+ ){0,2}member of\b", re.IGNORECASE)),
)
_LOCATION_FACT = frozenset(
    {
        "location",
        "locations",
        "job location",
        "work location",
        "place of work",
        "place",
        "base",
        "based",
        "where",
    }
)
_FLUENT = re.compile(
    r"\b(?:fluen\w+|native|proficien\w+|speak\w*|spoken|written|bilingual|C1|C2|B2|language skills"
    r"|business|good|excellent|clear|command|knowledge|verbal)\b",
    re.IGNORECASE,
)
_LANGUAGES = re.compile(
    r"\b(?:English|German|French|Spanish|Portuguese|Italian|Dutch|Swedish|Danish|Norwegian|Finnish"
    r"|Polish|Czech|Greek|Turkish|Arabic|Hebrew|Hindi|Mandarin|Cantonese|Chinese|Japanese|Korean"
    r"|Russian|Ukrainian|Romanian|Hungarian|Welsh)\b"
)


def read_knockouts(parts: Iterable[Sentence]) -> tuple[Knockout, ...]:
    """The knockout conditions in the order of the text, each with the sentence that states it."""
    found: list[Knockout] = []
    for sentence in parts:
        if sentence.part in ("benefits", "about") and not re.search(
            r"\bmust\b|\brequired\b|authori[sz]ed to work|eligible to", sentence.quote.text, re.IGNORECASE
        ):
            continue
        for kind in knockout_kinds(sentence):
            if not any(k.kind == kind and k.quote.text.lower() == sentence.quote.text.lower() for k in found):
                found.append(Knockout(kind, sentence.quote))
    return tuple(found)


def knockout_kinds(sentence: Sentence) -> tuple[str, ...]:
    """The kinds of knockout a sentence states."""
    text = sentence.quote.text
    if sentence.part == "equal":
        sure = re.search(
            r"must be (?:authori[sz]ed|eligible) to work|subject to an? (?:\w+ )?(?:DBS|background|criminal)"
            r"|DBS check",
            text,
            re.IGNORECASE,
        )
        return tuple(
            kind
            for kind, pattern in _KINDS
            if sure and kind in ("work-authorisation", "background-check") and pattern.search(text)
        )
    found = [kind for kind, pattern in _KINDS if pattern.search(text)]
    if "travel" in found and re.match(r"\W*(?:arrang|book|organi[sz]|coordinat|plan|manag)\w*\b", text, re.IGNORECASE):
        found.remove("travel")
    if (sentence.part == "facts" and sentence.heading in _LOCATION_FACT and not re.match(r"\w+ ?:", text)) or re.match(
        r"locations?\s?[:-]", text, re.IGNORECASE
    ):
        found.append("location")
    if sentence.part == "required" and _LANGUAGES.search(text) and (_FLUENT.search(text) or len(text.split()) <= 4):
        found.append("language")
    return tuple(dict.fromkeys(found))


def spoken_languages(quote: Quote) -> tuple[Quote, ...]:
    """The natural languages a sentence names, with their places; English, in which the posting is written, left out."""
    at = quote.span.start
    taken = [(m.start, m.end) for m in skills().find(quote.text)]
    return tuple(
        Quote(m[0], Span(at + m.start(), at + m.end()))
        for m in _LANGUAGES.finditer(quote.text)
        if m[0] != "English" and not any(a <= m.start() < b for a, b in taken)
    )
