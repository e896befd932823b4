"""A plan from its agreement, a workbook or the screen, to what stands in the store, and back."""
