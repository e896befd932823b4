"""The plan that a report of figures speaks of, as the loaders read it: its areas, focus areas,
activities, indicators and targets. The figures themselves are handed in as figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import polars as pl

from domain.spelling import plain
from loaders import CheckedFile, check_file
from loaders.catalogue.known_names import focus_area_set
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.findings.messages import finding
from loaders.grammar.indicator_words import matching_words
from loaders.raw.files import TEXT_SUFFIXES
from plans.agreement import text
from plans.agreement.areas import areas_in, asked_of
from plans.agreement.expected_numbers import EACH_YEAR, goal_years
from plans.agreement.focus_areas import about_no_focus_area, focus_area_of
from plans.agreement.identity import NO_PLAN_ID, facts_of
from plans.agreement.indicators import about_attributes
from plans.agreement.known_plan import known_attributes, known_plan
from plans.agreement.outline import outline_of
from plans.agreement.parts import Part
from plans.draft import (
    DraftActivity,
    DraftArea,
    DraftFigure,
    DraftFocusArea,
    DraftIndicator,
    DraftPlan,
    DraftQuestion,
    PlanFacts,
    ReadFrom,
)
from store.records import Catalogue

# The questions of a report that are about its plan; the others are about its figures.
_ABOUT_THE_PLAN = ("goal_period", "activity", "indicator", "focus_area")
_READ_AS_REPORT = ".md"


def reported_plan(
    file_name: str, content: bytes, parts: Sequence[Part], catalogue: Catalogue
) -> DraftPlan | None:
    """The plan of a report or a workbook; None of words without achieved figures."""
    outline = outline_of(parts)
    facts, questions = facts_of(outline, parts, catalogue)
    checked = _checked(file_name, content, facts, catalogue)
    if facts.plan_id == NO_PLAN_ID and checked.plan_id != NO_PLAN_ID:
        facts, questions = facts_of(outline, parts, catalogue, file_says=checked.plan_name)
        checked = _checked(file_name, content, facts, catalogue)
    achieved = checked.observations.filter(pl.col("kind").is_in(["actual", "ytd"]))
    if achieved.is_empty() if parts else checked.observations.is_empty():
        return None
    report = _Report(checked, facts, catalogue)
    areas, about_areas = report.areas()
    if not areas:
        areas, about_areas = areas_in(outline, parts, known_plan(facts.plan_id, catalogue))
    focus_areas, about_focus_areas = report.focus_areas()
    return DraftPlan(
        facts,
        areas=tuple(areas),
        focus_areas=tuple(focus_areas),
        activities=tuple(report.activities()),
        indicators=tuple(report.indicators()),
        figures=tuple(report.targets({area.code for area in areas})),
        questions=(*questions, *about_areas, *about_focus_areas, *report.questions()),
        findings=(finding("figures_are_no_plan"),),
    )


def _checked(file_name: str, content: bytes, facts: PlanFacts, catalogue: Catalogue) -> CheckedFile:
    """The file as the loaders read it, under the plan of the words; where these name none, under
    the one that the file names, if it does.
    """
    is_text = PurePath(file_name).suffix.lower() in TEXT_SUFFIXES
    named = f"{file_name}{_READ_AS_REPORT}" if is_text else file_name
    if facts.plan_id == NO_PLAN_ID:
        checked = check_file(named, content, catalogue=catalogue)
        if checked.plan_id:
            return checked
    return check_file(named, content, catalogue=catalogue, plan=facts.plan_id)


class _Report:
    """What a checked file says of its plan, in the plan's own ids."""

    def __init__(self, checked: CheckedFile, facts: PlanFacts, catalogue: Catalogue) -> None:
        self.checked = checked
        self.facts = facts
        self.known = catalogue.of_plan(facts.plan_id)
        self.focus_area_set = focus_area_set(facts.plan_id, catalogue, facts.start_date)
        self.whole_years, _ = goal_years(facts.start_date, facts.end_date)
        self.attributes = {one.indicator_id: one.attributes for one in checked.new_indicators}
        self.described = {
            row["activity_id"]: row
            for row in checked.texts.activity_description.iter_rows(named=True)
        }
        self.places = {
            row["indicator_id"]: ReadFrom(row["raw"] or "", _place(row))
            for row in checked.observations.unique(
                "indicator_id", keep="first", maintain_order=True
            ).iter_rows(named=True)
        }

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of a table of the catalogue, what is known first."""
        for catalogue in (self.known, self.checked.additions):
            yield from getattr(catalogue, table).iter_rows(named=True)

    def areas(self) -> tuple[list[DraftArea], list[DraftQuestion]]:
        """The areas with codes of their own; what is only named like one is asked about."""
        areas = [
            DraftArea(
                code=row["area_code"],
                name=row["area_name"],
                residents=row["residents"],
                aliases=tuple(row["aliases"]),
                is_benchmark=row["is_benchmark"],
                read_from=None,
            )
            for row in self._rows("area")
        ]
        own = [area for area in areas if not area.is_benchmark]
        coded = [area for area in own if area.code != area.name]
        named = [area for area in own if area not in coded]
        if not coded:
            return areas, asked_of(own, self.facts.plan_id)
        names = tuple(area.name for area in coded)
        return [area for area in areas if area not in named], [
            DraftQuestion(
                "area_alias",
                self.facts.plan_id,
                text.which_area(one.name),
                raw=one.name,
                readings=(*_likeliest_first(one.name, names), text.AN_AREA_OF_ITS_OWN),
            )
            for one in named
        ]

    def focus_areas(self) -> tuple[list[DraftFocusArea], list[DraftQuestion]]:
        """The focus areas under the plan's own names, each spelling of one once."""
        focus_areas: dict[str, DraftFocusArea] = {}
        questions: list[DraftQuestion] = []
        for row in self._rows("focus_area"):
            name = row["focus_area_name"]
            if name == NO_FOCUS_AREA:
                named = (
                    activity["activity_name"]
                    for activity in self._rows("activity")
                    if activity["focus_area_name"] == NO_FOCUS_AREA
                )
                focus_areas[plain(name)] = DraftFocusArea(name=name)
                questions.append(about_no_focus_area(", ".join(named), self.focus_area_set))
            elif plain(name) not in focus_areas:
                focus_area, asked_of = focus_area_of(name, ReadFrom(name), self.focus_area_set)
                focus_areas[plain(name)] = replace(focus_area, aliases=tuple(row["aliases"]))
                questions += asked_of
        return list(focus_areas.values()), questions

    def activities(self) -> Iterator[DraftActivity]:
        """The activities with what the report says that they are for."""
        names = {
            plain(row["focus_area_name"]): row["focus_area_name"]
            for row in reversed(list(self._rows("focus_area")))
        }
        for row in self._rows("activity"):
            described = self.described.get(row["activity_id"], {})
            focus_area = row["focus_area_name"]
            yield DraftActivity(
                activity_id=row["activity_id"],
                name=row["activity_name"],
                focus_area=names.get(plain(focus_area), focus_area),
                purpose=described.get("purpose"),
                target_groups=described.get("target_groups"),
                aliases=tuple(row["aliases"]),
                read_from=ReadFrom(row["activity_name"]),
            )

    def indicators(self) -> Iterator[DraftIndicator]:
        """The indicators with the attributes that the loaders read or propose."""
        for row in self._rows("indicator"):
            indicator_id = row["indicator_id"]
            attributes = self.attributes.get(indicator_id) or known_attributes(row)
            yield DraftIndicator(
                indicator_id=indicator_id,
                activity_id=row["activity_id"],
                name=row["indicator_name"],
                attributes=attributes,
                theme=row["theme"],
                denominator_id=row["denominator_id"],
                aliases=tuple(row["aliases"]),
                profile=tuple(row["profile"] or ()),
                additive_areas=row["additive_areas"],
                read_from=self.places.get(indicator_id),
            )

    def targets(self, codes: set[str]) -> Iterator[DraftFigure]:
        """The targets and baselines; a target for every year in each year that the plan fills."""
        is_of_plan = pl.col("kind").is_in(["target", "baseline"])
        names = {row["indicator_id"]: row["indicator_name"] for row in self._rows("indicator")}
        for row in self.checked.observations.filter(is_of_plan).iter_rows(named=True):
            has_figure = any(row[end] is not None for end in ("value", "low", "high"))
            if not has_figure or (row["area_code"] is not None and row["area_code"] not in codes):
                continue
            figure = DraftFigure(
                indicator_id=row["indicator_id"],
                area_code=row["area_code"],
                period=row["period"],
                kind=row["kind"],
                unit=row["unit"],
                value=row["value"],
                low=row["low"],
                high=row["high"],
                approximate=row["approximate"],
                note=row["note"],
                read_from=ReadFrom(row["raw"] or "", _place(row)),
            )
            yield figure
            words = (row["raw"] or "", names.get(row["indicator_id"], ""))
            is_yearly = any(matching_words(EACH_YEAR, one) for one in words)
            if row["kind"] == "target" and is_yearly and row["period"] in self.whole_years:
                for year in self.whole_years:
                    if year != row["period"]:
                        yield replace(figure, period=year)

    def questions(self) -> Iterator[DraftQuestion]:
        """What the words of indicators leave open, and what the loaders ask about the plan."""
        for indicator in self.indicators():
            yield from about_attributes(indicator)
        for row in self.checked.questions.iter_rows(named=True):
            if row["subject"] in _ABOUT_THE_PLAN:
                is_of_file = row["subject"] == "goal_period"
                yield DraftQuestion(
                    row["subject"],
                    self.facts.plan_id if is_of_file else row["raw"],
                    row["message"],
                    place=_place(row),
                    raw=row["raw"],
                    readings=tuple(row["option_labels"]),
                )


def _place(row: dict[str, Any]) -> str | None:
    return "!".join(filter(None, (row["sheet"], row["cell"]))) or None


def _likeliest_first(name: str, names: Iterable[str]) -> list[str]:
    """The names, those that are a part of the other first."""
    return sorted(names, key=lambda one: plain(one) not in plain(name))
