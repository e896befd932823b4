"""An agreement as its parts: what holds for the plan, and a form for each activity."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from plans.agreement import headings
from plans.agreement.headings import Heading, heading_in
from plans.agreement.parts import GoalTable, Part, Passage


@dataclass(frozen=True)
class Section:
    """What stands below one heading of `headings`; `focus_area` is the one it stands under."""

    name: str
    heading: Passage
    parts: tuple[Part, ...] = ()
    focus_area: Passage | None = None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its paragraphs and bullets."""
        return tuple(part for part in self.parts if isinstance(part, Passage))


@dataclass(frozen=True)
class ActivityForm:
    """What an agreement says of one activity; `name` is the passage that names it, `focus_area` the
    one it stands under.
    """

    name: Passage
    sections: tuple[Section, ...] = ()
    focus_area: Passage | None = None

    def passages(self, *names: str) -> list[Passage]:
        """The paragraphs and bullets of the sections of those names."""
        return [
            passage
            for section in self.sections
            if section.name in names
            for passage in section.passages
        ]


@dataclass(frozen=True)
class Outline:
    """What an agreement says before its first heading, of the plan, and of its activities."""

    lead: tuple[Part, ...]
    sections: tuple[Section, ...]
    activities: tuple[ActivityForm, ...]

    def named(self, *names: str) -> list[Section]:
        """The sections of the plan of those names."""
        return [section for section in self.sections if section.name in names]


@dataclass
class _Reader:
    lead: list[Part] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    activities: list[ActivityForm] = field(default_factory=list)
    heading: Passage | None = None
    name: str = ""
    parts: list[Part] = field(default_factory=list)
    focus_area: Passage | None = None
    named_focus_area: Passage | None = None
    awaits_name: bool = False
    is_of_activity: bool = False

    def add(self, part: Part, below: Part | None) -> None:
        if isinstance(part, Passage):
            heading = None if part.is_bullet else _heading(part, below)
            if heading is not None:
                self._begin(heading, part)
                return
            if self.awaits_name:
                self._name_activity(part)
                return
        if isinstance(part, GoalTable) and self.named_focus_area is not None:
            self.focus_area, self.named_focus_area = self.named_focus_area, None
            self.is_of_activity = False
        (self.parts if self.heading is not None else self.lead).append(part)

    def _begin(self, heading: Heading, passage: Passage) -> None:
        self.close()
        self._settle_focus_area(heading)
        self.heading, self.name, self.parts = passage, heading.name, []
        value = Passage(heading.value, passage.place)
        if heading.name == headings.ACTIVITY:
            self.awaits_name = True
            if heading.value:
                self._name_activity(value)
            return
        self.awaits_name = False
        if heading.is_title or heading.name in _OF_THE_PLAN:
            self.is_of_activity = False
        if heading.name == headings.FOCUS_AREA and heading.value:
            self.named_focus_area = value
            if heading.is_title:
                self.focus_area = value
        if heading.value:
            self.parts.append(value)

    def _settle_focus_area(self, heading: Heading) -> None:
        """A focus area that is named within an activity's form is that activity's; one above a form
        holds for those that follow.
        """
        named, self.named_focus_area = self.named_focus_area, None
        if named is None:
            return
        form = self.activities[-1] if self.is_of_activity else None
        is_first = form is not None and {one.name for one in form.sections} <= _BEFORE_A_FORM
        if form is not None and is_first and heading.name != headings.ACTIVITY:
            self.activities[-1] = replace(form, focus_area=named)
        else:
            self.focus_area, self.is_of_activity = named, False

    def _name_activity(self, passage: Passage) -> None:
        self.activities.append(ActivityForm(passage, focus_area=self.focus_area))
        self.awaits_name, self.is_of_activity = False, True
        self.heading, self.name, self.parts = passage, headings.CONTENT, []

    def close(self) -> None:
        if self.heading is None or (self.name == headings.CONTENT and not self.parts):
            return
        section = Section(self.name, self.heading, tuple(self.parts), self.focus_area)
        if self.is_of_activity and self.name != headings.ACTIVITY:
            form = self.activities[-1]
            self.activities[-1] = replace(form, sections=(*form.sections, section))
        else:
            self.sections.append(section)


_BEFORE_A_FORM = {headings.FOCUS_AREA, headings.CONTENT}
_OF_THE_PLAN = (headings.ACTIVITIES, headings.PARTIES, headings.NAME)


def _heading(passage: Passage, below: Part | None) -> Heading | None:
    """The heading that a passage is; a word that any text may hold is one above a list or table."""
    heading = heading_in(passage.text)
    is_above_list = not isinstance(below, Passage) or below.is_bullet
    if heading is None and below is not None and is_above_list and ":" not in passage.text:
        return heading_in(f"{passage.text}:")
    return heading


def outline_of(parts: Sequence[Part]) -> Outline:
    """The parts of an agreement under its headings."""
    reader = _Reader()
    for part, below in zip(parts, [*parts[1:], None], strict=False):
        reader.add(part, below)
    reader.close()
    return Outline(tuple(reader.lead), tuple(reader.sections), tuple(reader.activities))
