"""What is true: the words of the office as plain values. Nothing here does I/O or asks for the time."""
