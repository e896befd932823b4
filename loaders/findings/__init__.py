"""What can be noticed about a file and asked of its leader, in Danish: one module a subject."""
