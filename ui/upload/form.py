"""The form of *Indlæs*: which files, and what to assume where a file does not say it itself."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from loaders.raw.limits import Limits
from queries import plan
from ui import text as shared
from ui.read import read
from ui.streamlit_private import UploadedFile
from ui.upload import text
from wording import formats

# Apart from look.css: looking for what it speaks of would slow every page down.
STYLE_SHEET = Path(__file__).with_name("uploader.css")


@dataclass(frozen=True)
class Assumed:
    """Plan and period for files that do not say so themselves; None leaves it to the file."""

    plan_id: str | None
    period: str | None


def files(when_changed: Callable[[], None]) -> Sequence[UploadedFile]:
    """The files that lie in the uploader, of every type: what a file is not, its findings say."""
    megabytes = Limits.from_environment().megabytes
    speak_danish(megabytes)
    uploaded = st.file_uploader(
        text.UPLOADER,
        accept_multiple_files=True,
        max_upload_size=megabytes,
        key="files",
        on_change=when_changed,
    )
    st.caption(text.UPLOADER_HELP)
    return uploaded


def speak_danish(megabytes: int) -> None:
    """Put Danish words in the place of the uploader's own English ones."""
    words = {
        "choose-files": text.CHOOSE_FILES,
        "or-drop-files": text.OR_DROP_FILES.format(megabytes=megabytes),
        "drop-here": text.DROP_HERE,
        "too-large": text.TOO_LARGE.format(megabytes=megabytes),
    }
    properties = "".join(
        f"--{name}:{json.dumps(text, ensure_ascii=False)};" for name, text in words.items()
    )
    st.html(f"<style>:root{{{properties}}}{STYLE_SHEET.read_text(encoding='utf-8')}</style>")


def assumed() -> Assumed:
    """The choice of plan and period."""
    plans = read(plan.plans)
    names = dict(plans.select("plan_id", "plan").iter_rows())
    with st.popover(text.ASSUMED, icon=":material/tune:"):
        st.write(text.ASSUMED_HELP)
        plan_id = st.selectbox(
            shared.FILTER_PLAN,
            list(names),
            format_func=lambda one: names[one],
            index=None,
            placeholder=text.AS_THE_FILE_SAYS,
            key="assumed_plan",
            width=360,
        )
        of_plan = plans.filter(plan_id=plan_id) if plan_id else plans
        spans = of_plan.select("start_date", "end_date").iter_rows()
        period = st.selectbox(
            shared.PERIOD,
            sorted({one for span in spans for one in periods(*span)}, reverse=True),
            format_func=formats.period,
            index=None,
            placeholder=text.AS_THE_FILE_SAYS,
            key="assumed_period",
            width=360,
        )
    return Assumed(plan_id, period)


def periods(start: date, end: date) -> list[str]:
    """The years from `start` to `end` and their quarters: `2023`, `2023K1` …"""
    years = range(start.year, end.year + 1)
    return [f"{year}{quarter}" for year in years for quarter in ("", "K1", "K2", "K3", "K4")]


def quarters(start: date, end: date) -> list[str]:
    """The quarters of the years from `start` to `end`."""
    return [one for one in periods(start, end) if "K" in one]
