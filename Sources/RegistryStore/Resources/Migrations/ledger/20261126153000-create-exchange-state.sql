-- Projection: where each entry stands in the exchange with the Ministry's system, as last noted.
CREATE TABLE exchange_state (
  entry_id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL
    CONSTRAINT exchange_state_state CHECK (state IN ('toSend', 'sent', 'held', 'rejected')),
  number TEXT NOT NULL,
  seq INTEGER NOT NULL
){{strict}};
