"""Lemmas, by rule and by table."""

import pytest

from stemma.text.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "pos", "tag", "expected"),
    [
        ("ships", "NOUN", "NNS", "ship"),
        ("Companies", "NOUN", "NNS", "company"),
        ("women", "NOUN", "NNS", "woman"),
        ("was", "AUX", "VBD", "be"),
        ("’s", "AUX", "VBZ", "be"),
        ("n't", "PART", "RB", "not"),
        ("signed", "VERB", "VBD", "sign"),
        ("stopped", "VERB", "VBN", "stop"),
        ("declared", "VERB", "VBD", "declare"),
        ("tried", "VERB", "VBD", "try"),
        ("making", "VERB", "VBG", "make"),
        ("sanctioning", "VERB", "VBG", "sanction"),
        ("reaches", "VERB", "VBZ", "reach"),
        ("larger", "ADJ", "JJR", "large"),
        ("biggest", "ADJ", "JJS", "big"),
        ("better", "ADJ", "JJR", "good"),
        ("Germans", "PROPN", "NNPS", "German"),
        ("NATO", "PROPN", "NNP", "NATO"),
        ("2,400", "NUM", "CD", "2,400"),
        ("talks", "NOUN", "NNS", "talk"),
        ("news", "NOUN", "NN", "news"),
        ("froze", "VERB", "VBD", "freeze"),
        ("lent", "VERB", "VBN", "lend"),
        ("mobilized", "VERB", "VBD", "mobilize"),
        ("mobilises", "VERB", "VBZ", "mobilise"),
        ("normalizes", "VERB", "VBZ", "normalize"),
        ("shelved", "VERB", "VBN", "shelve"),
        ("denouncing", "VERB", "VBG", "denounce"),
        ("dismantled", "VERB", "VBD", "dismantle"),
        ("escalating", "VERB", "VBG", "escalate"),
        ("prosecuted", "VERB", "VBD", "prosecute"),
        ("disbursed", "VERB", "VBN", "disburse"),
        ("rebuffed", "VERB", "VBD", "rebuff"),
        ("ransacked", "VERB", "VBD", "ransack"),
        ("accredited", "VERB", "VBN", "accredit"),
    ],
)
def test_lemmas(form: str, pos: str, tag: str, expected: str):
    assert lemma(form, pos, tag) == expected
