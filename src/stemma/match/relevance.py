"""Which claims of an archive are near to a question: by words, by names, and by sense."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from stemma.match.passages import Passage, keys_of
from stemma.records import Analysis, Claim, Span
from stemma.text.words import words

Row = NDArray[np.float32]
Numbers = NDArray[np.int64]

BY_WORDS = 0.5
"""What words and names count beside the sense."""
LENGTH = 0.4
"""How much the length of a sentence takes from what a shared word tells; the 0.75 of long texts
would rank the shortest sentences first."""
ASKING = frozenset(
    """know known tell told happen happened happening say said news information learn learned
    report reported reports is there anything something what who""".split()
)
"""Words that ask, and that no answer needs to hold."""


class Index:
    """The sentences of all statements, by the words and names that they hold and by vector.

    Source:
        S. Robertson, H. Zaragoza. The probabilistic relevance framework: BM25 and beyond.
        Foundations and Trends in Information Retrieval 2009. A word counts once a sentence.
    """

    def __init__(
        self, analysis: Analysis, sentences: Mapping[Span, Span], vectors: Mapping[str, Row]
    ) -> None:
        """Make it.

        Args:
            analysis: The archive; its claims are searched.
            sentences: For the span of each statement, the sentence that it stands in.
            vectors: Vector of unit length of each such sentence, by its text.
        """
        self.claims = analysis.claims
        places = sorted(set(sentences.values()))
        number = {place: n for n, place in enumerate(places)}
        self._of_claims, self._starts = _rows(self.claims, sentences, number)
        texts = [place.of(analysis.doc[place.document]) for place in places]
        unique = {text: n for n, text in enumerate(dict.fromkeys(texts))}
        self._text = np.array([unique[text] for text in texts], np.int64)
        self._vectors = np.stack([vectors[text] for text in unique]) if unique else None
        self._postings: dict[str, Numbers] = {}
        self._weight = np.zeros(len(places), np.float32)
        self._read(texts, _named(analysis, places))

    def __contains__(self, token: str) -> bool:
        """Whether a stem, or a key of an entity, occurs in any sentence."""
        return token in self._postings

    def nearest(self, question: Passage, vector: Row, most: int) -> list[tuple[Claim, float]]:
        """Claims with their relevance, 0 to 1, the nearest first; of equals by id."""
        if not self.claims:
            return []
        near = (1 - BY_WORDS) * self._sense(vector) + BY_WORDS * self._shared(question)
        best = np.maximum.reduceat(near[self._of_claims], self._starts)
        chosen = (
            np.argsort(-best, kind="stable")[:most] if len(best) <= most else _largest(best, most)
        )
        found = [(self.claims[int(n)], round(float(best[n]), 4)) for n in chosen]
        return sorted(found, key=lambda pair: (-pair[1], pair[0].id))

    def _read(self, texts: Sequence[str], named: Sequence[frozenset[str]]) -> None:
        rows: dict[str, array[int]] = {}
        lengths = np.ones(len(texts), np.float32)
        for n, text in enumerate(texts):
            stems = {word.stem for word in words(text) if word.content}
            lengths[n] = max(1, len(stems))
            for token in (*stems, *named[n]):
                rows.setdefault(token, array("q")).append(n)
        self._postings = {token: np.array(found, np.int64) for token, found in rows.items()}
        mean = float(lengths.mean()) if len(texts) else 1.0
        self._weight = np.asarray(1 / (1 - LENGTH + LENGTH * lengths / mean), np.float32)

    def _sense(self, vector: Row) -> Row:
        """Cosine of the question and each sentence, 0 to 1."""
        assert self._vectors is not None
        found: Row = np.maximum(self._vectors @ vector, 0)[self._text]
        return found

    def _shared(self, question: Passage) -> Row:
        """Share of what the question's words and names tell that each sentence holds, 0 to 1."""
        found = np.zeros(len(self._text), np.float32)
        whole = 0.0
        for tokens in wanted(question):
            rows = [self._postings[token] for token in tokens if token in self._postings]
            have = np.unique(np.concatenate(rows)) if rows else np.zeros(0, np.int64)
            rarity = log(1 + (len(self._text) - len(have) + 0.5) / (len(have) + 0.5))
            whole += rarity
            found[have] += np.float32(rarity) * self._weight[have]
        shares: Row = np.minimum(found / np.float32(max(whole, 1e-9)), 1)
        return shares


def wanted(question: Passage) -> list[frozenset[str]]:
    """What to look for: for each name all that stand for it, for each other word its stem."""
    names = {keys for keys in question.keys if keys}
    words = {
        frozenset((word.stem,))
        for word, keys in zip(question.words, question.keys, strict=True)
        if word.content and not keys and word.norm not in ASKING
    }
    return sorted(names, key=sorted) + sorted(words, key=sorted)


def _rows(
    claims: Sequence[Claim], sentences: Mapping[Span, Span], number: Mapping[Span, int]
) -> tuple[Numbers, Numbers]:
    """Rows of the sentences of each claim, one claim after the other, and where each begins."""
    rows: list[int] = []
    starts = []
    for claim in claims:
        starts.append(len(rows))
        rows += sorted({number[sentences[statement.span]] for statement in claim.statements})
    return np.array(rows, np.int64), np.array(starts, np.int64)


def _named(analysis: Analysis, places: Iterable[Span]) -> list[frozenset[str]]:
    """Whom each sentence names or means."""
    keys = {entity.id: keys_of(entity) for entity in analysis.entities}
    mentions: dict[str, list[tuple[Span, frozenset[str]]]] = {}
    for notes in analysis.annotations:
        mentions[notes.document] = sorted(
            ((span, keys.get(entity.id) or keys_of(entity))
             for entity in notes.entities for span in (*entity.mentions, *entity.references)),
            key=lambda pair: pair[0],
        )  # fmt: skip
    found, at = [], dict.fromkeys(mentions, 0)
    for place in places:  # in order, so that each mention is looked at once
        ones = mentions.get(place.document, [])
        inside: set[str] = set()
        n = at.get(place.document, 0)
        while n < len(ones) and ones[n][0].start < place.end:
            if ones[n][0].start >= place.start:
                inside |= ones[n][1]
            n += 1
        at[place.document] = n
        found.append(frozenset(inside))
    return found


def _largest(values: Row, most: int) -> Numbers:
    """Numbers of the largest values, with all that equal the least of them."""
    least = np.partition(values, len(values) - most)[len(values) - most]
    return np.flatnonzero(values >= least)[: 4 * most]
