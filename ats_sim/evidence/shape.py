"""Whether a line is a statement about work at all, or a heading, a list, contact data, a degree, a title, a fragment."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ats_sim.evidence.ownership import first_verb, main_start
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon.calendar import months
from ats_sim.lexicon.cues import alternation, pattern
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.verbs import verbs


@dataclass(frozen=True, slots=True)
class Shape:
    """Why a line is no statement, and the words that show it."""

    reason: str
    start: int
    end: int


_CONTACT = re.compile(r"\S+@\S+\.\w+|https?://\S+|www\.\S+|linkedin\.com\S*|github\.com\S*|\+?\d[\d\s().-]{8,}\d")
_FIELD = re.compile(rf"^\W*(?:{alternation('field_label')})\s*[:–—-]\s*\S|^\W*(?:{alternation('contact_label')})\s*[:.]")
_LISTED = re.compile(rf"^\W*(?:[\w/&+.-]+\s+){{0,4}}?(?:{alternation('list_label')})(?:\s+(?:used|summary|known|include|includes|involved))?\s*(?:[:–—.-]|\s-\s)")
_LISTED_BARE = re.compile(rf"^\W*(?:{alternation('list_label')})\s+(?=[A-Z])", re.IGNORECASE)
_LABELLED = re.compile(r"^\W*([A-Z][\w &/+().'-]{1,50}?)\s*(?::|\s[–—-])\s*(.*)$")
_OBJECTIVE = re.compile(rf"^\W*(?:seeking|looking for|aspiring|to (?:{alternation('objective')}))(?!\w)|\bgrow with the\b|\bcareer objective\b")
_DECLARATION = re.compile(rf"(?:{alternation('boilerplate')})")
_YEARS = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_POSITION = re.compile(
    r"^\W*(?:(?:i\s+)?(?:am\s+|was\s+|have\s+been\s+)?(?:currently\s+|presently\s+|previously\s+)?(?:working|worked|work|employed|serving|served|joined|"
    r"interned|hired|promoted|associated)\s+(?:currently\s+|full time\s+|part time\s+)?(?:as|with|at|in|for|to)\s+)(.*)$"
)
_AUTHORS = re.compile(
    r"(?:[A-Z][\w'-]+,\s+(?:[A-Z]\.\s?){1,3}(?:,|&|and|\())|(?:(?:[A-Z]\.\s?){1,3}[A-Z][\w'-]+,\s+){2}|\bet al\b|\bdoi\b|\barXiv:|\(\d{4}\)\.\s+[A-Z\"']|"
    r"\b\d{1,3}\(\d{1,3}\)[,:]|\bpp\.\s?\d|\bvol\.\s?\d|\bISBN\b|\bISSN\b"
)
_TITLE_QUOTED = re.compile(r"^\W?[\"'“‘][^\"“”]{15,}[\"'”’]\s*(?:[-–—,.]|in\b|$)")
_AWARD = re.compile(rf"\b(?:{alternation('award')})(?!\w)")
_CERTIFICATE = re.compile(rf"\b(?:{alternation('certificate')})(?!\w)")
_STUDY = re.compile(rf"\b(?:{alternation('study')})(?!\w)")
_SCHOOL = re.compile(rf"\b(?:{alternation('institution')})(?!\w)")
_COMPANY = re.compile(rf"\b(?:{alternation('company')})(?!\w)")
_DANGLING = re.compile(r"(?:\b(?:of|the|and|to|with|for|in|on|by|a|an|or|from|as|at|using)|[,(&/-])\s*$")
_LEVEL = re.compile(r"(?:[-–—:(]\s*)(?:beginner|basic|intermediate|advanced|expert|proficient|fluent|native|b1|b2|c1|c2|a1|a2)(?:\s+level)?\s*(?:[:),;]|$)")


def not_statement(statement: Statement) -> Shape | None:
    """Why the line is no statement about work, None if it is one."""
    terms = statement.terms
    if not terms or not any(c.isalpha() for c in statement.text):
        return Shape("empty", 0, len(statement.text))
    for reason, test in _TESTS:
        found = test(statement)
        if found:
            return Shape(reason, *found)
    return None


Place = tuple[int, int] | None


def _whole(statement: Statement) -> tuple[int, int]:
    return 0, min(len(statement.text), 120)


def _foreign(statement: Statement) -> Place:
    """Written in a language that the English rules cannot grade."""
    letters = [c for c in statement.text if c.isalpha()]
    if sum(not _is_latin(c) for c in letters) > 0.4 * len(letters):
        return _whole(statement)
    ours = len(pattern("english").findall(statement.low))
    theirs = len(pattern("foreign").findall(statement.low))
    accents = sum(c > "\x7f" and c.isalpha() for c in statement.text)
    other = theirs >= 2 and theirs > ours or theirs == 1 and ours == 0 and (accents > 0 or "´" in statement.text or "˜" in statement.text)
    return _whole(statement) if other or (accents >= 3 and ours == 0 and not first_verb(statement)) else None


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char < "\u1f00"


def _contact(statement: Statement) -> Place:
    match = _FIELD.search(statement.low)
    if match:
        return match.span()
    spans = [m.span() for m in _CONTACT.finditer(statement.text)]
    size = sum(end - start for start, end in spans)
    if spans and size >= 0.35 * len(statement.text.strip()) and not first_verb(statement):
        return spans[0]
    if re.search(r"\b\d{5,6}(?:-\d{4})?\s*\.?$|^\W*\d{1,5}[a-z]?,?\s+(?:[A-Z][\w.]*\s+){1,3}", statement.text) and pattern("address", "street").search(statement.low) and not _has_deed(statement):
        return _whole(statement)
    return None


def _heading(statement: Statement) -> Place:
    text = statement.text.strip()
    named = heading(text) if len(statement.terms) <= 6 else None
    if named and (named.sure == 1.0 or not first_verb(statement)):
        return _whole(statement)
    if len(statement.terms) <= 3 and text.endswith(":"):
        return _whole(statement)
    return _whole(statement) if text.isupper() and len(statement.terms) <= 5 and not _has_deed(statement) else None


def _date(statement: Statement) -> Place:
    """Nothing but a date or a period."""
    rest = [t for t in statement.terms if not t.low[0].isdigit() and t.low.rstrip(".") not in months() and t.low not in _PERIOD]
    return _whole(statement) if not rest else None


_PERIOD = frozenset("present current till date to now from since until today ongoing duration months month years year till period page of".split())


def _boilerplate(statement: Statement) -> Place:
    match = _OBJECTIVE.search(statement.low) or _DECLARATION.search(statement.low) or re.search(r"\\[a-z]{3,}", statement.text)
    return match.span() if match else None


def _skill_list(statement: Statement) -> Place:
    """A label with a list behind it, or short items between commas without a verb."""
    match = _LISTED.match(statement.low)
    if match and not _prose(statement, match.end()):
        return match.span()
    level = _LEVEL.search(statement.low)
    if level and not first_verb(statement):
        return level.span()
    bare = _LISTED_BARE.match(statement.text)
    if bare and statement.text.count(",") >= 2 and not _prose(statement, bare.end()):
        return bare.span()
    labelled = _LABELLED.match(statement.text)
    body = labelled.start(2) if labelled else 0
    items = [item.strip() for item in re.split(r"[,;|•·/]|\s-\s|\band\b|&", statement.text[body:]) if item.strip(" .)")]
    short = sum(len(item.split()) <= 3 for item in items)
    enough = 3 if labelled else 4
    known = sum(skills().get(item.strip(" .()")) is not None for item in items)
    if len(items) >= enough - 1 and known >= 0.7 * len(items) and (labelled or known >= 3):
        return _whole(statement)
    if len(items) >= enough and short >= 0.8 * len(items) and not _prose(statement, body) and not _soft(statement):
        return _whole(statement)
    return None


def _prose(statement: Statement, start: int) -> bool:
    """Whether the text from an offset on reads as sentences: deeds with objects, or many small words."""
    part = statement.low[start:]
    words = re.findall(r"[a-z']+", part)
    small = len(pattern("english").findall(part))
    return _opens_with_deed(words, part) or small >= max(3, 0.28 * len(words))


def _opens_with_deed(words: list[str], part: str) -> bool:
    """Whether the first word is a verb with an object behind it, or a deed's noun ("Configuration of")."""
    verb = verbs().get(words[0]) if words else None
    if not verb or len(words) < 2:
        return False
    if words[0] in verb.nouns:
        return words[1] in ("of", "and", "for") and verbs().get(words[2] if len(words) > 2 else "") is not None or words[1] == "of"
    return re.match(r"^\W*[\w'-]+\s*[,;:|/&]", part) is None and (words[0] != verb.base or len(words) > 5)


