"""The words for what reports say in words: the sections of a report and a milestone's status."""

DESCRIPTIONS = {"purpose": "Formål", "target_groups": "Målgruppe"}
SECTIONS = {
    "status": "Status",
    "challenges": "Udfordringer",
    "learning": "Læring",
    "feedback": "Deltagernes tilbagemeldinger",
    "focus_points": "Fokuspunkter",
    "next_targets": "Mål for kommende kvartal",
}
MILESTONE_WORDS = {
    "planned": "planlagt",
    "reached": "nået",
    "postponed": "udskudt",
    "dropped": "opgivet",
}
MILESTONE_SYMBOLS = {"planned": "○", "reached": "✔", "postponed": "◔", "dropped": "✖"}


def milestone_label(milestone_status: str) -> str:
    """Symbol and word: `✔ nået`."""
    return f"{MILESTONE_SYMBOLS[milestone_status]} {MILESTONE_WORDS[milestone_status]}"
