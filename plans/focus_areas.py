"""Which of Landsbyggefonden's sets of focus areas the parts of a plan follow."""

from domain.focus_areas import FocusAreaSet, set_of_plan
from loaders.grammar.days import read_day
from plans import parts
from plans.parts import PlanParts, Row


def focus_area_set_of(plan_parts: PlanParts) -> FocusAreaSet:
    """The set that most of the plan's focus areas are of, else that of the period it begins in."""
    names = [
        name.strip()
        for row in plan_parts.of(parts.FOCUS_AREAS)
        for name in row.get("canonical_names", "").split(parts.SEPARATOR)
    ]
    return set_of_plan(names, read_day(plan_parts.plan.get("start_date", "")))


def rows_of_set(chosen: FocusAreaSet) -> tuple[Row, ...]:
    """The focus areas of a set as those of a plan: under the same names, each covering itself."""
    return tuple({"focus_area_name": name, "canonical_names": name} for name in chosen.names)
