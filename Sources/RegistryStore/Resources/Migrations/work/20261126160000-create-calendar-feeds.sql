-- Secret addresses of calendar feeds, one a person: the hash of the secret, never the secret.
CREATE TABLE calendar_feed (
  account TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE
    CONSTRAINT calendar_feed_token_hash_length CHECK (length(token_hash) = 64),
  created_at TEXT NOT NULL
){{strict}};
