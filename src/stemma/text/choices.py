"""Which models read a text and compare sentences: those that ship, or others by name."""

from collections.abc import Sequence
from functools import lru_cache

from stemma.errors import ConfigError
from stemma.text.reader import Shipped
from stemma.text.reading import Reader
from stemma.text.vectors import Encoder, Vectors, static_table, transformer

ENGLISH = "english"
MINILM, STATIC = "minilm", "static"


@lru_cache(maxsize=4)
def reader(name: str = ENGLISH) -> Reader:
    """The pipeline of that name: the one that ships, or any of spaCy's.

    Raises:
        ConfigError: It is not installed; says how to install it.
    """
    if name == ENGLISH:
        return Shipped()
    from stemma.text.spacy_reader import SpacyReader

    return SpacyReader(name)


@lru_cache(maxsize=4)
def encoder(name: str = MINILM) -> Encoder:
    """The sentence vectors of that name: shipped, or any of sentence-transformers.

    Raises:
        ConfigError: The model is not installed; says how to install it.
    """
    if name == MINILM:
        return transformer()
    return static_table() if name == STATIC else _SentenceTransformer(name)


class _SentenceTransformer:
    """A model of the sentence-transformers library, by its name or folder."""

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise ConfigError(
                f"the vectors {name!r} need sentence-transformers: "
                f"pip install 'stemma[vectors]'; those that ship are {MINILM} and {STATIC}"
            ) from error
        try:
            self._model = SentenceTransformer(name, device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"there is no sentence model {name!r} on this machine; give the folder of one, "
                f"or download it: hf download {name}"
            ) from error

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, n_dimensions)."""
        found: Vectors = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return found
