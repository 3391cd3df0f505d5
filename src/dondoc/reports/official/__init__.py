"""Official documents: a report set as the rules of Party and State want it, drawn as DOCX or PDF.

`layout.py` reads the numbers of a layout, `composing.py` makes blocks of a report, `docx.py` and `pdf.py` draw them.
"""
