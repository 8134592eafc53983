"""Hold what is reported to its sentence, and give a tag at the end all that stands before it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from stemma.annotate.reporting import STATING, Parts
from stemma.text.reading import Reading, Token

_MARKS = frozenset('"“”„«»‘')
"""Only a quotation goes on over the end of a sentence."""
_SIGNS = frozenset((",", ":", ".", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", '"'))
_LONGEST = 14
"""Tokens that say more of the source, between a tag and the end of its sentence."""
_FEWEST = 3
"""A shorter beginning is no statement: "No, he said"."""


def within_sentences(text: str, reading: Reading, parts: Iterable[Parts]) -> list[Parts]:
    """The attributions, each reporting of other sentences than its cue's only what is quoted.

    A tag that ends its sentence reports the sentence: "…, diplomats say", "… according to the
    river authority there". So it does if only a part of it was taken for what is reported.
    """
    number = sentence_numbers(reading)
    found = [_held(text, reading.tokens, number, each) for each in parts]
    stating = [each.cue.start for each in found if _is_stating(reading.tokens, each)]
    return [_tagging(reading.tokens, number, stating, each) for each in found]


def sentence_numbers(reading: Reading) -> list[int]:
    """The number of the sentence of each token."""
    starts = [start for start, _ in reading.sentences]
    return [bisect_right(starts, token.start) for token in reading.tokens]


def _held(text: str, tokens: Sequence[Token], number: Sequence[int], parts: Parts) -> Parts:
    """What is reported without the sentences that neither quote nor hold the cue."""
    own = number[parts.cue.start]
    content = []
    for part in parts.content:
        whole = text[tokens[part.start].start : tokens[part.stop - 1].end]
        if _MARKS & set(whole):
            content.append(part)
            continue
        for sentence, each in groupby(part, key=lambda n: number[n]):
            if sentence == own:
                held = list(each)
                content.append(range(held[0], held[-1] + 1))
    return replace(parts, content=tuple(content))


def _is_stating(tokens: Sequence[Token], parts: Parts) -> bool:
    return parts.source is not None and any(tokens[n].lemma in STATING for n in parts.cue)


def _tagging(
    tokens: Sequence[Token], number: Sequence[int], stating: Sequence[int], parts: Parts
) -> Parts:
    """With the whole sentence before it as content, if this is a tag at its end."""
    if parts.source is None or not _is_stating(tokens, parts):
        return parts
    start = min(parts.cue.start, parts.source.start)
    end = max(parts.cue.stop, parts.source.stop)
    own = number[parts.cue.start]
    first = start
    while first and number[first - 1] == own:
        first -= 1
    last = end
    while last < len(tokens) and number[last] == own:
        last += 1
    rest = [tokens[n] for n in range(end, last) if tokens[n].tag not in _SIGNS]
    according = tokens[parts.cue.start].lemma.startswith("accord")
    closed = not rest or (
        according and len(rest) <= _LONGEST and all(tokens[n].tag != "," for n in range(end, last))
    )
    apart = start > first and tokens[start - 1].tag == ","
    told = range(first, start - 1 if apart else start)
    if (
        not closed
        or not (apart or according)
        or len(told) < _FEWEST
        or any(tokens[n].tag in ("``", "''", '"') for n in range(first, last))
        or any(n in told for n in stating)
    ):
        return parts
    # What says more of the source is no more the outlet's word than the rest.
    more = tuple(part for part in parts.content if part.start >= end)
    return replace(parts, content=(told, *more))
