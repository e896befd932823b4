"""A small invented plan as its parts, from which the tests change one thing at a time."""

from plans import parts
from plans.parts import Part, PlanParts, Row

NAME = "Nørreby"
PLAN_ID = "noerreby"
JOBS = "Antal jobsamtaler"
SHARE = "Andel i arbejde"
IN_JOBS = {"theme": "Jobs", "activity_name": "Jobcafé", "indicator_name": JOBS}
PLAN = PlanParts(
    {
        parts.PLAN.name: (
            {
                "plan_name": NAME,
                "municipality": "Nørreby Kommune",
                "start_date": "01-01-2023",
                "end_date": "31-12-2026",
            },
        ),
        parts.AREAS.name: (
            {"area_code": "N", "area_name": "Nørreparken", "residents": "1.200"},
            {"area_code": "L", "area_name": "Lunden"},
        ),
        parts.FOCUS_AREAS.name: (
            {
                "focus_area_name": "Uddannelse og job",
                "canonical_names": "Beskæftigelse; Uddannelse og livschancer",
            },
        ),
        parts.ACTIVITIES.name: (
            {
                "activity_name": "Jobcafé",
                "focus_area_name": "Uddannelse og job",
                "purpose": "At flere kommer i job",
            },
        ),
        parts.INDICATORS.name: (
            {
                "activity_name": "Jobcafé",
                "indicator_name": JOBS,
                "additive_areas": "ja",
                "responsible_role": "Jobvejlederen",
            },
            {
                "activity_name": "Jobcafé",
                "indicator_name": SHARE,
                "unit": "procent",
                "aggregation": "seneste tal",
                "indicator_kind": "langsigtet delmål",
            },
        ),
        parts.GOALS.name: (
            {
                "activity_name": "Jobcafé",
                "indicator_name": JOBS,
                "area_name": "Nørreparken",
                "period": "2023",
                "kind": "Mål",
                "figure": "mindst 40",
            },
            {
                "activity_name": "Jobcafé",
                "indicator_name": SHARE,
                "period": "2022",
                "kind": "Udgangspunkt",
                "figure": "19,5 %",
            },
        ),
        parts.MILESTONES.name: (
            {"activity_name": "Jobcafé", "milestone_name": "Åbnet", "due_date": "1/3 2023"},
        ),
    }
)


def with_row(part: Part, number: int, **texts: str) -> PlanParts:
    """The plan with other texts in one row of a part, counted from 0."""
    return changed(PLAN, part, number, **texts)


def changed(plan_parts: PlanParts, part: Part, number: int, **texts: str) -> PlanParts:
    """A plan with other texts in one row of a part, counted from 0; a new row after the last."""
    rows: list[Row] = [*plan_parts.of(part)]
    known = rows[number] if number < len(rows) else {}
    rows[number : number + 1] = [{**known, **texts}]
    return plan_parts.with_rows(part, tuple(rows))
