"""Numbers, shares, periods and instants as a Dane writes them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording import formats


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1160.0, "1.160"),
        (7.75, "7,75"),
        (1100.5, "1.100,5"),
        (0, "0"),
        (-12.0, "−12"),
        (1234567.891, "1.234.567,89"),
        (100, "100"),
        (-0.001, "0"),
        (None, "–"),
    ],
)
def test_a_number_has_thousands_dots_and_a_decimal_comma(value: float | None, written: str) -> None:
    assert formats.number(value) == written


def test_a_number_can_be_asked_for_fewer_decimals() -> None:
    assert formats.number(9.02, decimals=1) == "9"
    assert formats.number(155.84, decimals=1) == "155,8"
    assert formats.number(1250, decimals=0) == "1.250"


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (42.5, 0, "43"),
        (43.5, 0, "44"),
        (-0.5, 0, "−1"),
        (-42.5, 0, "−43"),
        (0.285, 2, "0,29"),
        (2.675, 2, "2,68"),
        (1.005, 2, "1,01"),
        (0.1 + 0.2 + 0.15, 1, "0,5"),
        (0.05, 1, "0,1"),
        (1234567890123456, 2, "1.234.567.890.123.456"),
    ],
)
def test_a_half_is_rounded_away_from_zero(value: float, decimals: int, written: str) -> None:
    assert formats.number(value, decimals=decimals) == written


@given(value=st.integers(-(10**9), 10**9), decimals=st.integers(0, 3))
def test_every_half_of_a_decimal_is_rounded_away_from_zero(value: int, decimals: int) -> None:
    half = Decimal(value * 10 + (5 if value >= 0 else -5)).scaleb(-decimals - 1)
    away = Decimal(value + (1 if value >= 0 else -1)).scaleb(-decimals)
    assert formats.rounded(float(half), decimals) == away


@pytest.mark.parametrize(
    ("first", "second", "written"),
    [
        (11 / 13, 0.85, ("84,6 %", "85 %")),
        (0.8499999, 0.85, ("84,99999 %", "85 %")),
        (0.85, 0.85, ("85 %", "85 %")),
        (0.5, 0.85, ("50 %", "85 %")),
        (0.85, 0.8496, ("85 %", "84,96 %")),
    ],
)
def test_figures_that_are_compared_have_the_decimals_that_make_it_true(
    first: float, second: float, written: tuple[str, str]
) -> None:
    assert formats.distinct_percents(first, second) == written


def test_a_count_within_a_sentence_is_a_word_up_to_twelve() -> None:
    assert [formats.numeral(count) for count in (1, 3, 12, 13)] == ["et", "tre", "tolv", "13"]


@pytest.mark.parametrize(
    ("unit", "written"),
    [("antal", "1.200"), ("procent", "1.200 %"), ("timer", "1.200 timer"), ("kr", "1.200 kr.")],
)
def test_a_quantity_carries_its_unit(unit: str, written: str) -> None:
    assert formats.quantity(1200, unit) == written


def test_what_is_not_known_has_no_unit() -> None:
    assert formats.quantity(None, "procent") == "–"


@pytest.mark.parametrize(
    ("value", "low", "high", "approximate", "written"),
    [
        (25, 20, 30, True, "ca. 20–30"),
        (25, 20, 30, False, "ca. 20–30"),
        (95, None, None, True, "ca. 95"),
        (95, 95, 95, False, "95"),
        (None, 10, None, False, "mindst 10"),
        (None, None, 3, False, "højst 3"),
        (None, None, None, True, "–"),
    ],
)
def test_an_uncertain_figure_says_ca(
    value: float | None, low: float | None, high: float | None, approximate: bool, written: str
) -> None:
    assert formats.figure(value, low, high, "antal", approximate=approximate) == written


def test_a_target_between_two_numbers_is_exact_and_not_ca() -> None:
    assert formats.span(None, 5, 8, "antal") == "5–8"


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (1160 / 1100, "105 %"),
        (0.8894, "89 %"),
        (1.0, "100 %"),
        (0.9972, "99,7 %"),
        (0.99999, "99,999 %"),
        (0.9996, "99,96 %"),
        (0.425, "43 %"),
        (0.285, "29 %"),
        (-0.005, "−1 %"),
        (17 / 40, "43 %"),
        (0.994, "99 %"),
        (0.0, "0 %"),
        (12.5, "1.250 %"),
        (None, "–"),
    ],
)
def test_a_share_is_a_whole_percentage_and_never_rounds_up_to_met(
    share: float | None, written: str
) -> None:
    assert formats.percent(share) == written


def test_a_share_between_two_says_ca() -> None:
    assert formats.percent_between(0.46, 0.42, 0.5) == "ca. 42–50 %"
    assert formats.percent_between(0.46, 0.5, 0.42) == "ca. 42–50 %"
    assert formats.percent_between(0.46, 0.46, 0.46) == "46 %"
    assert formats.percent_between(0.46, None, None) == "46 %"


@pytest.mark.parametrize(
    ("written", "period"),
    [("2023K3", "3. kvartal 2023"), ("2023", "2023"), ("2023/24", "2023/24"), (None, "–")],
)
def test_a_period_is_spelled_out(written: str | None, period: str) -> None:
    assert formats.period(written) == period


def test_an_instant_is_told_in_danish_summer_and_winter_time() -> None:
    assert formats.moment(datetime(2023, 10, 3, 12, 5, tzinfo=UTC)) == "3. oktober 2023 kl. 14.05"
    assert formats.moment(datetime(2023, 12, 31, 23, 30, tzinfo=UTC)) == "1. januar 2024 kl. 0.30"
    assert formats.moment(None) == "–"


def test_words_are_listed_with_og_before_the_last() -> None:
    assert formats.enumeration(["A"]) == "A"
    assert formats.enumeration(["A", "B"]) == "A og B"
    assert formats.enumeration(["A", "B", "C"]) == "A, B og C"


def test_one_is_counted_in_the_singular() -> None:
    assert formats.count_phrase(1, "1 advarsel", "{count} advarsler") == "1 advarsel"
    assert formats.count_phrase(1160, "1 tal", "{count} tal") == "1.160 tal"


def test_markdown_in_a_name_is_shown_as_it_stands() -> None:
    assert formats.plain("**a** [b](c)") == r"\*\*a\*\* \[b\]\(c\)"
    assert formats.plain("1. kvartal\n12. maj 2.5") == "1\\. kvartal\n12\\. maj 2.5"
    assert formats.plain("0.csv\n1.160 tal") == "0.csv\n1.160 tal"


@pytest.mark.parametrize(
    ("said", "with_one"),
    [
        ("Målet er 1.500 kr..", "Målet er 1.500 kr."),
        ("Det er 25 kr.. Ret tallet.", "Det er 25 kr. Ret tallet."),
        ("»En lang tekst….", "»En lang tekst…"),
        ("Vent... og se.", "Vent... og se."),
        ("»..« er ikke oplyst.", "»..« er ikke oplyst."),
    ],
)
def test_a_sentence_has_one_full_stop(said: str, with_one: str) -> None:
    assert formats.with_one_stop(said) == with_one


def test_the_largest_of_numbers_is_written_like_any_other() -> None:
    assert len(formats.number(1e308)) == 309 + 102
