"""What there is of a quarter that nobody has reported: activities, milestones, who is missing."""

import polars as pl

from ui import markup, overdue_quarters, planned_activities
from ui import text as shared
from ui.filters import Selection
from ui.overview import text
from wording import formats


def html(selection: Selection, planned: pl.DataFrame, overdue: pl.DataFrame) -> str:
    """One sentence, and a row per activity of `filtered.planned_activity`."""
    where_to_look = (
        markup.sentence(shared.NOT_REPORTED.format(newest=formats.period(selection.newest_quarter)))
        if selection.newest_quarter
        else ""
    )
    return "".join(
        (
            markup.verdict(sentence(selection, planned)),
            where_to_look,
            overdue_quarters.html(overdue),
            markup.heading(text.PLANNED),
            planned_activities.html(planned),
        )
    )


def sentence(selection: Selection, planned: pl.DataFrame) -> str:
    """`Helhedsplanen har 9 aktiviteter og 16 milepæle, men ingen tal endnu: 9 aktiviteter mangler
    at indberette 3. kvartal 2026.`
    """
    quarter = formats.period(selection.quarter)
    milestones = sum(planned["milestones"].to_list())
    things = [formats.count_phrase(planned.height, *text.ACTIVITIES)]
    if milestones:
        things.append(formats.count_phrase(milestones, *text.MILESTONES))
    is_narrowed = selection.focus_area is not None or selection.activity_id is not None
    template = text.NOT_REPORTED if selection.newest_quarter else text.NO_FIGURES
    return template.format(
        subject=text.PART_OF_PLAN if is_narrowed else text.WHOLE_PLAN,
        things=formats.enumeration(things),
        quarter=quarter,
        who=_who(planned, quarter),
    )


def _who(planned: pl.DataFrame, quarter: str) -> str:
    missing = planned.filter(completeness="missing").height
    if missing:
        return formats.count_phrase(
            missing, *(words.replace("{quarter}", quarter) for words in text.WHO_IS_MISSING)
        )
    deadlines = planned["due_date"].drop_nulls().to_list()
    if not deadlines:
        return text.NOTHING_EXPECTED
    return text.DEADLINE.format(quarter=quarter, day=formats.calendar_day(deadlines[0]))
