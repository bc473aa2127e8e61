import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Evidence, Modality, SpeakerKind, Stance, Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import { articleId, correctionId, sha256, storyId } from '../../domain/ids.ts';
import { madeArticle, madeClaim, madeMember, madeStory } from '../../domain/made-article.ts';
import type { PublisherKind } from '../../domain/publisher.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { verify } from './index.ts';
import { isFirm } from './support.ts';

const AT = Date.UTC(2026, 10, 24, 9);
const STORY = storyId(articleId('https://founding.example/story'));

/** One report of the made-up claim: which origin it belongs to, how it says it, and what came of it later. */
interface Report {
  readonly origin: number;
  readonly modality?: Modality;
  readonly speakerKind?: SpeakerKind;
  readonly speaker?: string;
  readonly stance?: Stance;
  readonly primary?: boolean;
  readonly kind?: PublisherKind;
  readonly notice?: 'correction' | 'retraction';
  /** The revision the evidence stands in; the article is at revision 2 when there is a notice. */
  readonly revision?: number;
  readonly cue?: string;
  readonly title?: string;
}

const idOf = (at: number) => articleId(`https://publisher${at}.example/report`);

function memberOf(report: Report, at: number): StoryArticle {
  const url = `https://publisher${at}.example/report`;
  const made = madeArticle({ url, title: 'Kestria raises money', body: 'Kestria raised money.', at: AT });
  const article = {
    ...made,
    revision: report.notice === undefined ? 1 : 2,
    title: report.title ?? made.title,
    hash: sha256('x'),
    notices: report.notice === undefined ? [] : [{ kind: report.notice, text: 'A note.' }],
  };
  return madeMember(article, {
    publisher: { name: `Publisher ${at}`, home: '', kind: report.kind ?? 'press' },
    topic: { kind: report.primary === true ? 'primary' : 'news', eventType: 'funding' },
  });
}

function evidenceOf(report: Report, at: number): Evidence {
  const ref = {
    articleId: idOf(at),
    revision: report.revision ?? (report.notice === undefined ? 1 : 2),
    hash: sha256('x'),
    start: 22,
    end: 43,
  };
  const kind = report.speakerKind ?? 'publisher';
  return {
    span: ref,
    quoteSpan: ref,
    stance: report.stance ?? 'supports',
    modality: report.modality ?? 'stated',
    attribution: {
      speaker: report.speaker ?? (kind === 'publisher' ? `Publisher ${at}` : 'Anna Berg'),
      speakerKind: kind,
      cue: report.cue ?? '',
      speakerSpan: null,
      cueSpan: null,
      contentSpan: { start: 22, end: 43 },
    },
    originIndex: report.origin,
    primary: report.primary ?? false,
  };
}

function claimOf(reports: readonly Report[], text = 'Kestria raised money.'): Claim {
  const over = { modality: reports[0]?.modality ?? 'stated', names: ['Kestria'] };
  return madeClaim(STORY, { number: 1, text, evidence: reports.map(evidenceOf) }, over);
}

function materialOf(reports: readonly Report[]): StoryMaterial {
  const articles = reports.map(memberOf);
  const indexes = [...new Set(reports.map((report) => report.origin))];
  const origins = indexes.map((index) => {
    const own = articles.filter((_, at) => reports[at]?.origin === index).map((member) => member.article.id);
    return { index, root: own[0] ?? idOf(0), articleIds: own, primary: false, label: '', note: '', edges: [] };
  });
  return {
    story: madeStory(idOf(0), AT, {
      id: STORY,
      articleIds: articles.map((member) => member.article.id),
      eventType: 'funding',
      importance: 1,
    }),
    articles,
    syndications: [],
    origins,
    now: AT + 5 * 3_600_000,
  };
}

