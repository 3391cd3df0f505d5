"""What a column of JSON holds is read alike, whoever reads it."""

import json
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from dondoc.storage.values import FEW_TEXTS, _read_by_sqlite, json_text

KEPT = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda values: st.lists(values) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), values),
)
"""What the history holds of a row, and more."""


@given(KEPT)
def test_sqlite_reads_what_json_reads(value: object) -> None:
    text = json_text(value)
    assert _read_by_sqlite(text) == ([] if "\\u0000" in text else [json.loads(text)])


def test_what_sqlite_would_change_or_cannot_read_is_left_to_json() -> None:
    for text in ("0.1", f"[{2**64}]", '["\\u0000"]', "[1,"):
        assert _read_by_sqlite(text) == []


def test_a_long_history_is_read_by_json() -> None:
    code = (
        "import sys; from dondoc.storage.values import json_value; loaded = []\n"
        f"for number in range({FEW_TEXTS} + 1):\n"
        "    assert json_value(f'[{number},true]') == [number, True]\n"
        "    loaded.append('json' in sys.modules)\n"
        f"assert loaded == [False] * {FEW_TEXTS} + [True], loaded"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
