/** One step of the schema, applied once and never changed afterwards; a later need is a later step. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FIRST = `
create table publisher (id text primary key, json text not null) strict, without rowid;
create table feed (id text primary key, publisher_id text not null, url text not null, json text not null) strict;
create index feed_by_url on feed (url);
create table feed_status (feed_id text primary key, json text not null) strict;

create table rights_snapshot (
  host text not null, read_at integer not null, signals_hash text not null, json text not null,
  primary key (host, read_at)
) strict;
create table rights_override (
  host text not null, use text not null, decided_at integer not null, json text not null,
  primary key (host, use, decided_at)
) strict;

create table capture_body (id text primary key, encoding text not null, bytes blob) strict;
create table capture (
  id text not null references capture_body (id), url text not null, fetched_at integer not null, json text not null,
  primary key (id, url, fetched_at)
) strict;
create index capture_by_url on capture (url);

create table entry_head (
  id text primary key, revision integer not null, feed_id text not null, seen_at integer not null
) strict, without rowid;
create index entry_head_by_feed on entry_head (feed_id, seen_at desc, id);
create table entry (
  id text not null references entry_head (id), revision integer not null, hash text not null, json text not null,
  primary key (id, revision)
) strict;

create table article_head (
  id text primary key, revision integer not null, publisher_id text not null, first_seen_at integer not null
) strict, without rowid;
create index article_head_by_time on article_head (first_seen_at, id);
create index article_head_by_publisher on article_head (publisher_id, first_seen_at desc, id);
create table article (
  id text not null references article_head (id), revision integer not null, hash text not null,
  purged integer not null default 0, text text not null, json text not null,
  primary key (id, revision)
) strict;
create table article_entry (entry_id text primary key, article_id text not null references article_head (id)) strict, without rowid;
create table topic (article_id text primary key, json text not null) strict;
create table fingerprint (article_id text primary key, json text not null) strict;
create table fingerprint_band (
  band text not null, article_id text not null references fingerprint (article_id) on delete cascade,
  primary key (band, article_id)
) strict, without rowid;
create index fingerprint_band_by_article on fingerprint_band (article_id);
create table syndication (
  copy text not null, origin text not null, json text not null,
  primary key (copy, origin)
) strict;
create index syndication_by_origin on syndication (origin);

create table story (
  id text primary key, category text not null, updated_at integer not null, merged_into text, json text not null
) strict;
create index story_by_time on story (updated_at desc, id);
create index story_by_category on story (category, updated_at desc, id);
create table story_member (
  story_id text not null references story (id) on delete cascade, article_id text not null,
  primary key (story_id, article_id)
) strict, without rowid;
create index story_member_by_article on story_member (article_id, story_id);
create table story_entity (
  story_id text not null references story (id) on delete cascade, entity_id text not null,
  primary key (story_id, entity_id)
) strict, without rowid;
create index story_entity_by_entity on story_entity (entity_id, story_id);

create table claim (
  story_id text not null, id text not null, number integer not null, json text not null,
  primary key (story_id, id)
) strict;
create table verdict (
  story_id text not null, claim_id text not null, decided_at integer not null,
  kind text not null, value real not null, json text not null,
  primary key (story_id, claim_id, decided_at)
) strict;

create table take (
  story_id text not null, number integer not null, published_at integer not null, category text not null, json text not null,
  primary key (story_id, number)
) strict;
create index take_by_time on take (published_at desc, story_id, number desc);
create index take_by_category on take (category, published_at desc, story_id, number desc);
create table take_head (
  search_id integer primary key, story_id text not null unique, number integer not null, published_at integer not null,
  category text not null, withdrawn integer not null, merged integer not null
) strict;
create index take_head_by_time on take_head (merged, published_at desc, story_id);
create index take_head_by_category on take_head (merged, category, published_at desc, story_id);
create table take_sentence (
  story_id text not null, number integer not null, place integer not null, id text not null,
  section text not null, kind text not null, text text not null,
  primary key (story_id, number, place),
  foreign key (story_id, number) references take (story_id, number)
) strict, without rowid;
create table take_entity (
  story_id text not null, number integer not null, entity_id text not null, name_key text not null,
  published_at integer not null, latest integer not null,
  primary key (story_id, number, entity_id),
  foreign key (story_id, number) references take (story_id, number)
) strict, without rowid;
create index take_entity_by_entity on take_entity (entity_id, published_at desc, story_id);
create index take_entity_latest on take_entity (entity_id, latest, published_at desc, story_id);
create table take_publisher (
  story_id text not null, number integer not null, publisher_id text not null, name_key text not null,
  published_at integer not null, latest integer not null,
  primary key (story_id, number, publisher_id),
  foreign key (story_id, number) references take (story_id, number)
) strict, without rowid;
create index take_publisher_by_publisher on take_publisher (publisher_id, published_at desc, story_id);
create index take_publisher_latest on take_publisher (publisher_id, latest, published_at desc, story_id);
create table take_status (
  story_id text not null references take_head (story_id), status text not null,
  primary key (story_id, status)
) strict, without rowid;
create virtual table take_search using fts5 (
  headline, body, publishers, entities, tokenize = "porter unicode61 remove_diacritics 2", prefix = '3 4'
);
insert into take_search (take_search, rank) values ('rank', 'bm25(8.0, 1.0, 3.0, 5.0)');

create table correction (id text primary key, story_id text not null, made_at integer not null, json text not null) strict;
create index correction_by_time on correction (made_at desc, id);
create index correction_by_story on correction (story_id, made_at desc, id);
create table report (
  seq integer primary key, story_id text not null, claim_number integer, text text not null, at integer not null
) strict;

create table subscriber (id text primary key, state text not null, created_at integer not null, json text not null) strict;
create index subscriber_by_state on subscriber (state, created_at, id);
create table suppression (hash text primary key, reason text not null, at integer) strict, without rowid;
create table edition (id text primary key, made_at integer not null, json text not null) strict;
create index edition_by_time on edition (made_at desc, id);
create table delivery (
  edition_id text not null, subscriber_id text not null, state text not null, attempts integer not null,
  updated_at integer not null, response text,
  primary key (edition_id, subscriber_id)
) strict, without rowid;
create index delivery_by_subscriber on delivery (subscriber_id, edition_id);
create index delivery_by_state on delivery (state, updated_at);

create table journal (
  seq integer primary key, stage text not null, version integer not null, subject text not null, outcome text not null,
  reason text, code text, detail text, at integer not null, took_ms real not null
) strict;
create index journal_by_time on journal (at, stage, outcome);
create index journal_by_subject on journal (subject, at);
create table meta (key text primary key, value text not null) strict, without rowid;
create table counter (name text primary key, value integer not null) strict, without rowid;
insert into counter (name, value) values ('revision', 0), ('lease', 0);

create table job (
  kind text not null, key text not null, state text not null, run_at integer not null, priority integer not null,
  attempts integer not null, crashes integer not null, lease text, lease_until integer, again_at integer, error text,
  primary key (kind, key)
) strict;
create index job_to_claim on job (state, priority desc, run_at, key, kind);
create index job_by_time on job (state, run_at, kind);
`;

const MODEL_CALLS = `
create table model_call (
  key text not null, at integer not null, model text not null, purpose text not null, subject text not null, outcome text not null,
  code text, input_tokens integer not null, output_tokens integer not null, micro_usd integer not null, took_ms real not null,
  answer text, answer_hash text,
  primary key (key, at, outcome)
) strict, without rowid;
create index model_call_by_time on model_call (at, purpose);
create index model_call_by_answer on model_call (purpose, answer_hash) where answer_hash is not null;
`;

const CLOSED_REPORTS = `
alter table report add column closed_at integer;
alter table report add column closed_because text;
`;

const TRANSLATIONS = `
create table translation (
  story_id text not null, number integer not null, language text not null, json text not null,
  primary key (story_id, language, number)
) strict, without rowid;
`;

const HUBS = `
create table hub_lease (feed_id text primary key, token text not null unique, json text not null) strict, without rowid;
create table hub_push (
  feed_id text not null, hash text not null, received_at integer not null,
  primary key (feed_id, hash)
) strict, without rowid;
`;

/** Articles by the host of their address, for a publisher's wish that comes by host; captures by age; a search index that forgets what it deletes. */
const HOSTS = `
alter table article_head add column host text not null default '';
update article_head set host = lower((
  select case when instr(rest, '/') = 0 then rest else substr(rest, 1, instr(rest, '/') - 1) end
  from (
    select substr(json_extract(json, '$.url'), instr(json_extract(json, '$.url'), '://') + 3) as rest
    from article where article.id = article_head.id and article.revision = article_head.revision
  )
));
create index article_head_by_host on article_head (host, id);
create index capture_by_time on capture (fetched_at, id);
insert into take_search (take_search, rank) values ('secure-delete', 1);
`;

