"""`remind --text` and `remind --send`: what each unit is told of its own tasks, printed or sent by e-mail."""

import os

from dondoc.cli.boundary import sentence
from dondoc.cli.context import App
from dondoc.cli.reminders.reminding import ask_about_jumps
from dondoc.domain.addressee import Chase
from dondoc.domain.reminder import Level
from dondoc.errors.mail import NeedsPassword
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import chase_text
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection
from dondoc.services.reminders import chasing
from dondoc.services.reminders.chasing import Due
from dondoc.storage.store import Store
from dondoc.typing import Any

PASSWORD = "DONDOC_SMTP_PASSWORD"


def print_texts(app: App, wanted: Selection, due: Due | None, days: int, *, as_json: bool) -> None:
    """A text for each unit on stdout, and above each on stderr whom it is for: so a pipe holds the texts alone."""
    with app.reading() as store:
        told = _chases(app, store, wanted, due, days)
    if as_json:
        from dondoc.cli.output.json_output import print_json

        print_json(app, [_object(app, chase) for chase in told])
        return
    for place, chase in enumerate(told):
        app.print(*([""] if place else []))
        contact = [plain(value) for value in (chase.unit.contact, chase.unit.email) if value]
        app.note(f"[{', '.join([plain(chase.unit.name), *contact])}]")
        app.print(chase_text.text(chase, app.words))
    if told and app.interactive:
        app.note("")
        app.note(_("Once it was passed on, record it with: dondoc remind --due --by message"))


def send(
    app: App,
    wanted: Selection,
    due: Due | None,
    days: int,
    level: Level,
    message: str | None,
    *,
    again: bool,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Send each unit with an address one e-mail, and tell what became of each. Ends with 1 where one failed."""
    from dondoc.services.reminders import sending
    from dondoc.services.reminders.sending import Outcome

    with app.reading() as store:
        told = _chases(app, store, wanted, due, days)
        prepared = sending.prepare(store, told, app.today, app.words, again=again)
        account = None if dry_run else sending.account(store)
        so_far = {task.number: chasing.of_task(store, task.number) for chase in told for task in chase.tasks}
    ready = [each for each in prepared if each.outcome is Outcome.READY]
    results = prepared
    if account is not None and ready:
        question = ngettext("Send {n} e-mail?", "Send {n} e-mails?", len(ready)).format(n=len(ready))
        ask_about_jumps(app, [task for each in ready for task in each.chase.tasks], so_far, level, yes=yes)
        if not yes:
            app.note("\n".join(f"{plain(each.letter.name)} <{plain(each.letter.address)}>" for each in ready))
        app.confirm(question, yes=yes)
        if account.user and account.security == "none":
            app.note(_("The password goes over the network in the clear: smtp.security is none."))
        password = _password(app, account.user)
        results = []
        for each in sending.send(app.database, app.author, account, password, prepared, level=level, text=message):
            results.append(each)
            if not as_json:
                _tell(app, each)
    elif not as_json:
        for each in prepared:
            _tell(app, each)
            if dry_run and each.outcome is Outcome.READY:
                app.print("", _("Subject: {subject}").format(subject=plain(each.letter.subject)), "")
                app.print(each.letter.text, "")
    if as_json:
        from dondoc.cli.output.json_output import print_json

        print_json(
            app,
            [
                _object(app, each.chase)
                | {"outcome": each.outcome.value, "error": sentence(each.error) if each.error else None}
                for each in results
            ],
        )
    if any(each.outcome is Outcome.FAILED for each in results):
        raise SystemExit(1)


def _chases(app: App, store: Store, wanted: Selection, due: Due | None, days: int) -> list[Chase]:
    """What the units are told; on stderr what nobody is told of, and why."""
    tasks = chasing.to_chase(store, wanted, app.today, due)
    kept = [task for task in tasks if wanted.restricted or task.restricted is None]
    if left := len(tasks) - len(kept):
        app.note(
            ngettext("{n} restricted task was left out.", "{n} restricted tasks were left out.", left).format(n=left)
        )
    told, nobody = chasing.chases(store, kept, app.today, soon_days=days)
    if nobody:
        numbers = ", ".join(str(task.number) for task in nobody)
        app.note(_("Without a unit in the lead: {numbers}").format(numbers=numbers))
    if not told:
        app.note(_("Nobody has to be chased."))
    return told


def _tell(app: App, dispatch: Any) -> None:
    from dondoc.services.reminders.sending import Outcome

    n = len(dispatch.chase.tasks)
    said = {
        Outcome.READY: _("to be sent"),
        Outcome.SENT: _("sent"),
        Outcome.FAILED: _("not sent"),
        Outcome.ALREADY: _("one was sent today already; once more with --again"),
        Outcome.NO_ADDRESS: _("no e-mail address"),
    }[dispatch.outcome]
    tasks = ngettext("{n} task", "{n} tasks", n).format(n=n)
    to = f" <{plain(dispatch.letter.address)}>" if dispatch.letter.address else ""
    why = f": {sentence(dispatch.error)}" if dispatch.error else ""
    app.print(f"{plain(dispatch.letter.name)}{to} ({tasks}): {said}{why}")


def _password(app: App, user: str) -> str | None:
    """The password for the mail server: from the environment, else asked for. Raises NeedsPassword where nobody can."""
    if not user:
        return None
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    if not app.interactive:
        raise NeedsPassword(user=user)
    return app.typed(_("Password of {user}").format(user=plain(user)), hidden=True)


def _object(app: App, chase: Chase) -> dict[str, Any]:
    return {
        "unit": chase.unit.name,
        "head": chase.unit.head,
        "contact": chase.unit.contact,
        "email": chase.unit.email,
        "overdue": [task.number for task in chase.overdue],
        "soon": [task.number for task in chase.soon],
        "others": [task.number for task in chase.others],
        "text": chase_text.text(chase, app.words),
    }
