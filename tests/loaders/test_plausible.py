"""Figures that cannot well be what they stand as are told of with their cells."""

from loaders.load import CheckedFile
from tests.loaders.written import PARTICIPANTS, TALKS, TITLE, Cell, checked, text_file, workbook

NAMES = [f"Antal ture {number}" for number in range(1, 5)]


def tidy(*rows: str) -> CheckedFile:
    return checked(text_file("Aktivitet;Indikator;Periode;Type;Værdi", *rows), "tal.csv")


def told(file: CheckedFile, code: str) -> list[tuple[str | None, str]]:
    return file.findings.filter(code=code).select("cell", "message").rows()


def test_a_count_below_zero_is_told_of() -> None:
    rows: list[list[Cell]] = [["Succeskriterier", "Dette kvartal"], [PARTICIPANTS, -5], [TALKS, 0]]
    file = checked(workbook({"A": [*TITLE, *rows]}))
    assert told(file, "count_below_zero") == [
        ("B6", f"»{PARTICIPANTS}« er −5, men det, der tælles, kan ikke være under 0.")
    ]


def test_a_figure_far_above_its_goal_is_told_of() -> None:
    file = tidy(
        f"Vejledning;{PARTICIPANTS};2023;Mål;1100",
        f"Vejledning;{PARTICIPANTS};2023K3;Resultat;99999",
        f"Vejledning;{TALKS};2023;Mål;1100",
        f"Vejledning;{TALKS};2023K3;Resultat;11000",
    )
    assert told(file, "far_above_target") == [
        ("E3", f"»{PARTICIPANTS}« er 99.999, mere end ti gange målet på 1.100.")
    ]


def test_quarters_that_are_all_larger_than_those_before_together_are_told_of_once() -> None:
    rows = [
        f"Vejledning;{name};2023K{quarter};Resultat;{value}"
        for name in NAMES
        for quarter, value in ((1, 5), (2, 6), (3, 12))
    ]
    assert told(tidy(*rows), "quarters_like_totals") == [
        (
            "E4",
            "Alle 4 tal for 3. kvartal 2023 er større end årets tidligere kvartaler tilsammen.",
        )
    ]
    rows[-1] = f"Vejledning;{NAMES[-1]};2023K3;Resultat;11"
    assert told(tidy(*rows), "quarters_like_totals") == []
