"""A quarter in the words of *Kvartal for kvartal*."""

from dataclasses import replace

import pytest

from ui import quarter_row
from ui.quarter_row import QuarterRow
from wording import formats

REPORTED = QuarterRow(
    indicator_id="proeveby/samtaler",
    indicator="Samtaler",
    activity="Vejledning",
    area=None,
    area_name=None,
    quarter="2023K3",
    unit="antal",
    aggregation="sum",
    direction="increase",
    state="reported",
    actual=329.0,
    actual_low=329.0,
    actual_high=329.0,
    ytd_reported=1160.0,
    quarter_target=275.0,
    quarter_target_low=None,
    quarter_target_high=None,
    implied_total=None,
    implied_quarters=None,
    implied_through=None,
    is_actual_approximate=False,
    is_implied_approximate=False,
)
TOGETHER = replace(
    REPORTED,
    quarter="2023K1",
    state="implied",
    actual=None,
    actual_low=None,
    actual_high=None,
    ytd_reported=None,
    implied_total=831.0,
    implied_quarters=["2023K1", "2023K2"],
    implied_through="2023K3",
)


@pytest.mark.parametrize(
    ("quarters", "said"),
    [
        (["2023K1"], "1. kvartal"),
        (["2023K1", "2023K2"], "1.–2. kvartal"),
        (["2023K1", "2023K3"], "1. og 3. kvartal"),
        (["2022K4", "2023K1"], "4. kvartal 2022–1. kvartal 2023"),
        (["2022K3", "2023K1"], "3. kvartal 2022 og 1. kvartal 2023"),
    ],
)
def test_quarters_together_are_named_as_a_dane_would(quarters: list[str], said: str) -> None:
    assert formats.quarters(quarters) == said


def test_a_quarter_says_its_figure_and_its_target() -> None:
    assert quarter_row.figure(REPORTED) == "329"
    assert quarter_row.note(REPORTED) == "forventet 275"
    assert quarter_row.hover(REPORTED) == "<b>3. kvartal 2023</b><br>329<br>forventet 275"


def test_quarters_together_say_which_they_are_and_ask_about_the_one_that_says_so() -> None:
    assert quarter_row.figure(TOGETHER) == "1.–2. kvartal samlet: 831"
    assert quarter_row.figure(replace(TOGETHER, is_implied_approximate=True)).endswith("ca. 831")
    assert TOGETHER.token == "2023K3||proeveby/samtaler"


def test_a_quarter_that_alone_is_lacking_is_worked_out_of_the_year_to_date() -> None:
    alone = replace(TOGETHER, quarter="2022K3", implied_quarters=["2022K3"], implied_total=0)

    assert quarter_row.figure(alone) == "0 (regnet ud af året til dato)"
    assert quarter_row.label(alone) == "0"
    assert quarter_row.alt_text([alone]) == "3. kvartal 2022: 0 (regnet ud af året til dato)"


def test_an_interval_and_an_approximate_figure_say_so() -> None:
    assert quarter_row.figure(replace(REPORTED, actual_low=300, actual_high=350)) == "ca. 300–350"
    assert quarter_row.figure(replace(REPORTED, is_actual_approximate=True)) == "ca. 329"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (replace(REPORTED, direction="decrease"), "forventet højst 275"),
        (
            replace(REPORTED, quarter_target=None, quarter_target_low=5, quarter_target_high=8),
            "forventet 5–8",
        ),
        (replace(REPORTED, quarter_target=None), None),
    ],
)
def test_a_target_says_which_way_it_goes(row: QuarterRow, said: str | None) -> None:
    assert quarter_row.target(row) == said


def test_a_total_without_the_quarters_own_figure_is_not_lost() -> None:
    only_to_date = replace(REPORTED, state="missing", actual=None, unit="procent", ytd_reported=82)

    assert quarter_row.figure(only_to_date) == "mangler"
    assert quarter_row.note(only_to_date) == "forventet 275 % · år til dato 82 %"


def test_a_block_is_said_once() -> None:
    rows = [TOGETHER, replace(TOGETHER, quarter="2023K2"), REPORTED]

    assert quarter_row.alt_text(rows) == "1.–2. kvartal samlet: 831 og 3. kvartal 2023: 329"
