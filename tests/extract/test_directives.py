from pathlib import Path
from typing import Any

import pytest
import yaml

from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.extract.clauses import closing_formula, read_clause
from dondoc.extract.data.formulas import FORMULAS, Formula
from dondoc.extract.data.layout import MARKS, Mark
from dondoc.extract.data.rules import RULES, Rule
from dondoc.extract.predicates import Setting

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "directives.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_documents_of_all_kinds(case: dict[str, Any]) -> None:
    found = extract(Manuscript("", case["text"], b"", ""), case.get("dated")).directives
    assert [directive.quote for directive in found] == [expected[0] for expected in case["directives"]]
    for directive, (quote, lead, *more) in zip(found, case["directives"], strict=True):
        assert lead is None or list(directive.lead) == lead, quote
        if more:
            due, cooperating = more
            last = directive.deadline.last
            assert ((last and last.isoformat()), list(directive.cooperating)) == (due, cooperating), quote


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_are_read_by_it(rule: Rule) -> None:
    for example in rule.examples:
        reading = read_clause(example, 0, len(example), Setting(rule.official, rule.listed))
        assert (reading.rule, reading.label) == (rule.name, rule.label), example


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.name)
def test_the_example_of_a_formula(formula: Formula) -> None:
    found = closing_formula(formula.example, 0, len(formula.example))
    assert found is not None
    assert found.rule == formula.name


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.kind)
def test_the_example_of_a_list_mark(mark: Mark) -> None:
    assert next(other.kind for other in MARKS if other.pattern.match(mark.example)) == mark.kind


@pytest.mark.parametrize(
    "clause",
    [
        "Theo yêu cầu của Bộ, huyện đã gửi số liệu.",
        "Việc bàn giao mặt bằng là khâu khó nhất.",
        "Thu ngân sách ước đạt 51 tỷ đồng.",
        "Thực hiện nhiệm vụ được giao, Phòng Y tế đã tiêm xong 2.000 liều.",
        "Ông An dự và phát biểu chỉ đạo.",
        "Đánh giá về vụ mùa, ông Chủ tịch cho rằng: “Năm nay dân được mùa”.",
        "Đây là nội dung cần điều chỉnh.",
        "Chỉ thị số 19/CT-UBND ngày 12/2/2021 và Kế hoạch số 4/KH-UBND của huyện.",
        "Để chủ động phòng, chống hạn cho vụ chiêm",
    ],
)
def test_statements_are_no_orders(clause: str) -> None:
    assert read_clause(clause, 0, len(clause), Setting()).label != "directive"
