"""Every threshold, weight and limit, each with its source or the word "ours"."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Count = Annotated[int, Meta(ge=1)]
Amount = Annotated[float, Meta(gt=0)]
Factor = Annotated[float, Meta(ge=1)]
Weight = Annotated[float, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]
Part = Annotated[float, Meta(gt=0, le=1)]
Score = Annotated[float, Meta(ge=0, le=100)]
"""The ranges of the settings: a file with another value is refused (config.py)."""

FailOn = Literal["error", "warning", "note", "never"]
FilterMode = Literal["rank", "knockout"]


class Limits(Struct, frozen=True):
    """What a file may cost before it is refused."""

    file_bytes: Count = 20_000_000  # ours; vendors refuse between 2.5 and 100 MB
    pages: Count = 30  # ours: of a PDF
    characters: Count = 500_000  # ours: of the text of a file
    zip_entries: Count = 2_000  # ours: parts of a Word file
    zip_bytes: Count = 75_000_000  # of a Word file unpacked; pypdf's limit for one decoded stream
    zip_ratio: Count = 100  # times its size that a Word file may unpack to; Apache Tika, SecureContentHandler
    seconds: Amount = 30.0  # ours: of the processor, for reading one file
    clock_factor: Factor = 10.0  # ours: times as long by the clock; on a busy machine a file waits for its turn
    worker_bytes: Count = 1_000_000_000  # ours: address space of one worker of `screen`; it needs a third of it
    remote_entries: Count = 1_000_000  # ours: files and folders listed behind one URL; a server may list without end
    ocr_seconds: Amount = 300.0  # ours: by the clock, with character recognition; it takes some seconds a page


class Reading(Struct, frozen=True):
    """How the glyphs of a page become words and lines."""

    word_gap: Amount = 0.11  # of the font size; ours: 3 points, pdfplumber's default, glue the words of LaTeX resumes
    segment_gap: Amount = 0.9  # of the font size; ours: a narrower gap is never a gutter between columns
    tab_gap: Amount = 1.5  # of the font size; ours: a wider gap inside a line becomes a tab
    marker_gap: Amount = 4.0  # of the font size; ours: how far a list marker may stand from its text
    gutter: Amount = 0.5  # of the font size; ours: the least room between two columns
    column_width: Amount = 40.0  # points; ours: nothing narrower is a column of text
    least_size: Amount = 4.0  # points; ours: smaller type is not there to be read
    hidden_contrast: Amount = 1.12  # WCAG 2.2 contrast ratio; ours: #F2F2F2 on white; WCAG asks 4.5 of text
    scan_share: Share = 0.5  # of the page; ours: an unseen layer of text over such a picture is a scan's
    image_share: Share = 0.2  # of the page; ours: a picture from here on may carry the page's text
    image_letters: Count = 400  # ours: a page with more letters than this has said in text what it has to say
    ocr_resolution: Count = 200  # dots an inch; ours: Tesseract's guide asks for 300, which takes twice as long
    ocr_confidence: Score = 30.0  # percent; ours: Tesseract's words below are mostly marks and lines
    own_rows: Share = 0.34  # ours: share of the smaller column's rows that must stand level with no row of the other


class Titles(Struct, frozen=True):
    """How far two job titles name the same job: weights of what is compared."""

    field: Weight = 0.7  # ours: the field of work; titles of one job often share no word
    words: Amount = 0.2  # ours: the words that both titles have
    function: Weight = 0.05  # ours: the head noun, told apart from the work it is about
    behind: Part = 0.3  # ours: what stands behind a comma, a dash or a bracket (team, place) says less of the job
    rank_word: Part = 0.15  # ours: "senior" says little of the work
    head_word: Part = 0.35  # ours: so does "manager"
    near_field: Share = 0.5  # ours: a neighbouring field counts as this part of the same
    area: Share = 0.4  # ours: and the branch as this part, squared
    occupation: Weight = 0.25  # ours: the occupations of O*NET and ESCO in whose titles the words stand
    unknown_field: Share = 0.65  # ours: titles of one head noun of which one says nothing of the field
    contained: Share = 0.5  # ours: a name of work, and the same with what sort it is ("Medical Receptionist")
    assistant: Score = 10.0  # ours: so far below the bar is the title of an assistant where the work needs a licence
    same_work: Share = 0.75  # ours: and from this likeness of the occupations on that have such titles


class Outline(Struct, frozen=True):
    """How sure a field must be to be kept; below it the field is left out, never guessed."""

    field_confidence: Share = 0.5  # measured: below it less than half are right (docs/reading.md)
    name_confidence: Share = 0.5  # ours: a wrong name is worse than none


class Matching(Struct, frozen=True):
    """How requirements found in a resume become scores, levels and years."""

    required_weight: Weight = 3.0  # ours: what a required thing counts
    preferred_weight: Weight = 1.0  # ours: a preferred one
    mentioned_weight: Weight = 0.5  # ours: one that is only named
    domain_weight: Weight = 1.5  # requirement ATS-17: phrases of the domain count before tools, which count 1
    soft_weight: Weight = 0.3  # ours: everybody claims them
    stemmed_literal: Share = 0.5  # ours: about half of the systems search inflected forms too
    alias_credit: Share = 0.95  # ours: the understood score; another name costs next to nothing
    narrower_credit: Share = 0.9  # ours: a skill that is a kind of what is asked for
    related_credit: Share = 0.5  # ours: a neighbour in the lexicon, or the words of a phrase apart in one statement
    measured_credit: Share = 1.0  # ours: credits of proof in the proven score; shipped is 1
    used_credit: Share = 0.6  # ours: in a statement without a result
    claimed_credit: Share = 0.0  # ours: only in a list or a summary, which proves nothing
    keyword_share: Share = 0.5  # ours: share of required things that a keyword filter wants to find
    title_similarity: Score = 65.0  # ours: titles from here on (0 to 100) name the same job; as the scan has it
    equivalent_share: Share = 0.6  # ours: share of required things shown in work that can stand in for a title
    years_slack: Weight = 0.1  # years; ours: a year count is good to about a month
    years_near_share: Share = 0.75  # ours: years from this share of the minimum on are close enough to ask
    years_short_share: Share = 0.5  # ours: years below this share of the minimum weigh as a no
    stated_years: Weight = 2.0  # ours: years that stated and counted experience may lie apart; people round
    stated_share: Share = 0.25  # ours: or this share of the larger one, if that is more
    junior_years: Weight = 2.0  # requirement LVL-04: junior 0-2, mid 2-5, senior 5 and more
    senior_years: Weight = 5.0  # requirement LVL-04: from here on a level is senior
    senior_title_years: Weight = 3.0  # ours: from here on a senior's title makes a senior
    senior_alone_years: Weight = 10.0  # ours: years that make a senior without a title and without leading anybody
    same_work: Score = 20.0  # ours: positions whose titles are less alike (0 to 100) do not count for the level
    duty_similarity: Score = 65.0  # ours: rapidfuzz token_set_ratio without function words, 0 to 100
    lane_statements: Count = 3  # ours: words of a lane that statements must use before they say a lane without a title
    places: Count = 12  # ours: places listed for one requirement at most
    filter: FilterMode = "rank"  # recruiters' survey (Enhancv 2025): ranking is the rule; knockout puts aside
    copied_share: Share = 0.5  # ours: a resume with so many of the posting's runs of words holds a copy of it
    copied_words: Count = 5  # ours: words of a run; shorter ones are shared by chance


class FitWeights(Struct, frozen=True):
    """How far a resume fits a posting, by which `screen` orders: what each part counts, and how parts are measured."""

    title: Weight = 0.25  # ours: the nearest title held, or the headline
    field: Weight = 0.35  # ours: the field of work, by titles, employers, statements and certificates together
    coverage: Weight = 0.25  # ours: what is asked for and understood, by its standing
    proof: Weight = 0.1  # ours: what is asked for and shown by work
    years: Weight = 0.05  # ours: years in such work, up to those asked for
    headline: Share = 0.9  # ours: a headline is a claim, and counts this part of a title held
    field_title: Share = 0.5  # ours: work of the field under another title, or none that was read, as part of a title
    unknown_years: Share = 0.5  # ours: positions without dates; unknown is neither none nor enough
    field_full: Part = 0.8  # ours: a resume this near to the posting's field is of the field
    title_lines: Weight = 4.0  # ours: lines that a title is as good as, where the field of a resume is told
    posting_text: Share = 0.3  # ours: what duties and demands say of the posting's field, beside its title
    like_title: Score = 70.0  # ours: a title from here on (0 to 100) is of the opening's field, whatever its words tell
    near_field: Share = 0.5  # ours: a neighbouring field counts as this part of the same
    area: Share = 0.4  # ours: and the branch as this part


class Scan(Struct, frozen=True):
    """The simulated 30-second scan of a recruiter, a model and not a measurement."""

    budget_seconds: Amount = 30.0  # recruiters' own figure of 20-30 s a resume
    anchor_seconds: Weight = 7.4  # Ladders 2018: length of the initial screen
    anchor_share: Share = 0.8  # Ladders 2012: share of that time on six items
    words_per_second: Amount = 7.5  # ours: 450 words a minute, between reading (238, Brysbaert 2019) and skimming
    first_words: Count = 2  # Nielsen 2006: the first two words of a line are seen far more than the third
    next_words: Count = 4  # ours: words after them that are seen less
    next_weight: Share = 0.6  # ours: how far those are seen
    rest_weight: Share = 0.25  # ours: how far the rest of a line is seen
    page_two_share: Share = 0.2  # ours: page two is opened only while this share of the budget is left
    dense_words: Count = 60  # ours: a statement longer than this is skipped after its first line
    title_similarity: Score = 65.0  # ours: from here on a title counts as relevant (0 to 100)
    kindred_title: Score = 40.0  # ours: from here on a title is of the same kind of work
    equivalent_coverage: Share = 0.5  # ours: share of required things shown by work that stands in for a title
    same_field: Share = 0.9  # ours: without a title, work that speaks so far of the opening's field is of its kind
    kindred_field: Share = 0.7  # ours: likewise under titles of another kind it is of a kindred one
    stranger_field: Share = 0.3  # ours: from here on titles of another kind alone do not end the scan
    same_title: Score = 75.0  # ours: titles from here on (0 to 100) are of one kind, whatever is known of their field
    enough_coverage: Share = 0.33  # ours: below this share of required things understood it is asked for the others
    remark_coverage: Share = 0.4  # ours: from this share of required things named the rest is a remark
    least_coverage: Share = 0.2  # ours: below this share even titles of the opening's kind do not carry a resume
    other_coverage: Share = 0.4  # ours: below this share titles of another kind end the scan
    switch_coverage: Share = 0.5  # ours: from here on work makes up for titles of another kind
    unmet_conditions: Count = 2  # ours: so many conditions of level or gate that are not met end the scan together
    few_required: Count = 3  # ours: of fewer required things a share says nothing
    few_statements: Count = 2  # ours: with fewer statements that say nothing no resume is put aside for them
    named_coverage: Share = 0.3  # ours: below this share titles of a kindred or an unknown kind end the scan
    vague_share: Part = 0.5  # ours: share of vague statements at which a resume reads as vague
    tool_only_share: Part = 0.4  # ours: share of statements that only name tools at which a resume reads as a list
    undersold_share: Part = 0.5  # ours: share of statements that shrink the role at which a resume reads as a helper's
    clutter_share: Part = 0.4  # ours: share of dense statements at which a page reads as cluttered
    page_words: Count = 1_000  # ours: more words than this on a page cannot be scanned
    grand_statements: Count = 2  # ours: statements of large words without a number that are no slip of the pen
    helper_results: Count = 2  # ours: results told in a helper's words at which a resume reads as an underclaim
    title_statements: Count = 3  # ours: fewer statements cannot contradict a senior's title
    lens: str = ""  # ours: "google", "amazon" or "startup" looks for signals of its own (lexicon/files/lenses.tsv)
    posting_confidence: Share = 0.5  # ours: of a posting of which less was read nothing is decided
    blank_share: Share = 0.3  # ours: of a page with more lines that are a template's fields nothing is decided
    many_roles: Count = 3  # requirement TTL-07: three role families in a headline look unfocused


class Rules(Struct, frozen=True):
    """The thresholds from which each rule speaks."""

    pages: Count = 2  # Ladders 2018: readers who reach page two read it, beyond it readability drops
    stale_years: Count = 5  # ours: years since the last dated use of a required skill
    bullet_words: Count = 40  # ours: about three lines of a page
    pile_tools: Count = 5  # ours: names in one statement without a result,
    pile_listed: Count = 4  # ours: and in a bullet that is nothing but a list of them
    same_opening: Count = 3  # ours: statements of one position
    frameworks: Count = 4  # recruiters advise the strongest three or four
    unshown_skills: Count = 3  # ours: one or two listed skills without an example are ordinary
    unshown_share: Share = 0.5  # ours: and so are more, as long as the work shows most of the list
    letter_spaced: Count = 4  # ours: single letters in a row that make a word no parser joins
    file_bytes: Count = 2_500_000  # Greenhouse: a larger file is attached, but its fields stay empty
    unmapped_letters: Count = 10  # ours: fewer are icons
    torn_lines: Count = 3  # ours: one or two lines side by side are a date or an address
    torn_words: Count = 2  # ours: a line of fewer words beside another tears nothing
    font_sizes: Count = 5  # ours: name, headings, titles, text and one more
    size_share: Share = 0.01  # ours: share of the letters that a font size must have to be counted
    small_type: Weight = 8.0  # points; ours: most of a page in smaller type is hard to read on paper
    paragraph_words: Count = 80  # ours: about six lines of a page
    page_words: Count = 900  # ours: guides put a whole resume at 475 to 600 words
    gap_months: Count = 6  # ours: the length from which guides for applicants advise a word about it
    study_years: Count = 3  # ours: what a course of study takes of which only the end is written (bachelor: 3 to 4)
    overlap_months: Count = 3  # ours: a shorter one is a handover
    clear_years: Count = 3  # ours: a longer period without months leaves little doubt
    recent_years: Count = 10  # ours: nobody asks about a gap before
    listed_algorithms: Count = 8  # ours: names of methods in a list of skills
    pile_algorithms: Count = 4  # ours: names of methods in one statement without a result
    jargon_words: Count = 2  # ours: words of a trade in one statement without a result
    jargon_share: Share = 0.5  # ours: share of its longer words
    short_words: Count = 3  # ours: up to here a bullet says too little
    praise: Count = 2  # ours: phrases of praise in one resume
    full_stops: Count = 3  # ours: bullets with and bullets without a full stop at their end
    listed_skills: Count = 40  # ours: nobody reads on
    repeats: Count = 8  # ours: how often one skill is named in one resume
    repeat_share: Share = 0.03  # ours: and its share of all words
    listed_qualities: Count = 3  # ours: in a list of skills
    opening_verbs: Count = 4  # ours: bullets of one position that open with a verb
    last_page_lines: Count = 5  # ours: so few lines are not worth a page
    group_lines: Count = 3  # ours: lines of one position, or positions, with one fault that are told as one finding
    updated_months: Count = 12  # ours: from which a date of the page itself is old


class PostingReading(Struct, frozen=True):
    """How the text of a posting is read."""

    junior_years: Weight = 1.0  # ours: up to this minimum of years an opening without a level word is junior
    senior_years: Weight = 5.0  # ours: from this minimum on it is senior
    title_score: Share = 0.5  # ours: how much a line must look like a title (0 to 1)
    title_lines: Count = 12  # ours: the title stands among the first lines or nowhere
    foreign_share: Weight = 1.0  # ours: more foreign than English function words: not read
    characters: Count = 60_000  # ours: no posting is longer; the rest of a scrape is not read
    requirements: Count = 150  # ours: no posting asks for more; the rest of a scrape is something else


class Grading(Struct, frozen=True):
    """How a statement of a resume is graded."""

    characters: Count = 4_000  # ours: what stands beyond is not read; no statement read in one go is longer
    specific: Weight = 3.0  # ours, set by reading: the sum of signs from which a statement counts as specific
    small_group: Count = 5  # ours: fewer people taught, or things in charge, are counted heads and show no reach
    reach: Count = 10  # ours: from here things made show reach if the work was done for or across them
    large_load: Count = 1_000  # ours: from here a number of any things that were not made shows real load


class EditSearch(Struct, frozen=True):
    """How far the search for edits that better the verdict goes."""

    edits: int = 10  # ours: more candidate edits than this are not tried
    tries: int = 24  # ours: sets of two and three tried at most, those with conditional edits among them
    named: int = 3  # ours: required things that the resume does not name and that are tried as named, if true


class Cluster(Struct, frozen=True):
    """How `screen` shares its work on a Dask cluster."""

    task_files: Count = 20  # ours: files a task, twice as many at most; smaller tasks cost more in being handed round
    task_bytes: Count = 8_000_000  # ours: bytes of files a task, a single larger file apart; Dask warns of 10 MB
    connect_seconds: Amount = 5.0  # ours: how long to wait for the scheduler, and for its first worker
    worker_seconds: Amount = 60.0  # ours: how long to wait for a worker when all are gone, time to start one again


class OwnTable(Struct, frozen=True):
    """A table of the user's own: its name as the settings give it, and its text."""

    name: str
    text: str

    def __str__(self) -> str:
        return self.name


