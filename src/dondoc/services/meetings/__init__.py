"""Meetings (hội nghị, cuộc họp) and the documents that came out of them, as the register knows them."""
