"""Marts in, finished documents out: for the board, for a calculation, for a screen."""
