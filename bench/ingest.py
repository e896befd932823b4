"""How fast a large file becomes checked observations, beside a bare reader on the same bytes.

`python -m bench.ingest [--rows 200000] [--runs 5]` prints, for CSV and for XLSX, rows per second
and peak memory of `loaders.load.check_file` and of the bare reader: decode and Polars for text,
fastexcel to Polars for a workbook. Each is measured in a process of its own.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.measure import peak_megabytes

WAYS = ("bare", "checked")
FORMATS = ("csv", "xlsx")


@dataclass(frozen=True)
class Measured:
    """The median of some runs, and the most memory the process and its readers held at once."""

    rows: int
    seconds: float
    megabytes: float
    findings: int

    @property
    def rows_per_second(self) -> float:
        """How many rows a second the median run got through."""
        return self.rows / self.seconds


def main() -> None:
    """Write the files, measure each way of reading each of them, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--measure", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        way, file_name = options.measure
        print(json.dumps(vars(measured(way, Path(file_name), options.runs))))
        return
    from bench import written  # noqa: PLC0415 the measuring processes do without the writer

    with TemporaryDirectory() as folder:
        for suffix, write in zip(FORMATS, (written.as_csv, written.as_xlsx), strict=True):
            path = Path(folder) / f"tal.{suffix}"
            path.write_bytes(write(options.rows))
            compare(path, options.runs)


def compare(path: Path, runs: int) -> None:
    """Print both ways of reading one file."""
    bare, checked = (in_own_process(way, path, runs) for way in WAYS)
    for way, result in zip(WAYS, (bare, checked), strict=True):
        print(
            f"{path.suffix[1:]:5}{way:8}{result.rows:>8} rows {result.seconds:7.2f} s "
            f"{result.rows_per_second:>9.0f} rows/s {result.megabytes:6.0f} MB "
            f"{result.findings} findings"
        )
    print(f"{path.suffix[1:]:5}ratio {checked.seconds / bare.seconds:.1f}", flush=True)


def in_own_process(way: str, path: Path, runs: int) -> Measured:
    """One way of reading one file, measured in a process that does nothing else."""
    command = [sys.executable, "-m", "bench.ingest", "--runs", str(runs), "--measure", way, path]
    done = subprocess.run(command, capture_output=True, check=True)
    return Measured(**json.loads(done.stdout))


def measured(way: str, path: Path, runs: int) -> Measured:
    """The median of `runs` readings after one that is not counted."""
    content = path.read_bytes()
    read = reader(way, path)
    rows, findings = read(content)
    seconds = []
    for _ in range(runs):
        start = perf_counter()
        read(content)
        seconds.append(perf_counter() - start)
    return Measured(rows, median(seconds), peak_megabytes(), findings)


def reader(way: str, path: Path) -> Callable[[bytes], tuple[int, int]]:
    """A function from bytes to the number of rows and of findings."""
    if way == "checked":
        from bench.written import catalogue  # noqa: PLC0415
        from loaders.load import check_file  # noqa: PLC0415

        known = catalogue()

        def check(content: bytes) -> tuple[int, int]:
            checked = check_file(path.name, content, catalogue=known)
            return len(checked.observations), len(checked.findings)

        return check
    if path.suffix == ".xlsx":
        import fastexcel  # noqa: PLC0415

        return lambda content: (
            len(fastexcel.read_excel(content).load_sheet(0).to_polars()),
            0,
        )
    import polars as pl  # noqa: PLC0415

    def bare(content: bytes) -> tuple[int, int]:
        text = content.decode("windows-1252").encode()
        return len(pl.read_csv(text, separator=";", decimal_comma=True)), 0

    return bare


if __name__ == "__main__":
    main()
