-- The first schema. `TABLES` in ../schema.ts says what each column means.
-- Common to both stores: types are put into each one's own words, and WITHOUT ROWID is SQLite's alone.
CREATE TABLE ledger (product TEXT NOT NULL, schema INTEGER NOT NULL);

CREATE TABLE report (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  given TEXT UNIQUE,
  url TEXT
);
CREATE INDEX report_url ON report (url);

CREATE TABLE version (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (no),
  number INTEGER NOT NULL,
  shelf BIGINT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  title TEXT,
  url TEXT,
  publisher TEXT,
  author TEXT,
  language TEXT,
  published TEXT,
  read TEXT NOT NULL,
  added TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (report, number)
);

CREATE TABLE analysis (
  no INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version (no),
  analyser TEXT NOT NULL,
  added TEXT NOT NULL,
  about TEXT NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (version, analyser)
);

CREATE TABLE told_day (
  shelf BIGINT PRIMARY KEY REFERENCES version (shelf),
  report INTEGER NOT NULL REFERENCES report (no),
  version INTEGER NOT NULL REFERENCES version (no),
  analysis INTEGER NOT NULL REFERENCES analysis (no),
  read TEXT NOT NULL,
  days TEXT NOT NULL
);

CREATE TABLE event (
  no INTEGER PRIMARY KEY,
  analysis INTEGER NOT NULL REFERENCES analysis (no),
  id TEXT NOT NULL,
  thread TEXT NOT NULL,
  local TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  word TEXT NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  earliest TEXT,
  latest TEXT,
  terms TEXT NOT NULL,
  setting TEXT,
  passage TEXT NOT NULL,
  line TEXT,
  main INTEGER NOT NULL
);
CREATE INDEX event_analysis ON event (analysis);
CREATE INDEX event_thread ON event (thread);

CREATE TABLE role (
  event INTEGER NOT NULL REFERENCES event (no),
  nth INTEGER NOT NULL,
  role TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  key TEXT,
  country TEXT,
  head TEXT NOT NULL,
  PRIMARY KEY (event, nth)
) WITHOUT ROWID;

CREATE TABLE claim (
  no INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (no),
  id TEXT NOT NULL,
  local TEXT NOT NULL,
  act TEXT NOT NULL,
  factuality TEXT NOT NULL,
  said_earliest TEXT,
  said_latest TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL
);
CREATE INDEX claim_event ON claim (event);
CREATE INDEX claim_id ON claim (id);

CREATE TABLE holder (
  claim INTEGER NOT NULL REFERENCES claim (no),
  nth INTEGER NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER,
  span_end INTEGER,
  key TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  PRIMARY KEY (claim, nth)
) WITHOUT ROWID;

CREATE TABLE figure (
  event INTEGER NOT NULL REFERENCES event (no),
  nth INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  measure TEXT NOT NULL,
  counted TEXT NOT NULL,
  low REAL,
  high REAL,
  approximate INTEGER NOT NULL,
  PRIMARY KEY (event, nth)
) WITHOUT ROWID;

CREATE TABLE entity (
  analysis INTEGER NOT NULL REFERENCES analysis (no),
  nth INTEGER NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  latitude REAL,
  longitude REAL,
  grain TEXT,
  mentions TEXT NOT NULL,
  PRIMARY KEY (analysis, nth)
) WITHOUT ROWID;

CREATE TABLE block (
  key BIGINT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (no),
  PRIMARY KEY (key, event)
) WITHOUT ROWID;

