"""A report of figures gives the plan that it speaks of, as the loaders read it."""

from datetime import date

from plans.agreement.read import draft_of, draft_of_text
from plans.draft import DraftPlan
from tests.loaders.given_files import workbook

REPORT = """\
Helhedsplan:\tPrøveby
Aktivitet:\tBeboervejledning
Indsatsområde:\tKriminalpræventiv Indsats
Kvartal/år:\t3. kvartal 2023

Formål (som beskrevet i helhedsplan)

- At flere klarer sig selv.

Målgrupper

Alle beboere i Prøveby Kommune.

Opnåede resultater (R= Ringparken, S= Sydbyen)

Succeskriterier/aktivitetsmål\tÅrsmål:\tDette kvartal:\tTotal i år:
Antal samtaler med beboere\t400\tR: 175 S: 56 I alt: 231\tR: 300 S: 100 I alt: 400
Antal frivillige i målgruppen hvert år\t10\t8\t8

Læring

Målene i helhedsplanen for 2023-2026 følges.
"""


def draft() -> DraftPlan:
    return draft_of_text(REPORT)


def test_the_plan_of_a_report_has_its_areas_focus_areas_and_activities() -> None:
    plan = draft().plan
    assert (plan.plan_id, plan.start_date, plan.end_date) == (
        "proeveby",
        date(2023, 1, 1),
        date(2026, 12, 31),
    )
    assert [(one.code, one.name) for one in draft().areas] == [
        ("R", "Ringparken"),
        ("S", "Sydbyen"),
    ]
    assert [(one.name, one.canonical_names) for one in draft().focus_areas] == [
        ("Kriminalpræventiv Indsats", ("Kriminalitetsforebyggelse",))
    ]
    assert [(one.activity_id, one.purpose, one.target_groups) for one in draft().activities] == [
        (
            "proeveby/beboervejledning",
            "- At flere klarer sig selv.",
            "Alle beboere i Prøveby Kommune.",
        )
    ]


def test_targets_are_the_plans_and_a_yearly_one_holds_in_every_year() -> None:
    assert [
        (one.indicator_id.split("/")[-1], one.period, one.kind, one.value)
        for one in draft().figures
    ] == [
        ("antal-samtaler-med-beboere", "2023", "target", 400.0),
        *(
            ("antal-frivillige-i-maalgruppen-hvert-aar", str(year), "target", 10.0)
            for year in (2023, 2024, 2025, 2026)
        ),
    ]


def test_achieved_figures_are_no_part_of_the_plan() -> None:
    assert [one.code for one in draft().findings] == ["figures_are_no_plan"]


def test_a_workbook_gives_the_plan_that_its_cells_name() -> None:
    book = draft_of(
        "maal.xlsx",
        workbook(
            {
                "Mål": [
                    ["Helhedsplan:", "Nordbo"],
                    ["Aktivitet:", "Delmål"],
                    ["Indikator", "Baseline", "Baseline år"],
                    ["Antal ledige skal falde", 233, 2022],
                ]
            }
        ),
    )
    assert (book.plan.plan_id, book.plan.name) == ("nordbo", "Nordbo")
    assert [(one.indicator_id, one.period, one.kind, one.value) for one in book.figures] == [
        ("nordbo/delmaal/antal-ledige-skal-falde", "2022", "baseline", 233.0)
    ]
    assert [one.subject for one in book.questions] == [
        "municipality",
        "period",
        "area",
        "focus_area",
    ]
