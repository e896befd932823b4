"""A store whose plan hides small counts, with figures that cannot be mistaken for others.

Each figure in `SECRETS` is under five, or would reveal one that is; it is written nowhere else, and
no clock shows it: minutes end at 59.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from reports import meetings
from store.connection import Store, open_store
from store.records import CHANGE_REASON, FINDING
from submissions import meeting_decisions
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)

SECRETS = ("3,67", "11,87", "1,92", "4,78", "2,61", "13,63", "2,74")
QUARTER = "2023K4"
MEETING_DAY = date(2024, 2, 1)
INDICATORS = (
    Indicator("Samtaler", theme="Møder"),
    Indicator("Besøg", theme="Møder", kind="long_term"),
)
AREAS = (None, "R", "S", "M")
# The whole plan, R, S and M in each quarter; 1,92 was 2,74 before it was corrected.
TALKS = (
    (45.06, 3.67, 11.87, 29.52),
    (70.74, 30.61, 20.07, 20.06),
    (59.15, 1.92, 27.09, 30.14),
    (51.5, 4.78, 23.08, 23.64),
)
VISITS = (90.4, 30.3, 30.05, 30.05)


def hiding_store(folder: Path) -> Store:
    """Two indicators over a year: targets, baselines, a finding, a correction, a meeting."""
    path = folder / "proeve.duckdb"
    path.write_bytes(_hiding_store_file())
    return open_store(path)


@cache
def _hiding_store_file() -> bytes:
    with TemporaryDirectory() as folder:
        store = _hiding_store(Path(folder))
        store.close()
        return Path(store.path).read_bytes()


def _hiding_store(folder: Path) -> Store:
    store = store_with(folder, catalogue(*INDICATORS, hides_small_counts=True))
    first = [_figure(area, 3, value) for area, value in zip(AREAS, TALKS[2], strict=True)]
    figures = [
        *(_target(area, 200) for area in AREAS),
        *(
            replace(_figure(area, quarter, value), indicator=indicator)
            for indicator, rows in (("Samtaler", TALKS), ("Besøg", (VISITS,) * 4))
            for quarter, values in enumerate(rows, 1)
            for area, value in zip(AREAS, values, strict=True)
            if not (indicator == "Samtaler" and quarter == 3)
        ),
        *(
            Figure("Besøg", area, "2022", "baseline", value, raw=_written(value))
            for area, value in zip(AREAS, (60.14, 2.61, 13.63, 43.9), strict=True)
        ),
        *first[:1],
        replace(first[1], value=2.74, raw="2,74"),
        *first[2:],
    ]
    published(store, replace(submission(*figures), finding=_finding(), period=QUARTER))
    reason = {
        "plan_id": PLAN_ID,
        "indicator_id": indicator_id("Samtaler"),
        "area_code": "R",
        "period": "2023K3",
        "kind": "actual",
        "reason": "Talt efter",
    }
    published(
        store,
        replace(
            submission(first[1], name="rettet.xlsx"),
            change_reason=pl.DataFrame([reason], schema=CHANGE_REASON),
        ),
    )
    meetings.freeze(store, PLAN_ID, QUARTER, MEETING_DAY, BY)
    decided = meeting_decisions.Decision(
        PLAN_ID, MEETING_DAY, indicator_id("Samtaler"), "Følg op", "Projektlederen", None
    )
    published(store, meeting_decisions.submission(decided))
    return store


def _figure(area: str | None, quarter: int, value: float) -> Figure:
    return Figure("Samtaler", area, f"2023K{quarter}", "actual", value, raw=_written(value))


def _target(area: str | None, value: float) -> Figure:
    return Figure("Samtaler", area, "2023", "target", value, raw=_written(value))


def _written(value: float) -> str:
    return f"{value}".replace(".", ",")


def _finding() -> pl.DataFrame:
    row = {
        "code": "looks_odd",
        "severity": "warning",
        "sheet": "Ark1",
        "cell": "B7",
        "raw": "3,67",
        "message": "Tallet 3,67 er usædvanligt.",
        "suggestion": "Er det 3,67?",
    }
    return pl.DataFrame([row], schema=FINDING)


def secrets_in(written: str) -> list[str]:
    """Those of `SECRETS` that stand in a text, in the Danish or the English way."""
    return [one for one in SECRETS if one in written or one.replace(",", ".") in written]
