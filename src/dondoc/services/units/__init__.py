"""Units (đơn vị) and groups of them: found by name, kept up to date, succeeding one another."""
