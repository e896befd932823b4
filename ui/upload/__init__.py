"""The parts of *Indlæs*, from the file that is dropped to the figures that are published."""
