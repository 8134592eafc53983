"""Read with any spaCy pipeline in place of the shipped models."""

from functools import cached_property
from typing import Any

from stemma.errors import ConfigError
from stemma.text.reading import Name, NameType, Reading, Token

_TYPES: dict[str, NameType] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place",
    "NORP": "group", "FAC": "facility", "EVENT": "event", "PRODUCT": "product", "LAW": "law",
    "WORK_OF_ART": "other", "MISC": "other",
}  # fmt: skip


class SpacyReader:
    """A spaCy pipeline by its name or folder. Relations keep the names of its own scheme.

    Raises:
        ConfigError: spaCy or the pipeline is not installed, or it lacks a parser or names.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        for part in ("ner", "tagger"):
            if part not in self._pipeline.pipe_names:
                raise ConfigError(
                    f"the spaCy pipeline {name!r} has no {part}; it has "
                    f"{', '.join(self._pipeline.pipe_names) or 'nothing'}"
                )

    def __reduce__(self) -> tuple[Any, ...]:
        return SpacyReader, (self.name,)

    @cached_property
    def _pipeline(self) -> Any:
        try:
            import spacy
        except ImportError as error:
            raise ConfigError(
                f"the pipeline {self.name!r} needs spaCy: pip install 'stemma[spacy]'"
            ) from error
        try:
            return spacy.load(self.name)
        except OSError as error:
            raise ConfigError(
                f"spaCy has no pipeline {self.name!r}: python -m spacy download {self.name}, "
                "or give the folder of one"
            ) from error

    def read(self, text: str) -> Reading:
        """The reading of a text; line breaks end sentences."""
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        names: list[Name] = []
        at = 0
        for line in text.split("\n"):
            if line.strip():
                self._add(self._pipeline(line), at, tokens, sentences, names)
            at += len(line) + 1
        return Reading(tuple(tokens), tuple(sentences), tuple(names))

    def _add(
        self, doc: Any, at: int, tokens: list[Token], sentences: list[tuple[int, int]],
        names: list[Name],
    ) -> None:  # fmt: skip
        seen = [token for token in doc if not token.is_space]
        place = {token.i: len(tokens) + n for n, token in enumerate(seen)}
        tokens.extend(
            Token(
                at + token.idx, at + token.idx + len(token), token.pos_, token.tag_,
                token.lemma_, place.get(token.head.i, place[token.i]), token.dep_.lower(),
            )
            for token in seen
        )  # fmt: skip
        for sentence in doc.sents:
            kept = sentence.text.strip()
            if kept:
                start = at + sentence.start_char + sentence.text.index(kept)
                sentences.append((start, start + len(kept)))
        names.extend(
            Name(at + found.start_char, at + found.end_char, _TYPES[found.label_])
            for found in doc.ents
            if found.label_ in _TYPES
        )
