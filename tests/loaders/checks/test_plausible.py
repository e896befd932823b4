"""Figures that cannot well be what they stand as are told of with their cells."""

from pathlib import Path

import pytest

from loaders import CheckedFile, Choices
from loaders.findings.choices import IGNORED
from store.figures import standing_figures
from tests.given import Figure, Indicator, catalogue, store_with
from tests.loaders.given_files import PARTICIPANTS, TALKS, TITLE, Cell, checked, text_file, workbook

NAMES = [f"Antal ture {number}" for number in range(1, 5)]


def tidy(*rows: str) -> CheckedFile:
    return checked(text_file("Aktivitet;Indikator;Periode;Type;Værdi", *rows), "tal.csv")


def told(file: CheckedFile, code: str) -> list[tuple[str | None, str]]:
    return file.findings.filter(code=code).select("cell", "message").rows()


def test_a_count_below_zero_is_asked_about_and_told_of_when_it_is_meant() -> None:
    rows: list[list[Cell]] = [["Succeskriterier", "Dette kvartal"], [PARTICIPANTS, -5], [TALKS, 0]]
    content = workbook({"A": [*TITLE, *rows]})
    file = checked(content)
    assert file.observations["value"].to_list() == [None, 0]
    (question,) = file.questions.iter_rows(named=True)
    assert (question["cell"], question["options"]) == ("B6", ["5", "-5", IGNORED])

    def answered(option: str) -> CheckedFile:
        place = (question["subject"], question["sheet"], question["cell"], question["raw"])
        return checked(content, choices=Choices.none().with_answer(*place, option))

    assert answered("5").observations["value"].to_list() == [5, 0]
    meant = answered("-5")
    assert meant.observations["value"].to_list() == [-5, 0]
    assert meant.questions.is_empty()
    assert told(meant, "count_below_zero") == [
        ("B6", f"»{PARTICIPANTS}« er −5, men det, der tælles, kan ikke være under 0.")
    ]


def test_a_change_and_what_has_a_goal_below_zero_may_be_below_zero() -> None:
    file = tidy(
        "Vejledning;Udvikling i antal fraflyttede;2023K3;Resultat;−4",
        "Vejledning;Nettotilflytning;2023K3;Resultat;5-",
        "Vejledning;Fald i antal sager;2023;Mål;-10",
        "Vejledning;Fald i antal sager;2023K3;Resultat;-12",
    )
    assert sorted(file.observations["value"]) == [-12, -10, -5, -4]
    assert told(file, "count_below_zero") == []


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


def quarters(*values: tuple[int, ...], names: list[str] = NAMES, total: str = "") -> CheckedFile:
    """A list with three quarters of an indicator for each of the values, and a year to date."""
    rows = [
        f"Vejledning;{name};2023K{min(quarter, 3)};{'Resultat' if quarter < 4 else total};{value}"
        for name, of_name in zip(names, values, strict=False)
        for quarter, value in enumerate(of_name, 1)
    ]
    return tidy(*rows)


def test_quarters_that_are_all_larger_than_those_before_together_are_told_of_once() -> None:
    file = quarters(*[(5, 6, 12)] * 4)
    assert told(file, "quarters_like_totals") == [
        (
            "E4",
            "4 tal for 3. kvartal 2023 er mindst så store som årets tidligere kvartaler tilsammen.",
        )
    ]
    # Of one nothing came in the quarter, so that its total is what it was.
    assert len(told(quarters(*[(5, 6, 12)] * 3, (5, 6, 11)), "quarters_like_totals")) == 1
    assert told(quarters(*[(5, 6, 12)] * 3, (5, 6, 10)), "quarters_like_totals") == []
    assert told(quarters(*[(5, 6, 12)] * 3), "quarters_like_totals") == []


def test_a_total_in_the_column_of_the_quarter_and_of_the_year_is_told_of_once() -> None:
    values = (5, 6, 12, 12), (7, 8, 19, 19)
    file = quarters(*values, names=[PARTICIPANTS, TALKS], total="Total i år")
    assert file.findings.select("code", "cell", "message").rows() == [
        (
            "quarters_as_totals",
            "E4",
            "2 tal for 3. kvartal 2023 er de samme som årets total, selv om der er tal for årets"
            " tidligere kvartaler.",
        )
    ]
    one = quarters(values[0], names=[PARTICIPANTS], total="Total i år")
    assert [cell for cell, _ in told(one, "quarters_differ")] == ["E5"]


def without_goal(*values: int, kind: str = "Resultat", periods: str = "2023K{}") -> CheckedFile:
    rows = [
        f"Vejledning;{PARTICIPANTS};{periods.format(number)};{kind};{value}"
        for number, value in enumerate(values, 1)
    ]
    return tidy(*rows)


@pytest.mark.parametrize(
    ("kind", "periods"), [("Resultat", "2023K{}"), ("Total i år", "2023K{}"), ("Resultat", "202{}")]
)
def test_a_figure_without_a_goal_far_above_all_before_it_is_told_of(
    kind: str, periods: str
) -> None:
    file = without_goal(12, 99, 99999, kind=kind, periods=periods)
    assert told(file, "far_above_earlier") == [
        ("E4", f"»{PARTICIPANTS}« er 99.999, mere end ti gange det største tal før det, 99.")
    ]


@pytest.mark.parametrize("values", [(5, 99999), (0, 0, 99999), (2, 3, 90), (50, 99, 990)])
def test_a_figure_that_may_have_grown_so_is_not_told_of(values: tuple[int, ...]) -> None:
    assert told(without_goal(*values), "far_above_earlier") == []


def test_figures_and_goals_that_stand_are_held_against_the_file(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Samtaler"), Indicator("Besøg"))
    store = store_with(
        tmp_path,
        plan,
        *(Figure("Samtaler", "R", f"2023K{quarter}", "actual", 90) for quarter in (1, 2)),
        Figure("Besøg", None, "2023", "target", 1100),
    )
    rows = ("Samtaler;Ringparken;2023K3;Opnået;99999", "Besøg;;2023K3;Opnået;99999")
    header = "Aktivitet;Indikator;Område;Periode;Type;Værdi"
    file = checked(
        text_file(header, *(f"Vejledning;{row}" for row in rows)),
        "tal.csv",
        plan="proeveby",
        known=plan,
        before=standing_figures(store),
    )
    store.close()
    assert told(file, "far_above_earlier") == [
        ("F2", "»Samtaler« er 99.999, mere end ti gange det største tal før det, 90.")
    ]
    assert told(file, "far_above_target") == [
        ("F3", "»Besøg« er 99.999, mere end ti gange målet på 1.100.")
    ]
