"""The invented plan's files: its workbook, its yearly and quarterly figures and one correction."""

from collections.abc import Iterable
from pathlib import Path

from source.eksempelby_plan import plan_parts
from source.figures import (
    QUARTERS,
    Figure,
    actuals,
    baselines,
    corrections,
    targets,
)
from source.plans import write_plan
from source.recipe import (
    AREAS,
    BENCHMARK_CODE,
    BENCHMARK_NAME,
    PLAN_ID,
    PLAN_NAME,
    Recipe,
    recipe,
)
from source.tables import Cell, Sheet, write_csv, write_workbook

RECIPE = Path(__file__).with_name("recipe.toml")
HEADER: list[Cell] = [
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
]
SHEET = "Opgørelser"
CSV_ENCODINGS = {2022: "utf-8-sig", 2023: "cp1252", 2024: "utf-8"}
LAST_YEARLY_WORKBOOK = 2025


def write_eksempelby(folder: Path) -> None:
    """Writes the plan, a file a year until 2025, then one a quarter, and a correction."""
    plan = recipe(RECIPE)
    write_plan(folder, PLAN_ID, plan_parts(plan))
    for year in sorted({year for year, _ in QUARTERS}):
        quarters = [(each, quarter) for each, quarter in QUARTERS if each == year]
        if year in CSV_ENCODINGS:
            rows = _rows(_figures(plan, quarters))
            write_csv(folder / f"eksempelby_{year}.csv", rows, CSV_ENCODINGS[year])
        elif year <= LAST_YEARLY_WORKBOOK:
            _write_workbook(folder / f"eksempelby_{year}.xlsx", _figures(plan, quarters))
        else:
            for each, quarter in quarters:
                path = folder / f"eksempelby_{each}K{quarter}.xlsx"
                _write_workbook(path, _figures(plan, [(each, quarter)]))
    _write_workbook(folder / "eksempelby_2026K1_rettet.xlsx", corrections(plan))


def _figures(plan: Recipe, quarters: list[tuple[int, int]]) -> list[Figure]:
    figures = list(baselines(plan)) if quarters[0] == QUARTERS[0] else []
    for quarter in quarters:
        figures += targets(plan, quarter)
        figures += actuals(plan, *quarter)
    return figures


def _rows(figures: Iterable[Figure]) -> list[list[Cell]]:
    names = {area.code: area.name for area in AREAS} | {BENCHMARK_CODE: BENCHMARK_NAME}
    return [
        HEADER,
        *(
            [
                PLAN_NAME,
                figure.indicator.activity.focus_area,
                figure.indicator.activity.name,
                figure.indicator.name,
                names[figure.area] if figure.area else None,
                figure.period,
                figure.kind,
                figure.content,
                figure.unit,
                figure.note,
            ]
            for figure in figures
        ),
    ]


def _write_workbook(path: Path, figures: Iterable[Figure]) -> None:
    write_workbook(path, [Sheet(SHEET, _rows(figures))])
