"""A plan file (TOML) in, a catalogue out: plans with their areas, focus areas, activities,
indicators and the notes on their time axis, and what it says of the activities in words.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from domain.focus_areas import CANONICAL_NAMES
from domain.letters import composed
from domain.plan_events import EVENT_KINDS
from domain.texts import MILESTONE_STATUSES, SECTIONS
from loaders.catalogue.matching import DEFAULT_PROFILE
from loaders.findings.choices import OF_QUARTER, OF_YEAR
from loaders.findings.messages import Finding
from loaders.grammar.attributes import VALUES, is_additive
from loaders.grammar.periods import read_period
from loaders.persons.persons_in_plan_file import leave_out_persons
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.written.texts import TEXT_TABLES, Texts
from store.records import CATALOGUE_TABLES, SCHEMAS, Catalogue

Entry = Mapping[str, object]


@dataclass(frozen=True)
class PlanFile:
    """What a plan file describes."""

    catalogue: Catalogue
    texts: Texts
    findings: tuple[Finding, ...] = ()


def read_plan_file(content: bytes) -> PlanFile:
    """The catalogue a plan file describes, and its texts.

    Raises `UnreadableFile`.
    """
    if not content.strip():
        raise UnreadableFile(Refusal.EMPTY_FILE)
    try:
        document = tomllib.loads(composed(content.decode("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _faulty("filens opbygning", str(error)) from error
    plans = _entries(document, "plan", "filen")
    if not plans:
        raise _faulty("filen", "der er ingen [[plan]]")
    rows: dict[str, list[dict[str, object]]] = {
        table: [] for table in (*CATALOGUE_TABLES, *TEXT_TABLES)
    }
    for plan in plans:
        _add_plan(rows, plan)
    _check_versions(rows["indicator"])
    _check_denominators(rows["indicator"])
    findings = tuple(leave_out_persons(rows))
    frames = {
        table: pl.DataFrame(records, schema=SCHEMAS[table]) for table, records in rows.items()
    }
    return PlanFile(
        Catalogue(*(frames[table] for table in CATALOGUE_TABLES)),
        Texts(*(frames[table] for table in TEXT_TABLES)),
        findings,
    )


def _add_plan(rows: dict[str, list[dict[str, object]]], plan: Entry) -> None:
    plan_id = _text(plan, "id", "en plan")
    place = f"planen {plan_id}"
    rows["plan"].append(
        {
            "plan_id": plan_id,
            "plan_name": _text(plan, "name", place),
            "aliases": _texts(plan, "aliases", place),
            "municipality": _optional_text(plan, "municipality", place),
            "goal_period": _goal_period(plan, place),
            "on_track_from": plan.get("on_track_from"),
            "behind_from": plan.get("behind_from"),
            "reporting_deadline_days": plan.get("reporting_deadline_days"),
            "is_invented": plan.get("is_invented", False),
            "needs_approval": plan.get("needs_approval", False),
            "start_date": _date(plan, "start_date", place),
            "end_date": _date(plan, "end_date", place),
            "predecessor_id": _optional_text(plan, "predecessor", place),
        }
    )
    if "hide_small_counts" in plan:
        rows["small_counts"].append({"plan_id": plan_id, "hides_small_counts": _hides(plan, place)})
    for order, area in enumerate(_entries(plan, "area", place), 1):
        rows["area"].append(
            {
                "plan_id": plan_id,
                "area_code": _text(area, "code", place),
                "area_name": _text(area, "name", place),
                "aliases": _texts(area, "aliases", place),
                "area_order": order,
                "residents": area.get("residents"),
                "is_benchmark": area.get("is_benchmark", False),
                **_validity(area, f"området {area['code']}"),
            }
        )
    focus_areas: set[str] = set()
    for order, focus_area in enumerate(_entries(plan, "focus_area", place), 1):
        name = _text(focus_area, "name", place)
        focus_areas.add(name)
        rows["focus_area"].append(
            {
                "plan_id": plan_id,
                "focus_area_name": name,
                "canonical_name": _canonical(focus_area, name, place),
                "also_canonical": _also_canonical(focus_area, place),
                "aliases": _texts(focus_area, "aliases", place),
                "focus_area_order": order,
            }
        )
    for order, activity in enumerate(_entries(plan, "activity", place), 1):
        _add_activity(rows, plan_id, focus_areas, activity, order)
    for event in _entries(plan, "event", place):
        rows["plan_event"].append(_event(rows, plan_id, event))


def _add_activity(
    rows: dict[str, list[dict[str, object]]],
    plan_id: str,
    focus_areas: set[str],
    activity: Entry,
    order: int,
) -> None:
    activity_id = f"{plan_id}/{_text(activity, 'id', f'planen {plan_id}')}"
    place = f"aktiviteten {activity_id}"
    focus_area = _text(activity, "focus_area", place)
    if focus_area not in focus_areas:
        raise _faulty(place, f"indsatsområdet »{focus_area}« er ikke et af planens")
    rows["activity"].append(
        {
            "plan_id": plan_id,
            "activity_id": activity_id,
            "activity_name": _text(activity, "name", place),
            "aliases": _texts(activity, "aliases", place),
            "focus_area_name": focus_area,
            "activity_order": order,
            **_validity(activity, place),
        }
    )
    for indicator in _entries(activity, "indicator", place):
        rows["indicator"].append(
            _indicator(plan_id, activity_id, indicator, len(rows["indicator"]) + 1)
        )
    _add_texts(rows, {"plan_id": plan_id, "activity_id": activity_id}, activity, place)


def _add_texts(
    rows: dict[str, list[dict[str, object]]], ids: dict[str, str], activity: Entry, place: str
) -> None:
    """What the activity is for, what it is to reach when, and what its reports say."""
    purpose = _optional_text(activity, "purpose", place)
    target_groups = _optional_text(activity, "target_groups", place)
    if purpose or target_groups:
        rows["activity_description"].append(
            {**ids, "purpose": purpose, "target_groups": target_groups}
        )
    for order, milestone in enumerate(_entries(activity, "milestone", place), 1):
        rows["milestone"].append({**ids, **_milestone(milestone, place), "milestone_order": order})
    for text in _entries(activity, "text", place):
        rows["narrative"].append({**ids, **_narrative(text, place)})


def _milestone(milestone: Entry, place: str) -> dict[str, object]:
    name = _text(milestone, "name", place)
    place = f"milepælen {name}"
    status = _choice(milestone, "status", place, tuple(MILESTONE_STATUSES))
    if "reached_date" in milestone and status != "reached":
        raise _faulty(place, "reached_date hører til en milepæl med status reached")
    return {
        "milestone_name": name,
        "milestone_status": status,
        "due_date": _optional_date(milestone, "due_date", place),
        "reached_date": _optional_date(milestone, "reached_date", place),
    }


def _narrative(text: Entry, place: str) -> dict[str, object]:
    place = f"en tekst i {place}"
    quarter = _text(text, "quarter", place)
    period = read_period(quarter)
    if period is None or period.label != quarter or period.quarter is None:
        raise _faulty(place, "quarter skal være et kvartal, fx 2023K3")
    return {
        "quarter": quarter,
        "section": _choice(text, "section", place, tuple(SECTIONS)),
        "narrative": _text(text, "text", place),
        "place": None,
    }


def _indicator(plan_id: str, activity_id: str, indicator: Entry, order: int) -> dict[str, object]:
    indicator_id = f"{activity_id}/{_text(indicator, 'id', f'aktiviteten {activity_id}')}"
    place = f"indikatoren {indicator_id}"
    unit = _choice(indicator, "unit", place)
    aggregation = _choice(indicator, "aggregation", place)
    denominator = _optional_text(indicator, "denominator", place)
    return {
        "plan_id": plan_id,
        "indicator_id": indicator_id,
        "activity_id": activity_id,
        "indicator_name": _text(indicator, "name", place),
        "aliases": _texts(indicator, "aliases", place),
        "unit": unit,
        "aggregation": aggregation,
        "direction": _choice(indicator, "direction", place),
        "indicator_kind": _choice(indicator, "kind", place),
        "denominator_id": f"{plan_id}/{denominator}" if denominator else None,
        "theme": _optional_text(indicator, "theme", place),
        "source": _optional_text(indicator, "source", place),
        "indicator_order": order,
        "year_start_quarter": _quarter(indicator, place),
        "profile": _profile(indicator, place),
        "additive_areas": indicator.get("additive_areas", is_additive(unit, aggregation)),
        "definition": _optional_text(indicator, "definition", place),
        "sub_goal": _optional_text(indicator, "sub_goal", place),
        "responsible_role": _optional_text(indicator, "responsible_role", place),
        **_validity(indicator, place),
    }


def _event(rows: Mapping[str, Sequence[Entry]], plan_id: str, event: Entry) -> dict[str, object]:
    """A note on the time axis; without an end it is about one day."""
    place = f"en note i planen {plan_id}"
    area = _optional_text(event, "area", place)
    if area is not None and area not in {row["area_code"] for row in rows["area"]}:
        raise _faulty(place, f"området {area} er ikke et af planens")
    short_id = _optional_text(event, "indicator", place)
    indicator = f"{plan_id}/{short_id}" if short_id else None
    if indicator and indicator not in {row["indicator_id"] for row in rows["indicator"]}:
        raise _faulty(place, f"indikatoren {indicator} findes ikke")
    start = _date(event, "start_date", place)
    end = _optional_date(event, "end_date", place) or start
    if end < start:
        raise _faulty(place, "end_date ligger før start_date")
    return {
        "plan_id": plan_id,
        "area_code": area,
        "indicator_id": indicator,
        "kind": _choice(event, "kind", place, tuple(EVENT_KINDS)),
        "text": _text(event, "text", place),
        "start_date": start,
        "end_date": end,
    }


def _check_versions(indicators: Sequence[Entry]) -> None:
    """Each time that an indicator stands, it is another from another day."""
    stood: set[tuple[object, object]] = set()
    for indicator in indicators:
        version = (indicator["indicator_id"], indicator["valid_from"])
        if version in stood:
            raise _faulty(f"indikatoren {version[0]}", "den står to gange med samme valid_from")
        stood.add(version)


def _check_denominators(indicators: Sequence[Entry]) -> None:
    known = {indicator["indicator_id"] for indicator in indicators}
    for indicator in indicators:
        denominator = indicator["denominator_id"]
        if denominator is not None and denominator not in known:
            place = f"indikatoren {indicator['indicator_id']}"
            raise _faulty(place, f"nævneren {denominator} findes ikke")


def _faulty(place: str, reason: str) -> UnreadableFile:
    return UnreadableFile(Refusal.FAULTY_PLAN_FILE, place=place, reason=reason)


def _entries(parent: Entry, name: str, place: str) -> list[Entry]:
    entries = parent.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise _faulty(place, f"skriv [[{name}]] med dobbelte klammer")
    return entries


def _optional_text(entry: Entry, name: str, place: str) -> str | None:
    value = entry.get(name)
    if value is not None and not isinstance(value, str):
        raise _faulty(place, f"{name} skal være en tekst i anførselstegn")
    return value


def _text(entry: Entry, name: str, place: str) -> str:
    value = _optional_text(entry, name, place)
    if not value:
        raise _faulty(place, f"{name} mangler")
    return value


def _texts(entry: Entry, name: str, place: str) -> list[str]:
    value = entry.get(name, [])
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise _faulty(place, f"{name} skal være en liste af tekster")
    return value


def _hides(plan: Entry, place: str) -> bool:
    hides = plan["hide_small_counts"]
    if not isinstance(hides, bool):
        raise _faulty(place, "hide_small_counts skal være true eller false")
    return hides


def _goal_period(plan: Entry, place: str) -> str | None:
    if "goal_period" not in plan:
        return None
    return _choice(plan, "goal_period", place, (OF_YEAR, OF_QUARTER))


def _date(entry: Entry, name: str, place: str) -> date:
    value = entry.get(name)
    if not isinstance(value, date):
        raise _faulty(place, f"{name} skal være en dato, fx 2023-01-01")
    return value


def _optional_date(entry: Entry, name: str, place: str) -> date | None:
    return _date(entry, name, place) if name in entry else None


def _validity(entry: Entry, place: str) -> dict[str, date | None]:
    """From when, and until when, a thing holds."""
    begins, ends = (_optional_date(entry, name, place) for name in ("valid_from", "valid_to"))
    if begins is not None and ends is not None and ends < begins:
        raise _faulty(place, "valid_to ligger før valid_from")
    return {"valid_from": begins, "valid_to": ends}


def _choice(entry: Entry, name: str, place: str, among: tuple[str, ...] | None = None) -> str:
    choices = among or VALUES[name]
    value = entry.get(name, choices[0])
    if value not in choices:
        raise _faulty(place, f"{name} skal være en af {', '.join(choices)}")
    return str(value)


def _canonical(focus_area: Entry, name: str, place: str) -> str:
    """The one of Landsbyggefonden's; the plan's own where its own name stands there too."""
    said = _optional_text(focus_area, "canonical", place)
    canonical = said or name
    if canonical not in CANONICAL_NAMES and said != name:
        allowed = ", ".join(CANONICAL_NAMES)
        raise _faulty(place, f"canonical skal være en af {allowed}, eller navnet selv")
    return canonical


def _also_canonical(focus_area: Entry, place: str) -> list[str] | None:
    if "also_canonical" not in focus_area:
        return None
    names = _texts(focus_area, "also_canonical", place)
    if not set(names) <= set(CANONICAL_NAMES):
        allowed = ", ".join(CANONICAL_NAMES)
        raise _faulty(place, f"also_canonical skal være nogle af {allowed}")
    return names


def _quarter(entry: Entry, place: str) -> int:
    quarter = entry.get("year_start_quarter", 1)
    if quarter not in (1, 2, 3, 4) or not isinstance(quarter, int):
        raise _faulty(place, "year_start_quarter skal være 1, 2, 3 eller 4")
    return quarter


def _profile(entry: Entry, place: str) -> list[float]:
    profile = entry.get("profile", DEFAULT_PROFILE)
    if (
        not isinstance(profile, list)
        or len(profile) != 4
        or not all(isinstance(share, int | float) for share in profile)
    ):
        raise _faulty(place, "profile skal være fire andele, fx [0.25, 0.5, 0.75, 1.0]")
    return [float(share) for share in profile]
