"""`python -m dondoc`, where the folder of scripts is not on the path."""

from dondoc.cli.main import main

main()
