"""Looking after the store: backups, moving it, looking it through, and whether it can be trusted."""
