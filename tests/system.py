"""A small system of two states in three documents, built by hand; all that is told is invented.

The herald and the post are dated and independent; the radio has no date and borrows the
herald's. The herald and the post give another figure for the trade of 2030.
"""

from stemma.records import (
    Absence,
    Actor,
    Analysis,
    Annotations,
    Claim,
    Constraint,
    Document,
    Event,
    Flow,
    Place,
    Sentence,
    Span,
    Stage,
    Statement,
    Story,
    Support,
    System,
    Tie,
    Time,
    Undertaking,
)

TEXTS = {
    "herald": (
        "2031-03-04",
        "Norwegian Prime Minister Liv Aune visited Santiago on 3 March 2031 and met President "
        "Tomas Rey of Chile.\n"
        "The two states have sat on a common fisheries council since 2019.\n"
        "Trade between Norway and Chile reached 240 million dollars in 2030, up from 190 million "
        "dollars in 2029.\n"
        "Chile vowed not to sell torpedoes to Norway's neighbours.\n"
        "A ferry link between Bergen and Valparaiso, agreed in 2028, is under construction.",
    ),
    "post": (
        "2031-03-05",
        "Trade between Norway and Chile came to about 310 million dollars in 2030, the customs "
        "office in Oslo said.\n"
        "Norway has put two Chilean shipyards on its list of banned suppliers.\n"
        "The navies of both states are to hold an exercise in May 2031.\n"
        "The two are not formal allies.\n"
        "Work on the ferry link has stalled.",
    ),
    "radio": (
        "",
        "Ms Aune landed in Santiago on Monday.\n"
        "The copper firm Andina delivers ore to the smelter Kystkraft.\n"
        "The United Nations welcomed the visit.",
    ),
}
ACTORS = (
    Actor("Andina", "Andina", "company", "CHL"),
    Actor("CHL", "Chile", "state", "CHL"),
    Actor("CHL MIL", "Chilean armed forces", "branch", "CHL"),
    Actor("IGO UN", "United Nations", "organisation"),
    Actor("Kystkraft", "Kystkraft", "company", "NOR"),
    Actor("NOR", "Norway", "state", "NOR"),
    Actor("NOR GOV", "Norwegian government", "branch", "NOR"),
    Actor("NOR MIL", "Norwegian armed forces", "branch", "NOR"),
)
ONE, TWO = Support(1, 1, 1, 1, 1, 0), Support(3, 3, 1, 2, 2, 0)


def span(name: str, words: str) -> Span:
    """Where the words stand in the document of that name."""
    start = TEXTS[name][1].index(words)
    return Span(f"d-{name}", start, start + len(words))


def line(name: str, words: str) -> Span:
    """The sentence that begins so."""
    at = span(name, words)
    return Span(at.document, at.start, (TEXTS[name][1] + "\n").index("\n", at.start))


def claim(id: str, *told: Span, support: Support = ONE) -> Claim:
    """What the spans say, in the words of the first."""
    text = TEXTS[told[0].document[2:]][1][told[0].start : told[0].end]
    return Claim(id, text, "s", tuple(Statement(at, at.document) for at in told), support)


def documents() -> tuple[Document, ...]:
    return tuple(
        Document(
            f"d-{name}",
            text,
            (Place(f"{name}.txt", name, name.title(), f"The {name.title()}", published),),
        )
        for name, (published, text) in TEXTS.items()
    )


def annotations(times: dict[str, tuple[Time, ...]]) -> tuple[Annotations, ...]:
    """One sentence a line, and the times."""
    found = []
    for name, (_, text) in TEXTS.items():
        starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
        sentences = tuple(
            Sentence(Span(f"d-{name}", start, (text + "\n").index("\n", start)), n)
            for n, start in enumerate(starts)
        )
        found.append(Annotations(f"d-{name}", sentences, (), (), (), times[name]))
    return tuple(found)


