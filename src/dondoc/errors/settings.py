"""Settings, layouts and templates of the office."""

from dondoc.errors import NotFoundError, UsageError, gettext_noop


class BadLayout(UsageError):
    """A page layout that cannot be used."""

    code = "bad-layout"
    message = gettext_noop("This page layout cannot be used: {reason}")
    hint = gettext_noop("Possible: {allowed}.")


class BadTemplate(UsageError):
    """A file that is no document of Word, or one that nothing can be put into."""

    code = "bad-template"
    message = gettext_noop("{source} is no document of Word (.docx).")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx.")


class TemplateWithoutPlace(BadTemplate):
    """A template that does not say where the text belongs."""

    code = "template-without-place"
    message = gettext_noop("{source} does not say where the text of the report belongs.")
    hint = gettext_noop("Write {{{{noi_dung}}}} or {{{{content}}}} into it, in a paragraph of its own outside tables.")


class UnknownSetting(NotFoundError):
    """No setting has this name."""

    code = "unknown-setting"
    message = gettext_noop("There is no setting “{name}”.")
    hint = gettext_noop("There are: {names}.")
