"""A goal's status in words, with the symbol that stands beside its colour."""

WORDS = {
    "reached": "nået",
    "on_track": "på vej",
    "behind": "bagud",
    "far_behind": "langt bagud",
    "not_reached": "ikke nået",
    "pending": "ikke startet",
    "incomplete": "ufuldstændige tal",
    "no_data": "ingen tal",
    "no_target": "intet mål",
}
SYMBOLS = {
    "reached": "✔",
    "on_track": "◕",
    "behind": "◑",
    "far_behind": "◔",
    "not_reached": "✖",
    "pending": "○",
    "incomplete": "◌",
    "no_data": "?",
    "no_target": "–",
}
ORDER = tuple(WORDS)
ON_COURSE = ("reached", "on_track")


def label(status: str) -> str:
    """Symbol and word: `✔ nået`."""
    return f"{SYMBOLS[status]} {WORDS[status]}"
