"""The DuckDB store: what was handed in, and the views that count it."""
