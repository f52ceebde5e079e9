-- A dialog is (conversation, sender). Its turns are append-only; the snapshot is the fold over them.
CREATE TABLE dialogs (
  id           INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  sender       TEXT NOT NULL,
  turn         INTEGER NOT NULL,      -- the last turn in the snapshot
  snapshot     TEXT NOT NULL,         -- JSON of DialogState
  updated_at   INTEGER NOT NULL,      -- UTC seconds, office clock
  UNIQUE (conversation, sender)
);

CREATE TABLE turns (
  dialog_id INTEGER NOT NULL REFERENCES dialogs(id) ON DELETE CASCADE,
  turn      INTEGER NOT NULL,
  at        INTEGER NOT NULL,         -- UTC seconds, office clock
  events    TEXT NOT NULL,            -- JSON array of Event
  PRIMARY KEY (dialog_id, turn)
) WITHOUT ROWID;
