"""The title of a posting: from its first lines, a label before a colon, or a sentence that says who is sought."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.settings import PostingReading
from ats_sim.posting.name_shapes import common
from ats_sim.posting.sections import Sentence

_LABEL = expression(
    r"^[ \t*_#>-]*(?:job title|position title|position|title|role|job|vacancy|post|opening|job name"
    r"|job role)(?:\s?[*_]*\s?[:\t][*_]*\s*| {3,})(?P<title>[^\n]{3,160})",
    re.IGNORECASE | re.MULTILINE,
)
_STOP = expression(
    r"\s+(?:location|salary|department|company|reports? to|type|employment type|contract|hours"
    r"|job ref\w*|reference|base|start)\s?:",
    re.IGNORECASE,
)
_HIRING = expression(
    r"^.{0,60}?\b(?:is|are|we're) (?:now |currently |actively )?(?:hiring|recruiting|looking for"
    r"|seeking)\s?:?\s(?:an? |our (?:next|first) |for an? )?(?P<title>[^\n.!]{3,100})",
    re.IGNORECASE,
)
_SEEKS = expression(
    r"\b(?:seek(?:s|ing)|looking (?:for|to (?:hire|recruit|appoint|add))|hiring|recruiting(?: for)?"
    r"|requires?|in need of|require|appoint|join (?:us|our team) as|role of|position of|opening for"
    r"|"
    r"opportunity for|vacancy for|under the title of|needed:?|opportunity as|work as|employ|as)\s"
    r"(?:(?:an?|the|our(?: next)?|one|two|three|several|some|\d+)\s)?(?:(?:experienced|talented"
    r"|enthusiastic|passionate|qualified|skilled|motivated|exceptional|additional|new|full[- ]time"
    r"|part[- ]time|bright|hands[- ]on|highly|very|dynamic|dedicated|driven|strong|reliable|friendly|well-qualified"
    r"|and|or|professional|creative|committed|organi[sz]ed|permanent|temporary|remote"
    r"|local)\s)*(?P<title>[A-Z0-9][^\n.;:!?]{3,110})"
)
_CUT = expression(
    r"\s+(?:to (?!the\b|our\b|ceo\b|cto\b|cfo\b|md\b)[a-z]{2,}"
    r"|who|that|with|for (?:our|the|a|an|their|its)|at our|in our|on our|based|responsible|"
    r"as part|within|across|you|will|is|are|will be|reporting|working|(?:full|part)[- ]time)\b.*$"
)
_SUFFIX = expression(
    r"\s*(?:\(\s*(?:[mwfdxhg](?:\s?[/|]\s?[mwfdxhgi]){1,3}|all genders?|remote[^()]{0,20}|hybrid[^()]{0,20}"
    r"|on-?site|home office|[^()]{0,40}\b(?:based|remote|hybrid|time|contract|years?|location"
    r"|ref\w*|id)\b[^()]{0,30}|"
    r"confirmed[^()]{0,20}|mid[- ]level|\d[^()]{0,20}years?)\s*\)|\b[mwfd]/[mwfd]/[mwfdx]\b)",
    re.IGNORECASE,
)
_TERMS = expression(
    r"^(?:(?:summer|fall|autumn|winter|spring)(?: 20\d\d)?|20\d\d|(?:full|part)[- ]time\b.*"
    r"|.*\bcontract(?: worker)?\b.*|permanent\b.*|temporary\b.*"
    r"|remote\b.*|hybrid\b.*|on-?site\b.*|home[- ]based\b.*|freelance\b.*|\d{1,2} ?months?\b.*"
    r"|"
    r"(?:up to )?[£$€].*|.*\bper (?:hour|annum|day|week)\b.*|(?:ref|req|job id|id)\b.*\d.*|(?:immediate"
    r"|urgent)\b.*|.*\d{2,3},?\d{3}.*|.*\*{3,}.*|days|nights|evenings|weekends|bank|fixed[- ]term.*)$",
    re.IGNORECASE,
)
_PLACE = expression(r"^(?:[A-Z][\w.'’-]*(?:\s(?:of|upon|de|la|am|an)\s|\s)?){1,4}(?:,\s?[A-Z]{2}|,\s?[A-Z][a-z]+)?$")
_FOREIGN_PROSE = expression(
    r"\b(?:nous|vous|une?|wir|sie|eine[nr]?|buscamos|una|para|nuestr[oa]|noi|wij|vi søger|zoeken)\b", re.IGNORECASE
)
_JUNK = expression(
    r"https?:|www\.|@|^\W*$|logo$|\b(?:sign in|log in|cookie|apply now|back to|home page|skip to"
    r"|menu|search jobs|share this)\b",
    re.IGNORECASE,
)


def posting_title(text: str, parts: Iterable[Sentence], settings: PostingReading) -> tuple[Quote | None, str]:
    """The title with its place, without the company, place, contract and gender marks around it, and the line it was
    found in; (None, "") when the posting has none. ``text`` as given by ``parts.plain``.
    """
    best: tuple[float, Quote, str] | None = None
    first = [(1.0, s.quote.span.start, s.quote.text) for s in tuple(parts)[:1] if len(s.quote.text) <= 100]
    for weight, start, line in (*_labelled(text), *_first_lines(text, settings.title_lines), *first):
        quote, score = _best_part(line, start)
        if quote and score >= settings.title_score and (best is None or score * weight > best[0] + 1e-9):
            best = (score * weight, quote, line)
    if best:
        span = best[1].span
        return Quote(text[span.start : span.end], span), best[2]
    for sentence in parts:
        wanted = re.match(
            r"(?P<title>.{3,60}?),? (?:is |are |urgently )*(?:needed|wanted|required|sought)\b", sentence.quote.text
        )
        if wanted and titles.title_score(wanted["title"]) >= settings.title_score:
            at = sentence.quote.span.start
            return Quote(text[at : at + wanted.end("title")], Span(at, at + wanted.end("title"))), wanted["title"]
        if sentence.part in ("equal", "benefits", "apply"):
            continue
        for match in _SEEKS.finditer(sentence.quote.text):
            title = _CUT.sub("", match["title"])
            quote, score = _best_part(title, sentence.quote.span.start + match.start("title"))
            if quote and score >= settings.title_score + 0.2 and len(quote.text.split()) <= 8:
                return quote, quote.text
    return _unheard_of(text)


def _unheard_of(text: str) -> tuple[Quote | None, str]:
    """A first line that names who does something by a word that no table has and that the text says again: "Chemical
    Compounder"."""
    line = _AGENT.match(text[:_HEAD])
    if line is None or _JUNK.search(line["title"]) or line["head"].lower() in words("no-agent"):
        return None, ""
    if line["head"].lower() not in text[line.end() :].lower():
        return None, ""
    return Quote(line["title"], Span(*line.span("title"))), line["title"]


