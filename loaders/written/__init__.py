"""Reports in words: their tables as sheets, their sections as texts."""
