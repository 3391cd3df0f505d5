"""The statements compiled ahead of time for SQLite: a generated module for each noun. `make sql` writes them."""
