/** Nouns after which a deed is asked for, feared, tried or alleged, and not done: "a warrant for the arrest", "talks to acquire". */
export const WEAKENERS: ReadonlySet<string> = new Set(
  `warrant warrants bid bids talks negotiations proposal proposals petition petitions motion motions request requests threat threats attempt attempts
  allegation allegations accusation accusations suspicion suspicions rumour rumours rumor rumors demand demands application applications`.split(
    /\s+/,
  ),
);
/** What joins such a noun to the deed. */
export const WEAKENED_BY: ReadonlySet<string> = new Set(['for', 'of', 'to', 'about', 'over', 'against']);
