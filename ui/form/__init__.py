"""What the page *Indberet* alone shows."""
