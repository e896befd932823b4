"""Word, PDF and written text as lines and tables."""
