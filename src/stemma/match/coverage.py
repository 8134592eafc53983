"""How much of what a question says stands in a sentence, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from stemma.match.denial import contrary, denied
from stemma.match.passages import Passage
from stemma.text.lexicons import ATTRIBUTION, DAYS, HEDGES, MONTHS, NEGATIONS, NUMERALS
from stemma.text.vectors import Encoder

Row = NDArray[np.float32]

SYNONYM = 0.3
"""Cosine of two words' static vectors from which one may stand for the other; lower than where
copies are compared, for a question is put in words of its own."""
AROUND = 0.6
"""What it counts that a word stands in the sentences around, and not in this one."""
DENIED = 0.95
"""What the contrary of a word tells of it where it is denied."""
SHORTEST_ROOT = 4
ROOT_SHARE = 0.55
"""Of the longer of two names that have one root: "Iran" and "Iranian", "Thai" and "Thailand"."""

_APART = NEGATIONS | HEDGES | ATTRIBUTION | MONTHS | DAYS | frozenset(("percent", "cent", "%"))
"""Words that are looked at by what they do, not by what they mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """The telling words of a question, but for amounts and times, against one sentence."""

    asked: tuple[int, ...]
    """Numbers of those words in the question."""
    weight: Row
    """What each of them tells."""
    inside: Row
    """How well the sentence itself tells each, 0 to 1."""
    around: Row
    """The same, with the sentences around it."""
    partner: tuple[int, ...]
    """Number of the word of the sentence that tells each best; -1 if none does."""

    def answers(self, least: float = 0.5) -> dict[int, int]:
        """For each word of the question that the sentence tells this well, the word that does."""
        return {
            n: m
            for n, m, told in zip(self.asked, self.partner, self.inside, strict=True)
            if m >= 0 and told >= least
        }

    @property
    def share(self) -> float:
        """How much of what the question's words tell the sentence holds, 0 to 1."""
        return _share(self.weight, self.inside)


def coverage(question: Passage, said: Passage, quick: Encoder) -> Coverage:
    """Lay the words of a question over a sentence.

    A name is told by the same name, by one of the same root, or by a word that stands for
    the same entity; another word by its own stem or a word of near meaning, or by its contrary
    where that is denied.
    """
    asked = telling(question)
    there = [n for n, word in enumerate(said.words) if word.content or said.keys[n]]
    near = _near(question, asked, said, there, quick)
    inside = near.max(axis=1, initial=0)
    partner = tuple(
        there[int(row.argmax())] if best > 0 else -1 for row, best in zip(near, inside, strict=True)
    )
    context = [AROUND * _is_near(question, n, said) for n in asked]
    around = np.maximum(inside, np.array(context, np.float32))
    weight = np.array([question.words[n].information for n in asked], np.float32)
    return Coverage(asked, weight, inside, around, partner)


def telling(question: Passage) -> tuple[int, ...]:
    """Numbers of its words that tell something, and are no amount, time or way of saying.

    What an amount counts is one of them: "boats" of "61 boats".
    """
    timed = {n for time in question.times for n in question.inside(time.span)}
    counted = {n for q in question.quantities for n in question.inside(q.span)}
    return tuple(
        n
        for n, word in enumerate(question.words)
        if word.content
        and word.norm not in _APART
        and n not in timed
        and (n not in counted or (word.norm[0].isalpha() and word.norm not in NUMERALS))
    )


def _near(
    question: Passage, asked: Sequence[int], said: Passage, there: Sequence[int], quick: Encoder
) -> Row:
    """How well each word of the sentence tells each of the question. Shape (n_asked, n_there)."""
    if not asked or not there:
        return np.zeros((len(asked), len(there)), np.float32)
    left = quick.encode([question.words[n].norm for n in asked])
    right = quick.encode([said.words[n].norm for n in there])
    near = np.asarray(0.95 * np.minimum(left @ right.T, 1), np.float32)
    near[near < SYNONYM] = 0
    named = [question.is_name(n) for n in asked]
    names = [said.is_name(m) for m in there]
    turned = frozenset[int]() if denied(question) else denied(said)
    for i, n in enumerate(asked):
        for j, m in enumerate(there):
            asked_word, word = question.words[n], said.words[m]
            if asked_word.stem == word.stem or question.keys[n] & said.keys[m]:
                near[i, j] = 1
            elif m in turned and contrary(asked_word, word):
                near[i, j] = DENIED
            elif named[i] or names[j]:
                alike = asked_word.norm[:SHORTEST_ROOT] == word.norm[:SHORTEST_ROOT]
                near[i, j] = 0.9 * (alike and one_root(question, n, said, m))
    return near


def one_root(question: Passage, n: int, said: Passage, m: int) -> bool:
    """Whether two names differ in their ending alone: "Iran" and "Iranian".

    Not if both are known for two different states: "Niger" and "Nigeria".
    """
    one, other = question.words[n].norm, said.words[m].norm
    known = [any(":" in key for key in keys) for keys in (question.keys[n], said.keys[m])]
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    root = len(list(same))
    return not all(known) and root >= max(SHORTEST_ROOT, ROOT_SHARE * max(len(one), len(other)))


def _is_near(question: Passage, n: int, said: Passage) -> bool:
    """Whether a word stands around the sentence, or the document is about whom it names."""
    return question.words[n].stem in said.near or bool(question.keys[n] & said.everybody)


def _share(weight: Row, told: Row) -> float:
    return float(weight @ told / weight.sum()) if len(weight) else 0.0
