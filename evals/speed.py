"""How long the main job takes, and in how much memory.

    python -m evals.speed [--folder FOLDER] [--data DATA] [--documents 500]

Times `stemma read` and `stemma report` as a user runs them, from a cold start, on the
example collection (or FOLDER), and on real political news cut to 600 words (the
`polnear` and `giveme5w1h` sets in DATA, skipped when they are not there). Prints a table.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORDS = 600
SOURCES = ("polnear/articles.jsonl.gz", "giveme5w1h/news_cluster.jsonl.gz")


def main() -> int:
    """Print one row a job: documents, seconds, peak memory."""
    parser = argparse.ArgumentParser(description="Time the main job.")
    parser.add_argument("--folder", type=Path, default=ROOT / "examples" / "strait")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--documents", type=int, default=500)
    options = parser.parse_args()
    print(f"{'job':<34}{'seconds':>9}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as place:
        row(f"dossier of {options.folder.name}", options.folder, Path(place) / "a")
        missing = [name for name in SOURCES if not (options.data / name).exists()]
        if missing:
            print(f"data folder not found: skipping {options.data / missing[0]}")
            return 0
        feed = Path(place) / "feed.jsonl"
        n = write_feed([options.data / name for name in SOURCES], feed, options.documents)
        row(f"dossier of {n} articles of {WORDS} words", feed, Path(place) / "b")
    return 0


def write_feed(sources: Iterable[Path], target: Path, n: int) -> int:
    """Write up to `n` articles of at least `WORDS` words, cut to that length."""
    written = 0
    with target.open("w", encoding="utf-8") as out:
        for source in sources:
            with gzip.open(source, "rt", encoding="utf-8") as rows:
                for article in map(json.loads, rows):
                    words = article["text"].split(" ")
                    if len(words) < WORDS or written == n:
                        continue
                    row = {key: article.get(key) for key in ("id", "title")}
                    row["text"] = " ".join(words[:WORDS])
                    row["outlet"] = article.get("publisher") or article.get("outlet") or ""
                    out.write(json.dumps(row) + "\n")
                    written += 1
    return written


def row(name: str, source: Path, target: Path) -> None:
    """Read `source` and report, each in a process of its own."""
    archive = ["--archive", f"{target}.stemma"]
    started = time.perf_counter()
    run(["read", str(source), *archive, "--quiet"])
    run(["report", *archive, "--output", f"{target}.html"])
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{name:<34}{seconds:>9.1f}{peak:>9.0f}", flush=True)


def run(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", "stemma", *command], capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"stemma {command[0]} stopped with status {done.returncode}")


if __name__ == "__main__":
    sys.exit(main())
