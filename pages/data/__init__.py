"""The pages where figures come in."""
