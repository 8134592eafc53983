from io import StringIO

import pytest
from rich.console import Console, RenderableType

from stemma.records import Analysis
from stemma.report import terminal
from stemma.report.headline import drifts
from tests.report.factory import analysis
from tests.report.test_html import hostile


def shown(renderable: RenderableType, width: int = 80, color: bool = False) -> str:
    out = StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, no_color=not color, highlight=False
    )
    console.print(renderable)
    return out.getvalue()


def test_the_summary_says_what_a_person_wants_to_know():
    text = shown(terminal.summary(analysis()))
    for words in (
        "Nine documents, three independent origins",
        "lost text (Meridian Wire) behind brief",
        "substituted, 97 %",
        "2 (2–3)",
        "articles/empty.txt: the file is empty",
    ):
        assert words in text


def test_nothing_is_wider_than_the_screen():
    assert max(map(len, shown(terminal.summary(analysis()), 80).splitlines())) <= 80


@pytest.mark.parametrize("color", [False, True])
def test_documents_command_nothing(color: bool):
    text = shown(terminal.summary(hostile()), 200, color)
    assert "\x1b[31m" not in text and "\u202e" not in text
    assert "[31m" not in text.replace("\x1b[", "")


def test_brackets_in_texts_are_no_markup():
    a = analysis()
    claim = a.claims[0]
    object.__setattr__(claim, "text", "[bold red]Ships[/bold red] [link=x]y[/link]")
    assert "[bold red]Ships[/bold red]" in shown(terminal.claims([claim]))


def test_the_tree_shows_how_each_text_descends():
    text = shown(terminal.tree(analysis()))
    lines = [line for line in text.splitlines() if "post-2" in line]
    assert "updated, 99 %" in lines[0]
    assert "Lisgard ferry crews" in text


def test_a_comparison_shows_passages_and_variants():
    a = analysis()
    p = a.parallels[0]
    left, right = a.doc[p.left.document], a.doc[p.right.document]
    text = shown(terminal.comparison(left, right, [p], a.independence[1]))
    for words in ("dependent (probability of dependence 97 %)", "64", "46", "number", "Apparatus"):
        assert words in text


def test_a_trace_gives_ancestors_reasons_and_changes():
    a = analysis()
    changed = [drift for claim in a.claims for drift in claim.drift if drift.document == "d-post"]
    text = shown(terminal.trace(a, a.doc["d-post"], a.derivations[:1], changed))
    assert "Substituted from lost text" in text and "rare word pairs" in text and "64" in text
    assert "Nothing in the archive" in shown(terminal.trace(a, a.doc["d-radio"], (), ()))


def test_an_empty_archive_is_said_to_be_empty():
    assert "No documents" in shown(terminal.summary(Analysis(())))
    assert "no documents" in shown(terminal.tree(Analysis(())))


def test_a_change_is_shown_with_the_words_around_it():
    drift = drifts(analysis())[0][0]
    before = analysis().doc[drift.before.document].text[: drift.before.start].split()[-1]
    assert before in shown(terminal.drift(analysis(), [drift]), 120)
