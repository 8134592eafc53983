"""The annotated sets as training and evaluation read them."""

import gzip
from pathlib import Path

import pytest

from evals.corpora import Text, ewt, tagged, treebank
from evals.language import Tally, score
from stemma.text.reading import Name, Reading, Token


def column(n: int | str, form: str, tag: str, head: int, relation: str, misc: str = "_") -> str:
    return f"{n}\t{form}\t{form.lower()}\t{tag}\t{tag}\t_\t{head}\t{relation}\t_\t{misc}"


NEWS = [
    "# newdoc id = one",
    "# meta::genre = news",
    "# sent_id = one-1",
    column(1, "Mara", "PROPN", 4, "nsubj", "Entity=(1-person-new-cf1"),
    column(2, "Quist", "PROPN", 1, "flat", "Entity=1)"),
    column(3, "also", "ADV", 4, "advmod"),
    column(4, "left", "VERB", 0, "root"),
    column("5-6", "Selin's", "_", 0, "_"),
    column(5, "Selin", "PROPN", 7, "nmod:poss", "Entity=(3-person-new-cf2(2-place-new-cf3)"),
    column(6, "'s", "PART", 5, "case"),
    column(7, "mayor", "NOUN", 4, "obj", "Entity=3)|SpaceAfter=No"),
    column(8, ".", "PUNCT", 4, "punct"),
    "",
    "# newpar",
    "# sent_id = one-2",
    column("1-2", "dunno", "_", 0, "_", "SpaceAfter=No"),
    column(1, "do", "VERB", 0, "root"),
    column(2, "know", "VERB", 1, "xcomp"),
    column(3, ".", "PUNCT", 2, "punct"),
    "",
    "# newdoc id = two",
    "# sent_id = two-1",
    column(1, "The", "DET", 2, "det", "Entity=(1-organization-new-cf1"),
    column(2, "Bank", "PROPN", 0, "root"),
    column(3, "of", "ADP", 4, "case"),
    column(4, "Orvane", "PROPN", 2, "nmod", "Entity=(2-place-new-cf1)1)"),
    "",
]

TAGGED = [
    "# sent_id = one-1",
    "# text = Mara Quist also left Selin 's mayor.",
    "1\tMara\tB-PER",
    "2\tQuist\tI-PER",
    "3\talso\tO",
    "4\tleft\tO",
    "5\tSelin\tB-LOC",
    "6\t's\tO",
    "7\tmayor\tO",
    "8\t.\tO",
    "",
]

SPACED = ["The O", "Coastal B-politicalparty", "Party I-politicalparty", ", O", "in O",
          "Orvane B-country", ". O", ""]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path):
    def made(name: str, lines: list[str]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(gzip.compress("\n".join(lines).encode()))
        return path

    return made


def spans(text: Text) -> set[tuple[str, str]]:
    return {(text.text[start:end], kind) for start, end, kind in text.names}


def test_a_treebank_gives_documents_as_they_were_spaced(file):
    first, second = treebank(file("a.gz", NEWS))
    assert first.text == "Mara Quist also left Selin's mayor.\n\ndunno."
    assert [first.text[a:b] for a, b in first.sentences] == [
        "Mara Quist also left Selin's mayor.",
        "dunno.",
    ]
    assert second.text == "The Bank of Orvane"


def test_a_contraction_is_cut_where_its_parts_can_be_seen(file):
    first, _ = treebank(file("a.gz", NEWS))
    assert [first.text[a:b] for a, b in first.tokens[4:6]] == ["Selin", "'s"]
    assert first.text[slice(*first.tokens[8])] == "dunno"
    # Its other word's dependents are its own; it is the root.
    assert first.heads[8:] == [8, 8]


def test_names_are_mentions_with_a_proper_noun_for_a_head(file):
    first, second = treebank(file("a.gz", NEWS))
    assert spans(first) == {("Mara Quist", "PER"), ("Selin", "LOC")}
    assert spans(second) == {("Bank of Orvane", "ORG")}


def test_an_iob_file_without_marks_is_set_as_in_print(file):
    (only,) = tagged(file("a.gz", SPACED))
    assert only.text == "The Coastal Party, in Orvane."
    assert spans(only) == {("Coastal Party", "ORG"), ("Orvane", "LOC")}


def test_names_marked_elsewhere_are_found_in_the_treebank(file, tmp_path: Path):
    file("ud_ewt/dev.conllu.gz", [*NEWS[:13], ""])
    file("uner_ewt/dev.iob2.gz", TAGGED)
    (only,) = ewt(tmp_path, "dev")
    assert spans(only) == {("Mara Quist", "PER"), ("Selin", "LOC")}


def test_what_is_counted():
    text = Text(
        "Ada left.", tokens=[(0, 3), (4, 8), (8, 9)], pos=["PROPN", "VERB", "PUNCT"],
        tags=["NNP", "VBD", "."], lemmas=["Ada", "leave", "."], heads=[1, 1, 1],
        relations=["nsubj", "root", "punct"], sentences=[(0, 9)], names={(0, 3, "PER")},
    )  # fmt: skip
    found = Reading(
        (
            Token(0, 3, "PROPN", "NNP", "Ada", 1, "nsubj:pass"),
            Token(4, 9, "VERB", "VBD", "", 1, "root"),
        ),
        ((0, 9),),
        (Name(0, 3, "place"), Name(0, 3, "person")),
    )
    scored = score(lambda _: found, [text])
    assert scored["tokens"] == Tally(1, 2, 3)
    assert scored["sentences"] == Tally(1, 1, 1)
    assert scored["part of speech"] == Tally(1, 2, 3)
    # The head of "Ada" has another span than in the annotation.
    assert scored["labelled attachment"] == Tally(0, 2, 3)
    assert scored["names"] == Tally(1, 2, 1)
