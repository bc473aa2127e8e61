import type { Subscriber } from '../domain/digest.ts';
import type { Sender } from '../stages/digest/index.ts';

/** The links a short mail about a subscription may need. */
export interface NoticeLinks {
  readonly confirm: string;
  readonly manage: string;
}

export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const FACE = "font-family:'Schibsted Grotesk',Helvetica,Arial,sans-serif";

/** The mail that answers a sign-up: a link to confirm for a new reader, and for one who reads already the way to the settings. */
export function signUpNotice(reader: Pick<Subscriber, 'state' | 'hour' | 'zone'>, sender: Sender, links: NoticeLinks): NoticeWords {
  const time = `${String(reader.hour).padStart(2, '0')}:00, ${reader.zone}`;
  if (reader.state === 'active')
    return notice(`You already get ${sender.title}`, links.manage, 'Your settings', [
      `Somebody, perhaps you, asked for ${sender.title} at this address. You get it already, each day at ${time}; nothing was changed.`,
      'Topics, zone and hour can be changed here, and the mail can be stopped:',
    ]);
  return notice(`Confirm: ${sender.title} by mail`, links.confirm, 'Confirm on the page this opens', [
    `Somebody, perhaps you, asked for the daily mail of ${sender.title} at this address: the day's AI news, each sentence tied to its source, at ${time}.`,
    'It begins only when you press the button on this page; the link is good for 48 hours:',
  ]);
}

function notice(subject: string, link: string, words: string, paragraphs: readonly string[]): NoticeWords {
  const last = 'If it was not you, do nothing: no mail will come. Nobody counts whether you open this.';
  const p = (inner: string): string => `<p style="margin:0 0 14px;${FACE};font-size:16px;line-height:24px">${inner}</p>`;
  return {
    subject,
    text: `${[...paragraphs, link, last].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px"><main style="max-width:560px">${paragraphs.map((text) => p(escaped(text))).join('')}${p(`<a href="${escaped(link)}">${escaped(words)}</a>`)}${p(escaped(last))}</main></body></html>
`,
  };
}
