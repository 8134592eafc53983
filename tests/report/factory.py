"""A lifelike analysis, built by hand: two stories among states that do not exist.

`wire` is lost. The post (words substituted), the brief (condensed) and the echo (edited) all
go back to it, a column lifts from it, and the first half of a digest condenses it. The radio
reported the same happening by itself; of the blog it cannot be told. The post later corrects
a figure. The digest's second half copies the union's own report of another story.
"""

from stemma.records import (
    Analysis,
    Archetype,
    Claim,
    Conflict,
    Derivation,
    Document,
    Drift,
    Independence,
    Omission,
    Parallel,
    Place,
    Span,
    Statement,
    Story,
    Support,
    Variant,
)

TEXTS = {
    "post": (
        "Varnia shuts the Strait of Olm to Ostrelian freighters",
        "Harbour Post",
        "2031-03-04T09:00:00Z",
        "Varnia barred the Strait of Olm to Ostrelian freighters on Tuesday, a step which its "
        "navy called provisional.\n"
        "Some 64 vessels were lying off Cape Derry by nightfall, harbour pilots mentioned. "
        "“We will not be hurried,” the sea minister, Ilva Toren, told reporters in Kessim.\n"
        "More than 80 percent of Ostrel's grain passes the strait.",
    ),
    "brief": (
        "Strait of Olm closed",
        "The Daily Brief",
        "2031-03-04T15:30:00Z",
        "Varnia has closed the Strait of Olm to ships from Ostrel, leaving dozens of vessels at "
        "anchor off Cape Derry. Most of Ostrel's grain moves through the strait. The minister, "
        "Ilva Toren, said the country would not be rushed.",
    ),
    "echo": (
        "Varnia closes Strait of Olm to ships of Ostrel",
        "Northern Echo",
        "2031-03-04T11:15:00Z",
        "KESSIM (Meridian Wire) – Varnia closed the Strait of Olm to Ostrelian cargo ships on "
        "Tuesday, a step that its military called temporary.\n"
        "Some 46 ships were waiting off Cape Derry by nightfall, harbour pilots said. "
        "“We will not be rushed,” the maritime minister, Ilva Toren, told reporters in "
        "Kessim.\nMore than 80 percent of Ostrel's grain passes through the strait.",
    ),
    "column": (
        "A small strait and a large silence",
        "Meridian Review",
        "2031-03-06",
        "Nobody in Ostrel's government has yet found words for what happened this week. That "
        "silence is the real news.\n"
        "Some 46 ships were waiting off Cape Derry by nightfall on Tuesday, and more than 80 "
        "percent of Ostrel's grain passes through the strait. A government that cannot say what "
        "it wants will be told what it gets.",
    ),
    "digest": (
        "The week in the north",
        "Week in Review",
        "2031-03-07",
        "The Strait of Olm stays closed to ships from Ostrel; most of its grain comes that way. "
        "Varnia's minister said she would not be rushed.\n"
        "Ferry crews in Lisgard walked out over night pay. The union says 1,200 sailors are on "
        "strike and that talks resume on Monday.",
    ),
    "radio": (
        "Ostrel's ships turned back at Olm",
        "Coast Radio",
        "2031-03-04T20:00:00Z",
        "A Varnian patrol boat turned back three grain carriers at the mouth of the Olm this "
        "morning, two captains told this station over the radio.\n"
        "Our reporter on the Derry cliffs counted 46 vessels at anchor before dusk. The closure "
        "is temporary, the coastguard says.",
    ),
    "blog": (
        "",
        "",
        "",
        "So it is true: the Olm is shut. A friend at Derry says there are more than forty ships "
        "out there and nobody will tell the crews anything.",
    ),
    "post-2": (
        "Varnia shuts the Strait of Olm to Ostrelian freighters (corrected)",
        "Harbour Post",
        "2031-03-05T08:00:00Z",
        "Varnia barred the Strait of Olm to Ostrelian freighters on Tuesday, a step which its "
        "navy called provisional.\n"
        "Some 46 vessels were lying off Cape Derry by nightfall, harbour pilots mentioned. An "
        "earlier version of this report gave a wrong number.",
    ),
    "union": (
        "Lisgard ferry crews walk out over night pay",
        "Ferry Workers' Union",
        "2031-03-06T06:00:00Z",
        "The crews of all Lisgard ferries walked out at midnight over unpaid night shifts. "
        "1,200 sailors are on strike, the union says. Talks with the owners resume on Monday.",
    ),
}


def document(name: str) -> Document:
    title, outlet, published, text = TEXTS[name]
    place = Place(
        path=f"articles/{name}.txt",
        name=name,
        title=title,
        outlet=outlet,
        published=published,
        url=f"https://{name}.example/olm",
        credits=("Meridian Wire",) if name == "echo" else (),
    )
    return Document(id=f"d-{name}", text=text, places=(place,))


def at(doc: Document, words: str) -> Span:
    """The span of these words in the document."""
    start = doc.text.index(words)
    return Span(doc.id, start, start + len(words))


