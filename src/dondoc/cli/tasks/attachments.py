"""`attach` and `attachment`: files that prove what was done, kept in the store."""

from collections.abc import Sequence
from pathlib import Path

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Noun, Option
from dondoc.cli.output.files import write_file
from dondoc.cli.output.json_output import print_json
from dondoc.cli.output.telling import change_lines, task_lines
from dondoc.cli.tasks.attached import file_lines, file_object
from dondoc.cli.values.options import AsJson, AsOf, OneTask, Reason, Restricted
from dondoc.domain.attachment import NewFile, plain_name
from dondoc.domain.setting import ATTACHMENT_LIMIT
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.attachments import AttachmentTooLarge
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services.finding.by_number import task as find_task
from dondoc.services.finding.by_number import task_to_show
from dondoc.services.office import settings
from dondoc.services.tasks import attachments
from dondoc.typing import Annotated

commands = Noun()


def attach(
    app: App,
    number: OneTask,
    paths: Annotated[list[str], Argument(metavar="FILE...", help=N_("The files."))],
    reason: Reason = None,
) -> None:
    files = read_files(app, paths)
    with app.writing() as store:
        task = find_task(store, number)
        before = attachments.of_task(store, number)
        made = attachments.attach(store, app.author, task, files, reason=reason)
        after = attachments.of_task(store, number)
    if len(after) == len(before):
        app.print(*change_lines(made, app.words, app.width))
        return
    app.print(*task_lines(made.after, app.words, app.width))
    app.print_all(f"   + {line}" for line in list(file_lines(app, after))[len(before) :])


@commands.command("list", help=N_("List the files of a task."))
def list_(
    app: App, number: OneTask, as_of: AsOf = None, restricted: Restricted = False, as_json: AsJson = False
) -> None:
    with app.reading(app.day(as_of)) as store:
        task_to_show(store, number, "attachment list", restricted=restricted)
        files = attachments.of_task(store, number)
    if as_json:
        print_json(app, list(map(file_object, files)))
        return
    app.print_all(file_lines(app, files))
    if not files:
        app.note(_("No file is attached."))


@commands.command("save", help=N_("Write one file of a task back, as it was attached."))
def save(
    app: App,
    number: OneTask,
    name: Annotated[
        str | None, Argument(metavar="[NAME]", help=N_("Its name or its place in the list; the only one."))
    ] = None,
    to: Annotated[str, Option("--to", metavar="PATH", help=N_("Into this file, or into this folder."))] = ".",
    force: Annotated[bool, Option("--force", help=N_("Replace a file that is there."))] = False,
    restricted: Restricted = False,
) -> None:
    with app.reading() as store:
        task_to_show(store, number, "attachment save", restricted=restricted)
        file = attachments.named(store, number, name)
        content = attachments.content(store, file)
    # A store may come from anywhere: what it calls a file is made a name once more, so that it is never a path.
    path = Path(to) / plain_name(file.name) if Path(to).is_dir() else Path(to)
    write_file(str(path), content, force=force)
    app.note(_("Written: {path}").format(path=plain(str(path))))


def read_files(app: App, paths: Sequence[str]) -> list[NewFile]:
    """The files that are to be attached. Raises what `content_of` raises, and AttachmentTooLarge."""
    if not paths:
        return []
    from dondoc.readers import content_of

    with app.reading() as store:
        limit = settings.number(store, ATTACHMENT_LIMIT)
    files = []
    for path in paths:
        content = content_of(path, largest=limit * attachments.MEGABYTE)
        if len(content) > limit * attachments.MEGABYTE:
            raise AttachmentTooLarge(source=path, limit=limit)
        files.append(NewFile(plain_name(path), content))
    return files
