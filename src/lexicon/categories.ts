import type { Category } from '../domain/story.ts';

/** Words that speak for a category and how loudly. A last `*` stands for any ending; hyphens count as spaces. */
export const CATEGORY_TERMS: Readonly<Record<Category, readonly (readonly [weight: number, terms: readonly string[]])[]>> = {
  business: [
    [3, ['ipo', 'funding', 'raises', 'raised', 'series a', 'series b', 'series c', 'valuation', 'acquire', 'acquires', 'acquired', 'acquisition', 'merger', 'merges', 'earnings', 'revenue', 'profit', 'profits', 'shareholders', 'investor', 'investors', 'stake', 'layoffs', 'lays off', 'job cuts', 'startup', 'loan', 'bond sale', 'borrows', 'stock', 'shares', 'buyout', 'spending', 'bans rival', 'bans', 'tells staff', 'for its staff', 'budget', 'billion round', 'public offering', 'quarter', 'forecast', 'price cut', 'cuts prices', 'raises prices']],
    [1.5, ['billion', 'million', 'ceo', 'chief executive', 'customers', 'contract', 'deal', 'partnership', 'alliance', 'enterprise', 'market', 'sales', 'costs', 'cost', 'capital', 'bank', 'banks', 'wall street', 'hires', 'hiring', 'steps down', 'departs', 'employees', 'staff', 'workers', 'firms', 'companies spend', 'pricing', 'accelerator program', 'economy', 'bubble', 'credits', 'debt', 'lender', 'lenders']],
    [0.7, ['company', 'firm', 'business', 'businesses', 'clients', 'executives', 'industry', 'suppliers', 'board']],
  ],
  products: [
    [3, ['launches', 'launch', 'launched', 'rolls out', 'rolling out', 'unveils', 'unveiled', 'announces', 'announced', 'introducing', 'introduces', 'debuts', 'releases', 'new feature', 'new features', 'feature', 'features', 'app', 'apps', 'wwdc', 'ios', 'macos', 'hands on', 'now available', 'keynote', 'siri', 'chatgpt', 'outage', 'goes down', 'restores access', 'subscription', 'subscribers', 'upgrade']],
    [1.5, ['users', 'assistant', 'update', 'version', 'preview', 'available', 'smart glasses', 'phone', 'iphone', 'browser', 'tool', 'tools', 'plan', 'beta', 'interface', 'super app', 'voice', 'translate', 'api', 'price per', 'notebooklm', 'copilot', 'claude', 'gemini', 'model', 'design', 'photo', 'camera', 'customers']],
    [0.7, ['product', 'products', 'service', 'device', 'devices', 'developers', 'people', 'access']],
  ],
  research: [
    [3, ['paper', 'preprint', 'study', 'studies', 'researchers', 'scientists', 'benchmark', 'benchmarks', 'benchmarking', 'experiment', 'experiments', 'peer review', 'arxiv', 'theorem', 'proof', 'findings', 'replicate', 'replication', 'journal', 'neural network', 'perceptron', 'gpt 2', 'dataset', 'pytorch', 'safety research', 'interpretability', 'trial', 'randomised', 'randomized', 'retracts', 'retracted paper', 'laboratory']],
    [1.5, ['research', 'results', 'method', 'training', 'evaluation', 'evaluated', 'accuracy', 'university', 'professor', 'science', 'learning', 'algorithm', 'measured', 'measuring', 'hypothesis', 'error rate', 'baseline', 'gradient', 'agents interact']],
    [0.7, ['data', 'test', 'tests', 'tested', 'scores', 'team', 'institute']],
  ],
  policy: [
    [3, ['regulation', 'regulator', 'regulators', 'regulatory', 'bill', 'law', 'act', 'lawmakers', 'senate', 'congress', 'parliament', 'commission', 'court', 'judge', 'ruling', 'ruled', 'rules', 'appeal', 'lawsuit', 'sues', 'sued', 'antitrust', 'copyright', 'minister', 'ministry', 'government', 'governor', 'treaty', 'export controls', 'export', 'sanctions', 'fine', 'fined', 'dma', 'gdpr', 'executive order', 'white house', 'eu', 'liable', 'federal', 'compliance', 'tribunal', 'injunction', 'plaintiffs', 'election', 'midterms', 'lobby', 'lobbying', 'super pac', 'ordinance', 'consultation']],
    [1.5, ['policy', 'legal', 'legislation', 'licence', 'license', 'public', 'national', 'minister s', 'state', 'authority', 'watchdog', 'officials', 'agency', 'country', 'sovereign', 'sovereignty', 'civil servants', 'complaint', 'standards body', 'europe', 'inquiry', 'investigation']],
    [0.7, ['court s', 'statute', 'rights', 'guidance', 'draft']],
  ],
  security: [
    [3, ['vulnerability', 'vulnerabilities', 'cve', 'exploit', 'exploits', 'exploited', 'malware', 'ransomware', 'hack', 'hacked', 'hackers', 'breach', 'breached', 'phishing', 'cisa', 'zero day', 'backdoor', 'stealer', 'credential', 'credentials', 'prompt injection', 'jailbreak', 'jailbreaks', 'leaked', 'leak', 'patch', 'patching', 'attackers', 'attacker', 'cyberattack', 'cybersecurity', 'supply chain attack', 'remote code execution', 'security bug', 'security bugs', 'security flaw', 'disclosure', 'infostealer', 'compromised', 'espionage']],
    [1.5, ['security', 'attack', 'attacks', 'passwords', 'password', 'threat', 'threats', 'flaw', 'flaws', 'bug', 'advisory', 'sandbox', 'cyber', 'stolen', 'mitigation', 'severity', 'packages', 'exposed']],
    [0.7, ['fix', 'token', 'keys', 'access']],
  ],
  hardware: [
    [3, ['chip', 'chips', 'chipmaker', 'gpu', 'gpus', 'tpu', 'accelerator chip', 'accelerators', 'wafer', 'wafers', 'fab', 'foundry', 'semiconductor', 'semiconductors', 'data center', 'data centers', 'data centre', 'data centres', 'supercomputer', 'nanometre', 'nanometer', 'lithography', 'hbm', 'memory', 'nvidia', 'amd', 'tsmc', 'megawatt', 'megawatts', 'gigawatt', 'gigawatts', 'cooling', 'power plant', 'substation', 'robot', 'robots', 'humanoid', 'packaging', 'tape out', 'silicon']],
    [1.5, ['hardware', 'server', 'servers', 'rack', 'racks', 'grid', 'cluster', 'compute', 'watts', 'watt', 'electricity', 'underwater', 'turbine', 'energy', 'supply', 'capacity', 'interconnect', 'processor']],
    [0.7, ['factory', 'production', 'shipments', 'delivery', 'yield']],
  ],
  society: [
    [3, ['workers', 'job', 'jobs', 'schools', 'school', 'students', 'teachers', 'teacher', 'children', 'artists', 'musicians', 'writers', 'deepfake', 'deepfakes', 'protest', 'protests', 'strike', 'union', 'bias', 'discrimination', 'surveillance', 'face recognition', 'facial recognition', 'wrongful', 'arrest', 'mental health', 'loneliness', 'culture', 'ethics', 'consciousness', 'conscious', 'misinformation', 'water', 'newsroom', 'essay', 'career', 'graduates', 'sexualized', 'police', 'patients', 'hospital', 'classroom', 'nonprofit', 'fellowship', 'families', 'engineers', 'rockstar developers', 'software engineers', 'delusion', 'slop']],
    [1.5, ['people', 'human', 'humans', 'life', 'community', 'public', 'women', 'young', 'education', 'health', 'fear', 'trust', 'privacy', 'social', 'town', 'residents', 'assistant for writing', 'blogging', 'wrote', 'feel', 'think', 'survey', 'shooting', 'employees']],
    [0.7, ['world', 'work', 'write', 'writing', 'my', 'i', 'we']],
  ],
  'open-source': [
    [3, ['open source', 'open weight', 'open weights', 'open model', 'open models', 'apache 2', 'apache licence', 'apache license', 'mit licence', 'mit license', 'hugging face', 'github', 'repository', 'maintainer', 'maintainers', 'foundation governance', 'pull request', 'pull requests', 'gemma', 'fedora', 'linux', 'openenv', 'emacs', 'weights', 'forks', 'fork', 'licence change', 'relicense*', 'release notes', 'changelog', 'package', 'library', 'permissive']],
    [1.5, ['community', 'contributors', 'contributor', 'download', 'downloads', 'license', 'licence', 'released the', 'open', 'local', 'locally', 'project', 'codebase', 'git', 'quantized', 'checkpoint', 'encoder free', 'mini code', 'issue tracker', 'mailing list']],
    [0.7, ['developers', 'code', 'parameters', 'run', 'version']],
  ],
};

/** The category that an event of a type has when the words do not speak clearly. */
export const CATEGORY_OF_EVENT: Readonly<Record<string, Category>> = {
  ban: 'business', launch: 'products', 'weights-release': 'open-source', funding: 'business', acquisition: 'business', lawsuit: 'policy', ruling: 'policy', regulation: 'policy', vulnerability: 'security', outage: 'products', 'price-change': 'business', result: 'research', hiring: 'business',
  departure: 'business', layoffs: 'business', partnership: 'business', retraction: 'research', investigation: 'policy', fine: 'policy', delay: 'products', shutdown: 'products', standard: 'policy', 'export-control': 'policy', earnings: 'business', strike: 'society', leak: 'security', 'licence-change': 'open-source', infrastructure: 'hardware',
};
