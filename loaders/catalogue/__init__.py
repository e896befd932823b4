"""The names of a file matched with the catalogue; what is new is described and proposed."""
