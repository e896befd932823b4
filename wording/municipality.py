"""An area beside its municipality in words: the gap between them, now and at the baseline."""

from collections.abc import Sequence

from wording import formats, long_term, small_counts

ABOVE = "{difference} over kommunen"
BELOW = "{difference} under kommunen"
SAME = "som kommunen"
NOW = "{indicator}: {gap} ({period})."
SINCE = "{indicator}: {gap} ({period}), ved udgangspunktet {before} ({begun})."


def figure(value: float | None, unit: str, *, is_hidden: bool, is_approximate: bool = False) -> str:
    """A figure of either, as it may be seen."""
    if is_hidden:
        return small_counts.HIDDEN
    text = formats.quantity(value, unit)
    return formats.ABOUT.format(text) if is_approximate else text


def gap(row: dict) -> str:
    """How far the area is from the municipality: `13 pct.point under kommunen`."""
    if row["gap"] is None:
        return formats.UNKNOWN
    if row["gap"] == 0:
        return SAME
    words = ABOVE if row["gap"] > 0 else BELOW
    return words.format(difference=long_term.difference(row["gap"], row["unit"]))


def sentence(rows: Sequence[dict]) -> str | None:
    """The newest gap of one goal, and what it was at the baseline; None without one. `rows` are
    those of `filtered.municipal_figure`, the oldest first.
    """
    known = [row for row in rows if row["gap"] is not None]
    if not known:
        return None
    newest, first = known[-1], known[0]
    if newest["is_baseline"]:
        return None
    words = SINCE if first["is_baseline"] else NOW
    return words.format(
        indicator=newest["indicator"],
        gap=gap(newest),
        period=formats.period(newest["period"]),
        before=gap(first),
        begun=formats.period(first["period"]),
    )
