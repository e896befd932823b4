"""The field's own tables as outcomes of a plan: which of its areas and long-term goals they are of.

A table is mapped once: what its series are is asked about, and remembered with the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

from domain.periods import Period
from domain.places import address
from domain.spelling import plain
from domain.units import COUNT
from loaders.catalogue.known_names import NO_PLAN, PlanNames
from loaders.catalogue.outcome_areas import WHOLE_PLAN, OutcomeAreas, areas_of_table
from loaders.catalogue.outcome_series import (
    ACTIVITY,
    LONG_TERM,
    Goal,
    Series,
    goal_of,
    goals_like,
    goals_of,
    series_of,
    totals_of,
)
from loaders.findings import outcome_messages as words
from loaders.findings.choices import (
    IGNORED,
    NEW,
    OUTCOME,
    OUTCOME_AREA,
    OUTCOME_SERIES,
    Choices,
    Question,
    area_code,
)
from loaders.findings.messages import Finding, finding, named_first, option_label, question_text
from loaders.findings.outcome import Outcome
from loaders.raw.sheets import RawFile
from loaders.tables.field_tables import FieldTable, field_tables
from loaders.tables.source_figures import SourceFigures
from store.records import Catalogue
from wording import formats

# So many series that are like no goal are asked about one by one.
_MOST_ASKED = 3


@dataclass(frozen=True)
class Outcomes:
    """The figures of a file's published tables with the columns of `ENTRY`, what is left of the
    file to read in the usual way, the plan that it is of, and the choices with what new long-term
    goals are.
    """

    figures: pl.DataFrame
    rest: RawFile
    plan: PlanNames | None
    choices: Choices
    tables: int = 0

    @property
    def is_whole_file(self) -> bool:
        """Whether nothing but such tables is in the file."""
        return self.tables > 0 and not self.rest.sheets


def outcomes_of(
    file_name: str,
    raw_file: RawFile,
    plan: PlanNames | None,
    catalogue: Catalogue,
    choices: Choices,
    today: date | None,
) -> Outcome[Outcomes]:
    """The outcomes that a file's published tables tell of a plan, and what is asked and said of
    each table.

    A sheet that names an activity of the plan, or what is counted in one, is the leader's own.
    """
    names = _names_of_work(plan, catalogue)
    tables = [table for table in field_tables(file_name, raw_file) if not _names_any(table, names)]
    if not tables:
        return Outcome(Outcomes(SourceFigures(choices).frame, raw_file, plan, choices))
    sheets = [table.sheet for table in tables]
    rest = tuple(sheet for sheet in raw_file.sheets if not any(sheet is one for one in sheets))
    if plan is None:
        plan = _only_plan_of(tables, catalogue)
    reader = _Reader.of_plan(plan or NO_PLAN, catalogue, choices, today)
    if reader.plan.is_known:
        for table in tables:
            reader.read(table)
    value = Outcomes(
        reader.figures.frame, replace(raw_file, sheets=rest), plan, reader.choices, len(tables)
    )
    figures = reader.figures
    findings = [*reader.findings, *figures.findings]
    return Outcome(value, findings, [*reader.questions, *figures.questions])


def holds_published_table(file_name: str, raw_file: RawFile) -> bool:
    """Whether any sheet is a table that others have published."""
    return any(True for _ in field_tables(file_name, raw_file))


def _names_of_work(plan: PlanNames | None, catalogue: Catalogue) -> set[str]:
    """The plan's activities, and what is counted in them but long-term goals."""
    if plan is None:
        return set()
    of_plan = catalogue.of_plan(plan.plan_id)
    counted = of_plan.indicator.filter(pl.col("indicator_kind") != LONG_TERM)["indicator_name"]
    return set(map(plain, [*of_plan.activity["activity_name"], *counted]))


