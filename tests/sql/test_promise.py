"""What an activity promised of a quarter, also over the boundary between two plans."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from domain.rights import Plans, Rights
from queries import narrative
from store.connection import Store
from store.records import NARRATIVE
from tests.given import (
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)
from tests.two_plans import NEXT_ID, next_plan

TALKS, CAFE = Indicator("Samtaler"), Indicator("Caféer", activity="Samvær")


def tell(store: Store, plan_id: str, *texts: tuple[str, str, str]) -> None:
    """Publish what activities promised: which, in the report of which quarter, and what."""
    rows = [
        (plan_id, f"{plan_id}/{activity}", quarter, "next_targets", words, "afsnit 1")
        for activity, quarter, words in texts
    ]
    handed_in = submission(content=repr(rows).encode(), plan_id=plan_id)
    frame = pl.DataFrame(rows, schema=NARRATIVE, orient="row")
    published(store, replace(handed_in, narrative=frame))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A plan until 2025, in whose last quarter two activities promised something, and the plan from
    2026, in which one has another name within the plan and the other another id.
    """
    opened = store_with(
        tmp_path, catalogue(TALKS, CAFE), Figure("Samtaler", None, "2025K4", "actual", 9)
    )
    tell(
        opened,
        PLAN_ID,
        ("vejledning", "2025K4", "Ti samtaler."),
        ("samvær", "2025K4", "To caféer."),
        ("vejledning", "2025K3", "Fem samtaler."),
    )
    plan = next_plan(TALKS, CAFE)
    renamed = plan.activity.with_columns(
        activity_name=pl.when(pl.col("activity_id") == f"{NEXT_ID}/vejledning")
        .then(pl.lit("Beboervejledning"))
        .otherwise(pl.col("activity_name")),
        activity_id=pl.col("activity_id").replace(f"{NEXT_ID}/samvær", f"{NEXT_ID}/cafeer"),
    )
    indicators = plan.indicator.with_columns(
        activity_id=pl.col("activity_id").replace(f"{NEXT_ID}/samvær", f"{NEXT_ID}/cafeer")
    )
    published(
        opened,
        submission(
            added=replace(plan, activity=renamed, indicator=indicators), plan_id=NEXT_ID, name="ny"
        ),
    )
    return opened


def promises(store: Store, plan_id: str, quarter: str, activity_id: str | None = None) -> list:
    rows = narrative.promises(store, plan_id=plan_id, quarter=quarter, activity_id=activity_id)
    return rows.select("activity", "quarter", "narrative").rows()


def test_what_was_promised_in_a_plans_last_quarter_is_shown_in_the_first_of_the_next(
    store: Store,
) -> None:
    assert promises(store, NEXT_ID, "2026K1") == [
        ("Beboervejledning", "2025K4", "Ti samtaler."),
        ("Samvær", "2025K4", "To caféer."),
    ]
    assert promises(store, NEXT_ID, "2026K1", f"{NEXT_ID}/cafeer") == [
        ("Samvær", "2025K4", "To caféer.")
    ]


@pytest.mark.parametrize(
    ("plan_id", "quarter", "shown"),
    [
        (NEXT_ID, "2026K2", []),
        (NEXT_ID, "2025K4", [("Beboervejledning", "2025K3", "Fem samtaler.")]),
        (PLAN_ID, "2025K4", [("Vejledning", "2025K3", "Fem samtaler.")]),
        (PLAN_ID, "2026K1", [("Vejledning", "2025K4", "Ti samtaler."),
                             ("Samvær", "2025K4", "To caféer.")]),
        (PLAN_ID, "2025K3", []),
    ],
)  # fmt: skip
def test_a_promise_is_of_the_next_quarter_alone(
    store: Store, plan_id: str, quarter: str, shown: list
) -> None:
    assert promises(store, plan_id, quarter) == shown


def test_what_the_next_plan_promised_itself_goes_before(store: Store) -> None:
    tell(store, NEXT_ID, ("vejledning", "2025K4", "Tyve samtaler."))

    assert promises(store, NEXT_ID, "2026K1", f"{NEXT_ID}/vejledning") == [
        ("Beboervejledning", "2025K4", "Tyve samtaler.")
    ]


def test_who_does_not_read_the_plan_before_reads_none_of_its_promises(store: Store) -> None:
    of_next = Plans(frozenset({NEXT_ID}))

    assert promises(store.of(Rights(reads=of_next)), NEXT_ID, "2026K1") == []
