import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../domain/ids.ts';

/** A file served as it is. `name` is what the address ends in. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The same packed by gzip; null where the bytes are packed already. */
  readonly packed: Uint8Array | null;
  readonly hash: string;
}

const require = createRequire(import.meta.url);

function asset(name: string, type: string, bytes: Uint8Array): Asset {
  const packed = type.startsWith('font/') ? null : gzipSync(bytes, { level: 9 });
  return { name, type, bytes, packed, hash: sha256(bytes).slice(0, 10) };
}

const own = (name: string, type: string): Asset => asset(name, type, readFileSync(new URL(`./assets/${name}`, import.meta.url)));
const font = (pack: string, file: string): Asset =>
  asset(file, 'font/woff2', readFileSync(require.resolve(`@fontsource-variable/${pack}/files/${file}`)));

/** Style sheet and script of the paper, with a hash in the address so that they may be kept for ever. */
export const ASSETS: readonly Asset[] = [own('paper.css', 'text/css; charset=utf-8'), own('paper.js', 'text/javascript; charset=utf-8')];

/** The two faces, latin, variable weight. */
export const FONTS: readonly Asset[] = [
  font('schibsted-grotesk', 'schibsted-grotesk-latin-wght-normal.woff2'),
  font('source-serif-4', 'source-serif-4-latin-wght-normal.woff2'),
];

/** The nameplate's mark as an icon. */
export const ICON: Asset = own('icon.svg', 'image/svg+xml');

/** The address of an asset: `/a/<hash>/paper.css`. */
export function assetUrl(name: string): string {
  const found = ASSETS.find((candidate) => candidate.name === name);
  return `/a/${found?.hash ?? 'none'}/${name}`;
}