_HEAD = 200  # ours: characters in which the first line ends
_AGENT = expression(
    r"[\s#*]*(?P<title>(?:[A-Z][\w/&'’-]*,? (?:of |and )?){0,6}"
    r"(?P<head>[A-Z](?:[a-z]{3,}|[A-Z]{3,})(?<=er|or|st|an|ER|OR|ST|AN))(?: [IV1-5]{1,3})?)[ *]*(?:\n|$)"
)


def _labelled(text: str) -> Iterator[tuple[float, int, str]]:
    """What stands after "Position:" and the like near the top."""
    for match in _LABEL.finditer(text, 0, 3000):
        title = _STOP.split(match["title"])[0].split(_GAP)[0].rstrip()
        yield 1.25, match.start("title"), title


_GAP = "   "  # before the next label of a form
_LEAD = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000#*_>•|-"


def _first_lines(text: str, count: int) -> Iterator[tuple[float, int, str]]:
    """The first lines, earlier ones with more weight; a sentence "X is hiring: Y" by its Y."""
    place, seen = 0, 0
    for raw in text.split("\n"):
        start = place + len(raw) - len(raw.lstrip(_LEAD))
        line = _HYPHEN.sub(_dash, raw.strip().strip("#*_>•| -"))
        named = _COLON.match(line)
        if named and titles.title_score(named["title"]) >= _SURE_HEAD:
            yield 1.2, start, named["title"]
        place += len(raw) + 1
        if len(line) > 140 and not seen:  # a text without breaks: its head
            line = expression(r"\s?[–—]\s?|\s[-|(]|\s\s|\. |: ").split(line[:110], maxsplit=1)[0]
        if not line or (seen and expression(r"\s*(?:[-–—•●▪*~>]\s|\d{1,2}[.)]\s)").match(raw)):
            continue
        if seen >= count:
            return
        seen += 1
        hiring = _HIRING.match(line)
        if hiring:
            manner = expression(r"(?:[a-z][\w-]*,?\s){1,5}(?=[A-Z])").match(hiring["title"])  # "a hands on Supervisor"
            skip = manner.end() if manner else 0
            common = skip or hiring["title"][0].islower()  # no name of a job, but words for one
            yield 1.0 if common else 1.15, start + hiring.start("title") + skip, _CUT.sub("", hiring["title"][skip:])
        elif (
            len(line) <= 140
            and not _JUNK.search(line)
            and not (len(line) > 60 and line.endswith((".", "!", "?")))
            and not _FOREIGN_PROSE.search(line)
        ):
            yield 1.2 if seen == 1 else 1.1 - 0.05 * seen, start, line


