"""A file's figures and words under the names that its plan knows."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from domain.texts import SECTIONS, TABLE_NOTES
from loaders.catalogue.known_names import NO_PLAN, PlanNames
from loaders.catalogue.matching import match_names
from loaders.catalogue.plan_tables import Tables, plan_of_entries
from loaders.catalogue.report_texts import report_texts, with_remarks
from loaders.findings.outcome import Outcome, Remarks
from loaders.grammar.attributes import NewIndicator
from loaders.raw.document.documents import ActivityReport, Section
from loaders.tables.entries import Entries
from loaders.written.texts import Texts
from store.records import Catalogue

_NOTES = SECTIONS[TABLE_NOTES].heading


@dataclass(frozen=True)
class Matched:
    """Figures with ids, the texts of reports, and what both add to the catalogue.

    `renamed` is what is known and called otherwise from now on. `plan` is None where nothing names
    one, `known` what the catalogue has of it.
    `all_names_are_settled` says that no activity or indicator is asked about.
    """

    plan: PlanNames | None
    known: Catalogue
    observations: pl.DataFrame
    texts: Texts
    additions: Catalogue
    renamed: Catalogue
    new_indicators: tuple[NewIndicator, ...]
    all_names_are_settled: bool


def matched(
    entries: Entries,
    tables: Tables,
    reports: Sequence[ActivityReport],
    catalogue: Catalogue,
    milestones: pl.DataFrame,
) -> Outcome[Matched]:
    """The entries by the ids of their plan, and the words of the reports under its activities and
    of its `milestones`.
    """
    remarks = Remarks()
    context = tables.context
    plan = remarks.of(plan_of_entries(tables.plan, entries.plans, catalogue))
    file_plan = plan or NO_PLAN
    known = catalogue.of_plan(file_plan.plan_id)
    names = remarks.of(
        match_names(entries.figures, file_plan, context.areas, catalogue, context.choices)
    )
    area_names = dict(
        pl.concat([known.area, names.additions.area]).select("area_code", "area_name").iter_rows()
    )
    told = reports or [
        ActivityReport(
            note.activity, note.period, sections=(Section(TABLE_NOTES, _NOTES, note.lines),)
        )
        for note in entries.notes
    ]
    remarked = with_remarks(told, names.observations, area_names, tables.period)
    words = remarks.of(
        report_texts(
            remarked.reports,
            file_plan.plan_id,
            remarked.observations,
            known,
            names.additions,
            context.period,
            milestones=milestones,
            answers=context.choices.cells,
        )
    )
    value = Matched(
        plan,
        known,
        remarked.observations,
        words.texts,
        words.additions,
        names.renamed,
        names.new_indicators,
        not remarks.asks_about("activity", "indicator"),
    )
    return Outcome(value, remarks.findings, remarks.questions)
