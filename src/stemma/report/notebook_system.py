"""HTML fragments that show the system in a notebook; every text is escaped."""

from collections.abc import Sequence

from markupsafe import Markup

from stemma.records import Analysis
from stemma.report import words
from stemma.report.names import Names
from stemma.report.notebook import table
from stemma.report.screen import printable
from stemma.report.system_dates import spoken
from stemma.report.system_names import ActorNames
from stemma.report.system_profile import Profile
from stemma.report.system_roster import Presence
from stemma.report.system_sources import Quotes, told_once
from stemma.report.system_timeline import Dated


def actors(analysis: Analysis, found: Sequence[Presence]) -> str:
    """A table of actors."""
    names, quotes = ActorNames(analysis.system), Quotes(analysis)
    return table(
        ("Actor", "Kind", "State", "Events", "Ties", "With", "For instance"),
        (
            (
                printable(one.actor.name),
                one.actor.kind,
                printable(one.actor.state),
                one.events,
                one.ties,
                names.names(one.company),
                quotes.words(one.source.span),
            )
            for one in found
        ),
    )


def timeline(analysis: Analysis, found: Sequence[Dated]) -> str:
    """A table of what is dated."""
    names, quotes = Names(analysis), Quotes(analysis)
    return table(
        ("Date", "What", "Status", "Origins", "Document", "Words"),
        (
            (
                spoken(one.date) + (" (of the report)" if one.reported else ""),
                one.text,
                one.status,
                one.support.likely if one.support else "",
                names.short(one.sources[0].span.document),
                quotes.words(one.sources[0].span),
            )
            for one in found
        ),
    )


def profile(of: Profile) -> str:
    """The ties of two actors, and how much else there is."""
    names, quotes = Names(of.analysis), Quotes(of.analysis)
    counted = (
        (len(of.flows), "flow"),
        (len(of.undertakings), "undertaking"),
        (len(of.constraints), "constraint"),
        (len(of.absences), "absence"),
        (len(told_once(of.events)), "event"),
    )
    more = words.listing([words.count(n, noun) for n, noun in counted], 5)
    return Markup("<h4>{} and {}</h4>{}<p>{}.</p>").format(
        printable(of.left.name),
        printable(of.right.name),
        table(
            ("Dimension", "Since", "Origins", "Document", "Words"),
            (
                (
                    tie.dimension,
                    spoken(tie.since),
                    words.between(tie.support.lowest, tie.support.likely, tie.support.highest),
                    names.short(tie.evidence[0].document),
                    quotes.words(tie.evidence[0]),
                )
                for tie in of.ties
            ),
        ),
        words.sentence(more),
    )
