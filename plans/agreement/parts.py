"""What an agreement is made of from the top: passages of words, and its tables."""

from dataclasses import dataclass, replace

from loaders.raw.document.documents import Row
from plans.draft import ReadFrom


@dataclass(frozen=True)
class Passage:
    """A paragraph, a bullet or, before lines are joined, a line; `is_apart` of one below an empty
    line.
    """

    text: str
    place: str
    is_bullet: bool = False
    is_apart: bool = False

    @property
    def read_from(self) -> ReadFrom:
        """The passage as what a thing was read from."""
        return ReadFrom(self.text, self.place)


@dataclass(frozen=True)
class Table:
    """A table's rows as they stand; a cell holds a line for each of its paragraphs, a tab before a
    bullet. `first` is the number of its first row, of a text that of its first line.
    """

    rows: tuple[Row, ...]
    place: str
    first: int = 1
    is_of_lines: bool = False

    def place_of(self, row: int) -> str:
        """Where one of its rows stands, the first being 0."""
        number = self.first + row
        return f"linje {number}" if self.is_of_lines else f"{self.place}, række {number}"

    @property
    def lines(self) -> tuple[Passage, ...]:
        """Every cell with words as a line of its own."""
        return tuple(
            Passage(" ".join(cell.split()), self.place_of(number))
            for number, row in enumerate(self.rows)
            for cell in row
            if cell.strip()
        )

    def part(self, start: int, end: int | None = None) -> "Table":
        """Some of its rows as a table."""
        return replace(self, rows=self.rows[start:end], first=self.first + start)


@dataclass(frozen=True)
class GoalRow:
    """A row of a table of delmål: its cells by the roles of `sub_goal_table`, each as it stands."""

    cells: dict[str, str]
    place: str

    def cell(self, role: str) -> str:
        """The words of the cell with that role, empty where there is none."""
        return self.cells.get(role, "")


@dataclass(frozen=True)
class GoalTable:
    """A table of delmål and indicators; `unread` are rows whose cells could not be told apart.

    `is_of_agreement` of one that no report of figures has. `lines` is all of it as it stands.
    """

    rows: tuple[GoalRow, ...]
    unread: tuple[Passage, ...] = ()
    is_of_agreement: bool = True
    lines: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class FigureTable:
    """A table of the target group: a column for each area by its code, and perhaps the whole last.

    `stated` are the words that say of when its figures are, `rows` each name with its cells;
    `lines` is all of it as it stands.
    """

    name: str
    stated: str
    codes: tuple[str, ...]
    has_total: bool
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    place: str
    lines: tuple[Passage, ...] = ()


Part = Passage | Table | GoalTable | FigureTable
