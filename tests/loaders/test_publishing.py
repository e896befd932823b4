"""A file beside what is published."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import CheckedFile, hand_in, preview, publish_file
from loaders.publishing import NotConfirmed
from store.connection import Store
from tests.loaders.given_files import (
    HEADER,
    TITLE,
    Cell,
    checked,
    confirmed,
    store_with_plan,
    workbook,
)

BY = "Prøveleder"
SHOWN = ("indicator", "area_name", "period", "kind", "was_value", "value", "change")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with_plan(tmp_path / "proeve.duckdb")


def report(*rows: list[Cell]) -> bytes:
    return workbook({"A": [*TITLE, HEADER, *rows]})


def difference(store: Store, content: bytes) -> list[tuple[object, ...]]:
    previewed = preview(store, checked(content))
    assert previewed is not None
    assert previewed.failed_checks == ()
    return previewed.changes.figures.select(SHOWN).rows()


def test_figures_are_new_changed_or_unchanged_each_by_itself(store: Store) -> None:
    publish_file(store, checked(report(["Antal deltagere", 40, "R: 4 S: 5", None])), BY)

    assert difference(store, report(["Antal deltagere", 40, "R: 4 S: 6", 20])) == [
        ("Antal deltagere", None, "2023", "target", 40, 40, "unchanged"),
        ("Antal deltagere", None, "2023K3", "ytd", None, 20, "new"),
        ("Antal deltagere", "Ringparken", "2023K3", "actual", 4, 4, "unchanged"),
        ("Antal deltagere", "Sydbyen", "2023K3", "actual", 5, 6, "changed"),
    ]


def test_a_figure_where_there_was_none_is_new_and_a_figure_taken_away_is_changed(
    store: Store,
) -> None:
    publish_file(store, checked(report(["Antal deltagere", None, "Afventer opstart", 20])), BY)

    assert difference(store, report(["Antal deltagere", None, 3, "?"])) == [
        ("Antal deltagere", None, "2023K3", "actual", None, 3, "new"),
        ("Antal deltagere", None, "2023K3", "ytd", 20, None, "changed"),
    ]


def test_a_preview_leaves_nothing(store: Store) -> None:
    version = store.version()

    difference(store, report(["Antal deltagere", 40, 4, None]))

    assert store.version() == version
    assert store.read("select count(*) from marts.upload").item() == 1


def test_a_file_with_errors_has_no_preview(store: Store) -> None:
    twice = report(["Antal deltagere", None, 4, None], ["Antal deltagere", None, 5, None])

    assert preview(store, checked(twice)) is None


@pytest.mark.parametrize("hand_over", [hand_in, publish_file])
def test_nothing_is_kept_or_published_before_what_is_proposed_is_confirmed(
    store: Store, hand_over: Callable[[Store, CheckedFile, str], int]
) -> None:
    content = report(["Antal hold", "Højst 50", 70, None])
    assert preview(store, checked(content)) is not None

    with pytest.raises(NotConfirmed) as raised:
        hand_over(store, checked(content), BY)

    assert (raised.value.file_name, raised.value.indicators) == ("rapport.xlsx", ("Antal hold",))
    assert store.read("select count(*) from marts.upload").item() == 1
    assert hand_over(store, confirmed(content), BY) == 2


def test_an_attribute_stands_with_the_words_it_is_read_from(store: Store) -> None:
    publish_file(store, confirmed(report(["Antal hold", "Højst 50", 70, None])), BY)

    assert store.read(
        "select attribute, value, words, place, file_name from marts.attribute_words"
        " order by attribute"
    ).rows() == [
        ("direction", "decrease", "Højst 50", "ark A", "rapport.xlsx"),
        ("unit", "antal", "Antal", "ark A", "rapport.xlsx"),
    ]


def test_words_that_point_two_ways_are_no_proposal_to_confirm(store: Store) -> None:
    two_ways = report(["Antal i job skal stige", "Højst 50", 70, None])

    with pytest.raises(NotConfirmed):
        hand_in(store, confirmed(two_ways), BY)
