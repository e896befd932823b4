"""What may never be kept of a person: refused, or left out before anything is read."""
