"""A report written as text, Markdown or what was copied from Word or a PDF, as lines and tables."""

import re
from collections.abc import Iterable, Sequence

from loaders.raw.document.documents import Block, Document, Grid, Line, Row
from loaders.raw.document.flat_tables import is_flat_header
from loaders.raw.document.section_names import section_named

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SEPARATOR = re.compile(r"\s*:?-{2,}:?\s*")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*|\*|__|_)(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_HEADING = re.compile(r"#{1,6}\s+")
# The last three are Word's, in what was copied from a PDF; no other font has them.
_BULLET = re.compile(r"[•●▪\uf0b7\uf0a7\uf0d8]\s*(?=\S)")
_FEWEST_HEADINGS = 2


def is_report(text: str) -> bool:
    """Whether a text is a written report: it has the headings of one, each on a line of its own."""
    lines = [line.strip() for line in text.splitlines()]
    headings = sum(1 for line in lines if section_named(line) is not None)
    return headings >= _FEWEST_HEADINGS


def document_of(text: str) -> Document:
    """The lines and tables of a text; cells stand between tabs or upright strokes."""
    lines = text.replace("\f", "\n").splitlines()
    is_wrapped = any(is_flat_header(line) for line in lines)
    return Document(tuple(blocks_of(lines)), is_wrapped=is_wrapped)


def blocks_of(lines: Sequence[str]) -> Iterable[Block]:
    """Lines and tables from the top; an empty line is kept as an empty `Line`."""
    rows: list[Row] = []
    for line in lines:
        cells = _cells(line)
        if cells is not None:
            if not all(_SEPARATOR.fullmatch(cell) for cell in cells if cell):
                rows.append(cells)
        elif rows and not line.strip():
            rows.append(())
        else:
            if rows:
                yield _grid(rows)
                rows = []
            yield Line(plain_line(line), is_spaces=line.isspace())
    if rows:
        yield _grid(rows)


def _grid(rows: list[Row]) -> Grid:
    while rows and not rows[-1]:
        rows.pop()
    return Grid(tuple(rows))


def _cells(line: str) -> Row | None:
    """The cells of a row of a table; None for a line of words."""
    stripped = line.strip()
    if "\t" in line.strip(" \r\n"):
        cells = line.split("\t")
    elif stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1:
        cells = stripped[1:-1].split("|")
    else:
        return None
    return tuple(" ".join(_TAG.sub(" ", cell).split()) for cell in cells)


def plain_line(line: str) -> str:
    """The line without the signs of Markdown and HTML, with a hyphen for every bullet."""
    stripped = _HEADING.sub("", _TAG.sub(" ", line).strip())
    bullet = _BULLET.match(stripped)
    stripped = f"- {stripped[bullet.end() :]}" if bullet else stripped
    return " ".join(_EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", stripped)).split())
