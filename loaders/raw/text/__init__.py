"""Text files as rows of cells: encoding, delimiter, quotes, rows with a cell too many or few."""
