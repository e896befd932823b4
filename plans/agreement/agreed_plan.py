"""A delaftale, a strategic agreement or a plan's page as a draft plan."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.focus_areas import FocusAreaSet
from domain.spelling import one_line, plain, slug
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.findings.messages import finding
from loaders.grammar.cells import read_cell
from loaders.grammar.figures import Figure
from loaders.grammar.subtotals import is_sum_label
from plans.agreement import headings, text
from plans.agreement.announced_activities import announced_activities
from plans.agreement.areas import areas_in
from plans.agreement.expected_numbers import goal_years, without_expected_numbers
from plans.agreement.focus_areas import about_no_focus_area, focus_areas_in
from plans.agreement.identity import facts_of
from plans.agreement.indicators import (
    LONGEST_ACTIVITY_ID,
    Measured,
    Stated,
    measured_in,
    period_of,
)
from plans.agreement.known_plan import KnownPlan, known_plan
from plans.agreement.milestones import milestones_in
from plans.agreement.outline import ActivityForm, Outline, Section, outline_of
from plans.agreement.parts import FigureTable, GoalTable, Part, Passage
from plans.agreement.sentence_indicators import SentenceIndicators
from plans.draft import (
    DraftActivity,
    DraftArea,
    DraftFocusArea,
    DraftMilestone,
    DraftPlan,
    DraftQuestion,
    PlanFacts,
    ReadFrom,
)
from store.records import Catalogue

_ASIDE = re.compile(r"\s*\((?P<words>[^()]*)\)$")
_SHARED = re.compile(r"fælles for (?:alle|flere)|på tværs|flere (?:delaftaler|indsatsområder)")
_LONGEST_LISTED = 120


def is_agreement(parts: Sequence[Part]) -> bool:
    """Whether a text has what no report has: a table of delmål, or of the target group."""
    return any(
        isinstance(part, FigureTable) or (isinstance(part, GoalTable) and part.is_of_agreement)
        for part in parts
    )


def agreed_plan(parts: Sequence[Part], catalogue: Catalogue) -> DraftPlan:
    """The plan that a text agrees on; one that has no activities, no delmål and no focus areas
    tells of none, which is said.
    """
    outline = outline_of(parts)
    announced = announced_activities(parts) if not outline.activities else []
    outline = replace(outline, activities=(*outline.activities, *announced))
    facts, about_plan = facts_of(outline, parts, catalogue)
    known = known_plan(facts.plan_id, catalogue)
    is_asked = any(one.subject == "period" for one in about_plan)
    of = known.focus_area_set(None if is_asked else facts.start_date)
    focus_areas, questions = focus_areas_in(outline, parts, of)
    reading = _Reading(facts, focus_areas, known, of)
    areas, about_areas = areas_in(outline, parts, known)
    reading.questions += [*about_plan, *questions, *about_areas]
    reading.read(outline, parts)
    draft = reading.draft(areas)
    if draft.tells_of_a_plan:
        return draft
    return draft.with_findings([finding("no_plan_in_text")])


class _Reading:
    """The plan's parts while they are put together."""

    def __init__(
        self,
        facts: PlanFacts,
        focus_areas: list[DraftFocusArea],
        known: KnownPlan,
        of: FocusAreaSet,
    ) -> None:
        self.facts = facts
        self.focus_area_set = of
        self.known = known
        self.focus_areas = focus_areas
        self.questions: list[DraftQuestion] = []
        self.activities: dict[str, DraftActivity] = {}
        self.indicators = SentenceIndicators(known, *goal_years(facts.start_date, facts.end_date))
        self.milestones: list[DraftMilestone] = []

    def read(self, outline: Outline, parts: Sequence[Part]) -> None:
        """Everything below the plan itself: delmål, activities, the table of the target group."""
        if not (self.focus_areas or outline.activities):
            self.questions.append(
                DraftQuestion("focus_area", self.facts.plan_id, text.NO_FOCUS_AREAS)
            )
        of_plan = [(section.parts, section) for section in outline.sections]
        for parts_of_plan, section in (*of_plan, (outline.lead, None)):
            for part in parts_of_plan:
                if isinstance(part, GoalTable):
                    self._add_goals(part, section)
            passages = [part for part in parts_of_plan if isinstance(part, Passage)]
            self._add_sentences(passages, section)
        for form in outline.activities:
            self._add_activity(form)
        self._add_listed(outline)
        for part in parts:
            if isinstance(part, FigureTable):
                self._add_target_group(part)
        if not self.activities or all(_is_of_sub_goals(one) for one in self.activities.values()):
            self.questions.append(DraftQuestion("activity", self.facts.plan_id, text.NO_ACTIVITIES))

    def draft(self, areas: list[DraftArea]) -> DraftPlan:
        """All of it as a draft."""
        if any(one.focus_area == NO_FOCUS_AREA for one in self.activities.values()):
            self.focus_areas.append(DraftFocusArea(name=NO_FOCUS_AREA))
            names = ", ".join(
                one.name for one in self.activities.values() if one.focus_area == NO_FOCUS_AREA
            )
            self.questions.append(about_no_focus_area(names, self.focus_area_set))
        code = self.known.benchmark
        if self.indicators.has_figures_of(code):
            municipality = DraftArea(
                code=code,
                name=self.facts.municipality or code,
                is_benchmark=True,
                read_from=self.facts.read_from.get("municipality"),
            )
            areas = [*areas, *self.known.named([municipality])]
        return DraftPlan(
            plan=self.facts,
            areas=tuple(areas),
            focus_areas=tuple(self.focus_areas),
            activities=tuple(
                replace(one, aliases=self.known.aliases("activity", one.activity_id))
                for one in self.activities.values()
            ),
            indicators=tuple(self.indicators.indicators),
            figures=tuple(self.indicators.figures),
            milestones=tuple(self.milestones),
            questions=tuple(dict.fromkeys([*self.questions, *self.indicators.questions])),
        )

    def _focus_area(self, named: Passage | None) -> str:
        """The plan's own name of the focus area that something stands under."""
        if named is not None:
            spelt = (one for one in self.focus_areas if plain(one.name) == plain(named.text))
            return next((one.name for one in spelt), named.text)
        return self.focus_areas[0].name if len(self.focus_areas) == 1 else NO_FOCUS_AREA

    def _id(self, name: str) -> str:
        new_id = f"{self.facts.plan_id}/{slug(name)[:LONGEST_ACTIVITY_ID].strip('-')}"
        return self.known.activity_id(name) or new_id

    def _add_goals(self, table: GoalTable, section: Section | None) -> None:
        """The delmål of a focus area, under an activity of that name."""
        self._add_rows(table, self._sub_goals_activity(section))

    def _add_sentences(self, passages: Sequence[Passage], section: Section | None) -> None:
        """The delmål that sentences of the plan itself give, outside its tables and activities."""
        are_goals = section is not None and section.name in (
            headings.SUB_GOALS,
            headings.INDICATORS,
        )
        if self.indicators.gives_goals(passages, are_goals=are_goals):
            activity_id = self._sub_goals_activity(section)
            self.indicators.add_sentences(activity_id, passages, are_goals=are_goals)

    def _sub_goals_activity(self, section: Section | None) -> str:
        """The activity that the delmål of a focus area stand under; each focus area has its own."""
        focus_area = self._focus_area(section.focus_area if section is not None else None)
        name = text.SUB_GOALS_ACTIVITY
        is_other = any(
            _is_of_sub_goals(one) and one.focus_area != focus_area
            for one in self.activities.values()
        )
        activity_id = self._id(f"{name} {focus_area}" if is_other else name)
        if activity_id not in self.activities:
            self.activities[activity_id] = DraftActivity(
                activity_id=activity_id,
                name=f"{name}, {focus_area}" if is_other else name,
                focus_area=focus_area,
                read_from=section.heading.read_from if section is not None else None,
            )
        return activity_id

    def _add_rows(self, table: GoalTable, activity_id: str) -> None:
        measured, questions = measured_in(table)
        self.questions += questions
        for one in measured:
            self.indicators.add(activity_id, one)

    def _add_activity(self, form: ActivityForm) -> None:
        name, aside = _without_aside(form.name.text)
        activity_id = self._id(name)
        known = self.activities.get(activity_id)
        if known is not None:
            return
        focus_area = self._focus_area(form.focus_area)
        sub_goals = _sub_goals(form)
        self.activities[activity_id] = DraftActivity(
            activity_id=activity_id,
            name=name,
            focus_area=focus_area,
            purpose=_words(form.passages(headings.PURPOSE)),
            target_groups=_words(without_expected_numbers(form.passages(headings.TARGET_GROUPS))),
            description=_words(form.passages(headings.CONTENT)),
            sub_goals=tuple(one.text for one in sub_goals),
            read_from=form.name.read_from,
        )
        self._ask_if_shared(activity_id, name, aside, form.name, focus_area)
        for section in form.sections:
            for part in section.parts:
                if isinstance(part, GoalTable):
                    self._add_rows(part, activity_id)
            if section.name == headings.MILESTONES:
                self.milestones += milestones_in(section.parts, activity_id)
        self.indicators.add_sentences(activity_id, sub_goals, are_goals=True)
        others = form.passages(headings.PURPOSE, headings.TARGET_GROUPS, headings.CONTENT)
        self.indicators.add_sentences(activity_id, others, are_goals=False)

    def _ask_if_shared(
        self, activity_id: str, name: str, aside: str, passage: Passage, focus_area: str
    ) -> None:
        if aside and _SHARED.search(aside) is not None:
            others = [one.name for one in self.focus_areas if one.name != focus_area]
            self.questions.append(
                DraftQuestion(
                    "activity_focus_area",
                    activity_id,
                    text.shared_activity(name),
                    place=passage.place,
                    raw=passage.text,
                    readings=(focus_area, *others),
                )
            )

    def _add_listed(self, outline: Outline) -> None:
        """The activities of a list: what stands beside the name of one that has a form, and those
        that have none.
        """
        for section in outline.named(headings.ACTIVITIES):
            for passage in section.passages:
                if not passage.is_bullet or len(passage.text) > _LONGEST_LISTED:
                    continue
                name, aside = _without_aside(passage.text)
                activity_id = self._id(name)
                if activity_id not in self.activities:
                    focus_area = self._focus_area(section.focus_area)
                    self.activities[activity_id] = DraftActivity(
                        activity_id=activity_id,
                        name=name,
                        focus_area=focus_area,
                        read_from=passage.read_from,
                    )
                    self.questions.append(
                        DraftQuestion(
                            "purpose",
                            activity_id,
                            text.activity_without_form(name),
                            place=passage.place,
                            raw=passage.text,
                        )
                    )
                focus_area = self.activities[activity_id].focus_area
                self._ask_if_shared(activity_id, name, aside, passage, focus_area)

    def _add_target_group(self, table: FigureTable) -> None:
        """The table of the target group as indicators with starting figures, which is asked about;
        one that stands twice is read once.
        """
        activity_id = self._id(table.name)
        if activity_id in self.activities:
            return
        self.activities[activity_id] = DraftActivity(
            activity_id=activity_id,
            name=table.name,
            focus_area=self._focus_area(None),
            read_from=ReadFrom(f"{table.name} {table.stated}".strip(), table.place),
        )
        columns = [*table.codes, *([None] if table.has_total else [])]
        period = period_of(table.stated)
        for name, cells in table.rows:
            words = ReadFrom(one_line(f"{name} {' '.join(cells)}"), table.place)
            stated = []
            for code, cell in zip(columns, cells, strict=False):
                figure = _one_figure(cell)
                if figure is not None and not is_sum_label(name, ()):
                    stated.append(Stated("baseline", figure, cell, period, words, area_code=code))
            self.indicators.add(
                activity_id,
                Measured(
                    name=name,
                    read_from=words,
                    stated=tuple(stated),
                ),
            )
        if self.known.activity_id(table.name) is not None:
            return
        self.questions.append(
            DraftQuestion(
                "activity",
                activity_id,
                text.is_followed(table.name),
                place=table.place,
                raw=f"{table.name} {table.stated}".strip(),
                readings=text.IS_FOLLOWED,
            )
        )