def _publication(statement: Statement) -> Place:
    match = _AUTHORS.search(statement.text) or _TITLE_QUOTED.search(statement.text.strip())
    if match and not first_verb(statement):
        return _whole(statement)
    thesis = re.match(r"^\W*(?:[\w'’.-]+\s){0,2}(?:thesis|dissertation|title|paper|publication|topic|project title|project name|project|client|role|team size)\s*[:–—-]", statement.low)
    if thesis:
        return thesis.span()
    title = re.match(r"^\W*(?:an?|the|on|towards?)\s+(?:[\w'-]+\s+){2,}", statement.low)
    if title and not _finite(statement) and not statement.text.rstrip().endswith(".") and not _CONTACT.search(statement.text):
        return _whole(statement)
    return None


def _finite(statement: Statement) -> bool:
    """Whether any word is a past form or an auxiliary, so that the line tells something."""
    for word in statement.terms:
        verb = verbs().get(word.low)
        if word.low in _AUXILIARY or (verb and word.low not in verb.nouns and word.low != verb.base and not word.low.endswith(("ing", "s"))):
            return True
    return False


_AUXILIARY = frozenset("is are was were has have had do does did can will i we my our be been am using".split())


def _position(statement: Statement) -> Place:
    """A job title with an employer or dates: "Working as Analyst in X Ltd from 2016"."""
    match = _POSITION.match(statement.low)
    if match and len(statement.terms) <= 32:
        rest = re.sub(r"^(?:an?|the)\s+", "", statement.text[match.start(1) :])
        head = re.split(r"(?i)\s(?:at|in|for|with|from|since|of|,)\s|[,(–—|\[]", rest)[0]
        place = _COMPANY.search(rest.lower()) or _YEARS.search(rest)
        tail = rest[len(head) :]
        if (title_score(head) >= 0.5 or (place and rest[:1].isupper())) and not _gerund(tail):
            return match.span()
    if _experience_as(statement):
        return _whole(statement)
    text = statement.text.strip()
    if _finite_opening(statement):
        return _whole(statement) if len(statement.terms) <= 8 and title_score(text) >= 0.6 else None
    if pattern("claim").match(statement.low.strip()):
        return None
    dated = bool(_YEARS.search(text)) and len(statement.terms) <= 14
    if len(statement.terms) <= 12 and not _gerund(statement.text) and (title_score(text) >= 0.5 or (dated and title_score(_YEARS.sub("", text)) >= 0.5)):
        return _whole(statement)
    if (_COMPANY.search(statement.low) or _SCHOOL.search(statement.low)) and len(statement.terms) <= 14 and not _has_deed(statement):
        return _whole(statement)
    return _whole(statement) if dated and not _has_deed(statement) else None


