"""Text in, meaning out, no file in sight: numbers, amounts, cells, periods, units, areas, names."""
