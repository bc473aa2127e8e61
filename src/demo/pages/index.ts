import type { PublisherKey } from '../scenario.ts';
import * as press from './press.ts';
import * as records from './records.ts';
import { reserved } from './reserved.ts';
import * as trade from './trade.ts';
import type { Template } from './view.ts';

/** Each publisher's template; no two are alike but those of publishers that reserve something. */
export const TEMPLATES: Readonly<Record<PublisherKey, Template>> = {
  belmont: press.belmont,
  norrland: press.norrland,
  kontor: press.kontor,
  harbour: press.harbour,
  lexgate: press.lexgate,
  fieldnote: press.fieldnote,
  quillmark: trade.quillmark,
  stackwatch: trade.stackwatch,
  lantern: trade.lantern,
  varn: trade.varn,
  copperline: trade.copperline,
  halfpast: trade.halfpast,
  registry: records.registry,
  modelpost: records.modelpost,
  openshelf: records.openshelf,
  gazette: records.gazette,
  newsroom: records.newsroom,
  gatepost: reserved,
  saltmarsh: reserved,
  orchard: reserved,
  tollgate: reserved,
  hushline: reserved,
  ferrybank: reserved,
  marlow: reserved,
  plainsong: reserved,
  daylily: reserved,
  fernhill: reserved,
};
