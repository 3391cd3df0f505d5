"""`db`, `backup`, `restore`, `verify`: looking after the store."""
