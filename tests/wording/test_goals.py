"""A goal in words: its figure beside its target, and what is lacking of it."""

from dataclasses import replace

import pytest

from tests.wording.given_goals import FALLING, GOAL, PART, QUARTER
from wording.goals import (
    Goal,
    attainment,
    before_colon,
    in_short,
    share,
    what_is_lacking,
    year_to_date,
)


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (GOAL, "1.160 af 1.100"),
        (replace(GOAL, ytd=None, ytd_low=None, ytd_high=None), "– af 1.100"),
        (replace(GOAL, ytd_low=1150, ytd_high=1170), "ca. 1.150–1.170 af 1.100"),
        (replace(GOAL, approximate=True), "ca. 1.160 af 1.100"),
        (replace(GOAL, target_areas=4), "1.160 af 1.100 (275 i hvert område)"),
        (replace(GOAL, target_areas=1, area="R"), "1.160 af 1.100 (i hvert område)"),
        (replace(GOAL, status="no_target", annual_target=None), "1.160"),
        (
            replace(GOAL, status="better", annual_target=None, baseline=900),
            "1.160 (udgangspunkt: 900)",
        ),
        (
            replace(GOAL, direction="decrease"),
            "1.160 af højst 1.100 (forventet nu: højst 825)",
        ),
        (replace(GOAL, direction="decrease", expected_to_date=1100), "1.160 af højst 1.100"),
        (
            replace(GOAL, direction="decrease", aggregation="last", expected_to_date=1100),
            "1.160 (mål: højst 1.100)",
        ),
        (
            replace(GOAL, unit="procent", ytd=38, ytd_low=38, ytd_high=38, annual_target=30),
            "38 % (mål: 30 %)",
        ),
        (
            replace(
                GOAL,
                direction="within",
                ytd=7,
                ytd_low=7,
                ytd_high=7,
                annual_target=None,
                annual_target_low=5,
                annual_target_high=8,
            ),
            "7 (mål: 5–8)",
        ),
    ],
)
def test_a_figure_stands_beside_its_target(goal: Goal, written: str) -> None:
    assert year_to_date(goal) == written


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            replace(
                GOAL,
                direction="decrease",
                status="behind",
                ytd=175,
                ytd_low=175,
                ytd_high=175,
                annual_target=200,
                expected_to_date=150,
                attainment=1.0,
            ),
            "175 af højst 200",
        ),
        (replace(GOAL, direction="decrease", aggregation="last"), "1.160 (mål: højst 1.100)"),
        (replace(GOAL, direction="decrease", aggregation="last", baseline=1400), "105 %"),
        (GOAL, "105 %"),
    ],
)
def test_a_ceiling_has_words_where_others_have_a_share(goal: Goal, written: str) -> None:
    assert attainment(goal) == written


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (PART, "78 % = 31 af 40."),
        (FALLING, "12 % (mål: højst 10 %)."),
        (
            replace(FALLING, baseline=20),
            "12 % (mål: højst 10 %), en målopfyldelse på 78 %.",
        ),
        (replace(PART, status="no_target", annual_target=None, attainment=None), "31."),
    ],
)
def test_an_attainment_says_what_it_is_a_share_of(goal: Goal, written: str) -> None:
    assert share(goal) == written


def test_a_quarters_goal_stands_beside_the_quarters_figure_alone() -> None:
    assert year_to_date(QUARTER) == "97 (kvartalsmål: 105)"
    whole_year = replace(QUARTER, ytd=348, ytd_low=348, ytd_high=348)
    assert year_to_date(whole_year) == "97 (kvartalsmål: 105)"


@pytest.mark.parametrize(
    ("goal", "lacking"),
    [
        (replace(PART, quarters_missing=2, known_quarters=["2023K3"]), "kun 3. kvartal er kendt"),
        (
            replace(PART, quarters_missing=1, known_quarters=["2023K1", "2023K3"]),
            "kun 1. og 3. kvartal er kendt",
        ),
        (
            replace(PART, quarters_missing=2, known_quarters=["2023K3"], is_sum_of_areas=True),
            "2 kvartaler mangler",
        ),
        (
            replace(PART, quarters_missing=1, known_quarters=["2023K3"], aggregation="last"),
            "1 kvartal mangler",
        ),
        (replace(PART, known_quarters=["2023K3"]), None),
        (
            replace(PART, status="incomplete", quarters_missing=2, known_quarters=["2023K3"]),
            "kun 3. kvartal er kendt, og det kendte alene er over det forventede",
        ),
        (
            replace(
                PART,
                status="incomplete",
                quarters_missing=2,
                known_quarters=["2023K3"],
                expected_to_date=31,
            ),
            "kun 3. kvartal er kendt",
        ),
    ],
)
def test_what_is_known_is_said_where_quarters_are_missing(goal: Goal, lacking: str | None) -> None:
    assert what_is_lacking(goal) == lacking


def test_a_goal_is_said_in_short() -> None:
    assert in_short(PART) == "Antal vejledningssamtaler: 31 af 40, på vej."


def test_a_name_stands_before_a_colon_without_a_stop_of_its_own() -> None:
    assert before_colon("Rekruttering af frivillige årligt:") == (
        "Rekruttering af frivillige årligt"
    )
    assert before_colon("Der laves 8 forløb.") == "Der laves 8 forløb"


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            replace(PART, is_ytd_contradicted=True, ytd_dimension="area", parts_of_ytd=32),
            "31 af 40 (≠ områderne giver 32)",
        ),
        (
            replace(PART, is_ytd_contradicted=True, ytd_dimension="quarter", parts_of_ytd=30.996),
            "31 af 40 (≠ kvartalerne giver 30,996)",
        ),
        (
            replace(FALLING, is_ytd_contradicted=True, is_ytd_hidden=True),
            "skjult (mål: højst 10 %) (≠ passer ikke med sine dele)",
        ),
        (replace(PART, parts_of_target=35), "31 af 40 (≠ områdernes mål giver 35)"),
        (
            replace(PART, uncounted="12 (13)", uncounted_status="uncertain"),
            "31 af 40 (»12 (13)« (usikkert) er ikke talt med)",
        ),
        (
            replace(PART, ytd=None, uncounted="12 (13)", uncounted_status="uncertain"),
            "»12 (13)« (usikkert) (mål: 40)",
        ),
        (
            replace(PART, ytd=None, uncounted="Afventer opstart", uncounted_status="pending"),
            "»Afventer opstart« (mål: 40)",
        ),
    ],
)
def test_a_figure_stands_with_what_contradicts_it_and_what_is_not_counted(
    goal: Goal, written: str
) -> None:
    assert year_to_date(goal) == written
