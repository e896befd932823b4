"""The sample's plans: what they consist of, and that files and plans know the same names."""

import csv
import tomllib
from pathlib import Path
from typing import TypedDict

import pytest
from python_calamine import CalamineWorkbook

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
FOCUS_AREAS = {
    "Uddannelse og livschancer",
    "Beskæftigelse",
    "Kriminalitetsforebyggelse",
    "Sammenhængskraft og medborgerskab",
}


class Indicator(TypedDict, total=False):
    id: str
    name: str
    unit: str
    aggregation: str
    direction: str
    kind: str
    denominator: str
    theme: str
    year_start_quarter: int
    profile: list[float]


class Activity(TypedDict):
    id: str
    name: str
    focus_area: str
    indicator: list[Indicator]


class Area(TypedDict, total=False):
    code: str
    residents: int
    is_benchmark: bool


class Plan(TypedDict, total=False):
    id: str
    name: str
    municipality: str
    is_invented: bool
    area: list[Area]
    focus_area: list[dict[str, str]]
    activity: list[Activity]


def plans() -> list[Plan]:
    return [
        plan
        for name in ("plans.toml", "eksempelby.toml")
        for plan in tomllib.loads((SAMPLE / name).read_text(encoding="utf-8"))["plan"]
    ]


def plan_with_id(plan_id: str) -> Plan:
    (plan,) = [plan for plan in plans() if plan["id"] == plan_id]
    return plan


def indicators(plan: Plan) -> dict[str, Indicator]:
    return {
        f"{activity['id']}/{indicator['id']}": indicator
        for activity in plan["activity"]
        for indicator in activity["indicator"]
    }


def eksempelby_rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for path in sorted(SAMPLE.glob("eksempelby_*.csv")):
        encoding = "cp1252" if "2023" in path.name else "utf-8-sig"
        with path.open(encoding=encoding, newline="") as file:
            rows += csv.DictReader(file, delimiter=";")
    for path in sorted(SAMPLE.glob("eksempelby_*.xlsx")):
        header, *body = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        rows += [dict(zip(map(str, header), map(str, row), strict=True)) for row in body]
    return rows


@pytest.mark.parametrize(
    ("plan_id", "activities", "indicator_count"),
    [("slagelse", 12, 60), ("fredericia", 16, 46), ("soenderborg", 2, 11), ("eksempelby", 15, 63)],
)
def test_a_plan_has_all_its_activities_and_indicators(
    plan_id: str, activities: int, indicator_count: int
) -> None:
    plan = plan_with_id(plan_id)
    assert len(plan["activity"]) == activities
    assert sum(len(activity["indicator"]) for activity in plan["activity"]) == indicator_count
    assert len(indicators(plan)) == indicator_count


@pytest.mark.parametrize("plan", plans(), ids=lambda plan: plan["id"])
def test_every_name_a_plan_refers_to_exists(plan: Plan) -> None:
    focus_areas = {focus_area["name"]: focus_area["canonical"] for focus_area in plan["focus_area"]}
    known = indicators(plan)
    assert {activity["focus_area"] for activity in plan["activity"]} <= set(focus_areas)
    assert set(focus_areas.values()) <= FOCUS_AREAS
    assert {known[key]["denominator"] for key in known if "denominator" in known[key]} <= set(known)


@pytest.mark.parametrize("plan", plans(), ids=lambda plan: plan["id"])
def test_a_ratio_is_a_percentage_over_a_sum_of_counts(plan: Plan) -> None:
    known = indicators(plan)
    ratios = [one for one in known.values() if one.get("aggregation") == "ratio"]
    assert {one.get("unit") for one in ratios} <= {"procent"}
    denominators = [known[one["denominator"]] for one in ratios if "denominator" in one]
    assert all(one.get("aggregation", "sum") == "sum" for one in denominators)
    assert all(one.get("unit", "antal") == "antal" for one in denominators)


