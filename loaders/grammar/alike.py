"""Texts that differ in their numbers alone are read alike: `ca. 30` as `ca. 45`.

What a text is asked for only matters by the words that they share, so one reading serves many
indicators.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from loaders.grammar.areas import Areas
from loaders.grammar.asked import Asked
from loaders.grammar.figures import CellReading

# Numbers whose value decides nothing: no day, quarter, year, part of a date or of a larger number.
_FREE_NUMBER = re.compile(r"(?<![\w.,/½])[1-9]\d{1,2}(?:,[1-9])?(?![\w.,/:½]|\s?kr)")
_MOST_NUMBERS = 2
_LONGEST = 80
_MOST_KEPT = 20_000
_Key = tuple[str, bool, Areas, tuple[object, ...]]
# By what is alike, the reading of one text, the place of the number that counts, and the others.
known: dict[_Key, tuple[CellReading, int, list[str]]] = {}


def read_alike(
    text: str, areas: Areas, asked: Asked, read: Callable[[str, Areas, Asked], CellReading]
) -> CellReading:
    """The reading of a text by `read`, or by that of a text read before that is alike."""
    numbers = _FREE_NUMBER.findall(text) if len(text) <= _LONGEST else []
    if not 0 < len(numbers) <= _MOST_NUMBERS:
        return read(text, areas, asked)
    values = [float(number.replace(",", ".")) for number in numbers]
    shape = _FREE_NUMBER.sub(lambda match: "9" * len(match[0].partition(",")[0]) + "#", text)
    key = (shape, values[0] < values[-1], areas, asked.bearing_on(text))
    earlier = known.get(key)
    if earlier is not None:
        return _with_numbers(earlier, numbers, values)
    reading = read(text, areas, asked)
    figure = reading.figures[0] if len(reading.figures) == 1 and not reading.doubts else None
    if figure is not None and values.count(figure.value or 0) == 1:
        if len(known) >= _MOST_KEPT:
            known.clear()
        known[key] = (reading, values.index(figure.value or 0), numbers)
    return reading


def _with_numbers(
    of_another: tuple[CellReading, int, list[str]], numbers: list[str], values: list[float]
) -> CellReading:
    """A reading with the numbers of another text."""
    reading, place, earlier = of_another
    figure = reading.figures[0]
    note = figure.note
    if note is not None:
        for index, (old, new) in enumerate(zip(earlier, numbers, strict=True)):
            if index != place:
                note = re.sub(rf"(?<!\d){re.escape(old)}(?!\d)", new, note, count=1)
    return CellReading((replace(figure, value=values[place], note=note),))
