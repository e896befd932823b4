"""Where a cell stands: rows and columns counted from 0, and the address people read."""

from collections.abc import Sequence

# The place of a figure that was written in a form, where another has the name of a sheet.
FORM = "Formularen"
# Between the cells of a figure that is put together of several.
BETWEEN = ", "


def address(row: int, column: int) -> str:
    """The A1 address of a cell."""
    return f"{column_letters(column)}{row + 1}"


def together(addresses: Sequence[str]) -> str:
    """Where a figure stands that is put together of several cells: `B5, C5, D5`."""
    return BETWEEN.join(addresses)


def addresses_in(place: str) -> list[str]:
    """The addresses of the one or several cells of a figure."""
    return place.split(BETWEEN)


def row_and_column(address: str) -> tuple[int, int]:
    """The row and the column of an A1 address."""
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(address[len(letters) :]) - 1, column - 1


def column_letters(column: int) -> str:
    """The letters of a column: `A`, `Z`, `AA`."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
