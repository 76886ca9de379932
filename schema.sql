-- Chancery: the schema of a chronicle.
--
-- A chronicle is one SQLite file made by this text, which the program embeds as it stands here.
-- It can be read without the program: begin with the views at the end (v_timeline,
-- v_participation, v_relation, v_citation, v_statement, v_commitment).
--
-- First come the tables of what people recorded, then, under "Derived", what can be rebuilt from
-- them. A change of the first part raises user_version.
--
-- DATES. The text of a date is EDTF (ISO 8601-2:2019) as it was understood; beside it stand the
-- words that were given, their calendar and the dateline they were read against. Its bounds are
-- day numbers: days since 1970-01-01 in the proleptic Gregorian calendar, 64 bits. Four bounds:
--   earliest       the first day on which it can lie, or begin
--   begin_latest   the last day on which it can begin
--   end_earliest   the first day on which it can end
--   latest         the last day on which it can lie, or end
-- A bound that does not exist is -4611686018427387904 or 4611686018427387904 (2^62), never NULL,
-- so that comparisons stay simple; whether it is open or unknown stands in the EDTF text.
-- The bounds are derived from the text and can be rebuilt.
--
-- ORDER. A timeline is ordered by sort_day, has_earliest, latest, sequence, second, id. sort_day
-- is earliest, or latest where there is no earliest: "by 22 November" stands at the 22nd, before
-- what is dated to that day, because has_earliest is 0 there.
--
-- TIME RANGES AT TEN MILLION EVENTS. Some events last a day and some a century, so an index on
-- the first day alone would have to read everything that ever began before a window. Each event
-- therefore has the class of its length, span:
--   0         one day
--   k 1..61   2^(k-1) <= latest - earliest < 2^k
--   62        no first day
--   63        no last day
--   64        neither: undated
-- What can lie in [a, b] is read in parts, each by an index, each in order, and merged:
--   what stands in it      sort_day BETWEEN a AND b                              (event_by_time)
--   what was under way     for each k >= 1, sort_day BETWEEN a-(2^k-1) AND a-1 and latest >= a,
--                          for 63 sort_day < a                                   (event_lasting)
--   what has no first day  span = 62 and sort_day > b                            (event_lasting)
-- so that a query costs as much as its answer, not as the table. shelf comes first in these
-- indexes: millions of leads cost the settled events' timeline nothing. The same columns stand
-- again in participation, behind actor_id; triggers keep the copies true.

PRAGMA application_id = 1130917475; -- "Chnc"
PRAGMA user_version = 4;

-- The chronicle's own record: one row, printed as a heading everywhere.
CREATE TABLE chronicle (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  uid      BLOB NOT NULL CHECK (length(uid) = 16), -- the file's own global id
  title    TEXT,
  editor   TEXT,
  licence  TEXT,
  language TEXT,                                   -- IETF tag (BCP 47) of the names and titles
  note     TEXT
) STRICT;

-- What the program remembers between two commands: the source in hand and the like, and which states of
-- other chronicles have been taken in (taken-in.CHANGE).
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,                          -- source, as-of, topic, last; numbers.TABLE: the highest ever given
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A timeline that is saved under a name: the options of its command line, as a JSON array.
CREATE TABLE saved_timeline (
  name  TEXT PRIMARY KEY,
  words TEXT NOT NULL CHECK (json_valid(words)),
  note  TEXT
) STRICT, WITHOUT ROWID;

-- A change: one command that altered the chronicle. Every record below carries the change that
-- brought it, so that a whole import can be found, and taken back, by one number.
CREATE TABLE change (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,                        -- milliseconds since 1970, UTC; never before the last one's
  who     TEXT,
  why     TEXT,
  command TEXT NOT NULL,                           -- as it was typed
  undoes  INTEGER REFERENCES change (id),          -- the change that this one took back
  stands  INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1)), -- 0 while it is taken back
  tally   TEXT CHECK (tally IS NULL OR json_valid(tally)) -- by kind of record: how many came, altered, went
) STRICT;
CREATE INDEX change_by_time ON change (at);
CREATE INDEX change_by_undone ON change (undoes) WHERE undoes IS NOT NULL;

