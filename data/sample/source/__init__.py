"""What the sample files are made from: the real reports' tables and the invented plan's recipe."""