def system() -> System:
    visit, landed = line("herald", "Norwegian Prime"), line("radio", "Ms Aune")
    council, link = line("herald", "The two states"), line("herald", "A ferry link")
    ferries, stalled = "a ferry link between Bergen and Valparaiso", line("post", "Work on")

    def trade(value: float, period: str, at: Span, claim: str, *against: str) -> Flow:
        about = "about" if "about" in at.of(by_id[at.document]) else "exact"
        return Flow(
            ("CHL", "NOR"), False, "trade", "trade", value, None, about, "USD", period,
            (claim,), (at,), ONE, against,
        )  # fmt: skip

    by_id = {doc.id: doc for doc in documents()}
    return System(
        actors=ACTORS,
        events=(
            Event(visit, "CONSULT", "visit", ("diplomatic",), ("NOR GOV",), ("CHL",), "2031-03-03",
                  "Santiago", "happened", "c-visit"),
            Event(landed, "CONSULT", "visit", (), ("NOR GOV",), ("CHL",), "2031-03-03",
                  "Santiago", "happened", "c-visit"),
            Event(line("post", "Norway has put"), "SANCTION", "", ("economic",), ("NOR",), ("CHL",),
                  "2031-03-05", "", "happened", "c-list"),
            Event(line("post", "The navies"), "COOPERATE", "joint exercise", ("military",),
                  ("CHL MIL", "NOR MIL"), (), "2031-05", "", "planned", "c-navies"),
            Event(line("radio", "The United"), "SUPPORT", "", (), ("IGO UN",), ("CHL", "NOR"),
                  "", "", "happened", "c-welcome"),
        ),
        ties=(
            Tie(("CHL", "NOR"), "diplomacy", "2019", ("c-council", "c-visit"), (council, visit),
                TWO),
            Tie(("CHL", "NOR"), "trade", "", ("c-ore",), (line("radio", "The copper"),), ONE),
            Tie(("CHL", "IGO UN"), "diplomacy", "", ("c-welcome",), (line("radio", "The United"),),
                ONE),
        ),
        flows=(
            trade(190e6, "2029", span("herald", "190 million dollars in 2029"), "c-trade"),
            trade(240e6, "2030", span("herald", "Trade between Norway and Chile reached 240 "
                  "million dollars in 2030"), "c-trade", "c-customs"),
            trade(310e6, "2030", span("post", "about 310 million dollars in 2030"), "c-customs",
                  "c-trade"),
        ),
        undertakings=(
            Undertaking(ferries, "link", ("CHL", "NOR"), "trade", (
                Stage("2028", True, "agreed", link, "c-link"),
                Stage("2031-03-04", False, "under construction", link, "c-link"),
                Stage("2031-03-05", False, "stalled", stalled, "c-stalled"),
            ), ("c-link", "c-stalled"), TWO),
        ),
        constraints=(
            Constraint("listing", ("NOR",), ("CHL",), "its list of banned suppliers",
                       "sanctions and controls", ("c-list",), (line("post", "Norway has"),), ONE),
            Constraint("pledge", ("CHL",), (), "not to sell torpedoes to Norway's neighbours",
                       "weapons and military", ("c-vow",), (line("herald", "Chile vowed"),), ONE),
        ),
        absences=(
            Absence(("CHL", "NOR"), "not formal allies", ("c-allies",),
                    (line("post", "The two are"),), ONE),
        ),
    )  # fmt: skip


def claims() -> tuple[Claim, ...]:
    told = (
        ("c-allies", line("post", "The two are")),
        ("c-council", line("herald", "The two states")),
        ("c-customs", line("post", "Trade between")),
        ("c-link", line("herald", "A ferry link")),
        ("c-list", line("post", "Norway has put")),
        ("c-navies", line("post", "The navies")),
        ("c-ore", line("radio", "The copper")),
        ("c-stalled", line("post", "Work on")),
        ("c-trade", line("herald", "Trade between")),
        ("c-vow", line("herald", "Chile vowed")),
        ("c-welcome", line("radio", "The United")),
    )
    visit = claim("c-visit", line("herald", "Norwegian"), line("radio", "Ms Aune"), support=TWO)
    return (visit, *(claim(id, at) for id, at in told))


def analysis() -> Analysis:
    """Documents, claims and the system; the radio's Monday is reckoned by the herald's date."""
    docs = documents()
    times = {
        "herald": (
            Time(span("herald", "3 March 2031"), "2031-03-03"),
            Time(span("herald", "2019"), "2019"),
            Time(span("herald", "2030"), "2030"),
            Time(span("herald", "2029"), "2029"),
            Time(span("herald", "2028"), "2028"),
        ),
        "post": (
            Time(span("post", "2030"), "2030"),
            Time(span("post", "May 2031"), "2031-05"),
        ),
        "radio": (Time(span("radio", "Monday"), "2031-03-03", "d-herald"),),
    }
    return Analysis(
        docs,
        annotations(times),
        stories=(Story("s", "A visit to Santiago", tuple(
            sorted(Span(doc.id, 0, len(doc.text)) for doc in docs))),),
        claims=claims(),
        system=system(),
    )  # fmt: skip


HOSTILE = "[bold] <script>alert(1)</script> \x1b[5m \u202egnp \"onmouseover='alert(2)' {{ 7*7 }}"


