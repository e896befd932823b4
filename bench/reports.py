"""`python -m bench.reports`: all four documents of two plans, by clock, processor and memory."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.measure import peak_megabytes, processor_seconds
from reports import documents
from store.connection import open_store

PLANS = (("slagelse", "2023K3"), ("eksempelby", "2026K3"))
RUNS = 5


def main() -> None:
    """Fill a store with the sample data and write its documents in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--written", type=Path, help="skriv dokumenterne af dette lager én gang")
    options = parser.parse_args()
    if options.written:
        _write(options.written)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "maaling.duckdb"
        environment = os.environ | {"HELHEDSBLIK_STORE": str(path)}
        subprocess.run([sys.executable, "-m", "store", "sample"], env=environment, check=True)
        command = [sys.executable, "-m", "bench.reports", "--written", str(path)]
        peaks = [peak_megabytes(command) for _ in range(RUNS)]
    print(f"memory, with the program itself and the store: {median(peaks):.0f} MB")


def _write(path: Path) -> None:
    store = open_store(path)
    started, used = perf_counter(), processor_seconds()
    sizes = []
    for plan_id, quarter in PLANS:
        files = documents.files(store, plan_id, quarter)
        sizes.append(len(documents.packed(files)))
    took, processor = perf_counter() - started, processor_seconds() - used
    store.close()
    kilobytes = " and ".join(f"{size / 1024:.0f} kB" for size in sizes)
    print(f"{took:.2f} s by the clock, {processor:.2f} s by the processor ({kilobytes})")


if __name__ == "__main__":
    main()
