"""The parts of the page *Kvartal for kvartal*."""
