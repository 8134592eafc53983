"""Split a document into paragraphs and sentences."""

import re
from collections.abc import Iterator

import syntok.segmenter as segmenter
from syntok.tokenizer import Tokenizer

from stemma.records import Document, Sentence, Span

_PARAGRAPH = re.compile(r"[^\n]+")
# A paragraph without such a place is one sentence, and need not be segmented.
_MAY_END = re.compile(r"""[.!?…。！？;:]\S{0,8}\s+\S""")
# Hyphens stay inside words and words keep their spelling: only offsets are used.
_TOKENIZER = Tokenizer(emit_hyphen_or_underscore_sep=False, replace_not_contraction=False)


def sentences(doc: Document) -> list[Sentence]:
    """Every sentence, heading and list item of a document, in order, without overlap.

    A line break ends a paragraph. Characters between sentences are white space.
    """
    found = []
    for number, line in enumerate(_PARAGRAPH.finditer(doc.text)):
        for start, end in _within(line.group()):
            span = Span(doc.id, line.start() + start, line.start() + end)
            found.append(Sentence(span, number))
    return found


def _within(line: str) -> Iterator[tuple[int, int]]:
    """Sentence boundaries of one paragraph, trimmed of white space."""
    if not line.strip():
        return
    if not _MAY_END.search(line):
        yield len(line) - len(line.lstrip()), len(line.rstrip())
        return
    starts = [tokens[0].offset for tokens in segmenter.segment(_TOKENIZER.tokenize(line)) if tokens]
    starts = [0, *(start for start in starts if start > 0)]
    for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
        text = line[start:end]
        if text.strip():
            left = start + len(text) - len(text.lstrip())
            yield left, left + len(text.strip())
