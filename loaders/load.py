"""The one way from a file's bytes to checked observations."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

import polars as pl

from loaders.catalogue.names import (
    PlanNames,
    activity_spellings,
    areas_of,
    benchmark_of,
    find_plan,
    goal_period_of,
    match_names,
    named_as_sums,
    own_catalogue,
    plan_in_file_name,
    share_spellings,
)
from loaders.catalogue.plan_file import read_plan_file
from loaders.catalogue.strict_bounds import read_as_ends
from loaders.catalogue.texts import Texts
from loaders.checks import (
    consistency,
    hidden_content,
    history,
    month_figures,
    unconfirmed_periods,
    unreported,
)
from loaders.checks.plausible import figures_are_plausible
from loaders.checks.stated_quarters import quarters_differ
from loaders.checks.unaccounted_figures import figures_left_over
from loaders.findings import errors
from loaders.findings.choices import NOTHING_CHOSEN, Choices, Question, question_frame
from loaders.findings.messages import ERROR, Finding, finding
from loaders.findings.question_messages import about_new_indicators
from loaders.grammar.areas import Areas
from loaders.grammar.attributes import NewIndicator, are_settled
from loaders.grammar.pending import without_zeros_not_begun
from loaders.persons import refusal
from loaders.persons.persons_in_cells import without_numbers
from loaders.raw.files import PLAN_SUFFIX, misnamed, read_file
from loaders.raw.sheets import RawFile
from loaders.tables import goal_periods
from loaders.tables.entries import ENTRY, entry_frame
from loaders.tables.file_context import Reading, Report
from loaders.tables.layouts import TIDY, is_tidy, last_quarter_with_figures, layout_of
from loaders.tables.reported_period import period_of_file
from loaders.tables.sheet_tables import (
    Table,
    explained_areas,
    plan_in_column,
    plan_named_in,
    tables_in,
)
from loaders.tables.tidy import read_tidy
from loaders.tables.wide import read_wide
from loaders.written import written_reports
from loaders.written.redacted_file import as_kept, kept_name, refusal_by
from loaders.written.report_sections import with_reports
from loaders.written.written_reports import Kept
from store.records import FINDING, OBSERVATION, Catalogue

OBSERVATION_NAMES = {
    "plan": pl.String,
    "focus_area": pl.String,
    "activity": pl.String,
    "indicator": pl.String,
    "area_name": pl.String,
}
# Stands in for the plan of a file that names none: its figures are shown, but cannot be handed in.
NO_PLAN = PlanNames("", "", is_known=False)
CHECKED_OBSERVATION = {**OBSERVATION_NAMES, **OBSERVATION}
Progress = Callable[[str], None]
_LOG = logging.getLogger(__name__)


def _say_nothing(_: str) -> None:
    pass


@dataclass(frozen=True)
class CheckedFile:
    """What was read from one file and what the checks noticed; nothing is stored yet.

    `observations` has the columns of `CHECKED_OBSERVATION`: the store's, and the names as the file
    spells them. `additions` is what the file adds to the catalogue,
    `texts` what it says in words. `content` is empty for a file
    that may not be kept. `raw_file` and `tables` are what it was read from, None and nothing for a
    file that cannot be read or may not be kept. `questions` has the columns of `choices.QUESTION`;
    what they ask about is not counted before it is settled. `new_indicators` are those among the
    additions; what is proposed for them is confirmed before they are published.
    """

    file_name: str
    content: bytes
    layout: str | None
    plan_id: str | None
    plan_name: str | None
    period: str | None
    observations: pl.DataFrame
    findings: pl.DataFrame
    questions: pl.DataFrame
    additions: Catalogue
    texts: Texts = field(default_factory=Texts.nothing)
    is_readable: bool = True
    raw_file: RawFile | None = None
    tables: tuple[Table, ...] = ()
    new_indicators: tuple[NewIndicator, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed all that is read and proposed for its new indicators."""
        return are_settled(self.new_indicators)

    @property
    def has_errors(self) -> bool:
        """Whether a finding is so serious that the file cannot be handed in."""
        return bool((self.findings["severity"] == ERROR).any())


