"""What copyists do to a text. Each function makes a new draft; words keep their origins."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from evals.families.draft import Draft, Line, Token, new_words, without

Synonyms = Callable[[Token, random.Random], str | None]
"""A replacement for a word, or None."""

SAID = {"said": ("told reporters", "stated", "noted"), "stated": ("said",), "added": ("said",),
        "told": ("informed",), "announced": ("said",), "reported": ("said",)}  # fmt: skip
SMALL = {
    "about": ("around", "some", "roughly"),
    "but": ("yet", "though"),
    "however": ("still", ""),
    "also": ("", "too"),
    "then": ("", "next"),
    "near": ("close to", "by"),
    "because": ("since", "as"),
    "while": ("as", "whereas"),
    "after": ("following", "once"),
    "before": ("ahead of", "until"),
    "during": ("in", "amid"),
    "more": ("further", "other"),
    "people": ("persons", "individuals"),
    "over": ("across", "above"),
    "among": ("amid", "within"),
    "several": ("some", "a few"),
    "many": ("numerous", "a lot of"),
    "that": ("", "which"),
    "which": ("that",),
    "such": ("these",),
    "until": ("till",),
    "within": ("in",),
    "against": ("opposing",),
    "between": ("among",),
    "under": ("beneath", "below"),
}
"""Words that a light hand changes."""

FRAMES = ("As was reported ,", "We now learn that", "It is worth recalling that", "After all ,",
          "Let us not forget :", "Consider this :", "Meanwhile ,")  # fmt: skip
"""How a commentator leads into what he lifts."""


def excerpt(draft: Draft, rng: random.Random, least: float = 0.3, most: float = 0.7) -> Draft:
    """A stretch of it, verbatim."""
    n = max(3, round(len(draft.lines) * rng.uniform(least, most)))
    start = rng.choice((0, 0, rng.randint(0, max(0, len(draft.lines) - n))))
    return Draft(draft.lines[start : start + n])


def shortened(draft: Draft, rng: random.Random, share: float) -> Draft:
    """Without a share of its optional phrases."""
    phrases = sorted({t.optional for line in draft.lines for t in line.tokens if t.optional})
    gone = {phrase for phrase in phrases if rng.random() < share}
    lines = []
    for line in draft.lines:
        cut = {t.origin for t in line.tokens if t.optional in gone}
        short = without(line, cut)
        lines.append(short if short.n_words >= 5 else line)
    return Draft(tuple(lines))


def edited(draft: Draft, rng: random.Random) -> Draft:
    """By a light hand: a phrase less here, another small word there, a sentence left out."""
    draft = shortened(draft, rng, 0.15)
    lines = [line for line in draft.lines if rng.random() > 0.08] or list(draft.lines)
    return Draft(tuple(_light(line, rng) for line in lines))


def _light(line: Line, rng: random.Random) -> Line:
    gone: set[str] = set()
    tokens = []
    for token in line.tokens:
        low = token.text.lower()
        if not token.quoted and rng.random() < 0.3:
            if low in SAID and token.tag in ("VBD", "VBN"):
                token = replace(token, text=rng.choice(SAID[low]))
            elif low in SMALL:
                small = rng.choice(SMALL[low])
                if small:
                    token = replace(token, text=_like(token.text, small))
                else:
                    gone.add(token.origin)
            elif token.tag == "RB" and low.endswith("ly") and rng.random() < 0.5:
                gone.add(token.origin)
        tokens.append(token)
    light = without(replace(line, tokens=tuple(tokens)), gone)
    return light if light.tokens else line


def _like(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def substituted(draft: Draft, rng: random.Random, synonyms: Synonyms, rate: float) -> Draft:
    """With a share of its telling words replaced one by one, as spinning software does."""
    known: dict[str, str | None] = {}

    def swapped(token: Token) -> Token:
        if token.pos not in ("NOUN", "VERB", "ADJ", "ADV") or token.name:
            return token
        low = token.text.lower()
        if low not in known:
            known[low] = synonyms(token, rng) if rng.random() < rate else None
        new = known[low]
        return replace(token, text=_like(token.text, new)) if new else token

    return Draft(tuple(replace(x, tokens=tuple(map(swapped, x.tokens))) for x in draft.lines))


def thinned(draft: Draft, rng: random.Random, share: float = 0.3) -> Draft:
    """Without a share of its sentences."""
    kept = [line for line in draft.lines if rng.random() > share]
    return Draft(tuple(kept)) if len(kept) >= 3 else draft


def reordered(draft: Draft, rng: random.Random) -> Draft:
    """With its paragraphs in another order."""
    parts: list[list[Line]] = []
    for line in draft.lines:
        if line.opens or not parts:
            parts.append([])
        parts[-1].append(line)
    head, rest = parts[:1], parts[1:]
    for _ in range(max(1, len(rest) // 2)):
        if len(rest) > 1:
            n = rng.randrange(len(rest) - 1)
            rest[n], rest[n + 1] = rest[n + 1], rest[n]
    return Draft(tuple(line for part in (*head, *rest) for line in part))


def condensed(draft: Draft, rng: random.Random, least: float = 0.3, most: float = 0.5) -> Draft:
    """Its main sentences without their optional phrases."""
    n = max(3, round(len(draft.lines) * rng.uniform(least, most)))
    # What stands high is kept sooner, as in news it weighs more.
    rank = sorted(range(len(draft.lines)), key=lambda k: rng.random() * (1 + k / 4))
    kept = Draft(tuple(draft.lines[k] for k in sorted(rank[:n])))
    return _joined(shortened(kept, rng, 0.85), rng)


def _joined(draft: Draft, rng: random.Random) -> Draft:
    """With some neighbouring sentences made one."""
    lines: list[Line] = []
    for line in draft.lines:
        last = lines[-1] if lines else None
        if last and last.n_words + line.n_words < 30 and rng.random() < 0.3:
            body = last.tokens[:-1] if last.tokens[-1].text == "." else last.tokens
            link = replace(last.tokens[-1], text="; ", space="")
            link = replace(link, text=";")
            lines[-1] = replace(last, tokens=(*body, link, *line.tokens))
        else:
            lines.append(line)
    return Draft(tuple(lines))


def lifted(
    draft: Draft, host: Draft, rng: random.Random, name: str, taken: Iterator[int], most: int = 4
) -> Draft:
    """One to four of its sentences in a text of another hand, nearly verbatim."""
    long = [line for line in draft.lines if line.n_words >= 12] or list(draft.lines)
    picked = rng.sample(long, min(len(long), rng.randint(1, most)))
    picked.sort(key=draft.lines.index)
    lines = list(host.lines[: rng.randint(10, 20)])
    at = sorted(rng.randint(1, len(lines)) for _ in picked)
    for place, line in sorted(zip(at, picked, strict=True), key=lambda x: -x[0]):
        told = _light(line, rng) if rng.random() < 0.5 else line
        if rng.random() < 0.4:
            told = _framed(told, rng.choice(FRAMES), name, taken)
        lines.insert(place, replace(told, opens=False))
    return Draft(tuple(lines))


def _framed(line: Line, frame: str, name: str, taken: Iterator[int]) -> Line:
    first = line.tokens[0]
    if not first.name and first.tag not in ("NNP", "NNPS") and first.text != "I":
        first = replace(first, text=first.text[0].lower() + first.text[1:])
    return replace(line, tokens=(*new_words(frame, name, taken), replace(first, space=" "),
                                 *line.tokens[1:]))  # fmt: skip


def mixed(first: Draft, second: Draft) -> Draft:
    """One after the other: a digest."""
    opening = replace(second.lines[0], opens=True)
    return Draft((*first.lines, opening, *second.lines[1:]))


def merged(first: Draft, second: Draft, rng: random.Random) -> Draft:
    """Stretches of two texts by turns, each in its own order."""
    sides = [list(first.lines), list(second.lines)]
    lines: list[Line] = []
    turn = 0
    while any(sides):
        side = sides[turn]
        n = rng.randint(1, 3)
        lines += side[:n]
        del side[:n]
        turn = 1 - turn if sides[1 - turn] else turn
    return Draft(tuple(lines))


def extended(draft: Draft, more: Sequence[Line]) -> Draft:
    """With sentences of its own at the end."""
    return Draft((*draft.lines, *(replace(line, opens=n == 0) for n, line in enumerate(more))))
