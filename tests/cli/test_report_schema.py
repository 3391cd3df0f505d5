"""What programs read of a report is what its JSON Schema says, whichever report it is."""

import json
import shlex
from collections.abc import Iterator, Mapping

import pytest
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from dondoc.domain.column import Column
from dondoc.reports import columns
from tests.cli.conftest import Dondoc

TODAY = "2023-08-16"

STORY = (
    "meeting next 2023-09-15",
    "assign 3 --official Hoa",
    "edit 3 --field Y-te --restricted internal",
    "report-done 1 --on 2023-07-20 --product 123/BC-UBND",
    "done 2 --on 2023-07-20",
    "extend 4 30/9 -m cho-kinh-phi",
    "extend 5 30/9 -m bao-lu",
    "extend 5 --approve --by Chu-tich --document 12/TB",
    "suspend 6 -m cho-chi-dao",
    "withdraw 7 -m trung",
    "remind 9 --by phone",
    "recur 10 'ngày 25 hằng tháng'",
)

KINDS = (
    *("status", "status --by meeting", "status --by field", "status --by official", "status --original"),
    *("overdue", "overdue --restricted", "overdue --working-days", "overdue --by-unit", "overdue --original"),
    *("meeting 1", "agenda", "changes", "pack", "register", "register --restricted", "progress", "handover"),
    *("punctuality 2023", "punctuality 2023-Q3"),
)


@pytest.fixture
def followed_up(office: Dondoc) -> Dondoc:
    """The sample's conclusion after some weeks in which a little of everything happened."""
    for line in STORY:
        office.must(*shlex.split(line), today=TODAY)
    return office


@pytest.fixture
def schema(dondoc: Dondoc) -> Validator:
    told = json.loads(dondoc.must("report", "schema").out)
    Draft202012Validator.check_schema(told)
    return Draft202012Validator(told)


@pytest.mark.parametrize("kind", KINDS)
def test_every_report_is_what_the_schema_says(followed_up: Dondoc, schema: Validator, kind: str) -> None:
    made = json.loads(followed_up.must("report", *kind.split(), "-f", "json", today=TODAY).out)
    assert [error.message for error in schema.iter_errors(made)] == []
    assert any(made["tables"].values()), "rows to look at"


def _all_columns() -> Iterator[Column]:
    for value in vars(columns).values():
        yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, Column))


def test_every_column_is_in_the_schema(schema: Validator) -> None:
    assert isinstance(schema.schema, Mapping)
    described = schema.schema["$defs"]["row"]["properties"]
    assert {column.key for column in _all_columns()} <= set(described)
    assert all(each["description"] for each in described.values())


def test_a_field_that_is_not_described_would_be_found(followed_up: Dondoc, schema: Validator) -> None:
    made = json.loads(followed_up.must("report", "overdue", "-f", "json", today=TODAY).out)
    made["tables"]["tasks"][0]["colour"] = "red"
    assert not schema.is_valid(made)
