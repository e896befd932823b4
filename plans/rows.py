"""A row of a plan's part, whose texts are read one by one; what cannot be read is told of where it
stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.focus_areas import CANONICAL_NAMES, OWN_FOCUS_AREA, FocusAreaSet
from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.spelling import one_line, plain
from domain.texts import MILESTONE_STATUSES
from domain.units import UNITS
from loaders.findings.messages import Finding, finding
from loaders.grammar.asked import IN_PERCENT, Asked
from loaders.grammar.cells import read_cell
from loaders.grammar.days import read_day
from plans import parts
from plans.parts import Part, Row

Record = dict[str, object]
_VOCABULARIES = {
    "unit": UNITS,
    "aggregation": AGGREGATIONS,
    "direction": DIRECTIONS,
    "indicator_kind": INDICATOR_KINDS,
    "milestone_status": MILESTONE_STATUSES,
}


@dataclass(frozen=True)
class PartRow:
    """A row of a part, whose cells are read one by one."""

    findings: list[Finding]
    part: Part
    number: int
    row: Row

    def say(self, column: str, code: str, raw: str | None = None, **fields: str) -> None:
        """A finding about one cell of the row."""
        heading = self.part.column(column).heading
        place = f"{heading}, {self.place}"
        fields = {"heading": heading, **fields}
        self.findings.append(finding(code, self.part.title, place, raw, **fields))

    @property
    def place(self) -> str:
        """Where the row stands: in its file, else in its part."""
        return self.row.get(parts.PLACE) or f"linje {self.number}"

    def say_unknown(self, column: str, part: Part) -> None:
        """A finding about a name that should stand in another part."""
        self.say(column, "plan_reference_unknown", self.row.get(column, ""), title=part.title)

    def text(self, column: str) -> str | None:
        """The text in one line, None where there is none."""
        return one_line(self.row.get(column, "")) or None

    def texts(self, column: str) -> list[str]:
        """The texts between semicolons."""
        texts = map(one_line, self.row.get(column, "").split(parts.SEPARATOR))
        return [text for text in texts if text]

    def day(self, column: str) -> date | None:
        """The day that stands there, None where none does."""
        text = self.row.get(column, "").strip()
        day = read_day(text) if text else None
        if text and day is None:
            self.say(column, "plan_day_unreadable", text)
        return day

    def dates(self) -> Record:
        """From when and to when the thing is there."""
        days = {column: self.day(column) for column in ("valid_from", "valid_to")}
        first, last = days.values()
        if first and last and last < first:
            self.say("valid_to", "plan_days_swapped")
        return {**days}

    def whole_number(self, column: str) -> int | None:
        """A count as it is written: `1.840`, `1840` or `1840,0`."""
        text = self.row.get(column, "").strip()
        if not text:
            return None
        figures = read_cell(text).figures
        value = figures[0].value if len(figures) == 1 else None
        if value is None or value != int(value) or value < 0:
            self.say(column, "plan_number_unreadable", text)
            return None
        return int(value)

    def share(self, column: str) -> float | None:
        """A share as it is written, `85 %` or `85`, as a fraction above 0 and at most 1."""
        text = self.row.get(column, "").strip()
        figures = read_cell(text, asked=IN_PERCENT).figures
        value = figures[0].value if len(figures) == 1 else None
        if value is None or not 0 < value <= 100:
            self.say(column, "plan_share_unreadable", text)
            return None
        return value / 100

    def shares(self, column: str, count: int) -> list[float] | None:
        """So many shares that rise to the whole, as fractions; None where nothing stands."""
        texts = self.texts(column)
        if not texts:
            return None
        readings = [read_cell(text, asked=IN_PERCENT).figures for text in texts]
        values = [figures[0].value for figures in readings if len(figures) == 1]
        shares = [value / 100 for value in values if value is not None and value >= 0]
        if len(shares) != count or len(texts) != count or shares != sorted(shares):
            self.say(column, "plan_profile_unreadable", self.row[column].strip())
            return None
        return shares

    def is_yes(self, column: str) -> bool:
        """Whether `ja` stands there."""
        return self.one_of(column, parts.NO) == parts.YES

    def one_of(self, column: str, otherwise: str) -> str:
        """One of the column's own words, `otherwise` where the cell is empty."""
        text = self.row.get(column, "").strip()
        if not text:
            return otherwise
        choices = {plain(choice): choice for choice in self.part.column(column).choices}
        if plain(text) not in choices:
            self._say_choices(column, text)
            return otherwise
        return choices[plain(text)]

    def term(self, column: str) -> str:
        """The name of a word of the column's vocabulary, the first where the cell is empty."""
        vocabulary = _VOCABULARIES[column]
        first = next(iter(vocabulary.values()))
        word = self.one_of(column, first.word)
        return next(term.name for term in vocabulary.values() if term.word == word)

    def canonical(self, text: str, own_name: str, of: FocusAreaSet) -> str:
        """A focus area of any of Landsbyggefonden's sets, or the plan's own; the choices that are
        told are those of the plan's set.
        """
        known = {plain(name): name for name in CANONICAL_NAMES}
        known[plain(OWN_FOCUS_AREA)] = own_name
        if plain(text) not in known:
            self.say("canonical_names", "plan_word_unknown", text, **canonical_choices(of))
        return known.get(plain(text), text)

    def reference(self, column: str, known: Mapping[str, str], part: Part) -> str | None:
        """What a name stands for that another part has."""
        text = self.row.get(column, "").strip()
        if not text:
            self.say(column, "plan_word_missing")
            return None
        if plain(text) not in known:
            self.say_unknown(column, part)
        return known.get(plain(text))

    def figure(self, column: str, unit: str) -> Record:
        """The one figure of a cell, with the columns of an observation."""
        text = self.row[column].strip()
        reading = read_cell(
            text, asked=Asked("procent" if unit == "procent" else None, is_goal=True)
        )
        figures = [one for one in reading.figures if one.has_value]
        if len(figures) != 1 or any(doubt.readings for doubt in reading.doubts):
            self.say(column, "plan_figure_unreadable", text)
        one = figures[0] if figures else None
        return {
            "unit": (one.unit if one else None) or unit,
            "status": one.status if one else "missing",
            "note": one.note if one else None,
            "raw": text,
            "sheet": self.part.title,
            "cell": self.place,
            "value": one.value if one else None,
            "low": one.low if one else None,
            "high": one.high if one else None,
            "approximate": bool(one and one.approximate),
        }

    def _say_choices(self, column: str, text: str) -> None:
        choices = " · ".join(self.part.column(column).choices)
        self.say(column, "plan_word_unknown", text, choices=choices)


def canonical_choices(of: FocusAreaSet) -> Mapping[str, str]:
    """What a finding says of the focus areas that may be chosen."""
    return {"choices": " · ".join((*of.names, OWN_FOCUS_AREA))}
