"""Count figures that nobody has published yet, by the same views that count the published ones."""

import hashlib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from io import BytesIO

import polars as pl

from store import views
from store.connection import Store, open_trial_store
from store.records import CATALOGUE_TABLES, Catalogue, Submission, empty
from store.write import trial

BY = "trial"
# A file is read anew with every answer about it, and most answers change none of these figures.
TRIALS_KEPT = 32


@dataclass(frozen=True)
class _Trial:
    """What is counted; the same bytes are the same figures."""

    digest: str
    catalogue: Catalogue = field(compare=False)
    observation: pl.DataFrame = field(compare=False)


def reconciliation(catalogue: Catalogue, observation: pl.DataFrame) -> pl.DataFrame:
    """The rows of `intermediate.reconciliation` for these figures alone; each stands once.

    Nobody may change the frame in place: it is kept.
    """
    # Where a figure stands is not counted, nor how it is written, but for when a target is due.
    figures = observation.with_columns(
        pl.lit(None, pl.String).alias("note"),
        pl.lit(None, pl.String).alias("sheet"),
        pl.lit(None, pl.String).alias("cell"),
        pl.when(kind="target").then("raw").otherwise(pl.lit("")).alias("raw"),
    )
    tables = [figures, *(getattr(catalogue, table) for table in CATALOGUE_TABLES)]
    return _reconciliation(_Trial(_digest(tables), catalogue, figures))


@lru_cache(maxsize=TRIALS_KEPT)
def _reconciliation(tried: _Trial) -> pl.DataFrame:
    submission = Submission(
        file_name=BY,
        file_content=b"",
        layout=BY,
        plan_id=None,
        period=None,
        catalogue=tried.catalogue,
        observation=tried.observation,
        finding=empty("finding"),
    )
    has_totals = bool((tried.observation["kind"] == "ytd").any())
    # Quarters only ever come to a year to date, and counting them is most of the work.
    with trial(_trial_store(), submission, BY) as cursor:
        if has_totals:
            views.count_years_to_date(cursor, tried.catalogue.plan["plan_id"])
        return cursor.sql("from intermediate.reconciliation").pl()


def _digest(tables: list[pl.DataFrame]) -> str:
    written = hashlib.sha256()
    for table in tables:
        content = BytesIO()
        table.rechunk().write_ipc(content)
        written.update(content.getbuffer())
    return written.hexdigest()


@cache
def _trial_store() -> Store:
    """A store in memory that lives as long as the process and never keeps anything."""
    return open_trial_store("intermediate.reconciliation")
