"""Read plain text and Markdown: the lines as they stand."""

from dondoc.readers.letters.encoding import decode


def text_of(content: bytes, source: str) -> str:
    """The text of the bytes, not cleaned yet. Raises FileIsBinary, LegacyEncoding, BrokenAccents."""
    return decode(content, source)
