"""The parts of the page *Aktivitet*."""
