"""What is handed in besides files: notes, decisions, small counts."""
