"""A file beside what is published."""

from pathlib import Path

import pytest

from loaders.difference import difference
from loaders.load import hand_in
from store.connection import Store, open_store
from store.write import publish
from tests.loaders.written import HEADER, PLAN_FILE, TITLE, Cell, checked, workbook

BY = "Prøveleder"
SHOWN = ("indicator", "area_name", "period", "kind", "was_value", "value", "change")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "proeve.duckdb")
    publish(opened, hand_in(opened, checked(PLAN_FILE.encode(), "plan.toml"), BY), BY)
    return opened


def report(*rows: list[Cell]) -> bytes:
    return workbook({"A": [*TITLE, HEADER, *rows]})


def test_figures_are_new_changed_or_unchanged_each_by_itself(store: Store) -> None:
    before = report(["Antal deltagere", 40, "R: 4 S: 5", None])
    publish(store, hand_in(store, checked(before), BY), BY)

    after = checked(report(["Antal deltagere", 40, "R: 4 S: 6", 20]))

    assert difference(store, after).select(SHOWN).rows() == [
        ("Antal deltagere", None, "2023", "target", 40, 40, "unchanged"),
        ("Antal deltagere", "Ringparken", "2023K3", "actual", 4, 4, "unchanged"),
        ("Antal deltagere", "Sydbyen", "2023K3", "actual", 5, 6, "changed"),
        ("Antal deltagere", None, "2023K3", "ytd", None, 20, "new"),
    ]


def test_a_figure_where_there_was_none_is_new_and_a_figure_taken_away_is_changed(
    store: Store,
) -> None:
    before = report(["Antal deltagere", None, "Afventer opstart", 20])
    publish(store, hand_in(store, checked(before), BY), BY)

    after = checked(report(["Antal deltagere", None, 3, "?"]))

    assert difference(store, after).select(SHOWN).rows() == [
        ("Antal deltagere", None, "2023K3", "actual", None, 3, "new"),
        ("Antal deltagere", None, "2023K3", "ytd", 20, None, "changed"),
    ]
