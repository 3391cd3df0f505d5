"""The verbs: what one can do, one function each."""
