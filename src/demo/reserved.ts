import { DAY_MS, MINUTE_MS, START_AT } from './calendar.ts';
import type { Sketch } from './page.ts';
import type { ReservedKey } from './scenario.ts';

interface Row {
  readonly publisher: ReservedKey;
  readonly day: number;
  readonly minute: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One report by each publisher that reserves something; each is a small story of its own, which nobody else tells. */
const ROWS: readonly Row[] = [
  {
    publisher: 'gatepost',
    day: 0,
    minute: 410,
    title: 'Lock keepers on the Orrin canal get an AI model that predicts the queue',
    paragraphs: [
      'The canal board of Orrin has put an artificial intelligence model to work that tells lock keepers how many barges will queue at noon, its clerk Hedda Morrow said.',
      'The model was trained on eleven years of logbooks and has been off by four barges at most since August.',
    ],
  },
  {
    publisher: 'saltmarsh',
    day: 0,
    minute: 640,
    title: 'Bird counters of Wenlow let a neural network listen to the marsh at night',
    paragraphs: [
      'Volunteers in Wenlow have hung sixteen microphones in the reeds, and a neural network that was built by two of them sorts the calls by morning.',
      'It found a bittern that nobody had heard since 2011. The network, which runs on a solar panel, has been given to three other marshes.',
    ],
  },
  {
    publisher: 'orchard',
    day: 0,
    minute: 815,
    title: 'Cider press at Tolmere buys a vision model to sort bruised apples',
    paragraphs: [
      'The cooperative press of Tolmere paid 38,000 dollars for an AI vision model that throws out bruised apples, foreman Piet Halloway told the members on Monday.',
      'Nobody lost a job over it. The four sorters now graft trees, and the press has sold its first cider without a worm.',
    ],
  },
  {
    publisher: 'tollgate',
    day: 1,
    minute: 395,
    title: 'Insurers of Carrowmoor price hail by a machine learning model of one valley',
    paragraphs: [
      'Three insurers of Carrowmoor share one machine learning model that prices hail field by field, and premiums in the upper valley rise by 12% in January.',
      'The model cost 2.4 million euros. Farmers may look at the map for a fee of nine euros, the insurers said in a joint letter.',
    ],
  },
  {
    publisher: 'hushline',
    day: 1,
    minute: 505,
    title: 'Night nurses in Aldermoor ask for the transcripts of their AI note taker',
    paragraphs: [
      'Night nurses at the Aldermoor clinic want to read what an AI note taker has written about their shifts, and 61 of them signed a letter to the board.',
      'The clinic bought the note taker in May. It has since produced 40,000 notes, and the board said it would answer by Friday.',
    ],
  },
  {
    publisher: 'ferrybank',
    day: 1,
    minute: 590,
    title: 'Harbour pilots at Ferrybank test an AI model for fog',
    paragraphs: [
      'The pilots of Ferrybank have tested an AI model that forecasts fog twelve hours ahead, and seven of its nine warnings in October came true.',
      'The test goes on until Easter. Chief pilot Una Brackley said she would not sail by it alone.',
    ],
  },
  {
    publisher: 'marlow',
    day: 1,
    minute: 700,
    title: 'Registry office of Marlow reads 90,000 old wedding entries with an AI model',
    paragraphs: [
      'A handwriting model has read 90,000 wedding entries for the registry office of Marlow in nineteen days, registrar Olive Tansley said.',
      'Clerks checked one entry in fifty and found an error in one of two hundred. The index opens to families in March.',
    ],
  },
  {
    publisher: 'plainsong',
    day: 1,
    minute: 770,
    title: 'Choir school in Brindle opens a class on machine learning for singers',
    paragraphs: [
      'The choir school in Brindle opened a class on machine learning on Tuesday, and 24 singers between eleven and fourteen signed up for it.',
      'The class is taught by the organist, who wrote a model that hears flat thirds. The school has paid 1,900 dollars for two computers.',
    ],
  },
  {
    publisher: 'daylily',
    day: 1,
    minute: 840,
    title: 'Flower market of Solberg auctions tulips by an AI model for the first time',
    paragraphs: [
      'The flower market of Solberg sold 310,000 tulips on Tuesday in an auction that an AI model opened and closed, the market said.',
      'Prices were 3% higher than a week before. The auctioneer stayed beside the machine and may stop it at any time.',
    ],
  },
  {
    publisher: 'fernhill',
    day: 2,
    minute: 430,
    title: 'Surveyors of Fernhill publish an AI model that dates dry stone walls',
    paragraphs: [
      'The surveyors of Fernhill have published an AI model that tells the age of a dry stone wall from one photograph, to within thirty years.',
      'It was trained on 7,400 walls whose builders are known. The model runs on a telephone, and the pictures do not leave it.',
    ],
  },
];

/** What publishers that reserve something have on the wire. It draws nothing, so that the rest of the world is the same with it and without. */
export const reservedPages = (): readonly Sketch[] =>
  ROWS.map(({ publisher, day, minute, title, paragraphs }) => ({
    key: `reserved-${publisher}`,
    publisher,
    role: 'original',
    at: START_AT + day * DAY_MS + minute * MINUTE_MS,
    title,
    byline: null,
    paragraphs,
    linksTo: [],
    trap: null,
    raw: '',
    edited: null,
  }));