-- What a change did to a row that was there before it, or to a record that was: one entry a row,
-- before the change and after it, as JSON. Of a row that stays, only the columns that differ stand
-- here; before is NULL for a row that came, after for one that went. The rows of a record that a
-- change brought need no entry: the record carries its number.
CREATE TABLE change_row (
  change_id INTEGER NOT NULL REFERENCES change (id),
  tbl       TEXT NOT NULL,                         -- the table
  key       TEXT NOT NULL,                         -- the primary key there, as JSON where it is several columns
  kind      TEXT,                                  -- the record that the row belongs to
  record_id INTEGER,
  before    TEXT,
  after     TEXT,
  PRIMARY KEY (change_id, tbl, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row_by_record ON change_row (kind, record_id);
CREATE INDEX change_row_by_key ON change_row (tbl, key);

-- An edition: the state of the chronicle after a change, under a name by which it is cited.
CREATE TABLE edition (
  name      TEXT PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change (id), -- the last change that is in it
  at        INTEGER NOT NULL,                      -- milliseconds since 1970, UTC
  who       TEXT,
  note      TEXT
) STRICT, WITHOUT ROWID;

-- A ref: the short name by which people type a record. No two records of whatever kind share one;
-- a record that was renamed or merged keeps its old refs here, as redirects.
CREATE TABLE ref (
  name       TEXT PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('event', 'actor', 'place', 'source', 'topic', 'relation')),
  record_id  INTEGER NOT NULL,
  is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX ref_by_record ON ref (kind, record_id);

-- A topic under which events are sorted.
CREATE TABLE topic (
  id        INTEGER PRIMARY KEY,
  uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  under_id  INTEGER REFERENCES topic (id), -- the wider topic
  note      TEXT,
  private_note TEXT,                               -- never published
  change_id INTEGER REFERENCES change (id)
) STRICT;
CREATE INDEX topic_by_under ON topic (under_id);
CREATE INDEX topic_by_change ON topic (change_id);
CREATE INDEX topic_noted ON topic (id) WHERE private_note IS NOT NULL;

-- An actor: who can act.
CREATE TABLE actor (
  id        INTEGER PRIMARY KEY,
  uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref       TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL CHECK (kind IN ('person', 'state', 'organisation', 'group')),
  existence TEXT,                                  -- EDTF: life, or from founding to end
  note      TEXT,
  private_note TEXT,                               -- never published
  private   INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)), -- kept out of what is published
  embargo   TEXT,                                  -- the day, YYYY-MM-DD, from which it is private no more
  change_id INTEGER REFERENCES change (id)
) STRICT;
CREATE INDEX actor_by_change ON actor (change_id);
CREATE INDEX actor_private ON actor (embargo) WHERE private = 1;
CREATE INDEX actor_noted ON actor (id) WHERE private_note IS NOT NULL;

-- A place: where things happen.
CREATE TABLE place (
  id        INTEGER PRIMARY KEY,
  uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref       TEXT NOT NULL UNIQUE,
  latitude  REAL CHECK (latitude BETWEEN -90 AND 90),    -- degrees north, WGS 84
  longitude REAL CHECK (longitude BETWEEN -180 AND 180), -- degrees east
  within_id INTEGER REFERENCES place (id), -- the place around it
  state_id  INTEGER REFERENCES actor (id), -- the state it belongs to
  zone      TEXT,                                  -- IANA time zone
  note      TEXT,
  private_note TEXT,                               -- never published
  change_id INTEGER REFERENCES change (id),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE INDEX place_by_within ON place (within_id);
CREATE INDEX place_by_state ON place (state_id);
CREATE INDEX place_by_change ON place (change_id);
CREATE INDEX place_noted ON place (id) WHERE private_note IS NOT NULL;

-- A name of an actor or of a place: what it was called, in which language, and when.
CREATE TABLE name (
  id             INTEGER PRIMARY KEY,
  actor_id       INTEGER REFERENCES actor (id) ON DELETE CASCADE,
  place_id       INTEGER REFERENCES place (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,                 -- order among the record's names, from 0
  text           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('full', 'short', 'formal', 'birth', 'alias', 'code')),
  language       TEXT,
  valid          TEXT,                             -- EDTF; NULL: always
  folded         TEXT NOT NULL,                    -- derived: lower case, without accents, to find it by
  surname_folded TEXT,                             -- derived: a person's surname, likewise
  spelling       TEXT NOT NULL DEFAULT '',         -- derived: one key for all usual spellings of it
  surname_spelling TEXT,                           -- derived: of a person's surname, likewise
  CHECK ((actor_id IS NULL) <> (place_id IS NULL))
) STRICT;
CREATE INDEX name_by_actor ON name (actor_id, position) WHERE actor_id IS NOT NULL;
CREATE INDEX name_by_place ON name (place_id, position) WHERE place_id IS NOT NULL;
CREATE INDEX name_by_folded ON name (folded);
CREATE INDEX name_by_surname ON name (surname_folded) WHERE surname_folded IS NOT NULL;
CREATE INDEX name_by_spelling ON name (spelling);
CREATE INDEX name_by_surname_spelling ON name (surname_spelling) WHERE surname_spelling IS NOT NULL;

-- A dated relation between two actors that is not an event.
CREATE TABLE relation (
  id           INTEGER PRIMARY KEY,
  uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref          TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL CHECK (kind IN ('tenure', 'membership', 'part-of', 'succeeds', 'continues')),
  from_id      INTEGER NOT NULL REFERENCES actor (id), -- holder, member, part, successor
  to_id        INTEGER NOT NULL REFERENCES actor (id), -- whose office, the whole, the predecessor
  office       TEXT,                               -- of a tenure: "President"
  title        TEXT,                               -- where "OFFICE of ACTOR" is not how it is written
  represents   INTEGER NOT NULL DEFAULT 1 CHECK (represents IN (0, 1)), -- whether the holder speaks for it
  valid        TEXT,                               -- EDTF; NULL: no dates are known
  earliest     INTEGER NOT NULL,
  begin_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  latest       INTEGER NOT NULL,
  note         TEXT,
  private_note TEXT,                               -- never published
  change_id    INTEGER REFERENCES change (id),
  CHECK (latest >= earliest),
  CHECK (from_id <> to_id),
  CHECK ((kind = 'tenure') = (office IS NOT NULL))
) STRICT;
CREATE INDEX relation_by_from ON relation (from_id, kind, earliest);
CREATE INDEX relation_by_to ON relation (to_id, kind, earliest);
CREATE INDEX relation_by_change ON relation (change_id);
CREATE INDEX relation_noted ON relation (id) WHERE private_note IS NOT NULL;

-- A source: where facts are from.
CREATE TABLE source (
  id             INTEGER PRIMARY KEY,
  uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref            TEXT NOT NULL UNIQUE,
  kind           TEXT,                             -- volume, document, telegram, press-report, ...
  title          TEXT NOT NULL,
  short          TEXT,                             -- how lists name it
  author         TEXT,
  creator_id     INTEGER REFERENCES actor (id), -- whose document or account it is
  publisher      TEXT,
  published      TEXT,                             -- EDTF
  published_given TEXT,                            -- the words of the date of publication
  published_calendar TEXT NOT NULL DEFAULT 'gregorian',
  published_dateline TEXT,
  time           TEXT,                             -- hour of publication, as exact as given
  zone           TEXT,                             -- its zone, as given
  dateline_place TEXT,                             -- the place from which it speaks, in its words
  dateline       TEXT,                             -- EDTF of the day from which it speaks
  dateline_given TEXT,
  dateline_calendar TEXT NOT NULL DEFAULT 'gregorian',
  within_id      INTEGER REFERENCES source (id), -- the volume of a document
  archive        TEXT,
  collection     TEXT,
  reference      TEXT,                             -- shelfmark
  number         TEXT,                             -- in a volume or series
  classification TEXT,
  url            TEXT,
  language       TEXT,
  reliability    TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  fixity         TEXT,                             -- SHA-256 of the text that was read
  file           TEXT,                             -- the registered copy of that text, a path
  editor         TEXT,
  edition        TEXT,
  volume         TEXT,
  pages          TEXT,
  publisher_place TEXT,
  accessed       TEXT,                             -- EDTF: when its page was read
  archived       TEXT,                             -- the address of an archived copy of that page
  note           TEXT,
  private_note TEXT,                               -- never published
  private   INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)), -- kept out of what is published
  embargo   TEXT,                                  -- the day, YYYY-MM-DD, from which it is private no more
  change_id      INTEGER REFERENCES change (id)
) STRICT;
CREATE INDEX source_by_within ON source (within_id);
CREATE INDEX source_by_creator ON source (creator_id) WHERE creator_id IS NOT NULL;
CREATE INDEX source_by_change ON source (change_id);
CREATE INDEX source_private ON source (embargo) WHERE private = 1;
CREATE INDEX source_noted ON source (id) WHERE private_note IS NOT NULL;