def _best_part(line: str, start: int) -> tuple[Quote | None, float]:
    """The part of a line that is the title: without the company before or after it, place, contract and marks."""
    wide = line.find("  ")
    if wide > 0 and titles.title_score(line[:wide]) >= _SURE_HEAD:
        line = line[:wide]
    masked = expression(r"\([^()]*\)").sub(lambda m: "_" * len(m[0]), line)
    pieces = [(m.start(), m.end()) for m in expression(r"(?:(?!\s[-–—|•]\s|\s?—\s?|\t|\s\|\s?).)+").finditer(masked)]
    pieces = [(a, b) for a, b in pieces if line[a:b].strip()]
    cores = [_core(line[a:b]) for a, b in pieces]
    scores = [score for _, score in cores]
    if not pieces or max(scores) <= 0:
        return None, 0.0
    pieces = [(a, a + length) for (a, _), (length, _) in zip(pieces, cores, strict=True)]
    first = next(i for i, score in enumerate(scores) if score >= max(scores) - 0.25)
    last = first
    for index in range(first + 1, min(len(pieces), first + 3)):
        if not _belongs(line[slice(*pieces[index])], scores[index]):
            break
        last = index
    begin, end = pieces[first][0], pieces[last][1]
    begin, end = _cleaned(line, begin, end)
    title = line[begin:end]
    return (Quote(title, Span(start + begin, start + end)), max(scores)) if title else (None, 0.0)


def _core(piece: str) -> tuple[int, float]:
    """How much of a piece is the title, in characters, and how much that looks like one.

    A title may be followed by words that are none ("Data Analyst 1, full-time", "ML Engineer May 2020").
    """
    clean = _BOSS.sub("", _SUFFIX.sub("", piece)).strip(" ,-")
    if clean.endswith("s") and titles.title_score(clean) < 0.5 <= titles.title_score(clean[:-1]):
        clean = clean[:-1]  # "Social Workers"
    bare = " ".join(expression(r"\([^()]*\)").sub(" ", clean).split())  # "Class 1 (C+E) HGV Driver"
    whole = max(
        titles.title_score(clean),
        titles.title_score(bare),
        *(0.9 * titles.title_score(half) for half in clean.split("/")),
    )
    best = (len(piece), whole)
    if whole >= 0.5 or len(piece) > 120:
        return best
    words = list(expression(r"[^\s,]+").finditer(piece))
    for count in range(len(words) - 1, 0, -1):
        rest = [w[0] for w in words[count:]]
        if any(
            expression(r"(?:is|are|was|you|we|our|your|who|that|will|the|can|has|have)", re.IGNORECASE).fullmatch(w)
            for w in rest
        ):
            continue
        end = words[count - 1].end()
        score = titles.title_score(piece[:end].strip(" ,-")) * (0.8 if count > 1 else 0.5)
        if score > best[1]:
            ranks = all(w.lower().strip(".") in titles.ranks() for w in rest)
            best = (len(piece) if ranks else end, score)
    return best


def _belongs(piece: str, score: float) -> bool:
    """Whether a piece after a dash still belongs to the title (a speciality or grade), not a company or a place."""
    piece = piece.strip()
    if _TERMS.match(piece) or _COMPANY.search(piece) or expression(r",|\d{3}").search(piece):
        return False
    return score > 0.4 or bool(_FIELD.search(piece))


_BOSS = expression(
    r"\sto (?:the |our )?(?:ceo|cfo|coo|cto|md|managing director|chief\b.*|directors?|board|president"
    r"|partners?|head\b.*)$",
    re.IGNORECASE,
)
_COMPANY = expression(
    r"\b(?:ltd|limited|inc|llc|llp|gmbh|ag|corp|corporation|plc|sas|bv|company|university|college"
    r"|institute|school|academy|hospital|clinic|bank|labs|"
    r"technologies|solutions|group|foundation|agency|association|council|trust|nhs|partners|associates"
    r"|hotel|restaurant|holdings|studios)\b\.?$",
    re.IGNORECASE,
)
_FIELD = expression(
    r"\b(?:team|systems?|platform|data|risk|engineering|learning|science|research|software|product"
    r"|sales|marketing|finance|operations|analytics|infrastructure|security|"
    r"development|support|services?|care|health|consult\w*|payments?|growth|search|retail|commercial"
    r"|clinical|nlp|vision|cloud|backend|frontend|mobile|ai|ml|it)\b",
    re.IGNORECASE,
)


