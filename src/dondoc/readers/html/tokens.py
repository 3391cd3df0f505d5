"""Cut HTML into tags and text, as browsers do (html.spec.whatwg.org, 13.2.5), in time linear in its length.

The standard library's html.parser is not used: up to 3.11.13 it takes quadratic time on unclosed tags and comments
(CVE-2025-6069), and what it makes of damaged pages differs from one security release to the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# An attribute's value begins after "="; a quotation mark elsewhere is a letter. Possessive: no way back, no retries.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40}+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>")
_TAG_START = re.compile("</?[a-zA-Z]")
_TEXT_ONLY = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]{1,40}+)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>\"']++))?+")
_HUGE_REFERENCE = re.compile(r"&#(?:0*+[0-9]{8,}|[xX]0*+[0-9a-fA-F]{7,});?")  # int() would refuse or take long


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; `attributes` as they stand in the page."""

    name: str
    is_end: bool = False
    attributes: str = ""

    def get(self, name: str) -> str | None:
        """The value of an attribute, entities decoded; "" for one without a value, None where it is missing."""
        for found in _ATTRIBUTE.finditer(self.attributes):
            if found.group(1).lower() == name:
                value = found.group(2) or ""
                return decode_entities(value[1:-1] if value[:1] in {'"', "'"} else value)
        return None


def tokens(page: str) -> Iterator[Tag | str]:
    """The tags of a page and the text between them, entities decoded once. Scripts, styles, comments are left out."""
    is_xhtml = page[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")
    at = 0
    while at < len(page):
        opening = page.find("<", at)
        if opening < 0:
            opening = len(page)
        if opening > at:
            yield decode_entities(page[at:opening])
        if opening == len(page):
            return
        if page.startswith(("<!", "<?"), opening) or _is_bogus_end(page, opening):
            at = _after_comment(page, opening)
            continue
        if _TAG_START.match(page, opening) is None:
            yield "<"
            at = opening + 1
            continue
        tag = _TAG.match(page, opening)
        if tag is None:
            # A browser drops a tag that never ends with all that follows; it may be words of the document.
            yield decode_entities(page[opening:])
            return
        name = tag.group(2).lower()
        yield Tag(name, tag.group(1) == "/", tag.group(3))
        at = tag.end()
        is_empty = is_xhtml and tag.group(3).endswith("/")
        if name in _TEXT_ONLY and not tag.group(1) and not is_empty:
            at = _after_raw_text(page, at, name)


def decode_entities(text: str) -> str:
    """The text with its character references decoded, once; one beyond Unicode becomes U+FFFD."""
    if "&" not in text:
        return text
    return unescape(_HUGE_REFERENCE.sub("\ufffd", text))


def _is_bogus_end(page: str, at: int) -> bool:
    """Whether "</" is followed by no letter: browsers take it for a comment."""
    return page.startswith("</", at) and _TAG_START.match(page, at) is None


def _after_comment(page: str, at: int) -> int:
    """Where a comment, document type or instruction ends; one that never ends takes the rest, as in browsers."""
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return page.index(">", at) + 1
        end = page.find("-->", at + 4)
        return end + 3 if end >= 0 else len(page)
    end = page.find(">", at)
    return end + 1 if end >= 0 else len(page)


def _after_raw_text(page: str, at: int, name: str) -> int:
    """Where the end tag of a script or the like begins; the rest of the page where there is none."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    return end.start() if end else len(page)
