"""Where the records live: a SQLite file by default, PostgreSQL by URL. One schema, one set of statements for both."""
