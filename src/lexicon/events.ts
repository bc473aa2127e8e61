import type { EventType } from '../domain/story.ts';

/** Cues of an event type in title and lede, strongest first. A last `*` stands for any ending; hyphens count as spaces. */
export const EVENT_CUES: Readonly<Record<Exclude<EventType, 'other'>, readonly (readonly [weight: number, cues: readonly string[]])[]>> = {
  ban: [[4, ['bans', 'banned', 'ban', 'forbids', 'forbade', 'prohibits', 'prohibited', 'blocks employees', 'blocks staff', 'bars staff', 'barred from using', 'outlaws', 'banning', 'tells staff to stop using', 'off limits']]],
  launch: [
    [3, ['launches', 'launched', 'launch', 'unveils', 'unveiled', 'introduces', 'introducing', 'introduced', 'debuts', 'announces', 'rolls out', 'rolling out', 'rolled out', 'now available', 'general availability', 'ships', 'opens access', 'reveals', 'revealed', 'shows off']],
    [1.5, ['releases', 'released', 'release', 'announced', 'brings', 'new', 'is getting', 'gets', 'adds', 'available']],
  ],
  'weights-release': [[5, ['open weights', 'open weight', 'releases weights', 'released the weights', 'publishes weights', 'published the weights', 'model weights', 'weights of', 'weights are', 'open sources', 'open sourced', 'open sourcing', 'puts the weights', 'weights under', 'releases open']], [2, ['apache 2.0', 'on hugging face', 'permissive licence', 'permissive license', 'checkpoints', 'open model']]],
  funding: [[5, ['raises', 'raised', 'funding round', 'series a', 'series b', 'series c', 'series d', 'series e', 'seed round', 'led the round', 'valuation of', 'in funding', 'venture funding', 'ipo', 'files for ipo', 'goes public', 'bond sale', 'borrows', 'bank loan', 'secures', 'public offering']], [1, ['investors', 'valued at', 'billion']]],
  acquisition: [[5, ['acquires', 'acquired', 'acquire', 'acquisition', 'to buy', 'buys', 'bought', 'takeover', 'merger', 'merges with', 'buyout', 'takes over', 'taking over']]],
  lawsuit: [[5, ['sues', 'sued', 'lawsuit', 'files suit', 'filed suit', 'class action', 'complaint filed', 'takes to court', 'legal action', 'suing', 'files a suit', 'plaintiffs']], [1.5, ['complaint', 'alleges', 'court']]],
  ruling: [[5, ['rules', 'ruled', 'ruling', 'judge dismisses', 'dismisses', 'dismissed', 'dismissal', 'judgment', 'judgement', 'verdict', 'injunction', 'strikes down', 'upholds', 'overturns', 'found liable', 'court says', 'appeals court', 'tribunal', 'court finds', 'throws out', 'judge orders', 'court orders']], [1, ['court', 'judge', 'appeal']]],
  regulation: [[4, ['regulation', 'regulations', 'bill', 'act', 'law', 'passes', 'adopts', 'adopted', 'approves rules', 'rules on', 'executive order', 'directive', 'ordinance', 'legislation', 'signs into law', 'draft rules', 'code of practice', 'requires', 'mandates', 'guidelines', 'parliament']], [1, ['lawmakers', 'minister', 'senate', 'commission', 'regulator']]],
  vulnerability: [[5, ['vulnerability', 'vulnerabilities', 'security flaw', 'cve', 'zero day', 'exploit', 'exploited', 'remote code execution', 'prompt injection', 'backdoor', 'malware', 'credential stealer', 'hacked', 'breach', 'supply chain attack', 'security hole', 'flaw in', 'flaw lets', 'bug lets', 'patches', 'security advisory']], [1.5, ['attackers', 'flaw', 'patch', 'security']]],
  outage: [[5, ['outage', 'outages', 'goes down', 'went down', 'offline', 'downtime', 'service disruption', 'restores access', 'restored', 'degraded', 'hours of errors', 'is down', 'was down']]],
  'price-change': [[5, ['cuts prices', 'cuts price', 'price cut', 'price cuts', 'cuts the price', 'raises prices', 'raises the price', 'price rise', 'price increase', 'price hike', 'lowers prices', 'lowers the price', 'cheaper', 'halves the price', 'doubles the price', 'slashes', 'new pricing', 'price of', 'prices for', 'per million tokens']]],
  result: [[4, ['study finds', 'study', 'researchers', 'beats', 'outperforms', 'record', 'benchmark', 'scores', 'state of the art', 'finds', 'found that', 'shows that', 'report finds', 'paper', 'solves', 'proves', 'proof', 'measured', 'replication', 'trial', 'survey', 'preprint', 'results']], [1, ['percent', 'error rate', 'accuracy']]],
  hiring: [[5, ['hires', 'hired', 'appoints', 'appointed', 'names new', 'joins', 'joined', 'recruits', 'poaches', 'new chief', 'as chief', 'appointment', 'takes the helm', 'to lead']]],
  departure: [[5, ['steps down', 'stepped down', 'resigns', 'resigned', 'leaves', 'departs', 'departure', 'quits', 'ousted', 'fired', 'is leaving', 'to leave', 'left the company', 'stepping down', 'resignation', 'dismissed as']]],
  layoffs: [[6, ['layoffs', 'lays off', 'laid off', 'job cuts', 'cuts jobs', 'cut jobs', 'redundancies', 'to cut', 'workforce reduction', 'slashes staff', 'cutting staff']]],
  partnership: [[4, ['partners with', 'partnership', 'partnered', 'teams up', 'alliance', 'joint venture', 'collaborat*', 'signs deal', 'agreement with', 'to use', 'deal with', 'will integrate', 'signs a deal', 'strike a deal', 'memorandum']]],
  retraction: [[6, ['retracts', 'retracted', 'retraction', 'withdraws paper', 'withdrawn', 'withdraws', 'takes back', 'apologizes', 'apologises', 'corrects']]],
  investigation: [[5, ['investigation', 'investigates', 'investigating', 'probe', 'probes', 'inquiry', 'opens an inquiry', 'under scrutiny', 'examines', 'subpoena', 'raid', 'raided', 'antitrust case']]],
  fine: [[6, ['fines', 'fined', 'fine of', 'penalty', 'penalties', 'settlement', 'settles', 'to pay', 'pays']]],
  delay: [[6, ['delays', 'delayed', 'delay', 'postpones', 'postponed', 'pushes back', 'pushed back', 'behind schedule', 'slips', 'puts off', 'later than planned', 'holds back']]],
  shutdown: [[5, ['shuts down', 'shut down', 'shutdown', 'shutting down', 'discontinues', 'discontinued', 'ends support', 'closes', 'sunset', 'retires', 'pulls', 'removes', 'deletes', 'kills', 'winds down', 'switches off', 'to close']]],
  standard: [[5, ['standard', 'standards', 'specification', 'protocol', 'working group', 'committee draft', 'iso', 'ietf', 'w3c', 'governance', 'steering committee']]],
  'export-control': [[7, ['export control', 'export controls', 'export licence', 'export license', 'export ban', 'chip export', 'chip exports', 'entity list', 'export rules', 'export curbs', 'exports of', 'blacklist']]],
  earnings: [[5, ['earnings', 'quarterly', 'revenue', 'profit', 'profits', 'quarter results', 'results beat', 'guidance', 'first quarter', 'second quarter', 'third quarter', 'fourth quarter', 'net income', 'operating loss']]],
  strike: [[6, ['strike', 'strikes over', 'walkout', 'walk out', 'walked out', 'on strike', 'picket', 'union vote', 'work stoppage', 'protest', 'protests', 'union']]],
  leak: [[5, ['leak', 'leaks', 'leaked', 'exposed', 'exposes', 'data exposed', 'left open', 'internal documents', 'memo', 'unprotected', 'accidentally published', 'stolen']]],
  'licence-change': [[7, ['changes licence', 'changes license', 'licence change', 'license change', 'new licence', 'new license', 'relicenses', 'relicensed', 'relicensing', 'licence terms', 'license terms', 'switches licence', 'switches license', 'drops open source licence', 'licence to']]],
  infrastructure: [[4, ['data center', 'data centers', 'data centre', 'data centres', 'supercomputer', 'breaks ground', 'gigawatt', 'gigawatts', 'megawatt', 'megawatts', 'power plant', 'fab', 'campus', 'cluster', 'substation', 'cooling', 'opens plant', 'computing hub', 'wafer', 'foundry', 'packaging line']]],
};

