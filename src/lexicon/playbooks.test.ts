import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AUDIENCES } from '../domain/brief.ts';
import { PLAYBOOKS } from './playbooks.ts';

const SLOTS = new Set(['actor', 'other', 'amount', 'percent']);
const literal = (text: string): string => text.replace(/\{[a-z]+\|([^{}|]*)\}/g, '$1').replace(/\{[a-z]+\}/g, 'x');

describe('PLAYBOOKS', () => {
  it('covers at least 25 kinds of event for every audience, with 100 readings or more', () => {
    assert.ok(PLAYBOOKS.length >= 100);
    for (const audience of AUDIENCES) {
      const kinds = new Set(PLAYBOOKS.filter((row) => row.audience === audience).map((row) => row.eventType));
      assert.ok(kinds.size >= 25, `${audience}: ${kinds.size}`);
    }
  });
  it('has an id of its own for each and no text twice', () => {
    assert.equal(new Set(PLAYBOOKS.map((row) => row.id)).size, PLAYBOOKS.length);
    assert.equal(new Set(PLAYBOOKS.map((row) => row.text)).size, PLAYBOOKS.length);
  });
  it('holds no number, and no capital within a sentence', () => {
    for (const row of PLAYBOOKS) {
      const text = literal(row.text);
      assert.doesNotMatch(text, /\d/, row.id);
      assert.doesNotMatch(text, /(?<![.!?:] )(?<!^)\b[A-Z]/, row.id);
    }
  });
  it('uses only slots that can be filled', () => {
    for (const row of PLAYBOOKS) for (const match of row.text.matchAll(/\{([a-z]+)/g)) assert.ok(SLOTS.has(match[1] ?? ''), row.id);
  });
});
