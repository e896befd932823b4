"""What the page *Adgang* shows."""
