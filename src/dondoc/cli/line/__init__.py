"""The language of the command line: what a command declares, and two ways to read what was typed.

A plain line is read here, in a millisecond (`plain.py`). Whatever needs to be explained to a person, such as help,
mistakes and what the shell offers, is read by Typer (`by_typer.py`), made from the same declarations.
"""
