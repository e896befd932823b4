"""Decisions of the board, where the goals they are about are read and written."""
