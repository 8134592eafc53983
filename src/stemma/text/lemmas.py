"""The dictionary form of a word, from its spelling and part of speech."""

import re
from functools import lru_cache
from importlib.resources import files

from stemma.text.wordpiece import MODELS, shipped

_SPELT = frozenset("PROPN PUNCT SYM X NUM".split())
"""Parts of speech whose lemma keeps the spelling."""

_RARE = 1_000_000
"""The place of a word that the vocabulary of the models lacks."""
_WITH_E = re.compile(
    r"""(?:[cvu] | dg | [ei]ng | [lr]g | eg | [bdfgkptz]l | [iy]z | [^aeiou]is | [lnr]s | [aeiou]s
    | [^eo]at | [^op]ut | (?:d|[^l][ei]c|gn|xc|nc|\brec)it | [^o]ur | [^eo]ad | [cp]ed | [^o]id
    | [^o]ud | vok | [sft]um | [mfl]in | [sqp]u?ir | plor | [mtw]ak | com | writ | pil | rul)$""",
    re.VERBOSE,
)
"""How the stems of verbs end that have lost an "e": "mobiliz", "shelv", "denounc"."""
_KEEPS = frozenset("accredit discredit audit edit elicit solicit combat format".split())
"""Verbs that end so and have none to lose."""

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
    if pos == "VERB" and (base := irregular().get((word.lower(), tag))):
        return base
    found = None if pos == "PROPN" else exceptions().get((word.lower(), pos, tag))
    return regular(word, pos, tag) if found is None else found


@lru_cache(maxsize=1)
def irregular() -> dict[tuple[str, str], str]:
    """The verbs of irregular forms, by form and tag: "froze" of the past is "freeze"."""
    text = (files("stemma.text") / "data" / "irregular_verbs.tsv").read_text(encoding="utf-8")
    found: dict[tuple[str, str], str] = {}
    for line in text.splitlines()[1:]:
        verb, past, participle = line.split("\t")
        found |= {(past, "VBD"): verb, (participle, "VBN"): verb}
    return found


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
    elif ending == "s" and stem.endswith(("she", "che", "sse", "xe", "zze", "tze", "oe")):
        bases.insert(0, stem[:-1])
    best = min(bases, key=lambda base: (_rank(base.lower()), bases.index(base)))
    if lost == "e" and best == stem and _lost_e(stem):
        return stem + lost
    return best


def _lost_e(stem: str) -> bool:
    """Whether a stem that is no known word, or no English one, has lost an "e" to its ending."""
    known = _rank(stem) < _RARE and not stem.endswith("v")
    return not known and stem not in _KEEPS and _WITH_E.search(stem) is not None


def _rank(word: str) -> int:
    """The place of a word in the vocabulary of the models, which frequency orders."""
    pieces = shipped()(word)
    return pieces[0] if len(pieces) == 1 else _RARE
