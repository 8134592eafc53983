"""How long the main job takes, and in how much memory.

    python -m evals.speed [--folder FOLDER] [--data DATA] [--documents 500]

Times `stemma read` and `stemma report` as a user runs them, from a cold start, on the
example collection (or FOLDER), and on real political news cut to 600 words (the
`polnear` and `giveme5w1h` sets in DATA, skipped when they are not there). Prints a table.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from threadpoolctl import threadpool_limits

from stemma.annotate.annotate import annotate
from stemma.records import Document, Place
from stemma.text import choices
from stemma.text.wordpiece import MODELS

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


def start() -> None:
    """Print how long the first things take in a new process, and how big the models are."""
    first = "; ".join(
        (
            "import sys, time",
            "began = time.perf_counter()",
            "import stemma",
            "print(time.perf_counter() - began)",
            "archive = stemma.open(sys.argv[1] + '/a.stemma')",
            "archive.read([sys.argv[2]])",
            "archive.analyse()",
            "print(time.perf_counter() - began)",
        )
    )
    doc = min((ROOT / "examples" / "strait").glob("*.txt"))
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-c", first, place, str(doc)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    took = done.stdout.split()
    size = sum(path.stat().st_size for path in Path(str(MODELS)).iterdir()) / 1e6
    print(f"{'import stemma, seconds':<44}{float(took[0]):>9.2f}")
    print(f"{'first document, from cold, seconds':<44}{float(took[1]):>9.2f}")
    print(f"{'models, MB':<44}{size:>9.1f}", flush=True)


def layer(data: Path, n: int = 500) -> None:
    """Print the words that are read a second by what, in as many processes as cores."""
    missing = [name for name in SOURCES if not (data / name).exists()]
    if missing:
        print(f"data folder not found: skipping {data / missing[0]}")
        return
    with tempfile.TemporaryDirectory() as place:
        feed = Path(place) / "feed.jsonl"
        write_feed([data / name for name in SOURCES], feed, n)
        texts = [json.loads(line)["text"] for line in feed.open(encoding="utf-8")]
    words = sum(len(text.split()) for text in texts)
    cores = os.cpu_count() or 1
    print(f"{f'{cores} cores, ' + str(len(texts)) + ' articles':<44}{'words/s':>9}{'peak MB':>9}")
    with ProcessPoolExecutor(cores, get_context("spawn"), initializer=_alone) as pool:
        list(pool.map(annotate_only, texts[: 4 * cores]))  # the models are loaded
        for name, job in (
            ("syntax, names and static vectors", read_only),
            ("and MiniLM", read_all),
            ("annotation", annotate_only),
        ):
            began = time.perf_counter()
            peak = max(pool.map(job, texts, chunksize=8))
            seconds = time.perf_counter() - began
            print(f"{name:<44}{words / seconds:>9.0f}{cores * peak:>9.0f}", flush=True)


def read_only(text: str) -> float:
    """Read a text and make the static vectors of its sentences; peak memory in MB."""
    found = choices.reader().read(text)
    choices.encoder(choices.STATIC).encode([text[start:end] for start, end in found.sentences])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_all(text: str) -> float:
    """The same, and the transformer's vectors."""
    found = choices.reader().read(text)
    sentences = [text[start:end] for start, end in found.sentences]
    choices.encoder(choices.STATIC).encode(sentences)
    choices.encoder(choices.MINILM).encode(sentences)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def annotate_only(text: str) -> float:
    """Annotate a text; peak memory in MB."""
    annotate(Document("d", text, (Place("d", "d"),)), choices.reader())
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _alone() -> None:
    threadpool_limits(1)


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
