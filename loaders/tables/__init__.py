"""Raw cells in, tables with roles and their entries out, in the file's own names."""
