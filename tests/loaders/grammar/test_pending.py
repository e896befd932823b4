"""A zero of what has not begun is no figure; a zero of what runs is one."""

import pytest

from loaders import CheckedFile
from tests.loaders.given_files import TITLE, Cell, checked, text_file, workbook


def sheet(*rows: list[Cell]) -> CheckedFile:
    header: list[Cell] = ["Succeskriterier", "Årsmål", "Dette kvartal", "Bemærkning"]
    return checked(workbook({"A": [*TITLE, header, *rows]}))


def reported(file: CheckedFile) -> list[tuple[float | None, str, str]]:
    return file.observations.filter(kind="actual").select("value", "status", "raw").rows()


@pytest.mark.parametrize(
    ("name", "cell", "note"),
    [
        ("Afventer de endelige rammer", 0, None),
        ("Antal kurser", "0 (afventer opstart)", None),
        ("Antal kurser", "0, starter efter nytår", None),
        ("Antal kurser", 0, "Holdet starter efter nytår"),
        ("Antal kurser", 0, "Udskudt til foråret"),
    ],
)
def test_a_zero_beside_words_that_it_has_not_begun_is_no_figure(
    name: str, cell: Cell, note: str | None
) -> None:
    file = sheet([name, 2, cell, note])
    assert reported(file) == [(None, "pending", str(cell))]
    assert file.observations.filter(kind="target")["value"].to_list() == [2]


@pytest.mark.parametrize(
    ("name", "cell", "note"),
    [
        ("Antal kurser", 0, None),
        ("Antal kurser", 0, "Ingen mødte op"),
        ("Antal familier, der venter på plads", 0, None),
        ("Antal unge, der ikke er startet på uddannelse", 0, None),
    ],
)
def test_a_zero_of_what_runs_is_a_figure(name: str, cell: Cell, note: str | None) -> None:
    assert reported(sheet([name, 2, cell, note])) == [(0, "reported", "0")]


def test_a_figure_beside_words_of_waiting_is_counted() -> None:
    assert reported(sheet(["Afventer de endelige rammer", 2, 1, None])) == [(1, "reported", "1")]


def test_a_zero_beside_an_earlier_figure_is_counted() -> None:
    file = checked(
        text_file(
            "Aktivitet;Indikator;Periode;Type;Værdi;Bemærkning",
            "Kurser;Antal kurser;2023K1;Resultat;3;",
            "Kurser;Antal kurser;2023K2;Resultat;0;Næste hold er udskudt",
        ),
        "tal.csv",
    )
    assert reported(file) == [(3, "reported", "3"), (0, "reported", "0")]
