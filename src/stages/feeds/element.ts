/** One element of a feed as read: names are lower case with the customary prefix (`dc:creator`), the feed's own core has none. */
export interface FeedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element itself, entities decoded. */
  readonly text: string;
  /** What stands between the tags as written, where it holds elements; else null. */
  readonly markup: string | null;
  readonly children: readonly FeedElement[];
  /** xml:base in force, absolute or not, or null. */
  readonly base: string | null;
  readonly language: string | null;
}

/** The children of these names, in the order of the names, then as they stand. */
export function childrenOf(element: FeedElement, ...names: readonly string[]): readonly FeedElement[] {
  const found: FeedElement[] = [];
  for (const name of names) for (const child of element.children) if (child.name === name) found.push(child);
  return found;
}

/** The first child of these names, in the order of the names. */
export function findChild(element: FeedElement, ...names: readonly string[]): FeedElement | null {
  for (const name of names) for (const child of element.children) if (child.name === name) return child;
  return null;
}

/** The first non-empty trimmed text among children of these names. */
export function findText(element: FeedElement, ...names: readonly string[]): string | null {
  for (const child of childrenOf(element, ...names)) {
    const text = child.text.trim();
    if (text !== '') return text;
  }
  return null;
}

/** A trimmed attribute, or null where it is absent or empty. */
export function attributeOf(element: FeedElement, name: string): string | null {
  const value = element.attributes[name]?.trim() ?? '';
  return value === '' ? null : value;
}
