"""A table for paper, phone and screen reader alike. Every text in it is escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from ui.bullet import Bullet
from ui.sparkline import Sparkline
from ui.stacked import Stacked


@dataclass(frozen=True)
class Cell:
    """One cell: its text, a smaller line under it, and how it looks.

    `colour` paints a badge, or a tint as strong as `strength` (0–1); `filled` (0–1) draws a bar.
    An `is_blank` cell is left out on a phone. `explains` is a token of `ui/explain.py`: a click on
    the text asks about the number. Of a row's cells with the same token only the first is a stop
    for the keyboard. `chooses` is an activity of the filter row that a click on the text chooses;
    `badges` stand in a row under the text. `link` is an address within the app.
    """

    text: str
    note: str | None = None
    colour: str | None = None
    strength: float | None = None
    filled: float | None = None
    is_badge: bool = False
    is_blank: bool = False
    explains: str | None = None
    bullet: Bullet | None = None
    sparkline: Sparkline | None = None
    stacked: Stacked | None = None
    chooses: str | None = None
    badges: Sequence["Cell"] = ()
    link: str | None = None


@dataclass(frozen=True)
class Tile:
    """A figure with its label, and the colour of its edge.

    `change` says how it has changed, which `change_is` 'better', 'worse' or neither. `explains` is
    a token of `ui/explain.py`.
    """

    figure: str
    label: str
    colour: str
    note: str | None = None
    change: str | None = None
    change_is: str | None = None
    explains: str | None = None


@dataclass(frozen=True)
class Heading:
    """A column's heading; the figures of a number column are set to the right, and one that only
    leads on is left out on paper.
    """

    text: str
    is_number: bool = False
    leads_on: bool = False


@dataclass(frozen=True)
class Section:
    """Rows that belong together under a title of their own, or the only ones under none."""

    title: str | None
    rows: Sequence[Sequence[Cell]]


def show(
    caption: str, headings: Sequence[Heading], sections: Sequence[Section], *, is_tall: bool = False
) -> None:
    """The table by itself; see `html`."""
    st.html(html(caption, headings, sections, is_tall=is_tall))


def html(
    caption: str, headings: Sequence[Heading], sections: Sequence[Section], *, is_tall: bool = False
) -> str:
    """The table, its first column heading the rows; a tall one scrolls within its own frame."""
    head = "".join(
        f'<th scope="col" role="columnheader"{_look(heading)}>{escape(heading.text)}</th>'
        for heading in headings
    )
    bodies = "".join(_section(section, headings) for section in sections)
    return (
        f'<div class="table-frame{" is-tall" if is_tall else ""}" role="region" tabindex="0"'
        f' aria-label="{escape(caption)}">'
        f'<table class="figures" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table></div>'
    )


def badge(cell: Cell) -> None:
    """One badge by itself."""
    st.html(_text(cell))


def tiles(caption: str, figures: Sequence[Tile]) -> str:
    """A few figures side by side."""
    items = "".join(
        f'<div role="listitem" style="--colour:{tile.colour}">{_tile(tile)}</div>'
        for tile in figures
    )
    return f'<div class="tiles" role="list" aria-label="{escape(caption)}">{items}</div>'


def _tile(tile: Tile) -> str:
    html = f"<strong>{_explaining(escape(tile.figure), tile.explains)}</strong>{escape(tile.label)}"
    if tile.note:
        html += f"<small>{escape(tile.note)}</small>"
    if tile.change:
        look = f' class="is-{tile.change_is}"' if tile.change_is else ""
        html += f"<small{look}>{escape(tile.change)}</small>"
    return html


def _section(section: Section, headings: Sequence[Heading]) -> str:
    title = ""
    if section.title is not None:
        title = (
            f'<tr role="row" class="section"><th scope="rowgroup" role="rowheader"'
            f' colspan="{len(headings)}">{escape(section.title)}</th></tr>'
        )
    rows = "".join(_row(cells, headings) for cells in section.rows)
    return f'<tbody role="rowgroup">{title}{rows}</tbody>'


def _row(cells: Sequence[Cell], headings: Sequence[Heading]) -> str:
    first, *others = zip(cells, headings, strict=True)
    html = f'<th scope="row" role="rowheader">{_content(first[0])}</th>'
    explained = {first[0].explains}
    for cell, heading in others:
        looks = f"{_look(heading)}{_tint(cell)}{_blank(cell)}"
        html += (
            f'<td role="cell" data-heading="{escape(heading.text)}"{looks}>'
            f"{_content(cell, is_stop=cell.explains not in explained)}</td>"
        )
        explained.add(cell.explains)
    return f'<tr role="row">{html}</tr>'


def _content(cell: Cell, *, is_stop: bool = True) -> str:
    html = _text(cell, is_stop=is_stop)
    if cell.bullet is not None:
        html += cell.bullet.html
    if cell.sparkline is not None:
        html += cell.sparkline.html
    if cell.stacked is not None:
        html += cell.stacked.html
    if cell.badges:
        html += f'<span class="badges">{"".join(map(_text, cell.badges))}</span>'
    if cell.filled is not None:
        share = min(max(cell.filled, 0), 1)
        html += f'<span class="bar" style="--colour:{cell.colour};--filled:{share:.1%}"></span>'
    if cell.note:
        html += f"<small>{escape(cell.note)}</small>"
    return html


def _text(cell: Cell, *, is_stop: bool = True) -> str:
    html = _explaining(escape(cell.text), cell.explains, is_stop=is_stop)
    if cell.chooses is not None:
        html = f'<button data-choose="{escape(cell.chooses)}">{html}</button>'
    if cell.link is not None:
        html = f'<a href="{escape(cell.link)}" target="_self">{html}</a>'
    if cell.is_badge:
        return f'<span class="badge" style="--colour:{cell.colour}">{html}</span>'
    is_pressed = any(one is not None for one in (cell.chooses, cell.explains, cell.link))
    return html if is_pressed else f"<span>{html}</span>"


def _explaining(content: str, token: str | None, *, is_stop: bool = True) -> str:
    """What is written, as a button when it explains itself."""
    if token is None:
        return content
    passed_over = "" if is_stop else ' tabindex="-1"'
    return f'<button data-explain="{escape(token)}"{passed_over}>{content}</button>'


def _look(heading: Heading) -> str:
    if heading.leads_on:
        return ' class="leads-on"'
    return ' class="number"' if heading.is_number else ""


def _blank(cell: Cell) -> str:
    return " data-blank" if cell.is_blank else ""


def _tint(cell: Cell) -> str:
    if cell.strength is None:
        return ""
    return f' style="--colour:{cell.colour};--strength:{cell.strength:.0%}"'
