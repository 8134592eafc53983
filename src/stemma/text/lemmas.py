"""The dictionary form of a word, from its spelling and part of speech."""

from functools import lru_cache

from stemma.text.wordpiece import MODELS, shipped

_SPELT = frozenset("PROPN PUNCT SYM X NUM".split())
"""Parts of speech whose lemma keeps the spelling."""

Known = tuple[str, str, str]
"""A lower-cased word, its part of speech and its tag."""


@lru_cache(maxsize=200_000)
def lemma(form: str, pos: str, tag: str) -> str:
    """The lemma as Universal Dependencies writes it: "was" is "be", "Germans" is "German".

    What the rules miss comes from a table. A name has its own spelling for lemma.

    Args:
        form: The word as it stands in the text.
        pos: Its part of speech, of Universal Dependencies.
        tag: Its part of speech, of the Penn Treebank.
    """
    word = form.replace("’", "'")
    found = None if pos == "PROPN" else exceptions().get((word.lower(), pos, tag))
    return regular(word, pos, tag) if found is None else found


@lru_cache(maxsize=1)
def exceptions() -> dict[Known, str]:
    """Lemmas that the rules miss."""
    rows = (MODELS / "lemmas.tsv").read_text(encoding="utf-8").splitlines()
    return {(word, pos, tag): found for word, pos, tag, found in (r.split("\t") for r in rows)}


def regular(word: str, pos: str, tag: str) -> str:
    """The lemma by the rules of English spelling and a list of frequent words."""
    if tag == "NNPS":
        return _likeliest(word, "s", "")
    if pos in _SPELT:
        return word
    word = word.lower()
    if tag in ("NNS", "VBZ"):
        return _likeliest(word, "s", "")
    if tag in ("VBD", "VBN"):
        return _likeliest(word, "ed", "e")
    if tag == "VBG":
        return _likeliest(word, "ing", "e")
    if tag in ("JJR", "RBR"):
        return _likeliest(word, "er", "e")
    return _likeliest(word, "est", "e") if tag in ("JJS", "RBS") else word


def _likeliest(word: str, ending: str, lost: str) -> str:
    """The most frequent word that could have taken the ending; `lost` may have been lost to it."""
    lower = word.lower()
    if not lower.endswith(ending) or lower.endswith("ss") or len(word) < len(ending) + 2:
        return word
    stem = word[: -len(ending)]
    doubled = lost and len(stem) > 2 and stem[-1] == stem[-2]
    bases = [stem, *([stem + lost] if lost else []), *([stem[:-1]] if doubled else [])]
    if stem.endswith(("ie", "i")):  # "cities", "tried", "happier"
        bases.insert(0, stem.removesuffix("e")[:-1] + "y")
    elif ending == "s" and stem.endswith(("she", "che", "sse", "xe", "ze", "oe")):
        bases.insert(0, stem[:-1])
    return min(bases, key=lambda base: (_rank(base.lower()), bases.index(base)))


def _rank(word: str) -> int:
    """The place of a word in the vocabulary of the models, which frequency orders."""
    pieces = shipped()(word)
    return pieces[0] if len(pieces) == 1 else 1_000_000
