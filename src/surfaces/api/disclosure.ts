/** What is said of who wrote a text: the line for readers, the word for machines, and the IPTC digital source type. */
export interface Disclosure {
  readonly line: string;
  readonly machine: string;
  readonly digitalSourceType: string;
}

const IPTC = 'https://cv.iptc.org/newscodes/digitalsourcetype/';

/** The disclosure of a writer: `extractive` selects and shortens by program, anything else is a model. */
export function disclosureOf(writer: string): Disclosure {
  if (writer.startsWith('extractive')) {
    return {
      line: 'Selected and shortened by program from the sources named. Reviewed by no person.',
      machine: 'program-selected; checked per sentence; no human review',
      digitalSourceType: `${IPTC}algorithmicMedia`,
    };
  }
  return {
    line: 'Written by a model, checked sentence by sentence against the sources named. Reviewed by no person.',
    machine: 'model-written; checked per sentence; no human review',
    digitalSourceType: `${IPTC}trainedAlgorithmicMedia`,
  };
}
