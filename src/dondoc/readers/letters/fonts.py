"""Text that is only right in its font: the old Vietnamese fonts, and the bullets of symbol fonts.

Before Unicode each family of fonts had letters of its own at the codes of Western ones. A word processor says which
font a run is in, and so what its letters are: .VnTime is TCVN3 (.VnTimeH in capitals), VNI-Times is VNI.
"""

import re
from itertools import groupby
from operator import itemgetter

from dondoc.readers.letters import legacy

Run = tuple[str, str]  # the name of a font, "" where it is not told, and the text in it

_HALF = re.compile("[\ud800-\udfff]")
_SYMBOLS = ("symbol", "wingdings", "webdings")
# The codes of what Symbol and Wingdings draw for bullets; as U+F0xx they are bullets in any font (see noise.py).
_BULLETS = dict.fromkeys(map(ord, "\x2d\x6e\x76\xa7\xa8\xb7\xd8\xfc"), "-")


def text_of_runs(runs: list[Run]) -> str:
    """The text of a paragraph in Unicode. Runs in one font are taken together: a letter may be cut in two."""
    text = "".join(
        text_in(font, "".join(text for _, text in together)) for font, together in groupby(runs, key=itemgetter(0))
    )
    if _HALF.search(text):  # of a character beyond the first 65,536, which .doc and .rtf write in two halves
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def text_in(font: str, text: str) -> str:
    """What `text` shows in a font of this name; unchanged in all but the fonts above."""
    name = font.lower()
    if name.startswith(_SYMBOLS):
        return text.translate(_BULLETS)
    if not name.startswith((".vn", "vni")) or not legacy.is_western(text):
        return text  # typed in Unicode, whatever the font says
    if name.startswith("vni"):
        return legacy.from_vni(text)
    converted = legacy.from_tcvn3(text)
    return converted.upper() if name.endswith("h") else converted
