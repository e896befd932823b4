"""A draft plan: what an agreement, a workbook or the screen says of a plan, each thing with the
place it was read from, before anybody has confirmed it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.findings.messages import Finding
from loaders.grammar.attributes import Attribute


@dataclass(frozen=True)
class ReadFrom:
    """The words that a thing was read from, and where they stand (`Tabel 1, række 2`, `Mål!C4`)."""

    words: str
    place: str | None = None


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """The plan itself. What nobody has said is None.

    `read_from` gives the words of each attribute that was read, by its name.
    """

    plan_id: str
    name: str | None = None
    municipality: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    parties: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    predecessor_id: str | None = None
    read_from: Mapping[str, ReadFrom] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class DraftArea:
    """An area; one that is a municipality or a country is only there to be compared with."""

    code: str
    name: str
    residents: int | None = None
    aliases: tuple[str, ...] = ()
    is_benchmark: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    read_from: ReadFrom | None = None


@dataclass(frozen=True, kw_only=True)
class DraftFocusArea:
    """A focus area under the plan's own name, and those of the plan's set that it covers: none
    while nobody has said which.
    """

    name: str
    canonical_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    read_from: ReadFrom | None = None


@dataclass(frozen=True, kw_only=True)
class DraftActivity:
    """An activity; `focus_area` is the plan's own name of it, `sub_goals` its delmål in words,
    `description` what is said of it under neither purpose nor target group.
    """

    activity_id: str
    name: str
    focus_area: str
    purpose: str | None = None
    target_groups: str | None = None
    description: str | None = None
    sub_goals: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    read_from: ReadFrom | None = None


@dataclass(frozen=True, kw_only=True)
class DraftIndicator:
    """An indicator with each attribute of `loaders.grammar.attributes.ATTRIBUTES`: read from words,
    or proposed. `sub_goal` is the delmål that it is to show.
    """

    indicator_id: str
    activity_id: str
    name: str
    attributes: tuple[Attribute, ...] = ()
    sub_goal: str | None = None
    definition: str | None = None
    responsible_role: str | None = None
    theme: str | None = None
    denominator_id: str | None = None
    aliases: tuple[str, ...] = ()
    profile: tuple[float, ...] = ()
    additive_areas: bool | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    read_from: ReadFrom | None = None

    def value(self, attribute: str) -> str:
        """The value of an attribute, as text."""
        return next(one.value for one in self.attributes if one.name == attribute)


@dataclass(frozen=True, kw_only=True)
class DraftFigure:
    """A target or a baseline (`kind`) of an indicator, for an area or (None) the whole plan, in a
    `period` such as `2026`, `2026K3` or `2025/26`; a baseline of a benchmark area is the
    municipality's own.
    """

    indicator_id: str
    area_code: str | None
    period: str
    kind: str
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    note: str | None = None
    read_from: ReadFrom


@dataclass(frozen=True, kw_only=True)
class DraftMilestone:
    """Something that an activity is to reach, and by when."""

    activity_id: str
    name: str
    due_date: date | None = None
    status: str = "planned"
    reached_date: date | None = None
    read_from: ReadFrom | None = None


@dataclass(frozen=True)
class DraftQuestion:
    """What only a person can settle before the plan is published.

    `subject` names the kind of thing and `thing_id` which one; `raw` are the words in doubt,
    `readings` what they may mean, the likeliest first. Empty `readings` ask for something that is
    not there at all. `figure` is the target or baseline that the plan gets once it is answered
    which period it is for; its own `period` is empty.
    """

    subject: str
    thing_id: str
    question: str
    place: str | None = None
    raw: str | None = None
    readings: tuple[str, ...] = ()
    figure: DraftFigure | None = None


@dataclass(frozen=True)
class DraftPlan:
    """Everything that was read of one plan, what is asked and what was noticed."""

    plan: PlanFacts
    areas: tuple[DraftArea, ...] = ()
    focus_areas: tuple[DraftFocusArea, ...] = ()
    activities: tuple[DraftActivity, ...] = ()
    indicators: tuple[DraftIndicator, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    milestones: tuple[DraftMilestone, ...] = ()
    questions: tuple[DraftQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def tells_of_a_plan(self) -> bool:
        """Whether anything of a plan was read: an activity or a focus area."""
        return bool(self.activities or self.focus_areas)

    def with_findings(self, findings: Iterable[Finding]) -> "DraftPlan":
        """The draft with more that was noticed, each thing said once."""
        return replace(self, findings=tuple(dict.fromkeys([*findings, *self.findings])))