def test_fredericia_takes_its_shares_of_the_counts_the_report_shows() -> None:
    known = indicators(plan_with_id("fredericia"))
    assert {
        one["name"]: known[one["denominator"]]["name"] if "denominator" in one else None
        for one in known.values()
        if one.get("aggregation") == "ratio"
    } == {
        "80% gennemfører hele forløbet.": None,
        "At alle beboere i forløbet får udarbejdet et CV samt handleplan.": (
            "50 beboere kommer årligt igennem et forløb."
        ),
        "25% opnår min 30 timer pr. måned.": "50 beboere kommer årligt igennem et forløb.",
        "30% bliver bro bygget til kommunale.": "100 beboere hvert år benytter beboer service.",
        "65% gennemfører det endelige mål i forhold til mentorstøtte": (
            "Der gennemføres 13 mentorstøtteforløb eller efterværn på årlig basis."
        ),
    }


def test_the_school_year_activities_of_slagelse_begin_in_the_third_quarter() -> None:
    plan = plan_with_id("slagelse")
    assert {
        activity["id"]
        for activity in plan["activity"]
        for indicator in activity["indicator"]
        if indicator.get("year_start_quarter") == 3
    } == {"hipphopp-og-skolestart", "myob"}


def test_a_job_that_is_kept_is_not_a_second_job() -> None:
    known = indicators(plan_with_id("slagelse"))
    assert {key for key, one in known.items() if one.get("theme") == "Jobs"} == {
        "fritidsjob/formidlede-job",
        "kvinfo-mentorforloeb/mentees-i-arbejde",
        "haandholdt-beskaeftigelsesindsats/i-ordinaert-job",
    }


def test_only_eksempelby_is_invented_and_says_so() -> None:
    invented = [plan for plan in plans() if plan.get("is_invented")]
    assert [(plan["name"], plan["municipality"]) for plan in invented] == [
        ("Eksempelby (opdigtet)", "Eksempelby Kommune (opdigtet)")
    ]


def test_eksempelby_shows_every_way_of_counting() -> None:
    known = indicators(plan_with_id("eksempelby")).values()
    assert {one.get("aggregation", "sum") for one in known} == {
        "sum",
        "last",
        "average",
        "max",
        "ratio",
    }
    assert {one.get("direction", "increase") for one in known} == {
        "increase",
        "decrease",
        "within",
    }
    assert {one.get("unit", "antal") for one in known} == {"antal", "procent", "timer", "kr"}
    assert {one.get("kind", "approved") for one in known} == {"approved", "own", "long_term"}
    assert {one.get("year_start_quarter", 1) for one in known} == {1, 3, 4}
    assert {one["theme"] for one in known if "theme" in one} == {
        "Beboervejledninger",
        "Jobs",
        "Frivillige",
    }
    assert all(one["profile"][-1] == 1.0 for one in known if "profile" in one)


def test_eksempelby_has_sixteen_quarters_and_three_areas() -> None:
    rows = [row for row in eksempelby_rows() if row["Type"] == "Opgørelse"]
    assert sorted({row["Periode"] for row in rows}) == [
        "2022K4",
        *(f"{year}K{quarter}" for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4)),
        "2026K1",
        "2026K2",
        "2026K3",
    ]
    assert {row["Område"] for row in rows} == {"", "Nordenvang", "Midtlunden", "Østerhøj"}
    areas = plan_with_id("eksempelby")["area"]
    assert [area.get("residents") for area in areas] == [1840, 1265, 720, None]


def test_every_name_in_the_files_of_eksempelby_is_in_its_plan() -> None:
    plan = plan_with_id("eksempelby")
    known = {
        (activity["focus_area"], activity["name"], indicator["name"])
        for activity in plan["activity"]
        for indicator in activity["indicator"]
    }
    rows = eksempelby_rows()
    assert {(row["Indsatsområde"], row["Aktivitet"], row["Indikator"]) for row in rows} == known


def test_the_correction_changes_four_figures_of_the_quarter_it_corrects() -> None:
    def rows(name: str) -> dict[tuple[str, ...], str]:
        sheet = CalamineWorkbook.from_path(SAMPLE / name).get_sheet_by_index(0)
        return {tuple(map(str, row[:7])): str(row[7]) for row in sheet.to_python()[1:]}

    first, corrected = rows("eksempelby_2026K1.xlsx"), rows("eksempelby_2026K1_rettet.xlsx")
    assert len(corrected) == 4
    assert all(key in first and first[key] != value for key, value in corrected.items())
