"""Drawing: `rendering` makes the bytes of a format of a report; what stands at the terminal is safe and fits."""
