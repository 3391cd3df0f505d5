"""Open a .docx, .xlsx or .odt safely: a zip of XML parts from a stranger.

Sizes are checked before anything is unpacked and enforced while it is; XML is parsed as a stream by expat, which
builds no tree, and neither document types nor entities are allowed (ECMA-376 part 2, 8.1.4 forbids them, and no
program writes them into an .odt), so there is nothing to expand.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from dondoc.errors.reading import DocumentDamaged, DocumentEncrypted, DocumentTooLarge

_LARGEST_PART = 64 * 2**20  # bytes of XML: some 5,000 pages
_SMALL_PART = 2 * 2**20  # below this any ratio is harmless
_HIGHEST_RATIO = 200  # real documents stay under 40; deflate can reach 1,030
_MOST_ENTRIES = 5_000
_DEEPEST = 400  # elements in elements; Word's own stay under 60
_ENTRY_MARK = b"PK\x01\x02"

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",  # the "strict" variant
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "r",
    **{
        f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0": prefix
        for name, prefix in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "drawing": "draw",
            "manifest": "manifest",
        }.items()
    },
}

Attributes = dict[str, str]


class Package:
    """The parts of one package. Every failure is an UnreadableError about `source`."""

    def __init__(self, content: bytes, source: str) -> None:
        self._source = source
        if content.count(_ENTRY_MARK) > _MOST_ENTRIES:
            raise DocumentTooLarge(source=source)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as error:
            raise self.damaged(str(error)) from None
        self._infos = {info.filename: info for info in self._zip.infolist()}

    def damaged(self, reason: str) -> DocumentDamaged:
        """The error to raise for what is wrong in this package."""
        return DocumentDamaged(source=self._source, reason=reason)

    def has(self, part: str | None) -> bool:
        """Whether the part exists."""
        return part in self._infos

    def parse(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None],
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Send the elements of a part to the handlers, named as in "w:p"; "" for names of foreign schemas.

        Attributes come by their local name.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        depth = 0
        names: dict[str, str] = {}

        def on_start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEEPEST:
                raise self.damaged("nested too deeply")
            if name not in names:
                names[name] = _short(name)
            start(names[name], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

        def on_end(name: str) -> None:
            nonlocal depth
            depth -= 1
            end(names[name])

        def refuse(*_: object) -> None:
            raise self.damaged("a document type in XML")

        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.StartDoctypeDeclHandler = refuse
        if text is not None:
            parser.CharacterDataHandler = text
        data = self._read(part)
        try:
            # In one piece: expat before 2.6 scans a long token anew with every further piece.
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise self.damaged(f"{part}: {error}") from None

    def _read(self, part: str) -> bytes:
        info = self._infos.get(part)
        if info is None:
            raise self.damaged(f"{part} is missing")
        if info.flag_bits & 0x1:
            raise DocumentEncrypted(source=self._source)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.damaged(f"{part} is packed in an unknown way")
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > _LARGEST_PART or (info.file_size > _SMALL_PART and ratio > _HIGHEST_RATIO):
            raise DocumentTooLarge(source=self._source)
        try:
            with self._zip.open(info) as file:
                # It stops at the size that was just checked, and then compares the checksum.
                return file.read(info.file_size)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self.damaged(f"{part}: {error}") from None


def is_on(attributes: Attributes) -> bool:
    """Whether a switch such as <w:vanish/> is on; without a value it is."""
    return attributes.get("val", "1") not in {"0", "false", "off", "none"}


def whole_number(text: str | None, default: int = 0) -> int:
    """A number from an attribute, within what a document can mean; `default` for anything else."""
    if text and len(text) <= 9 and text.isascii() and text.lstrip("-").isdigit() and text.rfind("-") <= 0:
        return int(text)
    return default


def _short(name: str) -> str:
    uri, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""
