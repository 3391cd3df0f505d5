"""`rules`: every rule by which conclusions are read, as a page in Markdown."""

from dondoc.cli.context import Context


def rules(ctx: Context) -> None:
    from dondoc.extract.rulebook import rules_as_markdown

    ctx.obj.print(rules_as_markdown().rstrip("\n"))
