"""An Excel workbook (.xlsx, ECMA-376): its sheets with their cells, what is merged, what is hidden.

The XML is read as a stream. Libraries that do so know neither merged cells nor hidden rows, and the others keep every
cell as an object; here both are needed, and registers are long.
"""

import posixpath
from collections.abc import Mapping

from dondoc.domain.vietnamese import nfc
from dondoc.errors.reading import DocumentEncrypted, SheetFormat
from dondoc.readers.letters.accents import CONVERTED, legacy_encoding, to_unicode
from dondoc.readers.letters.noise import printable
from dondoc.readers.package import Attributes, Package, is_on, whole_number
from dondoc.readers.parts import main_part, related
from dondoc.readers.tables.xlsx_cells import Area, SheetReader, Value
from dondoc.readers.tables.xlsx_numbers import is_day, is_share
from dondoc.typing import NamedTuple

_OLE, _ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")


class Sheet(NamedTuple):
    """One sheet: its filled cells by row and column, counted from 1; what is merged; which rows are hidden."""

    name: str
    is_hidden: bool
    rows: Mapping[int, Mapping[int, Value]]
    merged: tuple[Area, ...]
    hidden_rows: frozenset[int]


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are a spreadsheet of a kind that is read, or of one that can be named."""
    return content.startswith(_OLE) or (content.startswith(b"PK") and not content.startswith(b"PK\x07\x08"))


def sheets_of(content: bytes, source: str) -> list[Sheet]:
    """The sheets of a workbook, in order. Raises an UnreadableError for what is none, or is broken or too large."""
    name = printable(source)
    if content.startswith(_OLE):
        raise DocumentEncrypted(source=name) if _ENCRYPTED in content else SheetFormat(source=name, format="Excel 97")
    if b"application/vnd.oasis.opendocument" in content[:200]:
        raise SheetFormat(source=name, format="OpenDocument")
    package = Package(content, name)
    workbook = main_part(package)
    if not package.has(workbook) or not posixpath.basename(workbook).startswith("workbook"):
        raise SheetFormat(source=name, format="Word" if package.has(workbook) else "zip")
    if workbook.endswith(".bin"):
        raise SheetFormat(source=name, format="xlsb")
    listed, from_1904 = _listed(package, workbook)
    parts = related(package, workbook)
    strings = _strings(package, parts.get("sharedStrings"))
    formats = _formats(package, parts.get("styles"))
    places = _places(package, workbook)
    found = []
    for title, identifier, hidden in listed:
        part = places.get(identifier)
        if part is not None and package.has(part) and "worksheets" in part:
            reader = SheetReader(strings, formats, from_1904)
            package.parse(part, reader.start, reader.end, reader.text)
            found.append(Sheet(title, hidden, reader.rows, tuple(reader.merged), frozenset(reader.hidden)))
    return _in_unicode(found)


def _listed(package: Package, workbook: str) -> tuple[list[tuple[str, str, bool]], bool]:
    """The sheets that the workbook names, with the number of their part, and whether days count from 1904."""
    found: list[tuple[str, str, bool]] = []
    from_1904 = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal from_1904
        if name == "x:sheet":
            hidden = attributes.get("state", "visible") != "visible"
            found.append((nfc(attributes.get("name", "")), attributes.get("id", ""), hidden))
        elif name == "x:workbookPr" and attributes.get("date1904"):
            from_1904 = is_on({"val": attributes["date1904"]})

    package.parse(workbook, start, lambda _: None)
    return found, from_1904


def _places(package: Package, workbook: str) -> dict[str, str]:
    """The parts of the workbook by their numbers."""
    folder, name = posixpath.split(workbook)
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "r:Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[attributes.get("Id", "")] = posixpath.normpath(path)

    package.parse(posixpath.join(folder, "_rels", name + ".rels"), start, lambda _: None)
    return found


def _strings(package: Package, part: str | None) -> list[str]:
    """The texts that cells refer to by number, without the reading aids that Japanese text has."""
    found: list[str] = []
    pieces: list[str] = []
    state = {"text": False, "aid": False}

    def start(name: str, _: Attributes) -> None:
        state["text"] = name == "x:t" and not state["aid"]
        state["aid"] = state["aid"] or name == "x:rPh"

    def end(name: str) -> None:
        state["text"] = False
        if name == "x:rPh":
            state["aid"] = False
        elif name == "x:si":
            found.append("".join(pieces))
            pieces.clear()

    def text(data: str) -> None:
        if state["text"]:
            pieces.append(data)

    if part is not None and package.has(part):
        package.parse(part, start, end, text)
    return found


def _formats(package: Package, part: str | None) -> list[str]:
    """For each style of a cell what its numbers are: "day", "share" or ""."""
    codes: dict[int, str] = {}
    styles: list[int] = []
    inside = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside
        if name in ("x:cellXfs", "x:cellStyleXfs", "x:dxfs"):
            inside = name
        elif name == "x:numFmt" and inside != "x:dxfs":
            codes[whole_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "x:xf" and inside == "x:cellXfs":
            styles.append(whole_number(attributes.get("numFmtId")))

    if part is not None and package.has(part):
        package.parse(part, start, lambda _: None)
    kinds = ((number, codes.get(number)) for number in styles)
    return ["day" if is_day(*kind) else "share" if is_share(*kind) else "" for kind in kinds]


def _in_unicode(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets with text in an encoding from before Unicode put right."""
    texts = [value for sheet in sheets for row in sheet.rows.values() for value in row.values() if type(value) is str]
    encoding = legacy_encoding("\n".join(texts))
    if encoding not in CONVERTED:
        return sheets
    return [
        sheet._replace(
            rows={
                number: {at: to_unicode(v, encoding) if type(v) is str else v for at, v in row.items()}
                for number, row in sheet.rows.items()
            }
        )
        for sheet in sheets
    ]