@dataclass
class _Checking:
    """What is known of a file while it is being checked."""

    file_name: str
    content: bytes
    layout: str | None = None
    plan: PlanNames | None = None
    period: str | None = None
    observations: pl.DataFrame = field(
        default_factory=lambda: pl.DataFrame(schema=CHECKED_OBSERVATION)
    )
    additions: Catalogue = field(default_factory=Catalogue.nothing)
    texts: Texts = field(default_factory=Texts.nothing)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    is_readable: bool = True
    raw_file: RawFile | None = None
    tables: tuple[Table, ...] = ()
    compared: set[tuple[str | None, str]] = field(default_factory=set)
    new_indicators: tuple[NewIndicator, ...] = ()
    progress: Progress = _say_nothing

    def refuse(self, reason: Finding) -> None:
        """Let go of a file that may not be kept."""
        self.findings.append(reason)
        self.content = b""

    def keep(self, kept: Kept) -> RawFile:
        """Go on with the file as it may be kept."""
        self.file_name, self.content, self.raw_file = kept.file_name, kept.content, kept.raw_file
        self.findings += kept.raw_file.findings
        return kept.raw_file

    def checked_file(self) -> CheckedFile:
        return CheckedFile(
            file_name=self.file_name,
            content=self.content,
            layout=self.layout,
            plan_id=self.plan.plan_id if self.plan else None,
            plan_name=self.plan.plan_name if self.plan else None,
            period=self.period,
            observations=self.observations.select(list(CHECKED_OBSERVATION)),
            findings=finding_frame(self.findings),
            questions=question_frame(self.questions),
            additions=self.additions,
            texts=self.texts,
            is_readable=self.is_readable,
            raw_file=self.raw_file,
            tables=self.tables,
            new_indicators=self.new_indicators,
        )


def check_file(
    file_name: str,
    content: bytes,
    *,
    catalogue: Catalogue,
    plan: str | None = None,
    period: str | None = None,
    choices: Choices = NOTHING_CHOSEN,
    earlier: pl.DataFrame | None = None,
    today: date | None = None,
    progress: Progress = _say_nothing,
) -> CheckedFile:
    """Everything that can be known of a file without storing it.

    `plan` and `period` (`2023K3` or `2023`) say what the file itself does not. A file that cannot
    be read, or falls over, gives one error finding and no observations. `choices` is what a person
    has settled about this file and those of its plan before it. `progress` is told of each step
    as it begins: `reading`, `checking`. `earlier` holds the figures that stand now, with the
    columns of `marts.figure`, to hold the file's against. `today` is the day it is handed in:
    achieved figures of what has not begun by then are not counted before they are confirmed.
    """
    spoken, noticed = kept_name(file_name, catalogue)
    checking = _Checking(spoken, content, findings=noticed, progress=progress)
    is_plan_file = PurePath(file_name).suffix.lower() == PLAN_SUFFIX
    lines = content.decode(errors="replace").splitlines() if is_plan_file else []
    refused = refusal_by(file_name, lines)
    if refused is not None:
        checking.refuse(refused)
        return checking.checked_file()
    try:
        if is_plan_file:
            checking.layout = "plan"
            plan_file = read_plan_file(content)
            checking.additions, checking.texts = plan_file.catalogue, plan_file.texts
            checking.findings += plan_file.findings
        else:
            _check_figures(checking, catalogue, plan, period, choices, earlier, today)
    except errors.UnreadableFile as error:
        checking.findings.append(finding(error.why, **error.fields))
        checking.is_readable = False
    except Exception:  # noqa: BLE001  whatever it is, a leader is told of the file in Danish
        _LOG.exception("The file could not be checked")
        checking = _Checking(checking.file_name, b"", is_readable=False)
        checking.findings.append(finding("unexpected_error", file=checking.file_name))
    return checking.checked_file()


def finding_frame(findings: list[Finding]) -> pl.DataFrame:
    """Findings as the store keeps them, one row each; the same one is said once."""
    return pl.DataFrame([vars(item) for item in dict.fromkeys(findings)], schema=FINDING)


