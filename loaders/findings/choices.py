"""What a person has settled about a file's words and cells, and the questions still open."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from domain.spelling import plain
from loaders.grammar.attributes import AGGREGATION, KIND, NewIndicator

NEW = "new"
IGNORED = "ignored"
# Before the id of a known thing that the file calls by a new name.
RENAMED = "renamed:"
# Between an area's code and what it is called now: its figures keep the code alone.
_CALLED = "="
COUNTED = "counted"

COLUMN, CELL, PERIOD = "column", "cell", "period"
ATTRIBUTE, INDICATORS = "attribute", "indicators"
GOAL_PERIOD, OF_YEAR, OF_QUARTER = "goal_period", "year", "quarter"
QUARTER = "quarter"
MILESTONE = "milestone"
# What is asked of a published table, and holds for the next edition of it.
OUTCOME, OUTCOME_AREA, OUTCOME_SERIES = "outcome", "outcome_area", "outcome_series"
# What is asked of one place of a file, and holds for that file alone.
TABLE_ACTIVITY, HIDDEN_SHEET, SAME_FIGURES = "table_activity", "hidden_sheet", "same_figures"
REGISTRATIONS, REPEATED_TARGET = "registrations", "repeated_target"
OF_A_PLACE = frozenset(
    {QUARTER, TABLE_ACTIVITY, HIDDEN_SHEET, SAME_FIGURES, REGISTRATIONS, REPEATED_TARGET}
)

QUESTION = {
    "subject": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "raw": pl.String,
    "message": pl.String,
    "options": pl.List(pl.String),
    "option_labels": pl.List(pl.String),
}
REMEMBERED = {"subject": pl.String, "spelling": pl.String, "meaning": pl.String}


@dataclass(frozen=True)
class Question:
    """What only a person can settle; one of `options` becomes the choice, its label is shown.

    `subject` is column, activity, indicator, area, focus_area, cell, milestone, period,
    goal_period, quarter, direction, indicators, outcome, outcome_area, outcome_series or one of
    `OF_A_PLACE`; `quarter` is whether the
    figures of one are counted, `indicators` about all that is proposed for the indicators that a
    file adds.
    """

    subject: str
    sheet: str | None
    cell: str | None
    raw: str
    message: str
    options: tuple[str, ...]
    option_labels: tuple[str, ...]


def question_frame(questions: Sequence[Question]) -> pl.DataFrame:
    """The questions with the columns of `QUESTION`, each asked once, in the file's order."""
    rows = [
        {
            **vars(question),
            "options": list(question.options),
            "option_labels": list(question.option_labels),
        }
        for question in dict.fromkeys(questions)
    ]
    return pl.DataFrame(rows, schema=QUESTION)


