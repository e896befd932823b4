"""Given names that are common in Denmark, in plain spelling; those that are also words (Bo, Liv,
Maj, Per, Sten, Storm) are left out.
"""

from pathlib import Path

GIVEN_NAMES = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
