"""One task or several: given, changed, divided, extended, closed, and shown."""
