"""What the round comes down to, in one sentence."""

import polars as pl

from ui.round.choice import Round
from wording import records, rounds


def sentence(totals: pl.DataFrame, chosen: Round) -> str:
    """The sentence for the one row of `filtered.round_summary`."""
    (summary,) = records.of_rows(rounds.Summary, totals)
    return rounds.sentence(summary, chosen.quarter)
