"""The notes Helhedsblik lays in a leader's workbook, told from the leader's own."""

HEAD = "Bemærkning fra Helhedsblik"


def without_own(note: str) -> str:
    """A note without what Helhedsblik added to it."""
    return note.partition(HEAD)[0].strip()


def with_own(note: str, remarks: str) -> str:
    """A note with new remarks in the place of those Helhedsblik may have added before."""
    kept = without_own(note)
    return f"{kept}\n\n{HEAD}\n{remarks}" if kept else f"{HEAD}\n{remarks}"
