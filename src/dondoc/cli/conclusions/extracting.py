"""`extract` and `when`: what would be read from a document or a phrase, without any store."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePath

from dondoc.cli.conclusions.coverage import coverage_lines, coverage_object
from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import iso
from dondoc.cli.values.conventions import in_documents
from dondoc.domain.deadline import Deadline
from dondoc.domain.directive import Directive, Extraction, Finding
from dondoc.domain.document import Manuscript
from dondoc.errors import DondocError
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from dondoc.extract.deadlines import Conventions

Files = Annotated[list[str], Argument(metavar="FILE...", help=N_("Word, PDF, text and others; - for standard input."))]
Dated = Annotated[
    str | None, Option("--dated", metavar="DAY", help=N_("The document's own day, where it does not say it."))
]


def extract(
    app: App,
    files: Files,
    dated: Dated = None,
    as_json: Annotated[bool, Option("--json", help=N_("One JSON object a file, for programs."))] = False,
    why: Annotated[bool, Option("--why", help=N_("With the rule and the words each thing was read from."))] = False,
    coverage: Annotated[
        bool, Option("--coverage", help=N_("Every sentence of the text and what became of it."))
    ] = False,
) -> None:
    day = app.day(dated)
    failed: DondocError | None = None
    for place, name in enumerate(files):
        try:
            manuscript, extraction = read_conclusion(name, day, conventions=in_documents(app))
        except DondocError as error:
            if len(files) == 1:
                raise
            from dondoc.cli.boundary import say_error

            say_error(error, as_json=as_json)  # the others are read all the same
            failed = error
            continue
        if as_json:
            import json

            app.print(json.dumps(extraction_object(manuscript, extraction), ensure_ascii=False))
        else:
            app.print(*([""] if place else []), *header_lines(app, manuscript, extraction))
            text = manuscript.text
            lines = coverage_lines(app, text, extraction) if coverage else _directive_lines(app, extraction, why=why)
            app.print_all(lines)
    if failed is not None:
        raise SystemExit(failed.exit_code)


def read_conclusion(
    name: str, dated: date | None, register: Sequence[str] = (), conventions: "Conventions | None" = None
) -> tuple[Manuscript, Extraction]:
    """The manuscript in a file ("-" is standard input) and what is read from it. Raises UnreadableError.

    `register` are the names of the office's own units, `conventions` what it means by its words.
    """
    from dondoc.extract import extract
    from dondoc.readers import read_file

    manuscript = read_file(name, sys.stdin.buffer if name == "-" else None)
    return manuscript, extract(manuscript, dated, register, conventions)


def header_lines(app: App, manuscript: Manuscript, extraction: Extraction) -> Iterator[str]:
    """What identifies the document and its meeting, a line each."""
    document, meeting = extraction.document, extraction.meeting

    def said(day: date | None) -> str | None:
        return wording.day(day, app.words) if day else None

    facts = {
        _("File"): PurePath(manuscript.source).name,
        _("Document"): ", ".join(part for part in (document.kind, document.number, said(document.issued_on)) if part),
        _("Issuer"): document.issuer,
        _("Meeting"): meeting.title,
        _("Body"): meeting.body,
        _("Held on"): said(meeting.held_on),
        _("Chair"): meeting.chair,
    }
    yield from fact_lines({label: plain(value) for label, value in facts.items() if value}, app.width)
    if extraction.anchor is None:
        warning = _(
            "The document does not state its day: deadlines without a year are left open. Give it with --dated."
        )
        yield from wrap(warning, app.width)
    elif extraction.anchor not in (document.issued_on, meeting.held_on):  # given, or that of the page
        counted = _("Deadlines are counted from {day}; from another day with --dated.")
        yield from wrap(counted.format(day=said(extraction.anchor)), app.width)


def _directive_lines(app: App, extraction: Extraction, *, why: bool) -> Iterator[str]:
    if not extraction.directives:
        yield from ("", _("No task here: the text gives no directive."))
    for place, directive in enumerate(extraction.directives, start=1):
        first, *rest = wrap(plain(directive.quote), max(20, app.width - 5))
        yield ""
        yield f"{place:>3}  {first}"
        yield from (f"     {line}" for line in rest)
        yield from fact_lines(dict(_facts(app, directive)), app.width, indent=5)
        if why:
            yield from _why_lines(app, directive.why)


def _facts(app: App, directive: Directive) -> Iterator[tuple[str, str]]:
    lead = plain("; ".join(directive.lead)) or _("no unit named")
    yield _("lead"), lead + (_(" (from an earlier sentence)") if directive.lead_inherited else "")
    if directive.cooperating:
        yield _("cooperating"), plain("; ".join(directive.cooperating))
    yield _("deadline"), deadline_text(app, directive.deadline)


def deadline_text(app: App, deadline: Deadline) -> str:
    """A deadline with the words it was read from, or that there is none."""
    words = plain(" ".join(deadline.words.split()))
    if deadline.last is None:
        return _("unclear: “{words}”").format(words=words) if not deadline.confirmed else words or _("none")
    said = wording.day(deadline.last, app.words)
    if deadline.time:
        said = f"{deadline.time:%H:%M} {said}"
    if words:
        said += f" “{words}”"
    return said if deadline.confirmed else said + _(", to be confirmed")


def _why_lines(app: App, why: Iterable[Finding]) -> Iterator[str]:
    for finding in why:
        line = f"{finding.field}: {finding.rule} ← “{plain(finding.words)}”"
        yield from (f"       {part}" for part in wrap(line, max(20, app.width - 7)))


def deadline_object(deadline: Deadline) -> dict[str, Any]:
    """A deadline as programs read it; fields are only ever added."""
    return {
        "kind": deadline.kind.value,
        "first": iso(deadline.first),
        "last": iso(deadline.last),
        "time": deadline.time.strftime("%H:%M") if deadline.time else None,
        "recurrence": deadline.recurrence,
        "rule": deadline.rule or None,
        "words": deadline.words or None,
        "confirmed": deadline.confirmed,
        "problem": deadline.problem,
        "candidates": [day.isoformat() for day in deadline.candidates],
    }


def extraction_object(manuscript: Manuscript, extraction: Extraction) -> dict[str, Any]:
    """All that was read from one document as programs read it; fields are only ever added."""
    document, meeting = extraction.document, extraction.meeting
    return {
        "source": manuscript.source,
        "sha256": manuscript.sha256,
        "document": {
            "number": document.number,
            "issued_on": iso(document.issued_on),
            "issuer": document.issuer,
            "kind": document.kind,
            "abstract": document.abstract,
        },
        "meeting": {
            "held_on": iso(meeting.held_on),
            "chair": meeting.chair,
            "body": meeting.body,
            "title": meeting.title,
        },
        "anchor": iso(extraction.anchor),
        "directives": [_directive_object(directive) for directive in extraction.directives],
        "problems": [
            {"code": problem.code, "words": problem.words, "start": problem.start} for problem in extraction.problems
        ],
        "coverage": coverage_object(manuscript.text, extraction),
    }


def _directive_object(directive: Directive) -> dict[str, Any]:
    deadline = deadline_object(directive.deadline)
    return {
        "quote": directive.quote,
        "start": directive.start,
        "end": directive.end,
        "lead": list(directive.lead),
        "lead_inherited": directive.lead_inherited,
        "cooperating": list(directive.cooperating),
        "due": deadline["last"],
        "recurrence": deadline["recurrence"],
        "deadline": deadline,
        "confidence": round(directive.confidence, 3),
        "why": [{"field": f.field, "rule": f.rule, "words": f.words} for f in directive.why],
    }
