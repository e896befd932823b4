"""Two sheets that hold the same figures: counted once, or asked about where they differ."""

from itertools import combinations

import polars as pl

from loaders.findings.choices import SAME_FIGURES, Choices, Question
from loaders.findings.messages import Finding, finding, question_text, shortened
from loaders.findings.outcome import Outcome
from loaders.findings.sheet_messages import FIGURES_OF_SHEET
from loaders.grammar.spelling import plain
from loaders.tables.keys import by_spelling, row_keys
from wording import formats

_KEY = ["plan", "activity", "indicator", "area", "period", "kind"]
_CONTENT = ["value", "low", "high", "status"]


def each_in_one_sheet(entries: pl.DataFrame, choices: Choices) -> Outcome[pl.DataFrame]:
    """The entries with those that stand in several sheets in one of them; where these say different
    things, in the one that a person has chosen, and in none before.
    """
    if entries["sheet"].n_unique() < 2:
        return Outcome(entries)
    names = {name: by_spelling(entries[name], plain) for name in ("activity", "indicator")}
    keyed = entries.with_columns(**names)
    keyed = entries.with_columns(key=row_keys(keyed, _KEY)).with_row_index("place")
    several = keyed.filter(pl.col("sheet").n_unique().over("key") > 1)
    findings: list[Finding] = []
    questions: list[Question] = []
    left_out: set[int] = set()
    sheets = several["sheet"].unique(maintain_order=True).to_list()
    for first, second in combinations(sheets, 2):
        pairs = several.filter(sheet=first).join(
            several.filter(sheet=second), on="key", suffix="_again"
        )
        if pairs.is_empty():
            continue
        is_same = pl.all_horizontal(
            pl.col(name).eq_missing(pl.col(f"{name}_again")) for name in _CONTENT
        )
        same, other = pairs.filter(is_same), pairs.filter(~is_same)
        left_out |= set(same["place_again"])
        if not same.is_empty():
            fields = {"repeated": second, "other": first, "count": formats.number(same.height)}
            findings.append(finding("sheet_repeated", second, same["cell_again"][0], **fields))
        if other.is_empty():
            continue
        chosen = choices.places.get((SAME_FIGURES, second, other["cell_again"][0]))
        if chosen != first:
            left_out |= set(other["place"])
        if chosen != second:
            left_out |= set(other["place_again"])
        if chosen not in (first, second):
            question = _question(first, second, other)
            questions.append(question)
            place = (second, question.cell, other["raw_again"][0])
            fields = {"other": first, "count": formats.number(other.height)}
            findings.append(finding("sheets_differ", *place, **fields))
    once = keyed.filter(~pl.col("place").is_in(list(left_out)))
    return Outcome(once.select(entries.columns), findings, questions)


def _question(first: str, second: str, pairs: pl.DataFrame) -> Question:
    labels = tuple(
        FIGURES_OF_SHEET.format(sheet=sheet, figures=shortened(" · ".join(pairs[raw]), 60))
        for sheet, raw in ((first, "raw"), (second, "raw_again"))
    )
    message = question_text(SAME_FIGURES, f"»{first}« og »{second}«")
    raw = " · ".join(pairs["raw_again"])
    place = (second, pairs["cell_again"][0])
    return Question(SAME_FIGURES, *place, raw, message, (first, second), labels)
