"""`Under 10` is met by 9 and not by 10; a heading that says an end is read as its cells' words."""

from pathlib import Path

import pytest

from loaders import CheckedFile, Choices, publish_file
from tests.given import Indicator, catalogue, store_with
from tests.loaders.given_files import Cell, checked, workbook

PLAN = catalogue(
    Indicator("Klager", direction="decrease"),
    Indicator("Hold"),
    Indicator("Andel", unit="procent", aggregation="last", additive_areas=False),
    Indicator("Børn", aggregation="average", additive_areas=False),
)
OF_YEAR = Choices.none().with_answer("goal_period", None, None, "50", "year")


def sheet(*rows: list[Cell]) -> CheckedFile:
    title: list[list[Cell]] = [["Aktivitet:", "Vejledning"], ["Kvartal/år:", "4. kvartal 2023"], []]
    content = workbook({"Vejledning": [*title, *rows]})
    return checked(content, plan="proeveby", known=PLAN, choices=OF_YEAR)


def report(indicator: str, target: Cell, actual: Cell = 5) -> CheckedFile:
    return sheet(["Indikator", "Årsmål", "Dette kvartal"], [indicator, target, actual])


def target_of(file: CheckedFile) -> tuple[object, ...]:
    return file.observations.filter(kind="target").select("value", "approximate", "note").row(0)


@pytest.mark.parametrize(
    ("indicator", "target", "read", "bound"),
    [
        ("Klager", "Under 10", 9, "højst 9"),
        ("Klager", "færre end 10", 9, "højst 9"),
        ("Klager", "< 10", 9, "højst 9"),
        ("Klager", "Skal ligge under 1.000", 999, "højst 999"),
        ("Hold", "over 50", 51, "mindst 51"),
        ("Hold", "Mere end 50", 51, "mindst 51"),
        ("Hold", "> 50", 51, "mindst 51"),
    ],
)
def test_a_strict_bound_of_a_count_is_the_last_number_that_meets_it(
    indicator: str, target: str, read: float, bound: str
) -> None:
    file = report(indicator, target)
    assert target_of(file) == (read, False, target)
    assert file.observations.filter(kind="target")["raw"].to_list() == [target]
    assert file.findings.select("code", "severity", "cell", "message").rows() == [
        (
            "strict_bound_of_count",
            "note",
            "B5",
            f"Målet »{target}« for »{indicator}« er læst som {bound}, for der tælles kun hele.",
        )
    ]


@pytest.mark.parametrize(
    ("indicator", "target", "read"),
    [
        ("Klager", "Højst 10", 10),
        ("Klager", "ikke over 10", 10),
        ("Klager", "≤ 10", 10),
        ("Klager", "op til 10", 10),
        ("Hold", "mindst 50", 50),
        ("Hold", "lidt over 50", 50),
        ("Hold", "50", 50),
    ],
)
def test_an_end_that_meets_itself_stays(indicator: str, target: str, read: float) -> None:
    file = report(indicator, target)
    assert target_of(file)[0] == read
    assert file.findings.is_empty()


@pytest.mark.parametrize(
    ("indicator", "target", "figure"), [("Andel", "Over 90 %", "90 %"), ("Børn", "over 10", "10")]
)
def test_where_not_only_whole_ones_are_counted_it_is_said_that_the_number_meets_the_goal(
    indicator: str, target: str, figure: str
) -> None:
    file = report(indicator, target)
    assert file.findings.select("code", "message").rows() == [
        (
            "strict_bound_kept",
            f"Målet »{target}« for »{indicator}« er læst som {figure}; præcis {figure} tæller som "
            "nået.",
        )
    ]


@pytest.mark.parametrize(
    ("indicator", "target"), [("Hold", "Under 50"), ("Hold", "Højst 50"), ("Klager", "mindst 50")]
)
def test_a_goal_against_the_plans_direction_is_told_of_and_left_alone(
    indicator: str, target: str
) -> None:
    file = report(indicator, target)
    assert target_of(file)[0] == 50
    assert file.findings.select("code", "severity", "cell").rows() == [
        ("target_against_plan", "warning", "B5")
    ]
    assert file.findings["message"][0].startswith(f"Målet »{target}« for »{indicator}« peger")


@pytest.mark.parametrize(("actual", "status"), [(9, "reached"), (10, "not_reached")])
def test_under_ten_is_met_by_nine_and_not_by_ten(tmp_path: Path, actual: int, status: str) -> None:
    store = store_with(tmp_path, PLAN)
    file = sheet(["Indikator", "Årsmål", "Total i år"], ["Klager", "Under 10", actual])
    publish_file(store, file, "Prøveleder")
    goals = store.read(
        "select status from marts.goal_attainment where indicator = 'Klager' and quarter = '2023K4'"
    )
    store.close()
    assert goals["status"].to_list() == [status]


@pytest.mark.parametrize(
    ("heading", "direction"),
    [
        ("Mål (højst)", ("decrease", "højst 50")),
        ("Årsmål, maks.", ("decrease", "maks 50")),
        ("Højst", ("decrease", "Højst 50")),
        ("Maks.", ("decrease", "Maks 50")),
        ("Max", ("decrease", "Max 50")),
        ("Maksimumsmål", ("decrease", "Maksimum 50")),
        ("Mål (under)", ("decrease", "under 50")),
        ("Mindst", ("increase", "Mindst 50")),
        ("Minimum", ("increase", "Minimum 50")),
        ("Minimumsmål", ("increase", "Minimum 50")),
        ("Mål (min.)", ("increase", "min 50")),
        ("Mål for unge under uddannelse", ("increase", None)),
        ("Mål (under 25 år)", ("increase", None)),
    ],
)
def test_a_heading_that_says_an_end_is_read_as_the_words_of_its_cells(
    heading: str, direction: tuple[str, str | None]
) -> None:
    file = sheet(["Indikator", heading, "Dette kvartal"], ["Antal ture", 50, 70])
    (new,) = file.new_indicators
    first = new.attributes[0]
    assert (first.value, first.read_from) == direction
    target = file.observations.filter(kind="target")
    assert target["value"].to_list() == [49 if heading == "Mål (under)" else 50]


def test_a_cell_that_says_its_own_end_goes_before_its_heading() -> None:
    file = sheet(["Indikator", "Årsmål (højst)", "Dette kvartal"], ["Antal ture", "Mindst 50", 70])
    (new,) = file.new_indicators
    assert (new.attributes[0].value, new.attributes[0].read_from) == ("increase", "Mindst 50")
    assert target_of(file)[2] == "Mindst"


def test_two_ends_beside_each_other_are_asked_about() -> None:
    file = sheet(["Indikator", "Mindst", "Maks.", "Dette kvartal"], ["Hold", 5, 8, 7])
    assert file.questions.select("subject", "raw").rows() == [
        ("column", "Mindst"),
        ("column", "Maks."),
    ]
    assert file.observations["kind"].to_list() == ["actual"]
