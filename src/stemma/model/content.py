"""What is vowed, refused, warned of or left unsaid."""

from stemma.model.scene import Scene
from stemma.records import Act, Span

_SILENT = frozenset("decline refuse".split())
TELLING = frozenset(
    """say comment give name disclose elaborate detail confirm discuss specify reveal answer
    mention""".split()
)
"""Verbs of which it is worth telling that nobody did so."""


def content_of(scene: Scene, act: Act) -> list[Act]:
    """What is vowed, refused or warned of, with what hangs on that."""
    found = [one for one in scene.notes.acts if one.under == act.span]
    return found + [below for one in found for below in scene.notes.acts if below.under == one.span]


def about(scene: Scene, act: Act, content: list[Act]) -> Span:
    """The words that say what a limit is about: the act and what belongs to it."""
    spans = [act.span, *(p.span for p in act.parties if p.role != "actor")]
    for one in content:
        spans += [one.span, *(p.span for p in one.parties if p.role != "actor")]
    sentence = scene.notes.sentence_at(act.span)
    inside = [span for span in spans if span.overlap(sentence)]
    return Span(act.span.document, min(s.start for s in inside), max(s.end for s in inside))


def silent(scene: Scene, act: Act) -> bool:
    """Whether somebody declines to tell something."""
    told = (one.lemma.split()[0] for one in content_of(scene, act))
    return act.lemma.split()[0] in _SILENT and any(each in TELLING for each in told)
