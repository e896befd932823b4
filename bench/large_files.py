"""A large tidy file and the catalogue that knows its names."""

from collections.abc import Iterator
from csv import writer
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from itertools import islice, product

import polars as pl
import xlsxwriter

from store.records import ACTIVITY, AREA, FOCUS_AREA, INDICATOR, PLAN, Catalogue

HEADER = (
    "Plan",
    "Indsatsområde",
    "Aktivitet",
    "Indikator",
    "Område",
    "Periode",
    "Type",
    "Værdi",
    "Enhed",
    "Bemærkning",
)
PLAN_NAME = "Målestad"
PLAN_ID = "maalestad"
FOCUS_AREAS = ("Uddannelse og livschancer", "Beskæftigelse", "Sammenhængskraft og medborgerskab")
AREAS = {f"A{number}": f"Afdeling {number}" for number in range(1, 26)}
YEARS = range(2022, 2026)
QUARTERS = tuple(f"{year}K{quarter}" for year in YEARS for quarter in range(1, 5))
ACTIVITIES = 25
INDICATORS = 10
KINDS = ("Resultat", "Mål")
# One figure in a hundred is written as people write, and needs the grammar of cells.
WORDED_EVERY = 100
QUOTED_NOTE = 'Holdet "Ny start"; se bilag'
WORDINGS = ("Ca. {}", "{}*", "{} (+ 11 afbud)", "ca. {} deltagere", "i alt {}")

Row = tuple[str, ...]


@dataclass(frozen=True)
class Mixture:
    """What a file holds: so many `rows`, among them one whole beside the areas of every so many
    indicators, and one note that has to be quoted in every so many rows (0: none).
    """

    rows: int = 200_000
    indicators_per_whole: int = 10
    rows_per_quoted_note: int = 0


def tidy_rows(mixture: Mixture) -> Iterator[Row]:
    """The result and the target of each area for every quarter of every indicator; a whole is what
    its areas come to.
    """
    return islice(_every_row(mixture), mixture.rows)


def _every_row(mixture: Mixture) -> Iterator[Row]:
    number = 0
    places = product(enumerate(QUARTERS), range(ACTIVITIES), range(INDICATORS), KINDS)
    for (turn, quarter), activity, indicator, kind in places:
        names = (
            PLAN_NAME,
            FOCUS_AREAS[activity % len(FOCUS_AREAS)],
            f"Aktivitet {activity + 1} for børn, unge og familier",
            f"Antal deltagere i forløb {indicator + 1} i aktivitet {activity + 1}",
        )
        first = activity * 7 + indicator * 3
        figures = {
            area: round((first + place * 11) % 90 * _swing(turn, place)) / 2
            for place, area in enumerate(AREAS.values())
        }
        if (activity + indicator) % mixture.indicators_per_whole == 0:
            figures[""] = sum(figures.values())
        for area, figure in figures.items():
            number += 1
            text = f"{figure:g}".replace(".", ",")
            if number % WORDED_EVERY == 0:
                text = WORDINGS[number // WORDED_EVERY % len(WORDINGS)].format(text)
            is_quoted = mixture.rows_per_quoted_note and not number % mixture.rows_per_quoted_note
            note = QUOTED_NOTE if is_quoted else ""
            yield (*names, area, quarter, kind, text, "antal", note)


def _swing(turn: int, place: int) -> float:
    """What an area's figure of a quarter is of its usual one: from four to six fifths."""
    return 0.8 + (turn * 7 + place * 3) % 9 / 20


def as_csv(mixture: Mixture) -> bytes:
    """The file as Danish Excel writes it: windows-1252, semicolons, decimal commas, quotes where
    they are needed.
    """
    text = StringIO(newline="")
    writer(text, delimiter=";").writerows([HEADER, *tidy_rows(mixture)])
    return text.getvalue().encode("windows-1252")


def as_xlsx(mixture: Mixture) -> bytes:
    """The same as a workbook, its plain figures as numbers."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "constant_memory": False}) as book:
        sheet = book.add_worksheet("Tal")
        sheet.write_row(0, 0, HEADER)
        for number, row in enumerate(tidy_rows(mixture), start=1):
            sheet.write_row(number, 0, [_native(text) for text in row])
    return content.getvalue()


def _native(text: str) -> str | float | None:
    is_number = text.replace(",", "", 1).isdigit()
    return float(text.replace(",", ".")) if is_number else text or None


def catalogue() -> Catalogue:
    """The plan, its areas and every activity and indicator of the file."""
    plan = {
        "plan_id": PLAN_ID,
        "plan_name": PLAN_NAME,
        "aliases": [],
        "is_invented": True,
        "start_date": date(2022, 1, 1),
        "end_date": date(2025, 12, 31),
    }
    areas = [
        {"area_code": code, "area_name": name, "aliases": [], "area_order": order}
        | {"plan_id": PLAN_ID, "is_benchmark": False}
        for order, (code, name) in enumerate(AREAS.items())
    ]
    focus_areas = [
        {"focus_area_name": name, "canonical_name": name, "aliases": [], "focus_area_order": order}
        | {"plan_id": PLAN_ID}
        for order, name in enumerate(FOCUS_AREAS)
    ]
    activities = [
        {
            "plan_id": PLAN_ID,
            "activity_id": f"{PLAN_ID}/{activity}",
            "activity_name": f"Aktivitet {activity + 1} for børn, unge og familier",
            "aliases": [],
            "focus_area_name": FOCUS_AREAS[activity % len(FOCUS_AREAS)],
            "activity_order": activity,
        }
        for activity in range(ACTIVITIES)
    ]
    indicators = [
        {
            "plan_id": PLAN_ID,
            "indicator_id": f"{PLAN_ID}/{activity}/{indicator}",
            "activity_id": f"{PLAN_ID}/{activity}",
            "indicator_name": (
                f"Antal deltagere i forløb {indicator + 1} i aktivitet {activity + 1}"
            ),
            "aliases": [],
            "unit": "antal",
            "aggregation": "sum",
            "direction": "increase",
            "indicator_kind": "own",
            "indicator_order": indicator,
            "year_start_quarter": 1,
            "profile": [0.25, 0.5, 0.75, 1.0],
            "additive_areas": True,
        }
        for activity, indicator in product(range(ACTIVITIES), range(INDICATORS))
    ]
    return Catalogue(
        pl.DataFrame([plan], schema=PLAN),
        pl.DataFrame(areas, schema=AREA),
        pl.DataFrame(focus_areas, schema=FOCUS_AREA),
        pl.DataFrame(activities, schema=ACTIVITY),
        pl.DataFrame(indicators, schema=INDICATOR),
    )