async function judge(
  reports: readonly Report[],
  extra: { corrections?: readonly Correction[]; others?: readonly Claim[]; conflicts?: boolean } = {},
): Promise<Verdict> {
  const claim = { ...claimOf(reports), conflictsWith: extra.conflicts === true ? (extra.others ?? []).map((other) => other.id) : [] };
  const outcome = await verify(
    { material: materialOf(reports), claims: [claim, ...(extra.others ?? [])], corrections: extra.corrections ?? [] },
    { clock: new VirtualClock(AT + 5 * 3_600_000) },
  );
  assert.equal(outcome.kind, 'done');
  const verdict = outcome.kind === 'done' ? outcome.value.find((one) => one.claimId === claim.id) : undefined;
  assert.ok(verdict !== undefined);
  return verdict;
}

test('kinds', async () => {
  const kind = async (...reports: Report[]) => (await judge(reports)).kind;
  assert.equal(await kind({ origin: 0 }), 'single-source');
  assert.equal(await kind({ origin: 0 }, { origin: 1 }), 'corroborated');
  assert.equal(await kind({ origin: 0 }, { origin: 0 }), 'single-source');
  assert.equal(await kind({ origin: 0, modality: 'alleged' }, { origin: 1, modality: 'alleged' }), 'single-source');
  assert.equal(await kind({ origin: 0, modality: 'alleged', speakerKind: 'unnamed' }), 'unverified');
  assert.equal(
    await kind({ origin: 0 }, { origin: 1, stance: 'refutes', modality: 'denied', speakerKind: 'named', speaker: 'Kestria' }),
    'disputed',
  );
  assert.equal(await kind({ origin: 0, notice: 'retraction' }), 'retracted');
  assert.equal(await kind({ origin: 0, notice: 'correction', revision: 1 }), 'retracted');
  assert.equal(await kind({ origin: 0, notice: 'correction' }), 'single-source');
});

test('what a notice in the place of a report says stands; what the report had said before does not', async () => {
  const notice = { origin: 0, notice: 'retraction', title: 'Withdrawn: report on Kestria' } as const;
  assert.equal((await judge([notice])).kind, 'single-source');
  assert.equal((await judge([{ ...notice, revision: 1 }])).kind, 'retracted');
});

test('who repeats a report has nothing left when that report is withdrawn and now says the opposite', async () => {
  const notice = { origin: 0, stance: 'refutes', modality: 'denied', title: 'Withdrawn: report on Kestria' } as const;
  assert.equal((await judge([{ origin: 0 }, { ...notice, notice: 'retraction' }])).kind, 'retracted');
  assert.equal((await judge([{ origin: 0 }, notice])).kind, 'disputed');
});

test('one speaker quoted by two origins is one voice, unless it makes its own act known', async () => {
  const same: Report = { origin: 0, modality: 'attributed', speakerKind: 'named', speaker: 'Anna Berg' };
  assert.equal((await judge([same, { ...same, origin: 1 }])).kind, 'single-source');
  const own: Report = { origin: 0, modality: 'attributed', speakerKind: 'named', speaker: 'Kestria', cue: 'announced' };
  assert.equal((await judge([own, { ...own, origin: 1 }])).kind, 'corroborated');
});

test('the terms add up to the value, each with what it gives, and the range holds it', async () => {
  const { confidence } = await judge([{ origin: 0 }, { origin: 1, primary: true, kind: 'government' }, { origin: 0 }]);
  const sum = confidence.terms.reduce((total, term) => total + term.weight, 0);
  assert.ok(Math.abs(1 / (1 + Math.exp(-sum)) - confidence.value) < 1e-12);
  assert.equal(confidence.terms.at(-1)?.gives, confidence.value);
  assert.equal(confidence.terms.find((term) => term.id === 'echoes')?.weight, 0);
  assert.equal(confidence.terms.find((term) => term.id === 'echoes')?.saw, '1');
  assert.ok(confidence.low < confidence.value && confidence.value < confidence.high);
  assert.ok(confidence.wouldChange.length >= 2 && confidence.wouldChange.length <= 3);
  assert.equal(confidence.calibrated, false);
});

