"""Find the headline and the credits that stand in a text, verbatim.

Credits name the text that others were made from, so they are kept as written, and they
stay in the text as well. What is read here is raw: `annotate` and `derive` interpret it.
"""

import re

from stemma.text.agencies import is_known

# A place, perhaps a date, an agency in brackets, a dash: `LUND, May 3 (XYZ) —`; or a place in
# capitals and a dash. Running text such as `The Northern Union (NU) —` is none.
PLACE = r"[A-Z]{2}[^()\n]{0,60}\s|[A-Z]\w+\s|[A-Z][a-z]{2,8}\.?\s\d{1,2}\s"
DATELINE = re.compile(
    rf"(?P<credit>(?:{PLACE})?\([A-Z][\w .&/’'-]{{1,40}}\))\s*[—–-]"
    r"|(?P<bare>[A-Z][A-Z .’'-]{2,40}(?:,\s[A-Z][\w. ]{1,40})?)\s*[—–]\s"
)
# A place of several words in small letters counts before an agency that is known:
# `New York (AFP) –`.
KNOWN = re.compile(
    r"(?P<credit>(?!The\b)(?:[A-Z][\w.’'-]*,?\s){1,5}\((?P<agency>[^()\n]{2,40})\))\s*[—–-]"
)
# No sentence: the only full stops are those of initials.
BYLINE = re.compile(
    r"(?:(?:Written|Story|Text|Report)\s)?[Bb]y:?\s(?=[A-Z])(?:[^.!?]|(?<=\b[A-Z])\.){2,100}"
)
NOTE = re.compile(
    r".{2,300}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,60}"
    r"|\W?(?:(?:Additional|With) )?[Rr]eporting (?:by|from) .{2,300}"
    r"|\W?(?:Sources?|Credit|Agency|Via)\s?: .{2,120}"
    r"|\W?(?:With|Based on) (?:inputs?|material|information|reports?) from .{2,120}"
    r"|\W?(?:This (?:story|article|report) )?(?:was )?"
    r"(?:[Oo]riginally|[Ff]irst) (?:published|appeared) .{2,120}"
    r"|(?:(?:©|\([cC]\)|Copyright)\s?(?:©\s?)?\d{4}\b|©).{2,120}"
    r"|From (?:our|a) (?:\w+ ){0,2}[Cc]orrespondents?(?: in .{2,40})?"
)
# On the last line alone: `— Agency`, `(Agency)`, `AGENCY/AGENCY`, `Northern News Agency`.
SIGNATURE = re.compile(
    r"[—–-]\s?[A-Z][^.!?]{1,60}|\([A-Z][^.!?()]{1,60}\)|[A-Z]{2,8}(?:[/, ]+[A-Z]{2,8}){0,3}"
    r"|(?:[A-Z]\w+ ){1,4}(?:Agency|Newswire|Wire|Press|News)"
)

HEAD_LINES = 6
"""Bylines and datelines stand above the text or at its beginning."""

TAIL_LINES = 4
"""Contribution notes stand at the end."""


def credits_in(text: str) -> tuple[str, ...]:
    """Datelines, bylines, contribution notes and agency signatures, in order of appearance."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = []
    for number, line in enumerate(lines):
        at_head, at_tail = number < HEAD_LINES, number >= len(lines) - TAIL_LINES
        is_note = BYLINE.fullmatch(line) or NOTE.fullmatch(line)
        is_signature = 0 < number == len(lines) - 1 and SIGNATURE.fullmatch(line)
        if at_head and (dateline := dateline_of(line)):
            found.append(dateline)
        elif ((at_head or at_tail) and is_note) or is_signature:
            found.append(line)
    return tuple(dict.fromkeys(found))


def dateline_of(line: str) -> str:
    """The dateline that opens a line, without its dash; empty if none does."""
    if match := DATELINE.match(line):
        return (match["credit"] or match["bare"]).strip()
    match = KNOWN.match(line)
    return match["credit"] if match and is_known(match["agency"]) else ""


def headline(text: str) -> str:
    """The first line, if it looks like a headline: short, unclosed, longer text below."""
    first, _, rest = text.partition("\n")
    first = first.strip()
    below = max((len(line) for line in rest.split("\n")), default=0)
    is_headline = 2 <= len(first.split()) <= 25 and first[-1] not in ".,;:" and below > len(first)
    is_credit = BYLINE.fullmatch(first) or dateline_of(first)
    return first if is_headline and not is_credit else ""
