"""How time and memory grow with the number of documents.

    python -m evals.volume --data DATA [--sizes 5000 … 100000] [--plot FILE]
    python -m evals.volume --data DATA --read 4000

Grows a collection of texts of 500 words: the background of `evals.copies`, and of its families
one of thirteen documents in every 725. Times what `stemma copies` does with texts in memory,
with and without `--verbatim`, and MinHash as in `evals.copies`, each in a process of its own:
seconds of processor time, peak memory, and the exponent, which is the slope of the logarithm
of the time over that of the number. Then asks the largest collection for one document after
another.

With `--read` times every stage of `stemma read` instead, over a collection of that size in which
one document in eleven is planted, as in `evals.copies`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from evals.copies import families, plant
from evals.families import background
from evals.plot import log_log

ROOT = Path(__file__).parent.parent
SIZES = (5_000, 10_000, 20_000, 50_000, 100_000)
JOBS = {"look": "stemma copies", "verbatim": "with --verbatim", "minhash": "MinHash"}
SPARSE, DENSE = 725, 145
"""Documents for which one family is planted."""


def main() -> int:
    """Print the tables, and draw the plot."""
    parser = argparse.ArgumentParser(description="Time and memory by number of documents.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--read", type=int, metavar="N")
    options = parser.parse_args()
    if not (options.data / "polnear").exists():
        print(f"data folder not found: skipping {options.data / 'polnear'}")
        return 0
    with tempfile.TemporaryDirectory() as place:
        if options.read:
            read(options.data, options.read, Path(place))
            return 0
        points = grow(options.data, sorted(options.sizes), Path(place))
    if options.plot:
        options.plot.write_text(log_log(points, "documents of 500 words", "seconds"), "utf-8")
    return 0


def grow(data: Path, sizes: Sequence[int], place: Path) -> dict[str, list[tuple[float, float]]]:
    """Print a row for every job and size; the seconds by name and size."""
    jobs = dict(JOBS)
    if find_spec("rensa") is None:
        print("rensa is not installed: skipping MinHash")
        del jobs["minhash"]
    points: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs.values()}
    print(f"{'':<20}{'documents':>10}{'pairs':>9}{'seconds':>9}{'peak MB':>9}")
    for size, texts in collections(data, sizes):
        file = place / "texts.json"
        file.write_text(json.dumps(texts), "utf-8")
        for job, name in jobs.items():
            done = run(job, file)
            points[name].append((size, done["seconds"]))
            row = f"{size:>10}{done['pairs']:>9}{done['seconds']:>9.1f}{done['megabytes']:>9.0f}"
            print(f"{name:<20}{row}", flush=True)
    done = run("ask", file)
    print(f"\none document among {sizes[-1]}, milliseconds: median {done['median']:.1f}, "
          f"95 of 100 below {done['slow']:.1f}")  # fmt: skip
    for name, found in points.items():
        if len(found) > 1:
            print(f"exponent, {name}: {exponent(found):.2f}")
    return points


def collections(data: Path, sizes: Sequence[int]) -> Iterator[tuple[int, list[str]]]:
    """Each size with its texts; the smaller collections are part of the larger ones."""
    planted: list[str] = []
    wanted = sizes[-1] // SPARSE
    for family in families(data, "report", wanted):
        planted += [text.text for text in family.witnesses().values()]
    others = background.read(data, "report").documents(sizes[-1])
    made: list[str] = []
    for size in sizes:
        n_planted = len(planted) * (size // SPARSE) // max(1, wanted)
        made += [text for _, text in islice(others, size - n_planted - len(made))]
        yield size, planted[:n_planted] + made


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The power of the first number with which the second grows."""
    size, seconds = np.log(np.array(points)).T
    return float(np.polyfit(size, seconds, 1)[0])


def run(job: str, texts: Path) -> dict[str, Any]:
    """What a job comes to, in a process of its own."""
    command = [sys.executable, "-m", "evals.volume_jobs", job, str(texts)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def read(data: Path, n: int, place: Path) -> None:
    """Print a row for every stage."""
    file = place / "texts.json"
    file.write_text(json.dumps(plant(data, "report", n, n // DENSE).texts), "utf-8")
    done = run("read", file)
    print(f"{n} documents, {done['words']} words, {done['parallels']} parallels between "
          f"{done['pairs']} pairs")  # fmt: skip
    print(f"{'stage':<12}{'seconds':>9}{'peak MB so far':>16}")
    for stage, row in done["stages"].items():
        print(f"{stage:<12}{row['seconds']:>9.1f}{row['megabytes']:>16.0f}")
    print(f"{'all':<12}{done['seconds']:>9.1f}{done['megabytes']:>16.0f}")
    print(f"words read a second: {done['words'] / done['stages']['annotate']['seconds']:.0f}")
    print(f"each process that annotates, MB: {done['worker megabytes']:.0f}")


if __name__ == "__main__":
    sys.exit(main())