-- The sources that a source is taken from: a wire report behind five papers. What rests on all six
-- rests on one.
CREATE TABLE derivation (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  from_id   INTEGER NOT NULL REFERENCES source (id),
  PRIMARY KEY (source_id, position),
  CHECK (source_id <> from_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX derivation_by_root ON derivation (from_id);

-- A silence: that a source was searched, and had nothing.
CREATE TABLE silence (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  actor_id  INTEGER REFERENCES actor (id),         -- on whom; NULL: on anybody
  topic_id  INTEGER REFERENCES topic (id),         -- on what; NULL: on anything
  period    TEXT,                                  -- EDTF: on what time
  searched  TEXT,                                  -- EDTF: when it was searched
  note      TEXT,
  PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX silence_by_actor ON silence (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX silence_by_topic ON silence (topic_id) WHERE topic_id IS NOT NULL;

-- A kind of event; one beneath another is a sub-kind of it. A chronicle may add its own.
CREATE TABLE event_kind (
  name        TEXT PRIMARY KEY,
  under       TEXT REFERENCES event_kind (name),
  is_standard INTEGER NOT NULL DEFAULT 0 CHECK (is_standard IN (0, 1))
) STRICT, WITHOUT ROWID;

-- An event: something dated that happened.
CREATE TABLE event (
  id           INTEGER PRIMARY KEY,                -- its number: e42
  uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ref          TEXT UNIQUE,                        -- NULL for a machine's rows, which have their number
  kind         TEXT NOT NULL REFERENCES event_kind (name),
  title        TEXT,                               -- of a statement its gist; NULL: made from parties and place
  short        TEXT,                               -- how other events name it
  date         TEXT,                               -- EDTF; NULL: undated
  date_given   TEXT,                               -- the words, where they differ
  date_calendar TEXT NOT NULL DEFAULT 'gregorian', -- the calendar of those words
  dateline     TEXT,                               -- the day (EDTF) against which they were read
  earliest     INTEGER NOT NULL,
  begin_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  latest       INTEGER NOT NULL,
  sort_day     INTEGER NOT NULL,
  has_earliest INTEGER NOT NULL CHECK (has_earliest IN (0, 1)),
  span         INTEGER NOT NULL CHECK (span BETWEEN 0 AND 64),
  time         TEXT,                               -- as exact as given: 11:00-12:40
  zone         TEXT,                               -- as given
  second       INTEGER CHECK (second BETWEEN 0 AND 86399), -- derived: of the day, for the order
  sequence     INTEGER,                            -- its place among the events of its day
  place_id     INTEGER REFERENCES place (id),
  summary      TEXT,
  note         TEXT,
  private_note TEXT,                               -- never published
  status       TEXT NOT NULL DEFAULT 'confirmed' CHECK (status IN ('lead', 'confirmed', 'rejected')),
  private      INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  embargo      TEXT,                               -- the day, YYYY-MM-DD, from which it is private no more
  shelf        INTEGER NOT NULL GENERATED ALWAYS AS -- 0 what a timeline shows unasked, 1 private, 2 leads, 3 both, 4 rejected
                 (CASE status WHEN 'confirmed' THEN private WHEN 'lead' THEN 2 + private ELSE 4 END) STORED,
  level        TEXT CHECK (level IN ('summit', 'ministerial', 'ambassadorial', 'expert')),
  channel      TEXT CHECK (channel IN ('in-person', 'telephone', 'video', 'letter')),
  setting      TEXT CHECK (setting IN ('host', 'visitor', 'third-place')),
  style        TEXT CHECK (style IN ('state', 'official', 'working', 'private', 'transit', 'funeral')), -- of a visit
  agenda       TEXT,                               -- of a meeting or a visit
  outcome      TEXT,
  origin       TEXT,                               -- the set that an importer read it from
  origin_key   TEXT,                               -- its key there: importing again finds this row
  change_id    INTEGER REFERENCES change (id),
  CHECK (latest >= earliest),
  CHECK ((origin IS NULL) = (origin_key IS NULL))
) STRICT;
CREATE INDEX event_by_time ON event (shelf, sort_day, has_earliest, latest, sequence, second);
CREATE INDEX event_lasting ON event (shelf, span, sort_day, has_earliest, latest, sequence, second) WHERE span > 0;
CREATE INDEX event_by_kind ON event (kind, shelf, sort_day, has_earliest, latest, sequence, second);
CREATE INDEX event_by_place ON event (place_id) WHERE place_id IS NOT NULL;
CREATE UNIQUE INDEX event_by_origin ON event (origin, origin_key) WHERE origin IS NOT NULL;
CREATE INDEX event_by_change ON event (change_id);
CREATE INDEX event_private ON event (embargo) WHERE private = 1;
CREATE INDEX event_noted ON event (id) WHERE private_note IS NOT NULL;

-- A further date of an event, by its role: drafted, sent, signed, ratified, in-force, published,
-- learnt; perhaps of one actor alone, who ratified or learnt of it then.
CREATE TABLE event_date (
  id           INTEGER PRIMARY KEY,
  event_id     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  role         TEXT NOT NULL,
  actor_id     INTEGER REFERENCES actor (id), -- NULL: the event's as a whole
  date         TEXT,
  date_given   TEXT,
  date_calendar TEXT NOT NULL DEFAULT 'gregorian',
  dateline     TEXT,
  earliest     INTEGER NOT NULL,
  begin_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  latest       INTEGER NOT NULL,
  sort_day     INTEGER NOT NULL,
  has_earliest INTEGER NOT NULL CHECK (has_earliest IN (0, 1)),
  span         INTEGER NOT NULL
) STRICT;
CREATE INDEX event_date_by_event ON event_date (event_id, position);
CREATE INDEX event_date_by_role ON event_date (role, sort_day, has_earliest, latest);
CREATE INDEX event_date_by_actor ON event_date (actor_id, role) WHERE actor_id IS NOT NULL;

-- An event that an undated one is known to come after, or before; its bounds follow from theirs.
CREATE TABLE event_bound (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  side     TEXT NOT NULL CHECK (side IN ('after', 'before')),
  other_id INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (event_id, side, other_id),
  CHECK (event_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_bound_by_other ON event_bound (other_id);

-- The topics of an event.
CREATE TABLE event_topic (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (event_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_topic_by_topic ON event_topic (topic_id, event_id);

-- An actor's part in an event. The last columns are copies from the event.
CREATE TABLE participation (
  id             INTEGER PRIMARY KEY,
  event_id       INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,                 -- order among the event's parts, from 0
  actor_id       INTEGER REFERENCES actor (id), -- NULL: somebody, nobody knows who
  role           TEXT NOT NULL,
  takes_part     INTEGER NOT NULL CHECK (takes_part IN (0, 1)), -- 0: mentioned, subject, or absent
  capacity       TEXT,                             -- where it is not the office of the day
  principal      TEXT NOT NULL DEFAULT 'of-the-day' CHECK (principal IN ('of-the-day', 'nobody', 'actor')),
  principal_id   INTEGER REFERENCES actor (id), -- whom they act for, where it is said
  side           TEXT,
  presence       TEXT NOT NULL DEFAULT 'full' CHECK (presence IN ('full', 'part', 'absent')),
  note           TEXT,
  shelf          INTEGER NOT NULL,
  sort_day       INTEGER NOT NULL,
  has_earliest   INTEGER NOT NULL,
  latest         INTEGER NOT NULL,
  span           INTEGER NOT NULL,
  sequence       INTEGER,
  second         INTEGER,
  CHECK ((principal = 'actor') = (principal_id IS NOT NULL))
) STRICT;
CREATE INDEX participation_by_event ON participation (event_id, position);
CREATE INDEX participation_by_actor ON participation
  (actor_id, shelf, sort_day, has_earliest, latest, sequence, second, event_id, takes_part, principal);
CREATE INDEX participation_lasting ON participation
  (actor_id, shelf, span, sort_day, has_earliest, latest, sequence, second, event_id, takes_part, principal)
  WHERE span > 0;
CREATE INDEX participation_by_principal ON participation
  (principal_id, shelf, sort_day, has_earliest, latest, sequence, second, event_id, takes_part)
  WHERE principal_id IS NOT NULL;

-- A tie from an event to another.
CREATE TABLE link (
  id       INTEGER PRIMARY KEY,                    -- its number: l42
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('part-of', 'follows', 'responds-to', 'refers-to',
                                         'commemorates', 'causes', 'fulfils', 'breaks', 'overtakes')),
  to_id    INTEGER NOT NULL REFERENCES event (id),
  commitment INTEGER,                              -- which of the other's it settles; NULL: all
  standing TEXT NOT NULL DEFAULT 'stated' CHECK (standing IN ('stated', 'attributed', 'doubtful')),
  note     TEXT,
  CHECK (event_id <> to_id),
  CHECK (commitment IS NULL OR kind IN ('fulfils', 'breaks', 'overtakes'))
) STRICT;
CREATE INDEX link_by_event ON link (event_id, position);
CREATE INDEX link_by_target ON link (to_id, kind);

-- What a statement has beyond an event; speaker and addressee are participations.
CREATE TABLE statement (
  event_id    INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
  form        TEXT CHECK (form IN ('verbatim', 'translated', 'paraphrase', 'summary', 'report', 'attributed', 'denied')),
  medium      TEXT,
  audience    TEXT,                                -- who listened without being addressed
  occasion_id INTEGER REFERENCES event (id),
  quote       TEXT,                                -- the words as the source prints them
  original    TEXT,                                -- the words in the language they were said in
  language    TEXT,                                -- that language
  translation TEXT
) STRICT;
CREATE INDEX statement_by_occasion ON statement (occasion_id) WHERE occasion_id IS NOT NULL;
CREATE INDEX statement_by_form ON statement (form) WHERE form IS NOT NULL;

-- What a statement is about: exactly one of the four.
CREATE TABLE statement_about (
  id             INTEGER PRIMARY KEY,
  event_id       INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  about_event_id INTEGER REFERENCES event (id),
  about_actor_id INTEGER REFERENCES actor (id),
  about_topic_id INTEGER REFERENCES topic (id),
  about_place_id INTEGER REFERENCES place (id),
  CHECK ((about_event_id IS NOT NULL) + (about_actor_id IS NOT NULL) + (about_topic_id IS NOT NULL)
         + (about_place_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX statement_about_by_statement ON statement_about (event_id, position);
CREATE INDEX statement_about_by_event ON statement_about (about_event_id) WHERE about_event_id IS NOT NULL;
CREATE INDEX statement_about_by_actor ON statement_about (about_actor_id) WHERE about_actor_id IS NOT NULL;
CREATE INDEX statement_about_by_topic ON statement_about (about_topic_id) WHERE about_topic_id IS NOT NULL;
CREATE INDEX statement_about_by_place ON statement_about (about_place_id) WHERE about_place_id IS NOT NULL;

-- The chain by which a statement reached its source, nearest the source last.
CREATE TABLE attribution (
  event_id  INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  actor_id  INTEGER REFERENCES actor (id), -- NULL: nobody knows who
  date      TEXT,                                  -- EDTF: when this one passed it on
  date_given TEXT,
  date_calendar TEXT NOT NULL DEFAULT 'gregorian',
  dateline  TEXT,
  source_id INTEGER REFERENCES source (id),
  locator   TEXT,                                  -- where in that source
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_by_actor ON attribution (actor_id) WHERE actor_id IS NOT NULL;

-- What a statement or an agreement promises, threatens or sets a term for.
CREATE TABLE commitment (
  event_id   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number > 0),  -- by which it is named within its event
  kind       TEXT NOT NULL CHECK (kind IN ('promise', 'threat', 'term')),
  text       TEXT NOT NULL,
  due        TEXT,                                 -- EDTF
  due_given  TEXT,
  due_calendar TEXT NOT NULL DEFAULT 'gregorian',
  dateline   TEXT,
  owed_by_id INTEGER REFERENCES actor (id), -- NULL: whoever speaks or signs
  owed_to_id INTEGER REFERENCES actor (id),
  PRIMARY KEY (event_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_by_debtor ON commitment (owed_by_id) WHERE owed_by_id IS NOT NULL;
CREATE INDEX commitment_by_creditor ON commitment (owed_to_id) WHERE owed_to_id IS NOT NULL;

-- A number that sources give for an event: low, best, high.
CREATE TABLE figure (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  low      REAL,
  best     REAL,
  high     REAL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

-- A code of event data: plover CONSULT/visit, cameo 040. (The variables of a codebook, with their
-- coders and rule versions, will have a table of their own: record, variable, coder, value, rule.)
CREATE TABLE event_code (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  scheme   TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_code_by_value ON event_code (scheme, value);

-- How another scheme identifies a record: wikidata Q7747, cow 365. Exactly one record.
CREATE TABLE identifier (
  id        INTEGER PRIMARY KEY,
  position  INTEGER NOT NULL,
  actor_id  INTEGER REFERENCES actor (id) ON DELETE CASCADE,
  place_id  INTEGER REFERENCES place (id) ON DELETE CASCADE,
  source_id INTEGER REFERENCES source (id) ON DELETE CASCADE,
  event_id  INTEGER REFERENCES event (id) ON DELETE CASCADE,
  scheme    TEXT NOT NULL,
  value     TEXT NOT NULL,
  CHECK ((actor_id IS NOT NULL) + (place_id IS NOT NULL) + (source_id IS NOT NULL)
         + (event_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX identifier_by_value ON identifier (scheme, value);
CREATE INDEX identifier_by_actor ON identifier (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX identifier_by_place ON identifier (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX identifier_by_source ON identifier (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX identifier_by_event ON identifier (event_id) WHERE event_id IS NOT NULL;

-- One of several values that sources give for one fact of a record. The preferred value stands in
-- the record itself, so that no query pays for claims.
CREATE TABLE claim (
  id          INTEGER PRIMARY KEY,
  position    INTEGER NOT NULL,
  event_id    INTEGER REFERENCES event (id) ON DELETE CASCADE,
  actor_id    INTEGER REFERENCES actor (id) ON DELETE CASCADE,
  place_id    INTEGER REFERENCES place (id) ON DELETE CASCADE,
  relation_id INTEGER REFERENCES relation (id) ON DELETE CASCADE,
  field       TEXT NOT NULL,
  value       TEXT NOT NULL,
  rank        TEXT NOT NULL CHECK (rank IN ('preferred', 'normal', 'disputed', 'rejected')),
  reason      TEXT,
  CHECK ((event_id IS NOT NULL) + (actor_id IS NOT NULL) + (place_id IS NOT NULL)
         + (relation_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX claim_by_event ON claim (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX claim_by_actor ON claim (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX claim_by_place ON claim (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX claim_by_relation ON claim (relation_id) WHERE relation_id IS NOT NULL;

-- A source in support of a record or of one fact of it; exactly one record, part or claim.
CREATE TABLE citation (
  id               INTEGER PRIMARY KEY,
  position         INTEGER NOT NULL,
  source_id        INTEGER NOT NULL REFERENCES source (id),
  locator          TEXT,                           -- page, document number, paragraph
  fact             TEXT,                           -- date, place, words, ...; NULL: the whole record
  excerpt          TEXT,
  credibility      INTEGER CHECK (credibility BETWEEN 1 AND 6),
  note             TEXT,
  accessed         TEXT,                           -- EDTF: when this was read
  archived         TEXT,                           -- the address of an archived copy of what was read
  event_id         INTEGER REFERENCES event (id) ON DELETE CASCADE,
  actor_id         INTEGER REFERENCES actor (id) ON DELETE CASCADE,
  place_id         INTEGER REFERENCES place (id) ON DELETE CASCADE,
  about_source_id  INTEGER REFERENCES source (id) ON DELETE CASCADE,
  relation_id      INTEGER REFERENCES relation (id) ON DELETE CASCADE,
  name_id          INTEGER REFERENCES name (id) ON DELETE CASCADE,
  participation_id INTEGER REFERENCES participation (id) ON DELETE CASCADE,
  link_id          INTEGER REFERENCES link (id) ON DELETE CASCADE,
  claim_id         INTEGER REFERENCES claim (id) ON DELETE CASCADE,
  CHECK ((event_id IS NOT NULL) + (actor_id IS NOT NULL) + (place_id IS NOT NULL)
         + (about_source_id IS NOT NULL) + (relation_id IS NOT NULL) + (name_id IS NOT NULL)
         + (participation_id IS NOT NULL) + (link_id IS NOT NULL) + (claim_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX citation_by_source ON citation (source_id, event_id);
CREATE INDEX citation_by_event ON citation (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX citation_by_actor ON citation (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX citation_by_place ON citation (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX citation_by_about ON citation (about_source_id) WHERE about_source_id IS NOT NULL;
CREATE INDEX citation_by_relation ON citation (relation_id) WHERE relation_id IS NOT NULL;
CREATE INDEX citation_by_name ON citation (name_id) WHERE name_id IS NOT NULL;
CREATE INDEX citation_by_participation ON citation (participation_id) WHERE participation_id IS NOT NULL;
CREATE INDEX citation_by_link ON citation (link_id) WHERE link_id IS NOT NULL;
CREATE INDEX citation_by_claim ON citation (claim_id) WHERE claim_id IS NOT NULL;

-- An exception to a rule of the check: that a record breaks it and is right. Exactly one record.
CREATE TABLE rule_exception (
  id          INTEGER PRIMARY KEY,
  position    INTEGER NOT NULL,
  event_id    INTEGER REFERENCES event (id) ON DELETE CASCADE,
  actor_id    INTEGER REFERENCES actor (id) ON DELETE CASCADE,
  place_id    INTEGER REFERENCES place (id) ON DELETE CASCADE,
  source_id   INTEGER REFERENCES source (id) ON DELETE CASCADE,
  relation_id INTEGER REFERENCES relation (id) ON DELETE CASCADE,
  rule        TEXT NOT NULL,
  reason      TEXT NOT NULL,
  CHECK ((event_id IS NOT NULL) + (actor_id IS NOT NULL) + (place_id IS NOT NULL)
         + (source_id IS NOT NULL) + (relation_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX rule_exception_by_rule ON rule_exception (rule);
CREATE INDEX rule_exception_by_event ON rule_exception (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX rule_exception_by_actor ON rule_exception (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX rule_exception_by_place ON rule_exception (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX rule_exception_by_source ON rule_exception (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX rule_exception_by_relation ON rule_exception (relation_id) WHERE relation_id IS NOT NULL;

-- Derived ------------------------------------------------------------------------------------
-- Everything below can be rebuilt from the tables above.

-- The words by which an event is found; the title is the made one where none was given.
CREATE TABLE event_text (
  event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
  title    TEXT NOT NULL,
  words    TEXT NOT NULL,                          -- summary, quotation, translation, note, agenda
  names    TEXT NOT NULL                           -- of the actors and the place, on that day
) STRICT;
CREATE VIRTUAL TABLE event_search USING fts5 (
  title, words, names,
  content = 'event_text', content_rowid = 'event_id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER event_text_added AFTER INSERT ON event_text BEGIN
  INSERT INTO event_search (rowid, title, words, names) VALUES (new.event_id, new.title, new.words, new.names);
END;
CREATE TRIGGER event_text_removed AFTER DELETE ON event_text BEGIN
  INSERT INTO event_search (event_search, rowid, title, words, names)
  VALUES ('delete', old.event_id, old.title, old.words, old.names);
END;
CREATE TRIGGER event_text_changed AFTER UPDATE ON event_text BEGIN
  INSERT INTO event_search (event_search, rowid, title, words, names)
  VALUES ('delete', old.event_id, old.title, old.words, old.names);
  INSERT INTO event_search (rowid, title, words, names) VALUES (new.event_id, new.title, new.words, new.names);
END;

-- The copies in participation follow the event.
CREATE TRIGGER event_moved AFTER UPDATE OF status, private, sort_day, has_earliest, latest, span, sequence, second ON event BEGIN
  UPDATE participation
  SET shelf = new.shelf, sort_day = new.sort_day, has_earliest = new.has_earliest, latest = new.latest,
      span = new.span, sequence = new.sequence, second = new.second
  WHERE event_id = new.id;
END;

-- Refs are entered here with their record, and leave with it; a record that comes back may have its
-- refs already.
CREATE TRIGGER event_named AFTER INSERT ON event
WHEN new.ref IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'event' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'event', new.id);
END;
CREATE TRIGGER event_gone AFTER DELETE ON event BEGIN DELETE FROM ref WHERE kind = 'event' AND record_id = old.id; END;
CREATE TRIGGER actor_named AFTER INSERT ON actor
WHEN NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'actor' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'actor', new.id);
END;
CREATE TRIGGER actor_gone AFTER DELETE ON actor BEGIN DELETE FROM ref WHERE kind = 'actor' AND record_id = old.id; END;
CREATE TRIGGER place_named AFTER INSERT ON place
WHEN NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'place' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'place', new.id);
END;
CREATE TRIGGER place_gone AFTER DELETE ON place BEGIN DELETE FROM ref WHERE kind = 'place' AND record_id = old.id; END;
CREATE TRIGGER source_named AFTER INSERT ON source
WHEN NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'source' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'source', new.id);
END;
CREATE TRIGGER source_gone AFTER DELETE ON source BEGIN DELETE FROM ref WHERE kind = 'source' AND record_id = old.id; END;
CREATE TRIGGER topic_named AFTER INSERT ON topic
WHEN NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'topic' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'topic', new.id);
END;
CREATE TRIGGER topic_gone AFTER DELETE ON topic BEGIN DELETE FROM ref WHERE kind = 'topic' AND record_id = old.id; END;
CREATE TRIGGER relation_named AFTER INSERT ON relation
WHEN NOT EXISTS (SELECT 1 FROM ref WHERE name = new.ref AND kind = 'relation' AND record_id = new.id) BEGIN
  INSERT INTO ref (name, kind, record_id) VALUES (new.ref, 'relation', new.id);
END;
CREATE TRIGGER relation_gone AFTER DELETE ON relation BEGIN DELETE FROM ref WHERE kind = 'relation' AND record_id = old.id; END;

-- Views: the chronicle for those who read it with sqlite3, datasette or R ------------------------
-- Days are written YYYY-MM-DD; NULL where there is none or the year is outside 0 to 9999.

-- The timeline, in its order: one row an event, leads and private events included (see shelf).
CREATE VIEW v_timeline AS
SELECT 'e' || e.id AS number, e.ref, e.kind, coalesce(e.date, 'undated') AS edtf, e.date_given,
       CASE WHEN e.earliest BETWEEN -719528 AND 2932896 THEN date(e.earliest * 86400, 'unixepoch') END AS earliest,
       CASE WHEN e.latest BETWEEN -719528 AND 2932896 THEN date(e.latest * 86400, 'unixepoch') END AS latest,
       e.time, coalesce(e.title, t.title) AS title, e.summary,
       (SELECT n.text FROM name n WHERE n.place_id = e.place_id ORDER BY n.position LIMIT 1) AS place,
       (SELECT group_concat(a.ref || ':' || p.role, ' ') FROM participation p LEFT JOIN actor a ON a.id = p.actor_id
         WHERE p.event_id = e.id) AS participants,
       (SELECT group_concat(s.ref || coalesce('#' || c.locator, ''), ' ') FROM citation c JOIN source s ON s.id = c.source_id
         WHERE c.event_id = e.id) AS sources,
       e.status, e.private, e.shelf
FROM event e LEFT JOIN event_text t ON t.event_id = e.id
ORDER BY e.sort_day, e.has_earliest, e.latest, e.sequence, e.second, e.id;

-- Who took part in what, and as what.
CREATE VIEW v_participation AS
SELECT 'e' || e.id AS number, e.ref AS event, e.kind AS event_kind, coalesce(e.date, 'undated') AS edtf,
       a.ref AS actor, a.kind AS actor_kind,
       (SELECT n.text FROM name n WHERE n.actor_id = a.id ORDER BY n.position LIMIT 1) AS name,
       p.role, p.capacity, CASE p.principal WHEN 'actor' THEN b.ref WHEN 'nobody' THEN 'nobody' END AS acts_for,
       p.side, p.presence, p.takes_part
FROM participation p JOIN event e ON e.id = p.event_id
LEFT JOIN actor a ON a.id = p.actor_id LEFT JOIN actor b ON b.id = p.principal_id
ORDER BY e.id, p.position;

-- Offices, memberships, parts and successions, with their dates.
CREATE VIEW v_relation AS
SELECT r.ref, r.kind, f.ref AS from_actor, coalesce(r.title, r.office) AS office, t.ref AS to_actor,
       r.valid AS edtf, r.represents
FROM relation r JOIN actor f ON f.id = r.from_id JOIN actor t ON t.id = r.to_id
ORDER BY r.from_id, r.earliest, r.id;

-- What was said: the statements with their words.
CREATE VIEW v_statement AS
SELECT 'e' || e.id AS number, e.ref, coalesce(e.date, 'undated') AS edtf, coalesce(e.title, t.title) AS gist,
       s.form, s.medium, s.audience, s.quote, s.original, s.language, s.translation, o.ref AS occasion
FROM statement s JOIN event e ON e.id = s.event_id LEFT JOIN event_text t ON t.event_id = e.id
LEFT JOIN event o ON o.id = s.occasion_id
ORDER BY e.sort_day, e.has_earliest, e.latest, e.sequence, e.second, e.id;

-- What was promised, threatened or set as a term, and what became of it.
CREATE VIEW v_commitment AS
SELECT coalesce(e.ref, 'e' || e.id) || '#' || c.number AS commitment, c.kind, c.text,
       coalesce(e.date, 'undated') AS made, c.due, a.ref AS owed_by, b.ref AS owed_to,
       (SELECT group_concat(l.kind || ' ' || coalesce(f.ref, 'e' || f.id), ', ')
         FROM link l JOIN event f ON f.id = l.event_id
         WHERE l.to_id = e.id AND l.kind IN ('fulfils', 'breaks', 'overtakes')
           AND (l.commitment IS NULL OR l.commitment = c.number)) AS settled_by
FROM commitment c JOIN event e ON e.id = c.event_id
LEFT JOIN actor a ON a.id = c.owed_by_id LEFT JOIN actor b ON b.id = c.owed_to_id
ORDER BY e.sort_day, e.id, c.number;

-- Which source supports what.
CREATE VIEW v_citation AS
SELECT s.ref AS source, c.locator, c.fact, c.excerpt, c.credibility,
       CASE WHEN c.event_id IS NOT NULL THEN 'event' WHEN c.actor_id IS NOT NULL THEN 'actor'
            WHEN c.place_id IS NOT NULL THEN 'place' WHEN c.relation_id IS NOT NULL THEN 'relation'
            WHEN c.name_id IS NOT NULL THEN 'name' WHEN c.participation_id IS NOT NULL THEN 'participation'
            WHEN c.link_id IS NOT NULL THEN 'link' WHEN c.claim_id IS NOT NULL THEN 'claim' ELSE 'source' END AS supports,
       coalesce('e' || c.event_id, a.ref, p.ref, r.ref) AS record
FROM citation c JOIN source s ON s.id = c.source_id
LEFT JOIN actor a ON a.id = c.actor_id LEFT JOIN place p ON p.id = c.place_id
LEFT JOIN relation r ON r.id = c.relation_id
ORDER BY c.id;
