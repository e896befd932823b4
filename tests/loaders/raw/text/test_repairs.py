"""Rows with a delimiter too many or too few: put right only where there is one way to do it."""

import pytest

from loaders.raw.text.delimited import read_delimited

HEADER = "Dato;Kode;Aktivitet;Deltagere;Link"
ROWS = [
    f"{day:02d}/03/2023;AB-{day:04d};{name};{day};https://x.dk/{day:04d}"
    for day, name in enumerate(["Åbent hus", "Lektiecafé", "Motion for alle", "Kor"] * 5, start=1)
]


def read(row: str) -> tuple[list[str], list[str]]:
    """The cells of a row among twenty regular ones, and what was noticed."""
    text = read_delimited("\r\n".join([HEADER, *ROWS, row]).encode(), ".csv")
    return list(text.rows[-1]), [finding.code for finding in text.findings]


@pytest.mark.parametrize(
    "row",
    [
        "21/03/2023AB-0021;Fællesspisning;7;https://x.dk/0021",
        "21/03/2023;AB-0021;;Fællesspisning;7;https://x.dk/0021",
        ";21/03/2023;AB-0021;Fællesspisning;7;https://x.dk/0021",
        "21/03/2023,AB-0021,Fællesspisning,7,https://x.dk/0021",
        "21/03/2023\tAB-0021\tFællesspisning\t7\thttps://x.dk/0021",
    ],
)
def test_a_row_that_fits_in_one_way_is_put_right_and_noticed(row: str) -> None:
    cells = ["21/03/2023", "AB-0021", "Fællesspisning", "7", "https://x.dk/0021"]
    assert read(row) == (cells, ["row_mended"])


def test_a_text_with_a_bare_delimiter_is_put_together() -> None:
    cells, codes = read("21/03/2023;AB-0021;Kor; øvet;7;https://x.dk/0021")
    assert (cells[2:], codes) == (["Kor; øvet", "7", "https://x.dk/0021"], ["row_mended"])


@pytest.mark.parametrize(
    "row",
    [
        "21/03/2023;AB-0021;Kor;7",
        "21/03/2023;AB-0021;Kor7;https://x.dk/0021",
        "21/03/2023;AB-0021;Kor;7;5;https://x.dk/0021",
    ],
)
def test_a_row_that_could_be_meant_otherwise_stays_as_it_stands(row: str) -> None:
    assert read(row) == (row.split(";"), [])


def test_figures_alone_never_say_where_a_delimiter_is_missing() -> None:
    lines = ["Navn;K1;K2", *(f"Hold {number};{number};{number}" for number in range(10, 40))]
    text = read_delimited("\n".join([*lines, "Hold 40;4041"]).encode(), ".csv")
    assert (text.rows[-1], text.findings) == (["Hold 40", "4041"], ())
