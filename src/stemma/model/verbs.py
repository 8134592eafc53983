"""Verbs by what they say of a deed, and what stands before them: auxiliaries and denials.

Verbs are compared by their base forms. As readers of syntax cut some of them short ("shelv"),
each stands in a list without its last "e" too.

Source:
    K. Kipper Schuler. VerbNet, 2005: classes 67 (forbid), 77 (accept, reject), 13 (give, get).
    R. Huddleston and G. K. Pullum. The Cambridge Grammar of the English Language, 2002,
    ch. 3 (auxiliaries, modality) and ch. 9 (negation).
"""

import re

from stemma.model.scene import SAYING, Scene
from stemma.model.wording import words
from stemma.records import Act
from stemma.text.lexicons import AUXILIARIES


def lemmas(listed: str) -> frozenset[str]:
    """The words of a list, by base form; two joined by "+" are a verb and its particle."""
    full = listed.split()
    return frozenset(full) | {f"{verb.removesuffix('e')}{plus}{small}" for verb, plus, small in
                              (each.partition("+") for each in full)}  # fmt: skip


def head(act: Act) -> str:
    """The base form of an act's verb or noun, without its particle."""
    return act.lemma.split()[0]


def whole(act: Act) -> str:
    """The same with its particle, as `lemmas` writes it: "hold+back"."""
    return "+".join(act.lemma.split()[:2])


def any_of(act: Act, listed: frozenset[str]) -> bool:
    """Whether an act is one of a list, with its particle or without."""
    return bool({head(act), whole(act)} & listed)


def named(text: str, listed: frozenset[str]) -> str:
    """The first word of a text, singular or plural, that a list of nouns has; else empty."""
    for word in words(text):
        singulars = (word.norm, word.norm.removesuffix("s"), word.norm.removesuffix("es"),
                     word.norm.removesuffix("ies") + "y")  # fmt: skip
        found = next((each for each in singulars if each in listed), "")
        if found:
            return found
    return ""


VOWS = lemmas("vow pledge promise undertake commit guarantee assure swear agree")
VOW_NOUNS = lemmas("vow pledge promise undertaking commitment guarantee assurance oath word")
"""What somebody gives or has given who binds himself."""
PLANS = lemmas("plan intend aim want hope expect prepare consider schedule")
CHARGES = lemmas("accuse allege claim suspect blame charge believe")

NOTHING = frozenset("nothing nobody none nowhere neither nor no not any never without little n't "
                    "hardly scarcely barely".split())  # fmt: skip
"""Words that deny a clause."""
EMPTY = frozenset("nothing nobody none neither no-one noone".split())
"""What takes part in nothing: who "said nothing", "nobody" who spoke."""

AHEAD = frozenset("will shall would".split())
_CONTRACTED = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}
WILLING = frozenset("will would".split())
FORBIDDING = frozenset("must may shall".split())
"""Which, denied, forbid: "must not", "may not". Not "cannot", which mostly is inability."""
UNSURE = frozenset("may might could can should".split())
_VERBAL = AUXILIARIES | {"got", "to", "going"}
_SMALL = frozenset(
    """not never no longer also even still yet ever again only just now either both always already
    then once more soon thus so at last in fact hardly scarcely barely""".split()
)
_SUPPOSING = frozenset("if unless until should whether lest".split())
_REACH = 90
"""Characters before a verb in which they are."""
_SENTENCE_END = re.compile(r"[.!?:;,][\s”\"]")
_FURTHEST = 9
"""Words before a verb among which its auxiliaries are looked for."""


def auxiliaries(scene: Scene, act: Act) -> frozenset[str]:
    """The auxiliaries, denials and small words that stand right before an act.

    "will not be drawn": will, not, be. Contractions are taken apart.
    """
    known = scene.collection.before
    if act.span not in known:
        known[act.span] = _auxiliaries(scene, act)
    return known[act.span]


def _auxiliaries(scene: Scene, act: Act) -> frozenset[str]:
    before = scene.doc.text[max(0, act.span.start - _REACH) : act.span.start]
    found: set[str] = set()
    for word in reversed(words(_SENTENCE_END.split(before)[-1])[-_FURTHEST:]):
        full = _CONTRACTED.get(word.norm, word.norm.removesuffix("n't"))
        if full != word.norm:
            found |= {full, "not"}
        elif word.norm in AHEAD | FORBIDDING | UNSURE | _VERBAL | _SMALL:
            found.add(word.norm)
        elif not word.norm.endswith("ly"):
            break
    return frozenset(found)


def is_supposed(scene: Scene, act: Act) -> bool:
    """Whether an act is only supposed: "even if no agreement is reached"."""
    sentence = scene.sentence_at(act.span)
    start = min(sentence.start, act.span.start)
    clause = scene.doc.text[start : act.span.start].rpartition(",")[2]
    return bool({word.norm for word in words(clause)} & _SUPPOSING)


def is_said(scene: Scene, act: Act) -> bool:
    """Whether an act is no more than said, and not promised or feared."""
    above = scene.above(act)
    return act.under is None or (above is not None and above.lemma in SAYING)
