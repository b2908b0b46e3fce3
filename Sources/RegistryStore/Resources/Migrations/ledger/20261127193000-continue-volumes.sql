-- A volume that was begun on paper: the last number there, from which entries are counted one by one, and
-- how many places its entries stand behind where their numbers alone would put them.
ALTER TABLE register_book ADD COLUMN opened_after INTEGER NOT NULL DEFAULT 0;
ALTER TABLE register_book ADD COLUMN shift INTEGER NOT NULL DEFAULT 0;
UPDATE register_book SET opened_after = first_number - 1;
