"""The options that commands share, what the shell offers for them, and what the words typed behind them stand for."""
