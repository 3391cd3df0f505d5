"""The status that `--status` names, in the words that filters have for it."""

from dondoc.domain.task import Status
from dondoc.errors import BadValue
from dondoc.locale import Language, chosen


def read_status(word: str) -> Status:
    """The status of a word in either language, "completed" or "hoàn thành". Raises BadValue."""
    try:
        return Status(word)
    except ValueError:
        from dondoc.domain.filter_words import STATUSES, squeeze

        meant = STATUSES.get(squeeze(word), "")
        if meant not in list(Status):  # open and closed are several
            raise BadValue(value=word, allowed=", ".join(names())) from None
        return Status(meant)


def names() -> list[str]:
    """Every status as it is typed in the language of the person."""
    from dondoc.domain.filter_words import IN_VIETNAMESE

    return [IN_VIETNAMESE[each] if chosen() is Language.VIETNAMESE else each.value for each in Status]
