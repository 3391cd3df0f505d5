"""`rules`: every rule by which conclusions are read, as a page in Markdown."""

from dondoc.cli.context import App


def rules(app: App) -> None:
    from dondoc.extract.rulebook import rules_as_markdown

    app.print(rules_as_markdown().rstrip("\n"))
