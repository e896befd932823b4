"""The vocabularies: each word once, as a record."""
