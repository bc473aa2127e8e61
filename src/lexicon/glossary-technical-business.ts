/** Technical definitions of terms of business and work, by id, in our own words. */
export const TECHNICAL_BUSINESS: Readonly<Record<string, string>> = {
  hyperscaler:
    'An operator of cloud regions with hundreds of thousands of servers, its own network and standardised facilities of tens to hundreds of megawatts; most also design their own chips. Smaller GPU renters are called neoclouds.',
  'power-purchase-agreement':
    'A contract of usually 10 to 20 years for a generator’s output at a set or indexed price, physical (delivered) or virtual (a contract for difference with certificates); a virtual one moves no electricity to the buyer.',
  'service-level-agreement':
    'Contract terms with measurable objectives, such as 99.9 % monthly availability (about 43 minutes down in 30 days), their measurement, exclusions and credits; credits are commonly the sole remedy.',
  'vendor-lock-in':
    'Switching costs, technical (formats, interfaces, egress fees) and contractual, that exceed the gain of a better offer; the EU Data Act of 2023 limits them for cloud services.',
  saas: 'Multi-tenant application hosting billed by subscription, where the provider runs all layers; platform (PaaS) and infrastructure services (IaaS) leave the application, or the system too, to the customer.',
  'inference-provider':
    'An operator of serving capacity for models it need not own, billed by token or by GPU time, competing on price, latency and context; quantised serving can make outputs differ from the reference.',
  procurement:
    'Acquisition under a sourcing procedure; for public bodies governed by law on advertisement, equal treatment and award criteria, with challenge by losing bidders. A framework contract sets terms without a promise of volume.',
  'data-licensing':
    'A grant of access and use rights over a corpus for a fee, defining permitted use (training, retrieval, display), term, exclusivity and deletion; it settles only the rights the licensor holds.',
  'funding-round':
    'An issue of new, mostly preferred, shares at a set price under one set of documents, named seed, A, B and so on; announced totals may include debt, tranches with conditions, or sales by old holders.',
  valuation:
    'For a priced round, price per share times fully diluted shares; post-money includes the new cash, pre-money does not. As preferred shares carry extra rights it overstates what common shares are worth.',
  'venture-capital':
    'Equity invested through closed-end limited partnerships of about ten years in young firms, paid by a fee and a share of gains (often 2 % and 20 %); returns follow a heavy-tailed distribution.',
  'initial-public-offering':
    'First registered sale of shares to the public with listing, by prospectus (in the US form S-1) and underwriters, primary (new shares) or secondary; a confidential filing or a report of plans is not yet one.',
  acquisition:
    'Gain of control over a business by purchase of shares or assets or by merger; signing binds the parties to conditions, closing transfers. Licensing with hiring of the staff (an acqui-hire) may avoid both.',
  'due-diligence':
    'A buyer’s or investor’s investigation of legal, financial, technical and commercial facts before signing, which informs price and warranties; also a defence of underwriters under American securities law.',
  'equity-stake':
    'Ownership of shares, with economic and voting rights that may differ by class; a percentage means something only with its base (issued or fully diluted). Warrants and convertible notes are claims to one and not yet stakes.',
  'tender-offer':
    'An offer to holders to buy their shares at a stated price within a period; by a private company or its investors it gives staff liquidity at a set price, for public ones it is regulated (in the US, Regulation 14E).',
  'debt-financing':
    'Loans, bonds or notes with interest, maturity and covenants, ranking before equity; secured on assets such as GPUs or contracts, or placed in a special-purpose vehicle off the parent’s balance sheet.',
  'capital-expenditure':
    'Outlays capitalised as long-lived assets and depreciated, shown in cash flow from investing; guidance may include finance leases. Running costs such as power are operating expenditure.',
  depreciation:
    'Systematic allocation of an asset’s cost less residual value over its useful life, often straight-line; a longer assumed life for servers raises profit now and leaves cash as it is. Impairment is a sudden write-down.',
  revenue:
    'Income from contracts recognised when control of goods or services passes (IFRS 15, ASC 606), gross or net of partners’ shares; run rate and bookings are not revenue, and annual recurring revenue is an unaudited measure.',
  'operating-margin':
    'Operating income over revenue, after cost of sales, research, selling and depreciation, before interest and tax; adjusted figures leave out items such as share-based pay and must be reconciled.',
  earnings:
    'Net income of a period, also per share, by GAAP or IFRS, filed quarterly by US-listed firms (10-Q, 10-K); compared with guidance and analysts’ consensus. Non-GAAP earnings leave items out.',
  'burn-rate': 'Net decrease of cash a month or year (net burn) or total outlay (gross burn); cash divided by net burn is the runway.',
  'non-profit':
    'An entity under a non-distribution constraint, in the US often tax-exempt by section 501(c)(3); it may own a for-profit subsidiary. A public benefit corporation is for-profit with a stated purpose its directors must balance.',
  governance:
    'The allocation of decision, oversight and information rights among owners, board and management by law, charter and contract; in AI also the internal processes for risk, release and audit (for instance ISO/IEC 42001).',
  layoff:
    'Termination for economic or organisational reasons rather than conduct; above thresholds law asks for notice and consultation, such as 60 days under the US WARN Act and Directive 98/59/EC in the EU.',
  restructuring:
    'A change of debt, ownership or operations, with charges for severance, leases and write-downs that firms report apart; in insolvency law a plan that binds dissenting creditors.',
  'collective-bargaining':
    'Negotiation between an employer or association and a union with representative status, under a duty of good faith in US law, ending in an agreement binding for its term.',
  strike:
    'A concerted stoppage of work; lawful under conditions such as ballot, notice and a peace duty that differ by country. A lockout is the employer’s counterpart, a strike vote only authorises one.',
  'memorandum-of-understanding':
    'A record of intent that is not binding in general, save for clauses such as confidentiality or exclusivity that say so; binding force follows from its wording and the parties’ intent and not from its title.',
  partnership:
    'In law an association that carries on business in common for profit, with shared liability; in company announcements any commercial agreement, so that terms, exclusivity and money have to be stated to mean anything.',
  reseller:
    'A party that buys or takes on consignment and sells on its own account, with price and support terms set by contract; an agent or referral partner only brokers. Whether sales count gross or net depends on control.',
  subscription:
    'A contract with recurring payment for access over a term, mostly renewed by default; measured by monthly recurring revenue, churn and retention. Flat fees may carry usage caps.',
  'circular-financing':
    'Investment, credit or guarantees by a supplier to a customer that uses them to buy from the supplier; a form of vendor financing. Revenue can be real in accounting and still depend on the supplier’s own capital.',
  'shadow-ai':
    'Use of AI services outside an organisation’s approval, logging and data controls; found by network and expense records, and a path for confidential data to third parties.',
  'supply-agreement':
    'A contract for goods or capacity with volume, price, delivery and remedies; under take-or-pay the buyer pays for a minimum in any case, while a framework or forecast commits to none. Values announced are often ceilings.',
};
