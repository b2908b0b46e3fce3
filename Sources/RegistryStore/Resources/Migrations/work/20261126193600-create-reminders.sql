-- Through which server the office sends mail: one line at most.
CREATE TABLE mail_server (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT mail_server_id CHECK (id = 1),
  host TEXT NOT NULL,
  port INTEGER NOT NULL CONSTRAINT mail_server_port CHECK (port BETWEEN 1 AND 65535),
  security TEXT NOT NULL
    CONSTRAINT mail_server_security CHECK (security IN ('tls', 'starttls', 'none')),
  user_name TEXT NOT NULL,
  password TEXT NOT NULL,
  sender TEXT NOT NULL,
  site TEXT NOT NULL
){{strict}};

-- Where somebody wants to be reminded.
CREATE TABLE mail_address (
  account TEXT NOT NULL PRIMARY KEY,
  address TEXT NOT NULL
){{strict}};

-- Reminders that a server took, each once: of an instance's due day, at a stage before or after it.
CREATE TABLE sent_reminder (
  owner TEXT NOT NULL,
  programme TEXT NOT NULL,
  item TEXT NOT NULL,
  year INTEGER NOT NULL,
  due TEXT NOT NULL,
  stage TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  PRIMARY KEY (owner, programme, item, year, due, stage)
){{strict}};

-- How the last round went.
CREATE TABLE reminder_round (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT reminder_round_id CHECK (id = 1),
  ran_at TEXT NOT NULL,
  mails INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  without_address INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  failure TEXT NOT NULL
){{strict}};
