"""A plan as it stands in the store, as the parts that a leader reads and changes."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from domain.focus_areas import CANONICAL_NAMES, OWN_FOCUS_AREA
from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.plan_events import EVENT_KINDS
from domain.texts import MILESTONE_STATUSES, SECTIONS
from domain.units import UNITS
from loaders.grammar.days import written_day
from loaders.grammar.figures import unambiguous_number
from plans import attribute_words, parts
from plans.figure_text import figure_text
from plans.parts import PlanParts, Row
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue

_LIST = "; "
_KIND_WORDS = {kind: word for word, kind in parts.KINDS.items()}
_GOALS = """
    select indicator_id, area_code, period, kind, unit, raw, value, low, high, approximate
    from released.figure
    where
        plan_id = $plan_id
        and kind in ('target', 'period_target', 'baseline')
        and raw is not null
        and last_quarter_index is null
    order by indicator_id, kind desc, period, area_code nulls first
"""
_MILESTONES = """
    select activity_id, milestone_name, milestone_status, due_date, reached_date
    from released.milestone
    where plan_id = $plan_id
    order by activity_id, milestone_order
"""
_DESCRIPTIONS = """
    select activity_id, purpose, target_groups
    from standing.activity_description
    where plan_id = $plan_id and may_read(plan_id)
"""
_NOTES = """
    select plan_event_id, area_code, indicator_id, kind, text, start_date, end_date
    from standing.plan_event
    where plan_id = $plan_id and may_read(plan_id)
    order by start_date, end_date, kind, text
"""
_TEXTS = """
    select activity_id, quarter, section, narrative
    from released.narrative
    where plan_id = $plan_id
    order by activity_order, quarter, section
"""
_ATTRIBUTE_WORDS = """
    select indicator_id, attribute, words, place
    from released.attribute_words
    where plan_id = $plan_id and words is not null
    order by indicator_id, attribute
