"""How fast a large file becomes checked observations, beside a bare reader on the same bytes.

`python -m bench.ingest` prints, for CSV and for XLSX, rows per second and peak memory of
`loaders.load.check_file` and of the bare reader: decode and Polars for text, fastexcel to Polars
for a workbook. The two take turns in one process, so that what else the machine does burdens both;
memory is measured in a process of its own for each. `--rows`, `--runs`, `--indicators-per-whole`
and `--rows-per-quoted-note` change what is measured.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import fastexcel
import polars as pl

from bench import large_files
from bench.measure import peak_megabytes, processor_seconds
from loaders import check_file

Reader = Callable[[bytes], int]


def main() -> None:
    """Write the files, read each of them both ways, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--indicators-per-whole", type=int, default=10)
    parser.add_argument("--rows-per-quoted-note", type=int, default=0)
    parser.add_argument("--only", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        reader, file_name = options.only
        readers(Path(file_name))[reader](Path(file_name).read_bytes())
        return
    mixture = large_files.Mixture(
        options.rows, options.indicators_per_whole, options.rows_per_quoted_note
    )
    with TemporaryDirectory() as folder:
        for suffix, write in {".csv": large_files.as_csv, ".xlsx": large_files.as_xlsx}.items():
            path = Path(folder) / f"tal{suffix}"
            path.write_bytes(write(mixture))
            compare(path, options.rows, options.runs)


@dataclass(frozen=True)
class ReadTimes:
    """The median time of one way of reading a file, by the clock and by the processor."""

    seconds: float
    processor_seconds: float


def compare(path: Path, rows: int, runs: int) -> None:
    """Print both ways of reading one file."""
    times = median_times(path, runs)
    for reader, time in times.items():
        command = [sys.executable, "-m", "bench.ingest", "--only", reader, str(path)]
        print(
            f"{path.suffix[1:]:5}{reader:8}{time.seconds:6.2f} s"
            f" {rows / time.seconds:>10,.0f} rows/s"
            f"{time.processor_seconds:7.2f} s of processor{peak_megabytes(command):6.0f} MB"
        )
    bare, checked = times["bare"], times["checked"]
    by_clock = checked.seconds / bare.seconds
    by_processor = checked.processor_seconds / bare.processor_seconds
    print(
        f"{path.suffix[1:]:5}checked takes {by_clock:.1f} x bare by the clock,"
        f" {by_processor:.1f} x by the processor"
    )


def median_times(path: Path, runs: int) -> dict[str, ReadTimes]:
    """The median time of each way of reading a file, after one reading that is not counted."""
    content = path.read_bytes()
    every_reader = readers(path)
    seconds: dict[str, list[float]] = {reader: [] for reader in every_reader}
    of_processor: dict[str, list[float]] = {reader: [] for reader in every_reader}
    for run in range(runs + 1):
        for reader, read in every_reader.items():
            start, used = perf_counter(), processor_seconds()
            read(content)
            if run:
                seconds[reader].append(perf_counter() - start)
                of_processor[reader].append(processor_seconds() - used)
    return {
        reader: ReadTimes(median(seconds[reader]), median(of_processor[reader]))
        for reader in every_reader
    }


def readers(path: Path) -> dict[str, Reader]:
    """The ways of reading a file, each from its bytes to the number of rows it found."""
    known = large_files.catalogue()

    def checked(content: bytes) -> int:
        return len(check_file(path.name, content, catalogue=known).observations)

    bare = bare_workbook if path.suffix == ".xlsx" else bare_text
    return {"bare": bare, "checked": checked}


def bare_text(content: bytes) -> int:
    """The rows of a Danish text file as Polars reads them once decoded."""
    text = content.decode("windows-1252").encode()
    return len(pl.read_csv(text, separator=";", decimal_comma=True))


def bare_workbook(content: bytes) -> int:
    """The rows of a workbook's first sheet as fastexcel reads them."""
    return len(fastexcel.read_excel(content).load_sheet(0).to_polars())


if __name__ == "__main__":
    main()
