"""Vectors in one byte a number."""

import numpy as np

from stemma.text.packing import key, pack, unpack


def test_what_is_packed_points_the_same_way():
    vectors = np.random.default_rng(1).standard_normal((20, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    back = unpack([pack(vector) for vector in vectors])
    assert np.allclose(np.linalg.norm(back, axis=1), 1)
    assert np.abs(back @ back.T - vectors @ vectors.T).max() < 0.01


def test_nothing_and_a_zero_vector():
    assert unpack([]).shape == (0, 0)
    assert not unpack([pack(np.zeros(4, np.float32))]).any()


def test_keys_tell_texts_apart_and_take_any_text():
    assert len({key(text) for text in ("a", "b", "", "\ud800")}) == 4
