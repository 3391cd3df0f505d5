"""`attach` and `attachment`: files that prove what was done, kept in the store."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.attached import file_lines, file_object
from dondoc.cli.context import App, Context
from dondoc.cli.files import write_file
from dondoc.cli.json_output import print_json
from dondoc.cli.options import AsJson, AsOf, Reason, Restricted
from dondoc.cli.telling import change_lines
from dondoc.cli.typer_classes import Noun
from dondoc.domain.attachment import NewFile, plain_name
from dondoc.domain.setting import ATTACHMENT_LIMIT
from dondoc.errors.attachments import AttachmentTooLarge
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services import attachments, settings
from dondoc.services.selection import task as find_task
from dondoc.services.selection import task_to_show

app = Noun()

Number = Annotated[
    int, typer.Argument(metavar="TASK", help=_("The number of the task."), autocompletion=completing.tasks)
]


def attach(
    ctx: Context,
    number: Number,
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help=_("The files."))],
    reason: Reason = None,
) -> None:
    run = ctx.obj
    files = read_files(run, paths)
    with run.writing() as store:
        task = find_task(store, number)
        before = attachments.of_task(store, number)
        made = attachments.attach(store, run.author, task, files, reason=reason)
        after = attachments.of_task(store, number)
    if len(after) == len(before):
        run.print(*change_lines(made, run.words))
        return
    run.print(change_lines(made, run.words)[0])
    run.print_all(f"   + {line}" for line in list(file_lines(run, after))[len(before) :])


@app.command("list", help=_("List the files of a task."))
def list_(
    ctx: Context, number: Number, as_of: AsOf = None, restricted: Restricted = False, as_json: AsJson = False
) -> None:
    run = ctx.obj
    with run.reading(run.day(as_of)) as store:
        task_to_show(store, number, "attachment list", restricted=restricted)
        files = attachments.of_task(store, number)
    if as_json:
        print_json(run, list(map(file_object, files)))
        return
    run.print_all(file_lines(run, files))
    if not files:
        run.note(_("No file is attached."))


@app.command("save", help=_("Write one file of a task back, as it was attached."))
def save(
    ctx: Context,
    number: Number,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help=_("Its name or its place in the list; the only one."))
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="PATH", help=_("Into this file, or into this folder."))] = ".",
    force: Annotated[bool, typer.Option("--force", help=_("Replace a file that is there."))] = False,
) -> None:
    run = ctx.obj
    with run.reading() as store:
        find_task(store, number)
        file = attachments.named(store, number, name)
        content = attachments.content(store, file)
    # A store may come from anywhere: what it calls a file is made a name once more, so that it is never a path.
    path = Path(to) / plain_name(file.name) if Path(to).is_dir() else Path(to)
    write_file(str(path), content, force=force)
    run.note(_("Written: {path}").format(path=plain(str(path))))


def read_files(run: App, paths: Sequence[str]) -> list[NewFile]:
    """The files that are to be attached. Raises what `content_of` raises, and AttachmentTooLarge."""
    if not paths:
        return []
    from dondoc.readers import content_of

    with run.reading() as store:
        limit = settings.number(store, ATTACHMENT_LIMIT)
    files = []
    for path in paths:
        content = content_of(path, largest=limit * attachments.MEGABYTE)
        if len(content) > limit * attachments.MEGABYTE:
            raise AttachmentTooLarge(source=path, limit=limit)
        files.append(NewFile(plain_name(path), content))
    return files