def _only_plan_of(tables: Sequence[FieldTable], catalogue: Catalogue) -> PlanNames | None:
    """The one plan whose areas or municipality such tables tell of, since they name none."""
    plans = []
    for plan_id, name in catalogue.plan.select("plan_id", "plan_name").iter_rows():
        plan = PlanNames(plan_id, name, is_known=True)
        known = OutcomeAreas.of_plan(plan, catalogue, {})
        if any(known.are_named_in(table.cells, range(len(table.dimensions))) for table in tables):
            plans.append(plan)
    return plans[0] if len(plans) == 1 else None


def _names_any(table: FieldTable, names: set[str]) -> bool:
    places = range(len(table.dimensions))
    return any(plain(text) in names for place in places for text in table.texts(place))


@dataclass
class _Reader:
    plan: PlanNames
    catalogue: Catalogue
    choices: Choices
    today: date | None
    areas: OutcomeAreas
    figures: SourceFigures
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @classmethod
    def of_plan(
        cls, plan: PlanNames, catalogue: Catalogue, choices: Choices, today: date | None
    ) -> "_Reader":
        chosen = {
            spelling: None if meaning == IGNORED else area_code(meaning)
            for (subject, spelling), meaning in choices.names.items()
            if subject == "area"
        }
        areas = OutcomeAreas.of_plan(plan, catalogue, chosen)
        return cls(plan, catalogue, choices, today, areas, SourceFigures(choices))

    def read(self, table: FieldTable) -> None:
        """The figures of one table that are of the plan; the others are told of by their number."""
        one = _OneTable(self, table, self.areas, goals_of(self.plan.plan_id, self.catalogue))
        cells = one.of_plans_areas()
        if cells.is_empty():
            return
        cells = one.of_plans_time(cells)
        dimensions = one.dimensions
        for place, total, parts in totals_of(cells, dimensions, one.goals):
            cells = cells.filter(pl.col(str(place)) == total)
            one.say("outcomes_in_parts", parts=named_first(parts), total=total)
        one.read_series(series_of(table.publication.title, cells, dimensions))


