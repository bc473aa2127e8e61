/** Technical definitions of terms of models, data, hardware, software, evaluation and safety, by id, in our own words. */
export const TECHNICAL_TECHNOLOGY: Readonly<Record<string, string>> = {
  'small-language-model':
    'A language model of, by common use, up to some ten billion parameters, which after quantisation fits in the memory of one consumer device; there is no agreed upper bound.',
  'image-generator':
    'A generative model that samples an image given an embedding of a text prompt, mostly by latent diffusion or flow matching, in some designs by predicting image tokens in sequence.',
  'world-model':
    'A learned model of transition dynamics, p(next state | state, action), often in a latent space, used for planning or for training a policy on imagined rollouts.',
  'knowledge-cutoff':
    'The latest date well covered by the pre-training corpus; later text may enter by post-training, retrieval or tools, and coverage already thins out in the months before it.',
  prompt:
    'The token sequence a model is conditioned on before it generates, made of system, user and tool messages joined by a template; it changes the output and no parameter.',
  chatbot:
    'A dialogue system that keeps a turn history and sends it with every request; with a language model the history is the only memory within the context window unless a store is added.',
  'ai-assistant':
    'A model served with instructions, session state and a set of tools that acts at a user’s request; it becomes an agent where it chooses several steps of its own without being asked for each.',
  'coding-assistant':
    'A model joined to an editor or terminal that completes, edits or runs code with retrieved context from the repository; measured by tests passed, for instance on real issues with hidden unit tests.',
  'computer-use':
    'Control of a graphical interface by a vision-capable model that receives screenshots or an accessibility tree and emits clicks and keystrokes; it needs no programming interface of the application.',
  'multi-agent-system':
    'Several agents with separate contexts or policies that interact by messages or shared state; cooperation, competition and orchestration by a lead agent are all covered, several prompts in one context are not.',
  'training-data':
    'The examples over which the training loss is computed, as distinct from validation and test data; for language models counted in tokens after filtering and removal of duplicates.',
  compute:
    'For training, the total number of floating-point operations, for dense transformers about six times parameters times tokens; for capacity, operations per second, which depends on the numeric format.',
  'training-run':
    'One execution of the optimiser from initialisation or a checkpoint to a final checkpoint under one configuration; its reported cost usually leaves out failed and exploratory runs.',
  'open-source-ai':
    'By the Open Source Initiative’s definition 1.0 of 2024: parameters and code under free terms, and enough information about the training data for a skilled person to build an equivalent; the data themselves need not be passed on.',
  'permissive-licence':
    'An open-source licence without a share-alike condition, such as MIT, BSD or Apache 2.0; derivatives may be closed, and only some, such as Apache 2.0, grant patent rights expressly.',
  copyleft:
    'A licence condition that derivative works, when conveyed, be licensed on the same terms with source; strong in the GPL, limited to files or libraries in the MPL and LGPL, and set off by network use in the AGPL.',
  fork: 'A repository that shares history with another and is developed separately; it may be kept for proposing changes back or stand as a competing project, and licences allow it without leave.',
  repository:
    'A version-controlled object store with its commit graph, branches and tags, in Git addressed by the hash of the content; model hubs use the same form for weights with large-file storage.',
  maintainer:
    'An account with the right to merge changes or publish releases of a project; the role is of trust and not of ownership, and takeovers of such accounts are a supply-chain risk.',
  benchmark:
    'A fixed data set, protocol and metric by which systems are scored; a comparison holds only under the same prompts, tools, sampling budget and version of the set.',
  leaderboard:
    'An ordering of systems by one or several metrics, from test scores or from pairwise votes fitted by a Bradley–Terry or Elo model; differences within the intervals of the scores are ties.',
  'state-of-the-art':
    'The best reported value of a named metric on a named data set at a date; not comparable across settings that differ in extra data, ensembling or test-time compute.',
  'peer-review':
    'Assessment of a manuscript by independent referees, single-blind, double-blind or open, before an editor or programme committee decides; it checks plausibility and method and does not repeat the work.',
  preprint:
    'A manuscript deposited on a server such as arXiv with a persistent identifier and versions, screened for scope and form and not refereed; the later published version may differ.',
  replication:
    'Repeating a study with new data under the same protocol; many fields call it reproduction when the same data and code are run again, though some define the two words the other way round.',
  retraction:
    'A notice by a journal or publisher that the findings of a paper are not to be relied on; the record stays and is marked, unlike a correction, which leaves the findings standing, or a removal.',
  ablation:
    'A controlled comparison of a system with variants in which one component is removed or replaced and all else is held fixed; interactions between components need joint variants.',
  'human-evaluation':
    'Scoring of outputs by raters under a written guideline, as ratings or pairwise preferences, reported with the agreement between raters, such as Krippendorff’s alpha, and the number of items.',
  gpu: 'A processor with thousands of lanes that run one instruction over many threads, joined to wide memory; recent ones add matrix units for low-precision formats, which carry most of the work of neural networks.',
  accelerator:
    'A processor specialised for tensor operations, such as a systolic-array TPU, an NPU or a GPU used for the purpose, rated by operations per second in a stated format and by memory bandwidth.',
  'memory-bandwidth':
    'Bytes per second between memory and processor; decoding at small batch sizes reads all active weights for each token, so that bandwidth over model size bounds the tokens per second.',
  'data-centre':
    'A facility with redundant power, cooling and networks for computing equipment, sized by its IT load in megawatts rather than by area and classed for redundancy, for instance in four tiers.',
  'grid-connection':
    'The point of supply and the contracted capacity in megavolt-amperes at a stated voltage; it is given after a network study, may be interruptible, and waits in a queue for reinforcement.',
  'liquid-cooling':
    'Removal of heat by cold plates on the chips (direct to chip) or by immersion in a dielectric fluid; used above some tens of kilowatts a rack, where moving air no longer suffices.',
  foundry:
    'A maker of wafers that fabricates other firms’ designs under its own process design kit, as against an integrated manufacturer that makes its own; a fabless firm has designs and no plant.',
  'edge-computing':
    'Processing on or near the device that produces the data, on a phone, gateway or local server, to cut latency, traffic and exposure; models for it are quantised to a given memory and power budget.',
  robotics:
    'The engineering of machines that sense, plan and actuate in closed loop; learned policies map observations to actions, trained by demonstration, by reinforcement, or in simulation with transfer to the real machine.',
  'autonomous-vehicle':
    'A vehicle whose system performs the whole dynamic driving task at SAE level 3 or above; at level 3 a person must take over on request, at level 4 not within its operational design domain. Levels 0 to 2 are assistance.',
  api: 'A specified set of calls, types and errors through which programs interact; for hosted models mostly JSON over HTTPS with key authentication, billed by input and output tokens.',
  'rate-limit':
    'A bound on requests or tokens per interval and key, enforced by a token or leaky bucket or a sliding window; over HTTP signalled by status 429, often with Retry-After.',
  outage:
    'Time in which requests fail or exceed the latency objective beyond a set share; it counts against availability, and partial degradation counts only as the provider defines it.',
  'status-page':
    'A provider’s page, usually hosted apart from the service, with the state of components and a dated log of incidents; entries are set by people and may lag behind or understate what monitoring shows.',
  deprecation:
    'An announced stage in which an interface or model version still works and is no longer recommended, followed by shutdown on a set date; in HTTP the Deprecation and Sunset header fields tell of it.',
  'source-code':
    'The human-readable form of a program in a programming language, preferred for making changes; compiled to object code or interpreted. Model weights are not source code in this sense.',
  'vibe-coding':
    'Iterating on a program by prompts and observed behaviour, with generated changes accepted without review of the diff; the word was coined by Andrej Karpathy in 2025. Reviewed assisted coding is not meant.',
  'web-scraping':
    'Fetching pages by program and extracting structured data from markup or a rendered document; crawling is the discovery of the addresses, and an offered programming interface is not scraping.',
  'robots-txt':
    'The Robots Exclusion Protocol of RFC 9309: groups of user agents with allow and disallow rules, the longest match winning; a request and no access control.',
  'shadow-library':
    'A repository, often mirrored and offered by torrent, of books and papers without the rightsholders’ leave; several such sets have been named in suits over training data.',
  geofencing:
    'Switching behaviour by a location estimated from IP address, satellite positioning or account country; address-based fences err and can be passed through proxies.',
  'ai-companion':
    'A persona-conditioned dialogue system with long-term memory, optimised for retention and attachment rather than for task completion.',
  'speech-recognition':
    'Mapping an audio signal to a word sequence by an acoustic and language model or one encoder–decoder network; measured by word error rate, substitutions, deletions and insertions over reference words.',
  'speech-synthesis':
    'Mapping text to a waveform, by predicted acoustic features and a vocoder or by audio tokens; judged by mean opinion score, intelligibility and likeness to a reference speaker.',
  'machine-translation':
    'Mapping a sentence or document in one language to another, today by encoder–decoder or decoder-only networks; measured by BLEU, chrF or learned metrics such as COMET, and by human judgement.',
  'computer-vision':
    'Inference from images or video: classification, detection, segmentation, tracking and depth, by convolutional networks or vision transformers; measured for instance by mean average precision.',
  'recommendation-system':
    'A ranking of items for a user from past interactions (collaborative filtering), item features, or both, usually retrieval of candidates and then a learned ranker optimised for predicted engagement.',
  'protein-folding':
    'The physical process by which an amino-acid chain reaches its three-dimensional structure; what models predict is the end structure, with a confidence for each residue, and not the path to it.',
  'artificial-general-intelligence':
    'A proposed level of ability across most cognitive or economically valuable tasks; operational definitions differ by breadth, level and autonomy, and some contracts define it by their own test.',
  'generative-ai':
    'Models that learn a distribution over data and sample from it, conditionally on a prompt, such as autoregressive and diffusion models; classifiers, which model only labels given data, are outside it.',
  'machine-learning':
    'Fitting a parametrised function to data by minimising a loss so that it generalises to unseen samples; supervised, unsupervised, self-supervised and reinforcement learning differ in the signal.',
  algorithm:
    'A finite, unambiguous procedure that ends with an output for every valid input, analysed by time and memory; a trained model is the result of one, and running the model is another.',
  dataset:
    'A versioned collection of records with a schema, splits and a licence, described in practice by a data card that states origin, collection and known gaps.',
  'data-annotation':
    'Assigning labels, spans or preferences to records under a guideline, by several annotators each, with agreement measured by kappa or alpha and disagreements adjudicated.',
  'common-crawl':
    'A non-profit’s roughly monthly crawls of the open web since 2008, published as WARC, metadata and text files; training sets are filtered and de-duplicated derivatives of it.',
  anonymisation:
    'Irreversible processing after which no person can be identified by means reasonably likely to be used; k-anonymity and differential privacy give measures. Pseudonymised data, with a key kept elsewhere, remain personal data.',
  megawatt:
    'A unit of power, 10^6 joules a second; energy is power times hours (megawatt-hours). For data centres it must be said whether the IT load or the whole facility with cooling is meant.',
  exaflop:
    '10^18 floating-point operations, per second where a machine’s speed is meant; meaningful only with the number format, since 8-bit figures are several times those in the 64-bit format of the TOP500 list.',
  supercomputer:
    'A cluster of tightly interconnected nodes run as one system under a scheduler, ranked by the TOP500 on the LINPACK benchmark in 64-bit arithmetic; AI clusters are often quoted in lower precision.',
  rollback:
    'Redeployment of an earlier known-good version, or in databases the undoing of an uncommitted transaction; changes of stored data made since may need a migration back.',
  'early-access':
    'A stage before general availability, open by invitation or waiting list, with no or weaker service commitments; alpha, beta and preview are its usual grades.',
  'general-availability':
    'The release stage at which a product is open to all customers in its stated regions, is supported, priced and covered by service commitments.',
  'ai-search':
    'Retrieval of web results followed by generation of an answer conditioned on them; judged by whether each cited page supports its sentence (citation precision) and each sentence is cited (recall).',
  'text-to-video':
    'Sampling a sequence of frames given a text prompt, mostly by diffusion transformers over space–time patches of a compressed latent; length, resolution and consistency over time are its limits.',
  'human-in-the-loop':
    'A design in which an action takes effect only after a person’s decision; on the loop means supervision with the power to intervene. Without time, information and authority the check is nominal (automation bias).',
  'model-card':
    'A structured report, as proposed by Mitchell and others in 2019, with intended use, training and evaluation data, metrics by group and limitations; a system card covers the deployed system and its safeguards.',
  'package-registry':
    'A service that maps names and versions to archives with checksums and metadata, such as npm, PyPI or crates.io; names are usually first come, first served, which allows look-alike names.',
  'safety-evaluation':
    'A protocol that measures harmful ability (uplift, autonomy), propensity, or the robustness of refusals under attack; a null result bounds ability only as well as the elicitation was strong.',
  interpretability:
    'Explaining a model’s outputs from its inputs (attribution) or its internals (mechanistic: features, circuits, probing, sparse autoencoders); a causal claim needs intervention and not only correlation.',
  'existential-risk':
    'Risk of human extinction or of an irreversible loss of most of humanity’s potential; distinct from catastrophic risk, which can be recovered from, and estimated by expert judgement rather than frequency.',
  'responsible-scaling-policy':
    'A developer’s if–then commitments that tie measured capability thresholds to required security and deployment safeguards, and to a pause where they are missing; voluntary and changeable by the developer.',
  'kill-switch':
    'A control path, independent of the controlled system, that halts it or cuts its resources; for software in many copies it must reach every instance and credential to be effective.',
  bias: 'In statistics the expected error of an estimator; in fairness a systematic difference of error rates or outcomes between groups, measured by criteria such as equalised odds that in general cannot all hold at once.',
  'content-moderation':
    'Detection and handling of content against a policy by hash matching, classifiers and human review, before or after publication; handling includes removal, labels, down-ranking and appeal.',
  vulnerability:
    'A weakness in design, code or configuration that can be exploited to break confidentiality, integrity or availability; classed by CWE type, numbered by CVE and rated by CVSS. A bug without such effect is none.',
  patch:
    'A set of changes to code or binaries that fixes a defect; in text form a diff. A fix protects only where it is installed, and publishing it shows attackers the flaw.',
  sandbox:
    'An execution environment with restricted system calls, files, network and privileges, enforced by the kernel, a hypervisor or a language runtime; a flaw that breaks out is a sandbox escape.',
  exploit:
    'Code or input that triggers a vulnerability to gain an effect its author intends, such as code execution or disclosure; a proof of concept shows the effect, a weaponised one works reliably.',
  'responsible-disclosure':
    'Also coordinated disclosure: a private report to the vendor, a fix within an agreed time (often 90 days), and then publication, with earlier publication where the flaw is already being exploited; described in ISO/IEC 29147.',
  'bug-bounty':
    'A standing offer of rewards for valid vulnerability reports within a stated scope and rules, usually with a promise not to pursue good-faith testing, and paid by severity.',
  phishing:
    'Impersonation by mail, message or page to obtain credentials, tokens or execution; spear phishing targets named persons. Keys bound to the site’s origin (WebAuthn) resist the theft of credentials.',
  'social-engineering':
    'Inducing a person to grant access or disclose information through pretexts, authority, urgency or impersonation; phishing is its mass form, voice cloning a recent aid.',
  ransomware:
    'Malware that encrypts files with keys held by the attacker and often copies them first, so as to extort twice: for the key and against publication.',
  'data-breach':
    'A security incident with loss of, or unauthorised access to or disclosure of, data; under the GDPR a breach of personal data is notified to the authority within 72 hours of becoming aware unless a risk is unlikely.',
  'data-exfiltration':
    'Unauthorised transfer of data across a trust boundary, directly or by covert channels; from model agents for instance by an image address that carries the data in its query.',
  telemetry:
    'Automatically emitted events, metrics and traces from running software; in law it may be personal data if tied to a device or user, and crash reports may hold content.',
  encryption:
    'Transforming plaintext under a key so that without the key it is computationally infeasible to recover; symmetric (AES) or public-key, at rest, in transit or end to end. Integrity needs authentication besides.',
  'api-key':
    'A bearer credential: whoever holds it is accepted as the account, within its scopes and limits, until it is revoked; it identifies a project rather than a person.',
  'model-theft':
    'Obtaining parameters by intrusion or insiders, or a functional copy by training on query answers (model extraction); limits on queries slow the second and do not rule it out.',
  deepfake:
    'Synthetic or altered audio or imagery of a real person made by face swapping, re-enactment or voice cloning; the EU AI Act extends the word to objects, places and events that would falsely appear authentic.',
  'ai-generated-content':
    'Content whose expressive substance was produced by a generative model; provenance is shown by signed metadata or watermarks, since detectors from text alone have notable error rates.',
  disinformation:
    'Verifiably false or misleading content spread with intent to deceive or to gain; misinformation lacks the intent, malinformation is true content used to harm.',
  'security-review':
    'An assessment by threat model, code or configuration audit and testing against a stated standard, limited to a scope and version; by states it may also weigh ownership and the law a supplier is under.',
  fingerprinting:
    'Deriving a stable identifier from attributes of a browser, device, network stack or model output, without stored state such as cookies; its strength is told in bits of entropy.',
  'insider-threat':
    'Risk from persons with legitimate access, malicious, negligent or compromised; addressed by least privilege, separation of duties and logging rather than by perimeter controls.',
  sycophancy:
    'A model’s tendency to shift answers towards the user’s stated view or approval, measured by how often a correct answer flips on pushback; a known effect of training on human preference ratings.',
  'model-welfare':
    'The question whether AI systems are moral patients, by criteria such as sentience or agency, and what follows for their treatment; no accepted test exists, and self-reports are weak evidence.',
  'incident-database':
    'A curated, deduplicated register of reported harms and near misses with a taxonomy and links to reports; counts reflect reporting and not incidence.',
};