"""
_KIND_OF_NOTE_WORDS = {kind.name: kind.word for kind in EVENT_KINDS.values()}
_SECTION_WORDS = {section.name: section.word for section in SECTIONS.values()}
_GOAL_PERIOD_WORDS = {period: word for word, period in parts.GOAL_PERIODS.items()}


def standing_parts(store: Store, plan_id: str) -> PlanParts:
    """Every part of a plan as its readers may see it; no rows of a plan that nobody knows.

    A target that is hidden from the reader has no row.
    """
    return parts_of(
        current_catalogue(store).of_plan(plan_id),
        described=store.read(_DESCRIPTIONS, plan_id=plan_id),
        milestones=store.read(_MILESTONES, plan_id=plan_id),
        notes=store.read(_NOTES, plan_id=plan_id),
        texts=store.read(_TEXTS, plan_id=plan_id),
        figures=store.read(_GOALS, plan_id=plan_id),
        words=store.read(_ATTRIBUTE_WORDS, plan_id=plan_id),
    )


def parts_of(
    catalogue: Catalogue,
    *,
    described: pl.DataFrame,
    milestones: pl.DataFrame,
    notes: pl.DataFrame,
    texts: pl.DataFrame,
    figures: pl.DataFrame | None = None,
    words: pl.DataFrame | None = None,
) -> PlanParts:
    """The parts of the one plan of a catalogue, with the columns of `ACTIVITY_DESCRIPTION`,
    `MILESTONE`, `PLAN_EVENT` and `NARRATIVE`; `figures` are its targets and baselines with the
    columns of an observation.
    """
    descriptions = {row["activity_id"]: row for row in described.to_dicts()}
    activities = catalogue.activity.sort("activity_order").to_dicts()
    activity_names = {row["activity_id"]: row["activity_name"] for row in activities}
    indicators = catalogue.indicator.sort("indicator_order").to_dicts()
    area_names = dict(catalogue.area.select("area_code", "area_name").iter_rows())
    by_id = {row["indicator_id"]: row for row in indicators}
    begins = next(iter(catalogue.plan["start_date"]), None)
    goals = [] if figures is None else figures.to_dicts()
    read_from: dict[str, list[dict]] = {}
    for row in [] if words is None else words.to_dicts():
        read_from.setdefault(row["indicator_id"], []).append(row)
    return PlanParts(
        {
            parts.PLAN.name: tuple(map(_plan, catalogue.plan.to_dicts())),
            parts.AREAS.name: tuple(map(_area, catalogue.area.sort("area_order").to_dicts())),
            parts.FOCUS_AREAS.name: tuple(
                map(_focus_area, catalogue.focus_area.sort("focus_area_order").to_dicts())
            ),
            parts.ACTIVITIES.name: tuple(
                _activity(row, descriptions.get(row["activity_id"], {})) for row in activities
            ),
            parts.INDICATORS.name: tuple(
                _with_words(
                    _indicator(row, activity_names, by_id, begins),
                    read_from.get(row["indicator_id"], []),
                )
                for row in indicators
            ),
            parts.GOALS.name: tuple(
                {
                    "activity_name": activity_names[by_id[row["indicator_id"]]["activity_id"]],
                    "indicator_name": by_id[row["indicator_id"]]["indicator_name"],
                    "area_name": area_names.get(row["area_code"], parts.WHOLE_PLAN),
                    "period": _period(row, catalogue),
                    "kind": _KIND_WORDS[row["kind"]],
                    "figure": figure_text(
                        row["raw"],
                        row["unit"],
                        (row["value"], row["low"], row["high"]),
                        is_approximate=row["approximate"],
                    ),
                }
                for row in goals
                if row["indicator_id"] in by_id
            ),
            parts.MILESTONES.name: tuple(
                {
                    "activity_name": activity_names[row["activity_id"]],
                    "milestone_name": row["milestone_name"],
                    "due_date": written_day(row["due_date"]),
                    "milestone_status": MILESTONE_STATUSES[row["milestone_status"]].word,
                    "reached_date": written_day(row["reached_date"]),
                }
                for row in milestones.to_dicts()
                if row["activity_id"] in activity_names
            ),
            parts.THEMES.name: tuple(
                {
                    "theme": row["theme"],
                    "activity_name": activity_names[row["activity_id"]],
                    "indicator_name": row["indicator_name"],
                }
                for row in sorted(indicators, key=lambda row: row["theme"] or "")
                if row["theme"]
            ),
            parts.NOTES.name: tuple(
                _note(row, area_names, by_id.get(row["indicator_id"]), activity_names)
                for row in notes.to_dicts()
            ),
            parts.TEXTS.name: tuple(
                {
                    "activity_name": activity_names[row["activity_id"]],
                    "quarter": row["quarter"],
                    "section": _SECTION_WORDS[row["section"]],
                    "narrative": row["narrative"],
                }
                for row in texts.to_dicts()
                if row["activity_id"] in activity_names
            ),
        }
    )


def _plan(row: dict) -> Row:
    return {
        "plan_name": _text(row["plan_name"]),
        "municipality": _text(row["municipality"]),
        "start_date": written_day(row["start_date"]),
        "end_date": written_day(row["end_date"]),
        "aliases": _texts(row["aliases"]),
        "predecessor_id": _text(row["predecessor_id"]),
        **{one: _percent(row[one]) for one in parts.LIMITS},
        "goal_period": _GOAL_PERIOD_WORDS.get(row["goal_period"], ""),
        "reporting_deadline_days": _text(row["reporting_deadline_days"]),
        "needs_approval": parts.YES if row["needs_approval"] else parts.NO,
        "is_invented": parts.YES if row["is_invented"] else parts.NO,
        parts.ID: _text(row["plan_id"]),
    }


def _area(row: dict) -> Row:
    return {
        "area_code": _text(row["area_code"]),
        "area_name": _text(row["area_name"]),
        "residents": _text(row["residents"]),
        "is_benchmark": parts.YES if row["is_benchmark"] else parts.NO,
        "aliases": _texts(row["aliases"]),
        **_dates(row),
        "came_from": _texts(row["came_from"]),
    }


def _focus_area(row: dict) -> Row:
    covered = (row["canonical_name"], *(row["also_canonical"] or ()))
    return {
        "focus_area_name": _text(row["focus_area_name"]),
        "canonical_names": _texts([_covered(name) for name in covered]),
        "aliases": _texts(row["aliases"]),
    }


def _covered(canonical_name: str) -> str:
    return canonical_name if canonical_name in CANONICAL_NAMES else OWN_FOCUS_AREA


def _activity(row: dict, described: dict) -> Row:
    return {
        "activity_name": _text(row["activity_name"]),
        "focus_area_name": _text(row["focus_area_name"]),
        "purpose": _text(described.get("purpose")),
        "target_groups": _text(described.get("target_groups")),
        "aliases": _texts(row["aliases"]),
        **_dates(row),
        "came_from": _texts(row["came_from"]),
        parts.ID: _text(row["activity_id"]),
    }


def _indicator(
    row: dict,
    activity_names: Mapping[str, str],
    by_id: Mapping[str, dict],
    begins: date | None,
) -> Row:
    """`begins` is the plan's first day: what is counted from it has no beginning of its own."""
    begin_date = row["begin_date"] or row["valid_from"]
    has_begun = begins is not None and begin_date is not None and begin_date <= begins
    denominator = by_id.get(str(row["denominator_id"]), {})
    return {
        "activity_name": activity_names[str(row["activity_id"])],
        "indicator_name": _text(row["indicator_name"]),
        "sub_goal": _text(row["sub_goal"]),
        "definition": _text(row["definition"]),
        "unit": UNITS[str(row["unit"])].word,
        "aggregation": AGGREGATIONS[str(row["aggregation"])].word,
        "direction": DIRECTIONS[str(row["direction"])].word,
        "indicator_kind": INDICATOR_KINDS[str(row["indicator_kind"])].word,
        "year_start": parts.YEAR_WORDS[str(row["year_start_quarter"])],
        "profile": f"{f'{parts.SEPARATOR} '.join(map(_number_of_percent, row['profile']))} %",
        "additive_areas": parts.YES if row["additive_areas"] else parts.NO,
        "denominator": _text(denominator.get("indicator_name")),
        "source": _text(row["source"]),
        "responsible_role": _text(row["responsible_role"]),
        "aliases": _texts(row["aliases"]),
        "valid_from": "" if has_begun else written_day(begin_date),
        "valid_to": written_day(row["valid_to"]),
        "came_from": _texts(row["came_from"]),
        parts.ID: _text(row["indicator_id"]),
    }


