"""The menu: every page with its Danish title and address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from domain.rights import NO_RIGHTS, Rights

RESULTS, REPORTS, DATA = "Resultater", "Rapporter", "Data"


@dataclass(frozen=True)
class Page:
    """A page of the menu: its script, its title, the name of its icon, its address
    and its section; whether the filter row stands above it, and for whom it is.
    """

    script: str
    title: str
    icon: str
    address: str
    section: str
    is_filtered: bool = True
    is_for: Callable[[Rights], bool] = lambda _: True


OVERVIEW = Page("pages/results/overview.py", "Overblik", "flag", "overblik", RESULTS)
ATTAINMENT = Page(
    "pages/results/attainment.py", "Målopfyldelse", "target", "maalopfyldelse", RESULTS
)
ACTIVITY = Page("pages/results/activity.py", "Aktivitet", "diversity_3", "aktivitet", RESULTS)
ROUND = Page(
    "pages/results/round.py",
    "Kvartalsrunden",
    "event_available",
    "kvartalsrunden",
    RESULTS,
    is_filtered=False,
    is_for=lambda reader: reader.hands_in,
)
FORM = Page(
    "pages/results/form.py",
    "Indberet",
    "edit_note",
    "indberet",
    RESULTS,
    is_filtered=False,
    is_for=lambda reader: reader.hands_in,
)
UPLOAD = Page(
    "pages/data/upload.py",
    "Indlæs",
    "upload_file",
    "indlaes",
    DATA,
    is_filtered=False,
    is_for=lambda reader: reader.hands_in,
)
PLAN = Page(
    "pages/data/plan.py",
    "Helhedsplan",
    "assignment",
    "helhedsplan",
    DATA,
    is_filtered=False,
    is_for=lambda reader: bool(reader.leads),
)
ACCESS = Page(
    "pages/data/access.py",
    "Adgang",
    "key",
    "adgang",
    DATA,
    is_filtered=False,
    is_for=lambda reader: reader.administers,
)
PAGES = (
    ROUND,
    FORM,
    OVERVIEW,
    ATTAINMENT,
    Page("pages/results/quarters.py", "Kvartal for kvartal", "bar_chart", "kvartaler", RESULTS),
    Page("pages/results/trends.py", "Tendenser", "show_chart", "tendenser", RESULTS),
    Page("pages/results/areas.py", "Områder", "compare_arrows", "omraader", RESULTS),
    ACTIVITY,
    Page("pages/results/milestones.py", "Milepæle", "signpost", "milepaele", RESULTS),
    Page("pages/results/long_term.py", "Udgangspunkt og delmål", "route", "delmaal", RESULTS),
    Page("pages/reports/reports.py", "Rapporter", "description", "rapporter", REPORTS),
    PLAN,
    UPLOAD,
    Page(
        "pages/data/uploads.py",
        "Indlæsninger",
        "history",
        "indlaesninger",
        DATA,
        is_filtered=False,
        is_for=lambda reader: reader.hands_in,
    ),
    Page(
        "pages/data/change_log.py",
        "Ændringslog",
        "manage_history",
        "aendringslog",
        DATA,
        is_filtered=False,
        is_for=lambda reader: bool(reader.leads),
    ),
    Page("pages/data/quality.py", "Datakvalitet", "fact_check", "datakvalitet", DATA),
    Page("pages/data/explore.py", "Udforsk", "pivot_table_chart", "udforsk", DATA),
    ACCESS,
)
UNFILTERED = frozenset(page.address for page in PAGES if not page.is_filtered)


def sections(reader: Rights) -> dict[str, Sequence[st.Page]]:
    """The pages by section; the bare address shows *Overblik*, which has its own address too.

    Pages that are not for the reader are not in their menu; a link to them still opens them.
    """
    front = st.Page(OVERVIEW.script, title=OVERVIEW.title, default=True, visibility="hidden")
    by_section: dict[str, list[st.Page]] = {RESULTS: [front]}
    for page in PAGES:
        by_section.setdefault(page.section, []).append(_streamlit_page(page, reader))
    return {**by_section}


def without_pages() -> None:
    """Tell Streamlit of the pages where none of them can be shown."""
    st.navigation(sections(NO_RIGHTS), position="hidden")


def _streamlit_page(page: Page, reader: Rights) -> st.Page:
    return st.Page(
        page.script,
        title=page.title,
        icon=f":material/{page.icon}:",
        url_path=page.address,
        visibility="visible" if page.is_for(reader) else "hidden",
    )
