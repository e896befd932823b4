"""The cells of the written report's tables: figures as leaders write them, so that they can be
handed in again and are read as what they are.
"""

from collections.abc import Iterable, Mapping, Sequence

from domain.spelling import one_line
from loaders.grammar.areas import Areas
from reports import figure_notes
from wording import ceilings, formats, small_counts

_UNBROKEN = "\u00a0"
WHOLE = f"I{_UNBROKEN}alt"
PENDING = "Afventer opstart"
MISSING = "?"
_MINUS = str.maketrans({formats.MINUS: "-", "–": "-"})


def cell(rows: Iterable[Mapping[str, object]], areas: Areas) -> str:
    """The figures of one indicator, kind and period, a row of `filtered.report_figure` an area:
    `R: 175 S: 56 I alt: 231`, or the figure alone where there is only that of the whole plan. Notes
    stand beside their figures as long as these are still read, and a line breaks between areas.
    """
    figures = sorted(rows, key=lambda row: row["area"] is None)
    if (raw_cell := _raw_cell(figures, areas)) is not None:
        return raw_cell
    is_whole = all(row["area"] is None for row in figures)
    labels = ["" if is_whole else f"{_label(row['area'], areas)}:{_UNBROKEN}" for row in figures]
    bare = [label + figure(row) for label, row in zip(labels, figures, strict=True)]
    noted = [
        figure_notes.with_note(row, label, figure(row), areas)
        for label, row in zip(labels, figures, strict=True)
    ]
    if noted == bare:
        return " ".join(bare)
    return _as_many_as_read(figures, bare, noted, areas)


def _raw_cell(figures: Sequence[Mapping[str, object]], areas: Areas) -> str | None:
    """The cell that all the figures stood in, where a figure could not be told from it."""
    if not any(_is_unsettled(row) for row in figures):
        return None
    raws = {one_line(str(row["raw"] or "")) for row in figures}
    raw_cell = raws.pop()
    is_same = not raws and figure_notes.reads_as(raw_cell, figures, areas, may_doubt=True)
    return raw_cell if is_same else None


def _is_unsettled(row: Mapping[str, object]) -> bool:
    """Whether the cell of a figure holds several that it could be."""
    has_figure = any(row[name] is not None for name in ("value", "low", "high"))
    is_worded = row["status"] in ("pending", "missing", "text")
    return not (has_figure or is_worded or row.get("is_hidden"))


def _label(area: object, areas: Areas) -> str:
    """What stands before an area's figure: its code, or its name where the code is a number."""
    code = str(area or WHOLE)
    return areas.names_by_code.get(code, code) if code.isdigit() else code


def _as_many_as_read(
    figures: Sequence[Mapping[str, object]],
    bare: Sequence[str],
    noted: Sequence[str],
    areas: Areas,
) -> str:
    """The figures with as many of their notes as leave the others what they are."""
    texts = list(bare)
    for place, text in enumerate(noted):
        candidate = " ".join([*texts[:place], text, *texts[place + 1 :]])
        if figure_notes.reads_as(candidate, figures, areas):
            texts[place] = text
    return " ".join(texts)


def figure(row: Mapping[str, object]) -> str:
    """One figure: `175`, `Ca. 20-30`, `Min. 10`, `95?`, `højst 12`, `Afventer opstart`; one
    that could not be told from its cell as it stood, `12 (13)`.
    """
    if row.get("is_hidden"):
        return small_counts.HIDDEN
    match row["status"]:
        case "pending":
            return PENDING
        case "missing":
            return MISSING
        case "text":
            return str(row["note"] or row["raw"] or MISSING)
    if _is_unsettled(row):
        raw_cell = one_line(str(row["raw"] or MISSING))
        is_alone = figure_notes.reads_as(raw_cell, [{**row, "area": None}], Areas(), may_doubt=True)
        return raw_cell if is_alone else MISSING
    return _limiting(row, _counted(row))


def _limiting(row: Mapping[str, object], text: str) -> str:
    """A figure as it limits what is counted, where it is the target of what is to fall."""
    if row.get("kind") != "target" or row["value"] is None:
        return text
    limiting = ceilings.target(text, str(row["direction"]))
    is_same = figure_notes.reads_as(limiting, [{**row, "area": None}], Areas())
    return limiting if is_same else text


def _counted(row: Mapping[str, object]) -> str:
    """A figure that could be told from its cell, with its unit."""
    value, low, high = row["value"], row["low"], row["high"]
    if low is not None and high is not None and low != high:
        text = f"{_number(low)}-{_number(high)}"
    elif value is None and low is not None:
        text = f"Min. {_number(low)}"
    elif value is None and high is not None:
        text = f"Max. {_number(high)}"
    else:
        text = _number(value)
        text = f"ca. {text}" if row["approximate"] else text
    unit = " %" if row["unit"] == "procent" else ""
    doubt = "?" if row["status"] == "uncertain" else ""
    return f"{text}{unit}{doubt}"


def _number(value: object) -> str:
    assert isinstance(value, int | float)
    return f"{value:.12g}".replace(".", ",").translate(_MINUS)
