-- Forms that are being filled in. Forgotten work: what counts is written into the register.
CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  act TEXT NOT NULL,
  -- The dossier that the form answers, or empty.
  dossier_id TEXT NOT NULL,
  -- The entry that the form is about, or empty.
  entry_id TEXT NOT NULL,
  title TEXT NOT NULL,
  -- The fields as JSON: names and texts.
  fields TEXT NOT NULL,
  version INTEGER NOT NULL CONSTRAINT draft_version CHECK (version > 0),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL CONSTRAINT draft_saved_at_length CHECK (length(saved_at) = 24),
  -- When it was thrown away; it can be taken back until then it is emptied with the basket.
  thrown_at TEXT NOT NULL
){{strict}};
CREATE INDEX draft_account ON draft (account_id, saved_at);
CREATE INDEX draft_dossier ON draft (dossier_id) WHERE dossier_id <> '';

-- What a user is in the office beyond the broad role: the duty decides where it is named.
ALTER TABLE account ADD COLUMN duty TEXT NOT NULL DEFAULT ''
  CONSTRAINT account_duty CHECK (
    duty IN ('', 'chief', 'chairman', 'viceChairman', 'reception', 'reader')
  );
