"""Why what is published becomes another, and what changed: both are kept with the event."""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
import polars as pl

from store.changes import CATALOGUE_KEY, FIGURE_KEY, Changes
from store.records import CHANGE_REASON


class ReasonsMissing(Exception):
    """What is published would become another without a reason for each; nothing was changed.

    `changes` is what would, as things stand now.
    """

    def __init__(self, changes: Changes) -> None:
        super().__init__(changes)
        self.changes = changes


@dataclass(frozen=True)
class Reasons:
    """Why what is published becomes another: one for all, and those for single figures and single
    attributes of the catalogue, with the columns of `CHANGE_REASON` and `CATALOGUE_REASON`.

    A reason that also says what it was given for (`was_upload_id`, `was`) holds for that alone:
    what has become another since is without one.
    """

    for_all: str | None = None
    figure: pl.DataFrame | None = None
    catalogue: pl.DataFrame | None = None


NO_REASONS = Reasons()
GIVEN_FOR = ("was_upload_id", "was")
# Spaces, and signs that take no room, such as the zero-width space.
UNSEEN_AROUND = r"^[\p{Z}\p{C}\s]+|[\p{Z}\p{C}\s]+$"


def keep(
    cursor: duckdb.DuckDBPyConnection,
    event_id: int,
    changes: Changes,
    reasons: Reasons,
    upload_reasons: pl.DataFrame | None = None,
) -> None:
    """Keep what an event changed, each with its reason: one of `reasons`, else one of
    `upload_reasons`, which came with the file. Raises ReasonsMissing when one has none.
    """
    of_figure = ("plan_id", *FIGURE_KEY)
    figures = _with_reasons(changes.changed_figures, reasons.figure, of_figure)
    figures = _with_reasons(figures, upload_reasons, of_figure)
    catalogue = _with_reasons(changes.catalogue, reasons.catalogue, CATALOGUE_KEY)
    for_all = pl.Series([reasons.for_all], dtype=pl.String)
    reason = pl.coalesce("reason", pl.lit(_trimmed(for_all).item())).alias("reason")
    explained = [rows.with_columns(reason) for rows in (figures, catalogue)]
    if any(rows["reason"].has_nulls() for rows in explained):
        raise ReasonsMissing(changes)
    for table, rows in zip(("figure_change", "catalogue_change"), explained, strict=True):
        _append(cursor, table, event_id, rows)


def of_upload(cursor: duckdb.DuckDBPyConnection, upload_id: int) -> pl.DataFrame:
    """The reasons that came with an upload, with the columns of `CHANGE_REASON`."""
    return cursor.execute(
        f"select {', '.join(CHANGE_REASON)} from main.change_reason where upload_id = $upload_id",
        {"upload_id": upload_id},
    ).pl()


def _with_reasons(
    changed: pl.DataFrame, stated: pl.DataFrame | None, key: Sequence[str]
) -> pl.DataFrame:
    """What is changed with the reason it has, else the one given for it; null where none is."""
    if "reason" not in changed.columns:
        changed = changed.with_columns(pl.lit(None, pl.String).alias("reason"))
    if stated is None:
        return changed
    # What a file gives a reason for is so from whichever day.
    key_columns = [name for name in (*key, *GIVEN_FOR) if name in stated.columns]
    stated_reasons = (
        stated.select(*key_columns, given=_trimmed(stated["reason"]))
        .filter(pl.col("given").is_not_null())
        .unique(subset=key_columns, keep="first", maintain_order=True)
    )
    return (
        changed.join(
            stated_reasons, on=key_columns, how="left", nulls_equal=True, maintain_order="left"
        )
        .with_columns(pl.coalesce("reason", "given").alias("reason"))
        .drop("given")
    )


def _trimmed(reasons: pl.Series) -> pl.Series:
    """Each reason without what cannot be seen around it; null where nothing is left."""
    trimmed = reasons.str.replace_all(UNSEEN_AROUND, "")
    return trimmed.set(trimmed == "", None)


def _append(
    cursor: duckdb.DuckDBPyConnection, table: str, event_id: int, rows: pl.DataFrame
) -> None:
    if rows.is_empty():
        return
    columns = [name for name, *_ in cursor.execute(f"describe main.{table}").fetchall()]
    cursor.register("appended", rows.with_columns(event_id=pl.lit(event_id, pl.Int64)))
    cursor.execute(f"insert into main.{table} by name select {', '.join(columns)} from appended")
    cursor.unregister("appended")
