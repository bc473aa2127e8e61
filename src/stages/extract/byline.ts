import type { Author } from '../../domain/entry.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { foldSpaces } from './scan.ts';

const MAX_AUTHORS = 12;

/** Words that end a list of names: what follows tells a job, a time or a service. */
const AFTER_NAMES =
  /\s*(\||•|·|—|–|\s-\s|\bpublished\b|\bupdated\b|\bposted\b|\bon (mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}:\d{2}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d{4}|@).*$/i;
const JOB =
  /^(staff|senior|contributing|special|chief|associate|managing|deputy|editor|reporter|writer|correspondent|contributor|columnist|business|technology|science|political|news|washington|for)\b|\b(editor|reporter|writer|correspondent|contributor|columnist|staff)$/i;

/** Names in a byline: "By Ann Lee and Bo Berg, Staff Writers" gives two. Empty where nothing in it reads as a name. */
export function namesInByline(byline: string): readonly string[] {
  const text = cleanLine(byline.slice(0, 600))
    .slice(0, 300)
    .replace(/^(written |reported |words |story |text |posted |article )?(by|von|par|por|di|door|af|av)\b:?\s*/i, '')
    .replace(/^author:?\s*/i, '');
  const names: string[] = [];
  for (const part of text.replace(AFTER_NAMES, '').split(/\s*(?:,|;|\/|&|\band\b|\bund\b|\bet\b)\s*/iu)) {
    const name = foldSpaces(part.replace(/^by\s+/i, '').replace(/\([^()]{0,80}\)/g, ''));
    if (isName(name) && !names.includes(name)) names.push(name);
    if (names.length >= MAX_AUTHORS) break;
  }
  // "Ines Halvorsen, Varn" names a person and a place.
  return names[0]?.includes(' ') ? names.filter((name) => name.includes(' ') || !/^[\p{Lu}][\p{Ll}]+$/u.test(name)) : names;
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[<>{}[\]=|?!]|https?:|www\./.test(text) || JOB.test(text)) return false;
  const words = text.split(' ');
  // "Ignore the article" is a sentence: a name has no more words in small letters than in capitals, whatever it calls itself.
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (small * 2 > words.length) return false;
  return words.length <= 6 && /\p{Lu}|\p{Lo}/u.test(text.slice(0, 1)) && /\p{L}{2}/u.test(text);
}

/** Stated names as authors, each once, addresses that are no names left out. */
export function authorsOf(stated: readonly { readonly name: string; readonly url: string | null }[]): readonly Author[] {
  const kept: Author[] = [];
  for (const { name, url } of stated) {
    const isAddress = /^https?:\/\//i.test(name);
    for (const one of isAddress ? [] : namesInByline(name)) {
      const isSame = (each: Author): boolean => each.name.toLowerCase() === one.toLowerCase();
      if (!kept.some(isSame) && kept.length < MAX_AUTHORS) kept.push({ name: one, email: null, url });
    }
  }
  return kept;
}
