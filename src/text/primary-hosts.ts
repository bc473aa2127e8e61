/** Kinds of primary documents that are recognised by their address or identifier. */
export type PrimaryKind =
  | 'arxiv'
  | 'doi'
  | 'openreview'
  | 'github'
  | 'gitlab'
  | 'npm'
  | 'pypi'
  | 'hugging-face'
  | 'osv'
  | 'edgar'
  | 'courtlistener'
  | 'eur-lex'
  | 'federal-register'
  | 'legislation-uk'
  | 'rfc'
  | 'w3c'
  | 'iso'
  | 'status'
  | 'post';

/** What is known of a kind: its name for readers, the hosts of its pages, and the host of its open interface (null where the page itself is read). */
export interface PrimaryHost {
  readonly kind: PrimaryKind;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly interfaceHost: string | null;
}

/** Where primary documents lie. The first host of a row is the canonical one. */
export const PRIMARY_HOSTS: readonly PrimaryHost[] = [
  { kind: 'arxiv', name: 'arXiv', hosts: ['arxiv.org', 'export.arxiv.org'], interfaceHost: 'export.arxiv.org' },
  { kind: 'doi', name: 'DOI', hosts: ['doi.org', 'dx.doi.org'], interfaceHost: 'api.crossref.org' },
  { kind: 'openreview', name: 'OpenReview', hosts: ['openreview.net'], interfaceHost: null },
  { kind: 'github', name: 'GitHub', hosts: ['github.com'], interfaceHost: 'api.github.com' },
  { kind: 'gitlab', name: 'GitLab', hosts: ['gitlab.com'], interfaceHost: 'gitlab.com' },
  { kind: 'npm', name: 'npm', hosts: ['www.npmjs.com', 'npmjs.com'], interfaceHost: null },
  { kind: 'pypi', name: 'PyPI', hosts: ['pypi.org'], interfaceHost: 'pypi.org' },
  { kind: 'hugging-face', name: 'Hugging Face', hosts: ['huggingface.co', 'hf.co'], interfaceHost: 'huggingface.co' },
  { kind: 'osv', name: 'OSV', hosts: ['osv.dev', 'www.cve.org', 'cve.org', 'nvd.nist.gov', 'cve.mitre.org'], interfaceHost: 'api.osv.dev' },
  { kind: 'edgar', name: 'SEC EDGAR', hosts: ['www.sec.gov', 'sec.gov'], interfaceHost: null },
  {
    kind: 'courtlistener',
    name: 'CourtListener',
    hosts: ['www.courtlistener.com', 'courtlistener.com', 'storage.courtlistener.com'],
    interfaceHost: null,
  },
  { kind: 'eur-lex', name: 'EUR-Lex', hosts: ['eur-lex.europa.eu'], interfaceHost: null },
  {
    kind: 'federal-register',
    name: 'Federal Register',
    hosts: ['www.federalregister.gov', 'federalregister.gov'],
    interfaceHost: 'www.federalregister.gov',
  },
  { kind: 'legislation-uk', name: 'legislation.gov.uk', hosts: ['www.legislation.gov.uk', 'legislation.gov.uk'], interfaceHost: null },
  {
    kind: 'rfc',
    name: 'RFC Editor',
    hosts: ['www.rfc-editor.org', 'rfc-editor.org', 'datatracker.ietf.org', 'tools.ietf.org'],
    interfaceHost: 'www.rfc-editor.org',
  },
  { kind: 'w3c', name: 'W3C', hosts: ['www.w3.org', 'w3.org'], interfaceHost: null },
  { kind: 'iso', name: 'ISO', hosts: ['www.iso.org', 'iso.org'], interfaceHost: null },
  { kind: 'status', name: 'Status page', hosts: [], interfaceHost: null },
  { kind: 'post', name: 'Statement', hosts: [], interfaceHost: null },
];