def _experience_as(statement: Statement) -> bool:
    low = statement.low
    return re.match(r"^\W*\d+\+?\s*(?:years?|months?|yrs?)\s+(?:of\s+)?(?:work\s+)?(?:experience|exp)\b.{0,60}\bas\s+(?:an?\s+)?[\w\s]{2,40}$", low) is not None


def _gerund(text: str) -> bool:
    """Whether a text tells something done: a lower-case verb in -ing or -ed."""
    for word in re.findall(r"(?<![\w-])[a-z]+(?:-[a-z]+)*", text):
        verb = verbs().get(word)
        if verb and word not in verb.nouns and word != verb.base and (word.endswith("ing") or word.endswith("ed")) and word not in ("working", "worked", "limited", "associated", "united"):
            return True
    return False


def _finite_opening(statement: Statement) -> bool:
    opening = first_verb(statement)
    if not opening or opening[0].low.endswith("ing"):
        return False
    return opening[0].low not in opening[1].nouns and opening[0].low != opening[1].base


def _education(statement: Statement) -> Place:
    low = statement.low
    if _finite_opening(statement) and not low.lstrip().startswith(("graduated", "pursued", "majored", "studied", "enrolled")):
        return None
    degrees = find_degrees(statement.text)
    match = _STUDY.search(low)
    if (degrees or match) and len(statement.terms) <= 30 and not _soft(statement) and not _gerund(statement.text[main_start(statement) :]):
        return match.span() if match else _whole(statement)
    return None


