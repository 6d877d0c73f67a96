"""Small grammar for hints: tidy clauses, tenses of verbs, quotations that end at a good place."""

from __future__ import annotations

from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.verbs import Verb, verbs

_INVISIBLE = expression(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\ue000-\uf8ff]"
)
_MARKER = expression(r"^(?:[^\w\s\"'“”‘’(\[<$€£#.@+]|[-*o]\s|\(?\d{1,2}[.)]\s)+\s*")
_END = " .;,:–—(-"
SENTENCE_END = expression(r"(?<=[^\W_A-Z][^\W_]|[^\W_][)])[.;]\s+(?=[^\W\da-z_])|\s+[|•·]\s+")
_LABEL = expression(r"^[^:–—.]{2,45}(?::|\s[–—-])\s+(?=\S)")


def tidy(text: str) -> str:
    """A statement as one clause: on one line, without marker, end mark and open end ("etc.")."""
    line = _end(_MARKER.sub("", " ".join(_INVISIBLE.sub("", text).split())))
    flat = _end(patterns.regex("open-end").sub("", line))
    return flat[1:-1] if flat.startswith("(") and flat.find(")") == len(flat) - 1 else flat


def _without_label(text: str) -> str:
    label = _LABEL.match(text)
    if label is None or not opening_verb(text[label.end() :]):
        return text
    verb, first = opening_verb(text), text.split(" ", 1)[0].lower().rstrip(":")
    return text if verb and first != verb.base and first not in verb.nouns else text[label.end() :]


def label_of(text: str) -> int:
    """Where the statement begins behind a label such as "Result:"; 0 without one."""
    return len(text) - len(_without_label(text))


def base_form(verb: Verb, like: str = "") -> str:
    """The base form, in British spelling where ``like`` is British (organising: organise)."""
    stem = like.lower().removesuffix("ing")
    return next((form for form in (stem, stem + "e") if form in verb.forms and form not in verb.nouns), verb.base)


def opening_verb(text: str) -> Verb | None:
    """The verb whose form is the first word of a text."""
    first = text.split(" ", 1)[0].strip(",;:")
    return verbs().get(first) if first else None


def past(verb: Verb, like: str = "") -> str:
    """The past tense, in British spelling where ``like`` is British (organising: organised)."""
    stem = like.lower().removesuffix("ing")
    spelled_otherwise = stem and stem not in (verb.base, verb.base[:-1])
    british = [form for form in verb.forms if spelled_otherwise and form in (stem + "ed", stem + "d")]
    first = british[0] if british else verb.forms[0] if verb.forms else verb.base
    is_past = not first.endswith("ing") and first not in verb.nouns and first != _third_person(verb.base)
    return first if is_past else verb.base


def quoted(text: str, words: int = 12) -> str:
    """The text in quotation marks, without what follows its main clause, and cut where that is long."""
    clause = main_clause(text, words).split()
    kept = " ".join(clause if len(clause) <= words + 4 else [*clause[:words], "..."])
    return '"' + kept.replace('"', "'") + '"'


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "s"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def main_clause(text: str, words: int) -> str:
    """A clause of at most so many words where it can be cut before a subordinate one, else the whole."""
    if len(text.split()) <= words:
        return text
    joints = patterns.regex("subordinate").finditer(text)
    cuts = [found.start() for found in joints if len(text[: found.start()].split()) >= 4]
    fitting = [cut for cut in cuts if len(text[:cut].split()) <= words]
    return _end(text[: fitting[-1] if fitting else cuts[0]]) if cuts else text


def _end(text: str) -> str:
    return text.rstrip(_END) if text.count("(") <= text.count(")") or not text.endswith(")") else text
