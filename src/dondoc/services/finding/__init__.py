"""Which tasks are meant and how they are listed: numbers, filters, views, the lists of every day."""
