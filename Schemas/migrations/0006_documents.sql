-- Papers that were added from files of any kind, who may read them, and what computers that compare meanings need.

-- Collections of papers; `readers` as in document_readers, as a JSON array, [] for everyone.
CREATE TABLE knowledge_bases (
  name    TEXT PRIMARY KEY,
  readers TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;

-- Who may read a paper, beside the security level: department codes (with what is below them) and employee numbers. No row: everyone.
CREATE TABLE document_readers (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  reader      TEXT NOT NULL,
  PRIMARY KEY (document_id, reader)
) WITHOUT ROWID;

-- Papers added by file. The original lies in the data directory under originals/, by the digest of its bytes.
CREATE TABLE document_files (
  document_id INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  base        TEXT,                -- knowledge_bases.name
  source      TEXT NOT NULL,       -- the name of the file, without folder
  format      TEXT NOT NULL,
  language    TEXT,
  original    TEXT NOT NULL,       -- its name under originals/
  digest      TEXT NOT NULL        -- of the bytes and of what was said of them
);

CREATE INDEX document_files_by_source ON document_files(source);
CREATE INDEX document_files_by_original ON document_files(original);
CREATE INDEX documents_by_level ON documents(security_level);
CREATE INDEX documents_by_supersedes ON documents(supersedes);
