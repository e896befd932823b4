"""The notes beside the figures of the written report: in the figure's own cell where that reads
back as the same figure with the same note, behind the criterion where it holds for the whole row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.spelling import one_line, plain
from loaders.grammar import indicator_words
from loaders.grammar.areas import Areas
from loaders.grammar.cells import read_cell
from loaders.grammar.criteria import FROM_WORDS
from loaders.grammar.figures import Figure, Scope

_BETWEEN = "; "
_MARKS = "*+†‡"
_REDUNDANT_WORDS = {"ca", "min", "max", ""}
_LONGEST_IN_CELL = 40
_FEWEST_FOR_ROW = 2

Row = Mapping[str, object]


def with_note(row: Row, label: str, text: str, areas: Areas) -> str:
    """A figure as it is written behind its label, with its note: `97 (+ 11 afbud)`, `R: 1160*`,
    `Ca. 10 (Skøn)`; without it where the cell would then say something else.
    """
    parts = _parts(row)
    if not parts:
        return label + text
    candidates = [label + candidate for candidate in _candidates(row, text, parts)]
    noted = [
        candidate
        for candidate in candidates
        if reads_as(candidate, [row], areas) and _has_note(candidate, parts, areas)
    ]
    exact = (
        candidate
        for candidate in noted
        if _note_read(candidate, areas) == row["note"] and _is_part_of_cell(row)
    )
    return next(exact, next(iter(noted), label + text))


def _is_part_of_cell(row: Row) -> bool:
    """Whether the note is part of the cell as it stood, and not what was said beside it."""
    return one_line(str(row["note"] or "")) in one_line(str(row["raw"] or ""))


def of_row(rows: Sequence[Row]) -> list[str]:
    """The notes that hold for every figure of a row of the report and stood beside its cells."""
    common = Counter(part for row in rows for part in dict.fromkeys(_parts(row)))
    return [
        part
        for part, times in common.items()
        if times == len(rows)
        and (times >= _FEWEST_FOR_ROW or len(part) > _LONGEST_IN_CELL)
        and plain(part) not in _REDUNDANT_WORDS
        and not any(map(_is_part_of_cell, ({**row, "note": part} for row in rows if _is_cell(row))))
    ]


def _is_cell(row: Row) -> bool:
    """Whether what stood is the cell of a figure, and not the criterion it was read in."""
    return FROM_WORDS not in str(row["note"])


def without(row: Row, notes: Iterable[str]) -> Row:
    """The figure without notes that are said for its whole row."""
    row_notes = set(notes)
    rest = _BETWEEN.join(part for part in _parts(row) if part not in row_notes)
    return {**row, "note": rest or None}


def unsaid(rows: Sequence[Row], text: str, areas: Areas) -> list[Row]:
    """The rows of a cell whose notes it does not say, `text` what is written in it; a note that
    only repeats its own cell is none.
    """
    figures = sorted(rows, key=lambda row: row["area"] is None)
    noted = [row for row in figures if _parts(row) and not row.get("is_hidden")]
    if not noted:
        return []
    read = read_cell(text, areas).figures
    said = dict(zip(map(id, figures), read, strict=True)) if len(read) == len(figures) else {}
    return [
        row
        for row in noted
        if plain(str(row["note"])) != plain(str(row["raw"] or ""))
        and not _is_said(_parts(row), said[id(row)].note if id(row) in said else None)
    ]


def _is_said(parts: Sequence[str], note: str | None) -> bool:
    """Whether every word and mark of a note's parts stands in what was read."""
    words, marks = _essence(note or "")
    of_parts, their_marks = _essence(
        " ".join(part for part in parts if plain(part) not in _REDUNDANT_WORDS or part[0] in _MARKS)
    )
    return set(of_parts.split()) <= set(words.split()) and len(their_marks) <= len(marks)


def in_words(row: Row) -> str:
    """The parts of a figure's note as they are said beside each other."""
    return _BETWEEN.join(_parts(row))


def reads_as(text: str, rows: Sequence[Row], areas: Areas, *, may_doubt: bool = False) -> bool:
    """Whether a cell is read as these figures: area, figure, approximation and status of each;
    `may_doubt` where one of them is in doubt itself.
    """
    reading = read_cell(text, areas)
    if (reading.doubts and not may_doubt) or len(reading.figures) != len(rows):
        return False
    return all(map(_is_figure, reading.figures, rows))


def _is_figure(read: Figure, row: Row) -> bool:
    expected = [row[name] for name in ("value", "low", "high", "approximate", "status")]
    unit = "procent" if row["unit"] == "procent" else None
    is_limit = row.get("kind") == "target" and row["direction"] == "decrease"
    is_approximate = read.approximate and not (is_limit and indicator_words.is_limit(read.note))
    return (
        [read.value, read.low, read.high, is_approximate, read.status] == expected
        and read.unit == unit
        and read.area == row["area"]
        and read.quarter is None
        and read.scope is Scope.AS_COLUMN
    )


def _parts(row: Row) -> list[str]:
    """The parts of a note that leaders wrote."""
    note = row["note"]
    parts = str(note).split(_BETWEEN) if note else []
    return [part for part in map(one_line, parts) if part and part != FROM_WORDS]


def _candidates(row: Row, text: str, parts: Sequence[str]) -> Iterator[str]:
    """The ways to write a figure with its note, as it stood before the others; a note that repeats
    a cell of several figures is no word beside one of them.
    """
    raw = one_line(str(row["raw"] or ""))
    yield from (text, raw)
    note = " ".join(parts)
    if plain(note) and plain(note) == plain(raw):
        return
    bare = text.removeprefix("ca. ").removesuffix("?")
    if note[0] in _MARKS + "?":
        yield from (f"{bare}{note}", f"{text}{note}")
    rest = _BETWEEN.join(part for part in parts if plain(part) not in _REDUNDANT_WORDS)
    unbracketed = (f"{text} {note}", f"{note} {text}")
    as_aside = (f"{raw} ({rest})", f"{text} ({rest})")
    is_aside = note.startswith("(") or _is_part_of_cell(row)
    yield from (*unbracketed, *as_aside) if is_aside else (*as_aside, *unbracketed)


def _note_read(text: str, areas: Areas) -> str | None:
    return _BETWEEN.join(figure.note or "" for figure in read_cell(text, areas).figures) or None


def _has_note(text: str, parts: Sequence[str], areas: Areas) -> bool:
    """Whether the cell is read with the same words and marks as its note."""
    return _essence(_note_read(text, areas) or "") == _essence(" ".join(parts))


def _essence(note: str) -> tuple[str, list[str]]:
    return plain(note), [sign for sign in note if sign in _MARKS]
