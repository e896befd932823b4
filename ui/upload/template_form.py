"""Next quarter's workbook: choose a plan and a quarter, and take it away."""

from functools import partial

import streamlit as st

from loaders.handed_back.template import write_template
from queries import plan
from ui import download_button, filters, logged_download
from ui import text as shared
from ui.read import read, store
from ui.upload import text
from ui.upload.form import quarters
from wording import formats

QUARTERS = ("newest_quarter", "opening_quarter")


def show() -> None:
    """The choice and the download; nothing while no plan is known."""
    plans = read(plan.plans)
    if plans.is_empty():
        return
    with st.popover(text.TEMPLATE, icon=":material/table_view:"):
        st.write(text.TEMPLATE_HELP)
        names = dict(plans.select("plan_id", "plan").iter_rows())
        plan_id = st.selectbox(
            shared.FILTER_PLAN,
            list(names),
            index=list(names).index(filters.plan_elsewhere(names)),
            format_func=names.__getitem__,
            key="template_plan",
        )
        offered = quarters(*plans.filter(plan_id=plan_id).select("start_date", "end_date").row(0))
        period = st.selectbox(
            shared.FILTER_QUARTER,
            offered,
            index=_next(offered, *plans.filter(plan_id=plan_id).select(QUARTERS).row(0)),
            format_func=formats.period,
            key=f"template_quarter_{plan_id}",
        )
        file_name = text.TEMPLATE_FILE.format(plan=plan_id, period=period)
        download_button.show(
            text.TEMPLATE_DOWNLOAD,
            logged_download.with_small_counts(
                plan_id, period, file_name, partial(write_template, store(), plan_id, period)
            ),
            file_name=file_name,
            key="template",
            is_primary=True,
        )


def _next(offered: list[str], newest_quarter: str | None, opening_quarter: str) -> int:
    """The place of the quarter after the newest one with figures, else of the one it is now."""
    later = [
        place
        for place, one in enumerate(offered)
        if (one >= opening_quarter if newest_quarter is None else one > newest_quarter)
    ]
    return later[0] if later else len(offered) - 1
