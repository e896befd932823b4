"""What the page *Kvartalsrunden* alone shows."""
