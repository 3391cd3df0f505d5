"""How an error is told: the sentence and the hint on stderr, in the person's language; as JSON with `--json`."""

import sys

from dondoc.errors import DondocError
from dondoc.locale import gettext as _


def say_error(error: DondocError, *, as_json: bool = False) -> None:
    """Print one error on stderr. What a document or the system put into it cannot steer the terminal."""
    from dondoc.reports.untrusted import plain

    details = {name: plain(str(value)) for name, value in error.details.items()}
    message, hint = _(error.message).format(**details), _(error.hint).format(**details) if error.hint else ""
    sys.stdout.flush()
    if as_json:
        import json

        said = {"error": error.code, "message": message, "hint": hint or None, "details": details}
        sys.stderr.write(json.dumps(said, ensure_ascii=False) + "\n")
        return
    sys.stderr.write(_("Error: {message}").format(message=message) + "\n")
    if hint:
        sys.stderr.write("  " + hint + "\n")
