"""An indicator changed where it is read: its attributes and goals, as a change of its plan."""

import streamlit as st

from plans import parts
from plans.parts import PlanParts
from plans.standing import standing_parts
from ui import raw_files
from ui.plan import change, editors, text
from ui.plan.source import Source
from ui.read import store

# What is not said of one indicator alone, or not on its card.
_ELSEWHERE = (parts.ID, "read_from", "activity_name")
_SAID_ABOVE = ("activity_name", "indicator_name", "read_from")


def show(plan_id: str, indicator_id: str) -> None:
    """The switch that opens the fields, and in them the indicator as it is wanted, what that does
    and the button that publishes it; nothing for who may not see the figures behind.
    """
    if raw_files.are_hidden(plan_id):
        return
    if not st.toggle(text.CHANGE_CARD, key=f"change_card_{indicator_id}"):
        return
    change.outcome()
    now = standing_parts(store(), plan_id)
    of_card = f"card_{indicator_id}"
    source = Source(f"{of_card}@{store().version(plan_id)}", of_card, plan_id, now)
    change.show(source, _wanted(source, indicator_id), ())


def _wanted(source: Source, indicator_id: str) -> PlanParts:
    """The plan with the indicator and its goals as they are typed."""
    known = source.parts.of(parts.INDICATORS)
    number = next(i for i, row in enumerate(known) if row[parts.ID] == indicator_id)
    row = known[number]
    wanted = {**row, **editors.fields(source, parts.INDICATORS, row, _ELSEWHERE, source.parts.rows)}
    of_it = {one: row[one] for one in ("activity_name", "indicator_name")}
    goals = source.parts.of(parts.GOALS)
    own = tuple(one for one in goals if of_it.items() <= one.items())
    st.caption(text.PART_HELP["goals"])
    typed = editors.table(source, parts.GOALS, own, source.parts.rows, _SAID_ABOVE)
    themes = source.parts.of(parts.THEMES)
    in_theme = next((one for one in themes if of_it.items() <= one.items()), {})
    theme = editors.fields(source, parts.THEMES, in_theme, [*of_it], source.parts.rows)
    renamed = {one: wanted[one] for one in of_it}
    st.caption(text.LIMITS_HELP)
    plan = source.parts.plan
    others = [column.name for column in parts.PLAN.columns if column.name not in parts.LIMITS]
    limits = editors.fields(source, parts.PLAN, plan, others, source.parts.rows)
    with_limits = source.parts.with_rows(parts.PLAN, ({**plan, **limits},))
    return (
        with_limits.with_rows(parts.INDICATORS, (*known[:number], wanted, *known[number + 1 :]))
        .with_rows(
            parts.GOALS,
            (
                *(one for one in goals if one not in own),
                *({**one, **renamed} for one in typed if one.get("figure")),
            ),
        )
        .with_rows(
            parts.THEMES,
            (
                *(one for one in themes if one is not in_theme),
                *([{**theme, **renamed}] if theme["theme"].strip() else []),
            ),
        )
    )
