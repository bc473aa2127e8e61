/** Words of what stands around an article rather than in it, by what they are about: each group is one feature of the block filter. */
export const FURNITURE_WORDS: readonly (readonly [group: string, shape: RegExp])[] = [
  ['reader', /\b(you|your|you['’]re|yours)\b/i],
  ['paper', /\b(we|our|us|our own)\b/i],
  [
    'subscribe',
    /\b(subscri\w{1,7}|sign(ed|ing)? (up|in)|log in|register|newsletters?|inbox|e-?mail (us|me|address)|membership|donat\w{1,4}|free trial)\b/i,
  ],
  [
    'follow',
    /\b(follow|twitter|facebook|instagram|linkedin|tiktok|whatsapp|youtube|telegram|threads|bluesky|mastodon|podcasts?|app store)\b|@\w/i,
  ],
  [
    'more',
    /\b(read (more|next|also|on|the)|see also|related|more (on|from|about|stories)|recommended|trending|popular|latest|previous(ly)?|next|watch|listen|click|tap|here|full (story|article))\b/i,
  ],
  [
    'picture',
    /\b(photo(graph)?s?|pictured?|images?|video|credit|courtesy|illustration|getty|shutterstock|handout|screenshot|file photo|screengrab|stock)\b/i,
  ],
  ['service', /\b(reuters|afp|associated press|bloomberg|via|source|agencies|wire)\b/i],
  [
    'writer',
    /\b(report(ing|er|ed) by|writer|editor|editing|author|correspondent|journalist|columnist|contribut\w{2,5}|written by|based in|staff|covers)\b/i,
  ],
  [
    'law',
    /\b(copyright|rights reserved|terms|privacy|cookies?|disclaimer|disclosure|commission|affiliate|reproduc\w{2,6}|permission|republish\w{0,3})\b|©/i,
  ],
  ['talk', /\b(comments?|share|print|save|reply|report abuse|moderat\w{2,4}|send (us)?|tips?|feedback|contact|reach(ed)?)\b/i],
  ['time', /\b(updated?|published|posted|modified|first published|last|minutes?|min read|hours? ago|days? ago)\b/i],
  ['offer', /\b(sale|price|buy|deals?|discount|sponsored|advert\w{0,9}|promot\w{2,4}|offer|tickets?|register|event)\b/i],
  ['origin', /\b(this (article|story|post|piece|report|content|page)|originally|appeared|the (article|story|post))\b/i],
];
