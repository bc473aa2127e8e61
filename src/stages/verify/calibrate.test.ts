import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Verdict, VerdictKind } from '../../domain/claim.ts';
import { claimId, idFrom, type StoryId } from '../../domain/ids.ts';
import { calibrate, type OutcomeRow, outcomeOf, reliabilityOf, scaled } from './calibrate.ts';

const DAY = 86_400_000;
const AT = Date.UTC(2026, 9, 1);

function verdict(kind: VerdictKind, at: number, terms: Verdict['confidence']['terms'] = []): Verdict {
  const confidence = { value: 0.6, low: 0.5, high: 0.7, terms, wouldChange: [], calibrated: false };
  return { claimId: claimId(idFrom<StoryId>('abcdefg'), 'x'), kind, confidence, origins: 1, primaries: 0, because: '', decidedAt: at };
}

/** Numbers from a seed, the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Claims of a world in which origins tell much and publishers nothing. */
function world(count: number): readonly OutcomeRow[] {
  const next = numbersFrom(7);
  return Array.from({ length: count }, () => {
    const several = next() < 0.5;
    const press = next() < 0.5 ? 0.15 : -0.15;
    const terms = [
      { id: 'start', weight: -0.4 },
      { id: 'origins', weight: several ? 0.6 : 0 },
      { id: 'publisher', weight: press },
    ];
    const value = 1 / (1 + Math.exp(0.4 - (several ? 0.6 : 0) - press));
    return { value, terms, stood: next() < (several ? 0.95 : 0.55) };
  });
}

describe('an outcome', () => {
  it('is what fourteen days made of what was said first', () => {
    const later = AT + 20 * DAY;
    assert.equal(outcomeOf([verdict('single-source', AT), verdict('corroborated', AT + 3 * DAY)], later)?.stood, true);
    assert.equal(outcomeOf([verdict('corroborated', AT), verdict('retracted', AT + 18 * DAY)], later)?.stood, false);
    assert.equal(outcomeOf([verdict('single-source', AT)], later), null);
    assert.equal(outcomeOf([verdict('disputed', AT)], later), null);
    const denied = [{ id: 'subject-denies', label: '', saw: '', weight: -0.9, gives: 0.2 }];
    assert.equal(outcomeOf([verdict('single-source', AT), verdict('disputed', AT + DAY, denied)], later)?.stood, false);
  });

  it('is not known before', () => {
    assert.equal(outcomeOf([verdict('corroborated', AT)], AT + 13 * DAY), null);
    assert.equal(outcomeOf([], AT), null);
  });
});

describe('a calibration', () => {
  it('of few outcomes keeps the prior', () => {
    const few = calibrate(world(199), AT);
    assert.equal(few.used, false);
    assert.deepEqual([few.shift, few.scales.origins], [0, 1]);
    assert.equal(scaled('origins', 0.6, few), 0.6);
    assert.equal(few.said.count, 199);
  });

  it('of enough learns what tells and what does not, and is better than before', () => {
    const found = calibrate(world(1_000), AT);
    assert.equal(found.used, true);
    assert.ok(found.scales.origins > 2, String(found.scales.origins));
    assert.ok(found.scales.publisher < found.scales.origins);
    assert.ok(found.crossValidated.brier < found.said.brier);
    assert.ok(found.crossValidated.ece < 0.05, String(found.crossValidated.ece));
  });

  it('turns no sign: where the world is upside down, a scale ends at nothing', () => {
    const upside = world(600).map((row) => ({ ...row, stood: (row.terms[1]?.weight ?? 0) === 0 }));
    const found = calibrate(upside, AT);
    assert.equal(found.scales.origins, 0);
    assert.ok(Object.values(found.scales).every((scale) => scale >= 0));
  });

  it('is the same for the same outcomes', () => assert.deepEqual(calibrate(world(300), AT), calibrate(world(300), AT)));
});

describe('reliability', () => {
  it('is exact on a small table', () => {
    const found = reliabilityOf([
      { value: 0.95, stood: true },
      { value: 0.95, stood: false },
      { value: 0.05, stood: false },
      { value: 0.05, stood: false },
    ]);
    assert.ok(Math.abs(found.brier - (0.0025 + 0.9025 + 0.0025 + 0.0025) / 4) < 1e-12);
    assert.ok(Math.abs(found.ece - (0.45 + 0.05) / 2) < 1e-12);
    assert.ok(Math.abs(found.auroc - (1 + 2 * 1 - 0.5 * 1) / 3) < 1e-12, String(found.auroc));
  });

  it('of none is no figure', () => assert.deepEqual([reliabilityOf([]).count, reliabilityOf([]).auroc], [0, 0.5]));
});