def hostile() -> Analysis:
    """The same with names and words that try to command a terminal or a browser."""
    from dataclasses import replace

    given = analysis()
    known = given.system
    return replace(
        given,
        system=replace(
            known,
            actors=tuple(
                replace(one, name=f"{one.name} {HOSTILE}") if one.kind != "state" else one
                for one in known.actors
            ),
            events=tuple(replace(one, mode=HOSTILE, place=HOSTILE) for one in known.events),
            flows=tuple(replace(one, what=HOSTILE, unit=HOSTILE) for one in known.flows),
            undertakings=tuple(replace(one, name=HOSTILE) for one in known.undertakings),
            constraints=tuple(replace(one, about=HOSTILE) for one in known.constraints),
            absences=tuple(replace(one, about=HOSTILE) for one in known.absences),
        ),
    )


STATES = (
    "Norway Chile Kenya Japan Peru Ghana Nepal Malta Samoa Egypt Spain Brazil Canada Iceland "
    "Mongolia Uruguay Botswana Portugal Bhutan Tuvalu"
).split()
NAMES = {"Malta": "European Union", "Samoa": "International Fisheries Council"}


def crowd(n_actors: int = 14, n_documents: int = 40) -> Analysis:
    """Many invented actors in many documents, each of which says the same few things of two."""
    import random

    from stemma.records import Dimension
    from stemma.report.system_profile import DIMENSIONS

    rng = random.Random(7)
    ids = [name[:3].upper() for name in STATES[:n_actors]]
    actors = tuple(
        Actor(id, NAMES.get(name, name), "organisation" if name in NAMES else "state",
              "" if name in NAMES else id)
        for id, name in zip(ids, STATES, strict=False)
    )  # fmt: skip
    docs, ties, flows, events, links = [], {}, [], [], []
    notes, said = [], []
    for n in range(n_documents):
        a, b = sorted(rng.sample(ids, 2), key=ids.index)
        if n % 3:
            a, b = sorted((ids[0], rng.choice(ids[1:])), key=ids.index)
        one, other = (actors[ids.index(id)].name for id in (a, b))
        year, value = 2015 + n % 12, 10 + (n * 37) % 90
        lines = (
            f"{one} and {other} agreed on fish in {year}, report {n} says.",
            f"Trade between {one} and {other} came to {value} million dollars in {year}.",
            f"A cable from {one} to {other} is under construction, officials say again.",
        )
        text, id, start, spans = "\n".join(lines), f"d-{n:04}", 0, []
        for each in lines:
            spans.append(Span(id, start, start + len(each)))
            start += len(each) + 1
        published = f"{year}-{1 + n % 12:02}-{1 + n % 28:02}"
        docs.append(
            Document(
                id,
                text,
                (Place(f"{n}.txt", f"report-{n}", f"Report {n}", f"Paper {n % 9}", published),),
            )
        )
        notes.append(
            Annotations(id, tuple(Sentence(at, i) for i, at in enumerate(spans)), (), (), (), ())
        )
        claims = [f"c-{n:04}-{i}" for i in range(3)]
        likely = 1 + n % 5
        support = Support(likely + n % 4, likely, max(1, likely - n % 2), likely, likely + n % 2, 0)
        said += [
            Claim(c, at.of(docs[-1]), "s", (Statement(at, id),), support)
            for c, at in zip(claims, spans, strict=True)
        ]
        dimension: Dimension = DIMENSIONS[rng.randrange(8)]
        ties.setdefault(
            (a, b, dimension),
            Tie((a, b), dimension, str(year) if n % 2 else "", (claims[0],), (spans[0],), support),
        )
        flows.append(
            Flow(
                (a, b),
                False,
                "trade",
                "trade",
                value * 1e6,
                None,
                "exact",
                "USD",
                str(year),
                (claims[1],),
                (spans[1],),
                support,
            )
        )
        events.append(
            Event(spans[0], "AGREE", "", (), (a,), (b,), published, "", "happened", claims[0])
        )
        links.append(
            Undertaking(
                f"a cable from {one} to {other}",
                "cable",
                (a, b),
                "technology",
                (Stage(published, False, "under construction", spans[2], claims[2]),),
                (claims[2],),
                support,
            )
        )
    return Analysis(
        tuple(docs), tuple(notes), claims=tuple(said),
        stories=(Story("s", "Fish", tuple(Span(d.id, 0, len(d.text)) for d in docs)),),
        system=System(actors, tuple(events), tuple(ties.values()), tuple(flows), tuple(links)),
    )  # fmt: skip
