export { blockedAddress } from './address.ts';
export { type FetcherOptions, type FetchTimeouts, openFetcher } from './fetcher.ts';
export { openSender, type SenderOptions } from './sender.ts';
export { isPublicAddress, type Override } from './target.ts';
