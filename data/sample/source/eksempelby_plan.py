"""The invented plan as its parts: what the recipe counts, and what the plan says in words."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.plan_events import EVENT_KINDS
from domain.texts import MILESTONE_STATUSES, SECTIONS
from domain.units import UNITS
from plans import parts
from plans.parts import PlanParts, Row
from source.recipe import (
    AREAS,
    BENCHMARK_CODE,
    BENCHMARK_NAME,
    FOCUS_AREAS,
    LONG_NAME,
    MUNICIPALITY,
    PLAN_ID,
    PLAN_NAME,
    Activity,
    Event,
    Indicator,
    Recipe,
)

WORDS = Path(__file__).with_name("words.toml")
FIRST_DAY, LAST_DAY = date(2022, 10, 1), date(2026, 9, 30)
Words = Mapping[str, Mapping[str, object]]


def plan_parts(plan: Recipe) -> PlanParts:
    """Every part of the plan but its goals: these stand in the files of figures."""
    words: Words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return PlanParts(
        {
            parts.PLAN.name: (
                {
                    "plan_name": LONG_NAME,
                    "municipality": MUNICIPALITY,
                    "start_date": _day(FIRST_DAY),
                    "end_date": _day(LAST_DAY),
                    "aliases": PLAN_NAME,
                    "is_invented": parts.YES,
                    parts.ID: PLAN_ID,
                },
            ),
            parts.AREAS.name: tuple(_areas()),
            parts.FOCUS_AREAS.name: tuple(
                {"focus_area_name": name, "canonical_names": name} for name in FOCUS_AREAS
            ),
            parts.ACTIVITIES.name: tuple(
                _activity(one, words.get(one.id, {})) for one in plan.activities
            ),
            parts.INDICATORS.name: tuple(_indicator(plan, one) for one in plan.indicators),
            parts.MILESTONES.name: tuple(
                _milestone(activity, one)
                for activity in plan.activities
                for one in _told(words, activity, "milestone")
            ),
            parts.THEMES.name: tuple(
                {"theme": one.theme, **_names(one)} for one in plan.indicators if one.theme
            ),
            parts.NOTES.name: tuple(_note(plan, one) for one in plan.events),
            parts.TEXTS.name: tuple(
                {
                    "activity_name": activity.name,
                    "quarter": str(one["quarter"]),
                    "section": SECTIONS[str(one["section"])].word,
                    "narrative": str(one["text"]),
                }
                for activity in plan.activities
                for one in _told(words, activity, "text")
            ),
        }
    )


def _areas() -> list[Row]:
    areas = [
        {"area_code": one.code, "area_name": one.name, "residents": str(one.residents)}
        for one in AREAS
    ]
    benchmark = {"area_code": BENCHMARK_CODE, "area_name": BENCHMARK_NAME}
    return [*areas, {**benchmark, "is_benchmark": parts.YES}]


def _activity(activity: Activity, words: Mapping[str, object]) -> Row:
    return {
        "activity_name": activity.name,
        "focus_area_name": activity.focus_area,
        "purpose": str(words.get("purpose", "")),
        "target_groups": str(words.get("target_groups", "")),
        parts.ID: f"{PLAN_ID}/{activity.id}",
    }


def _indicator(plan: Recipe, indicator: Indicator) -> Row:
    denominator = plan.by_key[indicator.denominator].name if indicator.denominator else ""
    shares = [f"{share:.0%}".rstrip("%") for share in plan.profile(indicator)]
    return {
        **_names(indicator),
        "unit": UNITS[indicator.unit].word,
        "aggregation": AGGREGATIONS[indicator.aggregation].word,
        "direction": DIRECTIONS[indicator.direction].word,
        "indicator_kind": INDICATOR_KINDS[indicator.kind].word,
        "year_start": parts.YEAR_WORDS[str(indicator.activity.year_start_quarter)],
        "profile": f"{'; '.join(shares)} %" if indicator.seasonal else "",
        "additive_areas": parts.YES if indicator.is_additive else parts.NO,
        "denominator": denominator,
        "source": indicator.source or "",
        parts.ID: f"{PLAN_ID}/{indicator.key}",
    }


def _milestone(activity: Activity, told: Mapping[str, object]) -> Row:
    return {
        "activity_name": activity.name,
        "milestone_name": str(told["name"]),
        "due_date": _day(told.get("due_date")),
        "milestone_status": MILESTONE_STATUSES[str(told.get("status", "planned"))].word,
        "reached_date": _day(told.get("reached_date")),
    }


def _note(plan: Recipe, event: Event) -> Row:
    names = {area.code: area.name for area in AREAS}
    about = _names(plan.by_key[event.indicator]) if event.indicator else {}
    return {
        "kind": EVENT_KINDS[event.kind].word,
        "text": event.text,
        "start_date": _day(event.start_date),
        "end_date": _day(event.end_date),
        "area_name": names[event.area] if event.area else parts.WHOLE_PLAN,
        **about,
    }


def _names(indicator: Indicator) -> dict[str, str]:
    return {"activity_name": indicator.activity.name, "indicator_name": indicator.name}


def _told(words: Words, activity: Activity, kind: str) -> Sequence[Mapping[str, object]]:
    told = words.get(activity.id, {}).get(kind, [])
    return told if isinstance(told, list) else []


def _day(day: object) -> str:
    return f"{day:%d-%m-%Y}" if isinstance(day, date) else ""
