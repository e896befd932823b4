"""Figures of single months: gathered into quarters, or said and asked why not."""

from dataclasses import replace

import polars as pl

from loaders import Choices
from loaders.findings.choices import IGNORED
from tests.loaders.given_files import (
    PARTICIPANTS,
    TITLE,
    Cell,
    catalogue,
    checked,
    codes,
    figures,
    text_file,
    workbook,
)

TIDY = "Aktivitet;Indikator;Område;Periode;Type;Værdi"
YEAR: list[Cell] = [
    *("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
]


def months(header: list[Cell], *rows: list[Cell], period: str = "2023") -> bytes:
    title: list[list[Cell]] = [["Aktivitet:", "Beboervejledning"], ["Periode:", period], []]
    return workbook({"A": [*title, ["Indikator", *header], *rows]})


def test_twelve_months_are_added_up_to_quarters_that_keep_their_cells() -> None:
    file = checked(months(YEAR, [PARTICIPANTS, *range(1, 13)]))
    assert file.observations.select("period", "kind", "value", "raw", "cell").rows() == [
        ("2023K1", "actual", 6, "1 + 2 + 3", "B5, C5, D5"),
        ("2023K2", "actual", 15, "4 + 5 + 6", "E5, F5, G5"),
        ("2023K3", "actual", 24, "7 + 8 + 9", "H5, I5, J5"),
        ("2023K4", "actual", 33, "10 + 11 + 12", "K5, L5, M5"),
    ]
    assert file.findings.select("code", "severity", "message").rows() == [
        (
            "months_added",
            "note",
            "Tallene for januar, februar, marts, april, maj, juni, juli, august, september, "
            "oktober, november og december er lagt sammen til kvartaler.",
        )
    ]


def test_a_quarter_that_lacks_a_month_is_not_counted_and_named() -> None:
    row: list[Cell] = [PARTICIPANTS, 1, 2, 3, 4, None, 6, 7, "?", 9, 10]
    file = checked(months(YEAR, row))
    assert [(row[2], row[4]) for row in figures(file)] == [
        ("2023K1", 6),
        ("2023K2", None),
        ("2023K3", None),
        ("2023K4", None),
    ]
    assert file.observations["status"].to_list() == ["reported", *["uncertain"] * 3]
    lacking = file.findings.filter(code="quarter_lacks_months")
    assert lacking["message"].to_list() == [
        "Der mangler tal for maj, så 2. kvartal 2023 er ikke talt med for »Antal deltagere«.",
        "Der mangler tal for august, så 3. kvartal 2023 er ikke talt med for »Antal deltagere«.",
        "Der mangler tal for november og december, så 4. kvartal 2023 er ikke talt med for "
        "»Antal deltagere«.",
    ]


def test_the_year_after_twelve_months_is_held_against_them() -> None:
    right = checked(months([*YEAR, "I alt"], [PARTICIPANTS, *range(1, 13), 78]))
    wrong = checked(months([*YEAR, "I alt"], [PARTICIPANTS, *range(1, 13), 80]))
    assert figures(right)[0] == (PARTICIPANTS, None, "2023K4", "ytd", 78)
    assert (codes(right), codes(wrong)) == (["months_added"], ["months_added", "quarters_differ"])


def test_a_total_after_the_months_of_a_quarter_is_the_quarters() -> None:
    header: list[Cell] = ["juli", "august", "september", "I alt"]
    right = checked(months(header, [PARTICIPANTS, 1, 2, 3, 6], period="3. kvartal 2023"))
    wrong = checked(months(header, [PARTICIPANTS, 1, 2, 3, 7], period="3. kvartal 2023"))
    assert figures(right) == [(PARTICIPANTS, None, "2023K3", "actual", 6)]
    assert figures(wrong) == [(PARTICIPANTS, None, "2023K3", "actual", 7)]
    assert (codes(right), codes(wrong)) == ([], ["months_differ"])


def test_each_quarters_total_stands_after_its_months() -> None:
    header: list[Cell] = ["jan", "feb", "mar", "I alt", "apr", "maj", "jun", "I alt"]
    file = checked(months(header, [PARTICIPANTS, 1, 2, 3, 6, 4, 5, 6, 15]))
    assert [row[2:] for row in figures(file)] == [("2023K1", "actual", 6), ("2023K2", "actual", 15)]


def test_areas_may_stand_under_each_month() -> None:
    header: list[Cell] = ["juli 2023", None, "august 2023", None, "september 2023", None]
    areas: list[Cell] = [None, "R", "S", "R", "S", "R", "S"]
    file = checked(months(header, areas, [PARTICIPANTS, 1, 10, 2, 20, 3, 30]))
    assert [row[1:] for row in figures(file)] == [
        ("R", "2023K3", "actual", 6),
        ("S", "2023K3", "actual", 60),
    ]


def test_months_written_as_dates_are_months_too() -> None:
    content = text_file("Indikator;01-07-2023;01-08-2023;01-09-2023", "Antal deltagere;1;ca. 2;3")
    (row,) = checked(b"Aktivitet:;Beboervejledning\r\n" + content, "a.csv").observations.rows(
        named=True
    )
    assert (row["period"], row["value"], row["approximate"]) == ("2023K3", 6, True)
    assert (row["raw"], row["note"]) == ("1 + ca. 2 + 3", "ca.")


def test_months_of_a_school_year_lie_in_its_two_calendar_years() -> None:
    header: list[Cell] = [*YEAR[6:], *YEAR[:6]]
    file = checked(months(header, [PARTICIPANTS, *range(1, 13)], period="skoleåret 2023/24"))
    assert [(row[2], row[4]) for row in figures(file)] == [
        ("2023K3", 6),
        ("2023K4", 15),
        ("2024K1", 24),
        ("2024K2", 33),
    ]


def test_of_what_stands_at_the_end_of_a_quarter_the_last_month_counts() -> None:
    plan = catalogue()
    is_open = plan.indicator["indicator_name"] == PARTICIPANTS
    indicator = plan.indicator.with_columns(
        aggregation=pl.when(is_open).then(pl.lit("last")).otherwise("aggregation")
    )
    content = months(YEAR, [PARTICIPANTS, 4, 5, 6, None, 7, 8, 9, 10])
    file = checked(content, known=replace(plan, indicator=indicator))
    assert [(row[2], row[4]) for row in figures(file)] == [
        ("2023K1", 6),
        ("2023K2", 8),
        ("2023K3", None),
    ]
    assert codes(file) == ["last_month_counts", "last_month_counts", "quarter_lacks_months"]


def test_shares_of_months_are_asked_about_and_the_answer_is_kept() -> None:
    content = months(YEAR[:3], ["Andel, der kommer igen", "80 %", "82 %", "90 %"])
    file = checked(content)
    assert [row[4] for row in figures(file)] == [None]
    assert codes(file) == ["months_not_added"]
    assert file.questions.select("cell", "raw", "options").rows() == [
        ("B5, C5, D5", "80 % + 82 % + 90 %", ["84", "90", IGNORED])
    ]
    assert file.questions["option_labels"].to_list() == [
        ["Månedernes gennemsnit: 84", "Den sidste måneds tal: 90", "Indgår ikke"]
    ]
    chosen = checked(content, choices=Choices(cells={("A", "B5, C5, D5"): "90"}))
    assert ([row[4] for row in figures(chosen)], codes(chosen)) == ([90], [])


def test_months_downwards_are_added_up_too() -> None:
    rows = (
        f"Vejledning;Antal deltagere;;{month} 2023;Resultat;{value}"
        for month, value in (("juli", 5), ("august", 5), ("september", 7))
    )
    file = checked(text_file(TIDY, *rows), "a.csv")
    assert file.observations.select("period", "value", "raw", "cell").rows() == [
        ("2023K3", 17, "5 + 5 + 7", "F2, F3, F4")
    ]
    assert codes(file) == ["months_added"]


def test_the_number_of_a_month_stands_beside_its_year() -> None:
    rows = (f"Antal deltagere;2023;{month};{value}" for month, value in ((7, 5), (8, 5), (9, 7)))
    content = text_file("Aktivitet:;Vejledning", "Indikator;År;Måned;Antal", *rows)
    assert [row[2:] for row in figures(checked(content, "a.csv"))] == [("2023K3", "actual", 17)]


def test_a_month_alone_may_stand_for_its_quarter_and_is_asked_about() -> None:
    content = months(["juli"], [PARTICIPANTS, 5], period="3. kvartal 2023")
    file = checked(content)
    assert (figures(file), codes(file)) == ([], ["ambiguous_period"])
    assert file.questions.select("subject", "cell", "raw", "options", "option_labels").rows() == [
        (
            "period",
            "B4",
            "juli",
            ["2023K3", "2023M07", "ignored"],
            ["3. kvartal 2023", "juli 2023", "Indgår ikke"],
        )
    ]
    quarter = checked(content, choices=Choices(periods={"juli": "2023K3"}))
    assert (figures(quarter)[0][2:], codes(quarter)) == (("2023K3", "actual", 5), [])
    month = checked(content, choices=Choices(periods={"juli": "2023M07"}))
    assert (figures(month)[0][4], codes(month)) == (None, ["quarter_lacks_months"])


def test_an_ambiguous_period_in_a_header_is_asked_about_as_a_period() -> None:
    content = months(["3/2023", None], [None, "R", "S"], [PARTICIPANTS, 5, 6])
    file = checked(content)
    assert (figures(file), codes(file)) == ([], ["ambiguous_period"])
    assert file.questions.select("subject", "cell", "raw", "options", "option_labels").rows() == [
        (
            "period",
            "B4",
            "3/2023",
            ["2023K3", "2023M03", "ignored"],
            ["3. kvartal 2023", "marts 2023", "Indgår ikke"],
        )
    ]
    read = checked(content, choices=Choices(periods={"3 2023": "2023K3"}))
    assert [row[1:] for row in figures(read)] == [
        ("R", "2023K3", "actual", 5),
        ("S", "2023K3", "actual", 6),
    ]


def test_a_half_year_in_a_row_may_be_the_year_to_date() -> None:
    content = text_file(TIDY, "Vejledning;Antal deltagere;;1. halvår 2023;Resultat;9")
    (question,) = checked(content, "a.csv").questions.iter_rows(named=True)
    assert question["option_labels"] == [
        "1. kvartal 2023",
        "2. kvartal 2023",
        "år til dato efter 2. kvartal 2023",
        "Indgår ikke",
    ]
    choices = Choices(periods={"1 halvår 2023": question["options"][2]})
    assert figures(checked(content, "a.csv", choices=choices))[0][2:] == ("2023K2", "ytd", 9)


def test_a_half_year_above_a_table_may_be_the_year_to_date() -> None:
    rows: list[list[Cell]] = [*TITLE[:2], ["Kvartal/år:", "1. halvår 2023"]]
    content = workbook({"A": [*rows, ["Indikator", "Opnået"], [PARTICIPANTS, 9]]})
    choices = Choices(periods={"1 halvår 2023": "2023K2 til dato"})
    assert figures(checked(content, choices=choices))[0][2:] == ("2023K2", "ytd", 9)


def test_the_year_of_the_months_may_stand_above_them_in_several_ways() -> None:
    lines: list[list[Cell]] = [["År:", 2023], ["Årsrapport 2023"], ["Året 2023"], ["Årstal", 2023]]
    for line in lines:
        rows: list[list[Cell]] = [TITLE[0], line, ["Indikator", *YEAR[:3]], [PARTICIPANTS, 1, 2, 3]]
        file = checked(workbook({"A": rows}))
        assert [row[2:] for row in figures(file)] == [("2023K1", "actual", 6)]