const STORIES = `
create table feature (
  article_id text primary key, revision integer not null, version integer not null, facts text not null, words blob not null
) strict;
create table desk_order (seq integer primary key, story_id text not null, kind text not null, at integer not null, json text not null) strict;
create table story_change (
  seq integer primary key, story_id text not null, other_id text, article_id text, kind text not null, at integer not null, json text not null
) strict;
create unique index story_change_once on story_change (story_id, kind, at, ifnull(other_id, ''), ifnull(article_id, ''));
create index story_change_by_other on story_change (other_id, at);
`;

/** Which take explains which glossary term; filled from the takes that are there. */
const TERMS = `
create table take_term (
  story_id text not null, number integer not null, term_id text not null, published_at integer not null, latest integer not null,
  primary key (story_id, number, term_id),
  foreign key (story_id, number) references take (story_id, number)
) strict, without rowid;
create index take_term_latest on take_term (term_id, latest, published_at desc, story_id);
insert or ignore into take_term (story_id, number, term_id, published_at, latest)
  select take.story_id, take.number, json_extract(term.value, '$.id'), take.published_at,
    exists (select 1 from take_head head where head.story_id = take.story_id and head.number = take.number)
  from take, json_each(take.json, '$.terms') as term
  where json_extract(term.value, '$.id') is not null;
`;

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first', sql: FIRST },
  { number: 2, name: 'model-calls', sql: MODEL_CALLS },
  { number: 3, name: 'closed-reports', sql: CLOSED_REPORTS },
  { number: 4, name: 'translations', sql: TRANSLATIONS },
  { number: 5, name: 'hosts', sql: HOSTS },
  { number: 6, name: 'hubs', sql: HUBS },
  { number: 7, name: 'stories', sql: STORIES },
  { number: 8, name: 'terms', sql: TERMS },
];