/** Pairs of cue groups that name opposite turns of one affair: texts that lean to opposite sides are different events. */
export const OPPOSITES: readonly { readonly about: string; readonly one: readonly string[]; readonly other: readonly string[] }[] = [
  {
    about: 'prices',
    one: ['cuts prices', 'cuts price', 'cuts the price', 'price cut', 'price cuts', 'lowers prices', 'lowers the price', 'lowered the price', 'lower prices', 'slashes prices', 'slashes the price', 'halves the price', 'cut its prices', 'cut prices', 'cut the price', 'prices fall', 'price reduction', 'reduces prices', 'makes cheaper', 'price drop', 'drops prices', 'prices down', 'cutting prices'],
    other: ['raises prices', 'raises the price', 'raised prices', 'raised the price', 'price rise', 'price rises', 'price increase', 'price increases', 'price hike', 'price hikes', 'hikes prices', 'increases prices', 'increases the price', 'doubles the price', 'prices rise', 'prices go up', 'raise prices', 'raising prices', 'higher prices', 'puts prices up', 'prices up'],
  },
  {
    about: 'timing',
    one: ['launches', 'launched', 'unveils', 'rolls out', 'debuts', 'now available', 'goes live', 'introduces', 'introducing', 'releases', 'ships', 'opens', 'goes on sale', 'starts shipping', 'is released'],
    other: ['delays', 'delayed', 'postpones', 'postponed', 'pushes back', 'pushed back', 'puts off', 'delay', 'postponement', 'cancels', 'cancelled', 'shelves', 'scraps', 'halts', 'pauses', 'slips to', 'held back'],
  },
  {
    about: 'the suit',
    one: ['sues', 'sued', 'files suit', 'filed suit', 'files lawsuit', 'filed a lawsuit', 'files a lawsuit', 'files a complaint', 'takes to court', 'suing', 'new lawsuit'],
    other: ['dismisses', 'dismissed', 'throws out', 'thrown out', 'dismissal', 'rejects suit', 'tosses', 'tossed', 'drops suit', 'drops lawsuit', 'withdraws suit', 'settles', 'settled', 'settlement', 'case closed'],
  },
  {
    about: 'the ban',
    one: ['bans', 'banned', 'prohibits', 'imposes ban', 'imposes a ban', 'forbids', 'bars'],
    other: ['lifts ban', 'lifts the ban', 'lifts its ban', 'ends ban', 'ends the ban', 'reverses ban', 'reverses the ban', 'lifted the ban', 'unbans', 'allows again', 'ban lifted', 'overturns ban'],
  },
  {
    about: 'the service',
    one: ['goes down', 'went down', 'outage hits', 'is down', 'suffers outage', 'goes offline'],
    other: ['shuts down for good', 'relaunches', 'relaunched', 'returns after'],
  },
  {
    about: 'the post',
    one: ['hires', 'hired', 'appoints', 'appointed', 'names', 'joins', 'recruits'],
    other: ['resigns', 'resigned', 'steps down', 'stepped down', 'leaves', 'departs', 'quits', 'ousted', 'ousts'],
  },
  {
    about: 'the deal',
    one: ['acquires', 'to acquire', 'agrees to buy', 'to buy', 'buys', 'deal to buy', 'merger agreed'],
    other: ['calls off', 'called off', 'abandons', 'abandoned', 'blocks deal', 'blocks the deal', 'blocks merger', 'walks away', 'terminates', 'collapses', 'drops bid'],
  },
  {
    about: 'the vote',
    one: ['passes', 'passed', 'adopts', 'adopted', 'approves', 'approved', 'signs into law', 'votes for'],
    other: ['rejects', 'rejected', 'votes down', 'voted down', 'vetoes', 'vetoed', 'repeals', 'repealed', 'strikes down', 'struck down', 'withdraws bill'],
  },
  {
    about: 'the quarter',
    one: ['profit rises', 'profit rose', 'revenue rises', 'revenue rose', 'beats forecasts', 'beats expectations', 'raises forecast', 'raises outlook', 'shares jump', 'shares rise', 'record revenue'],
    other: ['profit falls', 'profit fell', 'revenue falls', 'revenue fell', 'misses forecasts', 'misses expectations', 'cuts forecast', 'cuts outlook', 'shares fall', 'shares drop', 'warns on profit', 'profit warning'],
  },
  {
    about: 'the statement',
    one: ['retracts', 'retracted', 'withdraws paper', 'takes back', 'retraction'],
    other: ['publishes', 'published study', 'reports record', 'claims record'],
  },
];
