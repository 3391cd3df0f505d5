"""A conclusion on its way into the register: checked as a draft, taken in, replaced by another."""