CREATE TABLE link (
  a INTEGER NOT NULL REFERENCES event (no),
  b INTEGER NOT NULL REFERENCES event (no),
  score REAL NOT NULL,
  because TEXT NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX link_b ON link (b);

CREATE TABLE sketch (
  version INTEGER PRIMARY KEY REFERENCES version (no),
  body BLOB NOT NULL
);

CREATE TABLE band (
  key BIGINT NOT NULL,
  version INTEGER NOT NULL REFERENCES version (no),
  PRIMARY KEY (key, version)
) WITHOUT ROWID;

CREATE TABLE copy (
  a INTEGER NOT NULL REFERENCES version (no),
  b INTEGER NOT NULL REFERENCES version (no),
  resemblance REAL NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX copy_b ON copy (b);

CREATE TABLE story_key (
  key BIGINT NOT NULL,
  version INTEGER NOT NULL REFERENCES version (no),
  PRIMARY KEY (key, version)
) WITHOUT ROWID;

CREATE TABLE story_part (
  version INTEGER PRIMARY KEY REFERENCES version (no),
  component INTEGER NOT NULL,
  vector TEXT NOT NULL
);
CREATE INDEX story_part_component ON story_part (component);

CREATE TABLE story (
  id TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  component INTEGER NOT NULL,
  title TEXT NOT NULL,
  first_read TEXT NOT NULL,
  last_read TEXT NOT NULL,
  versions TEXT NOT NULL,
  PRIMARY KEY (id, since)
) WITHOUT ROWID;
CREATE INDEX story_component ON story (component);
CREATE INDEX story_newest ON story (first_read DESC, id);

CREATE TABLE story_version (
  version INTEGER NOT NULL REFERENCES version (no),
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  story TEXT NOT NULL,
  PRIMARY KEY (version, since)
) WITHOUT ROWID;

CREATE TABLE correction (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT,
  value TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX correction_target ON correction (target);

CREATE TABLE name (fold TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (fold, key)) WITHOUT ROWID;

CREATE TABLE known (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  place TEXT,
  reports INTEGER NOT NULL,
  first_read TEXT NOT NULL,
  last_read TEXT NOT NULL,
  faces TEXT NOT NULL
) WITHOUT ROWID;
-- `kind` is there so that names of one kind are found without reading the others.
CREATE INDEX known_usual ON known (reports DESC, key, kind);

CREATE TABLE strand (
  event INTEGER PRIMARY KEY REFERENCES event (no),
  place TEXT NOT NULL,
  home INTEGER NOT NULL,
  root INTEGER NOT NULL,
  taken_by INTEGER,
  taken_at TEXT
);
CREATE INDEX strand_root ON strand (root);

CREATE TABLE thread (
  founder INTEGER NOT NULL REFERENCES event (no),
  id TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  standing TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  happened TEXT NOT NULL,
  reports TEXT NOT NULL,
  origins INTEGER NOT NULL,
  contested INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  last_read TEXT NOT NULL,
  PRIMARY KEY (founder, since)
) WITHOUT ROWID;
CREATE INDEX thread_newest ON thread (last_read DESC, weight DESC, origins DESC, id);
CREATE INDEX thread_contested ON thread (contested DESC, last_read DESC, weight DESC, id);
CREATE INDEX thread_counted ON thread (last_read DESC, weight DESC, origins DESC, id) WHERE figures > 0;
CREATE INDEX thread_happened ON thread (happened, weight DESC, id);
-- `until` is there so that threads of today are counted without reading them.
CREATE INDEX thread_standing ON thread (standing, last_read DESC, weight DESC, origins DESC, id, until);
CREATE INDEX thread_type ON thread (type, last_read DESC, weight DESC, origins DESC, id);

CREATE TABLE doubt (
  founder INTEGER NOT NULL REFERENCES event (no),
  since TEXT NOT NULL,
  claim TEXT NOT NULL,
  thread TEXT NOT NULL,
  weight INTEGER NOT NULL,
  because TEXT NOT NULL,
  PRIMARY KEY (founder, since, claim)
) WITHOUT ROWID;
CREATE INDEX doubt_weight ON doubt (weight DESC, thread, claim, since);

CREATE TABLE thread_event (
  event INTEGER NOT NULL REFERENCES event (no),
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  founder INTEGER NOT NULL REFERENCES event (no),
  PRIMARY KEY (event, since)
) WITHOUT ROWID;

CREATE TABLE thread_key (
  key TEXT NOT NULL,
  last_read TEXT NOT NULL,
  founder INTEGER NOT NULL REFERENCES event (no),
  since TEXT NOT NULL,
  parts TEXT NOT NULL,
  PRIMARY KEY (key, last_read, founder, since)
) WITHOUT ROWID;
CREATE INDEX thread_key_founder ON thread_key (founder, since);
