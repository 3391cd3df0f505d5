"""Addresses of stores as a person may see them."""

import re


def without_password(url: str) -> str:
    """An address with stars in the place of its password, however it is written, also one that means nothing."""
    url = re.sub(r"(?i)([?&]\w*password=)[^&#]*", r"\1***", url)
    return re.sub(r"(:/*[^/?#@:]*):.*@", r"\1:***@", url)
