"""What the first reader after a start would otherwise wait for."""

import importlib

from queries import filtered, plan
from queries.filters import Filters
from store.connection import StoreInUse, StoreUnreadable
from ui import streamlit_private
from ui.read import read

# What the pages import themselves, and what Streamlit imports with the first table and chart.
LATE_IMPORTS = (
    "pandas",
    "plotly.graph_objs",
    "plotly.io",
    "ui.upload.checked_file",
    "ui.upload.checking",
    "ui.overview",
    "ui.uploads",
)


def run() -> None:
    """Import what is imported late, open the store and ask for the goals that are seen first."""
    for module in LATE_IMPORTS:
        importlib.import_module(module)
    streamlit_private.open_links_to_pages()
    try:
        plans = read(plan.plans)
    except (StoreInUse, StoreUnreadable):
        return  # The page tells the reader.
    for plan_id, opening_quarter in plans.select("plan_id", "opening_quarter").head(1).iter_rows():
        read(filtered.goals, filters=Filters(plan_id=plan_id, quarter=opening_quarter))