def analysis() -> Analysis:
    docs = {name: document(name) for name in TEXTS}

    def span(name: str, words: str) -> Span:
        return at(docs[name], words)

    def upto(name: str, first: str, last: str) -> Span:
        return Span(docs[name].id, span(name, first).start, span(name, last).end)

    wire = Archetype(
        "a-wire",
        tuple(sorted(docs[n].id for n in ("post", "brief", "echo", "column", "digest"))),
        "Meridian Wire",
    )
    ships = {
        "post": "Some 64 vessels were lying off Cape Derry by nightfall, harbour pilots mentioned.",
        "echo": "Some 46 ships were waiting off Cape Derry by nightfall, harbour pilots said.",
        "column": "Some 46 ships were waiting off Cape Derry by nightfall on Tuesday",
        "brief": "leaving dozens of vessels at anchor off Cape Derry",
        "radio": "Our reporter on the Derry cliffs counted 46 vessels at anchor before dusk.",
        "post-2": "Some 46 vessels were lying off Cape Derry by nightfall, harbour pilots "
        "mentioned.",
        "blog": "there are more than forty ships out there",
    }
    grain = {
        "post": "More than 80 percent of Ostrel's grain passes the strait.",
        "echo": "More than 80 percent of Ostrel's grain passes through the strait.",
        "column": "more than 80 percent of Ostrel's grain passes through the strait",
        "brief": "Most of Ostrel's grain moves through the strait.",
        "digest": "most of its grain comes that way",
    }
    closed = {
        "post": "Varnia barred the Strait of Olm to Ostrelian freighters on Tuesday",
        "echo": "Varnia closed the Strait of Olm to Ostrelian cargo ships on Tuesday",
        "brief": "Varnia has closed the Strait of Olm to ships from Ostrel",
        "digest": "The Strait of Olm stays closed to ships from Ostrel",
        "radio": "A Varnian patrol boat turned back three grain carriers at the mouth of the Olm",
        "post-2": "Varnia barred the Strait of Olm to Ostrelian freighters on Tuesday",
        "blog": "the Olm is shut",
    }
    strike = {
        "union": "1,200 sailors are on strike, the union says.",
        "digest": "The union says 1,200 sailors are on strike",
    }

    def origin(name: str) -> str:
        return docs[name].id if name in ("radio", "blog", "union") else wire.id

    def says(evidence: dict[str, str], **attributions: str) -> tuple[Statement, ...]:
        return tuple(
            Statement(
                span(name, words),
                docs["union"].id if evidence is strike else origin(name),
                attributions.get(name.replace("-", "_"), ""),
                "reported" if name.replace("-", "_") in attributions else "asserted",
            )
            for name, words in evidence.items()
        )

    def drift(name: str, kind: str, before: tuple[str, str], after: str, severity: float) -> Drift:
        return Drift(docs[name].id, wire.id, kind, span(*before), span(name, after), severity)  # type: ignore[arg-type]

    def parallel(
        id: str,
        left: str,
        right: str,
        one: str,
        other: str,
        kind: str,
        variants: tuple[tuple[str, str, str], ...] = (),
    ) -> Parallel:
        return Parallel(
            id,
            span(left, one),
            span(right, other),
            kind,
            0.8,  # type: ignore[arg-type]
            tuple(
                Variant(span(left, a) if a else None, span(right, b) if b else None, k)  # type: ignore[arg-type]
                for a, b, k in variants
            ),
        )

    second_half = upto("digest", "Ferry crews", "resume on Monday.")
    first_half = upto("digest", "The Strait of Olm", "not be rushed.")
    return Analysis(
        documents=tuple(docs.values()),
        parallels=(
            parallel(
                "p1",
                "post",
                "echo",
                ships["post"],
                ships["echo"],
                "substituted",
                (
                    ("64", "46", "number"),
                    ("vessels", "ships", "wording"),
                    ("lying", "waiting", "wording"),
                    ("mentioned", "said", "attribution"),
                ),
            ),
            parallel(
                "p2",
                "post",
                "echo",
                closed["post"] + ", a step which its navy called provisional.",
                closed["echo"] + ", a step that its military called temporary.",
                "substituted",
                (
                    ("barred", "closed", "wording"),
                    ("navy", "military", "name"),
                    ("provisional", "temporary", "wording"),
                ),
            ),
            parallel("p3", "column", "echo", ships["column"], ships["echo"][:-21], "verbatim"),
            parallel(
                "p4",
                "brief",
                "echo",
                grain["brief"],
                grain["echo"],
                "condensed",
                (("Most", "More than 80 percent", "number"),),
            ),
            parallel("p5", "digest", "union", strike["digest"], strike["union"], "condensed"),
            parallel(
                "p6",
                "post",
                "post-2",
                ships["post"],
                ships["post-2"],
                "edited",
                (("64", "46", "number"),),
            ),
        ),
        archetypes=(wire,),
        derivations=(
            Derivation(
                "d-post",
                "a-wire",
                "substituted",
                1.0,
                0.97,
                ("p1", "p2"),
                (upto("post", "Varnia barred", "passes the strait."),),
                (
                    "Shares 41 rare word pairs with echo in the same order.",
                    "Its words are substitutes for echo's throughout.",
                ),
            ),
            Derivation(
                "d-brief",
                "a-wire",
                "condensed",
                0.9,
                0.91,
                ("p4",),
                (span("brief", TEXTS["brief"][3]),),
                ("Every fact stands in echo, in the same order.",),
            ),
            Derivation(
                "d-echo",
                "a-wire",
                "edited",
                1.0,
                0.95,
                ("p1", "p2"),
                (span("echo", TEXTS["echo"][3]),),
                ("Credits Meridian Wire.",),
            ),
            Derivation(
                "d-column",
                "a-wire",
                "lifted",
                0.4,
                0.88,
                ("p3",),
                (upto("column", "Some 46", "through the strait"),),
                ("Two sentences stand in echo word for word.",),
            ),
            Derivation("d-digest", "a-wire", "condensed", 0.5, 0.83, (), (first_half,), ()),
            Derivation(
                "d-digest",
                "d-union",
                "condensed",
                0.45,
                0.79,
                ("p5",),
                (second_half,),
                ("The figure and the day stand in union, published a day before.",),
            ),
            Derivation(
                "d-post-2",
                "d-post",
                "updated",
                0.8,
                0.99,
                ("p6",),
                (upto("post-2", "Varnia barred", "pilots mentioned."),),
                ("Same outlet, a day later, with one number changed.",),
            ),
        ),
        independence=(
            Independence("d-brief", "d-post", "dependent", 0.93, ("Both go back to one text.",)),
            Independence("d-echo", "d-post", "dependent", 0.97, ("Same words, same order.",)),
            Independence(
                "d-post",
                "d-radio",
                "independent",
                0.06,
                ("The wording shared is what chance allows.",),
            ),
            Independence("d-echo", "d-radio", "independent", 0.05, ()),
            Independence("d-blog", "d-radio", "unknown", 0.44, ("Too short to tell.",)),
            Independence("d-digest", "d-union", "dependent", 0.79, ()),
        ),
        stories=(
            Story(
                "s-olm",
                "Varnia closes Strait of Olm to ships of Ostrel",
                tuple(
                    sorted(
                        first_half if name == "digest" else Span(doc.id, 0, len(doc.text))
                        for name, doc in docs.items()
                        if name != "union"
                    )
                ),
            ),
            Story(
                "s-ferry",
                "Lisgard ferry crews walk out over night pay",
                tuple(sorted((second_half, Span("d-union", 0, len(docs["union"].text))))),
            ),
        ),
        claims=(
            Claim("c-closed", closed["echo"], "s-olm", says(closed), Support(7, 6, 2, 2, 3, 0)),
            Claim(
                "c-ships",
                ships["echo"],
                "s-olm",
                says(ships, post="harbour pilots", echo="harbour pilots", blog="a friend"),
                Support(7, 6, 2, 2, 3, 2),
                (),
                (
                    drift("post", "number", ("echo", "46"), "64", 0.9),
                    drift("post", "wording", ("echo", "waiting"), "lying", 0.1),
                    drift("brief", "number", ("echo", "46 ships"), "dozens of vessels", 0.6),
                ),
            ),
            Claim(
                "c-grain",
                grain["echo"],
                "s-olm",
                says(grain),
                Support(5, 5, 1, 1, 1, 0),
                (),
                (drift("brief", "number", ("echo", "More than 80 percent"), "Most", 0.7),),
            ),
            Claim(
                "c-navy",
                "a step that its military called temporary",
                "s-olm",
                (
                    Statement(
                        span("echo", "a step that its military called temporary"),
                        "a-wire",
                        "its military",
                        "reported",
                    ),
                    Statement(
                        span("post", "a step which its navy called provisional"),
                        "a-wire",
                        "its navy",
                        "reported",
                    ),
                    Statement(
                        span("radio", "The closure is temporary, the coastguard says."),
                        "d-radio",
                        "the coastguard",
                        "reported",
                    ),
                ),
                Support(3, 3, 2, 2, 2, 3),
                (Conflict("c-silence", "contradiction", "they give different amounts"),),
                (drift("post", "name", ("echo", "military"), "navy", 0.8),),
            ),
            Claim(
                "c-silence",
                "That silence is the real news.",
                "s-olm",
                (Statement(span("column", "That silence is the real news."), "d-column"),),
                Support(1, 1, 1, 1, 1, 0),
                (Conflict("c-navy", "contradiction", "they give different amounts"),),
            ),
            Claim(
                "c-strike",
                strike["union"],
                "s-ferry",
                says(strike, union="the union"),
                Support(2, 2, 1, 1, 1, 1),
            ),
        ),
        omissions=(
            Omission("articles/empty.txt", "the file is empty"),
            Omission("articles/photo.txt", "not text: the file holds binary data"),
        ),
    )
