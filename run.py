"""Set Stemma up from a fresh checkout, and run it: `python3 run.py test`, `python3 run.py demo`.

Needs Python 3.11 or newer and a package index, nothing else. The first call makes `.venv`
and installs exactly what `requirements.lock` lists; later calls see that nothing changed.

    test    check style and types, then run the tests
    demo    read the example collection and write its dossier to build/demo.html
    lock    choose the newest allowed versions anew (needs uv: https://docs.astral.sh/uv)
    clean   remove .venv and build
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
BUILD = ROOT / "build"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
EXAMPLE = Path("examples") / "strait"


def test():
    set_up()
    for check in ("ruff check .", "ruff format --check .", "mypy", "pytest -q"):
        call(BIN / "python", "-m", *check.split())


def demo():
    set_up()
    BUILD.mkdir(exist_ok=True)
    # From an empty archive each time, so that the demo shows the whole way.
    for old in BUILD.glob("demo.*"):
        old.unlink()
    archive = BUILD / "demo.stemma"
    dossier = BUILD / "demo.html"
    call(BIN / "stemma", "read", EXAMPLE, "--archive", archive)
    call(BIN / "stemma", "report", "--archive", archive, "--output", dossier)
    print(f"\nThe dossier is {dossier}\nOpen it in a browser: {dossier.as_uri()}")


def lock():
    """Pin every dependency for Python 3.11 and newer on Linux, macOS and Windows.

    No index address and no path is written: the lock works with any mirror.
    """
    options = "--universal --python-version 3.11 --generate-hashes --upgrade --quiet"
    quiet = "--no-header --no-annotate --no-emit-index-url --no-emit-find-links"
    compile_lock = ["uv", "pip", "compile", PROJECT.name, "--group", "dev"]
    call(*compile_lock, *options.split(), *quiet.split(), "--output-file", LOCK.name)


def clean():
    shutil.rmtree(VENV, ignore_errors=True)
    shutil.rmtree(BUILD, ignore_errors=True)


def set_up():
    """Make `.venv` hold what the lock says, unless it already does."""
    stamp = VENV / "installed"
    # A virtual environment can neither move nor change its interpreter.
    home = f"{sys.version.split()[0]} {sys.base_prefix} {VENV}"
    content = hashlib.sha256(LOCK.read_bytes() + PROJECT.read_bytes()).hexdigest()
    installed = stamp.read_text().splitlines() if stamp.exists() else []
    if installed == [home, content]:
        return
    print("Setting up .venv; this takes a minute, and only once ...", flush=True)
    if installed[:1] != [home]:
        make_venv()
    stamp.unlink(missing_ok=True)
    install("--require-hashes", "-r", str(LOCK))
    # The build backend is in the lock too, so nothing unpinned is fetched here.
    install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(f"{home}\n{content}\n")


def make_venv():
    result = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if result.returncode:
        sys.exit(
            f"{sys.executable} could not make {VENV}. "
            "On Debian and Ubuntu: apt install python3-venv; then run this again."
        )


def install(*arguments):
    """Install by uv when it is there, for speed, and otherwise by pip."""
    python = str(BIN / "python")
    if shutil.which("uv"):
        by_uv = ["uv", "pip", "install", "--quiet", "--python", python, *arguments]
        # uv knows nothing of pip's settings; where only those name an index, pip does it.
        if subprocess.run(by_uv, cwd=ROOT, stderr=subprocess.DEVNULL).returncode == 0:
            return
    # What is never imported need not be compiled: that is half of pip's time.
    by_pip = ["--quiet", "--no-compile", "--disable-pip-version-check"]
    call(python, "-m", "pip", "install", *by_pip, *arguments)


def call(*command):
    """Run a command in the checkout; stop with its exit status when it fails."""
    try:
        result = subprocess.run([str(part) for part in command], cwd=ROOT)
    except FileNotFoundError:
        sys.exit(f"{command[0]} was not found; it is needed for this task.")
    if result.returncode:
        sys.exit(result.returncode)


TASKS = {"test": test, "demo": demo, "lock": lock, "clean": clean}


def main():
    if sys.version_info < (3, 11):  # noqa: UP036 - somebody may well start it with an older one
        sys.exit(
            f"Stemma needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. "
            "Name a newer one: `python3.12 run.py demo`, or `make demo PYTHON=python3.12`."
        )
    if len(sys.argv) != 2 or sys.argv[1] not in TASKS:
        sys.exit(__doc__)
    TASKS[sys.argv[1]]()


if __name__ == "__main__":
    main()