test('the single report of an alleged check: single-source, moderate, said in words', async () => {
  const verdict = await judge([{ origin: 0, modality: 'alleged' }]);
  assert.equal(verdict.kind, 'single-source');
  assert.ok(verdict.confidence.value > 0.4 && verdict.confidence.value < 0.7, String(verdict.confidence.value));
  assert.match(verdict.because, /only alleged; nothing independent confirms it/);
});

test('our own retraction withdraws the main claim; a correction with the wrong words withdraws the claim that has them', async () => {
  const correction = (kind: Correction['kind'], wrongText: string | null): Correction => ({
    id: correctionId(STORY, 1, 'x'),
    storyId: STORY,
    wrongTake: 1,
    fixedTake: null,
    kind,
    text: 'x',
    wrongText,
    reason: 'desk',
    madeAt: AT,
  });
  assert.equal((await judge([{ origin: 0 }, { origin: 1 }], { corrections: [correction('retraction', null)] })).kind, 'retracted');
  assert.equal((await judge([{ origin: 0 }], { corrections: [correction('correction', 'raised money')] })).kind, 'retracted');
  assert.equal((await judge([{ origin: 0 }], { corrections: [correction('correction', 'bought a tower')] })).kind, 'single-source');
  assert.equal((await judge([{ origin: 0 }], { corrections: [correction('update', null)] })).kind, 'single-source');
});

