"""A file of a plan that nobody knows: it can be made, with what the file tells of it."""

import polars as pl
import streamlit as st

from loaders import CheckedFile
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.grammar.similar_names import covered_focus_areas
from plans import parts
from plans.parts import PlanParts
from ui.plan.begun import begin
from ui.upload import text
from ui.upload.page_file import PageFile
from wording import formats

UNKNOWN = ("unknown_plan", "plan_not_looked_up")


def show(file: PageFile, checked: CheckedFile) -> None:
    """One sentence and the way to make the plan; nothing where it is known, or none is named."""
    with st.container():
        if checked.plan_name is None or not checked.findings["code"].is_in(UNKNOWN).any():
            return
        name = formats.plain(checked.plan_name)
        st.info(text.NEW_PLAN.format(plan=name))
        if st.button(
            text.CREATE_PLAN.format(plan=name),
            key=f"new_plan_{file.file_id}",
            icon=":material/assignment:",
        ):
            begin(begun(checked))


def begun(checked: CheckedFile) -> PlanParts:
    """What the file says of its plan: the name, the areas, the focus areas and the activities."""
    additions = checked.additions
    areas = additions.area.filter(~pl.col("is_benchmark"))
    return PlanParts(
        {
            parts.PLAN.name: ({"plan_name": checked.plan_name or ""},),
            parts.AREAS.name: tuple(areas.select("area_code", "area_name").to_dicts()),
            parts.FOCUS_AREAS.name: tuple(
                {
                    "focus_area_name": row["focus_area_name"],
                    "canonical_names": f"{parts.SEPARATOR} ".join(
                        covered_focus_areas(row["focus_area_name"])
                    ),
                }
                for row in additions.focus_area.to_dicts()
                if row["focus_area_name"] != NO_FOCUS_AREA
            ),
            # An activity without a focus area comes with its figures.
            parts.ACTIVITIES.name: tuple(
                additions.activity.filter(pl.col("focus_area_name") != NO_FOCUS_AREA)
                .select("activity_name", "focus_area_name")
                .to_dicts()
            ),
        }
    )
