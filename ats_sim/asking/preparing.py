"""The candidate's kit out of a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from ats_sim.asking.choosing import MOST, choose
from ats_sim.asking.lines import statements
from ats_sim.asking.pools import sure_pool, take, words_of
from ats_sim.asking.rounds import cue_lines, results, rounds
from ats_sim.asking.showing import acronyms, scopes, shown
from ats_sim.asking.speaking import is_compound, is_past, is_somebody, pitch, result_clauses
from ats_sim.domain.clauses import clause
from ats_sim.lexicon.lenses import signals
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder, Hit, finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.preparation import LensSignal, Persona, Preparation, Story
from ats_sim.model.question import Question

_CHANGE = ("%", "percent", "from ")
_BEGAN = 3  # years of all posts below which somebody begins; ours
_ASKED_BACK = 3  # questions to ask them,
_FROM_POOL = 3  # and from the pool of the trade; all ours


def prepare(
    case: Case,
    asked: Sequence[Question],
    persona: Persona | None = None,
    lenses: Sequence[str] = (),
    cues: Sequence[str] = (),
) -> Preparation:
    """The kit of a case, out of its questions."""
    posting = case.posting
    told = {stage for proof in case.statements for stage in proof.lifecycle}
    models = posting.ships and {"training", "monitoring", "retraining", "evaluation", "features"} & told
    stages: tuple[Stage, ...] = get_args(Stage) if models else ()
    stories, untold = _stories(case)
    call, screen = choose(asked, "call"), choose(asked, "screen")
    pool = sure_pool(case)
    return Preparation(
        " ".join(posting.title.text.split()) if posting.title else "",
        " ".join(posting.organization.text.split()) if posting.organization else "",
        posting.rank or "",
        persona or _persona(case, asked),
        choose(asked, "mend"),
        call,
        pitch(case),
        screen,
        tuple(stage for stage in stages if stage in told),
        tuple(stage for stage in stages if stage not in told),
        stories,
        untold,
        stories[0] if stories and stories[0].results else None,
        posting.ships,
        _ask_them(pool, words_of(posting)),
        tuple(_lens(case, lenses)),
        tuple(shown(case)),
        scopes(case),
        acronyms(case),
        tuple(rounds(case)),
        results(case),
        tuple(row["task"] for row in rows("lens_tasks.tsv") if lenses and row["lens"] in (*lenses, "all")),
        cues=tuple((cue, cue_lines(case, cue)) for cue in cues),
        unread=_unread(case),
        pool=pool or "general",
        from_pool=take(case, min(_FROM_POOL, MOST - len(call) - len(screen))),
    )


def _unread(case: Case) -> tuple[str, ...]:
    """Which of the two gave too little to ask about."""
    few = case.posting.confidence < case.settings.scan.posting_confidence
    return ("posting",) * few + ("resume",) * (not case.statements)


def _persona(case: Case, asked: Sequence[Question]) -> Persona:
    """Whom the plan is for: by level, and by a change of trade."""
    if any(question.source == "switch" for question in asked):
        return "switcher"
    if not case.posting.research and case.found("publication-only", "academic-only") and not _in_use(case):
        return "researcher"
    level = case.matches.level
    if level in ("senior", "lead"):
        return "senior"
    began = level == "junior" and (case.matches.years or 0) < _BEGAN
    return "graduate" if began else "mid"


def _in_use(case: Case) -> bool:
    """Whether a line tells of work that somebody uses."""
    return any(proof.deployment and not proof.academic for proof in case.statements)


def _stories(case: Case) -> tuple[tuple[Story, ...], tuple[str, ...]]:
    """The stories that lines can begin, one a line, and the themes of which no line tells."""
    fit = [proof for proof in statements(case) if proof.grade in ("evidenced", "plain") and not proof.minimized]
    stories: list[Story] = []
    untold: list[str] = []
    used: list[Evidence] = []
    for row in rows("stories.tsv"):
        proof = _story_line([proof for proof in fit if proof not in used], split(row["words"]))
        if proof is None:
            untold.append(row["theme"])
            continue
        used.append(proof)
        first = proof.ownership.text if proof.ownership else proof.highlight.text[:1]
        at = max(proof.highlight.text.find(first), 0)
        action = clause(proof, at, at + len(first))
        within = tuple(
            metric.quote
            for metric in proof.metrics
            if metric.kind == "outcome" and any(sign in metric.quote.text for sign in _CHANGE)
        )
        stories.append(Story(row["theme"], action, result_clauses(proof, action) or within[:1]))
    return tuple(stories), tuple(untold)


def _story_line(fit: Sequence[Evidence], words: Sequence[str]) -> Evidence | None:
    """The statement that begins a story best: with a result before one without. A theme without words takes the
    strongest that is put to use or owned."""
    if words:
        search = Finder(words)
        fit = [proof for proof in fit if (hit := search.search(proof.highlight.text)) and not _denied(proof, hit)]
    else:
        fit = [proof for proof in fit if proof.grade == "evidenced" and (_done(proof) or proof.deployment)]
    order = {"outcome": 0, "scale": 1}
    return min(fit, key=lambda proof: (order.get(proof.metric or "", 2), not proof.deployment), default=None)


def _done(proof: Evidence) -> bool:
    """Whether a statement tells of a piece of work that was done, not of what is done every day."""
    if is_somebody(proof.highlight.text) or is_compound(proof.highlight.text):
        return False
    own = proof.ownership
    first = own is not None and proof.highlight.text.startswith(own.text)
    return first and own is not None and (is_past(own.text) or proof.metric == "outcome")


def _denied(proof: Evidence, hit: Hit) -> bool:
    """Whether the words say that it did not happen: no, without, zero before it in its clause, or a clean record."""
    text = proof.highlight.text
    before = text[: hit.start].replace(";", ".").rpartition(".")[2]
    return bool(finder("story-denied").search(before) or finder("asked-safety").search(text))


def _ask_them(pool: str, said: str) -> tuple[str, ...]:
    """What to ask them, by the trade and the words of the posting."""
    found = []
    for row in rows("ask_them.tsv"):
        here = pool in split(row["pool"]) or not row["pool"]
        if here and (not row["posting"] or Finder(split(row["posting"])).search(said)):
            found.append(row["asks"])
    return tuple(found[:_ASKED_BACK])


def _lens(case: Case, lenses: Sequence[str]) -> Iterator[LensSignal]:
    """What a kind of employer looks for, each with a line that has it."""
    for signal in signals():
        if signal.lens in lenses:
            found = ((proof, hit) for proof in statements(case) if (hit := signal.pattern.search(proof.highlight.text)))
            first = next(found, None)
            yield LensSignal(signal.lens, signal.asks, clause(first[0], *first[1].span()) if first else None)
