"""The words of ``prepare``: the candidate's kit as sections."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from ats_sim.model.document import Document
from ats_sim.model.interview import PoolQuestion
from ats_sim.model.preparation import PARTS, Part, Preparation, Story
from ats_sim.model.question import Question
from ats_sim.reporting import prepare_loop
from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import quoted, spot

_SHOWN = 150  # characters of a line that is quoted beside others; ours
_POINTED = 0.7  # share of a statement up to which a part of it is named beside it; ours
_WHOLE = 400  # of one that a question is about, so that it stands whole; ours
_INTRO = (
    '"Quoted words" stand in your resume or in the posting. <Slots> only you can fill. Nothing is made up; nothing '
    "leaves this machine."
)
_UNREAD = {
    "posting": "Too little of this posting was read, so its duties and what it asks for are not to be relied on: see "
    "`ats-sim posting FILE`.",
    "resume": "No statement about work was read in this resume, so no line raises a question: see `ats-sim view FILE`.",
}
_LIMITS = "A program cannot hear tone, judge motives, or know if any of this is true."


def kit(preparation: Preparation, document: Document, rate: int, seconds: int, only: Collection[Part]) -> Kit:
    """The kit, of the parts asked for (none given: all)."""
    writers: dict[Part, Callable[[], Section | None]] = {
        "mend": lambda: _mend(preparation, document),
        "call": lambda: _call(preparation, document),
        "pitch": lambda: _pitch(preparation, document, rate, seconds),
        "screen": lambda: _screen(preparation, document),
        "shows": lambda: _shows(preparation, document),
        "stories": lambda: _stories(preparation, document),
        "loop": lambda: prepare_loop.loop(preparation, document),
        "after": lambda: prepare_loop.after(preparation),
    }
    wanted = [part for part in PARTS if not only or part in only]
    sections = [section for part in wanted if (section := writers[part]())]
    if preparation.lenses:
        sections.append(prepare_loop.lenses(preparation, document))
    if preparation.cues:
        sections.append(prepare_loop.cues(preparation, document))
    to = f", {preparation.organization}" if preparation.organization else ""
    level = f" ({preparation.level})" if preparation.level else ""
    title = f"PREPARE for {preparation.title or 'this opening'}{to}{level}"
    more = "More: --plan YYYY-MM-DD (90 days), --lens amazon, --format html; ats-sim answer"
    notes = tuple(_UNREAD[what] for what in preparation.unread)
    return Kit(title, (_INTRO, *notes), tuple(sections), (_LIMITS, more))


def asked(question: Question, document: Document) -> Row:
    """A question as a row: the posting's words and the line it is about, as they stand, then what is asked."""
    posting = f"The posting says {_said(question.asked)}" if question.asked else ""
    if question.about is None:
        return Row(f"{posting}: {question.sentence}")
    lead = "" if question.room == "mend" else f"{posting}. You write " if posting else "You write "
    said = f"{lead}{_said(question.about.text)}: {_pointed(question)}{question.sentence}"
    return Row(said, place=spot(document, question.about.span))


def _pointed(question: Question) -> str:
    """The part of a statement that raises a question, where it is not nearly all of it."""
    part, whole = question.within, question.about
    if part is None or whole is None or len(part.text.split()) > _POINTED * len(whole.text.split()):
        return ""
    return f"on {_said(part.text)}: "


def _said(words: str) -> str:
    return quoted(words, _WHOLE)


def _numbered(questions: Sequence[Question], document: Document) -> tuple[Row, ...]:
    return tuple(
        Row(row.text, f"{number}.", row.place, _notes(question, document))
        for number, question in enumerate(questions, 1)
        for row in (asked(question, document),)
    )


def _notes(question: Question, document: Document) -> tuple[tuple[str, str], ...]:
    near = ", ".join(dict.fromkeys(spot(document, quote.span) for quote in question.near))
    why = f"{question.why} ({near})" if near else question.why
    label = "say" if question.source == "switch" else "bring"
    return (("why asked", why), (label, question.bring), *_heard(question))


def _heard(one: Question | PoolQuestion) -> tuple[tuple[str, str], ...]:
    return (("strong", "; ".join(one.listen)), ("weak", "; ".join(one.beware)))


def _mend(preparation: Preparation, document: Document) -> Section | None:
    rows = _numbered(preparation.mend, document)
    return Section("mend", "MEND FIRST", "what a caller trips over", rows) if rows else None


