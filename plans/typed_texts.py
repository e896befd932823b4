"""The rows of a plan's notes and texts as typed values."""

from collections.abc import Callable

from domain.plan_events import EVENT_KINDS
from domain.spelling import one_line, slug
from domain.texts import SECTIONS
from loaders.grammar.periods import read_period
from plans import parts
from plans.rows import PartRow, Record

_LONGEST_ID = 60
_EVENT_NAMES = {kind.word: kind.name for kind in EVENT_KINDS.values()}
_SECTION_NAMES = {section.word: section.name for section in SECTIONS.values()}

Named = Callable[[PartRow], tuple[str | None, str | None]]


def note(cell: PartRow, area_code: str | None, indicator: Named) -> Record | None:
    """A note on the time axis; without a last day it is about one. None without a day.

    `indicator` gives the activity and the indicator that a row names.
    """
    text = one_line(cell.row["text"])
    start = cell.day("start_date")
    if not cell.row.get("start_date", "").strip():
        cell.say("start_date", "plan_word_missing")
    if start is None:
        return None
    end = cell.day("end_date") or start
    if end < start:
        cell.say("end_date", "plan_days_swapped")
    is_about_one = cell.text("indicator_name") or cell.text("activity_name")
    first = next(iter(_EVENT_NAMES))
    return {
        "plan_event_id": cell.text(parts.ID) or f"{start}/{slug(text)[:_LONGEST_ID]}",
        "area_code": area_code,
        "indicator_id": indicator(cell)[1] if is_about_one else None,
        "kind": _EVENT_NAMES[cell.one_of("kind", first)],
        "text": text,
        "start_date": start,
        "end_date": end,
    }


def text_of_report(cell: PartRow, activity_id: str | None) -> Record | None:
    """A section of an activity's report of a quarter; None where it is not said of which."""
    quarter = cell.row.get("quarter", "")
    period = read_period(quarter)
    if period is None or period.year is None or period.quarter is None:
        cell.say("quarter", "plan_quarter_unreadable", quarter)
        return None
    if activity_id is None:
        return None
    first = next(iter(_SECTION_NAMES))
    return {
        "activity_id": activity_id,
        "quarter": period.label,
        "section": _SECTION_NAMES[cell.one_of("section", first)],
        "narrative": cell.row["narrative"].strip(),
    }
