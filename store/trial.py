"""Count figures that nobody has published yet, by the same views that count the published ones."""

from functools import cache

import polars as pl

from store import views
from store.connection import Store, open_trial_store
from store.records import Catalogue, Submission, empty
from store.write import trial

BY = "trial"


def reconciliation(catalogue: Catalogue, observation: pl.DataFrame) -> pl.DataFrame:
    """The rows of `intermediate.reconciliation` for these figures alone; each stands once."""
    submission = Submission(
        file_name=BY,
        file_content=b"",
        layout=BY,
        plan_id=None,
        period=None,
        catalogue=catalogue,
        observation=observation,
        finding=empty("finding"),
    )
    has_totals = bool((observation["kind"] == "ytd").any())
    # Quarters only ever come to a year to date, and counting them is most of the work.
    with trial(_trial_store(), submission, BY) as cursor:
        if has_totals:
            views.count_years_to_date(cursor, catalogue.plan["plan_id"])
        return cursor.sql("from intermediate.reconciliation").pl()


@cache
def _trial_store() -> Store:
    """A store in memory that lives as long as the process and never keeps anything."""
    return open_trial_store("intermediate.reconciliation")
