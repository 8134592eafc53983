"""The records that pass between stages.

All of them are frozen. A stage never changes a record it was handed; it makes new
ones. Every record that says something about the world carries the `Span` it rests
on, so that anything shown to a reader can be traced to characters in a document.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal, get_args

METHOD = 17
"""Raised whenever the stages give other results for the same documents, so that an
analysis that was saved by an older Stemma is made anew."""

# --- what was read ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a text was found, and what that place says about it."""

    path: str
    """File path or URL as given, with `#n` for the n-th row of a file of many."""
    name: str
    """File name without ending (with `#n` likewise), or the URL."""
    title: str = ""
    outlet: str = ""
    """The publisher as the place names it; empty if it does not."""
    published: str = ""
    """Publication time as ISO 8601, only if stated explicitly; empty if not."""
    url: str = ""
    language: str = ""
    credits: tuple[str, ...] = ()
    """Bylines, agencies, datelines and contribution notes, verbatim."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was retrieved. `text` is never changed after it was read."""

    id: str
    """Content hash of `text`: the same text read twice is one document."""
    text: str
    """Unicode text, NFC, without boilerplate. All offsets count its code points."""
    places: tuple[Place, ...]
    """Every place that carries this text, sorted; at least one."""

    @property
    def name(self) -> str:
        return self.places[0].name

    @property
    def title(self) -> str:
        return next((place.title for place in self.places if place.title), "")

    @property
    def outlet(self) -> str:
        return next((place.outlet for place in self.places if place.outlet), "")

    @property
    def published(self) -> str:
        """The earliest stated publication time, or empty."""
        return min((place.published for place in self.places if place.published), default="")

    @property
    def credits(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(credit for place in self.places for credit in place.credits))

    def __repr__(self) -> str:
        return f"<Document {self.id} {self.name!r} {self.text[:40]!r}>"


@dataclass(frozen=True, slots=True, order=True)
class Omission:
    """Something that could not be used, and why. Kept, never dropped in silence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `start` included and `end` excluded."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(
                f"span of {self.document} must satisfy 0 <= start < end, "
                f"got {self.start}..{self.end}"
            )

    def of(self, doc: Document) -> str:
        """The characters the span covers. `doc` must be the span's document."""
        if doc.id != self.document:
            raise ValueError(f"span belongs to {self.document}, not to {doc.id}")
        return doc.text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """How many characters both cover; 0 if they lie in different documents."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


# --- what one document says -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence, heading or list item."""

    span: Span
    paragraph: int
    """Number of the paragraph it stands in, from 0."""


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """What a person is, as one sentence states it, true at the time it is stated."""

    sentence: Span
    title: str
    """The words of the text: "former finance minister"."""
    affiliation: str = ""
    """The body, as the text names it; empty if it names none."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name, in one document or several."""

    id: str
    name: str
    type: Literal[
        "person", "organisation", "place", "group", "facility", "event", "product", "law", "other"
    ]
    mentions: tuple[Span, ...]
    """Where it is named, in order."""
    identifiers: tuple[str, ...] = ()
    """`scheme:value`, for instance `iso3166:CN`, `geonames:524901`, `domain:un.org`."""
    references: tuple[Span, ...] = ()
    """Pronouns and common nouns that clearly stand for it: *he*, *the institute*."""
    spellings: tuple[str, ...] = ()
    """Its names as they are written, with titles, sorted."""
    roles: tuple[Role, ...] = ()
    """Of a person only, in order."""


