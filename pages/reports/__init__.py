"""The pages that give finished documents."""
