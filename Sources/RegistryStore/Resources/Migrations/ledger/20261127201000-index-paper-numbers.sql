-- A number that somebody types into the quick search is looked up, and not looked for in every paper.
CREATE INDEX paper_reference ON paper (reference);
