"""The control words of RTF that matter for its text, as data (Rich Text Format 1.9.1)."""

# Destinations that hold no text of the page. Those that begin with \* and are not named here or below are skipped too.
SKIPPED = frozenset(
    "annotation atnauthor atnid atnref atntime author bkmkend bkmkstart buptim category colortbl comment company "
    "creatim doccomm falt filetbl fldinst footer footerf footerl footerr footnote ftncn ftnsep ftnsepc aftncn aftnsep "
    "aftnsepc header headerf headerl headerr hlinkbase info keywords listoverridetable listtable manager mmath "
    "nextfile nonesttables object objdata operator panose pict pnseclvl pntxta pntxtb printim revtbl revtim rxe "
    "shprslt sp stylesheet subject tc themedata title txe userprops vern xe xmlnstbl".split()
)

# Destinations after \* whose text is part of the page.
SHOWN = frozenset("shpinst do dpgroup shpgrp nesttableprops pntext listtext shptxt dptxbxtext background".split())

BOXES = frozenset(("shptxt", "dptxbxtext"))
LABELS = frozenset(("listtext", "pntext"))

# What a control word or symbol writes.
WRITES = {
    "tab": "\t", "line": "\n", "~": "\xa0", "_": "-", "-": "\xad", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "\\": "\\",
}  # fmt: skip

# All that is looked at; the others, three of four, say what the page looks like.
KNOWN = frozenset((
    *SKIPPED, *SHOWN, *WRITES, *BOXES, *LABELS, "u", "uc", "fonttbl", "f", "fcharset", "ansicpg", "deff", "plain", "v",
    "deleted", "mvf", "pard", "intbl", "itap", "par", "sect", "cell", "nestcell", "row", "nestrow", "\n", "\r",
))  # fmt: skip
