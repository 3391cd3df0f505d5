"""What the reading knows about the language and the documents of Vietnamese offices, as data."""
