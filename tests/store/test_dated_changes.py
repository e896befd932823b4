"""What a version changes is told against what held on its day, and needs its reason."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.records import CATALOGUE_REASON
from store.write import Reasons, ReasonsMissing, preview, publish_new, withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    store_with,
    submission,
)
from wording.catalogue import sentence

JULY, OCTOBER = date(2024, 7, 1), date(2024, 10, 1)
TALKS = Indicator("Samtaler")
LATEST = Indicator("Samtaler", aggregation="last", valid_from=JULY)
FALLING = Indicator("Samtaler", aggregation="last", direction="decrease", valid_from=OCTOBER)
COLUMNS = ("attribute", "was", "becomes", "valid_from")
TO_LATEST = ("aggregation", "sum", "last", JULY)


def told(store: Store, *versions: Indicator) -> list[tuple[object, ...]]:
    changes = preview(store, submission(added=catalogue(*versions), content=b"2")).changes
    return changes.catalogue.select(COLUMNS).rows()


def kept(store: Store) -> list[tuple[object, ...]]:
    return store.read(
        "select attribute, was, becomes, valid_from, reason from marts.catalogue_change"
        " order by publication"
    ).rows()


def test_a_new_version_is_told_as_what_differs_from_what_held_before_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    added = submission(added=catalogue(LATEST), content=b"2")

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, added, BY)
    assert raised.value.changes.catalogue.select(COLUMNS).rows() == [TO_LATEST]

    publish_new(store, added, BY, Reasons("Aftalt med fonden"))
    assert kept(store) == [(*TO_LATEST, "Aftalt med fonden")]


@pytest.mark.parametrize(
    ("stands", "added", "changes"),
    [
        ([TALKS], [LATEST, FALLING], [TO_LATEST, ("direction", "increase", "decrease", OCTOBER)]),
        (
            [TALKS, FALLING],
            [replace(LATEST, aggregation="max")],
            [("aggregation", "sum", "max", JULY)],
        ),
        (
            [TALKS, LATEST],
            [replace(LATEST, aggregation="max")],
            [("aggregation", "last", "max", JULY)],
        ),
        (
            [TALKS, LATEST],
            [replace(TALKS, kind="own")],
            [("indicator_kind", "approved", "own", None)],
        ),
        # What judged the quarters before July until now is the only version there is, and what
        # began in July has a version from the beginning.
        (
            [LATEST],
            [replace(TALKS, aggregation="max")],
            [("aggregation", "last", "max", None), ("begin_date", "2024-07-01", None, None)],
        ),
        ([TALKS], [replace(TALKS, valid_from=JULY)], []),
        ([TALKS], [replace(TALKS, valid_to=JULY)], [("valid_to", None, "2024-07-01", None)]),
    ],
)
def test_like_is_held_against_like(
    tmp_path: Path,
    stands: list[Indicator],
    added: list[Indicator],
    changes: list[tuple[object, ...]],
) -> None:
    store = store_with(tmp_path, catalogue(*stands))

    # A version of the same day is described once in an upload.
    assert sorted(told(store, *added)) == sorted(changes)


def test_withdrawing_a_version_is_told_from_its_day_and_needs_a_reason(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    upload_id = publish_new(
        store, submission(added=catalogue(LATEST), content=b"2"), BY, Reasons("Aftalt")
    )

    with pytest.raises(ReasonsMissing) as raised:
        withdraw(store, upload_id, BY)
    assert raised.value.changes.catalogue.select(COLUMNS).rows() == [
        ("aggregation", "last", "sum", JULY)
    ]

    withdraw(store, upload_id, BY, "Alligevel ikke")
    assert store.read("select aggregation from standing.indicator_version").rows() == [("sum",)]


def test_an_indicator_that_is_gone_is_told_once(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue())
    upload_id = publish_new(store, submission(added=catalogue(TALKS, LATEST), content=b"2"), BY)

    with pytest.raises(ReasonsMissing) as raised:
        withdraw(store, upload_id, BY)
    assert raised.value.changes.catalogue.select("subject", *COLUMNS).rows() == [
        ("activity", "activity_name", "Vejledning", None, None),
        ("indicator", "indicator_name", "Samtaler", None, None),
    ]


def test_the_same_attribute_from_two_days_has_a_reason_for_each(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    highest = replace(LATEST, aggregation="max", valid_from=OCTOBER)
    reasons = pl.DataFrame(
        [
            (PLAN_ID, "indicator", indicator_id("Samtaler"), "aggregation", day, reason)
            for day, reason in ((JULY, "Dobbelt talt"), (OCTOBER, "Ny aftale"))
        ],
        schema=CATALOGUE_REASON,
        orient="row",
    )
    added = submission(added=catalogue(LATEST, highest), content=b"2")
    publish_new(store, added, BY, Reasons(catalogue=reasons))

    assert sorted(kept(store)) == [
        ("aggregation", "last", "max", OCTOBER, "Ny aftale"),
        ("aggregation", "sum", "last", JULY, "Dobbelt talt"),
    ]


def test_no_figure_is_changed_by_how_it_is_counted_from_a_date(tmp_path: Path) -> None:
    figure = Figure("Samtaler", None, "2024K3", "actual", 40)
    store = store_with(tmp_path, catalogue(TALKS), figure)
    school_year = replace(TALKS, year_start_quarter=3, valid_from=JULY)
    changes = preview(store, submission(added=catalogue(school_year), content=b"2")).changes

    assert changes.figures.is_empty()
    assert changes.catalogue.select(COLUMNS).rows() == [("year_start_quarter", "1", "3", JULY)]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (JULY, "gælder fra 3. kvartal 2024: sum → seneste tal"),
        (date(2024, 8, 15), "gælder fra 15. august 2024: sum → seneste tal"),
    ],
)
def test_the_sentence_of_a_change_says_from_when(tmp_path: Path, day: date, words: str) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    changes = preview(
        store, submission(added=catalogue(replace(LATEST, valid_from=day)), content=b"2")
    ).changes

    assert [sentence(row) for row in changes.catalogue.to_dicts()] == [
        f"Succeskriterium »Samtaler«, opgøres som, {words}"
    ]
