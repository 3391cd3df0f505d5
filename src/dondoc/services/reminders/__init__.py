"""Reminders (đôn đốc, nhắc nhở): whom to chase, what was answered, and the letters that go out."""
