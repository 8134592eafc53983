"""Attributions by syntax alone: who says or thinks something, by which words, and what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.text.reading import Token

SAYING = frozenset(
    """accept accuse acknowledge add admit advise advocate affirm agree allege analyze announce
    answer apologize appeal argue ask assert assess assure attack attribute authorize aver back
    blame blast boast brag call caution champion charge cite claim comment complain concede
    conclude condemn confide confirm congratulate contend continue counter criticize criticise cry
    declare decline decry defend demand denounce deny deride describe detail disagree disclose
    discuss dismiss dispute elaborate emphasize emphasise endorse estimate exclaim explain express
    find forecast fume hail highlight hint identify imply indicate inform inquire insist instruct
    interject joke lament lash laud list maintain mention mock mourn name note notify object observe
    offer oppose order outline pledge plead point portray post praise predict proclaim promise
    propose protest purport question quip quote reaffirm recall recommend recount refer refute
    reject reiterate relate remark remind repeat reply report reportedly request respond retort
    reveal rule say scoff scold show signal slam specify speculate speak state stipulate stress
    suggest summarize swear talk tease tell testify thank threaten tout tweet underscore unveil urge
    vent voice vow warn welcome whisper wonder worry write yell""".split()
)
"""Lemmas of verbs that report speech or writing."""

THINKING = frozenset(
    """aim anticipate approve assume believe care consider decide determine disapprove doubt dread
    envision expect fear feel foresee forget guess hate hope imagine intend know learn like love
    mean mull need oppose plan prefer ponder realize reckon refuse regard regret remember resent
    resolve seek seem see sense support suppose suspect sympathize think trust understand view want
    wish appear""".split()
)
"""Lemmas of verbs that report a state of mind."""

STATING = frozenset(
    """accord according acknowledge add admit affirm allege announce argue assert cite claim comment
    concede conclude confirm contend declare deny describe disclose estimate explain find indicate
    inform insist maintain mention note observe predict proclaim quote recall remark reply report
    respond reveal say show state stress suggest tell testify tweet underscore warn write believe
    think statement emphasize emphasise continue caution post reiterate point""".split()
)
"""Lemmas of cues by which something is said to be so, on somebody's word."""

_SPOKEN = frozenset(("ccomp", "xcomp", "obj", "parataxis", "nsubj:pass", "obl", "advcl"))
_TELLING = frozenset(("tell", "inform", "remind"))
"""Their objects are those who are told."""
_PHRASE = frozenset(("PROPN", "NOUN", "DET", "ADJ", "NUM", "ADP", "PRON", "PART"))
_OPENING = frozenset(("WDT", "WP", "WRB", "IN", "TO"))
"""Tags of words that open another phrase."""
_HELPERS = frozenset(("aux", "aux:pass", "advmod", "compound:prt", "cop"))


@dataclass(frozen=True, slots=True)
class Parts:
    """The tokens of one attribution, by their places in the text."""

    source: range | None
    cue: range
    content: tuple[range, ...]
    """Empty where only a quotation can be meant."""


def reported(tree: "Tree") -> list[Parts]:
    """The attributions that the syntax of a text shows, in order of their cues."""
    found = (_around(tree, n) for n, token in enumerate(tree.tokens) if token.pos == "VERB")
    return sorted(
        [*(parts for parts in found if parts), *_according(tree)], key=lambda p: p.cue.start
    )


