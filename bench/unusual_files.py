"""How soon a large file that is no usual report is answered, beside a bare reader of its bytes.

`python -m bench.unusual_files` prints, for a 40 MB workbook that is no report, for a smaller list
of nothing but different texts and for a workbook of 200 000 registrations by date, what
`check_file` takes and says of it, and what fastexcel takes to read its sheet to Polars. The two
take turns in one process; `--runs` changes how often.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from itertools import islice
from random import Random
from statistics import median
from time import perf_counter

import fastexcel
import polars as pl
import xlsxwriter

from bench import large_files
from bench.measure import processor_seconds
from loaders import CheckedFile, check_file
from store.records import Catalogue

Row = tuple[str | float | date, ...]
_WORDS = ("bolig", "adresse", "sag", "nummer", "vej", "plads", "kontrakt", "leje", "notat", "brev")
_FIRST_DAY, _DAYS = date(2022, 1, 1), 1400


def main() -> None:
    """Write each file, read it both ways and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for name, header, rows in (
        ("no report", [f"Felt {number}" for number in range(20)], islice(_mixed(), 230_000)),
        ("texts alone", [f"Felt {number}" for number in range(8)], islice(_texts(), 40_000)),
        (
            "registrations",
            ["Dato", "Aktivitet", "Indikator", "Område", "Antal"],
            islice(_registrations(), 200_000),
        ),
    ):
        content = _workbook(header, rows)
        print(f"{name:15}{len(content) / 1e6:5.0f} MB")
        compare(content, large_files.catalogue(), options.runs)


@dataclass(frozen=True)
class Times:
    """The median time of one way of reading a file, by the clock and by the processor."""

    seconds: float
    processor_seconds: float


def compare(content: bytes, known: Catalogue, runs: int) -> None:
    """Print both ways of reading one workbook, and what is said of it."""

    def checked() -> CheckedFile:
        return check_file("tal.xlsx", content, catalogue=known, plan=large_files.PLAN_NAME)

    def bare() -> pl.DataFrame:
        return fastexcel.read_excel(content).load_sheet(0).to_polars()

    file = checked()
    measured: dict[str, list[Times]] = {"bare": [], "checked": []}
    for _ in range(runs):
        measured["bare"].append(_time(bare))
        measured["checked"].append(_time(checked))
    times = {
        way: Times(
            median(one.seconds for one in runs_of_way),
            median(one.processor_seconds for one in runs_of_way),
        )
        for way, runs_of_way in measured.items()
    }
    for way, time in times.items():
        print(f"  {way:9}{time.seconds:6.2f} s{time.processor_seconds:7.2f} s of processor")
    ratio = times["checked"].processor_seconds / times["bare"].processor_seconds
    print(f"  checked takes {ratio:.1f} x bare by the processor; {len(file.questions)} questions")
    for message in file.findings["message"].head(2):
        print(f"  {message}")


def _time(read: Callable[[], object]) -> Times:
    start, used = perf_counter(), processor_seconds()
    read()
    return Times(perf_counter() - start, processor_seconds() - used)


def _workbook(header: list[str], rows: Iterator[Row]) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Udtræk")
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, header)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, day)
                else:
                    sheet.write(number, column, value)
    return content.getvalue()


def _mixed() -> Iterator[Row]:
    """Amounts and texts that are nearly all different, as another system puts them out."""
    chance = Random(1)
    while True:
        yield tuple(
            chance.randrange(10**6) / 100 if column % 2 else _text(chance, 2)
            for column in range(20)
        )


def _texts() -> Iterator[Row]:
    chance = Random(2)
    while True:
        yield tuple(_text(chance, 10) for _ in range(8))


def _text(chance: Random, words: int) -> str:
    return " ".join([*chance.choices(_WORDS, k=words), str(chance.randrange(10**5))])


def _registrations() -> Iterator[Row]:
    """How many came, day by day."""
    chance = Random(3)
    areas = list(large_files.AREAS.values())
    while True:
        activity, indicator = chance.randrange(1, 11), chance.randrange(1, 6)
        yield (
            _FIRST_DAY + timedelta(chance.randrange(_DAYS)),
            f"Aktivitet {activity} for børn, unge og familier",
            f"Antal deltagere i forløb {indicator} i aktivitet {activity}",
            areas[chance.randrange(5)],
            float(chance.randrange(1, 30)),
        )


if __name__ == "__main__":
    main()
