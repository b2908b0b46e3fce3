-- What the last acts changed is asked after each of them.
CREATE INDEX paper_sequence ON paper (seq);
