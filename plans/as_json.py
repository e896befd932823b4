"""A plan as JSON: what `python -m plans show` and `check` print."""

from collections.abc import Iterable
from dataclasses import asdict

from loaders.command_output import finding_as_json
from plans import parts
from plans.change import Difference, PlanChange
from plans.draft import DraftQuestion
from plans.parts import PlanParts
from plans.reading import ReadPlan
from plans.typed import PlanRecords, Record, records_of

# What the records call otherwise than the contract.
_NAMES = {
    "area": "areas",
    "focus_area": "focus_areas",
    "activity": "activities",
    "indicator": "indicators",
    "milestone": "milestones",
    "plan_event": "notes",
    "narrative": "texts",
}


def plan_as_json(plan_parts: PlanParts, plan_id: str | None = None) -> dict[str, object]:
    """A plan with all its parts: what each thing is, with typed values and ids."""
    records = records_of(plan_parts, plan_id)
    plan = _first(records, "plan")
    activities = _described(records)
    read_from = {
        row.get(parts.ID) or row.get("indicator_name", ""): row.get("read_from") or None
        for row in plan_parts.of(parts.INDICATORS)
    }
    figures = [*records.tables.get("observation", {}).values()]
    return {
        "plan": plan,
        **{
            name: [*records.tables.get(table, {}).values()]
            for table, name in _NAMES.items()
            if table not in ("activity", "indicator")
        },
        "activities": activities,
        "indicators": [
            {
                **indicator,
                "read_from": read_from.get(str(indicator["indicator_id"]))
                or read_from.get(str(indicator["indicator_name"])),
            }
            for indicator in records.tables.get("indicator", {}).values()
        ],
        "targets": [one for one in figures if one["kind"] in ("target", "period_target")],
        "baselines": [one for one in figures if one["kind"] == "baseline"],
    }


def read_plan_as_json(
    file_name: str, read: ReadPlan, change: PlanChange, differences: Iterable[Difference]
) -> dict[str, object]:
    """A file's plan, what is asked and noticed, and what it changes of what stands."""
    plan = plan_as_json(change.wanted, change.plan_id)
    if read.draft is not None:
        attributes = {
            one.indicator_id: {attribute.name: attribute.read_from for attribute in one.attributes}
            for one in read.draft.indicators
        }
        for indicator in plan["indicators"] if isinstance(plan["indicators"], list) else []:
            indicator["read_from"] = attributes.get(indicator["indicator_id"], {})
    return {
        "file": file_name,
        "source": read.source,
        **plan,
        "questions": [*map(question_as_json, read.questions)],
        "findings": [*map(finding_as_json, change.findings)],
        "changes": [*map(asdict, differences)],
    }


def question_as_json(question: DraftQuestion) -> dict[str, object]:
    """What only a person can settle, with the answers that are likely."""
    return {**asdict(question), "readings": [*question.readings]}


def _first(records: PlanRecords, table: str) -> Record:
    return next(iter(records.tables[table].values()))


def _described(records: PlanRecords) -> list[Record]:
    """The activities with their purpose and target groups."""
    descriptions = records.tables.get("activity_description", {})
    nothing: Record = {"purpose": None, "target_groups": None}
    return [
        {**nothing, **activity, **descriptions.get(key, {})}
        for key, activity in records.tables.get("activity", {}).items()
    ]
