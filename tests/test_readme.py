"""The README shows what the program really prints: its console blocks are run, from the top, in one folder.

In a block marked ```console each line after `$ ` is a command, lines after `> ` continue it, and what follows is what
it prints, errors included; a line `[…]` stands for any number of lines. Where nothing follows, the command only has to
succeed. Everything that is not for running stands in blocks with another mark.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

README = Path(__file__).parents[1] / "README.md"
ANYTHING = "[…]"


class Shown(NamedTuple):
    """A command and the lines that stand below it."""

    command: str
    output: list[str]


def shown_in(text: str) -> list[Shown]:
    """The commands of the console blocks, in order."""
    found: list[Shown] = []
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        output: list[str] | None = None
        for line in block.splitlines():
            if line.startswith("$ "):
                output = []
                found.append(Shown(line.removeprefix("$ "), output))
            elif output is None:
                raise AssertionError(f"a console block opens with output: {line}")
            elif line.startswith("> ") and not output:
                found[-1] = Shown(f"{found[-1].command}\n{line.removeprefix('> ')}", output)
            else:
                output.append(line.rstrip())
    return [Shown(command, trimmed(output)) for command, output in found]


def trimmed(lines: list[str]) -> list[str]:
    """Without trailing blanks and the empty lines around."""
    return "\n".join(line.rstrip() for line in lines).strip("\n").splitlines()


def fits(printed: list[str], shown: list[str]) -> bool:
    """Whether the output is what is shown, line for line, `[…]` standing for any number of lines."""
    parts = [r"(?:.*\n)*" if line.strip() == ANYTHING else re.escape(line + "\n") for line in shown]
    return re.fullmatch("".join(parts), "".join(line + "\n" for line in printed)) is not None


def test_what_fits() -> None:
    assert fits(["a", "b", "c"], ["a", ANYTHING])
    assert fits(["a"], ["a", ANYTHING])
    assert not fits(["a", "b"], ["a"])
    assert not fits(["a", "bc"], ["a", ANYTHING, "c"])
    assert shown_in("```console\n$ x \\\n> y\nout\n\n$ z\n```\n") == [Shown("x \\\ny", ["out"]), Shown("z", [])]


@pytest.mark.skipif(os.name == "nt", reason="the console blocks are for a POSIX shell")
def test_the_readme_shows_what_is_printed(tmp_path: Path) -> None:
    commands = shown_in(README.read_text("utf-8"))
    assert commands, "README.md has no block marked ```console with a line that begins with `$ `"
    assert any(shown.output for shown in commands), "README.md shows no output of any command"
    program = tmp_path / "bin" / "dondoc"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m dondoc.cli.main "$@"\n', "utf-8")
    program.chmod(0o755)
    folder = tmp_path / "folder"
    folder.mkdir()
    environment = os.environ | {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    for command, output in commands:
        result = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        printed = trimmed(result.stdout.splitlines())
        if not output:
            assert result.returncode == 0, f"$ {command}\n{result.stdout}"
        elif not fits(printed, output):
            assert printed == output, f"README.md shows something else for: {command}"
            pytest.fail(f"README.md shows something else for: {command}\n{result.stdout}")
