"""The state that a document speaks of as "we": a paper of Quito says "our ministers" of Ecuador's.

What is told in one clause with "we", "us" or "our" is somebody else ("they sold us gas", "our trade
with Peru"), so the home is the state that is named most among those that never are. Where the
outlet is a body of a state ("Ministry of Trade of Peru"), it is that state.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from stemma.model.states import Atlas
from stemma.records import Annotations, Document, Span

_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|us|Us)\b(?![’']s\b)")
_OF_THE_PAPER = re.compile(
    r"\b[Oo]ur (?:own )?(?:\w+ )?"
    r"(?:correspondents?|reporters?|staff|readers?|newsroom|paper|editors?)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:[Mm]inist(?:ry|er)|[Gg]overnment|[Ee]mbassy|[Pp]residency|[Oo]ffice|[Dd]epartment|[Ss]tate"
    r"|[Pp]arliament|[Aa]gency|[Cc]abinet|[Cc]entral [Bb]ank)\b"
)
"""What makes an outlet that names a state one that speaks for it."""


def home(doc: Document, notes: Annotations, acting: Iterable[tuple[int, str]], atlas: Atlas) -> str:
    """The code of the state that a document calls its own; empty if it doesn't, or can't be told.

    Args:
        doc: The document.
        notes: Its annotations.
        acting: Where it names states, their towns, bodies and leaders, and which state each is.
        atlas: The states.
    """
    told = _first_persons(doc.text, notes)
    if not told:
        return ""
    speaking = {place.state for _, _, place in atlas.named(doc.outlet)}
    if len(speaking) == 1 and _OFFICIAL.search(doc.outlet):
        return next(iter(speaking))
    places = [(start, place) for start, _, place in atlas.named(doc.text)]
    named = [(start, place.state) for start, place in places]
    said = {at + 3 for at in told}  # "we Kenyans", "us Kenyans"
    own = {place.state for start, place in places if start in said and place.kind == "people"}
    if len(own) == 1:
        return own.pop()
    clauses = [[p.span for p in act.parties] for act in notes.acts]
    sentences = [[sentence.span] for sentence in notes.sentences]
    others = _others(clauses, told, named) or _others(sentences, told, named)
    counts = Counter(state for _, state in sorted(acting) if state not in others)
    return next((state for state, _ in counts.most_common(1)), "") if others else ""


def _first_persons(text: str, notes: Annotations) -> list[int]:
    """Where a document says "we" in its own voice."""
    said = [q.span for q in notes.quotations if q.kind in ("direct", "mixed")]
    spots = {m.start() for m in _WE.finditer(text)}
    spots -= {m.start() for m in _OF_THE_PAPER.finditer(text)}
    return sorted(s for s in spots if not any(q.start <= s < q.end for q in said))


def _others(
    together: Iterable[Sequence[Span]], told: Sequence[int], named: Sequence[tuple[int, str]]
) -> frozenset[str]:
    """The states that stand together with those who speak: in one clause, or in one sentence."""
    found: set[str] = set()
    for spans in together:
        if any(_in(one, spans) for one in told):
            found |= {state for at, state in named if _in(at, spans)}
    return frozenset(found)


def _in(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)
