"""Read real articles of which it is known what happening they report."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDERS = ("giveme5w1h", "basil", "gun_violence_longtail")


@dataclass(frozen=True, slots=True)
class Report:
    """One article."""

    id: str
    happening: str
    title: str
    text: str
    outlet: str = ""
    published: str = ""
    """Day or time of publication as the set gives it, in ISO 8601."""


def giveme5w1h(data: Path) -> Iterator[Report]:
    """Reports of 36 happenings of many kinds."""
    for row in _rows(data / "giveme5w1h" / "news_cluster.jsonl.gz"):
        when = row["date_publish"] or ""
        yield Report(str(row["id"]), str(row["event"]), row["title"], row["text"], published=when)


def basil(data: Path) -> Iterator[Report]:
    """Reports of 100 happenings in one country's politics, each by three newsrooms."""
    for row in _rows(data / "basil" / "articles.jsonl.gz"):
        article = row["article"]
        text = "\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
        yield Report(
            str(row["id"]), str(row["event"]), article["title"], text, article["source"],
            article["date"] or "",
        )  # fmt: skip


def shootings(data: Path) -> Iterator[Report]:
    """Reports of shootings."""
    for row in _rows(data / "gun_violence_longtail" / "articles.jsonl.gz"):
        yield Report(
            str(row["id"]), str(row["incident"]), row["title"], row["text"], published=row["date"]
        )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
