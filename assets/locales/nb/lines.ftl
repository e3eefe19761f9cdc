# Order files: their columns, and what is wrong with their lines.
