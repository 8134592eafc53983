"""What an archive says, for a terminal: every function makes something that rich can print.

Texts of documents only ever enter as `Text`, which reads no markup, and after `printable`,
which leaves nothing that a terminal would obey.
"""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from stemma.records import (
    SLIGHT,
    Analysis,
    Claim,
    Derivation,
    Document,
    Drift,
    Independence,
    Omission,
    Parallel,
    Span,
    Story,
)
from stemma.report import words
from stemma.report.headline import drifts, findings, headline, widest
from stemma.report.names import Names, publisher, title
from stemma.report.origins import of_story
from stemma.report.screen import clause, context, printable, quoted, shorten
from stemma.report.tree import Branch, forest

CLAIMS, DRIFTS, STORIES = 8, 8, 6
"""How much of each the summary shows."""


def summary(analysis: Analysis) -> RenderableType:
    """What a person wants to know first."""
    several = _several(analysis)
    parts: list[RenderableType] = [Text(headline(analysis), style="bold"), counts(analysis)]
    parts += [_bullet(text) for text in findings(analysis)]
    if several:
        parts += [_heading("Who copied whom"), *_stories(analysis, several[:STORIES])]
        parts += _rest(len(several) - STORIES, "story", "stemma tree")
    if analysis.claims:
        parts += [_heading("Widest independent support"), claims(widest(analysis.claims)[:CLAIMS])]
        parts += _rest(len(analysis.claims) - CLAIMS, "claim", "stemma claims")
    serious = [drift for drift, _ in drifts(analysis) if drift.serious]
    if serious:
        parts += [_heading("What the copies changed"), drift(analysis, serious[:DRIFTS])]
        parts += _rest(len(serious) - DRIFTS, "change", "stemma report")
    if analysis.omissions:
        parts += [_heading("Left out"), omissions(analysis.omissions)]
    return Group(*parts)


def counts(analysis: Analysis) -> Text:
    """`2 stories · 41 claims · 3 documents left out`."""
    facts = [
        (len(analysis.stories), "story"),
        (len(analysis.claims), "claim"),
    ]
    texts = [f"{n:,} {words.plural(n, noun)}" for n, noun in facts]
    if n := len(analysis.omissions):
        texts.append(f"{n:,} {words.plural(n, 'document')} left out")
    return Text(" · ".join(texts), style="dim")


def tree(analysis: Analysis) -> RenderableType:
    """Every story of several documents as a tree, then the documents that stand alone."""
    parts = list(_stories(analysis, _several(analysis)))
    shared = {item.document for story in _several(analysis) for item in story.items}
    alone = [doc for doc in analysis.documents if doc.id not in shared]
    if alone:
        parts.append(_heading("Documents that are the only one of their story"))
        parts += [_bullet(f"{printable(doc.name)}  {shorten(title(doc), 60)}") for doc in alone]
    return Group(*parts) if parts else Text("The archive holds no documents.")


