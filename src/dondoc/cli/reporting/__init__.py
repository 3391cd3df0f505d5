"""`report`, `changes`, `agenda`: the reports and the papers of an office."""
