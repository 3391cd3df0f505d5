"""Questions, and nobody to answer them."""

from dondoc.errors import DondocError, gettext_noop


class NeedsConfirmation(DondocError):
    """A question, and no terminal to ask it at."""

    code = "needs-confirmation"
    message = gettext_noop("This has to be confirmed, and there is no terminal to ask at. Nothing was changed.")
    hint = gettext_noop("Read what is said above; to accept it, add --yes.")
    exit_code = 4
