"""The language of the command line: what a command declares, and two ways to read what was typed.

A plain line is read here, in a millisecond (`plain.py`), and so is one that ends in a TAB (`offering.py`). Whatever
needs to be explained to a person, help and mistakes above all, is read by Typer (`by_typer.py`), made from the same
declarations.
"""
