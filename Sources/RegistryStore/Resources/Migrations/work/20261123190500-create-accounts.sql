-- Who may use the register. This file holds no record of civil status: losing it costs new links for
-- the users, never an act.

-- Users of the office. An account is locked, never deleted: acts carry its id.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY CONSTRAINT account_id_length CHECK (length(id) = 26),
  sign_in_name TEXT NOT NULL UNIQUE
    CONSTRAINT account_sign_in_name_length CHECK (length(sign_in_name) BETWEEN 3 AND 32),
  full_name TEXT NOT NULL
    CONSTRAINT account_full_name_length CHECK (length(full_name) BETWEEN 1 AND 100),
  role TEXT NOT NULL
    CONSTRAINT account_role CHECK (role IN ('officer', 'leader', 'administrator')),
  -- Argon2id in its own notation with salt and cost; NULL until the holder has chosen a password.
  password_hash TEXT CONSTRAINT account_password_hash CHECK (password_hash LIKE '$argon2id$%'),
  created_at TEXT NOT NULL
    CONSTRAINT account_created_at_length CHECK (length(created_at) = 24),
  locked_at TEXT CONSTRAINT account_locked_at_length CHECK (length(locked_at) = 24),
  last_sign_in_at TEXT
    CONSTRAINT account_last_sign_in_at_length CHECK (length(last_sign_in_at) = 24)
){{strict}};

-- Who is signed in. Only the SHA-256 of a token is kept: a copy of this table opens no session.
CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY
    CONSTRAINT session_token_hash_length CHECK (length(token_hash) = 64),
  account_id TEXT NOT NULL REFERENCES account (id),
  started_at TEXT NOT NULL
    CONSTRAINT session_started_at_length CHECK (length(started_at) = 24),
  last_used_at TEXT NOT NULL
    CONSTRAINT session_last_used_at_length CHECK (length(last_used_at) = 24)
){{strict}};
CREATE INDEX session_account ON session (account_id);

-- Links with which a password is chosen: one an account, gone when used. Hashed like sessions.
CREATE TABLE one_time_link (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  token_hash TEXT NOT NULL UNIQUE
    CONSTRAINT one_time_link_token_hash_length CHECK (length(token_hash) = 64),
  created_at TEXT NOT NULL
    CONSTRAINT one_time_link_created_at_length CHECK (length(created_at) = 24)
){{strict}};

-- Failures to sign in, counted for a name from an address, for a name, and for an address. What was
-- typed is not kept, only six digits of its hash: enough to tell the names of an office apart, too
-- few to find back a password that somebody typed into the wrong field.
CREATE TABLE sign_in_failure (
  scope TEXT NOT NULL
    CONSTRAINT sign_in_failure_scope CHECK (scope IN ('pair', 'name', 'address')),
  bucket TEXT NOT NULL
    CONSTRAINT sign_in_failure_bucket_length CHECK (length(bucket) = 6),
  failures INTEGER NOT NULL CONSTRAINT sign_in_failure_failures CHECK (failures > 0),
  last_failed_at TEXT NOT NULL
    CONSTRAINT sign_in_failure_last_failed_at_length CHECK (length(last_failed_at) = 24),
  PRIMARY KEY (scope, bucket)
){{strict}};
CREATE INDEX sign_in_failure_age ON sign_in_failure (last_failed_at);

-- Where an account has signed in from: guesses made elsewhere do not keep its holder out there.
CREATE TABLE known_address (
  account_id TEXT NOT NULL REFERENCES account (id),
  bucket TEXT NOT NULL
    CONSTRAINT known_address_bucket_length CHECK (length(bucket) = 6),
  last_sign_in_at TEXT NOT NULL
    CONSTRAINT known_address_last_sign_in_at_length CHECK (length(last_sign_in_at) = 24),
  PRIMARY KEY (account_id, bucket)
){{strict}};

-- Who looked at what, and what was done to accounts. Opaque ids and counts; no names, no numbers of
-- people, no text that was searched for. Ids sort by time.
CREATE TABLE access_log (
  id TEXT NOT NULL PRIMARY KEY CONSTRAINT access_log_id_length CHECK (length(id) = 26),
  happened_at TEXT NOT NULL
    CONSTRAINT access_log_happened_at_length CHECK (length(happened_at) = 24),
  -- The name of an AccessEvent; new ones come with new pages, so they are not listed here.
  kind TEXT NOT NULL CONSTRAINT access_log_kind CHECK (length(kind) BETWEEN 1 AND 32),
  -- Who did it: an account, or empty for nobody signed in and for the command line.
  account_id TEXT NOT NULL,
  -- What it was done to: the id of a person's page, an indicator's key, an account; or empty.
  subject TEXT NOT NULL
    CONSTRAINT access_log_subject_length CHECK (length(subject) <= 64),
  -- How many hits or rows were shown.
  amount INTEGER NOT NULL CONSTRAINT access_log_amount CHECK (amount >= 0)
){{strict}};
CREATE INDEX access_log_account ON access_log (account_id, id);
CREATE INDEX access_log_subject ON access_log (subject, id);
