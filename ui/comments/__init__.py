"""Comments, where the figures are that they are about, and where the round is worked on."""
