import type { EntityRef } from '../../domain/brief.ts';
import { type EntityId, entityId } from '../../domain/ids.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import { compileGazetteer, nameMentions } from '../../text/names.ts';

const MOST = 12;
const LEDE_CHARS = 4_000;
const COMPILED = compileGazetteer(GAZETTEER);
const KNOWN = new Map(GAZETTEER.map((entry) => [entry.id, entry]));

/** Names as the articles write them, by the id they have. */
function written(material: StoryMaterial): ReadonlyMap<EntityId, string> {
  const names = new Map<EntityId, string>();
  for (const { article } of material.articles) {
    const end = Math.min(article.text.length, article.bodyStart + LEDE_CHARS);
    for (const mention of nameMentions(article.text, COMPILED, { start: 0, end })) {
      const id = mention.entityId ?? entityId(mention.text);
      if (!names.has(id)) names.set(id, mention.text);
    }
  }
  return names;
}

/** The names of a story with how they are written, most important first. An id whose name is not found again is left out. */
export function entitiesOf(material: StoryMaterial): readonly EntityRef[] {
  const names = written(material);
  return material.story.entityIds
    .flatMap((id): readonly EntityRef[] => {
      const known = KNOWN.get(id);
      const name = known?.name ?? names.get(id);
      return name === undefined ? [] : [{ id, name, kind: known?.kind ?? 'name' }];
    })
    .slice(0, MOST);
}
