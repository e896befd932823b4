"""Store in, Polars frame out: `filtered` for what filters alone narrow, else a module a subject."""
