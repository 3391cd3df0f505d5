"""The command line: thin, and the only place that reads the environment, the clock and the terminal."""
