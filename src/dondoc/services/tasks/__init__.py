"""What happens to a task, from the day it is given to the day it is closed: each change with its event."""
