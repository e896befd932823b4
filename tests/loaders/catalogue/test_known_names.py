"""Names matched with the catalogue, and what a file adds to it."""

import pytest

from domain.spelling import plain, slug
from loaders.catalogue.known_names import PlanNames, find_plan, plan_in_file_name
from store.records import Catalogue
from tests.loaders.given_files import HEADER, TITLE, Cell, catalogue, checked, codes, workbook


def sheet(*rows: list[Cell], activity: str = "Beboervejledning") -> bytes:
    return workbook({"A": [["Aktivitet:", activity], *TITLE[1:], HEADER, *rows]})


@pytest.mark.parametrize(
    "name",
    ["proeveby", "Prøveby", " PRØVEBY ", "Den boligsociale Helhedsplan i Prøveby"],
)
def test_a_plan_is_known_by_id_name_and_alias(name: str) -> None:
    assert find_plan(name, catalogue()) == PlanNames("proeveby", "Prøveby", is_known=True)


def test_a_plan_nobody_knows_gets_a_readable_id() -> None:
    assert find_plan("Ærø By", catalogue()) == PlanNames("aeroe-by", "Ærø By", is_known=False)


def test_a_file_name_may_name_the_plan() -> None:
    assert plan_in_file_name("prøveby_2023K3.xlsx", catalogue()) is not None
    assert plan_in_file_name("rapport.xlsx", catalogue()) is None


@pytest.mark.parametrize(
    "spelling",
    [
        "Antal samtaler med beboere",
        "antal  SAMTALER med beboere*",
        "Antal samtaler, med beboere:",
    ],
)
def test_case_spaces_marks_and_stars_do_not_make_a_new_indicator(spelling: str) -> None:
    file = checked(sheet([spelling, None, 1, None]))
    assert file.observations["indicator_id"].to_list() == ["proeveby/vejledning/samtaler"]
    assert codes(file) == []


def test_letters_composed_in_two_ways_are_the_same() -> None:
    assert plain("Pr\u00f8vea\u030ar") == plain("Prøveår")
    assert slug("Børn og unge (7.-9. klasse)") == "boern-og-unge-7-9-klasse"


def test_an_activity_is_known_by_its_alias() -> None:
    file = checked(sheet(["Antal deltagere", None, 1, None], activity="VEJLEDNING"))
    assert file.observations["activity_id"].to_list() == ["proeveby/vejledning"]
    assert file.observations["activity"].to_list() == ["VEJLEDNING"]


def test_a_new_indicator_is_proposed_and_noticed() -> None:
    file = checked(sheet(["Antal hold (R)", None, 1, None], ["Antal hold (S)", None, 2, None]))
    assert codes(file) == ["unknown_indicator"]
    assert file.additions.indicator.select(
        "indicator_id", "activity_id", "indicator_name", "unit", "aggregation", "additive_areas"
    ).rows() == [
        (
            "proeveby/vejledning/antal-hold",
            "proeveby/vejledning",
            "Antal hold",
            "antal",
            "sum",
            True,
        )
    ]
    assert file.additions.activity.is_empty()


def test_a_new_activity_is_proposed_in_the_focus_area_the_file_names() -> None:
    file = checked(sheet(["Antal hold", None, 1, None], activity="Naboskab"))
    assert codes(file) == ["unknown_activity", "unknown_indicator"]
    assert file.additions.activity.select("activity_id", "focus_area_name").rows() == [
        ("proeveby/naboskab", "Medborgerskab")
    ]


@pytest.mark.parametrize(
    ("indicator", "total", "unit", "aggregation"),
    [
        ("Antal tilstedeværelsestimer", 3, "timer", "sum"),
        ("Børn i gennemsnit", 3, "antal", "average"),
        ("Antal børn pr. gang", 3, "antal", "average"),
        ("Samtaler (i gennemsnit to om ugen)", 3, "antal", "sum"),
        ("Gennemfører forløbet", "82 %", "procent", "ratio"),
    ],
)
def test_a_new_indicator_has_the_attributes_its_words_and_figures_show(
    indicator: str, total: Cell, unit: str, aggregation: str
) -> None:
    file = checked(sheet([indicator, None, 3, total]))
    assert file.additions.indicator.select("unit", "aggregation").rows() == [(unit, aggregation)]


def test_the_quarters_of_a_ratio_are_counts_and_its_total_a_percentage() -> None:
    file = checked(sheet(["Andel, der kommer igen", 80, 12, "75 %"]))
    assert file.observations.select("kind", "unit").rows() == [
        ("target", "procent"),
        ("actual", "antal"),
        ("ytd", "procent"),
    ]


def test_a_file_is_read_the_same_without_a_catalogue() -> None:
    rows: list[list[Cell]] = [
        ["Antal samtaler med beboere", 1100, "R: 1 S: 2 I alt: 3", "R: 1 S: 2 I alt: 3"],
        ["Antal deltagere (R)", 10, 4, None],
    ]
    legend: list[Cell] = ["Resultater (R= Ringparken, S= Sydbyen)"]
    content = workbook({"A": [*TITLE, legend, HEADER, *rows]})
    columns = ["indicator", "area_code", "period", "kind", "value", "status", "unit", "cell"]
    known = checked(content)
    alone = checked(content, known=Catalogue.nothing())
    assert alone.observations.select(columns).rows() == known.observations.select(columns).rows()
    assert codes(alone) == ["plan_not_looked_up"]
    assert alone.additions.area.select("area_code", "area_name").rows() == [
        ("R", "Ringparken"),
        ("S", "Sydbyen"),
    ]


def test_a_plan_that_the_catalogue_lacks_is_an_error() -> None:
    file = checked(sheet(["Antal deltagere", None, 1, None]), plan="Andenby")
    assert codes(file) == ["unknown_plan"]
    assert file.has_errors
