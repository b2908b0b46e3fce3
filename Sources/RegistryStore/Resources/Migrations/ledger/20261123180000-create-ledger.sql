-- The ledger: acts in order, each bound to the one before it by its hash. Never updated or deleted.
CREATE TABLE act (
  seq INTEGER NOT NULL PRIMARY KEY CONSTRAINT act_seq_positive CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE CONSTRAINT act_id_length CHECK (length(id) = 26),
  kind TEXT NOT NULL,
  commune TEXT NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at TEXT NOT NULL CONSTRAINT act_recorded_at_length CHECK (length(recorded_at) = 24),
  request_key TEXT NOT NULL UNIQUE,
  commitment TEXT NOT NULL CONSTRAINT act_commitment_length CHECK (length(commitment) = 64),
  chain TEXT NOT NULL CONSTRAINT act_chain_length CHECK (length(chain) = 64)
){{strict}};

-- What an act says, apart from its header and bound to it by a salted commitment, so that a lawful
-- removal of personal data leaves the chain whole.
CREATE TABLE act_body (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES act (seq),
  salt TEXT NOT NULL CONSTRAINT act_body_salt_length CHECK (length(salt) = 64),
  body TEXT NOT NULL
){{strict}};

-- Rows that an act binds by a hash instead of holding them: the rows of a list, refused rows.
CREATE TABLE kept_row (
  seq INTEGER NOT NULL REFERENCES act (seq),
  row_number INTEGER NOT NULL,
  outcome TEXT NOT NULL
    CONSTRAINT kept_row_outcome CHECK (outcome IN ('imported', 'warned', 'refused')),
  content TEXT NOT NULL,
  findings TEXT NOT NULL,
  PRIMARY KEY (seq, row_number)
){{strict}};