def claims(found: Sequence[Claim]) -> RenderableType:
    """Claims with their support, in the order given."""
    if not found:
        return Text("No claim fits.")
    table = _table()
    for name in ("Origins", "Publ.", "Docs"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Claim", ratio=1)
    for claim in found:
        support = claim.support
        table.add_row(
            words.between(support.lowest, support.likely, support.highest),
            str(support.publishers),
            str(support.documents),
            Text(shorten(clause(claim.text), 220)),
        )
    return table


def drift(analysis: Analysis, found: Sequence[Drift]) -> RenderableType:
    """Before and after, and who changed it."""
    names = Names(analysis)
    table = _table()
    table.add_column("Kind", no_wrap=True)
    table.add_column("Before", ratio=3)
    table.add_column("After", ratio=3)
    table.add_column("Where", ratio=2)
    for one in found:
        table.add_row(
            one.kind,
            _in_context(analysis.doc[one.before.document], one.before),
            _in_context(analysis.doc[one.after.document], one.after),
            Text(names.short(one.document)),
        )
    return table


def omissions(found: Iterable[Omission]) -> RenderableType:
    """Paths and reasons."""
    return Group(
        *(
            Padding(
                Text.assemble(printable(one.path), ": ", (printable(one.reason), "dim")), (0, 2)
            )
            for one in found
        )
    )


def comparison(
    left: Document,
    right: Document,
    parallels: Sequence[Parallel],
    independence: Independence | None,
) -> RenderableType:
    """Two documents: the verdict, the shared passages side by side, and their variants."""
    parts: list[RenderableType] = [
        Text.assemble((title(left), "bold"), f"  {publisher(left)}"),
        Text.assemble((title(right), "bold"), f"  {publisher(right)}"),
    ]
    if independence is None:
        parts.append(Text("They do not belong to one story."))
    else:
        probability = words.percent(independence.probability)
        parts.append(Text(f"{independence.verdict} (probability of dependence {probability})"))
        parts += [_bullet(reason) for reason in independence.reasons]
    if not parallels:
        return Group(*parts, Text("No shared passages."))
    table = _table(lines=True)
    table.add_column(printable(left.name), ratio=1)
    table.add_column("", no_wrap=True)
    table.add_column(printable(right.name), ratio=1)
    for parallel in parallels:
        table.add_row(_reading(left, parallel, 0), parallel.kind, _reading(right, parallel, 1))
    parts += [_heading(words.sentence(words.count(len(parallels), "shared passage"))), table]
    variants = [variant for parallel in parallels for variant in parallel.variants]
    if variants:
        apparatus = _table()
        apparatus.add_column("Left", ratio=1)
        apparatus.add_column("Kind", no_wrap=True)
        apparatus.add_column("Right", ratio=1)
        for variant in sorted(variants, key=lambda variant: variant.kind in SLIGHT):
            apparatus.add_row(
                Text(quoted(left, variant.left) if variant.left else "—"),
                variant.kind,
                Text(quoted(right, variant.right) if variant.right else "—"),
            )
        parts += [_heading("Apparatus"), apparatus]
    return Group(*parts)


def trace(
    analysis: Analysis, doc: Document, derivations: Sequence[Derivation], changed: Sequence[Drift]
) -> RenderableType:
    """What a text derives from, why that is believed, and what it changed."""
    names = Names(analysis)
    parts: list[RenderableType] = [Text(title(doc), style="bold")]
    if not derivations:
        parts.append(Text("Nothing in the archive is behind this text."))
    for one in derivations:
        parts.append(
            Text(
                f"{words.sentence(one.kind)} from {names.short(one.ancestor)}: "
                f"{words.share(one.share)}, probability {words.percent(one.probability)}."
            )
        )
        parts += [_bullet(reason) for reason in one.reasons]
    if changed:
        parts += [_heading("What it changed"), drift(analysis, changed)]
    return Group(*parts)


# --- pieces -------------------------------------------------------------------------------------


def _several(analysis: Analysis) -> list[Story]:
    several = [story for story in analysis.stories if len(story.items) > 1]
    return sorted(several, key=lambda story: (-len(story.items), story.id))


def _stories(analysis: Analysis, stories: Sequence[Story]) -> Iterable[RenderableType]:
    names = Names(analysis)
    for story in stories:
        origins = of_story(analysis, story)
        label = Text(shorten(story.title, 90), style="bold")
        likely = words.count(origins.likely, "independent origin")
        label.append(
            f"  {words.count(len(story.items), 'document')}, {likely}", style="not bold dim"
        )
        root = Tree(label)
        for branch in forest(analysis, story):
            _grow(root, branch, analysis, names)
        yield root


def _grow(above: Tree, branch: Branch, analysis: Analysis, names: Names) -> None:
    text = Text()
    if names.lost(branch.id):
        text.append(names.short(branch.id), style="italic")
    else:
        doc = analysis.doc[branch.id]
        text.append(printable(doc.name))
        text.append(f"  {shorten(publisher(doc), 40)}" if doc.outlet else "", style="dim")
    if by := branch.derivation:
        text.append(f"  {by.kind}, {words.percent(by.probability)}", style="cyan")
        if not by.directed:
            text.append("  (or the other way round)", style="dim")
    if branch.others:
        text.append(f"  (and from {words.count(branch.others, 'other text')})", style="dim")
    node = above.add(text)
    for child in branch.children:
        _grow(node, child, analysis, names)


def _reading(doc: Document, parallel: Parallel, side: int) -> Text:
    """The passage with its variants underlined."""
    span = (parallel.left, parallel.right)[side]
    text, at = Text(), span.start
    variants = [v for variant in parallel.variants if (v := (variant.left, variant.right)[side])]
    for variant in sorted(variants):
        start, end = max(at, variant.start), min(variant.end, span.end)
        if start < end:
            text.append(_piece(doc.text[at:start]))
            text.append(_piece(doc.text[start:end]), style="bold underline")
            at = end
    return text.append(_piece(doc.text[at : span.end]))


def _in_context(doc: Document, span: Span) -> Text:
    """The words of the span, and dim beside them a little of their sentence."""
    before, words, after = context(doc, span, 24)
    return Text.assemble((before, "dim"), (shorten(words, 120), "bold"), (after, "dim"))


def _piece(text: str) -> str:
    left, right = text[:1].isspace(), text[-1:].isspace()
    inner = printable(text)
    return (" " if left else "") + inner + (" " if right and inner else "")


def _table(lines: bool = False) -> Table:
    return Table(
        box=None,
        expand=True,
        pad_edge=False,
        show_lines=lines,
        header_style="dim",
        padding=(0, 2, 1 if lines else 0, 0),
    )


def _heading(text: str) -> RenderableType:
    return Padding(Text(text, style="bold underline"), (1, 0, 0, 0))


def _bullet(text: str) -> RenderableType:
    return Padding(Text(f"• {printable(text)}"), (0, 0, 0, 1))


def _rest(n: int, noun: str, command: str) -> list[RenderableType]:
    if n <= 0:
        return []
    return [Text(f"… and {n:,} more {words.plural(n, noun)}: {command}", style="dim")]
