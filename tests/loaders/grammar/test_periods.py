"""Every way a report writes a period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import Period
from loaders.grammar.periods import read_period, read_stated_period
from loaders.tables.period_spans import read_to_date


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3. kvartal 2023", "2023K3"),
        ("3. Kvartal 2023", "2023K3"),
        ("3. kvartal: 2023", "2023K3"),
        ("3.kvt. 2023", "2023K3"),
        ("Mål 3. kvartal 2023", "2023K3"),
        ("K3 2023", "2023K3"),
        ("2023K3", "2023K3"),
        ("2023 Q3", "2023K3"),
        ("Q3-23", "2023K3"),
        ("23K3", "2023K3"),
        ("'23 Q3", "2023K3"),
        ("juli-september 2023", "2023K3"),
        ("Målgrupper 01.03.2021", "2021K1"),
        ("2021-03-01", "2021K1"),
        ("Udgang februar 2021", "2021K1"),
        ("ultimo september 2023", "2023K3"),
        ("01/07/2023 – 30/09/2023", "2023K3"),
        ("01/01/2019 – 31/12/2019", "2019"),
        ("2019", "2019"),
        ("skoleåret 2023/24", "2023/24"),
        ("2023/2024", "2023/24"),
        ("01/08/2023 – 31/07/2024", "2023/24"),
        ("1999/00", "1999/00"),
        ("skoleåret 23/24", "2023/24"),
        ("3. kvartal, 2023", "2023K3"),
        ("2023, 3. kvartal", "2023K3"),
        ("2023 - 3. kvt.", "2023K3"),
        ("tredje kvartal 2023", "2023K3"),
        ("3. kv. 23", "2023K3"),
        ("Q3 '23", "2023K3"),
        ("jul-sep 2023", "2023K3"),
        ("september 23", "2023K3"),
        ("2023-09-30 00:00:00", "2023K3"),
        ("30.09.2023", "2023K3"),
        ("pr. 30-09-2023", "2023K3"),
        ("a\u030ar 2023", "2023"),
        ("2023 kvartal 3", "2023K3"),
        ("kvartal 3, 2023", "2023K3"),
        ("kv. 3 2023", "2023K3"),
        ("III. kvartal 2023", "2023K3"),
        ("3. kvt. 2023 (juli-september)", "2023K3"),
        ("3. kvartal (juli, august, september) 2023", "2023K3"),
        ("1/7-30/9 2023", "2023K3"),
        ("30.9.23", "2023K3"),
        ("30/9-23", "2023K3"),
        ("sept. 2023", "2023K3"),
        ("sep-23", "2023K3"),
    ],
)
def test_a_period_is_read_however_it_is_written(text: str, label: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize(
    "text",
    [
        "1.kvartal",
        "3. kvartal:",
        "Opnået Q3",
        "K3",
        "ultimo september",
        "juli-september",
        "tredje kvartal",
    ],
)
def test_a_quarter_without_a_year_takes_the_reports_year(text: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.year is None
    assert period.within(Period(2019)).label in ("2019K1", "2019K3")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dette kvartal",
        "31/02/2023",
        "01/09/2021 – 31/08/2025",
        "5. kvartal",
        "2023/27",
        "1.160",
        "17500",
        "2.-3. kvartal 2023",
        "1. og 2. kvartal 2023",
        "Q1-Q3 2023",
        "1. halvår 2023",
        "3/2023",
        "forår 2023",
        "13/2023",
        "H1 2023",
        "uge 40 2023",
        "5. kvartal 2023",
        "3. quarter 2023",
    ],
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    "text", ["ultimo 2022", "pr. 2022", "ved udgangen af 2022", "Baseline 2022", "Tal fra 2022"]
)
def test_a_year_that_something_is_measured_in_is_that_year(text: str) -> None:
    assert read_stated_period(text) == Period(2022)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("9/2023", "2023K3"),
        ("09-23", "2023K3"),
        ("03/2023", "2023K1"),
        ("1/2023", "2023K1"),
        ("2023-09", "2023K3"),
        ("2011/12", "2011/12"),
        ("45199", "2023K3"),
        ("K3 2023", "2023K3"),
    ],
)
def test_figures_alone_are_a_period_where_one_is_expected(text: str, label: str) -> None:
    period = read_stated_period(text)
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize("text", ["17500", "3/2023", "2023/3", "13/2023", "1160"])
def test_figures_that_are_no_one_period_are_none(text: str) -> None:
    assert read_stated_period(text) is None


@pytest.mark.parametrize("text", ["6-11", "10/12", "45199", "9/23"])
def test_figures_alone_are_no_period_elsewhere(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [("1.-3. kvartal 2023", "2023K3"), ("Opnået 1. halvår 2023", "2023K2")],
)
def test_quarters_counted_from_the_first_on_end_at_the_last(text: str, label: str) -> None:
    period = read_to_date(text)
    assert period is not None
    assert period.label == label


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_of_periods_stumble(text: str) -> None:
    period = read_period(text)
    assert period is None or isinstance(period, Period)