DecisionKind = Literal["same", "different", "copied", "independent"]


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """What a person ruled about two entities or two documents; every later run respects it.

    Two entities are the same or different. Two documents were copied, one from the other or
    both from a third, which gives no direction, or they are independent.
    """

    kind: DecisionKind
    left: Span
    """A mention of the one entity, or the whole of the one document."""
    right: Span
    """A mention of the other entity, or the whole of the other document."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the document puts into somebody's mouth."""

    span: Span
    text: str
    """The quoted words, without the marks."""
    speaker: str | None
    """Entity id; None when the text does not say who speaks."""
    affiliation: str | None
    kind: Literal["direct", "indirect", "mixed", "scare"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where a document reports what somebody says or thinks."""

    source: Span | None
    """Who does, with title and apposition; None if the text names nobody."""
    cue: Span
    """The words that show it: "said", "according to", "has denied"."""
    content: tuple[Span, ...]
    """What is reported, in one piece or, around source and cue, in several."""
    speaker: str | None = None
    """Entity id of the source, where it is one."""
    stated: bool = True
    """Whether it is reported as said to be so: "said", not "wants" or "criticised"."""


Bound = Literal["exact", "about", "over", "under"]
Change = Literal["", "rise", "fall"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in base units (240 billion is 240e9)."""

    span: Span
    value: float
    upper: float | None
    """End of a range; None unless the text gives one."""
    bound: Bound
    unit: str
    """ISO 4217 code, `%`, `year`, or the counted noun; empty if none."""
    measures: str = ""
    period: str = ""
    """ISO 8601 period the figure is for, if stated; a duration (`P1Y`) for "a year"."""
    change: Change = ""
    """`rise` or `fall` if the figure is the size of one ("rose 7 %"), and no level."""
    change_from: Span | None = None
    """The earlier figure that this one is compared with: "240, up from 190"."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its calendar value."""

    span: Span
    value: str
    """TIMEX3 value: `2023`, `2024-05-17`, `2023-Q2`, `P1Y`; `XXXX-WXX-5` when open."""
    borrowed_from: str | None = None
    """Document id whose date was used because this one has none."""


Modality = Literal["asserted", "probable", "possible", "planned", "asked", "reported"]
Polarity = Literal["affirmed", "denied"]


@dataclass(frozen=True, slots=True, order=True)
class Proposition:
    """A clause that says one thing, and how it is said."""

    span: Span
    attribution: str = ""
    """On whose word, as the text names them; empty for the outlet itself."""
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    shown: tuple[Span, ...] = ()
    """The words that tell modality and polarity; those that tell the attribution are in it."""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """One that takes part in an act."""

    role: str
    """`actor`, `object`, `to`, or the preposition before it: `with`, `against`."""
    span: Span
    """The phrase, without clauses about it."""
    head: Span
    """The word that the phrase is about: "bridge" of "a bridge across the border"."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who does what to whom, as the syntax of one clause has it, actively turned."""

    span: Span
    """The verb, or the noun that stands for a deed: "provide", "sanctions"."""
    lemma: str
    """Its base form, with its particle: "hand over"."""
    parties: tuple[Party, ...]
    """At least one."""
    negated: bool = False
    under: Span | None = None
    """The act whose content it is: "vowed" in "vowed to provide"."""
    verb: bool = True


FindingKind = Literal["limit", "undertaking", "flow", "absence"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that tell of something between states, as a network reads them."""

    span: Span
    """The words that tell it; of a flow, the amount."""
    kind: FindingKind
    tells: str
    """The kind of a limit, the state of an undertaking; else empty."""
    parties: tuple[Party, ...] = ()
    """What belongs to it, in order: `by`, `on`, `about`; `name`, `party`; `what`, `from`, `to`,
    `between`, `period`; `who`, `about`."""


CreditKind = Literal["byline", "agency", "dateline", "contribution", "first published", "source"]


@dataclass(frozen=True, slots=True)
class Credit:
    """One party that a document credits, and with what."""

    span: Span | None
    """The credit's place in the text; None when only metadata states it."""
    text: str
    """The whole credit, verbatim: "By Ann Lee and Bo Sand"."""
    kind: CreditKind
    name: str
    """The person, agency, outlet or place, as written: "Ann Lee"."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything `annotate` says about one document."""

    document: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    """Entities of this document alone; `mentions` lie in it."""
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...] = ()
    """In the order of their cues."""
    propositions: tuple[Proposition, ...] = ()
    """In order. Clauses lie apart; what a clause states aside lies inside it, as one more.
    Titles and fragments have none."""
    acts: tuple[Act, ...] = ()
    """In order of their words."""
    credits: tuple[Credit, ...] = ()
    """In the order of `Document.credits`, one for each party that they name."""
    findings: tuple[Finding, ...] = ()
    """In order of their words."""

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds most of a span; the span itself if there is no sentence."""
        first = max(0, bisect_right(self.sentences, span.start, key=_begin) - 1)
        last = max(first + 1, bisect_left(self.sentences, span.end, key=_begin))
        near = (sentence.span for sentence in self.sentences[first:last])
        best = max(near, key=span.overlap, default=span)
        return best if best.overlap(span) or not self.sentences else self.sentences[0].span


def _begin(sentence: Sentence) -> int:
    return sentence.span.start


# --- what documents share ---------------------------------------------------------------------

ParallelKind = Literal["verbatim", "edited", "substituted", "paraphrased", "condensed"]
LAID_OVER: frozenset[ParallelKind] = frozenset(("verbatim", "edited", "substituted"))
"""Kinds whose two sides can be laid over each other word by word."""
VariantKind = Literal[
    "number", "name", "date", "hedge", "attribution", "negation", "quotation",
    "addition", "omission", "spelling", "synonym", "wording",
]  # fmt: skip
SLIGHT: frozenset[VariantKind] = frozenset(
    ("addition", "omission", "spelling", "synonym", "wording")
)
"""Kinds that, as a rule, leave what is said as it was."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A place where two parallel passages differ. One side may be missing."""

    left: Span | None
    right: Span | None
    kind: VariantKind
    """An `omission` is what only the left passage has, an `addition` what only the right has."""

    def turned(self) -> "Variant":
        """The same place seen from the other side."""
        mirrored: dict[VariantKind, VariantKind] = {"addition": "omission", "omission": "addition"}
        return Variant(self.right, self.left, mirrored.get(self.kind, self.kind))


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two documents share a passage. Says nothing about who took it from whom."""

    id: str
    left: Span
    right: Span
    kind: ParallelKind
    score: float
    """0 to 1: the share of the shorter passage's information that the other one holds."""
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two documents of which one has text from the other, or both from a third: a quick look."""

    shorter: Span
    """Of the shorter document, the passage that shows it best."""
    longer: Span
    """The same passage in the longer document."""
    kind: Literal["whole", "part"]
    """How much of the shorter document the longer one has."""
    share: float
    """Share of the shorter document, in telling words, whose lines have a counterpart in the
    longer one; word for word, if whole sentences were compared. Above 0, up to 1."""


# --- who took what from whom ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Archetype:
    """A lost text that several witnesses must go back to."""

    id: str
    witnesses: tuple[str, ...]
    """Document ids, sorted."""
    name: str | None = None
    """Who wrote it, when a credit names it."""
    ancestor: str | None = None
    """What it was copied from itself, document id or archetype id: a lost text between that and
    its witnesses, whose derivations name this ancestor."""


TOLD = 0.75
"""Probability of a direction below which it is left open."""

DerivationKind = Literal[
    "verbatim", "edited", "substituted", "paraphrased", "condensed", "lifted", "updated"
]


@dataclass(frozen=True, slots=True)
class Derivation:
    """A document took passages from an ancestor, seen or lost."""

    document: str
    ancestor: str
    """Document id or archetype id."""
    kind: DerivationKind
    share: float
    """Share of the document's words that lie in the passages taken, 0 to 1."""
    probability: float
    parallels: tuple[str, ...]
    passages: tuple[Span, ...]
    """The inherited passages of `document`."""
    reasons: tuple[str, ...]
    """Plain sentences, for readers."""
    direction: float = 1.0
    """Probability that it was this way round if the two are joined, 0.5 to 1."""

    @property
    def directed(self) -> bool:
        """Whether the texts tell which of the two was first."""
        return self.direction >= TOLD


Verdict = Literal["dependent", "independent", "unknown"]


@dataclass(frozen=True, slots=True)
class Independence:
    """Whether two documents of one story rest on each other or on a common text."""

    left: str
    right: str
    verdict: Verdict
    probability: float
    """Probability of dependence, 0 to 1."""
    reasons: tuple[str, ...] = ()
    ruled: bool = False
    """A person said so, and no evidence was asked."""


# --- which documents belong together ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Story:
    """The documents, or parts of documents, about one happening."""

    id: str
    title: str
    items: tuple[Span, ...]
    """One span per document or digest half, sorted."""


# --- what is said, and on how many origins it rests -------------------------------------------


@dataclass(frozen=True, slots=True)
class Statement:
    """What one document says in certain characters."""

    span: Span
    origin: str
    """Archetype or document id that this statement goes back to."""
    attribution: str = ""
    """On whose word, as the text names them; empty for the outlet itself."""
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a claim. An echo adds to `documents`, never to `origins`."""

    documents: int
    publishers: int
    lowest: int
    """Independent origins if every doubtful pair copied."""
    likely: int
    highest: int
    """Independent origins if no doubtful pair copied."""
    authorities: int
    """Distinct people or bodies on whose word it is said; 0 if only the outlets' own."""


SERIOUS = 0.3
"""Severity from which a drift changes the meaning, and not only the wording."""


@dataclass(frozen=True, slots=True)
class Drift:
    """What a copy changed in meaning."""

    document: str
    ancestor: str
    kind: VariantKind
    before: Span
    """The reading of the ancestor, or of the witness that best preserves a lost one."""
    after: Span
    severity: float
    """0 to 1: 1 changes the fact, below `SERIOUS` is wording."""

    @property
    def serious(self) -> bool:
        """Whether it changes the meaning."""
        return self.severity >= SERIOUS


ConflictKind = Literal["contradiction", "tension"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What an independent origin holds against a claim."""

    claim: str
    """Id of the claim that it makes instead."""
    kind: ConflictKind
    """A contradiction: both cannot be so. A tension: both may be, and a reader should see both."""
    reason: str
    """A plain phrase that names nobody."""


Credibility = Literal[1, 2, 3, 4, 5, 6]


@dataclass(frozen=True, slots=True)
class Grade:
    """A proposal how credible a claim is, for a person to accept or not; never a finding."""

    value: Credibility
    """From 1, confirmed by other independent sources, to 5, improbable; 6 cannot be judged."""
    word: str
    """What the scale calls the value: "probably true"."""
    reason: str
    """Why, in words that name nobody: "two independent origins, nothing against it"."""

    def __str__(self) -> str:
        return f"proposed {self.value}, {self.word}: {self.reason}"


UNGRADED = Grade(6, "cannot be judged", "nothing is known of it")


@dataclass(frozen=True, slots=True)
class Claim:
    """The proposition that several statements share, however they word it."""

    id: str
    text: str
    """The words of its clearest statement, verbatim."""
    story: str
    statements: tuple[Statement, ...]
    support: Support
    conflicts: tuple[Conflict, ...] = ()
    """By the ids of the other claims."""
    drift: tuple[Drift, ...] = ()
    grade: Grade = UNGRADED

    @property
    def contradicts(self) -> tuple[str, ...]:
        """Ids of the claims that cannot be so if this one is."""
        return tuple(one.claim for one in self.conflicts if one.kind == "contradiction")


# --- what an archive answers ------------------------------------------------------------------

Stance = Literal["says this", "says otherwise", "says part of it", "is about it"]


@dataclass(frozen=True, slots=True)
class Bearing:
    """How what a document says stands to what was asked."""

    stance: Stance
    reason: str = ""
    """A plain phrase; empty if there is nothing to add."""
    asked: tuple[tuple[int, int], ...] = ()
    """Start and end, in code points of the question, of the words that make the difference."""
    said: tuple[Span, ...] = ()
    """The words of the document that stand against them, or against nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of an answer, with where and when it was said."""

    statement: Statement
    sentence: Span
    """The whole sentence in which the statement stands."""
    bearing: Bearing
    published: str
    """The document's date as ISO 8601; empty if it has none."""
    times: tuple[Time, ...]
    """The times that the sentence names; a borrowed one says from where."""
    doubt: str = ""
    """Why it confirms nothing, whatever it says: its text is spun, or a copy changed it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that bears on a question, with the statements it rests on."""

    claim: Claim
    relevance: float
    """0 to 1: how near to the question its nearest statement is."""
    bearing: Bearing
    """Of its best statement that nothing puts in doubt."""
    evidence: tuple[Evidence, ...]
    """The nearest statement first."""
    beside: str = ""
    """Id of the answer that it is shown beside, because the two contradict each other."""


Outcome = Literal["", "confirmed", "contradicted", "contested", "part", "nothing"]


@dataclass(frozen=True, slots=True)
class Answers:
    """What an archive has to say to a question."""

    question: str
    statement: bool
    """Whether the question states something itself, so that it can be confirmed or contradicted."""
    outcome: Outcome
    """`contested` if some say this and some otherwise, `part` if no claim says all of it, `nothing`
    if nothing here says that; empty for a question that states nothing and has answers."""
    unknown: tuple[str, ...]
    """Names in the question that occur nowhere in the archive."""
    answers: tuple[Answer, ...]
    support: Support | None
    """What stands behind all that says this, taken together; None if nothing does."""


@dataclass(frozen=True, slots=True)
class Lone:
    """A claim that copies make and nobody else in their family of texts."""

    claim: str
    documents: tuple[str, ...]
    """The copies that make it, sorted; if several, they are copies of one another."""
    family: tuple[str, ...]
    """The other documents of the family, sorted, none of which has it."""
    lost: bool
    """The copies go back to a lost text, which may have had it."""


# --- the system that the documents describe -----------------------------------------------------

Dimension = Literal[
    "diplomacy", "trade", "energy", "payments and finance", "weapons and military",
    "technology", "education and culture", "sanctions and controls",
]  # fmt: skip


ActorKind = Literal["state", "branch", "organisation", "company", "group", "person"]


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """A state or a branch of one, an organisation, a company, a group, a person."""

    id: str
    """A state's ISO 3166 alpha-3 code, with the branch that acts: "RUS", "RUS MIL"; "IGO UN"; the
    name of whatever has no such code."""
    name: str
    """For readers: "Russia", "Russian armed forces", "United Nations"."""
    kind: ActorKind
    state: str = ""
    """ISO 3166 alpha-3 code of the state it belongs to; empty if none is known."""


Status = Literal["happened", "under way", "planned", "pledged", "denied", "alleged"]


@dataclass(frozen=True, slots=True)
class Event:
    """A political interaction, coded as the PLOVER manual has it."""

    span: Span
    """The words that say it."""
    type: str
    """One of the sixteen roots: "CONSULT"."""
    mode: str
    """Within the type, "visit"; empty if it has none."""
    context: tuple[str, ...]
    actors: tuple[str, ...]
    """Actor ids: who does it."""
    recipients: tuple[str, ...]
    """Actor ids: whom it is done to, or with."""
    date: str
    """TIMEX3 value; empty if unknown."""
    place: str
    """As the text names it; empty if it does not."""
    status: Status
    claim: str
    """Id of the claim that says it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What two actors have with each other in one dimension."""

    actors: tuple[str, ...]
    """State codes or actor ids, in order."""
    dimension: Dimension
    since: str
    """TIMEX3 value from which it is said to hold; empty if none is given."""
    claims: tuple[str, ...]
    """Ids of the claims that tell of it, the best supported first."""
    evidence: tuple[Span, ...]
    """The clause of each claim that tells of it, in the same order."""
    support: Support
    """Of all these claims together."""


@dataclass(frozen=True, slots=True)
class Flow:
    """An amount that moves between two actors in a period."""

    actors: tuple[str, ...]
    """The two between whom it moves, in order; from the first to the second if `directed`."""
    directed: bool
    dimension: Dimension
    what: str
    """What moves, in the words of the text."""
    value: float
    upper: float | None
    bound: Bound
    unit: str
    period: str
    """TIMEX3 value; empty if unknown."""
    claims: tuple[str, ...]
    evidence: tuple[Span, ...]
    """Where each claim gives the figure."""
    support: Support
    against: tuple[str, ...] = ()
    """Ids of claims that give another figure for the same thing and period."""


UndertakingState = Literal[
    "proposed", "planned", "agreed", "under construction", "under way", "working", "stalled",
    "cancelled", "no progress reported", "finished",
]  # fmt: skip
UNDERTAKING_STATES: tuple[UndertakingState, ...] = get_args(UndertakingState)


@dataclass(frozen=True, slots=True, order=True)
class Stage:
    """How far an undertaking was at one time."""

    date: str
    """TIMEX3 value: when it was so, or when it was reported; empty if neither is known."""
    dated: bool
    """Whether the text says when; else the date is that of the report."""
    state: UndertakingState
    evidence: Span
    claim: str


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A planned thing of two or more actors, and how far it has come."""

    name: str
    """In the words of the text."""
    kind: str
    """The noun for it: "pipeline"."""
    actors: tuple[str, ...]
    dimension: Dimension
    stages: tuple[Stage, ...]
    """In order of time."""
    claims: tuple[str, ...]
    support: Support


ConstraintKind = Literal["sanction", "listing", "control", "pledge", "refusal", "warning"]
CONSTRAINT_KINDS: tuple[ConstraintKind, ...] = get_args(ConstraintKind)


@dataclass(frozen=True, slots=True)
class Constraint:
    """What limits an actor: what another one imposes, or what it binds itself to."""

    kind: ConstraintKind
    by: tuple[str, ...]
    on: tuple[str, ...]
    """Empty if the text names nobody."""
    about: str
    """What it is about, in the words of the text."""
    dimension: Dimension | None
    claims: tuple[str, ...]
    evidence: tuple[Span, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Absence:
    """What is expressly said not to be: no commitment, no alliance, no details."""

    actors: tuple[str, ...]
    about: str
    """In the words of the text."""
    claims: tuple[str, ...]
    evidence: tuple[Span, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class System:
    """Everything that the documents say of the actors and what is between them."""

    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    """By date, then place in the documents."""
    ties: tuple[Tie, ...] = ()
    flows: tuple[Flow, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    absences: tuple[Absence, ...] = ()


# --- everything together ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Analysis:
    """All records of one archive, in a stable order: what reports are made from."""

    documents: tuple[Document, ...]
    annotations: tuple[Annotations, ...] = ()
    """One per document, in the same order."""
    entities: tuple[Entity, ...] = ()
    """Entities across documents; mentions of all of them."""
    parallels: tuple[Parallel, ...] = ()
    archetypes: tuple[Archetype, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    independence: tuple[Independence, ...] = ()
    stories: tuple[Story, ...] = ()
    claims: tuple[Claim, ...] = ()
    system: System = System()
    omissions: tuple[Omission, ...] = ()
    doc: dict[str, Document] = field(init=False, repr=False, compare=False)
    """Documents by id."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "doc", {doc.id: doc for doc in self.documents})


@dataclass(frozen=True, slots=True)
class Copies:
    """What a quick look at a pile of documents shows."""

    read: int
    """Documents that could be read; a text that stands in two places counts once."""
    documents: tuple[Document, ...]
    """Those that share text with another one or stand in several places, by id."""
    pairs: tuple[Reuse, ...]
    """The largest share first."""
    omissions: tuple[Omission, ...] = ()

    @property
    def repeated(self) -> tuple[Document, ...]:
        """Texts that stand in several places, letter for letter."""
        return tuple(doc for doc in self.documents if len(doc.places) > 1)
