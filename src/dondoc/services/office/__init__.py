"""What the office decided for itself: its settings, its own days, the letterhead of its documents."""