class Tree:
    """The tokens below each token."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.below: list[list[int]] = [[] for _ in tokens]
        for n, token in enumerate(tokens):
            if token.head != n:
                self.below[token.head].append(n)

    def child(self, n: int, *relations: str) -> int | None:
        return next((c for c in self.below[n] if self.tokens[c].relation in relations), None)

    def span(self, n: int, without: frozenset[int] = frozenset()) -> range:
        """The stretch below a token that holds it, without signs at its ends."""
        held, todo = {n}, [n]
        while todo:
            fresh = [c for c in self.below[todo.pop()] if c not in without]
            held.update(fresh)
            todo += fresh
        first = last = n
        while first - 1 in held:
            first -= 1
        while last + 1 in held:
            last += 1
        while first < n and self.tokens[first].relation == "punct" and not self._quotes(first):
            first += 1
        while last > n and self.tokens[last].relation == "punct" and not self._quotes(last):
            last -= 1
        return range(first, last + 1)

    def _quotes(self, n: int) -> bool:
        return self.tokens[n].tag in ("``", "''")


def _around(tree: Tree, verb: int) -> Parts | None:
    """What a verb reports, and who does it."""
    tokens = tree.tokens
    lemma = tokens[verb].lemma
    if lemma not in SAYING and lemma not in THINKING:
        return None
    actor = tree.child(verb, "nsubj", "csubj", "obl:agent")
    source = inverted(tree, verb) or (tree.span(actor) if actor is not None else None)
    cue = _cue(tree, verb)
    content = [
        tree.span(c)
        for c in tree.below[verb]
        if tokens[c].relation in _SPOKEN and c != actor and _is_content(tree, c)
    ]
    content = _joined(tree, verb, content)
    if not content and tokens[verb].relation == "parataxis":
        content = [tree.span(tokens[verb].head, frozenset((verb,)))]
    told = [part for part in (cue, source) if part]
    content = [
        part for part in content if all(part.stop <= t.start or part.start >= t.stop for t in told)
    ]
    if not content and (lemma not in STATING or source is None):
        return None
    return Parts(source, cue, tuple(sorted(content, key=lambda part: part.start)))


def inverted(tree: Tree, verb: int) -> range | None:
    """Who speaks right behind a verb of saying: "closed, said Ada Rook", "“No,” said the mayor"."""
    tokens = tree.tokens
    behind = verb > 0 and tokens[verb - 1].tag in (",", "''")
    if not behind or tokens[verb].lemma not in STATING or verb + 1 == len(tokens):
        return None
    if tokens[verb + 1].pos not in ("PROPN", "NOUN", "DET", "PRON", "ADJ"):
        return None
    last = verb + 1
    while last < len(tokens) and tokens[last].pos in _PHRASE and tokens[last].tag not in _OPENING:
        last += 1
    who = range(verb + 1, last)
    top = next((n for n in who if tokens[n].head not in who), None)
    whole = tree.span(top) if top is not None else who
    return whole if whole.start == who.start and whole.stop > who.stop else who or None


def _is_content(tree: Tree, n: int) -> bool:
    """No addressee, time or place, and no clause that only says when or why."""
    token = tree.tokens[n]
    if token.relation == "obl":
        return False
    if token.relation == "advcl":
        mark = tree.child(n, "mark")
        return mark is not None and tree.tokens[mark].lemma == "to"
    return token.relation != "obj" or tree.tokens[token.head].lemma not in _TELLING


def _joined(tree: Tree, verb: int, content: list[range]) -> list[range]:
    """With what is said of an object added to it: "accused him of fraud", "called it a lie"."""
    for c in tree.below[verb]:
        token = tree.tokens[c]
        case = tree.child(c, "case", "mark")
        about = case is not None and tree.tokens[case].lemma in ("of", "as", "for", "against", "to")
        if token.relation in ("obl", "advcl", "xcomp") and (about or token.relation == "xcomp"):
            span = tree.span(c)
            for n, part in enumerate(content):
                if part.stop == span.start:
                    content[n] = range(part.start, span.stop)
    return content


def _cue(tree: Tree, verb: int) -> range:
    """The verb with its auxiliaries, adverbs and particles, as far as they touch."""
    helpers = {c for c in tree.below[verb] if tree.tokens[c].relation in _HELPERS}
    first = last = verb
    while first - 1 in helpers:
        first -= 1
    while last + 1 in helpers and tree.tokens[last + 1].relation == "compound:prt":
        last += 1
    return range(first, last + 1)


def _according(tree: Tree) -> Iterator[Parts]:
    """According to X, the content is the clause that it stands in."""
    for n, token in enumerate(tree.tokens[:-1]):
        if token.lemma != "accord" and token.lemma != "according":
            continue
        if tree.tokens[n + 1].lemma != "to":
            continue
        source = token.head if token.relation == "case" else None
        if source is None:
            source = next((c for c in tree.below[n] if c > n + 1), None)
        if source is None:
            continue
        top = source if token.relation == "case" else n
        clause = tree.tokens[top].head
        if clause == top:
            continue
        content = tree.span(clause, frozenset((top,)))
        yield Parts(tree.span(source, frozenset((n, n + 1))), range(n, n + 2), (content,))
