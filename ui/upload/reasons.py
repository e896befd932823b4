"""Why what is published becomes another: one reason for all, or one for each figure and each
attribute of the plan.
"""

from collections.abc import Iterator, Mapping

import polars as pl
import streamlit as st

from store.changes import CATALOGUE_KEY, FIGURE_KEY, Changes
from store.records import CATALOGUE_REASON, CHANGE_REASON
from store.write import Reasons
from ui import typed_text
from ui.upload import text
from wording import catalogue, figures, formats

MOST_FIELDS = 50


def fields(of: str, changes: Changes) -> None:
    """A field for all that is changed, and folded away one for each; none where nothing is.

    `of` tells the file or the upload from the others of the page.
    """
    if not changes.need_reasons:
        return
    st.text_input(
        text.REASON_FOR_PLAN if changes.changed_figures.is_empty() else text.REASON_FOR_ALL,
        key=_key_for_all(of),
        placeholder=text.REASON_FOR_ALL_PLACEHOLDER,
        max_chars=300,
    )
    with st.expander(text.REASON_FOR_EACH):
        count = changes.changed_figures.height + changes.catalogue.height
        if count > MOST_FIELDS:
            most = formats.number(MOST_FIELDS)
            st.caption(text.REASON_FOR_EACH_CUT.format(count=most))
        labels = [
            *((_label(row), _key_for(of, row, FIGURE_KEY)) for row in _rows(changes)),
            *(
                (catalogue.sentence(row), _key_for(of, row, CATALOGUE_KEY))
                for row in changes.catalogue.iter_rows(named=True)
            ),
        ]
        for label, key in labels[:MOST_FIELDS]:
            st.text_input(formats.plain(label), key=key, max_chars=300)


def stated(of: str, changes: Changes) -> Reasons:
    """The reasons as they stand in the fields, each for what is shown now and nothing else."""
    return Reasons(
        figure=pl.DataFrame(
            [
                {**row, "reason": _reason(of, row, FIGURE_KEY)}
                for row in changes.changed_figures.select(
                    "plan_id", *FIGURE_KEY, "was_upload_id"
                ).iter_rows(named=True)
            ],
            schema={**CHANGE_REASON, "valid_from": pl.Date, "was_upload_id": pl.Int64},
        ),
        catalogue=pl.DataFrame(
            [
                {**row, "reason": _reason(of, row, CATALOGUE_KEY)}
                for row in changes.catalogue.select(*CATALOGUE_KEY, "was").iter_rows(named=True)
            ],
            schema={**CATALOGUE_REASON, "was": pl.String},
        ),
    )


def by_key(of: str) -> dict[str, str]:
    """Every reason in a field, by the rest of the field's key."""
    start = _key_for_all(of)
    return {
        str(key).removeprefix(start): _redacted(key)
        for key in st.session_state
        if isinstance(key, str) and key.partition("|")[0] == start and _redacted(key)
    }


def restore(of: str, reasons: Mapping[str, str]) -> None:
    """Put the reasons back into fields that are not on the page yet, as `by_key` gave them."""
    for rest, reason in reasons.items():
        st.session_state.setdefault(_key_for_all(of) + rest, reason)


def are_missing(of: str, changes: Changes) -> bool:
    """Whether anything that is changed still lacks a reason."""
    reasons = [
        *(_reason(of, row, FIGURE_KEY) for row in _rows(changes)),
        *(_reason(of, row, CATALOGUE_KEY) for row in changes.catalogue.iter_rows(named=True)),
    ]
    return not all(reasons)


def _rows(changes: Changes) -> Iterator[dict]:
    return changes.changed_figures.iter_rows(named=True)


def _reason(of: str, row: dict, key: tuple[str, ...]) -> str:
    return _redacted(_key_for(of, row, key)) or _redacted(_key_for_all(of))


def _label(row: dict) -> str:
    area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
    was, becomes = figures.was_and_becomes(row)
    return text.REASON_FOR_ONE.format(
        indicator=row["indicator"], area=area, period=period, kind=kind, was=was, becomes=becomes
    )


def _redacted(key: str) -> str:
    return typed_text.redacted(st.session_state.get(key))


def _key_for_all(of: str) -> str:
    return f"reason_for_{of}"


def _key_for(of: str, row: dict, key: tuple[str, ...]) -> str:
    return "|".join([_key_for_all(of), *(str(row[name]) for name in key)])
