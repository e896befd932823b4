"""What the round comes down to, in one sentence."""

import polars as pl

from ui.round.choice import Round
from wording import records, rounds


def sentence(rows: pl.DataFrame, chosen: Round) -> str:
    """The sentence for the rows of `filtered.round_activity`, each of which has the sums."""
    summary, *_ = records.of_rows(rounds.Summary, rows.head(1)) or [rounds.NOBODY]
    return rounds.sentence(summary, chosen.quarter)
