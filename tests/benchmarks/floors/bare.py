"""The floor below everything: Python starts and ends."""
