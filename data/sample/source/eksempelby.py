"""The invented plan's files: its catalogue, its yearly and quarterly figures and one correction."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from source.figures import (
    QUARTERS,
    Figure,
    actuals,
    baselines,
    corrections,
    targets,
)
from source.recipe import (
    AREAS,
    BENCHMARK_CODE,
    BENCHMARK_NAME,
    CALENDAR_YEAR,
    FOCUS_AREAS,
    LONG_NAME,
    MUNICIPALITY,
    PLAN_ID,
    PLAN_NAME,
    Activity,
    Event,
    Indicator,
    Recipe,
    recipe,
)
from source.tables import Cell, Sheet, write_csv, write_workbook

RECIPE = Path(__file__).with_name("recipe.toml")
WORDS = Path(__file__).with_name("words.toml")
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
DEFAULTS = {
    "unit": "antal",
    "aggregation": "sum",
    "direction": "increase",
    "kind": "approved",
    "theme": None,
    "denominator": None,
    "source": None,
}


def write_eksempelby(folder: Path) -> None:
    """Writes the catalogue, a file a year until 2025, then one a quarter, and a correction."""
    plan = recipe(RECIPE)
    (folder / "eksempelby.toml").write_text(_catalogue(plan), encoding="utf-8", newline="\n")
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


def _catalogue(plan: Recipe) -> str:
    blocks = [
        "# Eksempelby er opdigtet. Filen er skrevet af make_sample.py: ret opskriften, ikke filen.",
        _block(
            "plan",
            {
                "id": PLAN_ID,
                "name": LONG_NAME,
                "aliases": [PLAN_NAME],
                "municipality": MUNICIPALITY,
            },
            "start_date = 2022-10-01",
            "end_date = 2026-09-30",
            "is_invented = true",
        ),
    ]
    for area in AREAS:
        fields = {"code": area.code, "name": area.name, "residents": area.residents}
        blocks.append(_block("plan.area", fields))
    benchmark = {"code": BENCHMARK_CODE, "name": BENCHMARK_NAME, "is_benchmark": True}
    blocks.append(_block("plan.area", benchmark))
    blocks += [_block("plan.focus_area", {"name": name, "canonical": name}) for name in FOCUS_AREAS]
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    for activity in plan.activities:
        texts = words.get(activity.id, {})
        blocks.append(_activity_block(activity, texts))
        for kind in ("milestone", "text"):
            blocks += [_block(f"plan.activity.{kind}", one) for one in texts.get(kind, [])]
        blocks += [
            _indicator_block(plan, indicator)
            for indicator in plan.indicators
            if indicator.activity is activity
        ]
    blocks += [_event_block(event) for event in plan.events]
    return "\n\n".join(blocks) + "\n"


def _event_block(event: Event) -> str:
    fields = {
        name: value
        for name in ("kind", "text", "area", "indicator")
        if (value := getattr(event, name)) is not None
    }
    dates = [f"start_date = {event.start_date}"]
    dates += [f"end_date = {event.end_date}"] if event.end_date else []
    return _block("plan.event", fields, *dates)


def _activity_block(activity: Activity, texts: Mapping[str, object]) -> str:
    fields: dict[str, object] = {
        "id": activity.id,
        "name": activity.name,
        "focus_area": activity.focus_area,
    }
    fields |= {name: texts[name] for name in ("purpose", "target_groups") if name in texts}
    return _block("plan.activity", fields)


def _indicator_block(plan: Recipe, indicator: Indicator) -> str:
    fields: dict[str, object] = {"id": indicator.id, "name": indicator.name}
    for field, default in DEFAULTS.items():
        content = getattr(indicator, field)
        if content != default:
            fields[field] = content
    if indicator.activity.year_start_quarter != CALENDAR_YEAR:
        fields["year_start_quarter"] = indicator.activity.year_start_quarter
    if indicator.seasonal:
        fields["profile"] = plan.profile(indicator)
    return _block("plan.activity.indicator", fields)


def _block(table: str, fields: Mapping[str, object], *more: str) -> str:
    lines = [f"{key} = {_toml_value(content)}" for key, content in fields.items()]
    return "\n".join([f"[[{table}]]", *lines, *more])


def _toml_value(content: object) -> str:
    return str(content) if isinstance(content, date) else json.dumps(content, ensure_ascii=False)
