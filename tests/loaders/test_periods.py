"""Every way a report writes a period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import Period, read_period


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
    ],
)
def test_a_period_is_read_however_it_is_written(text: str, label: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize("text", ["1.kvartal", "3. kvartal:", "Opnået Q3", "K3"])
def test_a_quarter_without_a_year_takes_the_reports_year(text: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.year is None
    assert period.in_year(2019).label in ("2019K1", "2019K3")


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
    ],
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_of_periods_stumble(text: str) -> None:
    period = read_period(text)
    assert period is None or isinstance(period, Period)
