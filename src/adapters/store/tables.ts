import type { Generated } from 'kysely';

/** The columns of each table, as the query builder sees them. Booleans are 0 or 1; `json` holds the whole record. */
export interface Tables {
  readonly publisher: { readonly id: string; readonly json: string };
  readonly feed: { readonly id: string; readonly publisher_id: string; readonly url: string; readonly json: string };
  readonly feed_status: { readonly feed_id: string; readonly json: string };
  readonly rights_snapshot: { readonly host: string; readonly read_at: number; readonly signals_hash: string; readonly json: string };
  readonly rights_override: {
    readonly host: string;
    readonly use: string;
    readonly decided_at: number;
    readonly json: string;
  };
  readonly capture_body: { readonly id: string; readonly encoding: string; readonly bytes: Uint8Array | null };
  readonly capture: { readonly id: string; readonly url: string; readonly fetched_at: number; readonly json: string };
  readonly entry_head: { readonly id: string; readonly revision: number; readonly feed_id: string; readonly seen_at: number };
  readonly entry: { readonly id: string; readonly revision: number; readonly hash: string; readonly json: string };
  readonly article_head: {
    readonly id: string;
    readonly revision: number;
    readonly publisher_id: string;
    readonly first_seen_at: number;
    readonly host: string;
  };
  readonly article: {
    readonly id: string;
    readonly revision: number;
    readonly hash: string;
    readonly purged: number;
    readonly text: string;
    readonly json: string;
  };
  readonly article_entry: { readonly entry_id: string; readonly article_id: string };
  readonly topic: { readonly article_id: string; readonly json: string };
  readonly fingerprint: { readonly article_id: string; readonly json: string };
  readonly fingerprint_band: { readonly band: string; readonly article_id: string };
  readonly syndication: { readonly copy: string; readonly origin: string; readonly json: string };
  readonly story: {
    readonly id: string;
    readonly category: string;
    readonly updated_at: number;
    readonly merged_into: string | null;
    readonly json: string;
  };
  readonly feature: {
    readonly article_id: string;
    readonly revision: number;
    readonly version: number;
    readonly facts: string;
    readonly words: Uint8Array;
  };
  readonly desk_order: {
    readonly seq: Generated<number>;
    readonly story_id: string;
    readonly kind: string;
    readonly at: number;
    readonly json: string;
  };
  readonly story_change: {
    readonly seq: Generated<number>;
    readonly story_id: string;
    readonly other_id: string | null;
    readonly article_id: string | null;
    readonly kind: string;
    readonly at: number;
    readonly json: string;
  };
  readonly story_member: { readonly story_id: string; readonly article_id: string };
  readonly story_entity: { readonly story_id: string; readonly entity_id: string };
  readonly claim: { readonly story_id: string; readonly id: string; readonly number: number; readonly json: string };
  readonly verdict: {
    readonly story_id: string;
    readonly claim_id: string;
    readonly decided_at: number;
    readonly kind: string;
    readonly value: number;
    readonly json: string;
  };
  readonly take: {
    readonly story_id: string;
    readonly number: number;
    readonly published_at: number;
    readonly category: string;
    readonly json: string;
  };
  readonly take_head: {
    readonly search_id: number;
    readonly story_id: string;
    readonly number: number;
    readonly published_at: number;
    readonly category: string;
    readonly withdrawn: number;
    readonly merged: number;
  };
  readonly take_sentence: {
    readonly story_id: string;
    readonly number: number;
    readonly place: number;
    readonly id: string;
    readonly section: string;
    readonly kind: string;
    readonly text: string;
  };
  readonly take_entity: {
    readonly story_id: string;
    readonly number: number;
    readonly entity_id: string;
    readonly name_key: string;
    readonly published_at: number;
    readonly latest: number;
  };
  readonly take_term: {
    readonly story_id: string;
    readonly number: number;
    readonly term_id: string;
    readonly published_at: number;
    readonly latest: number;
  };
  readonly take_publisher: {
    readonly story_id: string;
    readonly number: number;
    readonly publisher_id: string;
    readonly name_key: string;
    readonly published_at: number;
    readonly latest: number;
  };
  readonly take_status: { readonly story_id: string; readonly status: string };
  readonly correction: { readonly id: string; readonly story_id: string; readonly made_at: number; readonly json: string };
  readonly report: {
    readonly seq?: number;
    readonly story_id: string;
    readonly claim_number: number | null;
    readonly text: string;
    readonly at: number;
    readonly closed_at?: number | null;
    readonly closed_because?: string | null;
  };
  readonly subscriber: { readonly id: string; readonly state: string; readonly created_at: number; readonly json: string };
  readonly suppression: { readonly hash: string; readonly reason: string; readonly at: number | null };
  readonly edition: { readonly id: string; readonly made_at: number; readonly json: string };
  readonly delivery: {
    readonly edition_id: string;
    readonly subscriber_id: string;
    readonly state: string;
    readonly attempts: number;
    readonly updated_at: number;
    readonly response: string | null;
  };
  readonly journal: {
    readonly seq?: number;
    readonly stage: string;
    readonly version: number;
    readonly subject: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly code: string | null;
    readonly detail: string | null;
    readonly at: number;
    readonly took_ms: number;
  };
  readonly meta: { readonly key: string; readonly value: string };
  readonly hub_lease: { readonly feed_id: string; readonly token: string; readonly json: string };
  readonly hub_push: { readonly feed_id: string; readonly hash: string; readonly received_at: number };
  readonly counter: { readonly name: string; readonly value: number };
  readonly job: {
    readonly kind: string;
    readonly key: string;
    readonly state: string;
    readonly run_at: number;
    readonly priority: number;
    readonly attempts: number;
    readonly crashes: number;
    readonly lease: string | null;
    readonly lease_until: number | null;
    readonly again_at: number | null;
    readonly error: string | null;
  };
  readonly model_call: {
    readonly key: string;
    readonly at: number;
    readonly model: string;
    readonly purpose: string;
    readonly subject: string;
    readonly outcome: string;
    readonly code: string | null;
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly micro_usd: number;
    readonly took_ms: number;
    readonly answer: string | null;
    readonly answer_hash: string | null;
  };
  readonly translation: { readonly story_id: string; readonly number: number; readonly language: string; readonly json: string };
}