def _cleaned(line: str, begin: int, end: int) -> tuple[int, int]:
    """The title's bounds without gender marks, "at Company", contract terms and place at its end."""
    text = line[begin:end]
    at = expression(r"\s(?:at|@|bei|chez)\s(?=[A-Z])").search(text)
    if at:
        text = text[: at.start()]
    text = _without_places(text)
    while True:
        tail = None
        for match in _SUFFIX.finditer(text):
            tail = match if match.end() >= len(text.rstrip(" ,-")) else tail
        comma = max(
            text.rfind(","),
            text.rfind(" in ") if expression(r" in [A-Z][\w-]+(?:,? [A-Z][\w-]*)*\s*$").search(text) else -1,
        )
        if tail:
            text = text[: tail.start()]
        elif comma > 0 and (_TERMS.match(text[comma + 1 :].strip()) or _is_place(text[comma:], text[:comma])):
            text = text[:comma]
        elif expression(r"\s(?:urgently )?(?:required|needed|wanted|sought)\W*$", re.IGNORECASE).search(text):
            text = re.sub(r"\s(?:urgently )?(?:required|needed|wanted|sought)\W*$", "", text, flags=re.IGNORECASE)
        elif expression(r"\s\*{3,}.*$").search(text):
            text = text[: re.search(r"\s\*{3,}.*$", text).start()]  # type: ignore[union-attr]
        else:
            break
    text = text.rstrip(" ,-–—:|/\t.")
    lead = len(text) - len(text.lstrip(" ,-–—:|\t"))
    return begin + lead, begin + len(text)


_HYPHEN = expression(r"(?P<word>[A-Za-z]{4,})-(?=[A-Z][a-z]{3,})")
_COLON = expression(r"(?P<title>[^:\n]{3,60}): (?=\S)")


def _dash(match: re.Match[str]) -> str:
    """A hyphen behind the name of a job parts it from what follows: "Scientist-Machine Learning"."""
    return match["word"] + ("—" if _head(match["word"]) else "-")


_IN_PLACES = expression(r"\sin (?P<places>[A-Z][\w'-]+(?:(?:,| and| &|, and)? [A-Z][\w'-]+)+)\s*$")
_SURE_HEAD = 0.8  # ours


def _without_places(text: str) -> str:
    """A title without the places behind it: "Cook in Leeds, York and Hull", "Cook Exampleton, Essex"."""
    listed = _IN_PLACES.search(text)
    if listed and ("," in listed["places"] or " and " in listed["places"]):
        names = re.split(r",? and |, | & ", listed["places"])
        if all(place_score(name) > 0 or " " not in name for name in names) and any(map(place_score, names)):
            return text[: listed.start()]
    words = list(expression(r"[^\s,]+").finditer(text))
    last = max((n for n, word in enumerate(words) if _head(word[0])), default=-1)
    behind = [word[0] for word in words[last + 1 :]]
    if (
        last < 0
        or not behind
        or not all(word[0].isupper() and word.isalpha() and not word.isupper() for word in behind)
    ):
        return text
    told = any(_says(word) for word in behind)
    return text if told else text[: words[last].end()]


def _head(word: str) -> bool:
    """Whether a word closes the name of a job."""
    low = word.lower()
    head = titles.heads().get(low) or titles.heads().get(low.removesuffix("s"))
    return head is not None and head.sure >= _SURE_HEAD and head.lang == "en"


def _says(word: str) -> bool:
    """Whether a word behind the job says what it is about, and is no place."""
    low = word.lower()
    field = bool(fields_of(title_words(low))) or low in titles.ranks() or titles.is_link(low) or _head(low)
    return field or common(low) or skills().get(word, asked=True) is not None


def _is_place(tail: str, head: str) -> bool:
    """Whether " in X" at the end of a title names a place and not a field of work."""
    name = tail.removeprefix(" in ").strip()
    field = expression(r"(?:logy|ics|ing|ence|tion|ment|ance|istry|graphy|law|history|studies|arts)$").search(
        name.lower()
    ) or skills().find(name)
    return tail.startswith(" in ") and not field and titles.title_score(head) >= 0.5
