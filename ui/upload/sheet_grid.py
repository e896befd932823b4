"""A spreadsheet's cells as they stand, with a colour and a symbol each. Every text is escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st


@dataclass(frozen=True)
class GridCell:
    """One cell: its text, what it is (a class of the style sheet) with its symbol, and the words
    that are shown when it is pointed at.
    """

    text: str
    use: str | None = None
    symbol: str = ""
    title: str = ""


def show(
    caption: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[GridCell]]]
) -> None:
    """The cells under the letters of their columns, beside the numbers of their rows."""
    head = "".join(f'<th scope="col">{escape(letters)}</th>' for letters in columns)
    body = "".join(
        f'<tr><th scope="row">{escape(number)}</th>{"".join(map(_cell, cells))}</tr>'
        for number, cells in rows
    )
    st.html(
        f'<div class="table-frame sheet-frame" role="region" tabindex="0"'
        f' aria-label="{escape(caption)}">'
        f'<table class="sheet"><caption>{escape(caption)}</caption>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def key(uses: Mapping[str, tuple[str, str]]) -> None:
    """What the colours and the symbols mean: by use a symbol and a word."""
    items = "".join(
        f'<li class="use-{use}">{_symbol(symbol)}{escape(word)}</li>'
        for use, (symbol, word) in uses.items()
    )
    st.html(f'<ul class="sheet-key">{items}</ul>')


def _cell(cell: GridCell) -> str:
    if cell.use is None:
        return "<td></td>"
    return (
        f'<td class="use-{cell.use}" title="{escape(cell.title)}">'
        f"<div>{_symbol(cell.symbol)}{escape(cell.text)}</div></td>"
    )


def _symbol(symbol: str) -> str:
    return f"<i>{escape(symbol)}</i>" if symbol else ""
