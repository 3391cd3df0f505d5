"""What the search looks through."""

from collections.abc import Sequence

from dondoc.domain.vietnamese import fold


def search_text(title: str, quotes: Sequence[str]) -> str:
    """What is looked through of a task: the title and the words of the document, folded."""
    return "\n".join(fold(text) for text in (title, *quotes))
