"""What a sentence denies: "not", "nobody", "refused to", and the contrary of a word."""

from stemma.match.passages import Passage
from stemma.text.lexicons import FAILING, NEGATIONS, REFUSING
from stemma.text.opposites import opposite
from stemma.text.words import Word

_COMPARED = frozenset("more less fewer longer later earlier sooner other doubt".split())
_REFUSING = FAILING | REFUSING


def _negates(text: Passage, n: int) -> bool:
    """Whether a word denies something: "not", "refused to"; no "Doctors Without Borders"."""
    norm = text.words[n].norm
    named = bool(n and text.words[n].proper and text.types[n])
    return refuses(text, n) or (not named and (norm in NEGATIONS or norm.endswith("n't")))


def refuses(text: Passage, n: int) -> bool:
    """Whether a word denies what follows behind "to"."""
    if text.words[n].norm not in _REFUSING:
        return False
    following = [word.norm for word in text.words[n + 1 : n + 3]]
    return len(following) == 2 and following[0] == "to"


def denies(text: Passage, n: int) -> bool:
    """Whether a word denies something, and is no "not only" or "no more than"."""
    return _negates(text, n) and not _is_idle(text, n)


def denied_by(text: Passage, n: int) -> tuple[int, ...]:
    """The words that a negation denies; the next one, if nobody looked for what depends on what."""
    if refuses(text, n):
        return (n + 2,)
    if text.heads:
        return text.above(n, 1)
    return (n + 1,) if n + 1 < len(text.words) else ()


def contrary(one: Word, other: Word) -> bool:
    """Whether two words, or their stems, say the contrary; "law" is none of "unlawful"."""
    shorter, longer = sorted((one.norm, other.norm), key=len)
    if shorter in longer and not longer.endswith(shorter):
        return False
    return opposite(one.norm, other.norm) or opposite(one.stem, other.stem)


def _is_idle(text: Passage, n: int) -> bool:
    """Whether a negation denies nothing: "not only", "no more than"."""
    following = [word.norm for word in text.words[n + 1 : n + 2]]
    return any(norm in ("only", "just", "least") or norm in _COMPARED for norm in following)


def denied(text: Passage) -> frozenset[int]:
    """All words of a sentence that are denied."""
    return frozenset(
        m for n in range(len(text.words)) if denies(text, n) for m in denied_by(text, n)
    )
