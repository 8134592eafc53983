"""Which source and content belong to which cue."""

from stemma.annotate.reporting import Parts, Tree
from stemma.annotate.tagging import merged, reports_in, tagged
from stemma.text.choices import reader

TEXT = "The minister said the bridge was closed and denied a delay. Officials warned of storms."


def labels(*parts: tuple[str, str]) -> list[str]:
    """Labels that mark these stretches of `TEXT`."""
    tokens = reader().read(TEXT).tokens
    found = ["O"] * len(tokens)
    for kind, words in parts:
        start = TEXT.index(words)
        inside = [n for n, t in enumerate(tokens) if start <= t.start < start + len(words)]
        for n in inside:
            found[n] = f"I-{kind}"
        found[inside[0]] = f"B-{kind}"
    return found


def words(parts: Parts) -> tuple[str, str, tuple[str, ...]]:
    tokens = reader().read(TEXT).tokens

    def text(places: range) -> str:
        return TEXT[tokens[places.start].start : tokens[places.stop - 1].end]

    source = text(parts.source) if parts.source else ""
    return source, text(parts.cue), tuple(map(text, parts.content))


def test_what_is_only_announced_is_reported_by_nobody():
    reading = reader().read("Two grants were announced. The bank announced that it would pay.")
    text = "Two grants were announced. The bank announced that it would pay."
    assert [parts.source is not None for parts in reports_in(text, reading)] == [True]


def test_each_content_belongs_to_the_nearest_cue_and_a_subject_is_shared():
    reading = reader().read(TEXT)
    found = tagged(
        reading,
        Tree(reading.tokens),
        labels(
            ("SOURCE", "The minister"), ("CUE", "said"), ("CONTENT", "the bridge was closed"),
            ("CUE", "denied"), ("CONTENT", "a delay"),
            ("SOURCE", "Officials"), ("CUE", "warned of"), ("CONTENT", "storms"),
        ),
    )  # fmt: skip
    assert list(map(words, found)) == [
        ("The minister", "said", ("the bridge was closed",)),
        ("The minister", "denied", ("a delay",)),
        ("Officials", "warned of", ("storms",)),
    ]


def test_nothing_reports_nothing():
    assert reports_in("", reader().read("")) == []


def test_a_content_without_a_cue_is_left_out():
    reading = reader().read(TEXT)
    assert tagged(reading, Tree(reading.tokens), labels(("CONTENT", "storms"))) == []


def test_the_trusted_come_first_and_the_others_only_where_they_are_silent():
    trusted = [Parts(None, range(2, 3), (range(3, 5),))]
    clashing = Parts(range(1, 2), range(4, 5), ())
    apart = Parts(None, range(0, 1), ())
    assert merged(trusted, [clashing, apart]) == [apart, trusted[0]]
