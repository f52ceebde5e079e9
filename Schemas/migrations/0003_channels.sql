-- What the chat platforms delivered and what is to be sent to them. Instants are UTC seconds of the machine's clock.
-- An event is kept before it is acknowledged, so that a restart loses nothing.

CREATE TABLE inbox (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  platform     TEXT NOT NULL,
  conversation TEXT NOT NULL,          -- one conversation is one queue
  event        TEXT NOT NULL,          -- JSON of the message
  received_at  INTEGER NOT NULL,
  -- waiting: the turn has not run; answered: its replies wait in the outbox; done: sent, or given up
  state        TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'answered', 'done'))
);
CREATE INDEX inbox_unfinished ON inbox(conversation, id) WHERE state <> 'done';
CREATE INDEX inbox_by_conversation ON inbox(conversation);

-- What makes a delivery a duplicate, at least for a day.
CREATE TABLE inbox_keys (
  key         TEXT PRIMARY KEY,        -- platform, kind and the platform's own id
  received_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX inbox_keys_by_age ON inbox_keys(received_at);

CREATE TABLE outbox (
  inbox_id INTEGER NOT NULL REFERENCES inbox(id) ON DELETE CASCADE,
  part     INTEGER NOT NULL,
  message  TEXT NOT NULL,              -- JSON of what is posted
  state    TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  sent_as  TEXT,                       -- the platform's id of the message, by which a pressed button finds its dialog
  PRIMARY KEY (inbox_id, part)
) WITHOUT ROWID;
CREATE INDEX outbox_by_sent ON outbox(sent_as) WHERE sent_as IS NOT NULL;
