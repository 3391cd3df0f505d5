"""`import`, `extract`, `check`, `when`, `rules`: a conclusion is read, reviewed and taken in."""
