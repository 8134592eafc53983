"""The lifelike analysis with all that the formats can say: names, quotations, a system."""

from dataclasses import replace

from stemma.records import (
    Absence,
    Actor,
    Analysis,
    Annotations,
    Constraint,
    Credit,
    Entity,
    Event,
    Flow,
    Quantity,
    Quotation,
    Role,
    Sentence,
    Span,
    Stage,
    Support,
    System,
    Tie,
    Time,
    Undertaking,
)
from tests.report.factory import analysis, at

ONE = Support(1, 1, 1, 1, 1, 0)


def full() -> Analysis:
    """Each kind of record is there at least once."""
    plain = analysis()

    def span(name: str, words: str) -> Span:
        return at(plain.doc[f"d-{name}"], words)

    toren = Entity(
        "e-toren",
        "Ilva Toren",
        "person",
        (span("post", "Ilva Toren"), span("brief", "Ilva Toren"), span("echo", "Ilva Toren")),
        roles=(Role(span("echo", "the maritime minister, Ilva Toren"), "maritime minister"),),
    )
    varnia = Entity(
        "e-varnia",
        "Varnia",
        "place",
        (span("post", "Varnia"), span("echo", "Varnia")),
        ("iso3166:XA",),
    )
    union = Entity("e-union", "The union", "organisation", (span("union", "the union"),))
    notes = tuple(
        Annotations(
            doc.id,
            (Sentence(Span(doc.id, 0, min(40, len(doc.text))), 0),),
            (),
            (Quotation(span("post", "“We will not be hurried,”"), "We will not be hurried,",
                       "e-toren", None, "direct"),) if doc.id == "d-post" else (),
            (Quantity(span("post", "64 vessels"), 64.0, None, "about", "vessels"),)
            if doc.id == "d-post" else (),
            (Time(span("post", "Tuesday"), "2031-03-04"),) if doc.id == "d-post" else (),
            credits=(Credit(None, "Meridian Wire", "agency", "Meridian Wire"),)
            if doc.id == "d-echo" else (),
        )
        for doc in plain.documents
    )  # fmt: skip
    grain = span("echo", "More than 80 percent of Ostrel's grain passes through the strait.")
    closed = span("echo", "Varnia closed the Strait of Olm to Ostrelian cargo ships on Tuesday")
    system = System(
        actors=(
            Actor("XAA", "Varnia", "state", "XAA"),
            Actor("XAA MIL", "Varnian navy", "branch", "XAA"),
            Actor("XBB", "Ostrel", "state", "XBB"),
            Actor("Meridian Wire", "Meridian Wire", "company"),
            Actor("Ilva Toren", "Ilva Toren", "person", "XAA"),
        ),
        events=(
            Event(closed, "COERCE", "restrict", ("military", "economic"), ("XAA",), ("XBB",),
                  "2031-03-04", "Strait of Olm", "happened", "c-closed"),
            Event(span("union", "Talks with the owners resume on Monday"), "CONSULT", "", (), (),
                  (), "2031-03-10", "", "planned", "c-strike"),
        ),
        ties=(
            Tie(("XAA", "XBB"), "trade", "2031", ("c-grain", "c-closed"), (grain, closed),
                Support(6, 6, 2, 2, 3, 1)),
        ),
        flows=(
            Flow(("XBB", "XAA"), True, "trade", "grain", 80.0, None, "over", "%", "2031",
                 ("c-grain",), (grain,), ONE),
            Flow(("XAA", "XBB"), True, "payments and finance", "fees", 3e6, 4e6, "about", "USD",
                 "2031-03", ("c-grain",), (grain,), ONE, ("c-closed",)),
            Flow(("XAA", "XBB"), False, "energy", "gas", 1.5, None, "exact", "tonnes", "",
                 ("c-grain",), (grain,), ONE),
        ),
        undertakings=(
            Undertaking("the canal", "canal", ("XAA", "XBB"), "trade",
                        (Stage("2030", True, "planned", grain, "c-grain"),
                         Stage("2031-03-04", False, "stalled", closed, "c-closed")),
                        ("c-grain", "c-closed"), ONE),
        ),
        constraints=(
            Constraint("control", ("XAA",), ("XBB",), "freighters", "sanctions and controls",
                       ("c-closed",), (closed,), ONE),
            Constraint("pledge", ("Ilva Toren",), (), "hurry", None, ("c-closed",), (closed,), ONE),
        ),
        absences=(Absence(("XAA", "XCC"), "a treaty", ("c-closed",), (closed,), ONE),),
    )  # fmt: skip
    return replace(plain, annotations=notes, entities=(toren, union, varnia), system=system)