@dataclass(frozen=True)
class Choices:
    """What has been chosen, by the plain spelling of a header or a name, or by a cell's place.

    `columns` gives a role of `columns.Role` or `IGNORED`; `names`, by subject and spelling, an id
    of the catalogue, `RENAMED` and an id, or `NEW`, and for goals whose period is not said
    `OF_YEAR` or `OF_QUARTER`;
    `cells`, by sheet and address, the reading chosen, written as text, or `IGNORED`, and by the
    place of words about milestones the names of those that are meant; `periods` the period a text
    means, written as `2023K3`; `places`, by one of `OF_A_PLACE`, sheet and address, the option
    chosen for what stands from there on; `attributes`, by the id of a new indicator (or the
    spelling of its name) and the attribute, the value confirmed.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    cells: Mapping[tuple[str | None, str], str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[tuple[str, str | None, str | None], str] = field(default_factory=dict)
    attributes: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def none(cls) -> "Choices":
        """Nothing chosen."""
        return cls()

    @classmethod
    def from_rows(cls, rows: pl.DataFrame) -> "Choices":
        """What is remembered of a plan, from rows with subject, spelling and meaning."""
        chosen = cls.none()
        for subject, spelling, meaning in rows.select(list(REMEMBERED)).iter_rows():
            if subject == COLUMN:
                chosen = replace(chosen, columns={**chosen.columns, spelling: meaning})
            else:
                chosen = replace(chosen, names={**chosen.names, (subject, spelling): meaning})
        return chosen

    def renamed_areas(self, known: Container[str]) -> dict[str, str]:
        """By its code what each area is called now that is chosen as renamed; once the plan knows
        the name, in plain spelling, the choice says nothing more.
        """
        chosen = (
            meaning.removeprefix(RENAMED).partition(_CALLED)
            for (subject, _), meaning in self.names.items()
            if subject == "area" and meaning.startswith(RENAMED)
        )
        return {code: name for code, _, name in chosen if plain(name) not in known}

    def remembered(self) -> pl.DataFrame:
        """What the plan's next files are read by: columns and names, one row each.

        Cells, milestones, periods and quarters belong to the one file, attributes to the indicators
        it adds.
        """
        rows = [(COLUMN, spelling, meaning) for spelling, meaning in self.columns.items()]
        rows += [(*key, meaning) for key, meaning in self.names.items()]
        return pl.DataFrame(rows, schema=REMEMBERED, orient="row")

    def with_answer(
        self, subject: str, sheet: str | None, cell: str | None, raw: str, option: str
    ) -> "Choices":
        """These choices and the option chosen for one question; `attribute` confirms one attribute,
        named by `cell`, of the new indicator whose id is `raw`.
        """
        match subject:
            case "attribute" | "direction":
                key = (raw, cell or "") if subject == "attribute" else (plain(raw), subject)
                return self.with_attributes(key[0], {key[1]: option})
            case "column":
                return replace(self, columns={**self.columns, plain(raw): option})
            case "cell" | "milestone":
                return replace(self, cells={**self.cells, (sheet, cell or ""): option})
            case _ if subject in OF_A_PLACE:
                return replace(self, places={**self.places, (subject, sheet, cell): option})
            case "period":
                return replace(self, periods={**self.periods, plain(raw): option})
            case _:
                return replace(self, names={**self.names, _name_key(subject, raw): option})

    def with_attributes(self, indicator: str, values: Mapping[str, str]) -> "Choices":
        """These choices and the confirmed attributes of a new indicator, by its id or spelling."""
        confirmed = {(indicator, attribute): value for attribute, value in values.items()}
        return replace(self, attributes={**self.attributes, **confirmed})

    def with_long_term_goal(self, name: str) -> "Choices":
        """These choices and a new indicator that a person sets up as a long-term goal: its newest
        figure tells it.
        """
        return self.with_attributes(plain(name), {KIND: "long_term", AGGREGATION: "last"})

    def with_proposals(self, new_indicators: Sequence[NewIndicator]) -> "Choices":
        """These choices and all that is read and proposed for new indicators, confirmed; not what
        is asked about one of them alone.
        """
        choices = self
        for new in new_indicators:
            values = {one.name: one.value for one in new.attributes if not one.is_asked}
            choices = choices.with_attributes(new.indicator_id, values)
        return choices

    def attributes_of(self, indicator_id: str, name: str) -> dict[str, str]:
        """What is confirmed of a new indicator: each attribute with its value."""
        return {
            attribute: value
            for owner in (plain(name), indicator_id)
            for (indicator, attribute), value in self.attributes.items()
            if indicator == owner
        }

    def recalling(self, questions: pl.DataFrame, remembered: "Choices") -> "Choices":
        """These choices and what is remembered of the questions that they leave open."""
        choices = self
        for row in questions.iter_rows(named=True):
            option = remembered.answer_to(row["subject"], row["raw"])
            if option is not None and option in row["options"]:
                place = (row["subject"], row["sheet"], row["cell"], row["raw"])
                choices = choices.with_answer(*place, option)
        return choices

    def answer_to(self, subject: str, raw: str) -> str | None:
        """What is settled of a question about a file's words; None for one about a single cell,
        period or quarter.
        """
        if subject in OF_A_PLACE:
            return None
        match subject:
            case "cell" | "milestone" | "period":
                return None
            case "column":
                return self.columns.get(plain(raw))
            case _:
                return self.name(subject, raw)

    @property
    def goal_period(self) -> str | None:
        """Whether goals under a heading that does not say are the year's or the quarter's."""
        return self.name(GOAL_PERIOD, "")

    def name(self, subject: str, spelling: str) -> str | None:
        """The id chosen for a name, `NEW`, or None when nothing is chosen."""
        return self.names.get(_name_key(subject, spelling))


def _name_key(subject: str, spelling: str) -> tuple[str, str]:
    """What a name is kept by; the goals without a period of a plan are asked about once."""
    return (subject, "mål") if subject == GOAL_PERIOD else (subject, plain(spelling))


def area_called(code: str, name: str) -> str:
    """What an area is chosen as that has another name now, behind `RENAMED`."""
    return f"{code}{_CALLED}{name}"


def area_code(meaning: str) -> str:
    """The code of the area that a name is chosen to mean."""
    return meaning.removeprefix(RENAMED).partition(_CALLED)[0]


NOTHING_CHOSEN = Choices()
