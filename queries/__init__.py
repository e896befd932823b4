"""Store in, Polars frame out; one module per mart."""
