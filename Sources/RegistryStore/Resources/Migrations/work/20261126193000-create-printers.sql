-- The printers of the office: what each is loaded with, and how far it prints beside the mark, in tenths of
-- a millimetre to the right and downwards.
CREATE TABLE printer (
  name TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL CONSTRAINT printer_content CHECK (content IN ('whole', 'fieldsOnly')),
  offset_x INTEGER NOT NULL,
  offset_y INTEGER NOT NULL
){{strict}};
