"""The pages where figures are shown."""
