"""What a process has held of memory at most, by the system's own count (not on Windows)."""

import resource
import sys


def peak_megabytes() -> float:
    """The peak of this process and that of the largest process it started, added up."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    held = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(whose).ru_maxrss for whose in held) / unit
