"""A plan and the one that goes on from it, in one store."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from store.records import Catalogue
from tests.given import (
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)

NEXT_ID = "naeste"
TALKS = Indicator("Samtaler", theme="Vejledning")
HOURS = Indicator("Tilbud", theme="Vejledning")
GUESTS, VISITS = Indicator("Gæster"), Indicator("Besøg")
WALKS = Indicator("Ture")
SHARE = Indicator("Andel", unit="procent", aggregation="last", kind="long_term")
BASELINES = (
    Figure("Andel", None, "2022", "baseline", 20, unit="procent"),
    Figure("Andel", "K", "2022", "baseline", 33, unit="procent"),
)


def next_plan(*indicators: Indicator, plan_id: str = NEXT_ID, year: int = 2026) -> Catalogue:
    """The plan of the four years from `year`, which goes on from the one before it."""
    plan = catalogue(*indicators, plan_id=plan_id)
    described = plan.plan.with_columns(
        predecessor_id=pl.lit(PLAN_ID if plan_id == NEXT_ID else NEXT_ID),
        start_date=pl.lit(date(year, 1, 1)),
        end_date=pl.lit(date(year + 3, 12, 31)),
    )
    return replace(plan, plan=described)


@cache
def file_of_two_plans() -> bytes:
    """Talks and guests of 2025, and of the plan after it. *Tilbud* ended with the first plan, the
    guests became visits, walks are counted in hours, and calls are new. Ringparken was R and is
    R1; Sydbyen does not go on. The municipality has later figures of a long-term share in both.
    """
    held = [
        Figure("Samtaler", None, f"2025K{number}", "actual", value)
        for number, value in enumerate((10, 20, 30, 40), start=1)
    ]
    earlier = (
        *held,
        Figure("Samtaler", "R", "2025K4", "actual", 18),
        Figure("Samtaler", "S", "2025K4", "actual", 22),
        Figure("Tilbud", None, "2025K4", "actual", 100),
        Figure("Gæster", None, "2025K4", "actual", 60),
        Figure("Ture", None, "2025K4", "actual", 8),
        *BASELINES,
        Figure("Andel", None, "2025K2", "actual", 26, unit="procent"),
        Figure("Andel", "K", "2025K3", "actual", 36, unit="procent"),
    )
    later = (
        Figure("Samtaler", None, "2026K1", "actual", 15),
        Figure("Samtaler", "R1", "2026K1", "actual", 7),
        Figure("Samtaler", None, "2026K2", "actual", 25),
        Figure("Besøg", None, "2026K1", "actual", 70),
        Figure("Ture", None, "2026K1", "actual", 9, unit="timer"),
        Figure("Opkald", None, "2026K1", "actual", 6),
        *BASELINES,
        Figure("Andel", "K", "2026K1", "actual", 37, unit="procent"),
        Figure("Andel", None, "2026K2", "actual", 30, unit="procent"),
    )
    plan = next_plan(TALKS, VISITS, replace(WALKS, unit="timer"), Indicator("Opkald"), SHARE)
    is_visits = pl.col("indicator_name") == "Besøg"
    plan = replace(
        plan,
        area=plan.area.filter(pl.col("area_code") != "S").with_columns(
            pl.col("area_code").replace("R", "R1")
        ),
        indicator=plan.indicator.with_columns(
            aliases=pl.when(is_visits).then(pl.lit(["gæster"])).otherwise(pl.col("aliases"))
        ),
    )
    with TemporaryDirectory() as folder:
        store = store_with(Path(folder), catalogue(TALKS, HOURS, GUESTS, WALKS, SHARE), *earlier)
        published(store, submission(*later, added=plan, plan_id=NEXT_ID))
        store.close()
        return Path(store.path).read_bytes()
