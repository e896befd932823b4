"""Which plan a file is of, and its tables read by that plan's own names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.catalogue import known_names
from loaders.catalogue.known_names import PlanNames, find_plan
from loaders.findings.choices import Choices, area_code
from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Outcome, Remarks
from loaders.grammar.areas import Areas
from loaders.raw.sheets import RawFile
from loaders.tables.file_context import FileContext
from loaders.tables.hidden_sheets import counted_tables
from loaders.tables.layouts import is_tidy, last_quarter_with_figures, layout_of
from loaders.tables.reported_period import period_of_file
from loaders.tables.sheet_tables import (
    Table,
    explained_areas,
    plan_in_column,
    plan_named_in,
    tables_in,
)
from store.records import FORM, Catalogue

REPORT = "report"
# The layout of a file of nothing but tables that others have published.
OUTCOMES = "outcomes"


@dataclass(frozen=True)
class Tables:
    """The tables of a file, the plan they are of where something names it, and what holds for all
    of them.

    `names` are those of the plan and its activities, in plain spelling.
    """

    plan: PlanNames | None
    tables: tuple[Table, ...]
    layout: str | None
    context: FileContext
    names: frozenset[str] = frozenset()

    @property
    def period(self) -> str | None:
        """The period the file reports on, where its year is known."""
        reported = self.context.period
        return reported.label if reported and reported.year else None


def plan_of_file(
    file_name: str, raw_file: RawFile, catalogue: Catalogue, chosen: str | None
) -> PlanNames | None:
    """The plan that is given, else the one a line of the file names, else the one in its name."""
    stated = chosen if chosen is not None else plan_named_in(raw_file)
    if stated is not None:
        return find_plan(stated, catalogue)
    return known_names.plan_in_file_name(file_name, catalogue)


def tables_of_plan(
    file_name: str,
    raw_file: RawFile,
    plan: PlanNames | None,
    catalogue: Catalogue,
    period: str | None,
    choices: Choices,
    *,
    has_outcomes: bool = False,
) -> Outcome[Tables]:
    """The tables of a file whose headers are understood by the names of its plan; a column of plans
    names it where nothing else does. `has_outcomes` is whether tables that others have published
    were taken out of it: there may be no more in it.
    """
    areas = _areas(raw_file, plan, catalogue, choices)
    if has_outcomes and not raw_file.sheets:
        return Outcome(Tables(plan, (), OUTCOMES, FileContext(areas, None, choices=choices)))
    tables = _understood(raw_file, plan, catalogue, choices)
    if plan is None and (named := plan_in_column(tables)) is not None:
        plan = find_plan(named, catalogue)
        areas = _areas(raw_file, plan, catalogue, choices)
        if not all(map(is_tidy, tables)):
            tables = _understood(raw_file, plan, catalogue, choices)
    if not tables and not raw_file.reports:
        return Outcome(Tables(plan, (), None, FileContext(areas, None)), [finding("no_table")])
    remarks = Remarks()
    tables = remarks.of(counted_tables(tables, choices))
    reported, findings = period_of_file(file_name, tables, period)
    remarks.findings += findings
    if not tables and not raw_file.reports:
        nothing = Tables(plan, (), None, FileContext(areas, None))
        return Outcome(nothing, remarks.findings, remarks.questions)
    plan_id = plan.plan_id if plan else ""
    context = FileContext(
        areas=areas,
        period=reported,
        is_period_chosen=period is not None,
        benchmark=known_names.benchmark_of(plan_id, catalogue),
        last_quarter=last_quarter_with_figures(tables) or 4,
        activities=known_names.activity_spellings(plan_id, catalogue),
        indicators=known_names.indicator_spellings(plan_id, catalogue),
        shares=known_names.share_spellings(plan_id, catalogue),
        totals=known_names.named_as_sums(plan_id, catalogue),
        goal_period=choices.goal_period or known_names.goal_period_of(plan_id, catalogue),
        choices=choices,
    )
    written = FORM if raw_file.is_form else REPORT
    layout = written if raw_file.reports else layout_of(tables)
    names = context.activities | known_names.plan_spellings(plan, catalogue)
    read = Tables(plan, tables, layout, context, names)
    return Outcome(read, remarks.findings, remarks.questions)


def tables_understood(
    file_name: str,
    raw_file: RawFile,
    chosen: str | None,
    catalogue: Catalogue,
    choices: Choices,
) -> tuple[Table, ...]:
    """The tables of a file whose headers are understood by the names of its plan, `chosen` or one
    that the file names.
    """
    plan = plan_of_file(file_name, raw_file, catalogue, chosen)
    return _understood(raw_file, plan, catalogue, choices)


def _understood(
    raw_file: RawFile, plan: PlanNames | None, catalogue: Catalogue, choices: Choices
) -> tuple[Table, ...]:
    areas = _areas(raw_file, plan, catalogue, choices)
    activities = known_names.activity_spellings(plan.plan_id if plan else "", catalogue)
    return tuple(tables_in(raw_file, areas, choices, activities))


def plan_of_entries(
    plan: PlanNames | None, names: Sequence[str], catalogue: Catalogue
) -> Outcome[PlanNames | None]:
    """The plan of a file when its figures are read: its column of plans, whose `names` are given,
    tells it where nothing else did, and must agree with what does.
    """
    plans = [find_plan(name, catalogue) for name in names]
    stated = plan or next(iter(plans), None)
    return Outcome(stated, _about_plan(stated, plans, names, catalogue))


def _about_plan(
    stated: PlanNames | None,
    plans: Sequence[PlanNames],
    names: Sequence[str],
    catalogue: Catalogue,
) -> Iterator[Finding]:
    if any(plan != stated for plan in plans):
        yield finding("several_plans", plans=", ".join(names))
    if stated is None:
        yield finding("missing_plan")
    elif not stated.is_known:
        code = "plan_not_looked_up" if catalogue.plan.is_empty() else "unknown_plan"
        yield finding(code, plan=stated.plan_name)


def _areas(
    raw_file: RawFile, plan: PlanNames | None, catalogue: Catalogue, choices: Choices
) -> Areas:
    """The areas of the plan and of the file's legends, by every spelling known or chosen."""
    chosen = {
        spelling: area_code(meaning)
        for (subject, spelling), meaning in choices.names.items()
        if subject == "area"
    }
    known = known_names.areas_of(plan.plan_id if plan else "", catalogue)
    return explained_areas(raw_file, known).with_spellings(chosen)
