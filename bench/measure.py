"""What a process and those it starts use: memory held at once, by Linux's own count, and time."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import sleep

_PROCESSES = Path("/proc")
_SECONDS_BETWEEN = 0.005


def processor_seconds() -> float:
    """The processor time that this process, and those it started and that have ended, have used."""
    return sum(os.times()[:4])


def peak_megabytes(command: Sequence[str]) -> float:
    """The most memory a command held together with those it started.

    `getrusage` will not do: it counts a child from before it is a program of its own.
    """
    peak = 0
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            peak = max(peak, _kilobytes(process.pid))
            sleep(_SECONDS_BETWEEN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak / 1024


def _kilobytes(process: int) -> int:
    """What a process and those it started hold now; nothing for one that has ended meanwhile."""
    home = _PROCESSES / str(process)
    try:
        lines = (home / "status").read_text().splitlines()
        children = [
            int(child)
            for task in (home / "task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return 0
    kilobytes = next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)
    return kilobytes + sum(map(_kilobytes, children))
