"""The sample's plans: what they consist of, and that files and plans know the same names."""

import csv
from functools import cache
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from plans.read_workbook import read_workbook
from plans.rows import Record
from plans.typed import PlanRecords, records_of

PLANS = ("slagelse", "fredericia", "soenderborg", "eksempelby")
SAMPLE = Path(__file__).parents[2] / "data" / "sample"
FOCUS_AREAS = {
    "Uddannelse og livschancer",
    "Beskæftigelse",
    "Kriminalitetsforebyggelse",
    "Sammenhængskraft og medborgerskab",
}


@cache
def plan_with_id(plan_id: str) -> PlanRecords:
    """The plan as its workbook says it."""
    name = f"{plan_id}_plan.xlsx"
    plan_parts, findings = read_workbook(name, (SAMPLE / name).read_bytes())
    assert findings == ()
    return records_of(plan_parts)


def rows_of(plan_id: str, table: str) -> list[Record]:
    return [*plan_with_id(plan_id).tables.get(table, {}).values()]


def indicators(plan_id: str) -> dict[str, Record]:
    """The plan's indicators by their ids within the plan."""
    return {
        str(one["indicator_id"]).removeprefix(f"{plan_id}/"): one
        for one in rows_of(plan_id, "indicator")
    }


def eksempelby_rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for path in sorted(SAMPLE.glob("eksempelby_*.csv")):
        encoding = "cp1252" if "2023" in path.name else "utf-8-sig"
        with path.open(encoding=encoding, newline="") as file:
            rows += csv.DictReader(file, delimiter=";")
    for path in sorted(SAMPLE.glob("eksempelby_2*.xlsx")):
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
    assert len(rows_of(plan_id, "activity")) == activities
    assert len(rows_of(plan_id, "indicator")) == indicator_count


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_name_a_plan_refers_to_exists(plan_id: str) -> None:
    assert plan_with_id(plan_id).findings == []
    assert {one["canonical_name"] for one in rows_of(plan_id, "focus_area")} <= FOCUS_AREAS


@pytest.mark.parametrize("plan_id", PLANS)
def test_a_ratio_is_a_percentage_over_a_sum_of_counts(plan_id: str) -> None:
    known = plan_with_id(plan_id).tables["indicator"]
    ratios = [one for one in known.values() if one["aggregation"] == "ratio"]
    assert {one["unit"] for one in ratios} <= {"procent"}
    denominators = [known[str(one["denominator_id"]),] for one in ratios if one["denominator_id"]]
    assert {(one["aggregation"], one["unit"]) for one in denominators} <= {("sum", "antal")}


def test_fredericia_takes_its_shares_of_the_counts_the_report_shows() -> None:
    known = plan_with_id("fredericia").tables["indicator"]
    assert {
        one["indicator_name"]: known[str(one["denominator_id"]),]["indicator_name"]
        if one["denominator_id"]
        else None
        for one in known.values()
        if one["aggregation"] == "ratio"
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
    assert {
        one["activity_id"]
        for one in rows_of("slagelse", "indicator")
        if one["year_start_quarter"] == 3
    } == {"slagelse/hipphopp-og-skolestart", "slagelse/myob"}


def test_a_job_that_is_kept_is_not_a_second_job() -> None:
    assert {key for key, one in indicators("slagelse").items() if one["theme"] == "Jobs"} == {
        "fritidsjob/formidlede-job",
        "kvinfo-mentorforloeb/mentees-i-arbejde",
        "haandholdt-beskaeftigelsesindsats/i-ordinaert-job",
    }


def test_a_goal_of_slagelse_whose_heading_names_no_period_is_the_quarters() -> None:
    assert [rows_of(plan_id, "plan")[0].get("goal_period") for plan_id in PLANS] == [
        "quarter",
        None,
        None,
        None,
    ]


def test_only_eksempelby_is_invented_and_says_so() -> None:
    plans = [plan for plan_id in PLANS for plan in rows_of(plan_id, "plan") if plan["is_invented"]]
    assert [(plan["plan_name"], plan["municipality"]) for plan in plans] == [
        ("Eksempelby (opdigtet)", "Eksempelby Kommune (opdigtet)")
    ]


def test_eksempelby_shows_every_way_of_counting() -> None:
    known = rows_of("eksempelby", "indicator")
    assert {one["aggregation"] for one in known} == {"sum", "last", "average", "max", "ratio"}
    assert {one["direction"] for one in known} == {"increase", "decrease", "within"}
    assert {one["unit"] for one in known} == {"antal", "procent", "timer", "kr"}
    assert {one["indicator_kind"] for one in known} == {"approved", "own", "long_term"}
    assert {one["year_start_quarter"] for one in known} == {1, 3, 4}
    assert {one["theme"] for one in known} == {"Beboervejledninger", "Jobs", "Frivillige", None}


def test_the_guidance_at_home_of_eksempelby_is_expected_by_the_school_year() -> None:
    """0.14 of the year is expected by September, 0.27 more by December, 0.31 more by March."""
    profile = indicators("eksempelby")["familiestart/vejledninger"]["profile"]
    assert profile == [0.14, 0.41, 0.72, 1.0]


def test_eksempelby_tells_what_happened_and_what_its_reports_say() -> None:
    notes = rows_of("eksempelby", "plan_event")
    assert len(notes) == 6
    assert [one["indicator_id"] for one in notes if one["kind"] == "definition"] == [
        "eksempelby/beboervejledning/vejledningssamtaler"
    ]
    texts = rows_of("eksempelby", "narrative")
    assert (len(texts), len({one["activity_id"] for one in texts})) == (25, 3)
    assert "- To temavejledninger om boligstøtte\n- Flere aftentider i Østerhøj" in [
        one["narrative"] for one in texts
    ]


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
    areas = rows_of("eksempelby", "area")
    assert [area["residents"] for area in areas] == [1840, 1265, 720, None]


def test_every_name_in_the_files_of_eksempelby_is_in_its_plan() -> None:
    activities = {one["activity_id"]: one for one in rows_of("eksempelby", "activity")}
    known = {
        (
            activities[one["activity_id"]]["focus_area_name"],
            activities[one["activity_id"]]["activity_name"],
            one["indicator_name"],
        )
        for one in rows_of("eksempelby", "indicator")
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
