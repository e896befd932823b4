"""What a leader gets back: next quarter's template, and their own workbook with notes in it."""
