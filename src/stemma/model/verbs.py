"""Verbs by what they say of a deed, and what stands before them: auxiliaries and denials.

Verbs are compared by their stems, as readers of syntax cut some base forms short ("shelv").

Source:
    K. Kipper Schuler. VerbNet, 2005: classes 67 (forbid), 77 (accept, reject), 13 (give, get).
    R. Huddleston and G. K. Pullum. The Cambridge Grammar of the English Language, 2002,
    ch. 3 (auxiliaries, modality) and ch. 9 (negation).
"""

from stemma.records import Act
from stemma.model.scene import Scene
from stemma.text.words import words


def lemmas(listed: str) -> frozenset[str]:
    """The stems of the words of a list; two words joined by "+" are a verb and its particle."""
    return frozenset(_stem(each) for each in listed.split())


def head(act: Act) -> str:
    """The stem of an act's verb or noun, without its particle."""
    return _stem(act.lemma.split()[0])


def whole(act: Act) -> str:
    """The same with its particle, as `lemmas` writes it: "hold+back"."""
    return _stem("+".join(act.lemma.split()[:2]))


def any_of(act: Act, listed: frozenset[str]) -> bool:
    """Whether an act is one of a list, with its particle or without."""
    return bool({head(act), whole(act)} & listed)


def _stem(lemma: str) -> str:
    verb, plus, particle = lemma.partition("+")
    found = words(verb)
    return (found[0].stem if len(found) == 1 else verb) + plus + particle


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
_CONTRACTED = {"won't": "will", "wouldn't": "would", "can't": "can", "cannot": "can",
               "couldn't": "could", "mustn't": "must", "shan't": "shall", "mayn't": "may",
               "shouldn't": "should"}  # fmt: skip
WILLING = frozenset("will would".split())
FORBIDDING = frozenset("must may shall".split())
"""Which, denied, forbid: "must not", "may not". Not "cannot", which mostly is inability."""
UNSURE = frozenset("may might could can should".split())
_VERBAL = frozenset(
    "be am is are was were been being have has had having do does did get got to going".split()
)
_SMALL = frozenset(
    """not never no longer also even still yet ever again only just now either both always already
    then once more soon thus so at last in fact hardly scarcely barely""".split()
)
_FURTHEST = 9
"""Words before a verb among which its auxiliaries are looked for."""


def auxiliaries(scene: Scene, act: Act) -> frozenset[str]:
    """The auxiliaries, denials and small words that stand right before an act.

    "will not be drawn": will, not, be. Contractions are taken apart.
    """
    sentence = scene.notes.sentence_at(act.span)
    start = min(sentence.start, act.span.start)
    found: set[str] = set()
    for word in list(reversed(words(scene.doc.text[start : act.span.start])))[:_FURTHEST]:
        full = _CONTRACTED.get(word.norm, word.norm)
        if full != word.norm:
            found |= {full, "not"}
        elif word.norm in AHEAD | FORBIDDING | UNSURE | _VERBAL | _SMALL:
            found.add(word.norm)
        elif not word.norm.endswith("ly"):
            break
    return frozenset(found)
