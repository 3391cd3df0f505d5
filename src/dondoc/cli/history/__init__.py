"""`log` and `undo`: what was done, and taking it back."""