def _call(preparation: Preparation, document: Document) -> Section:
    lead = "20 to 30 minutes; conditions first, then what these lines raise"
    if not preparation.call:
        lead = "20 to 30 minutes; no line raises a question by itself"
    always = "Always asked: why move, why this employer, which work you want most. One sentence each: <...>."
    pay = "Not yours to open: pay. If asked: a range that you looked up, tied to what the post carries."
    return Section(
        "call", "THE RECRUITER'S CALL", lead, _numbered(preparation.call, document), (always, pay,
        "If you lose the thread: \"The short of it is <...>\", and stop. At the end ask what comes next, and when.",
        "Five ways to lose it: too casual, too deep for the listener, making it small, by heart, not hearing the next "
        "question coming."),
    )  # fmt: skip


def _pitch(preparation: Preparation, document: Document, rate: int, whole: int) -> Section:
    pitch = preparation.pitch
    rows = [Row(said.spoken, "Who" if number == 0 else "", spot(document, said.quote.span))
            for number, said in enumerate(pitch.who)]  # fmt: skip
    rows += [Row("<who you are, in one sentence>", "Who")] if not rows else []
    rows += [Row(said.spoken, "Did" if number == 0 else "", spot(document, said.quote.span))
             for number, said in enumerate(pitch.did)]  # fmt: skip
    rows += [Row("<one thing you did, and what came of it: no line tells both>", "Did")] if not pitch.did else []
    if pitch.here:
        rows += [Row(f"Your posting says: {quoted(pitch.here, 250)}", "Here")]
    rows += [Row("<what of this work you want to do, and why: one sentence>", "" if pitch.here else "Here")]
    end = []
    if pitch.kept_back:
        end.append(f"Kept back for people of the trade: {', '.join(pitch.kept_back)}.")
    if pitch.terms:
        end.append(f"A recruiter may not know: {', '.join(pitch.terms)}. <say it in five plain words>")
    end.append("One line for all of it: <what you are> who <what changed because of you>, by <how much>.")
    count = f"{pitch.words} words stand already: {pitch.seconds} s at {rate} a minute, {pitch.left} s left"
    return Section("pitch", f"THE {whole} SECONDS", count, tuple(rows), tuple(end))


def _screen(preparation: Preparation, document: Document) -> Section | None:
    rows = []
    for question in preparation.screen:
        if question.asked and question.about:
            note = ("your line", f"{_said(question.about.text)} ({spot(document, question.about.span)})")
            said = f"The posting says {_said(question.asked)}: {question.sentence}"
            rows.append(Row(said, notes=(note, *_heard(question))))
        else:
            rows.append(Row(asked(question, document).text, notes=(("why asked", question.why), *_heard(question))))
    rows += [_of_pool(one) for one in preparation.from_pool]
    end = []
    if preparation.stages:
        end.append(f"Stages that your lines name: {', '.join(preparation.stages)}.")
        if preparation.open_stages:
            end.append(f"Not named: {', '.join(preparation.open_stages)}. One project, told through all of them in a "
                       'minute, answers "walk me through it".')  # fmt: skip
    if not rows:
        return None
    whose = f"what is asked in this work ({preparation.pool})"
    lead = "; then ".join(["the posting's duties"] * bool(preparation.screen) + [whose] * bool(preparation.from_pool))
    return Section("screen", "THE SCREEN BY PEOPLE OF THE TRADE", lead, tuple(rows), tuple(end))


def _of_pool(one: PoolQuestion) -> Row:
    notes = [("why asked", one.why)] if one.why else []
    return Row(one.ask, notes=(*notes, *_heard(one)))


def _shows(preparation: Preparation, document: Document) -> Section | None:
    rows = []
    for shown in preparation.shows:
        quotes = "; ".join(f"{quoted(quote.text, 70)} ({spot(document, quote.span)})" for quote in shown.quotes)
        rows.append(Row(quotes, shown.says))
    return Section("shows", "WHAT YOUR LINES SHOW BESIDE RESULTS", "say these too", tuple(rows)) if rows else None


def _stories(preparation: Preparation, document: Document) -> Section:
    rows = tuple(_story(story, document) for story in preparation.stories)
    lead = f"{len(rows)} of the six to eight that are asked for can start from your lines"
    end = []
    if preparation.untold:
        end.append(f"No line begins one about: {', '.join(preparation.untold)}. Write three sentences each; "
                   "`ats-sim answer --kind star` checks them.")  # fmt: skip
    return Section("stories", "STORIES", lead if rows else "no line begins one", rows, tuple(end))


def _story(story: Story, document: Document) -> Row:
    notes = [("S", "<how it stood before>"), ("T", "<what you were asked, or took on>"),
             ("A", f"{quoted(story.action.text, _SHOWN)} <the step that was hard>")]  # fmt: skip
    notes += [("R", quoted(quote.text, _SHOWN)) for quote in story.results]
    notes += [("R", "<what came of it, with a number>")] if not story.results else []
    notes += [("+", "<what you do differently since>" if story.theme == "failure" else "<what it changed beyond that>")]
    return Row(spot(document, story.action.span), story.theme, notes=tuple(notes))
