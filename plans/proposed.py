"""A draft plan as the parts that a leader looks through, changes and confirms."""

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.texts import MILESTONE_STATUSES
from domain.units import UNITS
from loaders.grammar.attributes import (
    AGGREGATION,
    DIRECTION,
    KIND,
    SOURCE,
    UNIT,
    YEAR_START_QUARTER,
    is_additive,
)
from loaders.grammar.days import written_day
from plans import attribute_words, parts
from plans.draft import DraftActivity, DraftIndicator, DraftPlan, ReadFrom
from plans.figure_text import figure_text
from plans.parts import PlanParts, Row

_LIST = "; "
_WORDS = " · "
_KIND_WORDS = {kind: word for word, kind in parts.KINDS.items()}


def parts_of(draft: DraftPlan) -> PlanParts:
    """The parts of a draft; what nobody has said is left open."""
    names = {one.activity_id: one.name for one in draft.activities}
    indicators = {one.indicator_id: one for one in draft.indicators}
    areas = {one.code: one.name for one in draft.areas}
    plan = draft.plan
    return PlanParts(
        {
            parts.PLAN.name: (
                {
                    "plan_name": plan.name or "",
                    "municipality": plan.municipality or "",
                    "start_date": written_day(plan.start_date),
                    "end_date": written_day(plan.end_date),
                    "aliases": _LIST.join(plan.aliases),
                    "predecessor_id": plan.predecessor_id or "",
                    parts.ID: plan.plan_id,
                },
            ),
            parts.AREAS.name: tuple(
                {
                    "area_code": one.code,
                    "area_name": one.name,
                    "residents": "" if one.residents is None else str(one.residents),
                    "is_benchmark": parts.YES if one.is_benchmark else parts.NO,
                    "aliases": _LIST.join(one.aliases),
                    "valid_from": written_day(one.valid_from),
                    "valid_to": written_day(one.valid_to),
                }
                for one in draft.areas
            ),
            parts.FOCUS_AREAS.name: tuple(
                {
                    "focus_area_name": one.name,
                    "canonical_names": _LIST.join(one.canonical_names),
                    "aliases": _LIST.join(one.aliases),
                }
                for one in draft.focus_areas
            ),
            parts.ACTIVITIES.name: tuple(map(_activity, draft.activities)),
            parts.INDICATORS.name: tuple(
                _indicator(one, names, indicators) for one in draft.indicators
            ),
            parts.GOALS.name: tuple(
                {
                    "activity_name": names[indicators[one.indicator_id].activity_id],
                    "indicator_name": indicators[one.indicator_id].name,
                    "area_name": areas.get(one.area_code or "", parts.WHOLE_PLAN),
                    "period": one.period,
                    "kind": _KIND_WORDS[one.kind],
                    "figure": figure_text(
                        one.read_from.words,
                        one.unit,
                        (one.value, one.low, one.high),
                        is_approximate=one.approximate,
                    ),
                    "read_from": _WORDS.join(
                        filter(None, (one.read_from.words, one.read_from.place))
                    ),
                    parts.PLACE: one.read_from.place or "",
                }
                for one in draft.figures
            ),
            parts.MILESTONES.name: tuple(
                {
                    "activity_name": names[one.activity_id],
                    "milestone_name": one.name,
                    "due_date": written_day(one.due_date),
                    "milestone_status": MILESTONE_STATUSES[one.status].word,
                    "reached_date": written_day(one.reached_date),
                }
                for one in draft.milestones
            ),
            parts.THEMES.name: tuple(
                {
                    "theme": one.theme,
                    "activity_name": names[one.activity_id],
                    "indicator_name": one.name,
                }
                for one in draft.indicators
                if one.theme
            ),
        }
    )


def _activity(one: DraftActivity) -> Row:
    return {
        "activity_name": one.name,
        "focus_area_name": one.focus_area,
        "purpose": one.purpose or "",
        "target_groups": one.target_groups or "",
        "aliases": _LIST.join(one.aliases),
        "valid_from": written_day(one.valid_from),
        "valid_to": written_day(one.valid_to),
        parts.ID: one.activity_id,
    }


def _indicator(
    one: DraftIndicator, names: dict[str, str], indicators: dict[str, DraftIndicator]
) -> Row:
    unit, aggregation = one.value(UNIT), one.value(AGGREGATION)
    adds_up = is_additive(unit, aggregation) if one.additive_areas is None else one.additive_areas
    denominator = indicators.get(one.denominator_id or "")
    row = {
        "activity_name": names[one.activity_id],
        "indicator_name": one.name,
        "sub_goal": one.sub_goal or "",
        "definition": one.definition or "",
        "unit": UNITS[unit].word,
        "aggregation": AGGREGATIONS[aggregation].word,
        "direction": DIRECTIONS[one.value(DIRECTION)].word,
        "indicator_kind": INDICATOR_KINDS[one.value(KIND)].word,
        "year_start": parts.YEAR_WORDS[one.value(YEAR_START_QUARTER)],
        "additive_areas": parts.YES if adds_up else parts.NO,
        "denominator": denominator.name if denominator else "",
        "source": one.value(SOURCE),
        "responsible_role": one.responsible_role or "",
        "aliases": _LIST.join(one.aliases),
        "valid_from": written_day(one.valid_from),
        "valid_to": written_day(one.valid_to),
        parts.ID: one.indicator_id,
    }
    words = [
        (attribute_words.COLUMN_NAMES[attribute.column], attribute.read_from)
        for attribute in one.attributes
        if attribute.read_from
    ]
    place = one.read_from.place if isinstance(one.read_from, ReadFrom) else None
    return {**row, "read_from": attribute_words.text_of(row, words, place)}
