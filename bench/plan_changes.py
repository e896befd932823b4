"""Opening, changing and publishing a plan of 60 indicators in three areas over sixteen quarters,
beside a bare recount of the same plan.

`python -m bench.plan_changes` prints the median of the runs by the clock and by the processor. The
bare recount renews what stands of the plan and counts it, as every publication must, and is taken
back again.
"""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import polars as pl

from plans import parts
from plans.change import PlanChange, change_of
from plans.parts import PlanParts
from plans.publishing import preview, publish
from plans.standing import standing_parts
from store import views
from store.connection import Store, open_store
from store.records import OBSERVATION, Submission
from store.write import Reasons, publish_new

INDICATORS, AREAS, FIRST_YEAR, YEARS = 60, ("A", "B", "C"), 2022, 4
PER_ACTIVITY = 5
PLAN_ID = "maaleby"
BY = "Måling"


def main() -> None:
    """Fill a store, measure each step and print it beside the bare recount."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "plan.duckdb")
        publish(store, change_of(store, _plan()), BY)
        publish_new(store, _figures(store), BY)
        steps: dict[str, list[tuple[float, float]]] = {}
        for number in range(options.runs):
            change = _changed(store, number)
            for name, step in _steps(store, change).items():
                steps.setdefault(name, []).append(_timed(step))
        store.close()
    bare = median(clock for clock, _ in steps["bare recount"])
    for name, times in steps.items():
        clock = median(one for one, _ in times)
        processor = median(one for _, one in times)
        print(
            f"{name:28} {clock:6.2f} s   processor {processor:6.2f} s   {clock / bare:5.2f} x bare"
        )


def _steps(store: Store, change: PlanChange) -> dict[str, Callable[[], object]]:
    return {
        "bare recount": lambda: _recount(store),
        "open the editor": lambda: standing_parts(store, PLAN_ID),
        "what a change differs in": lambda: change_of(store, change.wanted),
        "preview with its statuses": lambda: preview(store, change),
        "publish": lambda: publish(store, change, BY, Reasons("Måling")),
    }


def _timed(step: Callable[[], object]) -> tuple[float, float]:
    clock, processor = perf_counter(), process_time()
    step()
    return perf_counter() - clock, process_time() - processor


def _recount(store: Store) -> None:
    with store.write_lock, store.connection.cursor() as cursor:
        cursor.execute("begin")
        views.restate(cursor, [PLAN_ID])
        views.count(cursor, [PLAN_ID])
        cursor.execute("rollback")


def _plan() -> PlanParts:
    activities = [f"Aktivitet {number + 1}" for number in range(INDICATORS // PER_ACTIVITY)]
    names = [(activities[n // PER_ACTIVITY], f"Antal deltagere {n + 1}") for n in range(INDICATORS)]
    years = range(FIRST_YEAR, FIRST_YEAR + YEARS)
    return PlanParts(
        {
            parts.PLAN.name: (
                {
                    "plan_name": "Måleby",
                    "municipality": "Måleby Kommune",
                    "start_date": f"01-01-{FIRST_YEAR}",
                    "end_date": f"31-12-{FIRST_YEAR + YEARS - 1}",
                    parts.ID: PLAN_ID,
                },
            ),
            parts.AREAS.name: tuple(
                {"area_code": one, "area_name": f"Område {one}"} for one in AREAS
            ),
            parts.FOCUS_AREAS.name: (
                {"focus_area_name": "Beskæftigelse", "canonical_names": "Beskæftigelse"},
            ),
            parts.ACTIVITIES.name: tuple(
                {"activity_name": one, "focus_area_name": "Beskæftigelse"} for one in activities
            ),
            parts.INDICATORS.name: tuple(
                {"activity_name": activity, "indicator_name": name, "additive_areas": parts.YES}
                for activity, name in names
            ),
            parts.GOALS.name: tuple(
                {
                    "activity_name": activity,
                    "indicator_name": name,
                    "area_name": f"Område {area}",
                    "period": str(year),
                    "kind": parts.TARGET_WORD,
                    "figure": "40",
                }
                for activity, name in names
                for area in AREAS
                for year in years
            ),
        }
    )


def _figures(store: Store) -> Submission:
    """A figure for every indicator, area and quarter, from 6 to 14."""
    rows = [
        {
            "plan_id": PLAN_ID,
            "activity_id": activity_id,
            "indicator_id": indicator_id,
            "area_code": area,
            "period": f"{year}K{quarter}",
            "kind": "actual",
            "reported_in": f"{year}K{quarter}",
            "unit": "antal",
            "status": "reported",
            "raw": str(6 + (number * 7 + quarter) % 9),
            "value": 6.0 + (number * 7 + quarter) % 9,
            "approximate": False,
        }
        for number, (activity_id, indicator_id) in enumerate(
            store.read("select activity_id, indicator_id from standing.indicator").rows()
        )
        for area in AREAS
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS)
        for quarter in range(1, 5)
    ]
    nothing = change_of(store, _plan()).submission
    return replace(
        nothing,
        file_name="tal.csv",
        file_content=b"tal",
        observation=pl.DataFrame(rows, schema=OBSERVATION),
    )


def _changed(store: Store, number: int) -> PlanChange:
    """Ten indicators counted another way than they are now, from the third year on."""
    word = ("seneste tal", "sum")[number % 2]
    standing = standing_parts(store, PLAN_ID)
    rows = tuple(
        {**row, "aggregation": word} if place < 10 else row
        for place, row in enumerate(standing.of(parts.INDICATORS))
    )
    wanted = standing.with_rows(parts.INDICATORS, rows)
    return change_of(store, wanted, valid_from=date(FIRST_YEAR + 2, 1, 1))


if __name__ == "__main__":
    main()
