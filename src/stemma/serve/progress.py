"""Progress bars on standard error, for people only."""

from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

LABELS = {
    "read": "reading documents",
    "annotate": "annotating",
    "collate": "finding shared passages",
    "derive": "deriving the stemma",
    "group": "grouping stories",
    "match": "matching claims",
    "vectors": "reading the claims",
    "look": "looking for common text",
}


class Bars:
    """One bar per stage; nothing at all where standard error is not a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        console = Console(stderr=True)
        self._bars = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._tasks: dict[str, int] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def step(self, stage: str, done: int, total: int) -> None:
        """Move the bar of a stage; a total of 0 is unknown."""
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(LABELS.get(stage, stage), total=None)
        task = self._tasks[stage]
        self._bars.update(task, completed=done, total=total or None)  # type: ignore[arg-type]
