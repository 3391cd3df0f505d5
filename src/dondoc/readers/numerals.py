"""Write the number of a list item as Word and browsers do: 1, 01, i, IV, a."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def write_number(number: int, format: str) -> str:
    """A number in one of Word's formats; what is unknown or too large for its format as 1, 2, 3."""
    match format:
        case "none":
            return ""
        case "decimalZero" if 0 <= number < 10:
            return f"0{number}"
        case "upperRoman" | "lowerRoman" if 0 < number < 4000:
            roman = ""
            for value, letters in _ROMAN:
                times, number = divmod(number, value)
                roman += letters * times
            return roman.upper() if format == "upperRoman" else roman
        case "upperLetter" | "lowerLetter" if 0 < number <= 26 * 5:
            # a … z, aa, bb; without đ, as Word has it: Vietnamese lists with đ are typed by hand
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if format == "upperLetter" else letter
    return str(number)