def _check_figures(
    checking: _Checking,
    catalogue: Catalogue,
    plan: str | None,
    period: str | None,
    choices: Choices,
    earlier: pl.DataFrame | None,
    today: date | None,
) -> None:
    checking.progress("reading")
    raw_file = with_reports(read_file(checking.file_name, checking.content))
    checking.progress("checking")
    refused = refusal.of_persons(raw_file)
    if refused is not None:
        checking.refuse(refused)
        return
    checking.findings += misnamed(checking.file_name, raw_file)
    checking.plan = _plan_of(checking, raw_file, catalogue, plan)
    plan_id = checking.plan.plan_id if checking.plan else ""
    raw_file = checking.keep(
        as_kept(checking.file_name, checking.content, raw_file, catalogue, plan_id or None)
    )
    areas = _areas(raw_file, plan_id, catalogue, choices)
    tables = list(tables_in(raw_file, areas, choices))
    if checking.plan is None and (named := plan_in_column(tables)) is not None:
        checking.plan = find_plan(named, catalogue)
        plan_id = checking.plan.plan_id
        areas = _areas(raw_file, plan_id, catalogue, choices)
        if not all(map(is_tidy, tables)):
            tables = list(tables_in(raw_file, areas, choices))
    checking.tables = tuple(tables)
    if not tables and not raw_file.reports:
        checking.findings.append(finding("no_table"))
        return
    checking.layout = written_reports.LAYOUT if raw_file.reports else layout_of(tables)
    reported, said = period_of_file(checking.file_name, tables, period)
    checking.findings += [*consistency.text_rows_are_as_long_as_their_header(tables), *said]
    checking.findings += quarters_differ(checking.file_name, tables, reported)
    report = Report(
        areas=areas,
        period=reported,
        is_period_chosen=period is not None,
        benchmark=benchmark_of(plan_id, catalogue),
        last_quarter=last_quarter_with_figures(tables) or 4,
        activities=activity_spellings(plan_id, catalogue),
        shares=share_spellings(plan_id, catalogue),
        totals=named_as_sums(plan_id, catalogue),
        goal_period=choices.goal_period or goal_period_of(plan_id, catalogue),
        choices=choices,
    )
    checking.period = reported.label if reported and reported.year else None
    entries = without_zeros_not_begun(without_numbers(_entries(checking, tables, report)))
    checking.findings += [
        *hidden_content.hidden_parts(tables),
        *hidden_content.unread_notes(entries, raw_file),
    ]
    checking.plan = _plan_in_column(checking, entries, catalogue)
    _notice_unknown_plan(checking, catalogue)
    matched = match_names(entries, checking.plan or NO_PLAN, areas, catalogue, choices)
    checking.findings += matched.findings
    checking.questions += [*matched.questions, *about_new_indicators(matched.new_indicators)]
    checking.new_indicators = matched.new_indicators
    once, repeated = consistency.each_figure_stands_once(matched.observations)
    checking.findings += repeated
    plan_id = checking.plan.plan_id if checking.plan else NO_PLAN.plan_id
    known = own_catalogue(catalogue, plan_id)
    described = known.with_additions(matched.additions)
    once, ends = read_as_ends(once, described, matched.additions.indicator)
    told = written_reports.texts(
        raw_file.reports, plan_id, once, known, matched.additions, reported
    )
    checking.texts, checking.additions = told.texts, told.additions
    checking.findings += [*ends, *told.findings]
    _count(checking, unconfirmed_periods.confirmed(once, known.plan, today, choices))
    _count(checking, month_figures.in_quarters(checking.observations, described.indicator, choices))
    checking.observations = checking.observations.select(list(CHECKED_OBSERVATION))
    checking.findings += consistency.units_are_the_plans(checking.observations, known.indicator)
    checking.findings += _compared(checking, earlier, known, matched.additions, plan_id)
    _account_for_figures(checking, raw_file, entries)


def _count(
    checking: _Checking, kept: unconfirmed_periods.Confirmed | month_figures.Gathered
) -> None:
    """Go on with the observations that are kept, and with what is said and asked of the others."""
    checking.observations = kept.observations
    checking.findings += kept.findings
    checking.questions += kept.questions


