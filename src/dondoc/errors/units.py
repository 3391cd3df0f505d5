"""Units and groups that are not there, are several, or cannot become what was asked."""

from dondoc.errors import ConflictError, NotFoundError, gettext_noop


class UnknownUnit(NotFoundError):
    """No unit goes by this name."""

    code = "unknown-unit"
    message = gettext_noop("No unit is called “{name}”.")
    hint = gettext_noop('See the names with: dondoc unit list. Add one with: dondoc unit add "{name}"')


class UnknownAlias(NotFoundError):
    """A unit does not go by this other name."""

    code = "unknown-alias"
    message = gettext_noop("{unit} has no other name “{name}”.")
    hint = gettext_noop('See its other names with: dondoc unit show "{unit}"')


class AmbiguousUnit(ConflictError):
    """Several units fit the name."""

    code = "ambiguous-unit"
    message = gettext_noop("“{name}” could be any of: {candidates}.")
    hint = gettext_noop('Write more of the name, or teach the short form with: dondoc unit alias UNIT "{name}"')


class UnitEnded(ConflictError):
    """A unit whose place several others have taken."""

    code = "unit-ended"
    message = gettext_noop("“{name}” has not existed since the end of {day}; its work went to several: {candidates}.")
    hint = gettext_noop("Name the one that is meant.")


class UnitAbolished(ConflictError):
    """A unit that nothing took the place of."""

    code = "unit-abolished"
    message = gettext_noop("“{name}” has not existed since the end of {day}, and nothing took its place.")
    hint = gettext_noop("Name another unit. What is known of the old one: dondoc unit show {number}")


class NotLasting(ConflictError):
    """A unit that is to end, or to take something over, and has ended already."""

    code = "not-lasting"
    message = gettext_noop("“{name}” has ended already, on {day}.")
    hint = gettext_noop("See what became of it with: dondoc unit show {number}")


class SuccessionInFuture(ConflictError):
    """Units that will change on a day that has not come."""

    code = "succession-in-future"
    message = gettext_noop("{day} has not come yet.")
    hint = gettext_noop(
        "The old units are in charge until then. Look at what will happen with: dondoc --today {day} unit succeed … "
        "--dry-run; carry it out from that day on, for tasks given in the meantime too."
    )


class UnitIsGroup(ConflictError):
    """A group where a single unit is meant."""

    code = "unit-is-group"
    message = gettext_noop("“{name}” is a group of units, not a unit.")
    hint = gettext_noop("Name its units one by one.")


class NotARename(ConflictError):
    """A renaming of several units, or to a name that is taken."""

    code = "not-a-rename"
    message = gettext_noop("A renaming has one old name and one new one that no other unit goes by.")
    hint = gettext_noop("Leave out --rename where units merge or are divided.")


class UnitExists(ConflictError):
    """A name that is taken."""

    code = "unit-exists"
    message = gettext_noop("“{name}” is already the name of {unit}.")
    hint = gettext_noop("See the names with: dondoc unit list")


class GroupEmpty(ConflictError):
    """A group without any unit in it on the day."""

    code = "group-empty"
    message = gettext_noop("There is no unit in “{name}” on this day.")
    hint = gettext_noop('Say who is in it: dondoc group member add "{name}" UNIT…')


class NotAGroup(ConflictError):
    """A single unit where a group is meant."""

    code = "not-a-group"
    message = gettext_noop("“{name}” is a unit, not a group of units.")
    hint = gettext_noop('See the groups with: dondoc group list. Make a group of it with: dondoc group add "{name}"')


class NotAMember(ConflictError):
    """A unit that is not in the group, or cannot be."""

    code = "not-a-member"
    message = gettext_noop("“{name}” is no unit of “{group}”.")
    hint = gettext_noop('See who is in it with: dondoc group show "{group}". Groups are not put into groups.')


class MembershipExists(ConflictError):
    """A unit that is in the group already for a part of the time."""

    code = "membership-exists"
    message = gettext_noop("{unit} is in “{group}” already from {from_on} to {until_on}.")
    hint = gettext_noop("Give days that lie outside of that.")
