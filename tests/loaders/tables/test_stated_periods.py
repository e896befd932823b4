"""What texts mean that stand where periods are expected, each beside the others."""

import pytest

from loaders.findings.period_messages import period_name
from loaders.tables.stated_periods import periods_side_by_side, possible_periods, under_header


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("3/2023", ["2023K3", "2023M03"]),
        ("2-23", ["2023K2", "2023M02"]),
        ("9/2023", ["2023K3", "2023M09"]),
        ("juli 2023", ["2023K3", "2023M07"]),
        ("Opnået jul-23", ["2023K3", "2023M07"]),
        ("marts", ["K1", "M03"]),
        ("forår 2023", ["2023K1", "2023K2"]),
        ("efteråret 2023", ["2023K3", "2023K4"]),
        ("1. halvår 2023", ["2023K1", "2023K2", "2023K2 til dato"]),
        ("2. halvår 2023", ["2023K3", "2023K4"]),
        ("H1 2023", ["2023K1", "2023K2", "2023K2 til dato"]),
        ("2023/3", ["2023K3", "2023M03"]),
        ("2011/12", []),
        ("2. og 3. kvartal 2023", ["2023K2", "2023K3"]),
        ("1.-3. kvartal 2023", ["2023K1", "2023K2", "2023K3", "2023K3 til dato"]),
        ("2023K3", []),
        ("ultimo september 2023", []),
        ("juli-september 2023", []),
        ("30.09.2023", []),
    ],
)
def test_a_text_that_could_be_several_periods_gives_them_all(text: str, options: list[str]) -> None:
    assert [period.option for period in possible_periods(text)] == options


@pytest.mark.parametrize(
    ("texts", "options"),
    [
        (["juli 2023", "august 2023"], [["2023M07"], ["2023M08"]]),
        (["juli 2023", "2. kvartal 2023"], [["2023K3", "2023M07"], ["2023K2"]]),
        (["1/2023", "2/2023", "12/2023"], [["2023M01"], ["2023M02"], ["2023M12"]]),
        (["31-01-2023", "28-02-2023"], [["2023M01"], ["2023M02"]]),
        (["2023-01-01 00:00:00", "2023-02-01 00:00:00"], [["2023M01"], ["2023M02"]]),
        (["31-03-2023", "30-06-2023"], [["2023K1"], ["2023K2"]]),
        (["12-01-2023", "14-02-2023"], [["2023K1"], ["2023K1"]]),
        (["01-01-2023", "01-02-2023", "14-02-2023"], [["2023K1"], ["2023K1"], ["2023K1"]]),
        (["noget", "marts"], [[], ["K1", "M03"]]),
    ],
)
def test_months_of_one_quarter_side_by_side_are_months(
    texts: list[str], options: list[list[str]]
) -> None:
    periods = periods_side_by_side(texts, {})
    assert [[period.option for period in periods[text]] for text in texts] == options


def test_a_settled_text_has_the_period_chosen_for_it() -> None:
    (period,) = periods_side_by_side(
        ["1. halvår 2023"], {"1 halvår 2023": "2023K2 til dato"}
    ).values()
    assert [period_name(one) for one in period] == ["år til dato efter 2. kvartal 2023"]


@pytest.mark.parametrize(
    ("text", "header", "whole"),
    [
        ("3", "Kvartal", "3. kvartal"),
        ("3.", "kvartal:", "3. kvartal"),
        ("7", "Måned", "juli"),
        ("2023", "År", "2023"),
        ("13", "Måned", "13"),
    ],
)
def test_a_bare_number_is_completed_by_its_header(text: str, header: str, whole: str) -> None:
    assert under_header(text, header) == whole
