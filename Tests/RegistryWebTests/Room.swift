// The first test of this room arrives with the pages.
