"""The reports: a module for each kind, with a function that reads the store and returns a `Report`."""
