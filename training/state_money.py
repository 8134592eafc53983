"""Make the table of states' currencies that ships with Stemma.

    python training/state_money.py country-codes.csv src/stemma/model/data/money.tsv

The source is `datasets/country-codes` (PDDL 1.0): for each state its ISO 3166-1 alpha-3 code and
the ISO 4217 code of its currency; states that use several have several lines.
"""

import csv
import sys
from pathlib import Path


def main(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["ISO3166-1-Alpha-3"], code.strip())
            for row in csv.DictReader(file)
            for code in row["ISO4217-currency_alphabetic_code"].split(",")
            if row["ISO3166-1-Alpha-3"] and code.strip()
        ]
    lines = ["state\tcurrency", *(f"{state}\t{code}" for state, code in sorted(set(rows)))]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
