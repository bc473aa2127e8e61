/**
 * Sentences of ours on the reports themselves: who carried a story and when, what it rests on, a figure that two give alike.
 * Slots: `{p1}` a publisher, `{d1}` the weekday (UTC) of its report, `{doc1}` what its document is called, `{q}` a figure that all of them give.
 * The numbers tie a day and a document to their publisher.
 */
export interface CoverageFrame {
  readonly id: string;
  readonly version: string;
  readonly text: string;
}

export const COVERAGE_FRAMES: readonly CoverageFrame[] = [
  { id: 'coverage/two-days', version: '1', text: '{p1} reported the story on {d1} and {p2} on {d2}.' },
  { id: 'coverage/one-day', version: '1', text: '{p1} and {p2} both reported the story on {d1}.' },
  { id: 'coverage/three', version: '1', text: '{p1} reported the story on {d1}, {p2} on {d2} and {p3} on {d3}.' },
  { id: 'coverage/three-one-day', version: '1', text: '{p1}, {p2} and {p3} all reported the story on {d1}.' },
  {
    id: 'coverage/document',
    version: '1',
    text: 'The account rests on {doc1} that {p1} published on {d1} and on a report by {p2} on {d2}.',
  },
  {
    id: 'coverage/document-one-day',
    version: '1',
    text: 'The account rests on {doc1} that {p1} published on {d1} and on a report by {p2} on the same day.',
  },
  {
    id: 'coverage/document-two',
    version: '1',
    text: 'The account rests on {doc1} that {p1} published on {d1} and on reports by {p2} on {d2} and {p3} on {d3}.',
  },
  { id: 'coverage/figure', version: '1', text: '{p1} and {p2} both give the figure of {q}.' },
];

/** What a document may be called in such a sentence. */
export const COVERAGE_DOCUMENTS: readonly string[] = [
  'a statement',
  'a judgment',
  'an order',
  'a decision',
  'a preprint',
  'an advisory',
  'a notice',
  'an announcement',
  'a project page',
  'an official notice',
  'release notes',
];
