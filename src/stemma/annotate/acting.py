"""Tell a capital that acts from the city: *Moscow said* is Russia, *in Moscow* is a place.

A capital, or a seat of government, stands for its state where it is the subject of a verb
that only people and bodies are subjects of, where it owns what governments have ("Moscow's
ambassador"), and where a tie is with it ("relations with Tehran"). Elsewhere it is the place.

Source:
    K. Markert, M. Nissim. SemEval-2007 Task 8: metonymy resolution. SemEval 2007, which
    calls this reading of a place "place for people".
"""

from bisect import bisect_left
from collections.abc import Sequence

from stemma.records import Span
from stemma.text.reading import Reading, Token

ACTS = frozenset(
    """accept accuse acknowledge act add admit adopt agree aim allege allow announce annex appeal
    approve argue ask assert assure back ban believe blame block boycott break call cancel cede
    choose cite claim comment complain concede condemn confirm consider counter criticise criticize
    dangle decide declare decline decry demand deny deploy dismiss dispute do donate endorse expect
    expel express extradite fear finance force freeze fund give grant guarantee halt help hint hope
    ignore impose insist intend invade invest invite launch lend lift lobby make mediate move need
    negotiate object offer oppose order pay pledge plan plead postpone prefer press pressure
    pretend promise propose protest prove provide pull push put reach react recall recognise
    recognize refuse regard reject release repeat reply request resist respond restore resume
    retaliate reveal revoke sanction say seek seize sell send sever side sign signal stop strike
    suggest summon supply support suspect suspend sue take tell think threaten try urge use veto
    view vow want warn welcome withdraw withhold worry""".split()
)
DEEDS = frozenset(
    """accusation action agreement aggression aid allegation alliance ally ambassador ambition
    approach approval army attitude backing ban bid blockade budget chief claim commitment concern
    concession condemnation consent control cooperation decision defence defense demand denial
    deployment diplomat diplomacy embassy enemy engagement envoy firm force foreign government
    grip guarantee hand help hope influence insistence intention interest intervention invasion
    involvement leader leadership line man military minister ministry missile motive negotiator
    navy objection objective occupation offer official opposition partner pledge point policy
    position pressure promise proposal reaction refusal rejection relation representative request
    response rival role rule sanction side spokesman spokeswoman stance state statement strategy
    support threat tie troop veto view war warning willingness wish""".split()
)
TIES = frozenset(
    """accord agreement alliance ceasefire channel clash collaboration competition conflict
    confrontation contact contract cooperation deal deadlock dialogue disagreement dispute fight
    friction friendship impasse link meeting negotiation pact partnership peace pressure
    rapprochement relation relationship rift rivalry row sanction showdown stalemate standoff
    summit talk tension tie trade treaty truce understanding war""".split()
)
_TIED = frozenset(("with", "between", "against", "on"))


class Acting:
    """Looks places up in the syntax of one document."""

    def __init__(self, reading: Reading) -> None:
        self._tokens = reading.tokens
        self._starts = [token.start for token in reading.tokens]

    def is_state(self, span: Span) -> bool:
        """Whether the place that is named there stands for the state that acts."""
        head = self._head(span)
        return head is not None and self._acts(head)

    def _head(self, span: Span) -> int | None:
        """Place of the token in a span on which its others hang."""
        first = max(0, bisect_left(self._starts, span.start + 1) - 1)
        last = bisect_left(self._starts, span.end)
        inside = range(first, last)
        return next(
            (n for n in inside if self._tokens[n].head not in inside or self._top(n)),
            None,
        )

    def _top(self, n: int) -> bool:
        return self._tokens[n].head == n

    def _acts(self, head: int, depth: int = 0) -> bool:
        token = self._tokens[head]
        if token.relation == "conj" and depth < 3 and token.head != head:
            return self._acts(token.head, depth + 1)
        above = self._tokens[token.head]
        if token.relation == "nsubj":
            return above.lemma in ACTS and above.pos in ("VERB", "AUX")
        if token.relation == "nmod:poss":
            return above.lemma in DEEDS
        case = self._case(head)
        if token.relation == "obl:agent":
            return above.lemma in ACTS
        if token.relation in ("nmod", "obl") and case in _TIED:
            return above.lemma in TIES
        return case == "to" and above.lemma == "accord"

    def _case(self, head: int) -> str:
        """The preposition before a name: "with"; empty if there is none."""
        before: Sequence[Token] = self._tokens[max(0, head - 4) : head]
        found = [t for t in before if t.relation == "case" and self._tokens[t.head].end > t.end]
        mine = [t for t in found if t.head == head]
        return mine[-1].lemma if mine else ""
