"""`meeting` and `document`: where the tasks come from."""
