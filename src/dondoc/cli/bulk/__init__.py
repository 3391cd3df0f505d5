"""`import-data` and `export`: many tasks at once, in and out."""
