"""A sheet of the workbook, and the columns of its tables: heading, width and cells in one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports import number_formats, phrases

DAY = "dd-mm-yyyy"
LONGEST_TEXT = 32767
Row = TypeVar("Row")


@dataclass
class Sheet:
    """A sheet that is written to from the top; texts are texts, whatever they begin with."""

    book: Workbook
    page: Worksheet
    row: int = 0

    def heading(self, words: str, *, size: int = 14) -> None:
        """A line of its own in bold."""
        self.page.write_string(
            self.row, 0, words, self.book.add_format({"bold": True, "font_size": size})
        )
        self.row += 1

    def line(self, words: str) -> None:
        """A line of text."""
        self.page.write_string(self.row, 0, words)
        self.row += 1

    def table(self, columns: Sequence["Column[Row]"], rows: Iterable[Row]) -> None:
        """The columns' headings, and below them a line for each row."""
        look = self.book.add_format(
            {
                "bold": True,
                "bottom": 1,
                "text_wrap": True,
                "valign": "bottom",
                "bg_color": "#eaf2f9",
            }
        )
        for place, column in enumerate(columns):
            self.page.set_column(place, place, column.width)
            self.page.write_string(self.row, place, column.heading, look)
        self.row += 1
        for row in rows:
            for place, column in enumerate(columns):
                column.write(self, place, row)
            self.row += 1

    def text(self, column: int, words: str | None, look: Format | None = None) -> None:
        """A text in the present row; nothing for None."""
        if words is not None:
            self.page.write_string(self.row, column, phrases.shortened(words, LONGEST_TEXT), look)

    def number(self, column: int, value: float | None, number_format: str) -> None:
        """A number in the present row; nothing for None."""
        if value is not None:
            self.page.write_number(
                self.row, column, value, self.book.add_format({"num_format": number_format})
            )

    def figure(
        self,
        column: int,
        value: float | None,
        unit: str,
        *,
        before: str = "",
        decimals: int = 2,
    ) -> None:
        """A figure in its unit in the present row, with the words that stand before it."""
        if value is not None:
            after = number_formats.suffix(value, unit)
            digits = number_formats.of_number(value, decimals=decimals)
            self.number(column, value, f"{before}{digits}{after}")

    def share(self, column: int, share: float | None) -> None:
        """A fraction as a percentage in the present row."""
        if share is not None:
            self.number(column, share, number_formats.of_share(share))

    def day(self, column: int, instant: datetime | None) -> None:
        """The day of an instant in the present row."""
        if instant is not None:
            self.page.write_datetime(
                self.row, column, instant, self.book.add_format({"num_format": DAY})
            )


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a table; `write` writes its cell of a row, in the place it is given."""

    heading: str
    width: int
    write: Callable[[Sheet, int, Row], None]


def of_words(heading: str, width: int, words: Callable[[Row], str | None]) -> Column[Row]:
    """A column of texts."""
    return Column(heading, width, lambda sheet, place, row: sheet.text(place, words(row)))
