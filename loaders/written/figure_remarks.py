"""The remarks on figures below the tables of our own report, each behind its place, given back to
their figures.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from domain.spelling import one_line, plain
from domain.texts import TABLE_NOTES
from loaders.raw.document.documents import ActivityReport, Section
from wording import figures

_BETWEEN = "; "


@dataclass(frozen=True)
class Remarked:
    """The reports without the remarks, and the figures with them as their notes."""

    reports: tuple[ActivityReport, ...]
    observations: pl.DataFrame


def with_remarks(
    reports: Sequence[ActivityReport],
    observations: pl.DataFrame,
    area_names: Mapping[str, str],
    quarter: str | None,
) -> Remarked:
    """What the reports say of single figures as notes of these; `observations` has the names as the
    file spells them (`activity`, `indicator`), `quarter` is the one that the file reports on.
    """
    notes: dict[int, str] = {}
    remaining = []
    for report in reports:
        if not any(section.name == TABLE_NOTES for section in report.sections):
            remaining.append(report)
            continue
        places = _places(report, observations, area_names, quarter)
        sections = [_without_remarks(section, places, notes) for section in report.sections]
        filled = tuple(section for section in sections if section.lines)
        remaining.append(replace(report, sections=filled))
    if not notes:
        return Remarked(tuple(remaining), observations)
    remarks = pl.Series([notes.get(row) for row in range(observations.height)], dtype=pl.String)
    joined = pl.concat_str([pl.col("note"), remarks], separator=_BETWEEN, ignore_nulls=True)
    noted = pl.when(remarks.is_not_null()).then(joined).otherwise(pl.col("note"))
    return Remarked(tuple(remaining), observations.with_columns(noted.alias("note")))


def _places(
    report: ActivityReport,
    observations: pl.DataFrame,
    area_names: Mapping[str, str],
    quarter: str | None,
) -> dict[str, list[int]]:
    """The rows of the figures that each beginning of a remark is about."""
    places: dict[str, list[int]] = {}
    columns = ("activity", "indicator", "area_code", "period", "kind")
    rows = observations.select(columns).iter_rows()
    for row, (activity, indicator, area_code, period, kind) in enumerate(rows):
        if plain(activity) != plain(report.activity or ""):
            continue
        area = area_names.get(area_code, area_code)
        places.setdefault(figures.before_remark(indicator, area, period, kind), []).append(row)
        if period == quarter or (kind == "target" and "K" not in period):
            places.setdefault(figures.before_remark(indicator, area), []).append(row)
    return places


def _without_remarks(
    section: Section, places: Mapping[str, list[int]], notes: dict[int, str]
) -> Section:
    """The section without the lines that are remarks on figures, whose `notes` they become."""
    if section.name != TABLE_NOTES:
        return section
    lines = []
    for text in section.lines:
        line = one_line(text)
        begun = max((place for place in places if line.startswith(place)), key=len, default=None)
        if begun is None:
            lines.append(text)
            continue
        for row in places[begun]:
            notes[row] = _BETWEEN.join(filter(None, (notes.get(row), line.removeprefix(begun))))
    return replace(section, lines=tuple(lines))
