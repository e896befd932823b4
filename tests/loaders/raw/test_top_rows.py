"""Whether a table's columns have names."""

import pytest

from loaders.raw.top_rows import names_its_columns, value_columns


def has_header(*lines: str) -> bool:
    rows = [line.split(";") for line in lines]
    return names_its_columns(rows, range(len(rows)))


@pytest.mark.parametrize(
    "lines",
    [
        ("Område;Antal", "Syd;7", "Nord;8"),
        ("Område;K1;K2", "Syd;7;8", "Nord;8;9"),
        ("Indikator;2022;2023", "Møder;7;8", "Hold;1998;9"),
        ("Indikator;2022/23", "Møder;7", "Hold;9"),
        ("Indikator;1;2;3;4", "Møder;7;8;9;7", "Hold;8;9;5;4"),
        ("Indikator;31-03-2023;30-06-2023", "Møder;7;8", "Hold;8;9"),
        ("Navn;Hold", "Syd;Kor", "Nord;Café"),
        ("Område;Antal",),
    ],
)
def test_names_years_quarters_and_days_over_figures_are_a_header(lines: tuple[str, ...]) -> None:
    assert has_header(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Syd;2020K1;1.160", "Nord;2020K1;980", "Vest;2020K1;75"),
        ("Syd;7;82 %", "Nord;8;75 %", "Vest;8;7,5 %"),
        ("2019;12", "2020;15", "2021;17"),
        ("0;0", "0.01;0", "0.02;-1"),
        ("12/30/2011;Syd;-", "12/31/2011;Nord;7", "1/1/2012;Vest;8"),
        ("1;2;3", "4;5;6", "7;8;9"),
        ("Tabel 1;Jobcenteret", "Tabel 2;Egne tal", "Tabel 3;Skolen"),
    ],
)
def test_a_row_like_those_below_it_is_no_header(lines: tuple[str, ...]) -> None:
    assert not has_header(*lines)


def test_a_column_of_values_may_hold_some_words() -> None:
    rows = [["Syd", "7"], ["Nord", "8"], ["Vest", "afventer"], ["Øst", "-"]]
    assert value_columns(rows, range(len(rows))) == {1}
