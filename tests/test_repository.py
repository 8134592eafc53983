"""What must hold for the repository as a whole."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"

# A path that exists on one machine only. Written in pieces, so as not to find itself.
MACHINE_PATH = re.compile("(?<![\\w.~-])/(?:home|Users|work|root|tmp)" + "/[a-zA-Z]")
TEXT = {".py", ".toml", ".md", ".txt", ".json", ".jsonl", ".html", ".lock", ".cfg", ".yml", ""}


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listing.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_names_a_path_of_one_machine():
    found = []
    for path in tracked():
        if path.suffix in TEXT:
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if MACHINE_PATH.search(line):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not found, "\n".join(found)


def test_the_lock_names_no_index_and_no_file():
    assert not re.findall(r"\w+://\S+|--(?:extra-)?index-url|--find-links|@ ", LOCK.read_text())


def test_every_locked_version_has_hashes():
    blocks = re.split(r"\n(?=\S)", LOCK.read_text().strip())
    assert len(blocks) > 20
    assert [b for b in blocks if not re.match(r"[a-z0-9-]+==\S+.*\n    --hash=sha256:", b)] == []


@pytest.mark.parametrize("package", ["torch", "tensorflow", "nvidia", "cupy", "triton"])
def test_nothing_of_a_deep_learning_framework_is_locked(package: str):
    assert not re.search(rf"^{package}", LOCK.read_text(), re.MULTILINE)
