"""What an archive comes to, in a few sentences composed from its records."""

from collections import Counter

from stemma.records import Analysis, Claim, Drift
from stemma.report import words
from stemma.report.origins import of_all
from stemma.report.screen import clause, shorten


def headline(analysis: Analysis) -> str:
    """`Twelve documents, three independent origins`."""
    n = len(analysis.documents)
    origins = of_all(analysis)
    text = f"{words.count(n, 'document')}, {words.count(origins.likely, 'independent origin')}"
    return words.sentence(text)


def findings(analysis: Analysis) -> list[str]:
    """Sentences that say what stands out; only what is there is said."""
    return [
        text
        for text in (
            _doubt(analysis),
            _descent(analysis),
            _widest(analysis),
            _echo(analysis),
            _drift(analysis),
            _omitted(analysis),
        )
        if text
    ]


def widest(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims by likely independent origins, then publishers, then documents.

    Of equals, whole sentences come before clauses, and then the id decides.
    """
    return sorted(
        claims,
        key=lambda claim: (
            -claim.support.likely,
            -claim.support.publishers,
            -claim.support.documents,
            not _whole(claim),
            claim.id,
        ),
    )


def _whole(claim: Claim) -> bool:
    """Whether the claim does not begin inside a sentence."""
    return not claim.text.lstrip()[:1].islower()


def drifts(analysis: Analysis) -> list[tuple[Drift, Claim]]:
    """Every drift once, with a claim that it touches; the gravest first."""
    found: dict[Drift, Claim] = {}
    for claim in analysis.claims:
        for drift in claim.drift:
            found.setdefault(drift, claim)
    return sorted(
        found.items(), key=lambda item: (-item[0].severity, item[0].after, item[0].before)
    )


def _doubt(analysis: Analysis) -> str:
    origins = of_all(analysis)
    if origins.lowest == origins.highest:
        return ""
    return (
        f"Where it cannot be told whether documents rest on each other, they count as neither: "
        f"there may be as few as {words.number(origins.lowest)} origins "
        f"and as many as {words.number(origins.highest)}."
    )


def _descent(analysis: Analysis) -> str:
    derived = {derivation.document for derivation in analysis.derivations}
    if not derived:
        return (
            "No document was found to descend from another." if len(analysis.documents) > 1 else ""
        )
    lost = len(analysis.archetypes)
    text = (
        f"{words.count(len(derived), 'document')} {'descends' if len(derived) == 1 else 'descend'}"
    )
    if lost:
        text += (
            f" from other texts; {words.count(lost, 'source')} of them"
            f" {'is' if lost == 1 else 'are'} not in the collection and"
            f" {'is' if lost == 1 else 'are'} inferred from what the witnesses share"
        )
    else:
        text += " from other documents of the collection"
    return words.sentence(text) + "."


def _widest(analysis: Analysis) -> str:
    claims = widest(analysis.claims)
    if not claims or claims[0].support.likely < 2:
        return ""
    claim = claims[0]
    return (
        f"The widest support: {words.count(claim.support.likely, 'independent origin')} "
        f"for {_said(claim)}"
    )


def _echo(analysis: Analysis) -> str:
    """The most printed claim that has one origin: what counting articles would get wrong."""
    echoes = [claim for claim in analysis.claims if claim.support.highest == 1]
    claim = max(
        echoes, key=lambda claim: (claim.support.documents, _whole(claim), claim.id), default=None
    )
    if claim is None or claim.support.documents < 2:
        return ""
    return (
        f"The loudest echo: {words.count(claim.support.documents, 'document')} but one origin "
        f"for {_said(claim)}"
    )


def _said(claim: Claim) -> str:
    """The words of the claim in quotation marks, closing the sentence they stand in."""
    words = shorten(clause(claim.text), 160).strip('“”"')
    return f"“{words}”" if words[-1:] in tuple(".!?…") else f"“{words}”."


def _drift(analysis: Analysis) -> str:
    serious = [drift for drift, _ in drifts(analysis) if drift.serious]
    if not serious:
        return ""
    kinds = Counter(drift.kind for drift in serious)
    (kind, n), *_ = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    text = f"Copies changed the meaning in {words.count(len(serious), 'place')}"
    return f"{text}, most often {_article(kind)}." if n > 1 and len(kinds) > 1 else f"{text}."


def _article(kind: str) -> str:
    article = "an" if kind[0] in "aeiou" else "a"
    return "the wording" if kind == "wording" else f"{article} {kind}"


def _omitted(analysis: Analysis) -> str:
    n = len(analysis.omissions)
    if not n:
        return ""
    return words.sentence(
        f"{words.count(n, 'document')} could not be read and were left out."
        if n > 1
        else "one document could not be read and was left out."
    )
