"""Which of a file's figures are counted, and what they say when they are held against others."""

from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from domain.periods import Period
from loaders.catalogue.known_names import NO_PLAN
from loaders.catalogue.matched import Matched
from loaders.catalogue.plan_tables import OUTCOMES, Tables
from loaders.checks import (
    consistency,
    hidden_content,
    history,
    month_figures,
    plausible,
    targets_at_areas,
    unconfirmed_periods,
    unreported,
)
from loaders.checks.dated_targets import as_held_when_reported
from loaders.checks.stated_quarters import quarters_differ
from loaders.checks.strict_bounds import read_as_ends
from loaders.findings.choices import Choices
from loaders.findings.messages import Finding
from loaders.findings.outcome import Outcome, Remarks
from loaders.raw.sheets import RawFile
from loaders.tables.layouts import TIDY
from loaders.tables.sheet_tables import Table
from store.records import OBSERVATION

CHECKED_OBSERVATION = {
    "plan": pl.String,
    "focus_area": pl.String,
    "activity": pl.String,
    "indicator": pl.String,
    "area_name": pl.String,
    **OBSERVATION,
}


def table_findings(
    file_name: str, tables: Sequence[Table], period: Period | None
) -> Iterator[Finding]:
    """What is out of the ordinary about the tables before a figure of them is read."""
    yield from consistency.text_rows_are_as_long_as_their_header(tables)
    yield from quarters_differ(file_name, tables, period)


def hidden_content_findings(
    raw_file: RawFile, tables: Sequence[Table], figures: pl.DataFrame
) -> Iterator[Finding]:
    """What a workbook holds that nobody sees at first: what is hidden, and unread notes."""
    yield from hidden_content.hidden_parts(tables)
    yield from hidden_content.unread_notes(figures, raw_file)


def checked_figures(
    matched: Matched, tables: Tables, earlier: pl.DataFrame | None, today: date | None
) -> Outcome[pl.DataFrame]:
    """The figures that are counted, with the columns of `CHECKED_OBSERVATION`, and what they say
    when they are held against each other, against those that stand, and against what the plan
    expects.

    `earlier` has the columns of `marts.figure`; `today` is the day the file is handed in, None
    where every period is taken to have begun.
    """
    remarks = Remarks()
    observations = remarks.of(_counted(matched, earlier, tables.context.choices, today))
    remarks.findings += _compared(observations, matched, earlier, today, tables.layout)
    return Outcome(observations, remarks.findings, remarks.questions)


def _counted(
    matched: Matched, earlier: pl.DataFrame | None, choices: Choices, today: date | None
) -> Outcome[pl.DataFrame]:
    """Each figure once: strict bounds as the last number that meets them, no period that waits to
    be confirmed, months as quarters, targets with the day from which they hold.
    """
    known, new = matched.known, matched.additions.indicator
    described = known.with_additions(matched.additions).indicator
    remarks = Remarks()
    once = remarks.of(consistency.each_figure_stands_once(matched.observations))
    held = remarks.of(targets_at_areas.settled(once, known, described, earlier, choices))
    ended = remarks.of(read_as_ends(held, described, new))
    confirmed = remarks.of(unconfirmed_periods.confirmed(ended, known.plan, today, choices))
    quarters = remarks.of(month_figures.in_quarters(confirmed, described, choices))
    ending = _at_the_plans_end(quarters, known.plan)
    dated = as_held_when_reported(ending, described, earlier)
    observations = dated.select(list(CHECKED_OBSERVATION))
    remarks.findings += consistency.units_are_the_plans(observations, known.indicator)
    return Outcome(observations, remarks.findings, remarks.questions)


def _at_the_plans_end(observations: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """The observations with the targets of a known plan's whole period as those of its last year,
    whatever year their report is about.
    """
    last_years = plans.select("plan_id", last_year=pl.col("end_date").dt.year().cast(pl.String))
    is_of_period = (pl.col("kind") == "period_target") & pl.col("last_year").is_not_null()
    return (
        observations.join(last_years, on="plan_id", how="left", maintain_order="left")
        .with_columns(period=pl.when(is_of_period).then("last_year").otherwise("period"))
        .drop("last_year")
    )


def _compared(
    observations: pl.DataFrame,
    matched: Matched,
    earlier: pl.DataFrame | None,
    today: date | None,
    layout: str | None,
) -> Iterator[Finding]:
    known = matched.known
    catalogue = known.with_additions(matched.additions)
    plan_id = (matched.plan or NO_PLAN).plan_id
    figures = history.with_earlier(observations, earlier)
    targets = history.targets_of(observations, earlier)
    totals = history.totals_with_previous(figures, catalogue.indicator)
    wholes = consistency.wholes_with_areas(figures)
    yield from consistency.targets_are_not_repeated(figures, wholes, catalogue)
    yield from consistency.targets_of_quarters_add_up(figures, targets, catalogue.indicator)
    like_totals = plausible.typed_totals(figures, catalogue.indicator)
    yield from plausible.quarters_are_no_totals(like_totals)
    yield from consistency.parts_add_up_to_the_whole(
        figures, totals, wholes, like_totals, catalogue, plan_id
    )
    yield from history.running_totals_grow(totals)
    yield from history.figures_are_near_their_history(figures)
    yield from plausible.figures_are_plausible(figures, targets)
    if layout == OUTCOMES:
        return
    yield from unreported.newest_quarter_is_reported(observations, earlier, today)
    yield from unreported.every_activity_is_reported(figures, known)
    # What is left out may stand under a name that is still asked about.
    if matched.all_names_are_settled:
        before = earlier if layout == TIDY else None
        yield from unreported.every_indicator_is_reported(figures, targets, known, before)
