"""The parts of the page *Rapporter*."""
