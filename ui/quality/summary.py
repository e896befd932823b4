"""The verdict on the figures: one line in words, and a few counts."""

import polars as pl

from domain.statuses import STATUSES
from ui import markup, table
from ui.quality import text
from ui.table import Tile
from wording import formats


def show(verdict: pl.DataFrame) -> None:
    """The one row of `filtered.data_quality` in a sentence and as tiles."""
    row = verdict.row(0, named=True)
    heading = markup.heading(sentence(row))
    tiles = table.tiles(
        text.TILES,
        [
            Tile(formats.percent(row["share"]), text.FIGURES_REPORTED, _colour(row["share"] != 1)),
            _count(row["activities_missing"] + row["activities_partial"], text.TILE_INCOMPLETE),
            _count(row["activities_late"], text.TILE_LATE),
            _count(row["wholes_different"], text.TILE_DIFFERENT),
            _count(row["errors"] + row["warnings"], text.TILE_FINDINGS),
        ],
    )
    markup.show(heading, tiles)


def sentence(row: dict) -> str:
    """`97 % af tallene for 3. kvartal 2023 er indberettet (58 af 60); 2 aktiviteter mangler; …`"""
    quarter = formats.period(row["quarter"])
    if row["share"] is None:
        parts = [text.VERDICT_NOTHING_EXPECTED.format(quarter=quarter)]
    else:
        parts = [
            text.VERDICT_REPORTED.format(
                share=formats.percent(row["share"]),
                quarter=quarter,
                reported=formats.number(row["reported"]),
                expected=formats.number(row["expected"]),
            )
        ]
    if row["activities_missing"]:
        parts.append(formats.count_phrase(row["activities_missing"], *text.ACTIVITIES_MISSING))
    if row["wholes_different"]:
        parts.append(formats.count_phrase(row["wholes_different"], *text.WHOLES_DIFFERENT))
    elif row["wholes"]:
        parts.append(formats.count_phrase(row["wholes"], *text.WHOLES_AGREE))
    else:
        parts.append(text.NO_WHOLES)
    return "; ".join(parts) + "."


def _count(count: int, labels: tuple[str, str]) -> Tile:
    one, many = labels
    return Tile(formats.number(count), one if count == 1 else many, _colour(count > 0))


def _colour(is_amiss: bool) -> str:
    return STATUSES["behind" if is_amiss else "reached"].colour
