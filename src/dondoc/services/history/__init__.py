"""The history (nhật ký): who changes something, the event of each change, and taking one back."""
