import type { Block } from './scan.ts';

const MAX_LABEL_CHARS = 160;
const MAX_TAIL_CHARS = 420;

/** Whole blocks inside bodies that are no text of the article: calls to share, to subscribe, to read on, credits of pictures. */
const LABEL =
  /^(advert(isement)?s?|ads?|sponsored|share( this.{0,40})?|tweet|print|e-?mail|comments?|(read|watch) (more|next|also|on)\b.{0,120}|related( (articles?|stories|topics|content|links))?:?.{0,100}|see also\b.{0,100}|more (on|from|about) .{0,80}|(photos?|images?|pictures?|videos?|source|credits?|illustration)( credit)?( by)?\s?:.{0,120}|[[(](image|photo|picture)( credit)?:.{0,120}[\])]|sign up\b.{0,120}|subscribe\b.{0,100}|follow (us|me|him|her)\b.{0,80}|click here\b.{0,80}|loading\b.{0,20}|continue reading\b.{0,60}|(story|article) continues below.{0,40}|watch( now)?:.{0,120}|don['’]t miss:?|getty images|reuters|afp|\d{1,4} (comments?|shares?|min(ute)? read)|(updated?|published|posted)( (at|on))?:? .{0,60}\d.{0,30}|this slideshow requires.{0,40}|(©|copyright (©|\(c\)|\d{4})).{0,150}|.{0,100}\ball rights reserved\.?.{0,40})$/i;

/** An advertisement that says so before its words, set against them by a style alone: "AdvertisementTyres fitted while you wait". */
const LABELLED_ADVERT =
  /^(Advertisement|ADVERTISEMENT|Advertorial|Sponsored|Anzeige|ANZEIGE|Annons|Annonce|Publicité|Publicidad|Pubblicità)(:\s|[:–—-]?\s?(?=\p{Lu}))/u;

/** Beginnings of blocks at the end of a body that speak of the writer, the paper or the reader, not of the news. */
const TAIL =
  /^[\s*[(–—-]{0,4}((additional |further |with )?(reporting|editing|writing|compiled) (and \w{4,10} )?by\b|follow\b.{0,120}\bon (twitter|facebook|instagram|x|threads|bluesky|linkedin)\b|have a (news )?tip|get (the|our|more|breaking) |let our news|sign up\b|subscribe\b|like this (story|article)|send (us )?(your )?(tips|feedback|comments)|contact (the )?(author|reporter|writer|us)\b|.{0,80}\b(can|may) be reached at\b|click here\b|more (great )?[\w ]{0,24}stories\b|the contents of this site|©|\(c\)|copyright\b|all rights reserved|this (article|story|post) (was )?(originally|first) (appeared|published|written)|read the original|around the web|want more\b|want to\b.{0,60}\?|if you (enjoyed|liked)|support (our|independent)|thanks for reading|we may earn|\w+ may (earn|receive) .{0,30}commission)/i;

/** Headings that begin a list of other pieces. */
const MORE_HEADING =
  /^(more|related|read|also|see also|popular|latest|recommended|trending|further reading|you (may|might)|don['’]t miss|up next|next|most (read|viewed|popular)|in case you missed|editor['’]?s? picks?|top stories|around the web|from our partners|keep reading|what to read)\b.{0,80}$/i;

/** Classes of pictures and what is written under them. */
const CAPTION =
  /caption|photo-?(credit|text|wrap|container)|(^|[^a-z])photos?([^a-z]|$)|image-?(embed|credit|wrap|text|source)|inlineimage|media-?(caption|credit)|gallery|slideshow|wp-image|credit/;

/** A line that is a byline or a date and nothing else. */
const BYLINE = /^(by|By|BY|von|Von|par|Par|por|Por) \p{Lu}[^.!?]{2,90}$/u;
const DATE_LINE =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b[^!?]{0,40}$/iu;

/** Whether a short block is furniture wherever it stands. */
export const isLabel = (block: Block): boolean =>
  block.tag === 'figcaption' ||
  block.tag === 'figure' ||
  (block.text.length <= MAX_LABEL_CHARS && (LABEL.test(block.text) || LABELLED_ADVERT.test(block.text) || isByline(block.text)));

const isByline = (text: string): boolean =>
  text.length <= 100 && !/[.!?]$/.test(text) && (BYLINE.test(text) || (text.length <= 70 && DATE_LINE.test(text)));

/** Whether a block at the end of a body is furniture there. */
export const isTail = (block: Block): boolean => block.text.length <= MAX_TAIL_CHARS && TAIL.test(block.text.slice(0, 300));

/** Whether a short block announces other pieces. */
export const isMoreHeading = (block: Block): boolean =>
  block.text.length <= 100 && MORE_HEADING.test(block.text) && !(block.tag === 'p' && block.linkChars === 0 && isSentence(block.text));

/** "Next Thursday's film is silent, which makes things easier." begins as a heading would, and is none. */
const isSentence = (text: string): boolean => /[.!?][”"’']?$/.test(text.slice(-2)) && text.split(' ', 6).length === 6;

/** Whether classes say that what is inside is written under a picture. */
export const isCaptionHint = (hint: string): boolean => CAPTION.test(hint);
