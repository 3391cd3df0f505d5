"""What the bytes and signs of a document stand for: encodings, fonts, accents, and the noise beside the letters."""
