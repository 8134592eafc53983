"""The most memory that a process had, in MB."""

import re
import resource
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak() -> float:
    """Of this process so far, since its program began.

    On Linux `ru_maxrss` also counts what its parent had when it started the process: a small
    job of a large program would seem large.
    """
    if STATUS.exists() and (found := re.search(r"VmHWM:\s*(\d+) kB", STATUS.read_text())):
        return int(found.group(1)) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def of_children() -> float:
    """Of the largest process that this one has started and seen end; 0 if none."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
