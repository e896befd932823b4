"""Indicators with the attributes that their words say, their baselines and their targets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import polars as pl

from domain.spelling import one_line, slug
from loaders.catalogue.new_indicators import described
from loaders.grammar.attributes import (
    AGGREGATION,
    ATTRIBUTES,
    SOURCE,
    UNIT,
    Attribute,
    NewIndicator,
    is_additive,
)
from loaders.grammar.cells import read_cell
from loaders.grammar.figures import Figure
from loaders.grammar.periods import read_stated_period
from plans.agreement import sub_goal_table, text
from plans.agreement.known_plan import KnownPlan
from plans.agreement.parts import GoalRow, GoalTable
from plans.agreement.sub_goal_table import Labelled, labelled
from plans.draft import DraftFigure, DraftIndicator, DraftQuestion, ReadFrom

LONGEST_ACTIVITY_ID, LONGEST_INDICATOR_ID = 60, 80
_EVIDENCE = {
    "kind": pl.String,
    "area": pl.String,
    "period": pl.String,
    "unit": pl.String,
    "note": pl.String,
    "raw": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
}
_HOW_OFTEN = re.compile(
    r"[,;(]?\s*\b(?:kvartals?vis|halvårlig|årlig|månedlig|ugentlig)[te]?\b[).]?", re.IGNORECASE
)
_DAY_OF_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})[. ]+((?:19|20)\d\d)")
# A figure that is said of so many of something is no count that areas add up to.
_RATE = re.compile(r"\bp(?:r\.?|er) (?:\d|indbygger|beboer|husstand|elev|barn)", re.IGNORECASE)
# A figure that is counted again each time is the same in a part of a year as in the whole.
_LEVELS = ("last", "average", "max", "ratio")
_SUB_GOAL_NOTE = "Delmål: "


@dataclass(frozen=True)
class Stated:
    """A figure as it stands, and the period it is for, empty where that is not said; `is_benchmark`
    of the municipality's own, `is_yearly` of one that holds for every year.
    """

    kind: str
    figure: Figure
    raw: str
    period: str
    read_from: ReadFrom
    area_code: str | None = None
    is_benchmark: bool = False
    is_yearly: bool = False


@dataclass(frozen=True)
class Measured:
    """An indicator as it is worded, and what is said of it; `evidence` are figures that only show
    what kind of indicator it is.
    """

    name: str
    read_from: ReadFrom
    sub_goal: str | None = None
    source: str = ""
    notes: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()
    evidence: tuple[Stated, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    definition: str | None = None


@dataclass
class DraftIndicators:
    """Indicators with their figures, and what is asked of them; `whole_years` and `partial_years`
    are those of the plan.
    """

    known: KnownPlan
    whole_years: list[str] = field(default_factory=list)
    partial_years: list[str] = field(default_factory=list)
    indicators: list[DraftIndicator] = field(default_factory=list)
    figures: list[DraftFigure] = field(default_factory=list)
    questions: list[DraftQuestion] = field(default_factory=list)

    def add(self, activity_id: str, measured: Measured) -> str:
        """The indicator with its attributes and figures; one that is there already is not added
        again. Gives its id.
        """
        new_id = f"{activity_id}/{slug(measured.name)[:LONGEST_INDICATOR_ID].strip('-')}"
        indicator_id = self.known.indicator_id(activity_id, measured.name) or new_id
        if any(one.indicator_id == indicator_id for one in self.indicators):
            return indicator_id
        standing = self.known.attributes(indicator_id)
        attributes = tuple(
            one if one.read_from is not None else standing.get(one.name, one)
            for one in _attributes(indicator_id, activity_id, measured)
        )
        self.indicators.append(
            DraftIndicator(
                indicator_id=indicator_id,
                activity_id=activity_id,
                name=measured.name,
                attributes=attributes,
                sub_goal=measured.sub_goal,
                definition=measured.definition,
                aliases=self.known.aliases("indicator", indicator_id),
                additive_areas=_RATE.search(measured.name) is None
                and is_additive(_value(attributes, UNIT), _value(attributes, AGGREGATION)),
                read_from=measured.read_from,
            )
        )
        self.questions += about_attributes(self.indicators[-1])
        for stated in measured.stated:
            self.add_figure(indicator_id, stated)
        return indicator_id

    def indicator(self, indicator_id: str) -> DraftIndicator:
        """One of the indicators."""
        return next(one for one in self.indicators if one.indicator_id == indicator_id)

    def add_figure(self, indicator_id: str, stated: Stated) -> None:
        """A figure of an indicator: one for every year in each, one whose period is not said as a
        question.
        """
        if stated.is_yearly and (self.whole_years or self.partial_years):
            self._add_yearly(indicator_id, stated)
            return
        indicator = self.indicator(indicator_id)
        figure = DraftFigure(
            indicator_id=indicator_id,
            area_code=self.known.benchmark if stated.is_benchmark else stated.area_code,
            period=stated.period,
            kind=stated.kind,
            unit=stated.figure.unit or indicator.value(UNIT),
            value=stated.figure.value,
            low=stated.figure.low,
            high=stated.figure.high,
            approximate=stated.figure.approximate,
            note=stated.figure.note,
            read_from=stated.read_from,
        )
        if stated.period:
            self._add_once(figure, indicator.name)
            return
        ask = (
            text.target_without_period if stated.kind == "target" else text.baseline_without_period
        )
        self.questions.append(
            DraftQuestion(
                f"{stated.kind}_period",
                indicator_id,
                ask(indicator.name),
                place=stated.read_from.place,
                raw=stated.read_from.words,
                figure=figure,
            )
        )

    def _add_once(self, figure: DraftFigure, name: str) -> None:
        """A figure that is said twice is one; two that differ are asked about."""
        same = next((one for one in self.figures if _place_of(one) == _place_of(figure)), None)
        if same is None:
            self.figures.append(figure)
        elif (same.value, same.low, same.high) != (figure.value, figure.low, figure.high):
            is_target = figure.kind == "target"
            places = [one.read_from for one in (same, figure) if one.read_from is not None]
            self.questions.append(
                DraftQuestion(
                    figure.kind,
                    figure.indicator_id,
                    text.several_targets(name) if is_target else text.unread_baseline(name),
                    place=places[-1].place if places else None,
                    raw=places[-1].words if places else "",
                    readings=tuple(dict.fromkeys(one.words for one in places)),
                )
            )

    def _add_yearly(self, indicator_id: str, stated: Stated) -> None:
        """A level holds in every year; what is added up is asked about in a year that the plan has
        only a part of.
        """
        indicator = self.indicator(indicator_id)
        is_level = indicator.value(AGGREGATION) in _LEVELS
        years = [*self.whole_years, *(self.partial_years if is_level else ())]
        for year in sorted(years):
            self.add_figure(indicator_id, replace(stated, period=year, is_yearly=False))
        if self.partial_years and not is_level:
            self.questions.append(
                DraftQuestion(
                    "target_period",
                    indicator_id,
                    text.partial_years(indicator.name, self.partial_years),
                    place=stated.read_from.place,
                    raw=stated.read_from.words,
                )
            )


def _place_of(figure: DraftFigure) -> tuple[str | None, ...]:
    return figure.indicator_id, figure.area_code, figure.period, figure.kind


def about_attributes(indicator: DraftIndicator) -> Iterator[DraftQuestion]:
    """What is asked of the attributes whose words point two ways; the readings are values."""
    place = indicator.read_from.place if indicator.read_from is not None else None
    for one in indicator.attributes:
        if one.is_asked:
            yield DraftQuestion(
                one.name,
                indicator.indicator_id,
                text.two_ways(indicator.name),
                place=place,
                raw=one.read_from,
                readings=one.readings,
            )


def _value(attributes: Iterable[Attribute], name: str) -> str:
    return next(one.value for one in attributes if one.name == name)


def _attributes(indicator_id: str, activity_id: str, measured: Measured) -> tuple[Attribute, ...]:
    """Every attribute: as it is stated, as the words and figures say, else as it is proposed."""
    notes = [*measured.notes]
    if measured.sub_goal:
        notes.insert(0, f"{_SUB_GOAL_NOTE}{measured.sub_goal}")
    evident = sorted((*measured.stated, *measured.evidence), key=lambda one: not one.is_benchmark)
    rows = [
        {
            "kind": stated.kind,
            "area": "benchmark" if stated.is_benchmark else stated.area_code,
            "period": stated.period,
            "unit": stated.figure.unit,
            "note": notes[number] if number < len(notes) else None,
            "raw": stated.raw,
            "value": stated.figure.value,
            "low": stated.figure.low,
            "high": stated.figure.high,
        }
        for number, stated in enumerate(evident)
    ]
    rows += [
        {"kind": "actual", "period": "", "note": note, "raw": note}
        for note in notes[len(evident) :]
    ]
    evidence = pl.DataFrame(rows, schema=_EVIDENCE)
    named = NewIndicator(indicator_id, activity_id, measured.name)
    given = {one.name: one for one in measured.attributes}
    if measured.source:
        given[SOURCE] = _source(measured.source)
    found = {one.name: one for one in described(named, evidence, {}).attributes}
    return tuple(given.get(name, found[name]) for name in ATTRIBUTES)


def _source(words: str) -> Attribute:
    """Where a figure comes from; how often it is counted is only among the words."""
    return Attribute(SOURCE, one_line(_HOW_OFTEN.sub("", words)).strip(" ,;."), one_line(words))


def measured_in(table: GoalTable) -> tuple[list[Measured], list[DraftQuestion]]:
    """The indicators of a table of delmål, and what is asked of its rows."""
    measured: list[Measured] = []
    questions: list[DraftQuestion] = []
    for row in table.rows:
        rows, asked = _measured_in_row(row)
        measured += rows
        questions += asked
    for passage in table.unread:
        asked_of = text.unread_row(passage.text)
        raw = passage.text
        questions.append(DraftQuestion("row", raw, asked_of, place=passage.place, raw=raw))
    return measured, questions


def _measured_in_row(row: GoalRow) -> tuple[list[Measured], list[DraftQuestion]]:
    """The one indicator of a row, or one for each item of the list in its cell, with figures."""
    names = labelled(row.cell(sub_goal_table.INDICATOR))
    questions: list[DraftQuestion] = []
    stated: dict[str, list[Stated]] = {label: [] for label in names.items or ("",)}
    for role, cell in row.cells.items():
        is_baseline = role in (sub_goal_table.BASELINE, sub_goal_table.MUNICIPALITY)
        is_target = role in _TARGETS or role.startswith(f"{sub_goal_table.TARGET} ")
        if not cell or not (is_baseline or is_target):
            continue
        cells = _by_label(names, labelled(cell))
        if cells is None:
            asked = text.uneven_lists(names.stem)
            question = DraftQuestion("baseline", names.stem, asked, place=row.place, raw=cell)
            questions.append(question)
            continue
        for label, words in cells.items():
            one = _stated(role, words, row)
            if one is not None:
                stated[label].append(one)
            elif not _says_nothing(words):
                asked = text.unread_baseline(names.stem)
                questions.append(
                    DraftQuestion("baseline", names.stem, asked, place=row.place, raw=words)
                )
    sub_goal = one_line(row.cell(sub_goal_table.SUB_GOAL)) or None
    measured = [
        Measured(
            name=", ".join(filter(None, (names.stem, names.items.get(label)))),
            read_from=ReadFrom(one_line(row.cell(sub_goal_table.INDICATOR)), row.place),
            sub_goal=sub_goal,
            source=one_line(row.cell(sub_goal_table.SOURCE)),
            stated=tuple(figures),
        )
        for label, figures in stated.items()
    ]
    return measured, questions


def _by_label(names: Labelled, cell: Labelled) -> dict[str, str] | None:
    """The items of a cell by the labels of the indicators; None where they do not fit."""
    if not names.items:
        return {"": cell.stem} if not cell.items else None
    if cell.items:
        same = len(cell.items) == len(names.items) and not cell.stem
        return dict(zip(names.items, cell.items.values(), strict=True)) if same else None
    return None


def _says_nothing(words: str) -> bool:
    """Whether a cell only says that there is no figure."""
    return all(one.status == "missing" for one in read_cell(words).figures)


_TARGETS = (sub_goal_table.TARGET, sub_goal_table.YEARLY_TARGET)


def _stated(role: str, words: str, row: GoalRow) -> Stated | None:
    """The figure of a cell with its period; None where the cell is no one figure."""
    is_baseline = role in (sub_goal_table.BASELINE, sub_goal_table.MUNICIPALITY)
    reading = read_cell(words)
    figures = [one for one in reading.figures if one.has_value]
    if len(figures) != 1 or any(doubt.readings for doubt in reading.doubts):
        return None
    year = row.cell(sub_goal_table.YEAR if is_baseline else sub_goal_table.TARGET_YEAR)
    year = role.removeprefix(sub_goal_table.TARGET).strip() if role not in _WITHOUT_YEAR else year
    in_cell = (figures[0].note or "").strip("() ").split(",")[0]
    raw = one_line(words)
    return Stated(
        "baseline" if is_baseline else "target",
        figures[0],
        raw,
        period_of(year or in_cell),
        ReadFrom(one_line(f"{raw} · {year}") if year else raw, row.place),
        is_benchmark=role == sub_goal_table.MUNICIPALITY,
        is_yearly=role == sub_goal_table.YEARLY_TARGET,
    )


_WITHOUT_YEAR = (*_TARGETS, sub_goal_table.BASELINE, sub_goal_table.MUNICIPALITY)


def period_of(words: str) -> str:
    """The label of the period that words give, a month as its quarter; empty where none is said."""
    dated = _DAY_OF_MONTH.sub(r"\1/\2-\3", one_line(words))
    period = read_stated_period(dated) if dated else None
    return period.label if period is not None and period.year is not None else ""
