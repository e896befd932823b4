"""Stores and figures for the tests: small catalogues and observations written as short rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from queries.filters import Filters
from store.connection import Store, open_store
from store.records import (
    ACTIVITY,
    AREA,
    FOCUS_AREA,
    INDICATOR,
    OBSERVATION,
    PLAN,
    SMALL_COUNTS,
    Catalogue,
    Submission,
    empty,
)
from store.write import Reasons, publish_new

PLAN_ID = "proeveby"
BY = "Prøveleder"
CORRECTED = "Talt efter"
# The stores that several tests in a row begin with.
FILES_KEPT = 8


@dataclass(frozen=True)
class Indicator:
    """An indicator of the test plan; every attribute but the name has the domain's default."""

    name: str
    activity: str = "Vejledning"
    unit: str = "antal"
    aggregation: str = "sum"
    direction: str = "increase"
    denominator: str | None = None
    kind: str = "approved"
    theme: str | None = None
    year_start_quarter: int = 1
    profile: tuple[float, ...] = (0.25, 0.5, 0.75, 1.0)
    additive_areas: bool = True
    definition: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True)
class Figure:
    """One figure of the test plan; `area` is null for the whole plan."""

    indicator: str
    area: str | None
    period: str
    kind: str
    value: float | None
    low: float | None = None
    high: float | None = None
    status: str = "reported"
    unit: str = "antal"
    approximate: bool = False
    reported_in: str | None = None
    valid_from: date | None = None
    raw: str = field(default="", compare=False)


def indicator_id(name: str) -> str:
    return f"{PLAN_ID}/{name.lower()}"


def catalogue(
    *indicators: Indicator,
    plan_id: str = PLAN_ID,
    on_track_from: float | None = None,
    behind_from: float | None = None,
    hides_small_counts: bool = False,
) -> Catalogue:
    """A plan with the areas R, S and M (and the benchmark area K) and these indicators; those of
    one name and different `valid_from` are versions of one.
    """
    plan = {
        "plan_id": plan_id,
        "plan_name": plan_id.capitalize(),
        "aliases": [],
        "municipality": "Prøveby Kommune",
        "on_track_from": on_track_from,
        "behind_from": behind_from,
        "reporting_deadline_days": None,
        "is_invented": False,
        "start_date": date(2022, 1, 1),
        "end_date": date(2025, 12, 31),
    }
    names = {"R": "Ringparken", "S": "Sydbyen", "M": "Motalavej", "K": "Prøveby Kommune"}
    areas = [
        {
            "plan_id": plan_id,
            "area_code": code,
            "area_name": name,
            "aliases": [],
            "area_order": order,
            "residents": None,
            "is_benchmark": code == "K",
        }
        for order, (code, name) in enumerate(names.items())
    ]
    focus_area = {
        "plan_id": plan_id,
        "focus_area_name": "Sammenhængskraft",
        "canonical_name": "Sammenhængskraft og medborgerskab",
        "aliases": [],
        "focus_area_order": 0,
    }
    activities = [
        {
            "plan_id": plan_id,
            "activity_id": f"{plan_id}/{name.lower()}",
            "activity_name": name,
            "aliases": [],
            "focus_area_name": "Sammenhængskraft",
            "activity_order": order,
        }
        for order, name in enumerate(dict.fromkeys(one.activity for one in indicators))
    ]
    rows = [
        {
            "plan_id": plan_id,
            "indicator_id": f"{plan_id}/{one.name.lower()}",
            "activity_id": f"{plan_id}/{one.activity.lower()}",
            "indicator_name": one.name,
            "aliases": [],
            "unit": one.unit,
            "aggregation": one.aggregation,
            "direction": one.direction,
            "indicator_kind": one.kind,
            "denominator_id": f"{plan_id}/{one.denominator.lower()}" if one.denominator else None,
            "theme": one.theme,
            "source": None,
            "indicator_order": order,
            "year_start_quarter": one.year_start_quarter,
            "profile": list(one.profile),
            "additive_areas": one.additive_areas,
            "definition": one.definition,
            "valid_from": one.valid_from,
            "valid_to": one.valid_to,
        }
        for order, one in enumerate(indicators)
    ]
    return Catalogue(
        pl.DataFrame([plan], schema=PLAN),
        pl.DataFrame(areas, schema=AREA),
        pl.DataFrame([focus_area], schema=FOCUS_AREA),
        pl.DataFrame(activities, schema=ACTIVITY),
        pl.DataFrame(rows, schema=INDICATOR),
        small_counts=pl.DataFrame(
            [{"plan_id": plan_id, "hides_small_counts": True}] if hides_small_counts else [],
            schema=SMALL_COUNTS,
        ),
    )


