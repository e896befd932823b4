"""The parts of the page *Overblik*, each shown from one read."""

from ui.overview import (
    changes,
    corrections,
    doubts,
    focus_areas,
    goal_year,
    heat_map,
    not_reported,
    urgent_goals,
    verdict,
)

__all__ = [
    "changes",
    "corrections",
    "doubts",
    "focus_areas",
    "goal_year",
    "heat_map",
    "not_reported",
    "urgent_goals",
    "verdict",
]
