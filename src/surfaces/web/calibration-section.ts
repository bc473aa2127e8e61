import { html, raw } from 'hono/html';
import { type Calibration, LEAST_OUTCOMES, OUTCOME_DAYS, type Reliability } from '../../domain/calibration.ts';
import type { Html } from './html.ts';
import { table } from './tale.ts';
import { calendarOf, count } from './words.ts';

const SIZE = 240;
const EDGE = 30;

const place = (share: number): string => (EDGE + share * (SIZE - EDGE - 6)).toFixed(1);
const height = (share: number): string => (SIZE - EDGE - share * (SIZE - EDGE - 6)).toFixed(1);

/** The reliability curve: what was said across, what stood up, a dot's area by its number; the diagonal is perfect. */
function curve(said: Reliability): Html {
  const most = Math.max(...said.bins.map((bin) => bin.count), 1);
  const dots = said.bins
    .map(
      (bin) =>
        `<circle cx="${place(bin.said)}" cy="${height(bin.stood)}" r="${(3 + 6 * Math.sqrt(bin.count / most)).toFixed(1)}" fill="currentColor"/>`,
    )
    .join('');
  const line = said.bins.map((bin) => `${place(bin.said)},${height(bin.stood)}`).join(' ');
  const words = said.bins.map(
    (bin) => `said ${Math.round(bin.said * 100)} percent, stood ${Math.round(bin.stood * 100)} percent of ${bin.count}`,
  );
  return html`<svg class="cal" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img" aria-label="Reliability: ${words.join('; ')}">${raw(
    `<g fill="none" stroke="currentColor"><path d="M${place(0)} ${height(0)}H${place(1)}M${place(0)} ${height(0)}V${height(1)}" stroke-width="1"/><path d="M${place(0)} ${height(0)}L${place(1)} ${height(1)}" stroke-width="1" stroke-dasharray="2 4"/><polyline points="${line}" stroke-width="1.5"/></g>${dots}<g font-size="11" fill="currentColor"><text x="${place(0.5)}" y="${SIZE - 4}" text-anchor="middle">said, 0 to 100%</text><text x="12" y="${height(0.5)}" text-anchor="middle" transform="rotate(-90 12 ${height(0.5)})">stood, 0 to 100%</text></g>`,
  )}</svg>`;
}

const figure = (value: number): string => value.toFixed(3);

/** How right this paper's percentages were: curve, table and figures; or that they are a prior. */
export function calibrationSection(calibration: Calibration | null, zone: string): Html {
  const known = calibration?.outcomes ?? 0;
  const state =
    calibration?.used === true
      ? html`<p><b>Calibrated on our own archive</b>, ${calendarOf(zone).longDay(calibration.fittedAt)}: the weights below were fitted to ${count(known, 'claim')} that came out.</p>`
      : html`<p><b>Prior, not yet calibrated.</b> The weights were set by hand. ${known === 0 ? 'No claim' : count(known, 'claim')} of ${OUTCOME_DAYS} days ago or more has come out so far; from ${LEAST_OUTCOMES} on the weights are fitted to them.</p>`;
  if (calibration === null || known === 0) return state;
  const { said, crossValidated } = calibration;
  const rows = said.bins.map((bin) => [
    `${Math.round(bin.low * 100)} to ${Math.round(bin.high * 100)}%`,
    String(bin.count),
    `${Math.round(bin.said * 100)}%`,
    `${Math.round(bin.stood * 100)}%`,
  ]);
  const fitted = calibration.used
    ? html` With the fitted weights, each fifth by weights from the other four: Brier ${figure(crossValidated.brier)}, ECE ${figure(crossValidated.ece)}, AUROC ${figure(crossValidated.auroc)}.`
    : '';
  return html`${state}${curve(said)}${table(
    'Reliability',
    [
      { head: 'Said at publication' },
      { head: 'Claims', numeric: true },
      { head: 'On average', numeric: true },
      { head: 'Stood', numeric: true },
    ],
    rows,
  )}<p class="m">n = ${known}. Brier score ${figure(said.brier)} (always saying the base rate: ${figure(said.brierConstant)}), expected calibration error ${figure(said.ece)}, AUROC ${figure(said.auroc)}.${fitted} A claim has come out when, ${OUTCOME_DAYS} days on, it is corroborated, or withdrawn or refuted. Claims on which nothing more was heard are not counted, so this says nothing of them.</p>`;
}
