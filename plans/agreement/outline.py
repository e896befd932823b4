"""An agreement as its parts: what holds for the plan, and a form for each activity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from plans.agreement import headings
from plans.agreement.headings import Heading, heading_in
from plans.agreement.parts import Part, Passage, Table

_IN_CELL = re.compile(r"\n|\s*[•●▪\uf0b7\uf0a7\uf0d8]\s*")
_BULLET_IN_CELL = re.compile(r"\t|- |[•●▪\uf0b7\uf0a7\uf0d8]")
# A form of rows has a name and what is said under it; a table of figures has more columns.
_MOST_OF_A_FORM = 2


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

    def add(self, part: Part) -> None:
        if isinstance(part, Passage):
            heading = None if part.is_bullet else heading_in(part.text)
            if heading is not None:
                self._begin(heading, part)
                return
            if self.awaits_name:
                self._name_activity(part)
                return
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
        if self.is_of_activity and heading.name != headings.ACTIVITY:
            self.activities[-1] = replace(self.activities[-1], focus_area=named)
        else:
            self.focus_area = named

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


_OF_THE_PLAN = (headings.ACTIVITIES, headings.PARTIES, headings.NAME)


def outline_of(parts: Sequence[Part]) -> Outline:
    """The parts of an agreement under its headings."""
    reader = _Reader()
    for part in parts:
        for one in _opened(part) if isinstance(part, Table) else (part,):
            reader.add(one)
    reader.close()
    return Outline(tuple(reader.lead), tuple(reader.sections), tuple(reader.activities))


def _opened(table: Table) -> Iterator[Part]:
    """The words of a table that is a form, each row a heading with what is said under it; any
    other table as it is.
    """
    filled = [[cell for cell in row if cell.strip()] for row in table.rows]
    if any(len(cells) > _MOST_OF_A_FORM for cells in filled):
        yield table
        return
    for number, cells in enumerate(filled):
        place = table.place_of(number)
        for cell in cells:
            yield from lines_in_cell(cell, place)


def lines_in_cell(cell: str, place: str) -> Iterator[Passage]:
    """The paragraphs and bullets of a cell."""
    bullets = [match[0] for match in _IN_CELL.finditer(cell)]
    for number, line in enumerate(_IN_CELL.split(cell)):
        before = bullets[number - 1] if number else ""
        is_bullet = bool(before.strip()) or _BULLET_IN_CELL.match(line) is not None
        text = " ".join(
            _BULLET_IN_CELL.sub("", line, count=1).split() if is_bullet else line.split()
        )
        if text:
            yield Passage(text, place, is_bullet=is_bullet)
