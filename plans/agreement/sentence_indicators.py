"""The indicators of a draft as sentences give them: delmål with where they start, and the numbers
that are expected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.grammar.criteria import FROM_WORDS
from plans.agreement import text
from plans.agreement.expected_numbers import ExpectedNumber, expected_numbers, is_about
from plans.agreement.indicators import DraftIndicators, Measured, Stated
from plans.agreement.parts import Passage
from plans.agreement.worded_goals import Role, WordedFigure, WordedGoal, worded_goals
from plans.draft import DraftQuestion, ReadFrom


@dataclass
class SentenceIndicators(DraftIndicators):
    """Indicators with their figures, among them those that stand in sentences."""

    @property
    def _years(self) -> list[str]:
        return sorted([*self.whole_years, *self.partial_years])

    def gives_goals(self, passages: Sequence[Passage], *, are_goals: bool) -> bool:
        """Whether sentences of the plan itself give goals: words alone give none."""
        goals, rest = worded_goals(passages, self._years, are_goals=are_goals)
        return bool(goals) or (are_goals and any(_expected_of_plan(rest)))

    def add_sentences(
        self, activity_id: str, passages: Sequence[Passage], *, are_goals: bool
    ) -> None:
        """What the sentences of an activity give; under a heading of goals (`are_goals`) every
        number is one, elsewhere its words say so.
        """
        goals, rest = worded_goals(passages, self._years, are_goals=are_goals)
        for goal in goals:
            self._add_goal(activity_id, goal)
        for expected in expected_numbers(rest, all_expected=are_goals):
            self._add_expected(activity_id, expected)

    def has_figures_of(self, area_code: str) -> bool:
        """Whether an area has figures, also those that only lack their period."""
        asked = (one.figure for one in self.questions if one.figure is not None)
        return any(one.area_code == area_code for one in (*self.figures, *asked))

    def _about(self, sentence: str) -> str | None:
        """The id of the indicator that a sentence speaks of."""
        ids = (one.indicator_id for one in self.indicators if is_about(sentence, one.name))
        return next(ids, None)

    def _add_goal(self, activity_id: str, goal: WordedGoal) -> None:
        """A worded goal: figures of the indicator that is known by its words, else of a new one."""
        read_from = ReadFrom(goal.sentence, goal.passage.place)
        stated = [_stated(one) for one in goal.of(Role.BASELINE, Role.MUNICIPALITY, Role.TARGET)]
        known = self._about(goal.name)
        indicator_id = known or self.add(
            activity_id,
            Measured(
                name=goal.name, read_from=read_from, sub_goal=goal.sentence, evidence=tuple(stated)
            ),
        )
        for one in stated:
            self.add_figure(indicator_id, one)
        name = self.indicator(indicator_id).name
        for one in goal.of(Role.CHANGE, Role.OPEN):
            asked_of = (
                text.change_as_target(name)
                if one.role is Role.CHANGE
                else text.unread_figure(one.raw, name)
            )
            self._ask("target", indicator_id, asked_of, one.passage.place, one.passage.text)

    def _add_expected(self, activity_id: str, expected: ExpectedNumber) -> None:
        """An expected number: the target of an indicator that its sentence speaks of, else of one
        that it is itself.
        """
        place = expected.passage.place
        read_from = ReadFrom(expected.sentence, place)
        indicator_id = self._about(expected.sentence) or self.add(
            activity_id,
            Measured(
                name=expected.name,
                read_from=read_from,
                notes=(expected.sentence,) if expected.when else (),
                attributes=expected.attributes,
                evidence=tuple(
                    Stated("target", one.figure, expected.sentence, "", read_from)
                    for one in expected.targets[:1]
                ),
            ),
        )
        name = self.indicator(indicator_id).name
        for measure in expected.measures:
            asked_of = text.is_measured(measure)
            readings = text.IS_MEASURED
            self._ask("measure", indicator_id, asked_of, place, expected.sentence, readings)
        if expected.is_change:
            asked_of = text.change_as_target(name)
            self._ask("target", indicator_id, asked_of, place, expected.sentence)
            return
        if len(expected.targets) > 1 and not expected.by_year:
            asked_of = text.several_targets(name)
            readings = tuple(target.words for target in expected.targets)
            self._ask("target", indicator_id, asked_of, place, expected.sentence, readings)
            return
        note = "; ".join([FROM_WORDS, *expected.measures])
        for period, target in expected.by_year or [(expected.period, expected.targets[0])]:
            self.add_figure(
                indicator_id,
                Stated(
                    "target",
                    replace(target.figure, note=note),
                    expected.sentence,
                    period,
                    read_from,
                    is_yearly=expected.is_yearly and not expected.by_year,
                ),
            )

    def _ask(
        self,
        subject: str,
        indicator_id: str,
        asked_of: str,
        place: str,
        raw: str,
        readings: tuple[str, ...] = (),
    ) -> None:
        self.questions.append(
            DraftQuestion(subject, indicator_id, asked_of, place=place, raw=raw, readings=readings)
        )


def _expected_of_plan(passages: Iterable[Passage]) -> Iterable[ExpectedNumber]:
    return expected_numbers(passages, all_expected=True)


def _stated(one: WordedFigure) -> Stated:
    return Stated(
        "target" if one.role is Role.TARGET else "baseline",
        one.figure,
        one.raw,
        one.period,
        ReadFrom(one.raw, one.passage.place),
        is_benchmark=one.role is Role.MUNICIPALITY,
    )
