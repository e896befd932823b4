"""The drawing in VML that holds the boxes of one sheet's notes, added to in place."""

import re
from collections.abc import Mapping

from domain.places import row_and_column
from loaders.handed_back.part_text import before_end

EMPTY_DRAWING = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_BOX_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,'
    'l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>'
    "</v:shapetype>"
)
_BOX = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;'
    'margin-top:2pt;width:{width}px;height:{height}px;z-index:1;visibility:hidden"'
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
_SHAPE = re.compile(r"<v:shape\b.*?</v:shape>", re.DOTALL)
_LAST_ROW = re.compile(r"(<x:Anchor>(?:\s*\d+\s*,){6}\s*)(\d+)")
_FIRST_NUMBER = 1025
_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE = 320, 18, 45


def size(words: str) -> tuple[int, int]:
    """The width and the height in pixels of a box that shows all of a note."""
    return _WIDTH, _LINE_HEIGHT * (_lines(words) + 1)


def with_boxes(drawing: str, new: Mapping[str, str], longer: Mapping[str, str]) -> str:
    """A drawing with a box for each new note, and larger ones for the notes that have grown by some
    words; both by address.
    """
    drawing = _SHAPE.sub(lambda shape: _grown(shape[0], longer), drawing)
    numbers = map(int, re.findall(r'id="_x0000_s(\d+)"', drawing))
    first = max([_FIRST_NUMBER - 1, *numbers]) + 1
    boxes = [] if 'id="_x0000_t202"' in drawing else [_BOX_TYPE]
    for number, (cell, words) in enumerate(new.items(), first):
        row, column = row_and_column(cell)
        width, height = size(words)
        boxes.append(_BOX.format(number=number, width=width, height=height, row=row, column=column))
    return before_end("xml", drawing, "".join(boxes))


def _grown(shape: str, longer: Mapping[str, str]) -> str:
    """A box that reaches as many rows further down as its note has grown by lines."""
    for cell, words in longer.items():
        row, column = row_and_column(cell)
        if f"<x:Row>{row}</x:Row>" in shape and f"<x:Column>{column}</x:Column>" in shape:
            rows = _lines(words) + 2
            return _LAST_ROW.sub(lambda end, rows=rows: f"{end[1]}{int(end[2]) + rows}", shape)
    return shape


def _lines(words: str) -> int:
    return sum(1 + len(line) // _LETTERS_A_LINE for line in words.splitlines())
