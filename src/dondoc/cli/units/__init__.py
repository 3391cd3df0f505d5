"""`unit` and `group`: the units of the register, and what becomes of them."""