def _with_words(row: Row, words: list[dict]) -> Row:
    """An indicator with the words that its attributes were read from."""
    if not words:
        return row
    said = [(attribute_words.COLUMN_NAMES[one["attribute"]], one["words"]) for one in words]
    return {**row, "read_from": attribute_words.text_of(row, said, words[0]["place"])}


def _period(row: dict, catalogue: Catalogue) -> str:
    """The period of a target; one for the whole period from the plan's first year."""
    if row["kind"] != "period_target":
        return row["period"]
    return f"{catalogue.plan['start_date'][0].year}-{row['period']}"


def _dates(row: dict) -> Row:
    return {name: written_day(row[name]) for name in ("valid_from", "valid_to")}


def _note(
    row: dict,
    area_names: Mapping[str, str],
    indicator: Mapping[str, object] | None,
    activity_names: Mapping[str, str],
) -> Row:
    is_one_day = row["end_date"] == row["start_date"]
    return {
        "kind": _KIND_OF_NOTE_WORDS[row["kind"]],
        "text": row["text"],
        "start_date": written_day(row["start_date"]),
        "end_date": "" if is_one_day else written_day(row["end_date"]),
        "area_name": area_names.get(row["area_code"], parts.WHOLE_PLAN),
        "activity_name": activity_names[str(indicator["activity_id"])] if indicator else "",
        "indicator_name": str(indicator["indicator_name"]) if indicator else "",
        parts.ID: _text(row["plan_event_id"]),
    }


def _percent(share: float | None) -> str:
    return "" if share is None else f"{_number_of_percent(share)} %"


def _number_of_percent(share: float) -> str:
    return unambiguous_number(round(share * 100, 6))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _texts(values: object) -> str:
    return _LIST.join(values) if isinstance(values, list) else ""
