"""A trend in words."""

from dataclasses import replace

import pytest

from wording import trends
from wording.trends import Point

TALKS = Point(
    series_id="Vejledninger",
    series="Vejledninger",
    area_name=None,
    quarter="2026K3",
    year_name="2026",
    unit="antal",
    value_unit="antal",
    value=283.0,
    value_low=None,
    value_high=None,
    actual=283.0,
    forecast=None,
    forecast_low=None,
    forecast_high=None,
    year_figure=1098.0,
    year_figure_before=962.0,
    change_on_year=1098 / 962 - 1,
    only_in_total=None,
    quarter_of_year=3,
    approximate=False,
    is_sum=True,
)
LEVEL = replace(TALKS, is_sum=False, year_figure=283.0)
COMING = replace(
    TALKS,
    quarter="2026K4",
    value=None,
    actual=None,
    forecast=392.8,
    forecast_low=386.1,
    forecast_high=400.9,
)


def said(*points: Point, with_forecast: bool = True) -> list[str]:
    return trends.summary(points, "2026K3", with_forecast=with_forecast)


def test_the_year_so_far_stands_beside_the_year_before_and_the_forecast() -> None:
    assert said(TALKS, COMING) == [
        "Vejledninger: 1.098 i de første tre kvartaler af 2026, 14 % mere end året før (962). "
        "Prognose for 4. kvartal 2026: ca. 393 (386–401)."
    ]
    assert "Prognose" not in said(TALKS, COMING, with_forecast=False)[0]


@pytest.mark.parametrize(
    ("point", "sentence"),
    [
        (
            replace(TALKS, change_on_year=-0.1),
            "Vejledninger: 1.098 i de første tre kvartaler af 2026, "
            "10 % mindre end året før (962).",
        ),
        (
            replace(TALKS, change_on_year=0.0, area_name="Sydbyen"),
            "Vejledninger i Sydbyen: 1.098 i de første tre kvartaler af 2026, "
            "det samme som året før.",
        ),
        (
            replace(TALKS, change_on_year=0.001, year_figure_before=1097.0),
            "Vejledninger: 1.098 i de første tre kvartaler af 2026, "
            "0,1 % mere end året før (1.097).",
        ),
        (
            replace(TALKS, change_on_year=None, quarter_of_year=1, year_name="2026/27"),
            "Vejledninger: 1.098 i det første kvartal af målåret 2026/27.",
        ),
        (
            replace(TALKS, change_on_year=None, quarter_of_year=4, only_in_total=831.0),
            "Vejledninger: 1.098 i hele 2026, "
            "heraf 831 i kvartaler, der kun er indberettet samlet.",
        ),
        (
            replace(TALKS, year_figure=None, change_on_year=None),
            "Vejledninger: 283 i 3. kvartal 2026.",
        ),
        (
            replace(TALKS, actual=None, value=None, year_figure=None),
            "Vejledninger: ingen tal for 3. kvartal 2026.",
        ),
        (
            replace(TALKS, actual=None, value=None, change_on_year=None, only_in_total=1098.0),
            "Vejledninger: 1.098 i de første tre kvartaler af 2026, som kun er indberettet samlet.",
        ),
        (
            replace(
                TALKS,
                year_figure=87.0,
                change_on_year=None,
                is_year_contradicted=True,
                year_dimension="quarter",
                parts_of_year=88.0,
            ),
            "Vejledninger: 87 (≠ kvartalerne giver 88) i de første tre kvartaler af 2026.",
        ),
        (
            replace(
                TALKS,
                year_figure=87.0,
                change_on_year=None,
                is_year_contradicted=True,
                parts_of_year=88.0,
            ),
            "Vejledninger: 87 (≠ delene giver 88) i de første tre kvartaler af 2026.",
        ),
        (
            replace(TALKS, year_figure=87.0, change_on_year=None, is_year_contradicted=True),
            "Vejledninger: 87 (≠ passer ikke med sine dele) i de første tre kvartaler af 2026.",
        ),
        (
            replace(LEVEL, change_on_year=None, value_low=280.0, value_high=290.0),
            "Vejledninger: ca. 280–290 i 3. kvartal 2026.",
        ),
        (
            replace(LEVEL, unit="procent", value_unit="procent", year_figure_before=270.0),
            "Vejledninger: 283 % i 3. kvartal 2026, mod 270 % året før.",
        ),
    ],
)
def test_a_sentence_says_what_is_known(point: Point, sentence: str) -> None:
    assert said(point) == [sentence]


def test_an_index_is_said_to_one_decimal_and_a_figure_as_reported() -> None:
    assert trends.figure(replace(TALKS, value=107.977)) == "108"
    assert trends.figure(replace(TALKS, value=7.75, actual=7.75)) == "7,75"


def test_a_forecast_without_a_range_is_about_one_number() -> None:
    assert trends.figure(replace(COMING, forecast_low=None)) == "ca. 393"


MISSING = replace(TALKS, quarter="2023K1", value=None, actual=None)
TOGETHER = replace(MISSING, is_only_together=True)


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([TALKS, COMING], None),
        ([MISSING, TALKS], "Hul i kurven: kvartalet er ikke indberettet."),
        (
            [TOGETHER, replace(TOGETHER, quarter="2023K2"), TALKS],
            "Hul i kurven: 1.–2. kvartal 2023 er kun kendt samlet med andre kvartaler.",
        ),
        (
            [TOGETHER, replace(TOGETHER, quarter="2024K3"), replace(MISSING, quarter="2025K1")],
            "Hul i kurven: 1. kvartal 2023 og 3. kvartal 2024 er kun kendt samlet med andre "
            "kvartaler; de øvrige kvartaler er ikke indberettet.",
        ),
    ],
)
def test_a_gap_is_a_quarter_that_is_missing_or_known_only_with_others(
    points: list[Point], said: str | None
) -> None:
    assert trends.gaps(points) == said
    assert trends.figure(TOGETHER) == "kun kendt samlet"
    assert trends.figure(MISSING) == "–"


def test_a_quarter_whose_areas_give_another_total_says_so() -> None:
    contradicted = replace(TALKS, is_actual_contradicted=True, parts_of_actual=284.0)

    assert trends.caveat(contradicted) == "≠ områderne giver 284"
    assert trends.caveat(TALKS) is None
