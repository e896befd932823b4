"""The parts of the page *Overblik*, each shown from one read."""

from ui.overview import (
    changes,
    corrections,
    decisions,
    doubts,
    focus_areas,
    goal_year,
    heat_map,
    verdict,
)

__all__ = [
    "changes",
    "corrections",
    "decisions",
    "doubts",
    "focus_areas",
    "goal_year",
    "heat_map",
    "verdict",
]
