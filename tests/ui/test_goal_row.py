"""A goal's figures in the words of *Målopfyldelse*."""

from pathlib import Path

import pytest

from queries import bullet
from tests.given import Figure, Indicator, catalogue, filters, store_with
from ui.attainment import bullets, goal_row
from ui.attainment.goal_row import GoalRow


def row(tmp_path: Path, indicator: Indicator, *figures: Figure) -> GoalRow:
    store = store_with(tmp_path, catalogue(indicator), *figures)
    rows = bullet.bullets(store, order="plan", is_by_area=False, filters=filters("2023K1"))
    store.close()
    (only,) = goal_row.of_rows(rows)
    return only


def figures(target: float, reached: float, unit: str = "antal") -> list[Figure]:
    return [
        Figure("Mål", None, "2023", "target", target, unit=unit, reported_in="2023K1"),
        Figure("Mål", None, "2023K1", "actual", reached, unit=unit),
    ]


@pytest.mark.parametrize(
    ("indicator", "target", "reached", "said"),
    [
        (Indicator("Mål"), 100, 20, "mangler 5"),
        (Indicator("Mål"), 100, 25, "som forventet"),
        (Indicator("Mål"), 100, 56, "31 foran"),
        (Indicator("Mål", aggregation="last", direction="decrease"), 40, 43.3, "3,3 for højt"),
        (Indicator("Mål", aggregation="last", direction="decrease"), 40, 38, "2 foran"),
        (
            Indicator("Mål", unit="procent", aggregation="last"),
            80,
            74,
            "mangler 6 procentpoint",
        ),
    ],
)
def test_the_distance_says_which_way_it_goes(
    tmp_path: Path, indicator: Indicator, target: float, reached: float, said: str
) -> None:
    assert goal_row.gap(row(tmp_path, indicator, *figures(target, reached, indicator.unit))) == said


def test_above_an_interval_is_too_high(tmp_path: Path) -> None:
    shown = row(
        tmp_path,
        Indicator("Mål", aggregation="last", direction="within"),
        Figure("Mål", None, "2023", "target", None, 5, 8, reported_in="2023K1"),
        Figure("Mål", None, "2023K1", "actual", 14),
    )

    assert goal_row.gap(shown) == "6 for højt"
    drawn = bullets.of_goal(shown)
    assert drawn is not None
    assert [mark.kind for mark in drawn.marks] == ["zone", "reached", "beyond", "target", "target"]


def test_a_bullet_is_read_aloud_with_all_its_marks(tmp_path: Path) -> None:
    drawn = bullets.of_goal(row(tmp_path, Indicator("Mål"), *figures(100, 20)))

    assert drawn is not None
    assert drawn.alt == (
        "Mål: 20 af 100, bagud. Målopfyldelse 20 %. Forventet nu: 25. Prognose: 80."
    )
    assert 'data-explain="2023K1||proeveby/mål"' in drawn.html
    assert '<i class="reached" style="--at:0.0%;--length:16.0%"></i>' in drawn.html


def test_a_figure_without_a_target_has_no_bullet(tmp_path: Path) -> None:
    shown = row(tmp_path, Indicator("Mål"), Figure("Mål", None, "2023K1", "actual", 4))

    assert bullets.of_goal(shown) is None
    assert goal_row.gap(shown) is None
