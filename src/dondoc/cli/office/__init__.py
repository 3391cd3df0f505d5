"""`setting` and `day`: what the office decides for itself."""
