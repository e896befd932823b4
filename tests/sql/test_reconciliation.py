"""`marts.reconciliation` on differences of the kind real reports hold."""

from pathlib import Path

import pytest

from store import trial
from tests.given import Figure, Indicator, catalogue, observation, store_with

COLUMNS = ("area", "period", "kind", "dimension", "parts", "reported", "difference")


def quarters(indicator: str, *values: float, year: int = 2019) -> list[Figure]:
    return [
        Figure(indicator, None, f"{year}K{quarter}", "actual", value)
        for quarter, value in enumerate(values, start=1)
    ]


def compared(tmp_path: Path, indicators: list[Indicator], figures: list[Figure]) -> list[tuple]:
    store = store_with(tmp_path, catalogue(*indicators), *figures)
    columns = ", ".join(COLUMNS)
    return store.read(f"select {columns} from marts.reconciliation order by indicator, kind").rows()


def test_areas_that_do_not_add_up_to_the_reported_whole_are_found(tmp_path: Path) -> None:
    figures = [
        Figure("Unge", "M", "2023K3", "ytd", 36),
        Figure("Unge", "R", "2023K3", "ytd", 25),
        Figure("Unge", "S", "2023K3", "ytd", 34),
        Figure("Unge", None, "2023K3", "ytd", 94),
    ]
    assert compared(tmp_path, [Indicator("Unge")], figures) == [
        (None, "2023K3", "ytd", "area", 95, 94, -1)
    ]


def test_areas_with_an_unknown_part_are_not_compared(tmp_path: Path) -> None:
    figures = [
        Figure("Hold", "R", "2023K3", "actual", None, status="pending"),
        Figure("Hold", "M", "2023K3", "actual", 7),
        Figure("Hold", None, "2023K3", "actual", 9),
    ]
    assert compared(tmp_path, [Indicator("Hold")], figures) == []


def test_quarters_that_do_not_add_up_to_the_year_are_found(tmp_path: Path) -> None:
    figures = [
        *quarters("Frivillige", 9, 16, 7, 12),
        Figure("Frivillige", None, "2019K4", "ytd", 43),
    ]
    assert compared(tmp_path, [Indicator("Frivillige")], figures) == [
        (None, "2019K4", "ytd", "quarter", 44, 43, -1)
    ]


def test_a_year_with_an_unreported_quarter_is_not_compared(tmp_path: Path) -> None:
    figures = [
        Figure("Unge", None, "2023K3", "actual", 10),
        Figure("Unge", None, "2023K3", "ytd", 94),
    ]
    assert compared(tmp_path, [Indicator("Unge")], figures) == []


def test_quarters_known_only_for_an_area_are_not_compared_with_the_whole(tmp_path: Path) -> None:
    figures = [
        Figure("Samtaler", "R", "2023K1", "actual", 12),
        Figure("Samtaler", None, "2023K1", "ytd", 1160),
    ]
    assert compared(tmp_path, [Indicator("Samtaler")], figures) == []


def test_the_growth_since_the_previous_total_is_compared_with_the_quarter(tmp_path: Path) -> None:
    figures = [
        Figure("Unge", None, "2023K3", "ytd", 94),
        Figure("Unge", None, "2023K4", "actual", 10),
        Figure("Unge", None, "2023K4", "ytd", 110),
    ]
    assert compared(tmp_path, [Indicator("Unge")], figures) == [
        (None, "2023K4", "ytd", "quarter", 104, 110, 6)
    ]


@pytest.mark.parametrize(
    ("values", "reported", "difference"),
    [((10, 21, 0, 0), 7.75, 0), ((93, 95, 95, 93), 94, 0), ((4, 6, 2, 2), 14, 10.5)],
)
def test_an_average_is_compared_with_the_mean_of_the_quarters(
    tmp_path: Path, values: tuple[float, ...], reported: float, difference: float
) -> None:
    figures = [*quarters("Børn", *values), Figure("Børn", None, "2019K4", "ytd", reported)]
    found = compared(
        tmp_path, [Indicator("Børn", aggregation="average", additive_areas=False)], figures
    )
    assert [row[-1] for row in found] == [difference]


@pytest.mark.parametrize(
    ("counts", "of", "reported", "difference"),
    [
        ((10, 8, 8, 20), (40, 27, 19, 35), 38, 0),
        ((0, 2, 2, 6), (15, 18, 8, 12), 19, 0),
        ((14, 7, 40, 15), (14, 7, 40, 15), 100, 0),
        ((15, 18, 6, 12), (15, 18, 8, 12), 100, 3.77),
    ],
)
def test_a_share_agrees_when_it_agrees_as_rounded_in_the_report(
    tmp_path: Path,
    counts: tuple[float, ...],
    of: tuple[float, ...],
    reported: float,
    difference: float,
) -> None:
    share = Indicator(
        "Andel", unit="procent", aggregation="ratio", denominator="Alle", additive_areas=False
    )
    figures = [
        *quarters("Alle", *of),
        *quarters("Andel", *counts),
        Figure("Andel", None, "2019K4", "ytd", reported, unit="procent"),
    ]
    found = compared(tmp_path, [Indicator("Alle"), share], figures)
    assert [round(row[-1], 2) for row in found] == [difference]


def test_figures_nobody_has_published_are_compared_by_the_same_view() -> None:
    figures = [
        *quarters("Tilbud", 1, 2, 3, 1),
        Figure("Tilbud", None, "2019K4", "ytd", 8),
    ]
    found = trial.reconciliation(catalogue(Indicator("Tilbud")), observation(*figures))
    assert found.select("parts", "reported", "difference").rows() == [(7, 8, 1)]
