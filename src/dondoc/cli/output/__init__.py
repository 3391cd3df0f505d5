"""How anything reaches a person or a program: lines, columns, JSON, files, the editor, the printer."""
