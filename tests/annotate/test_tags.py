"""What a tag at the end of a sentence reports, and where what is reported ends."""

import pytest

from stemma.annotate.reporting import Parts
from stemma.annotate.tags import within_sentences
from stemma.text.choices import reader


def reported(text: str, source: str, cue: str, *content: str) -> list[str]:
    """What is reported in the end, of one attribution whose parts are given by their words."""
    reading = reader().read(text)

    def places(words: str) -> range:
        start = text.index(words)
        inside = [
            n for n, token in enumerate(reading.tokens)
            if start <= token.start and token.end <= start + len(words)
        ]  # fmt: skip
        return range(inside[0], inside[-1] + 1)

    parts = Parts(places(source), places(cue), tuple(places(each) for each in content))
    (found,) = within_sentences(text, reading, [parts])
    spans = ((reading.tokens[x.start].start, reading.tokens[x.stop - 1].end) for x in found.content)
    return [text[start:end] for start, end in spans]


DAM = "The council had thought of a second dam, but has dropped that plan, engineers say."
GAUGE = "The gauge fell by a metre within hours, according to the wardens there. Ferries stopped."


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        pytest.param(
            DAM, ("engineers", "say", "that plan"), [DAM[: DAM.index(", engineers")]], id="a verb"
        ),
        pytest.param(
            GAUGE, ("the wardens there", "according to"), [GAUGE[: GAUGE.index(", acc")]],
            id="according to",
        ),
        pytest.param(
            "The gauge fell, according to a warden who was there.",
            ("a warden", "according to", "who was there"),
            ["The gauge fell", "who was there"],
            id="what says more of the source",
        ),
        pytest.param(
            "Engineers say the plan is dead.", ("Engineers", "say", "the plan is dead"),
            ["the plan is dead"], id="no tag",
        ),
        pytest.param(
            "Engineers called it dead. The gauge fell by a metre.",
            ("Engineers", "called", "it dead. The gauge fell by a metre"),
            ["it dead."],
            id="another sentence",
        ),
        pytest.param(
            "Engineers said: “It is dead. We dropped it.”",
            ("Engineers", "said", "“It is dead. We dropped it.”"),
            ["“It is dead. We dropped it.”"],
            id="a quotation of two sentences",
        ),
    ],
)  # fmt: skip
def test_what_is_reported(text: str, parts: tuple[str, ...], expected: list[str]):
    assert reported(text, *parts) == expected
