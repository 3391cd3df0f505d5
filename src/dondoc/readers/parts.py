"""Find the parts of a .docx: the one with the document's text, and those that belong to it (ECMA-376 part 2, 9)."""

import posixpath

from dondoc.readers.package import Attributes, Package


def main_part(package: Package) -> str:
    """The name of the part with the document's text; Word on the web calls it word/document2.xml."""
    if package.has("_rels/.rels"):
        for kind, target in _relations(package, "_rels/.rels"):
            if kind.endswith("/officeDocument"):
                return posixpath.normpath(target.lstrip("/"))
    return "word/document.xml"


def related(package: Package, part: str) -> dict[str, str]:
    """The parts that belong to a part, by the last word of their kind: "styles", "numbering", …"""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", name + ".rels")
    if not package.has(relations):
        return {kind: f"{folder}/{kind}.xml" for kind in ("styles", "numbering")}
    found = {}
    for kind, target in _relations(package, relations):
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        found[kind.rpartition("/")[2]] = posixpath.normpath(path)
    return found


def _relations(package: Package, part: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "r:Relationship" and attributes.get("TargetMode") != "External":
            found.append((attributes.get("Type", ""), attributes.get("Target", "")))

    package.parse(part, start, lambda _: None)
    return found
