"""One quarter of an indicator: what is known of it, its target, and both in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import polars as pl

from ui import explain, text
from wording import ceilings, figures, formats, records, small_counts


@dataclass(frozen=True)
class QuarterRow:
    """One row of `filtered.target_vs_actual`, as far as words are said about it."""

    indicator_id: str
    indicator: str
    activity: str
    area: str | None
    area_name: str | None
    quarter: str
    unit: str
    aggregation: str
    direction: str
    state: str
    actual: float | None
    actual_low: float | None
    actual_high: float | None
    ytd_reported: float | None
    quarter_target: float | None
    quarter_target_low: float | None
    quarter_target_high: float | None
    implied_total: float | None
    implied_quarters: Sequence[str] | None
    implied_through: str | None
    is_actual_approximate: bool | None
    is_implied_approximate: bool
    is_actual_contradicted: bool = False
    is_ytd_contradicted: bool = False
    ytd_dimension: str | None = None
    parts_of_actual: float | None = None
    parts_of_ytd: float | None = None
    uncounted: str | None = None
    uncounted_status: str | None = None
    earlier_plan: str | None = None

    @property
    def is_alone(self) -> bool:
        """Whether no other quarter is known together with it, so that its figure is its own."""
        return len(self.implied_quarters or [self.quarter]) == 1

    @property
    def token(self) -> str:
        """What a click on the quarter asks about: where its figure was reported; nothing of the
        plan before, which is asked about there.
        """
        if self.earlier_plan is not None:
            return ""
        return explain.token(self.implied_through or self.quarter, self.area, self.indicator_id)


def of_rows(rows: pl.DataFrame) -> list[QuarterRow]:
    """The quarters of a frame with the columns of `filtered.target_vs_actual`."""
    return records.of_rows(QuarterRow, rows)


def amount(row: QuarterRow) -> str:
    """The figure alone: `329`, `ca. 20–30`; of quarters known only together their sum."""
    if row.state == "hidden":
        return small_counts.HIDDEN
    if row.state == "implied":
        return formats.figure(
            row.implied_total, None, None, row.unit, approximate=row.is_implied_approximate
        )
    return formats.figure(
        row.actual,
        row.actual_low,
        row.actual_high,
        row.unit,
        approximate=bool(row.is_actual_approximate),
    )


def figure(row: QuarterRow) -> str:
    """The figure, or what is known instead: `1.–2. kvartal samlet: 831`, `mangler`."""
    if row.state == "reported":
        return amount(row)
    if row.state == "implied" and row.is_alone:
        return text.QUARTER_REMAINDER.format(figure=amount(row))
    if row.state == "implied":
        return text.QUARTER_IMPLIED.format(
            quarters=formats.quarters(row.implied_quarters or [row.quarter]), figure=amount(row)
        )
    if row.state in ("uncertain", "pending") and row.uncounted is not None:
        return figures.raw_cell(row.uncounted, row.uncounted_status or row.state)
    return text.QUARTER_STATES[row.state]


def label(row: QuarterRow) -> str:
    """The figure over a bar; over a block of quarters it says which they are."""
    return figure(row) if row.state == "implied" and not row.is_alone else amount(row)


def target(row: QuarterRow) -> str | None:
    """What could be expected of the quarter, if anything: `forventet 275`,
    `forventet højst 7`, `forventet 5–8`.
    """
    if row.quarter_target_low is not None or row.quarter_target_high is not None:
        low, high = row.quarter_target_low, row.quarter_target_high
        return text.QUARTER_EXPECTED.format(target=formats.span(low, low, high, row.unit))
    if row.quarter_target is None:
        return None
    target = formats.quantity(row.quarter_target, row.unit, decimals=1)
    return text.QUARTER_EXPECTED.format(target=ceilings.target(target, row.direction))


def note(row: QuarterRow) -> str | None:
    """The target, what parts come to that contradict a total, and a year to date that was reported
    without the quarter's own figure.
    """
    parts = [target(row)]
    if row.is_actual_contradicted:
        parts.append(figures.contradiction("area", row.parts_of_actual, row.actual, row.unit))
    to_date = text.QUARTER_TO_DATE.format(figure=formats.quantity(row.ytd_reported, row.unit))
    if row.is_ytd_contradicted:
        contradiction = figures.contradiction(
            row.ytd_dimension, row.parts_of_ytd, row.ytd_reported, row.unit
        )
        parts.append(f"{to_date} {contradiction}")
    elif row.actual is None and row.ytd_reported is not None and row.state != "implied":
        parts.append(to_date)
    return " · ".join(filter(None, parts)) or None


def hover(row: QuarterRow) -> str:
    """The quarter as a chart says it when pointed at."""
    lines = [f"<b>{formats.period(row.quarter)}</b>", escape(figure(row))]
    plan = escape(row.earlier_plan) if row.earlier_plan is not None else None
    return "<br>".join(filter(None, (*lines, note(row), plan)))


def alt_text(rows: Sequence[QuarterRow]) -> str:
    """The quarters in one sentence; a block of quarters is said once."""
    sentences = []
    for row in rows:
        words = figure(row)
        if row.state == "implied" and not row.is_alone:
            sentence = words
        else:
            sentence = text.QUARTER_ALT.format(period=formats.period(row.quarter), figure=words)
        if sentence in sentences:
            continue
        sentences.append(sentence)
    return formats.enumeration(sentences)
