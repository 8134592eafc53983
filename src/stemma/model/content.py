"""What is vowed, refused, warned of or left unsaid."""

from stemma.model.scene import Scene, side
from stemma.records import Act, Span

UPON = ("object", "on", "against", "to", "from", "for", "over")
"""Roles of whom or what an act is done to."""
_SILENT = frozenset("decline refuse".split())
TELLING = frozenset(
    """say comment give name disclose elaborate detail confirm discuss specify reveal answer
    mention""".split()
)
"""Verbs of which it is worth telling that nobody did so."""


def content_of(scene: Scene, act: Act) -> list[Act]:
    """What is vowed, refused or warned of, with what hangs on that."""
    found = scene.lines.under(act.span)
    return found + [below for one in found for below in scene.lines.under(one.span)]


def within(scene: Scene, act: Act) -> list[Act]:
    """What stands in the parties of an act: deeds they name, and what hangs on them.

    "a request to let Polish firms bid": let, bid. "the levels that engineers ask for": ask.
    """
    spans = [p.span for p in act.parties if p.role != "actor"]
    heads = [p.head for p in act.parties if p.role != "actor"]
    found = [one for one in scene.notes.acts if one.under in heads]
    found += [below for one in found for below in scene.lines.under(one.span)]
    about_it = [
        one for one in scene.notes.acts
        if one.verb and one.span != act.span and one.span.start > act.span.start
        and any(
            span.start <= p.span.start and p.span.end <= span.end and p.role != "actor"
            for p in one.parties for span in spans
        )
    ]  # fmt: skip
    return found + about_it + scene.inside(*spans)


def about(scene: Scene, act: Act, content: list[Act]) -> Span:
    """The words that say what a limit is about: the act and what belongs to it."""
    spans = [act.span, *(p.span for p in act.parties if p.role != "actor")]
    for one in content:
        spans += [one.span, *(p.span for p in one.parties if p.role != "actor")]
    sentence = scene.sentence_at(act.span)
    inside = [span for span in spans if span.overlap(sentence)]
    return Span(act.span.document, min(s.start for s in inside), max(s.end for s in inside))


def silent(scene: Scene, act: Act) -> bool:
    """Whether somebody declines to tell something."""
    told = (one.lemma.split()[0] for one in content_of(scene, act))
    return act.lemma.split()[0] in _SILENT and any(each in TELLING for each in told)


def affected(scene: Scene, act: Act, by: list[str]) -> list[str]:
    """The sides in what is limited: in its content, and in what its parties are said to be."""
    return [
        side(a) for one in (*content_of(scene, act), *within(scene, act))
        for a in scene.of_role(one, "actor", *UPON) if side(a) not in by
    ]  # fmt: skip