@dataclass
class _OneTable:
    """One table on its way: what is said and asked of it goes to its reader."""

    reader: _Reader
    table: FieldTable
    known: OutcomeAreas
    goals: Sequence[Goal]
    dimensions: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        return self.table.publication.title

    @property
    def place(self) -> tuple[str | None, str]:
        return self._place(self.table.cells)

    def _place(self, cells: pl.DataFrame) -> tuple[str | None, str]:
        return self.table.sheet.name, address(*cells.select("row", "column").row(0))

    def say(
        self, code: str, cells: pl.DataFrame | None = None, raw: str = "", **fields: str
    ) -> None:
        """Say something of the table, at its first figure or that of some of its cells."""
        place = self.place if cells is None else self._place(cells)
        self.reader.findings.append(finding(code, *place, raw or self.title, **fields))

    def ask(
        self,
        subject: str,
        raw: str,
        options: Sequence[str],
        labels: Sequence[str],
        cells: pl.DataFrame | None = None,
    ) -> None:
        """Ask what only a person knows of the table, or of some of its cells."""
        self.reader.questions.append(
            Question(
                subject,
                *(self.place if cells is None else self._place(cells)),
                raw,
                question_text(subject, raw),
                (*options, IGNORED),
                (*labels, option_label(IGNORED)),
            )
        )

    def of_plans_areas(self) -> pl.DataFrame:
        """The cells of the plan's areas and its municipality; none where it waits for an answer."""
        of_plan = areas_of_table(
            self.table.cells, self.table.dimensions, self.table.lines, self.known
        )
        self.dimensions = of_plan.dimensions
        waiting = {name: likely for name in of_plan.others if (likely := self.known.likely(name))}
        for name, likely in waiting.items():
            labels = [self._area_name(code) for code in likely]
            self.ask("area", name, likely, labels)
        others = {name: count for name, count in of_plan.others.items() if name not in waiting}
        if of_plan.cells.is_empty():
            if not waiting:
                count = formats.number(len(others))
                self.say("outcomes_of_no_area", count=count, names=named_first([*others]))
            return of_plan.cells
        if others:
            self.say(
                "outcomes_of_other_areas",
                count=formats.number(sum(others.values())),
                areas=formats.count_phrase(len(others), *words.OTHER_AREAS),
                names=named_first([*others]),
            )
        return of_plan.cells if of_plan.has_areas else self._of_chosen_area(of_plan.cells)

    def _of_chosen_area(self, cells: pl.DataFrame) -> pl.DataFrame:
        """The cells of a table that names no area, as those of the one that is chosen."""
        chosen = self.reader.choices.name(OUTCOME_AREA, self.title)
        codes = [*self.known.areas.codes, self.known.benchmark, WHOLE_PLAN]
        if chosen in codes:
            return cells.with_columns(area=pl.lit(chosen))
        if chosen is None:
            self.say("outcomes_of_area_wait", count=formats.number(len(cells)))
            labels = [self._area_name(code) for code in codes]
            self.ask(OUTCOME_AREA, self.title, codes, labels)
        else:
            self.say("outcomes_left_out", count=formats.number(len(cells)))
        return cells.clear()

    def _area_name(self, code: str) -> str:
        names = {self.known.benchmark: words.THE_MUNICIPALITY, WHOLE_PLAN: words.THE_WHOLE_PLAN}
        return names.get(code) or self.known.areas.names_by_code[code]

    def of_plans_time(self, cells: pl.DataFrame) -> pl.DataFrame:
        """The cells within the plan's years, with their period: a year's last quarter that is in
        the plan stands for the year.
        """
        unread = cells.filter(pl.col("period").is_null())
        if not unread.is_empty():
            self.say("outcomes_of_no_time", unread, count=formats.number(len(unread)))
            cells = cells.filter(pl.col("period").is_not_null())
        is_of_plan = pl.col("plan_id") == self.reader.plan.plan_id
        spans = (
            self.reader.catalogue.plan.filter(is_of_plan).select("start_date", "end_date").rows()
        )
        start, end = spans[0]
        quarters = {label: _quarter(label, start, end) for label in cells["period"].unique()}
        outside = sorted(label for label, period in quarters.items() if period is None)
        timed = cells.with_columns(
            stated=pl.col("period"),
            period=pl.col("period").replace_strict(quarters, return_dtype=pl.String),
        )
        left = timed.filter(pl.col("period").is_null())
        if not left.is_empty():
            first, last = formats.period(outside[0]), formats.period(outside[-1])
            periods = first if first == last else words.PERIODS.format(first=first, last=last)
            self.say(
                "outcomes_of_other_years", left, count=formats.number(len(left)), periods=periods
            )
        return timed.filter(pl.col("period").is_not_null())

    def read_series(self, several: Sequence[Series]) -> None:
        """The figures of each series that is a goal; what is not known is asked, of those that are
        like a goal, or where they are few of all.
        """
        told, waiting = [], []
        for series in several:
            goal = goal_of(series, self.title, self.goals)
            chosen = self.reader.choices.name(OUTCOME, series.key)
            if goal is None and chosen is None:
                waiting.append(series)
            elif goal is None and chosen == IGNORED:
                count = formats.number(len(series.cells))
                self.say("outcomes_left_out", series.cells, series.key, count=count)
            else:
                known = {one.indicator_id: one for one in self.goals}
                of_series = goal or known.get(chosen or "") or self._new_goal(series)
                told.append((of_series.name, self._figures(series, of_series)))
        if told:
            self.say(
                "outcomes_read",
                count=formats.count_phrase(sum(count for _, count in told), *words.FIGURES),
                source=self.table.publication.source,
                goals=formats.enumeration([f"»{name}«" for name, _ in told]),
            )
        self._ask_of(waiting)

    def _ask_of(self, waiting: Sequence[Series]) -> None:
        alike = [one for one in waiting if goals_like(one, self.title, self._of_unit(one))]
        asked = alike or (waiting if len(waiting) <= _MOST_ASKED else self._chosen(waiting))
        for series in asked:
            likely = goals_like(series, self.title, self._of_unit(series))
            goals = [*likely, *(one for one in self._of_unit(series) if one not in likely)]
            options = [*(one.indicator_id for one in goals), NEW]
            labels = [*(one.name for one in goals), words.NEW_GOAL.format(name=series.name)]
            count = formats.number(len(series.cells))
            self.say("outcomes_wait", series.cells, series.key, count=count)
            self.ask(OUTCOME, series.key, options, labels, series.cells)
        others = [one for one in waiting if one not in asked]
        if others:
            self.say(
                "outcomes_of_no_goal",
                others[0].cells,
                count=formats.number(sum(len(one.cells) for one in others)),
                names=named_first([f"»{one.name}«" for one in others]),
            )

    def _chosen(self, waiting: Sequence[Series]) -> Sequence[Series]:
        """The one of many series, none like a goal, that is chosen to be one; asked until then."""
        chosen = self.reader.choices.name(OUTCOME_SERIES, self.title)
        if chosen is None:
            labels = [one.name for one in waiting]
            self.ask(OUTCOME_SERIES, self.title, labels, labels)
        return [one for one in waiting if one.name == chosen]

    def _of_unit(self, series: Series) -> list[Goal]:
        return [one for one in self.goals if series.unit in (None, one.unit)]

    def _new_goal(self, series: Series) -> Goal:
        """A long-term goal that a person has chosen to set up, which its newest figure tells."""
        name = series.name
        self.reader.choices = self.reader.choices.with_long_term_goal(name)
        activities = {one.activity for one in self.goals}
        activity = activities.pop() if len(activities) == 1 else ACTIVITY
        return Goal("", name, activity, series.unit or COUNT.name, frozenset())

    def _figures(self, series: Series, goal: Goal) -> int:
        """Read the cells of a series as figures of a goal; how many there are."""
        figures = self.reader.figures
        before = len(figures.entries)
        whole = pl.when(pl.col("area") != WHOLE_PLAN).then("area")
        cells = series.cells.with_columns(area=whole)
        names = (goal.activity, goal.name, goal.unit)
        figures.read(self.table, cells, names, self._published())
        if figures.nowhere:
            count = formats.number(figures.nowhere)
            self.say("outcomes_cannot_occur", series.cells, count=count)
        if figures.signs:
            self.say(
                "outcomes_not_available",
                series.cells,
                count=formats.number(sum(figures.signs.values())),
                signs=formats.enumeration([f"»{sign}«" for sign in figures.signs]),
            )
        return len(figures.entries) - before

    def _published(self) -> str:
        """Who published a table, and when; else when it was handed in, said as that."""
        publication, today = self.table.publication, self.reader.today
        if publication.published_on is not None:
            day = formats.calendar_day(publication.published_on)
            return words.PUBLISHED.format(source=publication.source, day=day)
        if today is None:
            return words.UNDATED.format(source=publication.source)
        day = formats.calendar_day(today)
        return words.HANDED_IN.format(source=publication.source, day=day)


def _quarter(label: str, start: date, end: date) -> str | None:
    """The period as it is counted in a plan; None outside it."""
    year = int(label[:4])
    if len(label) > 4:
        number = int(label[5:])
        period = Period(year, number) if label[4] == "K" else Period(year, month=number)
        first, last = period.days
        return label if first <= end and last >= start else None
    in_plan = [
        period.label
        for period in (Period(year, quarter) for quarter in (1, 2, 3, 4))
        if period.days[0] <= end and period.days[1] >= start
    ]
    return in_plan[-1] if in_plan else None
