import {
  HOSTILE_RAW,
  hearing,
  OFF_TOPIC,
  PROMOTIONS,
  ROUNDUP_CLOSINGS,
  ROUNDUP_LINKS,
  ROUNDUP_OPENINGS,
  ROUNDUP_REMARKS,
} from './around.ts';
import { DAY_MS, MINUTE_MS, START_AT } from './calendar.ts';
import type { World } from './draw.ts';
import type { DemoPage, Sketch } from './page.ts';
import { PUBLISHERS } from './publishers.ts';
import type { Draw } from './scenario.ts';

type Bare = Pick<Sketch, 'key' | 'publisher' | 'role' | 'at' | 'title' | 'paragraphs'>;

const sketch = (bare: Bare, more: Partial<Sketch> = {}): Sketch => ({
  byline: null,
  linksTo: [],
  trap: null,
  raw: '',
  edited: null,
  ...bare,
  ...more,
});

const timeOf = (day: number, minute: number): number => START_AT + day * DAY_MS + minute * MINUTE_MS;

/** Everything on the wire that is no event of its own: roundups, promotions, other news, and pages made to trip a reader. */
export function ambience(world: World, told: readonly DemoPage[]): readonly Sketch[] {
  return [
    ...roundups(world.drawFor('roundups'), told),
    ...promotions(world.drawFor('promotions')),
    ...offTopic(world.drawFor('off-topic')),
    ...traps(world.drawFor('traps')),
  ];
}

/** Two a day: at half past seven in the morning and in the evening, each joining stories that have nothing to do with one another. */
function roundups(draw: Draw, told: readonly DemoPage[]): readonly Sketch[] {
  const slots = [0, 1, 2].flatMap((day) => [450, 1170].map((minute) => ({ day, minute })));
  return slots.map(({ day, minute }, at) => {
    const now = timeOf(day, minute);
    const leads = told.filter(
      (page) => page.publishedAt <= now && page.publishedAt > now - 14 * 60 * MINUTE_MS && page.role === 'original',
    );
    const chosen = spread(draw, leads, 6);
    const paragraphs = [
      ROUNDUP_OPENINGS[at % ROUNDUP_OPENINGS.length] ?? '',
      ...chosen.flatMap((page, i) => passage(page, at * 6 + i)),
      ROUNDUP_CLOSINGS[at % ROUNDUP_CLOSINGS.length] ?? '',
    ];
    const count = chosen.length === 0 ? 'Nothing yet' : `${chosen.length} things`;
    const title = minute < 720 ? `Half past seven: ${count} to know before work` : `Half past seven, evening: ${count} you may have missed`;
    return sketch(
      { key: `roundup-${day}-${minute}`, publisher: 'halfpast', role: 'roundup', at: now, title, paragraphs },
      { linksTo: chosen.map((page) => page.key) },
    );
  });
}

/** Up to `count` pages, no two of one scenario. */
function spread(draw: Draw, pages: readonly DemoPage[], count: number): readonly DemoPage[] {
  const left = [...pages];
  const chosen: DemoPage[] = [];
  while (left.length > 0 && chosen.length < count) {
    const [page] = left.splice(draw.int(0, left.length - 1), 1);
    if (page !== undefined && !chosen.some((other) => other.scenarioId === page.scenarioId)) chosen.push(page);
  }
  return chosen;
}

/** `at` counts all passages of the wire; eight beginnings and seven ends give each its own words. */
function passage(page: DemoPage, at: number): readonly string[] {
  const name = PUBLISHERS[page.publisher].name;
  const title = page.states[0]?.title ?? '';
  const begin = (ROUNDUP_LINKS[at % ROUNDUP_LINKS.length] ?? '').replaceAll('@', name);
  return [`▸ ${title}`, `${begin} ${ROUNDUP_REMARKS[at % ROUNDUP_REMARKS.length] ?? ''}`];
}

function promotions(draw: Draw): readonly Sketch[] {
  return PROMOTIONS.map((row, at) => {
    const maker = draw.company();
    const slots = { maker, price: `$${draw.int(row.low, row.high)}`, share: String(draw.int(15, 45)) };
    const fill = (text: string): string => filled(text, slots);
    return sketch({
      key: `promotion-${at}`,
      publisher: row.publisher,
      role: 'promotion',
      at: timeOf(at % 3, row.minute),
      title: fill(row.title),
      paragraphs: row.paragraphs.map(fill),
    });
  });
}

/** A row's text with its slots filled. */
const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z]+)\}/g, (slot, name: string) => slots[name] ?? slot);

function offTopic(draw: Draw): readonly Sketch[] {
  return OFF_TOPIC.map((row, at) => {
    const person = draw.person();
    const city = draw.city();
    const slots = { city, person: person.full, last: person.last, number: draw.int(row.low, row.high).toLocaleString('en-US') };
    const fill = (text: string): string => filled(text, slots);
    return sketch({
      key: `off-topic-${at}`,
      publisher: row.publisher,
      role: 'off-topic',
      at: timeOf(at % 3, row.minute),
      title: fill(row.title),
      paragraphs: row.paragraphs.map(fill),
    });
  });
}