def _account_for_figures(checking: _Checking, raw_file: RawFile, entries: pl.DataFrame) -> None:
    """Tell of the figures that nothing came of, and of a file without any."""
    checking.findings += figures_left_over(
        raw_file, checking.tables, entries, checking.findings, checking.questions, checking.compared
    )
    if checking.observations.is_empty() and not (checking.findings or raw_file.reports):
        checking.findings.append(finding("no_figures"))


def _compared(
    checking: _Checking,
    earlier: pl.DataFrame | None,
    known: Catalogue,
    additions: Catalogue,
    plan_id: str,
) -> Iterator[Finding]:
    """What the figures say when they are held against each other, against those that stand, and
    against what the plan expects.
    """
    catalogue = known.with_additions(additions)
    figures = history.with_earlier(checking.observations, earlier)
    targets = history.targets_of(checking.observations, earlier)
    totals = history.totals_with_previous(figures, catalogue.indicator)
    wholes = consistency.wholes_beside_areas(figures)
    yield from consistency.targets_are_not_repeated(figures, wholes, catalogue)
    yield from consistency.parts_add_up_to_the_whole(figures, totals, wholes, catalogue, plan_id)
    yield from history.running_totals_grow(totals)
    yield from history.figures_are_near_their_history(figures)
    yield from figures_are_plausible(figures, targets, catalogue)
    yield from unreported.every_activity_is_reported(figures, known)
    # What is missing may stand under a name that is asked about.
    if not any(question.subject in ("activity", "indicator") for question in checking.questions):
        before = earlier if checking.layout == TIDY else None
        yield from unreported.every_indicator_is_reported(figures, targets, known, before)


def _areas(raw_file: RawFile, plan_id: str, catalogue: Catalogue, choices: Choices) -> Areas:
    """The areas of the plan and of the file's legends, by every spelling known or chosen."""
    chosen = {
        spelling: code for (subject, spelling), code in choices.names.items() if subject == "area"
    }
    return explained_areas(raw_file, areas_of(plan_id, catalogue)).with_spellings(chosen)


def _entries(checking: _Checking, tables: list[Table], report: Report) -> pl.DataFrame:
    reading = Reading()
    frames = []
    for table in tables:
        if is_tidy(table):
            frames.append(read_tidy(table, report, reading))
        else:
            read_wide(table, report, reading)
    checking.findings += reading.findings
    checking.questions += reading.questions
    checking.compared = reading.compared | {goal.place for goal in reading.waiting_goals}
    if reading.waiting_goals:
        checking.findings.append(goal_periods.notice(reading.waiting_goals))
        checking.questions.append(goal_periods.question(reading.waiting_goals))
    return pl.concat([*frames, entry_frame(reading.entries), pl.DataFrame(schema=ENTRY)])


def _plan_of(
    checking: _Checking, raw_file: RawFile, catalogue: Catalogue, plan: str | None
) -> PlanNames | None:
    """The plan that is given, else the one a line of the file names, else the one in its name."""
    if plan is not None:
        return find_plan(plan, catalogue)
    named = plan_named_in(raw_file)
    if named is not None:
        return find_plan(named, catalogue)
    return plan_in_file_name(checking.file_name, catalogue)


def _plan_in_column(
    checking: _Checking, entries: pl.DataFrame, catalogue: Catalogue
) -> PlanNames | None:
    """The plan of the file, told by its column of plans where nothing else did; they must agree."""
    names = entries["plan"].drop_nulls().unique(maintain_order=True).to_list()
    plans = [find_plan(name, catalogue) for name in names]
    told = checking.plan or (plans[0] if plans else None)
    if any(plan != told for plan in plans):
        checking.findings.append(finding("several_plans", plans=", ".join(names)))
    return told


def _notice_unknown_plan(checking: _Checking, catalogue: Catalogue) -> None:
    if checking.plan is None:
        checking.findings.append(finding("missing_plan"))
        return
    if checking.plan.is_known:
        return
    code = "plan_not_looked_up" if catalogue.plan.is_empty() else "unknown_plan"
    checking.findings.append(finding(code, plan=checking.plan.plan_name))
