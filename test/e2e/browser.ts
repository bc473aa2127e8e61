import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium lies on this machine, or null. */
export function findChromium(): string | null {
  const place = PLACES.find((path) => existsSync(path));
  if (place !== undefined) return place;
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', NAMES, { encoding: 'utf8' });
  return found.stdout?.split(/\r?\n/).find((line) => line !== '' && existsSync(line)) ?? null;
}

/** Why the tests of pages are skipped here, or false. */
export const NO_BROWSER: string | false =
  findChromium() === null ? 'No Chromium found: pages are not looked at. Install it (apt-get install chromium) and run again.' : false;

/** Starts Chromium; only where `NO_BROWSER` is false. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium on this machine: apt-get install chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG A and AA (2.0, 2.1, 2.2) on the page as it stands: rule, and where. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${AXE};0`);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 4).map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}
