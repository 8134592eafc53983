"""The annotated sets as the evaluation of sentences and names reads them."""

from evals.language import Text, tagged, treebank


def column(n: int | str, form: str, tag: str, head: int, relation: str, misc: str = "_") -> str:
    return f"{n}\t{form}\t_\t{tag}\t_\t_\t{head}\t{relation}\t_\t{misc}"


NEWS = [
    "# newdoc id = one",
    "# meta::genre = news",
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
    column(1, "Yes", "INTJ", 0, "root", "SpaceAfter=No"),
    column(2, ".", "PUNCT", 1, "punct"),
    "",
    "# newdoc id = two",
    "# meta::genre = fiction",
    column(1, "No", "INTJ", 0, "root"),
    "",
]

TAGGED = [
    "The O",
    "Coastal B-politicalparty",
    "Party I-politicalparty",
    "of O",
    "Orvane B-country",
    "",
]


def spans(text: Text) -> set[tuple[str, str]]:
    return {(text.text[start:end], kind) for start, end, kind in text.names}


def test_a_treebank_gives_documents_as_they_were_spaced():
    first, second = treebank(iter(NEWS))
    assert first.text == "Mara Quist also left Selin's mayor.\n\nYes."
    assert {first.text[a:b] for a, b in first.sentences} == {
        "Mara Quist also left Selin's mayor.",
        "Yes.",
    }
    assert second.text == "No"


def test_names_are_mentions_with_a_proper_noun_for_a_head():
    (only,) = treebank(iter(NEWS), genre="news")
    assert spans(only) == {("Mara Quist", "PER"), ("Selin", "LOC")}


def test_tagged_names_have_one_of_three_types():
    (only,) = tagged(iter(TAGGED))
    assert spans(only) == {("Coastal Party", "ORG"), ("Orvane", "LOC")}
