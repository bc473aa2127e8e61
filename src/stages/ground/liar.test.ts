import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writerOf } from '../../text/own-voice.ts';
import { freeFault } from './free-wording.ts';
import { BELMONT } from './made-draft.ts';
import { attributionFault, modalityFault } from './modality.ts';
import type { Passage } from './passage.ts';
import { supportFault } from './support.ts';

const { article, publisher } = BELMONT;

/** A passage of a report, by a publisher of any name. */
const passageOf = (text: string, publisherName: string = publisher.name): Passage => ({
  article,
  publisherName,
  publisherKind: publisher.kind,
  writer: writerOf(publisher),
  text,
  within: { start: 0, end: text.length },
  evidence: [],
});

describe('what a model that lies would change', () => {
  it('is who told whom, and of which house, before what is reported', () => {
    const passage = passageOf('Varn Systems spokesperson Ben Amsel told Belmont Wire that the company has closed the port.');
    const told = 'Varn Systems spokesperson Ben Amsel told Belmont Wire that the company has closed the port.';
    assert.equal(supportFault(told, passage, ['Belmont Wire']), null);
    const turned = 'Belmont Wire spokesperson Ben Amsel told Varn Systems that the company has closed the port.';
    assert.equal(supportFault(turned, passage, ['Belmont Wire'])?.code, 'support/order');
  });
  it('is a "may" or a "shall" with nothing of matter after it', () => {
    assert.equal(
      modalityFault('The parties have settled what Varn Systems will do.', passageOf('The parties have settled what Varn Systems may do.'))
        ?.code,
      'modality/hedge-lost',
    );
    assert.equal(modalityFault('Counsel paid the fee.', passageOf('Counsel shall pay the fee.'))?.code, 'modality/hedge-lost');
    assert.equal(
      modalityFault('The parties have settled what Varn Systems may do.', passageOf('The parties have settled what Varn Systems may do.')),
      null,
    );
  });
  it('is the speaker: a part of a publisher’s name, or the publisher for whom it quotes', () => {
    const text = 'Orrin said that the tide rose.';
    assert.equal(
      attributionFault(text, passageOf('The tide rose.', 'Orrin Deepwater'), ['Orrin Deepwater'])?.code,
      'modality/attribution-lost',
    );
    assert.equal(attributionFault(text, passageOf('The tide rose.', 'Orrin Newsroom'), ['Orrin Newsroom']), null);
    const quoted = passageOf('Seven of the ports use one, Ines Okafor said.');
    assert.equal(
      attributionFault('Seven of the ports use one, Belmont Wire said.', quoted, ['Belmont Wire'])?.code,
      'modality/attribution-lost',
    );
    assert.equal(attributionFault('Seven of the ports use one, Ines Okafor said.', quoted, ['Belmont Wire']), null);
    const within = passageOf('Of the ports seven use one, Ines Okafor said, because nights are long.');
    const taken = 'Belmont Wire reports that of the ports seven use one, Belmont Wire said, because nights are long.';
    assert.equal(attributionFault(taken, within, ['Belmont Wire'])?.code, 'modality/attribution-lost');
    assert.equal(attributionFault(taken.replace(', Belmont Wire said', ', Ines Okafor said'), within, ['Belmont Wire']), null);
  });
  it('is more than a judge’s yes can cover: inventions, and names exchanged', () => {
    const passage = passageOf('Varn Systems sold its tide model to Orrin Labs, and the harbour of Norvik waits for it.');
    const by = ['Belmont Wire'];
    assert.equal(freeFault('Varn Systems let Orrin Labs have the tide model, for which the harbour of Norvik waits.', passage, by), null);
    assert.equal(freeFault('Orrin Labs let Varn Systems have the tide model.', passage, by)?.code, 'support/order');
    assert.equal(freeFault('Varn Systems will close its offices at the end of the year.', passage, by)?.code, 'support/none');
    assert.equal(freeFault('Belmont Wire sold its tide model to Orrin Labs.', passage, by)?.code, 'name/absent');
  });
});