class OwnLexicon(Struct, frozen=True):
    """The user's own words beside the lexicon's, as data."""

    extend: tuple[OwnTable, ...] = ()  # files: tables of skills, titles or words of lists, told by their header


class SourceAlignment(Struct, frozen=True):
    """How `lint` finds the lines of the source that a document was made from"""

    least_score: Score = 75.0  # ours, rapidfuzz's partial ratio: below it no line of a source is claimed
    least_share: Share = 0.3  # ours: share of a document's pairs of words that its source must have
    enough: Share = 0.6  # ours: share from which the files beside a document are its source, and no more are looked at
    gain: Share = 0.04  # ours: share of them that a further file of the source must add
    files: Count = 300  # ours: text files of a repository that are looked at for a source
    file_bytes: Count = 500_000  # ours: larger ones are no source that anybody writes


class Asking(Struct, frozen=True):
    """How long an answer is."""

    words_a_minute: Count = 140  # speech that is easy to follow; guides for speakers give 130 to 150
    pitch_seconds: Count = 90  # of the pitch in a recruiter's call; guides for candidates


class Settings(Struct, frozen=True):
    """All settings of the program together. The defaults are the product's; a file changes them by name (config.py)."""

    limits: Limits = Limits()
    reading: Reading = Reading()
    titles: Titles = Titles()
    outline: Outline = Outline()
    matching: Matching = Matching()
    fit: FitWeights = FitWeights()
    scan: Scan = Scan()
    rules: Rules = Rules()
    posting: PostingReading = PostingReading()
    grading: Grading = Grading()
    asking: Asking = Asking()
    lexicon: OwnLexicon = OwnLexicon()
    select: tuple[str, ...] = ()  # codes, names or families of the rules that `lint` runs; empty: all rules
    ignore: tuple[str, ...] = ()  # codes, names or families that `lint` leaves out; stronger than `select`
    fail_on: FailOn = "warning"  # ours: the least severity that makes `lint` leave with status 1
    exclude: tuple[str, ...] = ()  # globs: files that `lint` passes over when it looks through a folder
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()  # globs, each with the rules it leaves out
    docs_url: str = "https://github.com/OWNER/ats_sim/blob/main/docs"  # where the pages of the rules lie
    baseline: str = ""  # file of findings that `lint` accepts, relative to this one
    sources: tuple[tuple[str, tuple[str, ...]], ...] = ()  # globs of documents, each with globs of what it is made from
    alignment: SourceAlignment = SourceAlignment()
    whatif: EditSearch = EditSearch()
    cluster: Cluster = Cluster()
