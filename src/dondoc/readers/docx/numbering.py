"""Read the lists and styles of a .docx from its parts "numbering" and "styles" (ECMA-376 part 1, 17.7 and 17.9)."""

from dataclasses import replace

from dondoc.readers.numbering import LEVELS, LONGEST_PATTERN, Level, List, Numbering, Style
from dondoc.readers.package import Attributes, Package, is_on, whole_number


def read_numbering(package: Package, parts: dict[str, str]) -> Numbering:
    """The lists and styles of a document, from its parts "styles" and "numbering" where it has them."""
    numbering = Numbering()
    if package.has(parts.get("styles")):
        _read_styles(package, parts["styles"], numbering)
    if package.has(parts.get("numbering")):
        _read_lists(package, parts["numbering"], numbering)
    return numbering


def _read_styles(package: Package, part: str, numbering: Numbering) -> None:
    style = Style()
    is_default = False  # inside of w:docDefaults

    def start(name: str, attributes: Attributes) -> None:
        nonlocal style, is_default
        match name:
            case "w:docDefaults":
                is_default = True
            case "w:style":
                style, is_default = Style(), False
                numbering.styles[attributes.get("styleId", "")] = style
                if attributes.get("type") == "paragraph" and attributes.get("default") in {"1", "true"}:
                    numbering.default_style = attributes.get("styleId")
            case "w:rFonts" if is_default:
                numbering.default_font = font_of(attributes) or ""
            case "w:rFonts":
                style.font = font_of(attributes)
            case "w:basedOn":
                style.parent = attributes.get("val")
            case "w:numId":
                style.list = attributes.get("val")
            case "w:ilvl":
                style.level = whole_number(attributes.get("val"))
            case "w:vanish":
                style.hidden = is_on(attributes)

    package.parse(part, start, lambda _: None)


def font_of(attributes: Attributes) -> str | None:
    """The font that w:rFonts sets for letters of the Western codes, where old Vietnamese letters lie."""
    return attributes.get("hAnsi") or attributes.get("ascii")


def _read_lists(package: Package, part: str, numbering: Numbering) -> None:
    definition = ""
    current = List()
    levels: dict[int, Level] = {}
    level = Level()
    override = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal definition, current, levels, level, override
        value = attributes.get("val")
        match name:
            case "w:abstractNum":
                definition = attributes.get("abstractNumId", "")
                levels = numbering.definitions.setdefault(definition, {})
            case "w:numStyleLink":
                numbering.style_links[definition] = value or ""
            case "w:num":
                current = numbering.lists[attributes.get("numId", "")] = List()
                levels = current.levels
            case "w:abstractNumId":
                current.definition = value or ""
            case "w:lvlOverride":
                override = whole_number(attributes.get("ilvl"))
            case "w:startOverride":
                current.starts[override] = whole_number(value, 1)
            case "w:lvl":
                level = Level()
                if 0 <= (at := whole_number(attributes.get("ilvl"))) < LEVELS:
                    levels[at] = level
            case _:
                _set(level, name, value, attributes)

    package.parse(part, start, lambda _: None)
    for each in numbering.lists.values():
        base = numbering.definitions.get(each.definition, {})
        each.levels = {at: _filled(own, base.get(at)) for at, own in each.levels.items()}


def _set(level: Level, name: str, value: str | None, attributes: Attributes) -> None:
    match name:
        case "w:numFmt":
            level.format = value or "decimal"
        case "w:lvlText":
            level.pattern = (value or "")[:LONGEST_PATTERN]
        case "w:start":
            level.start = whole_number(value, 1)
        case "w:lvlRestart":
            level.restart = whole_number(value)
        case "w:isLgl":
            level.legal = is_on(attributes)
        case "w:pStyle":
            level.style = value


def _filled(own: Level, base: Level | None) -> Level:
    """A list's own level; where it only says where to start, the pattern is the definition's."""
    if base is None or own.pattern:
        return own
    return replace(base, start=own.start)
