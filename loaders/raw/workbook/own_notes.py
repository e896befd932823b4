"""The notes Helhedsblik lays in a leader's workbook, told from the leader's own."""

HEAD = "Bemærkning fra Helhedsblik"


def without_remarks(note: str) -> str:
    """A note without what Helhedsblik added to it."""
    return note.partition(HEAD)[0].strip()


def with_remarks(note: str, remarks: str) -> str:
    """A note with new remarks in the place of those Helhedsblik may have added before."""
    leaders_words = without_remarks(note)
    return f"{leaders_words}\n\n{HEAD}\n{remarks}" if leaders_words else f"{HEAD}\n{remarks}"
