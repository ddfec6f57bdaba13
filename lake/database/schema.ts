/** Written into the database file's header, so that a foreign database is recognised: "CpyL". */
export const APPLICATION_ID = 0x4370794c

export const SCHEMA_VERSION = 2

/**
 * `documents` is the present; `transactions` and `changes` are the whole history: for every change
 * of a document its mendoza patches forwards (`apply`) and backwards (`revert`).
 */
export const SCHEMA = `
CREATE TABLE datasets (
  name TEXT PRIMARY KEY,
  acl_mode TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (dataset, id)
) STRICT;

CREATE TABLE transactions (
  seq INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  author TEXT NOT NULL,
  UNIQUE (dataset, id)
) STRICT;

CREATE TABLE changes (
  key INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  dataset TEXT NOT NULL,
  document_group TEXT NOT NULL,
  document_id TEXT NOT NULL,
  document_type TEXT NOT NULL,
  transition TEXT NOT NULL,
  previous_rev TEXT,
  result_rev TEXT,
  mutations TEXT NOT NULL,
  apply TEXT NOT NULL,
  revert TEXT NOT NULL
) STRICT;

CREATE INDEX changes_by_document ON changes (dataset, document_group, document_id, seq);

CREATE INDEX changes_of_versions ON changes (dataset, document_id)
  WHERE document_id >= 'versions.' AND document_id < 'versions/';
`

/**
 * The key of a change: its transaction's number, then its place in that. Rows are stored in this
 * order, so that what follows a transaction is one range.
 */
export function changeKey(seq: number, position: number): number {
  return seq * MAX_POSITIONS + position
}

/** More changes than a body can carry; 2^33 transactions then fit a safe integer. */
const MAX_POSITIONS = 2 ** 20
