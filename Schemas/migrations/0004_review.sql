-- Turns that were not understood, corrected, taken back or disliked, for whoever teaches the program. Names, numbers and
-- titles are placeholders; who said it, in which dialog and at what time of day is not kept. Equal texts are one row.
CREATE TABLE review (
  id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: label files name it
  text       TEXT NOT NULL,            -- such as: ring {person} tomorrow
  language   TEXT NOT NULL,
  asked      TEXT NOT NULL,            -- the open question that it answered; '' for none
  intent     TEXT NOT NULL,            -- that it was read as; '' for none
  confidence REAL NOT NULL,
  commands   TEXT NOT NULL,            -- JSON: names and confidences, no values
  reasons    TEXT NOT NULL,            -- names, by a blank
  meant      TEXT,                     -- the intent that the person named afterwards
  count      INTEGER NOT NULL,
  day        TEXT NOT NULL,            -- of the last time, by the office's clock
  UNIQUE (text, language, asked, intent)
);