/** A small generator with a seed (mulberry32), so that a failure can be run again. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const MODALITIES: readonly Modality[] = ['stated', 'attributed', 'alleged', 'planned', 'predicted', 'opinion'];
const SPEAKERS: readonly SpeakerKind[] = ['publisher', 'named', 'role', 'document', 'unnamed'];
const KINDS: readonly PublisherKind[] = ['press', 'lab', 'company', 'government', 'person', 'aggregator'];

function randomReport(next: () => number, origin: number): Report {
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(next() * list.length)] ?? fallback;
  const speakerKind = pick(SPEAKERS, 'publisher');
  const modality = pick(MODALITIES, 'stated');
  return {
    origin,
    speakerKind,
    modality: speakerKind === 'publisher' || modality !== 'stated' ? modality : 'attributed',
    kind: pick(KINDS, 'press'),
    primary: next() < 0.15,
    stance: next() < 0.12 ? 'refutes' : 'supports',
    speaker: pick(['Anna Berg', 'Kestria', 'Orrin Labs'], 'Anna Berg'),
  };
}

function randomReports(next: () => number): readonly Report[] {
  const size = 1 + Math.floor(next() * 5);
  const reports = Array.from({ length: size }, (_, at) => randomReport(next, at < 1 ? 0 : Math.floor(next() * (at + 1))));
  return [{ ...reports[0], origin: 0, stance: 'supports' }, ...reports.slice(1)];
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed + 1);
const EPSILON = 1e-12;

test('property: an echo never raises', async () => {
  for (const seed of SEEDS) {
    const next = draws(seed);
    const reports = randomReports(next);
    const before = await judge(reports);
    const echo: Report = {
      ...randomReport(next, reports[Math.floor(next() * reports.length)]?.origin ?? 0),
      stance: 'supports',
      primary: false,
    };
    const rooted = reports.find((report) => report.origin === echo.origin)?.stance === 'supports';
    if (!rooted) continue;
    const after = await judge([...reports, echo]);
    assert.ok(after.confidence.value <= before.confidence.value + EPSILON, `seed ${seed}`);
    assert.equal(after.origins, before.origins, `seed ${seed}`);
    assert.ok(!(after.kind === 'corroborated' && before.kind !== 'corroborated'), `seed ${seed}`);
  }
});

test('property: an independent primary source never lowers', async () => {
  for (const seed of SEEDS) {
    const reports = randomReports(draws(seed));
    const before = await judge(reports);
    const after = await judge([
      ...reports,
      { origin: 90, primary: true, kind: 'government', speakerKind: 'publisher', modality: 'stated' },
    ]);
    assert.ok(after.confidence.value >= before.confidence.value - EPSILON, `seed ${seed}`);
  }
});

test('property: a dispute or a withdrawal never raises', async () => {
  for (const seed of SEEDS) {
    const next = draws(seed);
    const reports = randomReports(next);
    const before = await judge(reports);
    const denied = await judge([
      ...reports,
      { origin: 91, stance: 'refutes', modality: 'denied', speakerKind: 'named', speaker: 'Kestria' },
    ]);
    assert.ok(denied.confidence.value <= before.confidence.value + EPSILON, `seed ${seed} denial`);
    const other = claimOf([{ origin: 0 }], 'Kestria raised nothing.');
    const conflicting = await judge(reports, { others: [other], conflicts: true });
    assert.ok(conflicting.confidence.value <= before.confidence.value + EPSILON, `seed ${seed} conflict`);
    const at = Math.floor(next() * reports.length);
    const withdrawn = await judge(reports.map((report, index) => (index === at ? { ...report, notice: 'retraction' as const } : report)));
    if (reports[at]?.stance !== 'refutes')
      assert.ok(withdrawn.confidence.value <= before.confidence.value + EPSILON, `seed ${seed} withdrawal`);
  }
});

test('a dispute about a figure weighs less than one about the event, and never raises', async () => {
  const posts = (value: number): Claim['quantities'] => [
    { start: 0, end: 3, text: String(value), value, low: value, high: value, unit: 'post', currency: null, hedge: 'exact' },
  ];
  const valueWith = async (numbers: boolean, conflicts: boolean): Promise<number> => {
    const reports: readonly Report[] = [{ origin: 0 }, { origin: 1 }];
    const other = { ...claimOf([{ origin: 2 }], 'Kestria cut 700 posts.'), quantities: numbers ? posts(700) : [] };
    const claim = { ...claimOf(reports), quantities: posts(640), conflictsWith: conflicts ? [other.id] : [] };
    const material = materialOf([...reports, { origin: 2 }]);
    const outcome = await verify({ material, claims: [claim, other], corrections: [] }, { clock: new VirtualClock(AT + 5 * 3_600_000) });
    return outcome.kind === 'done' ? (outcome.value[0]?.confidence.value ?? 0) : 0;
  };
  const [alone, figure, event] = [await valueWith(true, false), await valueWith(true, true), await valueWith(false, true)];
  assert.ok(figure < alone);
  assert.ok(event < figure);
});

test('property: the order of reports does not matter', async () => {
  for (const seed of SEEDS) {
    const reports = randomReports(draws(seed));
    const claim = claimOf(reports);
    const material = materialOf(reports);
    const clock = new VirtualClock(AT + 5 * 3_600_000);
    const one = await verify({ material, claims: [claim], corrections: [] }, { clock });
    const turned = { ...material, articles: [...material.articles].reverse() };
    const two = await verify(
      { material: turned, claims: [{ ...claim, evidence: [...claim.evidence].reverse() }], corrections: [] },
      { clock },
    );
    const facts = (outcome: typeof one) =>
      outcome.kind === 'done'
        ? outcome.value.map((verdict) => [verdict.kind, verdict.confidence.value, verdict.origins, verdict.primaries])
        : [];
    assert.deepEqual(facts(two), facts(one), `seed ${seed}`);
  }
});

test('property: hedged evidence never counts as stated', async () => {
  for (const seed of SEEDS) {
    const reports = randomReports(draws(seed)).map(
      (report): Report => ({
        ...report,
        stance: 'supports',
        modality:
          report.modality === 'stated' || report.modality === 'attributed' || report.modality === 'planned'
            ? 'alleged'
            : (report.modality ?? 'alleged'),
      }),
    );
    const claim = claimOf(reports);
    assert.ok(claim.evidence.every((row) => !isFirm(row)));
    assert.notEqual((await judge(reports)).kind, 'corroborated', `seed ${seed}`);
  }
});
