"""What the page *Ændringslog* alone shows."""
