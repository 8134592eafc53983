"""Vectors: the same whatever stands beside a text, of unit length, near for like meaning."""

import numpy as np
import pytest

from stemma.text.vectors import Encoder, static_table, transformer

TEXTS = [
    "The harbour was closed on Monday.",
    "Ships could not enter the port.",
    "A choir sang in the old church.",
    "Wheat prices rose.",
    "Long " * 60 + "sentence.",
]


@pytest.fixture(params=["table", "transformer"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return static_table() if request.param == "table" else transformer()


def test_a_text_has_one_vector_alone_in_a_batch_and_in_any_order(encoder: Encoder):
    together = encoder.encode(TEXTS)
    backwards = encoder.encode(TEXTS[::-1])[::-1]
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    np.testing.assert_allclose(together, alone, rtol=0, atol=1e-6)
    np.testing.assert_allclose(together, backwards, rtol=0, atol=1e-6)


def test_equal_texts_have_equal_vectors(encoder: Encoder):
    first, second = encoder.encode([TEXTS[0], TEXTS[0]])
    assert np.array_equal(first, second)


def test_vectors_have_unit_length(encoder: Encoder):
    assert np.allclose(np.linalg.norm(encoder.encode(TEXTS), axis=1), 1, atol=1e-3)


def test_no_texts_make_no_vectors(encoder: Encoder):
    assert len(encoder.encode([])) == 0


def test_a_text_without_words_is_no_error(encoder: Encoder):
    assert np.isfinite(encoder.encode(["", "\u200b"])).all()


@pytest.mark.parametrize(
    ("one", "like", "unlike"),
    [
        pytest.param("purchase", "buy", "mountain", id="verbs"),
        pytest.param("ship", "vessel", "onion", id="nouns"),
        pytest.param("rapid", "quick", "wooden", id="adjectives"),
    ],
)
def test_synonyms_are_nearer_than_unrelated_words(
    encoder: Encoder, one: str, like: str, unlike: str
):
    a, b, c = encoder.encode([one, like, unlike])
    assert a @ b > a @ c


def test_a_paraphrase_is_nearer_than_another_subject():
    harbour, ships, choir = transformer().encode(TEXTS[:3])
    assert harbour @ ships > harbour @ choir
