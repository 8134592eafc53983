"""Other pipelines and vectors in place of those that ship, and what is said without them."""

import pickle
import sys
from types import ModuleType, SimpleNamespace

import pytest

from stemma.errors import ConfigError
from stemma.text.choices import ENGLISH, MINILM, STATIC, encoder, reader
from stemma.text.reader import Shipped
from stemma.text.spacy_reader import SpacyReader
from stemma.text.vectors import static_table, transformer


def test_what_ships():
    assert isinstance(reader(ENGLISH), Shipped)
    assert encoder(MINILM) is transformer()
    assert encoder(STATIC) is static_table()


def test_without_spacy_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ConfigError, match=r"'en_core_web_trf' needs spaCy: pip install"):
        reader("en_core_web_trf")


def test_without_sentence_transformers_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ConfigError, match=r"'gte-small' need sentence-transformers: pip install"):
        encoder("gte-small")


class Word(SimpleNamespace):
    def __len__(self) -> int:
        return len(self.text)


class Pipeline:
    """Two words a line, the first a name; what spaCy's objects look like from outside."""

    pipe_names = ("tagger", "ner")

    def __call__(self, line: str):
        words = []
        at = 0
        for n, form in enumerate(line.split()):
            at = line.index(form, at)
            words.append(
                Word(i=n, idx=at, text=form, pos_="NOUN", tag_="NN", lemma_=form.lower(),
                     dep_="ROOT" if n else "nsubj", is_space=False)
            )  # fmt: skip
            at += len(form)
        for word in words:
            word.head = words[-1]

        class Line(list):
            sents = (SimpleNamespace(text=line, start_char=0),)
            ents = (
                SimpleNamespace(
                    start_char=words[0].idx, end_char=words[0].idx + len(words[0]), label_="GPE"
                ),
                SimpleNamespace(start_char=0, end_char=1, label_="CARDINAL"),
            )

        return Line(words)


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("spacy")

    def load(name: str) -> Pipeline:
        if name != "small":
            raise OSError(name)
        return Pipeline()

    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)
    return module


def test_a_spacy_pipeline_reads_line_by_line(spacy: ModuleType):
    text = "Selin waits\n\n Brevik sleeps"
    found = SpacyReader("small").read(text)
    assert [text[t.start : t.end] for t in found.tokens] == ["Selin", "waits", "Brevik", "sleeps"]
    assert [t.head for t in found.tokens] == [1, 1, 3, 3]
    assert [text[start:end] for start, end in found.sentences] == ["Selin waits", "Brevik sleeps"]
    assert [(text[n.start : n.end], n.type) for n in found.names] == [
        ("Selin", "place"),
        ("Brevik", "place"),
    ]


def test_a_pipeline_that_is_not_there_is_named_with_the_remedy(spacy: ModuleType):
    with pytest.raises(ConfigError, match="no pipeline 'large': python -m spacy download large"):
        SpacyReader("large")


def test_a_pipeline_without_names_is_refused(spacy: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Pipeline, "pipe_names", ("tagger",))
    with pytest.raises(ConfigError, match="'small' has no ner; it has tagger"):
        SpacyReader("small")


def test_a_reader_goes_to_another_process_by_name(spacy: ModuleType):
    assert pickle.loads(pickle.dumps(SpacyReader("small"))).name == "small"
