"""The menu: every page with its Danish title and address."""

from collections.abc import Sequence

import streamlit as st

from ui import rights, text

OVERVIEW = "pages/results/overview.py"
ATTAINMENT = "pages/results/attainment.py"
QUARTERS = "pages/results/quarters.py"
TRENDS = "pages/results/trends.py"
ACTIVITY = "pages/results/activity.py"
LONG_TERM = "pages/results/long_term.py"
AREAS = "pages/results/areas.py"
EXPLORE = "pages/data/explore.py"
QUALITY = "pages/data/quality.py"
REPORTS = "pages/reports/reports.py"
UPLOAD = "pages/data/upload.py"
UPLOADS = "pages/data/uploads.py"

# The addresses of the pages without the filter row.
UNFILTERED = ("indlaes", "indlaesninger")


def sections() -> dict[str, Sequence[st.Page]]:
    """The pages by section; the bare address shows *Overblik*, which has its own address too.

    The pages of those who hand in are not in the menu of others; a link to them still opens them.
    """
    front = st.Page(OVERVIEW, title=text.OVERVIEW, default=True, visibility="hidden")
    return {
        text.RESULTS: [
            front,
            _page(OVERVIEW, text.OVERVIEW, "flag", "overblik"),
            _page(ATTAINMENT, text.ATTAINMENT_PAGE, "target", "maalopfyldelse"),
            _page(QUARTERS, text.QUARTERS_PAGE, "bar_chart", "kvartaler"),
            _page(TRENDS, text.TRENDS, "show_chart", "tendenser"),
            _page(AREAS, text.AREAS, "compare_arrows", "omraader"),
            _page(ACTIVITY, text.ACTIVITY, "diversity_3", "aktivitet"),
            _page(LONG_TERM, text.LONG_TERM, "route", "delmaal"),
        ],
        text.REPORTS: [
            _page(REPORTS, text.REPORTS_PAGE, "description", "rapporter"),
        ],
        text.DATA: [
            _page(UPLOAD, text.UPLOAD, "upload_file", "indlaes", for_all=rights.hands_in()),
            _page(UPLOADS, text.UPLOADS, "history", "indlaesninger", for_all=rights.hands_in()),
            _page(QUALITY, text.QUALITY, "fact_check", "datakvalitet"),
            _page(EXPLORE, text.EXPLORE, "pivot_table_chart", "udforsk"),
        ],
    }


def _page(script: str, title: str, icon: str, url_path: str, *, for_all: bool = True) -> st.Page:
    return st.Page(
        script,
        title=title,
        icon=f":material/{icon}:",
        url_path=url_path,
        visibility="visible" if for_all else "hidden",
    )