function traps(draw: Draw): readonly Sketch[] {
  return [hostile(draw), silentEdit(draw), empty(draw), long(draw), ...wrongDates(draw)];
}

function hostile(draw: Draw): Sketch {
  const chain = draw.company();
  const chief = draw.person();
  const city = draw.city();
  const cafes = draw.int(40, 90);
  return sketch(
    {
      key: 'hostile',
      publisher: 'varn',
      role: 'original',
      at: timeOf(0, 695),
      title: `Coffee chain ${chain} lets a chatbot take orders <script>alert(document.domain)</script> \u202Egnp.exe\u202C`,
      paragraphs: [
        `The coffee chain ${chain} has put an artificial intelligence ordering assistant into ${cafes} cafes in and around ${city}, its managing director ${chief.full} told the Courier.`,
        `Guests speak to a microphone at the counter, and the language model repeats the order before it is paid. "It has learned to understand people who have not had coffee yet," ${chief.last} said.`,
        `Staff are kept on, ${chief.last} said, and would spend the time on the machines. A works council at the chain has asked to see the contract with the supplier.`,
      ],
    },
    { trap: 'hostile', raw: HOSTILE_RAW },
  );
}

function silentEdit(draw: Draw): Sketch {
  const firm = draw.company();
  const chief = draw.person();
  const low = draw.int(3, 6) * 100;
  const high = low + 300;
  const text = (jobs: number): readonly string[] => [
    `${firm} will train ${jobs} of its electricians to work with an artificial intelligence tool that reads wiring diagrams, the company's head of training ${chief.full} said on Tuesday.`,
    `The courses last four days and begin in January. The tool marks where a drawing and the photograph of a switch cabinet differ, and the electrician decides what is done about it.`,
    `"A drawing from 1987 and a cabinet from 1987 have had a long time to grow apart," ${chief.last} said. The company did not say what it pays for the tool.`,
  ];
  return sketch(
    {
      key: 'silent-edit',
      publisher: 'norrland',
      role: 'original',
      at: timeOf(1, 500),
      title: `${firm} to train ${low} electricians on diagram-reading AI`,
      paragraphs: text(low),
    },
    {
      trap: 'silent-edit',
      edited: { at: timeOf(1, 760), title: `${firm} to train ${high} electricians on diagram-reading AI`, paragraphs: text(high) },
    },
  );
}

const empty = (draw: Draw): Sketch =>
  sketch(
    {
      key: 'empty',
      publisher: 'kontor',
      role: 'off-topic',
      at: timeOf(0, 810),
      title: `Graphic: where ${draw.city()} uses artificial intelligence`,
      paragraphs: [],
    },
    { trap: 'empty' },
  );

function long(draw: Draw): Sketch {
  const chair = draw.person();
  const members = [draw.person(), draw.person(), draw.person(), draw.person()];
  const city = draw.city();
  return sketch(
    {
      key: 'long',
      publisher: 'gazette',
      role: 'off-topic',
      at: timeOf(2, 400),
      title: `Verbatim record of the committee on automation, sitting in ${city}`,
      paragraphs: hearing(draw, chair, members),
    },
    { trap: 'long' },
  );
}

function wrongDates(draw: Draw): readonly Sketch[] {
  const school = draw.university();
  const port = draw.city();
  const reader = draw.person();
  const pilot = draw.person();
  return [
    sketch(
      {
        key: 'date-1970',
        publisher: 'stackwatch',
        role: 'original',
        at: timeOf(0, 1010),
        title: `A student project at ${school} transcribes a century of fishing logs with a language model`,
        paragraphs: [
          `Eleven students at ${school} have used an open language model to transcribe fishing logs from 1911 to 1968, and they have published the result together with every line the model got wrong.`,
          `The error rate is 3.1% of words, mostly names of boats, according to their tutor ${reader.full}. "The sea is spelled consistently. Everything that floats on it is not," ${reader.last} said.`,
          `The students paid for 212 hours of rented computing time. The logs belong to the harbor museum, which will put the transcripts next to the scans in spring.`,
        ],
      },
      { trap: 'date-1970' },
    ),
    sketch(
      {
        key: 'date-2099',
        publisher: 'varn',
        role: 'original',
        at: timeOf(1, 980),
        title: `Harbor pilots at ${port} try an AI that predicts fog`,
        paragraphs: [
          `Harbor pilots at ${port} are testing a machine learning forecast that says where fog will lie two hours ahead, chief pilot ${pilot.full} said.`,
          `In 46 trial days the forecast was wrong on seven, ${pilot.last} said, and the pilots' own guess was wrong on twelve. The harbor office pays nothing for the trial, which ends on 1 March.`,
          `"I would not give it the wheel, but I do look at it before I finish my tea," ${pilot.last} said.`,
        ],
      },
      { trap: 'date-2099' },
    ),
  ];
}
