"""`marts.correction`: what an upload corrected, and why."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from store.connection import Store
from store.records import CHANGE_REASON, Submission
from store.write import hand_in, publish, withdraw
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
from tests.sql.filtered import rows


def corrected_to(value: float | None, reason: str) -> Submission:
    figure = Figure(
        "Samtaler", "R", "2024K1", "actual", value, status="reported" if value else "missing"
    )
    reasons = [
        {
            "plan_id": PLAN_ID,
            "indicator_id": indicator_id("Samtaler"),
            "area_code": "R",
            "period": "2024K1",
            "kind": "actual",
            "reason": reason,
        }
    ]
    return replace(submission(figure), change_reason=pl.DataFrame(reasons, schema=CHANGE_REASON))


def first_reported(tmp_path: Path) -> Store:
    return store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", "R", "2024K1", "actual", 408),
        Figure("Samtaler", None, "2024K1", "actual", 900),
    )


def corrections(store: Store) -> list[tuple[object, ...]]:
    return store.read(
        "select upload_id, indicator, area_name, was_value, value, status, reason"
        " from marts.correction order by publication"
    ).rows()


def test_a_correction_stands_with_the_figure_before_it_and_its_reason(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    first = published(store, corrected_to(410, "To manglede"))
    second = published(store, corrected_to(None, "Talt forkert"))

    assert corrections(store) == [
        (first, "Samtaler", "Ringparken", 408, 410, "reported", "To manglede"),
        (second, "Samtaler", "Ringparken", 410, None, "missing", "Talt forkert"),
    ]


def test_a_withdrawal_is_a_correction_whose_words_nobody_reads(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    first = published(store, corrected_to(410, "To manglede"))
    withdraw(store, first, BY, "Forkert fil")

    assert corrections(store) == [
        (first, "Samtaler", "Ringparken", 408, 410, "reported", None),
        (first, "Samtaler", "Ringparken", 410, 408, "reported", None),
    ]


def test_a_figure_that_a_withdrawal_takes_away_is_told(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")))
    only = published(store, submission(Figure("Samtaler", "R", "2024K1", "actual", 408)))
    withdraw(store, only, BY, "Forkert fil")

    assert corrections(store) == [
        (only, "Samtaler", "Ringparken", 408, None, None, None),
    ]


def test_withdrawing_what_no_longer_stood_corrects_nothing(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    first = published(store, corrected_to(410, "To manglede"))
    second = published(store, corrected_to(411, "Tre manglede"))
    withdraw(store, first, BY)

    assert [row[3:5] for row in corrections(store)] == [(408, 410), (410, 411)]
    assert corrections(store)[1][0] == second


def test_a_draft_corrects_nothing_before_it_is_published(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    draft = hand_in(store, corrected_to(410, "To manglede"), BY)
    assert corrections(store) == []

    publish(store, draft, BY)
    assert [row[3:5] for row in corrections(store)] == [(408, 410)]


COLUMNS = "indicator, area, quarter, was_value, value, corrected_by"


def test_what_was_corrected_since_the_quarter_before_is_told(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    published(store, submission(Figure("Samtaler", "R", "2024K2", "actual", 300), name="k2.xlsx"))
    published(store, corrected_to(410, "To manglede"))

    told = [("Samtaler", "R", "2024K1", 408, 410, BY)]
    assert rows(store, "correction", COLUMNS, "2024K2", "value") == told
    assert rows(store, "correction", COLUMNS, "2024K1", "value") == told
    assert rows(store, "correction", COLUMNS, "2024K2", "value", area="R") == told
    assert rows(store, "correction", COLUMNS, "2024K2", "value", area="S") == []


def test_what_was_corrected_before_the_quarter_before_is_old(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    published(store, corrected_to(410, "To manglede"))
    for quarter in ("2024K2", "2024K3"):
        published(store, submission(Figure("Samtaler", "R", quarter, "actual", 1), name=quarter))

    assert rows(store, "correction", COLUMNS, "2024K3", "value") == []


def test_a_later_quarters_correction_is_not_told_of_an_earlier_one(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    published(store, submission(Figure("Samtaler", "R", "2023K4", "actual", 1), name="k4.xlsx"))
    published(store, corrected_to(410, "To manglede"))

    assert rows(store, "correction", COLUMNS, "2023K4", "value") == []


def test_a_withdrawn_correction_is_told_with_the_figure_that_it_gives_back(tmp_path: Path) -> None:
    store = first_reported(tmp_path)
    draft = hand_in(store, corrected_to(410, "To manglede"), BY)
    assert rows(store, "correction", COLUMNS, "2024K1", "value") == []

    publish(store, draft, BY)
    withdraw(store, draft, BY, "Forkert fil")
    assert rows(store, "correction", "was_value, value, reason", "2024K1", "value") == [
        (410, 408, None),
        (408, 410, None),
    ]
