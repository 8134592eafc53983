"""Made documents."""

from itertools import islice, pairwise

import numpy as np
import pytest

from evals.families import background
from evals.families.background import Background, Chain, sentences

STATES = (("Varnia", "Toskar"), ("Hesk", "Dorn"), ("Karn", "Amund"), ("Dorn", "Hesk"))
SOURCE = [
    f"The minister of {one} met the envoy of {two} on Monday. They signed a loan of {n} million "
    f"marks. Critics in {one} called its terms hard. The envoy of {two} said nothing at all."
    for n, (one, two) in enumerate(STATES)
] * 3


@pytest.fixture
def made() -> Background:
    texts = {"news": {f"n{n}": text for n, text in enumerate(SOURCE)}}
    return Background(texts)


def test_the_same_seed_makes_the_same(made: Background):
    assert list(islice(made.made("a"), 5)) == list(islice(made.made("a"), 5))
    assert list(islice(made.made("a"), 5)) != list(islice(made.made("b"), 5))


def test_a_larger_collection_begins_with_the_smaller(made: Background):
    assert list(made.documents(40))[:20] == list(made.documents(20))


def test_the_real_ones_come_first(made: Background):
    assert {name for name, _ in made.documents(len(SOURCE))} == set(made.texts["news"])


def test_made_texts_use_the_words_of_their_sources():
    chain = Chain(SOURCE)
    known = {word.strip(".,;:") for text in SOURCE for word in text.split()}
    for text in chain.texts(3, np.random.default_rng(1), 60):
        assert {word.strip(".,;:") for word in text.split()} <= known


def test_no_long_run_is_taken_from_one_place():
    tokens = [f"w{n}" if n % 9 else "and" for n in range(2_000)]
    text = " ".join(tokens) + " end here. and again. and yet."
    for made in Chain([text]).texts(5, np.random.default_rng(2), 200):
        numbers = [
            int(w[1:].strip(".")) if w[1:].strip(".").isdigit() else None for w in made.split()
        ]
        run = longest = 0
        for one, two in pairwise(numbers):
            run = run + 1 if one is not None and two is not None and two == one + 1 else 0
            longest = max(longest, run + 1)
        assert longest <= background.LONGEST_RUN + 1


def test_sentences_keep_every_character():
    text = 'He said: "No." She left.\n\nThey stayed. The end'
    assert "".join(sentences(text)) == text
    assert len(list(sentences(text))) == 4
