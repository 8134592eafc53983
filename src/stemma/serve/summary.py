"""The summary of a reading, for programs."""

from typing import Any

from stemma.api import Archive, Receipt
from stemma.report.headline import drifts, headline
from stemma.report.origins import of_all


def summary(archive: Archive, receipt: Receipt) -> dict[str, Any]:
    """What was read this time, and what the archive comes to now."""
    analysis = archive.analysis
    origins = of_all(analysis)
    return {
        "archive": str(archive.path),
        "read": receipt.read,
        "new": receipt.new,
        "known": receipt.known,
        "omissions": [
            {"path": omission.path, "reason": omission.reason} for omission in receipt.omissions
        ],
        "headline": headline(analysis),
        "documents": len(analysis.documents),
        "stories": len(analysis.stories),
        "origins": {
            "lowest": origins.lowest,
            "likely": origins.likely,
            "highest": origins.highest,
        },
        "claims": len(analysis.claims),
        "drift": sum(drift.serious for drift, _ in drifts(analysis)),
    }
