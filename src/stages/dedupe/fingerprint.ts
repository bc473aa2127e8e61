import { type Article, bodyOf, type Fingerprint } from '../../domain/article.ts';
import { whileReading } from '../../text/read-once.ts';
import { bandsOf, minhash } from '../../text/shingles.ts';
import { hashWords } from '../../text/shingles-scan.ts';

/** What dedupe remembers of an article's body; a link-only article has no words, so an empty signature and no bands. */
export function fingerprintOf(article: Article): Fingerprint {
  const body = bodyOf(article);
  return whileReading(() => {
    const signature = minhash(body);
    return {
      articleId: article.id,
      revision: article.revision,
      words: hashWords(body).hashes.length,
      signature,
      bands: bandsOf(signature),
    };
  });
}
