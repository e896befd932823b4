"""The parts of the page *Målopfyldelse*."""
