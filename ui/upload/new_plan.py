"""A file of a plan that nobody knows: what can be done now, and a plan file that is begun."""

import json
from functools import partial

import polars as pl
import streamlit as st

from loaders import CheckedFile
from ui.upload import text
from ui.upload.page_file import PageFile
from wording import formats

UNKNOWN = ("unknown_plan", "plan_not_looked_up")


def show(file: PageFile, checked: CheckedFile) -> None:
    """One sentence and the begun plan file; nothing where the plan is known, or none is named."""
    with st.container():
        if checked.plan_name is None or not checked.findings["code"].is_in(UNKNOWN).any():
            return
        st.info(text.NEW_PLAN.format(plan=formats.plain(checked.plan_name)))
        st.download_button(
            text.NEW_PLAN_FILE,
            partial(begun, checked),
            file_name=f"{checked.plan_id}.toml",
            key=f"new_plan_{file.file_id}",
            icon=":material/download:",
            on_click="ignore",
        )


def begun(checked: CheckedFile) -> bytes:
    """A plan file with what the file says of its plan: the name and the areas. The days are left to
    be filled in, and until they are it is refused.
    """
    areas = checked.additions.area.filter(~pl.col("is_benchmark"))
    blocks = [
        text.PLAN_FILE.format(plan_id=_quoted(checked.plan_id), name=_quoted(checked.plan_name)),
        *(
            text.PLAN_FILE_AREA.format(code=_quoted(code), name=_quoted(name))
            for code, name in areas.select("area_code", "area_name").iter_rows()
        ),
    ]
    return "\n".join(blocks).encode()


def _quoted(words: str | None) -> str:
    """A text as TOML and JSON alike write it."""
    return json.dumps(words or "", ensure_ascii=False)
