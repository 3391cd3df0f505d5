"""How the time of reading grows with a text: ten times the words should take ten times as long, whatever they are.

python -m tests.benchmarks.proportion
"""

from collections.abc import Callable
from time import process_time

from dondoc.extract.actors import read_actors
from dondoc.extract.header import read_header

WORDS = (
    *("các ", "Sở Y tế, ", "giao ", "phối hợp với ", "trong ", "- ", "Nguyễn "),
    *("Số: ", "Số ", " ", "\n", "ngày 1/2, ", "sáng, ", "Ông Lò Văn Ún ", "*", "Ngày: "),
)
SHORT, LONG = 4_000, 40_000


def seconds(read: Callable[[str], object], text: str) -> float:
    """Of the processor, for one reading."""
    begun = process_time()
    read(text)
    return process_time() - begun


def main() -> None:
    """Print a line for each reading of each word."""
    readings: dict[str, Callable[[str], object]] = {
        "header": read_header,
        "actors": lambda text: read_actors(text, 0, len(text)),
    }
    for name, read in readings.items():
        for word in WORDS:
            short, long = (seconds(read, word * count) for count in (SHORT, LONG))
            print(f"{name} {word!r:<18} {short:8.3f} s {long:8.3f} s  ×{long / max(short, 0.001):.1f}")


if __name__ == "__main__":
    main()
