"""The cells of a plan that hides small counts: what they say, and what they were before."""

from dataclasses import replace
from pathlib import Path

import pytest

from store.connection import Store
from tests.given import (
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_filled_by,
    submission,
)
from tests.shared_plan import SharedPlan
from tests.sql.small_counts import cells, quarters

PLAN = SharedPlan(hides_small_counts=True)


@PLAN.holding(
    Indicator("Med tekst"),
    *(
        Figure("Med tekst", area, "2023K1", "actual", value, raw=f"{value}")
        for area, value in (("R", 3), ("S", 10), ("M", 20))
    ),
)
def test_the_cell_of_a_hidden_figure_is_hidden_and_what_it_says(store: Store) -> None:
    assert cells(store, "figure", "Med tekst", "area, value, raw, is_hidden") == [
        ("M", 20, "20", False),
        ("R", None, None, True),
        ("S", None, None, True),
    ]
    assert cells(store, "figure_history", "Med tekst", "area, value, raw") == [
        ("M", 20, "20"),
        ("R", None, None),
        ("S", None, None),
    ]


TEXTS_OF_12 = [
    ("12 (3 nye)", None),
    ("12", "12"),
    ("12 (Skøn)", "12 (Skøn)"),
    ("12 hos os begge steder", None),
    ("12, heraf to med ADHD", None),
    ("12 – ingen fra Ringparken", None),
    ("12 (en beboer med diagnose)", None),
    ("12 (én er flyttet)", None),
    ("12 torsdage i teltet", "12 torsdage i teltet"),
]


@PLAN.holding(
    *(
        (Indicator(raw), Figure(raw, None, "2023K1", "actual", 12, raw=raw))
        for raw, _ in TEXTS_OF_12
    )
)
@pytest.mark.parametrize(("raw", "shown_raw"), TEXTS_OF_12)
def test_a_text_that_tells_another_count_than_the_figure_is_hidden(
    store: Store, raw: str, shown_raw: str | None
) -> None:
    assert cells(store, "figure", raw, "value, raw") == [(12, shown_raw)]


NO_FIGURE = [("Med ord", "to med ADHD", None), ("Venter", "Afventer opstart", "Afventer opstart")]


@PLAN.holding(
    *(
        (
            Indicator(indicator),
            Figure(indicator, None, "2023K1", "actual", 12, raw="12"),
            Figure(indicator, None, "2023K2", "actual", None, status="pending", raw=raw),
        )
        for indicator, raw, _ in NO_FIGURE
    )
)
@pytest.mark.parametrize(("indicator", "raw", "shown_raw"), NO_FIGURE)
def test_words_in_the_place_of_a_figure_are_hidden_where_they_tell_a_count(
    store: Store, indicator: str, raw: str, shown_raw: str | None
) -> None:
    assert ("2023K2", shown_raw) in cells(store, "figure", indicator, "period, raw")
    assert raw not in str(cells(store, "goal_attainment", indicator, "*")) or shown_raw


def publish_and_correct(store: Store) -> None:
    """Three indicators, of which the last has a whole of its own that is corrected after them."""
    names = ("Lille", "Store", "Ved siden af")

    def of_areas(*values: tuple[int, int, int]) -> list[Figure]:
        return [
            figure
            for name, of_name in zip(names, values, strict=True)
            for figure in quarters(of_name, indicator=name)
        ]

    whole = Figure("Ved siden af", None, "2023K1", "actual", 33)
    plan = catalogue(*map(Indicator, names), hides_small_counts=True)
    first = of_areas((3, 10, 20), (160, 100, 20), (3, 10, 20))
    published(store, submission(*first, whole, added=plan))
    published(store, submission(*of_areas((13, 10, 20), (161, 100, 20), (13, 10, 20))))
    published(store, submission(replace(whole, value=43)))


@pytest.fixture
def corrected(tmp_path: Path) -> Store:
    return store_filled_by(tmp_path, publish_and_correct)


def history(store: Store, indicator: str, area: str | None) -> list[tuple]:
    return store.read(
        "select value, is_standing from marts.figure_history where indicator_id = $indicator_id"
        " and area is not distinct from $area::text order by publication",
        indicator_id=indicator_id(indicator),
        area=area,
    ).rows()


def test_what_a_count_was_before_a_correction_is_hidden(corrected: Store) -> None:
    assert history(corrected, "Lille", "R") == [(None, False), (13, True)]
    everything = corrected.with_rights(sees_all=True)
    assert history(everything, "Lille", "R") == [(3, False), (13, True)]


def test_a_correction_among_large_counts_is_shown(corrected: Store) -> None:
    assert history(corrected, "Store", "R") == [(160, False), (161, True)]


def test_a_correction_beside_a_small_count_is_hidden(corrected: Store) -> None:
    assert history(corrected, "Ved siden af", None) == [(None, False), (43, True)]