def _certificate(statement: Statement) -> Place:
    if _finite_opening(statement) and not statement.low.startswith(("completed", "certified", "attended", "earned", "passed", "awarded", "received", "obtained")):
        return None
    match = _CERTIFICATE.search(statement.low) or _AWARD.search(statement.low)
    if not match or len(statement.terms) > 26 or pattern("soft").search(statement.low):
        return None
    return match.span() if not _finite_opening(statement) or _CERTIFICATE.search(statement.low) and len(statement.terms) <= 12 else None


def _fragment(statement: Statement) -> Place:
    """Too short, or the middle of a sentence whose beginning stands elsewhere."""
    terms = statement.terms
    text = statement.text.strip()
    opening = first_verb(statement)
    if text[0].islower() and not _opens_small(statement):
        return _whole(statement)
    first = re.match(r"^\W*([\w&-]+(?:\s[\w&-]+)?)\.\s+[A-Z]", text)
    if first and not verbs().get(first[1].lower()) and text.rstrip()[-1:] != ".":
        return first.span()
    if len(terms) <= 3 and not opening and not pattern("soft").search(statement.low):
        return _whole(statement)
    if _DANGLING.search(text) and not opening and not _has_deed(statement):
        return _whole(statement)
    return None


def _opens_small(statement: Statement) -> bool:
    """Whether a line in small letters still begins with its own verb; an unknown word or "and" continues another line."""
    opening = first_verb(statement)
    first = statement.terms[0]
    if not opening or opening[1].cls == "" or opening[0].low in opening[1].nouns or first.low in ("and", "or", "of", "for", "with", "in", "the", "including"):
        return any(c.isupper() for c in first.text)
    return opening[0].low == opening[1].base or not opening[0].low.endswith("s")


def _title(statement: Statement) -> Place:
    """Most words with capitals and nothing done: the title of a paper, a course, a talk."""
    words = [w for w in statement.terms if len(w.text) > 3 and w.text[0].isalpha() and w.low not in months()]
    capitals = sum(w.text[0].isupper() for w in words)
    if len(words) < 3 or capitals < 0.8 * len(words) or len(statement.terms) > 24 or _finite_opening(statement) or _soft(statement):
        return None
    if _gerund(statement.text):
        return None
    dated = bool(_YEARS.search(statement.text)) or re.search(r"\s[-–—]\s|:\s", statement.text) is not None
    opening = first_verb(statement)
    told = pattern("told").search(statement.low) or statement.text.rstrip().endswith(".") or (opening and (" of " in statement.low or opening[0].low == opening[1].base and " with " in statement.low))
    return _whole(statement) if dated and not (pattern("told").search(statement.low) and not _YEARS.search(statement.text)) or not told else None


def _nameless(statement: Statement) -> Place:
    """Nothing that is done, known or used: a name, a title, a place."""
    if _has_deed(statement) or _soft(statement):
        return None
    return _whole(statement)


def _soft(statement: Statement) -> bool:
    return pattern("soft", "claim").search(statement.low) is not None


def _has_deed(statement: Statement) -> bool:
    """Whether a word names something done: a verb, or a noun that stands for a deed ("preparation of", "site supervision")."""
    if _finite_opening(statement):
        return True
    for index, word in enumerate(statement.terms):
        verb = verbs().get(word.low)
        if verb and (word.low in verb.nouns or word.low != verb.base or index == 0 or statement.terms[index - 1].low in ("to", "and", "i", "we")):
            if not (word.text[0].isupper() and index and not statement.text.istitle() and word.low in verb.nouns) and not (word.low.endswith("s") and index and word.low != verb.base):
                return True
        if word.low in ("using", "used", "via", "involving", "including", "based"):
            return True
        if word.low.endswith(("tion", "ment", "sis", "ance", "ing", "ling")) and index <= 4 and len(word.low) > 6 and not word.text[0].isupper() or index == 0 and word.low.endswith(("tion", "ment", "ing", "sis", "ance")) and len(word.low) > 6:
            return True
    tools = [m for m in skills().find(statement.text) if m.skill.is_tool]
    return bool(tools) and re.search(r"\bfor\s+\w+", statement.low) is not None


_TESTS: tuple[tuple[str, Callable[[Statement], Place]], ...] = (
    ("foreign", _foreign),
    ("contact", _contact),
    ("date", _date),
    ("heading", _heading),
    ("boilerplate", _boilerplate),
    ("publication", _publication),
    ("skill list", _skill_list),
    ("position", _position),
    ("title", _title),
    ("education", _education),
    ("certificate", _certificate),
    ("fragment", _fragment),
    ("name", _nameless),
)
