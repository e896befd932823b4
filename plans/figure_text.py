"""A target or a baseline as one cell says it alone, from whatever words it was read from."""

from loaders.grammar.asked import Asked
from loaders.grammar.cells import read_cell
from loaders.grammar.figures import unambiguous_number
from loaders.handed_back.words import AT_LEAST, AT_MOST

# More words than these are a sentence around a figure.
_MOST_WORDS = 5


def figure_text(
    raw: str,
    unit: str,
    figure: tuple[float | None, float | None, float | None],
    *,
    is_approximate: bool,
) -> str:
    """The words themselves where they are few and say this figure alone, else its value or its two
    ends.
    """
    value, low, high = figure
    reading = read_cell(raw, asked=Asked("procent" if unit == "procent" else None, is_goal=True))
    is_short = len(raw.split()) <= _MOST_WORDS
    if (
        is_short
        and len(reading.figures) == 1
        and not any(doubt.readings for doubt in reading.doubts)
    ):
        read = reading.figures[0]
        ends = {read.value, read.low, read.high} - {None}
        # A figure that stands has its value as both its ends.
        if read.area is None and ends == {value, low, high} - {None}:
            return raw
    if value is not None:
        words = unambiguous_number(value)
    elif low is None and high is not None:
        words = AT_MOST.format(unambiguous_number(high))
    elif high is None and low is not None:
        words = AT_LEAST.format(unambiguous_number(low))
    elif low is not None and high is not None:
        words = f"{unambiguous_number(low)}-{unambiguous_number(high)}"
    else:
        return raw
    about = f"ca. {words}" if is_approximate else words
    return f"{about} %" if unit == "procent" else about
