"""Two sheets that hold the same figures: counted once, or asked about where they differ."""

from collections.abc import Iterator, Sequence

import polars as pl

from domain.spelling import plain
from loaders.findings.choices import SAME_FIGURES, Choices, Question
from loaders.findings.messages import (
    Finding,
    finding,
    question_text,
    shortened,
)
from loaders.findings.outcome import Outcome
from loaders.findings.sheet_messages import FIGURES_OF_SHEET
from loaders.tables.keys import by_spelling, row_keys
from wording import formats

_KEY = ["plan", "activity", "indicator", "area", "period", "kind"]
_CONTENT = ["value", "low", "high", "status"]


def each_in_one_sheet(entries: pl.DataFrame, choices: Choices) -> Outcome[pl.DataFrame]:
    """The entries with those that stand in several sheets in one of them; where these say different
    things, in the one that a person has chosen, and in none before. Each sheet is held against the
    first that has the same.
    """
    if entries["sheet"].n_unique() < 2:
        return Outcome(entries)
    names = {name: by_spelling(entries[name], plain) for name in ("activity", "indicator")}
    keyed = entries.with_columns(**names)
    keyed = entries.with_columns(key=row_keys(keyed, _KEY)).with_row_index("place")
    several = keyed.filter(pl.col("sheet").n_unique().over("key") > 1)
    firsts = several.filter(pl.col("sheet") == pl.col("sheet").first().over("key"))
    again = several.join(firsts, on=["key", "sheet"], how="anti", maintain_order="left")
    pairs = firsts.join(again, on="key", suffix="_again", maintain_order="right")
    findings: list[Finding] = []
    questions: list[Question] = []
    copies: list[pl.DataFrame] = []
    left_out: set[int] = set()
    for (first, second), of_sheets in pairs.group_by("sheet", "sheet_again", maintain_order=True):
        is_same = pl.all_horizontal(
            pl.col(name).eq_missing(pl.col(f"{name}_again")) for name in _CONTENT
        )
        same, other = of_sheets.filter(is_same), of_sheets.filter(~is_same)
        left_out |= set(same["place_again"])
        if not same.is_empty():
            copies.append(same)
        if other.is_empty():
            continue
        chosen = choices.places.get((SAME_FIGURES, second, other["cell_again"][0]))
        if chosen != first:
            left_out |= set(other["place"])
        if chosen != second:
            left_out |= set(other["place_again"])
        if chosen not in (first, second):
            questions.append(_question(first, second, other))
            findings += _differing(first, second, other)
    findings = [*_repeated(copies), *findings]
    once = keyed.filter(~pl.col("place").is_in(list(left_out)))
    return Outcome(once.select(entries.columns), findings, questions)


def _repeated(copies: Sequence[pl.DataFrame]) -> Iterator[Finding]:
    """A note on the sheets that hold what another does: one, however many they are."""
    if not copies:
        return
    sheet, cell = copies[0].select("sheet_again", "cell_again").row(0)
    if len(copies) == 1:
        fields = {"repeated": sheet, "other": copies[0]["sheet"][0]}
        yield finding(
            "sheet_repeated", sheet, cell, **fields, count=formats.number(copies[0].height)
        )
        return
    sheets = formats.enumeration(
        [f"»{same['sheet_again'][0]}« som »{same['sheet'][0]}«" for same in copies]
    )
    fields = {"sheets": sheets, "count": formats.number(len(copies))}
    yield finding("sheets_repeated", sheet, cell, **fields)


def _differing(first: str, second: str, pairs: pl.DataFrame) -> Iterator[Finding]:
    """What is said of either sheet: neither's figures are counted."""
    count = formats.number(pairs.height)
    for sheet, other, suffix in ((first, second, ""), (second, first, "_again")):
        place = (sheet, pairs[f"cell{suffix}"][0], pairs[f"raw{suffix}"][0])
        yield finding("sheets_differ", *place, other=other, count=count)


def _question(first: str, second: str, pairs: pl.DataFrame) -> Question:
    labels = tuple(
        FIGURES_OF_SHEET.format(sheet=sheet, figures=shortened(" · ".join(pairs[raw]), 60))
        for sheet, raw in ((first, "raw"), (second, "raw_again"))
    )
    message = question_text(SAME_FIGURES, f"»{first}« og »{second}«")
    raw = " · ".join(pairs["raw_again"])
    place = (second, pairs["cell_again"][0])
    return Question(SAME_FIGURES, *place, raw, message, (first, second), labels)
