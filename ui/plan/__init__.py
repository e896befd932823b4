"""The parts of the page *Helhedsplan*."""
