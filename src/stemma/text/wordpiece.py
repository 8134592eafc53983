"""Split text into the word pieces the sentence model was trained on."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

LONGEST = 100
"""A word of more characters is one unknown piece, as in the original."""

MODELS = files("stemma.text") / "models"

_CJK = re.compile("([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ebef])")


class WordPieces:
    """Text to piece numbers, greedily, longest piece first.

    Source:
        Y. Wu and others. Google's neural machine translation system. 2016, section 4.1;
        the lower-casing vocabulary of BERT (J. Devlin and others, NAACL 2019).
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._number = vocabulary
        self.unknown = vocabulary["[UNK]"]
        self.start, self.end = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self._of_word = lru_cache(maxsize=200_000)(self._split)

    def __call__(self, text: str) -> list[int]:
        """Piece numbers of `text`, without the start and end marks."""
        pieces: list[int] = []
        for word in _plain(text).split():
            pieces.extend(self._of_word(word))
        return pieces

    def _split(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST:
            return (self.unknown,)
        pieces, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._number.get(prefix + word[start:end])
                if number is not None:
                    pieces.append(number)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(pieces)


def _plain(text: str) -> str:
    """Lower case, no accents, no control characters, marks and Chinese signs set apart."""
    kept = "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs")
    )
    split = unicodedata.normalize("NFD", _CJK.sub(r" \1 ", kept).lower())
    return "".join(
        f" {c} " if _stands_alone(c) else c for c in split if unicodedata.category(c) != "Mn"
    )


@lru_cache(maxsize=4096)
def _stands_alone(character: str) -> bool:
    """Whether it is punctuation: every ASCII sign, and what Unicode calls so."""
    ascii_sign = character.isascii() and not character.isalnum() and not character.isspace()
    return ascii_sign or unicodedata.category(character).startswith("P")


@lru_cache(maxsize=1)
def shipped() -> WordPieces:
    """The word pieces of the shipped models."""
    lines = (MODELS / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return WordPieces({piece: n for n, piece in enumerate(lines) if piece})
