"""Which parts belong to which cue of what a network has marked."""

import pytest

from stemma.annotate import findings as module
from stemma.annotate.findings import findings
from stemma.records import Finding
from stemma.text.choices import reader
from stemma.text.labels import SYSTEM
from stemma.text.reader import spaces
from stemma.text.system import system_marks
from stemma.text.tokens import tokens
from tests.factory import doc

TEXT = (
    "Oslo met Riga. It will not sell the boats, and Tallinn has capped what Turku buys. "
    "Paris said nothing."
)


def told(monkeypatch: pytest.MonkeyPatch, *marks: tuple[str, str, str]) -> list[Finding]:
    """Findings in `TEXT` where a network marks these words: row, part, words."""
    document = doc(TEXT)
    reading = reader().read(document.text)

    def marked(forms, space):
        found = {row: [] for row in SYSTEM}
        for what, part, words in marks:
            start = document.text.index(words)
            inside = [
                n for n, t in enumerate(reading.tokens) if start <= t.start < start + len(words)
            ]
            found["limit", what].append((range(inside[0], inside[-1] + 1), part))
        return {row: sorted(each, key=lambda m: m[0].start) for row, each in found.items()}

    monkeypatch.setattr(module, "system_marks", marked)
    return findings(document, reading)


def parts(found: Finding) -> list[tuple[str, str]]:
    return [(p.role, TEXT[p.span.start : p.span.end]) for p in found.parties]


CUES = (("cue", "refusal", "will not sell"), ("cue", "control", "has capped"))


def test_a_part_belongs_to_the_nearest_cue(monkeypatch):
    one, two = told(monkeypatch, *CUES, ("parts", "BY", "Tallinn"), ("parts", "BY", "It"))
    assert (one.tells, parts(one)) == ("refusal", [("by", "It")])
    assert (two.tells, parts(two)) == ("control", [("by", "Tallinn")])


def test_another_cue_between_sets_a_part_far(monkeypatch):
    one, two = told(monkeypatch, *CUES, ("parts", "ON", "Turku"), ("parts", "ON", "Oslo"))
    assert parts(one) == [("on", "Turku")]  # in its sentence, where Oslo is not
    assert parts(two) == [("on", "Turku")]


def test_what_the_sentence_leaves_out_stands_before_it(monkeypatch):
    (one,) = told(monkeypatch, CUES[0], ("parts", "ON", "Riga"), ("parts", "BY", "Paris"))
    assert parts(one) == [("on", "Riga")]  # nothing of a later sentence


def test_the_head_of_a_part_is_its_noun(monkeypatch):
    (one,) = told(monkeypatch, CUES[0], ("parts", "ABOUT", "the boats"))
    (about,) = one.parties
    assert TEXT[about.head.start : about.head.end] == "boats"


def test_marks_are_the_same_whatever_stands_beside():
    line = "Norway sold Germany 48 billion cubic metres of gas last year."
    for text in (line, f"{line}\n\nThe council met on Tuesday and adjourned at noon."):
        spots = tokens(text)
        found = system_marks([text[s:e] for s, e in spots], spaces(text, spots))
        ((amount, _),) = found["flow", "cue"]
        assert text[spots[amount.start][0] : spots[amount.stop - 1][1]].startswith("48 billion")


def test_an_empty_text_has_no_marks():
    assert not any(system_marks([], []).values())
