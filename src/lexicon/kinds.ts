/** Phrases that give away what kind of piece an article is. A last `*` stands for any ending; hyphens count as spaces; `^` anchors at the start of the title. */

/** In a title: several unrelated items in one piece. */
export const ROUNDUP_TITLES: readonly string[] = [
  '^the download', 'roundup', 'round up', 'this week in', 'the week in', 'week in review', 'weekly digest', 'daily digest', 'weekly', 'newsletter', 'morning briefing', 'evening briefing', 'in brief', 'news briefs', 'briefly',
  'things we learned', 'what we learned', 'biggest storylines', 'biggest stories', 'top stories', 'stories of the week', 'stories you missed', 'in case you missed', 'links for', 'link dump', 'last week in', 'of the week', 'the worst breaches', 'so far this year',
  'of 2026 so far', 'of 2025 so far', 'of 2027 so far', 'news of the day', 'what to know today', 'around the web', 'recap of the week', 'import ai', 'the batch', 'ai news recap', 'mobility', 'the rundown', 'five stories', 'three stories', 'seven stories', 'here s what happened',
];

/** In the opening: the piece speaks of itself as an edition. */
export const ROUNDUP_OPENINGS: readonly string[] = [
  'welcome back to', 'welcome to this week', 'in this edition', 'today s edition', 'this week s edition', 'our weekday newsletter', 'our weekly newsletter', 'daily dose of', 'must reads', 'sign up here', 'also this week', 'also in this issue', 'in other news', 'elsewhere this week',
  'here are the stories', 'stories we are reading', 'a few other things', 'your weekly', 'your daily', 'in this week s', 'what we are reading', 'other stories', 'hub for the future of transportation', 'in your inbox',
];

/** In a title: something to buy, book or sign up for. */
export const PROMOTION_TITLES: readonly string[] = [
  'deal', 'deals', 'percent off', 'half off', 'discount', 'discounted', 'save up to', 'save big', 'coupon', 'coupons', 'promo code', 'promo codes', 'sponsored', 'advertorial', 'partner content', 'paid post', 'register now', 'get your ticket', 'get your tickets', 'tickets on sale',
  'early bird', 'last chance', 'days left', 'hours left', 'black friday', 'prime day', 'cyber monday', 'lowest price', 'best price', 'on sale', 'drops to', 'now as cheap', 'free trial', 'giveaway', 'book your', 'limited time', 'buy one', 'join us at', 'webinar', 'off today', 'final days',
];

/** In title or body: commerce and sponsorship words; several make a promotion. */
export const PROMOTION_CUES: readonly string[] = [
  'off its list price', 'all time low', 'matching its best price', 'its best price', 'lowest price', 'usual price', 'originally', 'at amazon', 'best buy', 'walmart', 'discounted', 'on sale for', 'on sale', 'affiliate', 'promo code', 'coupon', 'use code', 'add to cart', 'buy now', 'free shipping', 'sponsored by', 'paid for by',
  'in partnership with', 'advertisement', 'presented by', 'download the report', 'download the full report', 'this content was produced by', 'produced by', 'was not written by', 'register today', 'reserve your seat', 'book a demo', 'request a demo', 'off the regular price', 'regular price',
  'per ticket', 'ticket', 'tickets', 'early bird', 'sign up today', 'limited time offer', 'offer ends',
];

/** In a title: a view, not a report. */
export const OPINION_TITLES: readonly string[] = [
  '^opinion', '^column', '^comment', '^commentary', '^editorial', '^viewpoint', '^i ', '^why i', '^my ', '^we need', '^we should', '^stop ', '^dear', 'i think', 'i want', 'i don t', 'i wish', 'i hate', 'i love', 'in defense of', 'in defence of', 'case for', 'case against', 'the trouble with', 'the problem with', 'an open letter', 'should be ashamed', 'should not',
  'is not the answer', 'are we', 'you should', 'than figma now', 'delusion', 'is slowing down', 'now what',
];

/** In a title: explains or weighs. */
export const ANALYSIS_TITLES: readonly string[] = [
  '^analysis', '^explainer', '^explained', '^inside', '^how', '^why', '^what', '^can ', '^is ', '^is this', '^are ', '^will ', '^could ', 'explained', 'the future of', 'things you need to know', 'what it means', 'what to know', 'looking more like', 'plays catch up', 'deep dive', 'hands on', 'review',
];

/** In a title: teaches how to do a thing. */
export const TUTORIAL_TITLES: readonly string[] = [
  '^how to', '^tutorial', '^guide', 'step by step', 'a guide to', 'the smallest', 'you can build', 'from scratch', 'in python', 'getting started', 'introduction to', 'hands on with', 'profiling in', 'migrating', 'cheat sheet', 'walkthrough', 'build your own', 'building a', 'how an agent built',
];

/** In a title: a test of a thing, a list of things to buy, a page that is no report. */
export const OTHER_TITLES: readonly string[] = ['review', '^best', '^the best', 'job', 'we re hiring', 'careers', 'page not found', '404', 'access denied', 'just a moment', 'tested', 'buying guide', 'gift guide', 'how to watch'];

/** Titles that mean nothing was captured. */
export const PLACEHOLDER_TITLES: readonly string[] = ['page not found', 'access denied', 'just a moment', 'are you a robot', 'subscribe to read', 'untitled', 'error 404', '404 not found', 'log in', 'sign in'];

/** In the body: the first person singular of a column, by the hundred words. */
export const FIRST_PERSON: readonly string[] = ['i', 'i m', 'i ve', 'i d', 'my', 'me', 'myself'];

/** In the body: the first person plural of an announcement. */
export const FIRST_PERSON_PLURAL: readonly string[] = ['we', 'our', 'we re', 'we ve', 'us'];

/** In title or opening: a scholarly paper. */
export const PAPER_CUES: readonly string[] = ['arxiv', 'abstract', 'preprint', 'we propose', 'we present', 'we introduce', 'in this paper', 'in this work', 'et al', 'ablation', 'state of the art'];
