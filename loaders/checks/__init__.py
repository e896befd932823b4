"""Rules over what was read, each a sentence; what breaks one becomes a finding."""
