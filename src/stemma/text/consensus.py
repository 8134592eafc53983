"""Let the mentions of one name in a text agree, as the same words rarely name two things there."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stemma.text.reading import NameType

Found = tuple[int, int, NameType]
"""First token of a name, the token behind it, and its type."""

_OUTVOTED = 2
"""Mentions of another type for each of its own that change a mention's type."""

_LONGEST = 12
"""Words of a name that is looked for elsewhere; more are a list that was taken for one."""


def agreed(forms: Sequence[str], names: Sequence[Found]) -> list[Found]:
    """The names of a text, outvoted ones with the type of most, and missed ones added.

    Words that are a name elsewhere in the text are one here too, if they have a capital and are
    missed at most once for every two times they are found, or are several.

    Source:
        W. Gale, K. Church, D. Yarowsky. One sense per discourse. HLT 1992.
    """
    votes: dict[tuple[str, ...], Counter[NameType]] = defaultdict(Counter)
    for first, last, kind in names:
        votes[tuple(forms[first:last])][kind] += 1
    found = [
        (*name[:2], _elected(votes[tuple(forms[name[0] : name[1]])], name[2])) for name in names
    ]
    return sorted([*found, *_missed(forms, found, votes)])


def _elected(votes: Counter[NameType], own: NameType) -> NameType:
    best, count = min(votes.items(), key=lambda item: (-item[1], item[0]))
    return best if count >= _OUTVOTED * votes[own] else own


def _missed(
    forms: Sequence[str],
    found: Sequence[Found],
    votes: Mapping[tuple[str, ...], Counter[NameType]],
) -> list[Found]:
    """Where the words of a name stand that was not seen as one."""
    covered = {n for first, last, _ in found for n in range(first, last)}
    opening: dict[str, list[int]] = defaultdict(list)
    begins = {words[0] for words in votes}
    for n, form in enumerate(forms):
        if form in begins and n not in covered:
            opening[form].append(n)
    added: list[Found] = []
    for words, counts in sorted(votes.items(), key=lambda item: (-len(item[0]), item[0])):
        size = len(words)
        if size > _LONGEST or len("".join(words)) < 3 or not words[0][0].isupper():
            continue
        missed: list[int] = []
        for n in opening[words[0]]:
            fresh = not missed or n >= missed[-1] + size  # "Rook Rook Rook"
            here = tuple(forms[n : n + size]) == words
            if fresh and here and covered.isdisjoint(range(n, n + size)):
                missed.append(n)
        if size > 1 or 2 * len(missed) <= counts.total():
            kind = min(counts.items(), key=lambda item: (-item[1], item[0]))[0]
            added += [(n, n + size, kind) for n in missed]
            covered.update(n for first in missed for n in range(first, first + size))
    return added
