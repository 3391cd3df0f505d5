"""A document put into an office's own DOCX: in the place of the paragraph {{noi_dung}} or {{content}}, nothing else.

The letterhead, the signature, the header, the footer and the styles are those of the template. All of it that is not
replaced stays byte for byte: it is never parsed and written again, only looked through for the places.
"""

import io
import re
import zipfile
from xml.parsers import expat

from dondoc.errors.settings import BadTemplate, TemplateWithoutPlace
from dondoc.reports.official.blocks import Block, Columns, Paper
from dondoc.reports.official.docx import archive, block_xml
from dondoc.typing import NamedTuple

MARKS = ("{{noi_dung}}", "{{content}}")
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LARGEST = 100 * 2**20  # bytes of all parts, unpacked
_DOCUMENT, _TYPES = "word/document.xml", "[Content_Types].xml"
_TEMPLATE, _PLAIN = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"


class Found(NamedTuple):
    """Where things begin and end in the XML: the paragraph with the mark, what describes its section and the last one.

    A section that is nowhere described is an empty place at the end of the body.
    """

    paragraph: tuple[int, int]
    section: tuple[int, int]
    last: tuple[int, int]


def render(paper: Paper, template: bytes) -> bytes:
    """The whole file; pages laid across follow all that the template has.

    Raises BadTemplate for what is no DOCX, TemplateWithoutPlace for one without the mark.
    """
    parts = _parts(template)
    document = parts[_DOCUMENT]
    place = find(document)
    section = document[slice(*place.section)].decode()
    last = document[slice(*place.last)].decode() or "<w:sectPr/>"
    body, *appendix = (
        "".join(xml for block in each.blocks if not _is_of_form(block) for xml in block_xml(block, room))
        for each, room in ((each, _room(section, landscape=each.landscape)) for each in paper.sections)
    )
    start, end = place.paragraph
    after = document[end : place.last[0]]
    if appendix:
        after += f"<w:p><w:pPr>{last}</w:pPr></w:p>{''.join(appendix)}{turned(last)}".encode()
    else:
        after += document[slice(*place.last)]
    parts[_DOCUMENT] = document[:start] + body.encode() + after + document[place.last[1] :]
    parts[_TYPES] = parts[_TYPES].replace(_TEMPLATE, _PLAIN)
    return archive(parts)


def _is_of_form(block: Block) -> bool:
    return isinstance(block, Columns) and block.of_form


def _parts(template: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > LARGEST:
                raise BadTemplate(source="")
            parts = {entry.filename: packed.read(entry) for entry in packed.infolist() if not entry.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise BadTemplate(source="") from error
    types = parts.get(_TYPES, b"")
    if _DOCUMENT not in parts or not (_TEMPLATE in types or _PLAIN in types):
        raise BadTemplate(source="")
    if re.search(rb"<[^>]*\bxmlns:w=[\"']" + MAIN.encode(), parts[_DOCUMENT][:20_000]) is None:
        raise BadTemplate(source="")
    return parts


def find(document: bytes) -> Found:
    """Where the mark is: in a paragraph of the body itself, for tables may not stand everywhere."""
    children, marked = _children(document)
    if marked is None:
        raise TemplateWithoutPlace(source="")
    end = children[-1]
    last = (end.start, end.end) if (end.start, end.end) == end.section else (end.end, end.end)
    section = next((child.section for child in children[marked:] if child.section), last)
    return Found((children[marked].start, children[marked].end), section, last)


class _Child(NamedTuple):
    """A part of the body: where it begins and ends, and where the section that it closes is described, if it does."""

    start: int
    end: int
    section: tuple[int, int] | None


def _children(document: bytes) -> tuple[list[_Child], int | None]:
    """The parts of the body, and the place among them of the paragraph with the mark."""
    parser = expat.ParserCreate(namespace_separator=" ")
    children: list[_Child] = []
    path: list[str] = []
    begun: list[int] = []
    text: list[str] = []
    marked: int | None = None
    section: tuple[int, int] | None = None
    is_empty = False  # no element has begun or ended since the last one began

    def start(name: str, _attributes: object) -> None:
        nonlocal section, is_empty
        is_empty = True
        path.append(name.removeprefix(f"{MAIN} "))
        begun.append(parser.CurrentByteIndex)
        if len(path) == 3:
            text.clear()
            section = None

    def end(_name: str) -> None:
        nonlocal marked, section, is_empty
        at = parser.CurrentByteIndex  # where the closing tag begins, or where an element without one ends
        single, is_empty = is_empty and document[at - 2 : at] == b"/>", False
        span = begun.pop(), at if single else document.index(b">", at) + 1
        if path in (["document", "body", "sectPr"], ["document", "body", "p", "pPr", "sectPr"]):
            section = span
        if path[:2] == ["document", "body"] and len(path) == 3:
            if marked is None and path[2] == "p" and any(mark in "".join(text) for mark in MARKS):
                marked = len(children)
            children.append(_Child(*span, section))
        path.pop()

    def said(data: str) -> None:
        if path[-1] == "t":
            text.append(data)

    def refuse(*_: object) -> None:
        raise BadTemplate(source="")  # Word writes no declarations, and they can blow up

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, said
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(document, True)
    except expat.ExpatError as error:
        raise BadTemplate(source="") from error
    return children, marked


def turned(section: str) -> str:
    """The properties of a section for pages laid across."""
    wide, high = _size(section)
    across = f'<w:pgSz w:w="{max(wide, high)}" w:h="{min(wide, high)}" w:orient="landscape"/>'
    if size := re.search(r"<w:pgSz\b[^>]*/>", section):
        return section.replace(size[0], across, 1)
    whole = re.sub(r"\s*/>$", "></w:sectPr>", section) if section.endswith("/>") else section
    before = re.match(rf"<[^>]*>(?:<w:(?:{_FIRST})\b[^>]*/>)*", whole)
    place = before.end() if before else 0
    return whole[:place] + across + whole[place:]


_FIRST = "headerReference|footerReference|type"
"""What stands before the size of the page."""


def _size(section: str) -> tuple[int, int]:
    return _length(section, "pgSz", "w", 11906), _length(section, "pgSz", "h", 16838)


def _room(section: str, *, landscape: bool) -> int:
    """The width between the margins of the template, in twips."""
    wide, high = _size(section)
    sides = _length(section, "pgMar", "left", 1701) + _length(section, "pgMar", "right", 1134)
    return (max(wide, high) if landscape else wide) - sides


def _length(section: str, element: str, name: str, default: int) -> int:
    found = re.search(rf'<w:{element}\b[^>]*\bw:{name}="(\d+)"', section)
    return int(found[1]) if found else default
