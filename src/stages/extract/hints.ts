/** Class and id words of parts that are seldom the article. */
export const UNLIKELY =
  /(^|[^a-z])(ads?|advert\w{0,12}|banner|breadcrumbs?|byline-?s?hare|combx|comments?|commentlist|community|cookies?|cover-wrap|disqus|donat(?:e|ions?)|extra|foot|footer|footnote-?nav|gdpr|legends|masthead|menus?|modal|nav|navbar|navigation|newsletters?|outbrain|overlay|pager|pagination|paywall|pop-?up|popular|promos?|recirc\w{0,8}|recommend\w{0,12}|related\w{0,12}|remark|replies|rss|share|sharing|share-?bar|shoutbox|side-?bar|skyscraper|social\w{0,8}|sponsor\w{0,8}|subscri\w{0,9}|supplemental|taboola|teasers?|toolbar|tool-?box|trending|utility|widgets?|most-?(read|popular|viewed)|more-?(from|stories|news|on)|read-?(more|next)|sign-?up|tags?|topics?|author-?(bio|box|info|card)|about-?author|bio|print-?only|screen-?reader\w{0,6}|visually-?hidden|sr-only|caption|credit)([^a-z]|$)/;

/** Class and id words that take `UNLIKELY` back: the part may be the article after all. */
export const MAYBE =
  /article-?(body|content|text)|story-?(body|content|text)|entry-?(body|content|text)|post-?(body|content|text)|body-?(copy|text|content)|main-?content|rich-?text|embed|(^|[^a-z])(article|content|main|body|story|post|entry)([^a-z]|$)/;

/** Class and id words that `MAYBE` does not take back. */
export const STRONG =
  /newsletter|sign-?up-?(form|box|message|module)|(^|[^a-z])signup|recirc|taboola|outbrain|advert|related-?(articles|stories|posts|content|links)|most-?(read|popular)|next-?prev|prev-?next|social-?(share|links|bar)|share-?(bar|tools|buttons|links)|author-?(bio|box)|read-?next|up-?next/;

/** Class and id words that speak for a container. */
export const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story|prose/;

/** Class and id words that speak against a container. */
export const NEGATIVE =
  /-ad-|hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|newsletter|recommend|nav|menu/;

/** schema.org itemprop values of the body and of parts that are not. */
export const BODY_PROPS: ReadonlySet<string> = new Set(['articlebody', 'reviewbody', 'text']);

/** Elements whose content nobody reads as text. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'applet', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'map'],
  ...['button', 'select', 'textarea', 'datalist', 'dialog', 'title', 'nav', 'menu', 'noframes', 'progress', 'meter', 'portal'],
]);

/** Elements that run inside a line of text. */
export const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
  ],
  ...[
    'q',
    'rb',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
    'nobr',
    'img',
    'picture',
    'source',
  ],
]);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set([
  ...[
    'area',
    'base',
    'basefont',
    'br',
    'col',
    'command',
    'embed',
    'frame',
    'hr',
    'img',
    'input',
    'isindex',
    'keygen',
    'link',
    'meta',
    'param',
    'source',
    'track',
    'wbr',
  ],
]);

/** Class and id words of what readers wrote: more text than the article, often. */
export const COMMENTS =
  /(^|[^a-z])(comments?|comment-?list|comments-?(area|section|wrapper|container)|disqus(_thread)?|replies|respond|livefyre|coral|viafoura|forum-?posts?)([^a-z]|$)/;
