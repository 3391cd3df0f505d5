"""A filter, a view or a column that cannot be understood."""

from dondoc.errors import NotFoundError, UsageError, gettext_noop


class FilterError(UsageError):
    """A filter that cannot be read. `filter` shows all of it with the place between » and «."""

    code = "bad-filter"


class UnknownKey(FilterError):
    """A word with an operator behind it that is no key."""

    code = "unknown-key"
    message = gettext_noop("“{word}” is no key of a filter: {filter}")
    hint = gettext_noop("Words with a colon go between quotation marks. The keys: dondoc help filters")


class MistypedKey(UnknownKey):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? The keys: dondoc help filters")


class UnknownState(FilterError):
    """A word alone that is nearly a state."""

    code = "unknown-state"
    message = gettext_noop("“{word}” is no state of a task: {filter}")
    hint = gettext_noop("Did you mean “{meant}”? To search for the word: text:{word}")


class EmptyTerm(FilterError):
    """A key without a value."""

    code = "empty-term"
    message = gettext_noop("Nothing stands behind “{word}”: {filter}")
    hint = gettext_noop("Write the value right behind it, as in unit:“P. Tài chính” or due<30/9.")


class UnknownField(NotFoundError):
    """No task belongs to a field of this name."""

    code = "unknown-field"
    message = gettext_noop("No task belongs to a field called “{name}”.")
    hint = gettext_noop("See the fields with: dondoc report status --by field")


class UnknownColumn(UsageError):
    """Something to sort by or to show that no task has."""

    code = "unknown-column"
    message = gettext_noop("“{word}” is no column.")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedColumn(UnknownColumn):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class BadViewName(UsageError):
    """A name that could not be typed behind an @."""

    code = "bad-view-name"
    message = gettext_noop("“{name}” cannot be the name of a view.")
    hint = gettext_noop("Write it in one word of letters, digits and hyphens, such as giao-ban.")


class NegatedView(UsageError):
    """A view that is turned round inside another one."""

    code = "negated-view"
    message = gettext_noop("A view that is turned round, such as -@{name}, cannot be kept in another.")
    hint = gettext_noop(
        "Write -@{name} where the view is used, or turn its terms round one by one: dondoc view show {name}"
    )


class UnclosedQuote(FilterError):
    """A quotation mark without its second."""

    code = "unclosed-quote"
    message = gettext_noop("A quotation mark is not closed: {filter}")
    hint = gettext_noop("Write a second one where the words end.")


class BadTerm(FilterError):
    """A value that does not fit its key."""

    code = "bad-term"
    message = gettext_noop("“{value}” cannot be said of “{key}”: {filter}")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedValue(BadTerm):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class UnknownView(NotFoundError):
    """No view has this name."""

    code = "unknown-view"
    message = gettext_noop("There is no view called “{name}”.")
    hint = gettext_noop("See the names with: dondoc view list")


class MistypedView(UnknownView):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? See the names with: dondoc view list")


class UnknownOfficial(NotFoundError):
    """No task has an official of this name."""

    code = "unknown-official"
    message = gettext_noop("No task has an official called “{name}”.")
    hint = gettext_noop("See the names with: dondoc list --columns number,official,title")