def observation(*figures: Figure, plan_id: str = PLAN_ID) -> pl.DataFrame:
    """The figures as the frame that crosses into the store."""
    return pl.DataFrame(
        [
            {
                "plan_id": plan_id,
                "activity_id": f"{plan_id}/vejledning",
                "indicator_id": f"{plan_id}/{one.indicator.lower()}",
                "area_code": one.area,
                "period": one.period,
                "kind": one.kind,
                "reported_in": one.reported_in or one.period,
                "unit": one.unit,
                "status": one.status,
                "note": None,
                "raw": one.raw,
                "sheet": "Ark1",
                "cell": f"B{row}",
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "approximate": one.approximate,
                "valid_from": one.valid_from,
            }
            for row, one in enumerate(figures, start=2)
        ],
        schema=OBSERVATION,
    )


def filters(quarter: str, *, plan_id: str = PLAN_ID, **narrowed: str | None) -> Filters:
    """A quarter of the test plan, narrowed by the filters that are given."""
    return Filters(plan_id=plan_id, quarter=quarter, **narrowed)


def submission(
    *figures: Figure,
    added: Catalogue | None = None,
    name: str = "tal.xlsx",
    content: bytes | None = None,
    plan_id: str = PLAN_ID,
) -> Submission:
    """A file with these figures; the same figures make the same bytes."""
    return Submission(
        file_name=name,
        file_content=content or repr((figures, added is not None)).encode(),
        layout="tidy",
        plan_id=plan_id,
        period=None,
        catalogue=added or Catalogue.nothing(),
        observation=observation(*figures, plan_id=plan_id),
        finding=empty("finding"),
    )


def published(store: Store, handed_in: Submission) -> int:
    """Hand a submission in and publish it; what it changes without a reason of its own is
    corrected.
    """
    return publish_new(store, handed_in, BY, Reasons(CORRECTED))


@cache
def empty_store_file() -> bytes:
    """The file of a newly made store; a copy of it is opened faster than one is made."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tom.duckdb"
        open_store(path).close()
        return path.read_bytes()


def new_store(path: Path) -> Store:
    """An empty store at a path where nothing lies yet."""
    path.write_bytes(empty_store_file())
    return open_store(path)


def store_filled_by(folder: Path, fill: Callable[[Store], object]) -> Store:
    """A store of the test's own as a function of a module fills it, which is called once."""
    path = folder / "fyldt.duckdb"
    path.write_bytes(_file_filled_by(fill))
    return open_store(path)


@cache
def _file_filled_by(fill: Callable[[Store], object]) -> bytes:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "fyldt.duckdb")
        fill(store)
        store.close()
        return Path(store.path).read_bytes()


@dataclass(frozen=True)
class _Filled:
    """What a store is filled with; the same words make the same store."""

    words: str
    handed_in: Submission = field(compare=False)


@lru_cache(maxsize=FILES_KEPT)
def _store_file(filled: _Filled) -> bytes:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "fyldt.duckdb")
        published(store, filled.handed_in)
        store.close()
        return Path(store.path).read_bytes()


def store_with(folder: Path, plan: Catalogue, *figures: Figure) -> Store:
    """A store on disk with a published plan and, if there are any, its figures in the same file."""
    name = "tal.xlsx" if figures else "plan.toml"
    tables = [table.rows() for table in vars(plan).values()]
    filled = _Filled(repr((tables, figures)), submission(*figures, added=plan, name=name))
    path = folder / "proeve.duckdb"
    path.write_bytes(_store_file(filled))
    return open_store(path)
