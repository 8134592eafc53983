"""Split text into the word pieces the sentence model was trained on."""

import re
import unicodedata
from collections.abc import Callable, Mapping
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
    kept = _CJK.sub(r" \1 ", text.translate(_KEPT)).lower()
    return unicodedata.normalize("NFD", kept).translate(_APART)


class _Signs(dict[int, str]):
    """What stands for each character, found when it is first met."""

    def __init__(self, replacement: Callable[[str], str]) -> None:
        super().__init__()
        self._replacement = replacement

    def __missing__(self, code: int) -> str:
        self[code] = found = self._replacement(chr(code))
        return found


def _kept(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs") else character


def _apart(character: str) -> str:
    """Marks over letters go; punctuation stands alone: ASCII signs, and what Unicode calls so."""
    ascii_sign = character.isascii() and not character.isalnum() and not character.isspace()
    category = unicodedata.category(character)
    if ascii_sign or category.startswith("P"):
        return f" {character} "
    return "" if category == "Mn" else character


_KEPT, _APART = _Signs(_kept), _Signs(_apart)


@lru_cache(maxsize=1)
def shipped() -> WordPieces:
    """The word pieces of the shipped models."""
    lines = (MODELS / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return WordPieces({piece: n for n, piece in enumerate(lines) if piece})