def _one_figure(cell: str) -> Figure | None:
    figures = [one for one in read_cell(cell).figures if one.has_value]
    return figures[0] if len(figures) == 1 else None


def _is_of_sub_goals(activity: DraftActivity) -> bool:
    return activity.name.partition(",")[0] == text.SUB_GOALS_ACTIVITY


def _without_aside(name: str) -> tuple[str, str]:
    """An activity's name, and what stands in parentheses behind it where that is no part of it."""
    match = _ASIDE.search(name)
    if match is None or _SHARED.search(match["words"]) is None:
        return one_line(name).rstrip(" .:"), ""
    return one_line(name[: match.start()]), match["words"]


def _sub_goals(form: ActivityForm) -> list[Passage]:
    """The delmål of an activity, one for each bullet; words right below a bullet go on with it."""
    goals: list[Passage] = []
    for section in form.sections:
        of_section: list[Passage] = []
        for passage in section.passages if section.name == headings.SUB_GOALS else ():
            above = of_section[-1] if of_section else None
            if above is None or passage.is_bullet or passage.is_apart or not above.is_bullet:
                of_section.append(passage)
            else:
                of_section[-1] = replace(above, text=f"{above.text} {passage.text}")
        goals += of_section
    return goals


def _words(passages: Sequence[Passage]) -> str | None:
    """Paragraphs as one text, a hyphen before each bullet."""
    lines = [f"- {one.text}" if one.is_bullet else one.text for one in passages]
    return "\n".join(lines) or None
