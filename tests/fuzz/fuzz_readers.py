"""Look for input that a reader crashes on, hangs at or takes much memory for, guided by the lines that it reaches.

To run it, in an environment with atheris and dondoc: `python tests/fuzz/fuzz_readers.py FOLDER -max_total_time=600
-timeout=10 -rss_limit_mb=1024`. FOLDER keeps what was found interesting; an empty one is filled from tests/documents.
"""

import io
import sys
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["dondoc"]):
    from dondoc.errors.reading import UnreadableError
    from dondoc.readers import doc, docx, html, odt, pdf, read, rtf, txt  # noqa: F401 (loaded here to be watched)

DOCUMENTS = Path(__file__).parent.parent / "documents"
LARGEST = 200_000
# The parts that matter of the formats that are archives: changing the archive itself only breaks its checksums.
PARTS = {"word/document.xml": "a.docx", "word/numbering.xml": "a.docx", "word/styles.xml": "a.docx",
         "content.xml": "a.odt", "styles.xml": "a.odt"}  # fmt: skip
KINDS = ["-", *PARTS]


def seeds() -> dict[str, bytes]:
    """Input to begin with: each document as it is, and each part of an archive by itself."""
    found = {}
    for path in sorted(DOCUMENTS.iterdir()):
        if path.suffix in {".txt", ".html", ".docx", ".odt", ".rtf", ".doc", ".pdf"}:
            found[path.name] = bytes([0]) + path.read_bytes()
        if path.suffix in {".docx", ".odt"}:
            with zipfile.ZipFile(path) as archive:
                for part in set(archive.namelist()) & PARTS.keys():
                    found[f"{path.name}-{Path(part).name}"] = bytes([KINDS.index(part)]) + archive.read(part)
    return found


def unpacked(data: bytes) -> tuple[str, bytes]:
    """What the fuzzer's bytes stand for: the first one says whether the others are a file or a part of an archive."""
    kind, content = KINDS[data[0] % len(KINDS)], data[1:]
    if kind == "-":
        return "-", content
    parts = {kind: content}
    if kind.startswith("word/") and kind != "word/document.xml":
        parts |= OTHERS["docx"]
    elif kind == "styles.xml":
        parts |= OTHERS["odt"]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, each in parts.items():
            archive.writestr(name, each)
    return PARTS[kind], stream.getvalue()


def try_one(data: bytes) -> None:
    """Anything but a text or a refusal is a finding."""
    if not 1 < len(data) <= LARGEST:
        return
    name, content = unpacked(data)
    try:
        found = read(name, content).text
    except UnreadableError as refused:
        found = str(refused)
    assert found.strip()


def _part(document: str, part: str) -> bytes:
    with zipfile.ZipFile(DOCUMENTS / document) as archive:
        return archive.read(part)


OTHERS = {
    "docx": {"word/document.xml": _part("conclusion.docx", "word/document.xml")},
    "odt": {"content.xml": _part("conclusion.odt", "content.xml")},
}

if __name__ == "__main__":
    folder = next((Path(each) for each in sys.argv[1:] if not each.startswith("-")), None)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            for name, seed in seeds().items():
                (folder / name).write_bytes(seed)
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()
