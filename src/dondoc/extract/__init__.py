"""Reading a conclusion: `extract` finds the header, the directives, their deadlines and who is to do them.

A deadline that was typed is read by `dondoc.extract.deadlines` alone, so the rest is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.domain.directive import Extraction
    from dondoc.domain.document import Manuscript
    from dondoc.extract.deadlines import Conventions

__all__ = ["extract"]


def extract(
    manuscript: Manuscript,
    dated: date | None = None,
    register: Sequence[str] = (),
    conventions: Conventions | None = None,
) -> Extraction:
    """All that is read from one manuscript: document, meeting, directives with their leads and deadlines.

    `dated` is the document's own day where the reader knows it and the text does not tell it in full. `register` are
    the names of the office's own units, `conventions` what it means by its words, its own days off among them. A text
    without directives gives none; nothing raises.
    """
    from dondoc.extract.reading import read

    return read(manuscript, dated, register, conventions)
