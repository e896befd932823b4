"""Numbers as Danes write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.grammar.numbers import Number, read_number
from wording import formats


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("250", 250),
        ("7,75", 7.75),
        ("1.160", 1160),
        ("1.100,5", 1100.5),
        ("12.345.678", 12345678),
        ("1 160", 1160),
        ("1\u00a0160,5", 1160.5),
        ("2.5", 2.5),
        ("0.160", 0.16),
        ("1,100.5", 1100.5),
        ("1,234,567", 1234567),
        ("007", 7),
    ],
)
def test_a_number_is_read_as_a_dane_writes_it(text: str, value: float) -> None:
    assert read_number(text) == Number(value)


def test_a_comma_before_three_digits_could_be_english_thousands() -> None:
    assert read_number("1,160") == Number(1.16, 1160)


@pytest.mark.parametrize("text", ["", "tre", "1.16.5", "1,2,3", "-", "12 34", "10 stk"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(min_value=0, max_value=10**9))
def test_every_whole_number_written_in_danish_is_read_back(value: int) -> None:
    assert read_number(formats.number(value)) == Number(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("9" * 15, 999_999_999_999_999), ("9" * 16, None), ("-" + "9" * 40, None), ("9" * 400, None)],
)
def test_what_is_larger_than_anybody_counts_is_no_number(text: str, value: float | None) -> None:
    number = read_number(text)
    assert (number and number.value) == value
