/** Technical definitions of terms of law and policy, by id, in our own words. */
export const TECHNICAL_LAW: Readonly<Record<string, string>> = {
  'data-sovereignty':
    'The subjection of data to the law and jurisdiction of a state; distinct from residency (where data are stored) and localisation (a duty to store them there), since foreign law can reach a provider wherever the disks stand.',
  'cross-border-data-transfer':
    'Under chapter V of the GDPR, disclosure of personal data to a third country on an adequacy decision, appropriate safeguards such as standard contractual clauses, or a derogation; remote access from abroad counts.',
  'personal-data':
    'Article 4(1) GDPR: information relating to an identified or identifiable natural person, directly or through an identifier, online ones included; data on companies and truly anonymous data fall outside.',
  gdpr: 'Regulation (EU) 2016/679, applicable since 25 May 2018: six lawful bases, rights of data subjects, duties of controllers and processors, fines of up to 20 million euros or 4 % of worldwide annual turnover, whichever is higher.',
  'data-protection-authority':
    'The independent supervisory authority of articles 51 to 59 GDPR, with powers to investigate, order, ban processing and fine; in cross-border cases the authority of the main establishment leads.',
  consent:
    'In article 4(11) GDPR a freely given, specific, informed and unambiguous indication by statement or clear act, revocable at any time; one of six lawful bases. Pre-ticked boxes and silence do not count.',
  'opt-out':
    'A default of use that ends on objection, as against opt-in; for text and data mining in the EU a reservation of rights by article 4(3) of Directive 2019/790, machine-readable for works made available online.',
  'right-to-erasure':
    'Article 17 GDPR: erasure without undue delay where data are no longer needed, consent is withdrawn or processing was unlawful, with exceptions such as free expression and legal claims; its reach into trained weights is unsettled.',
  'biometric-data':
    'Data from technical processing of physical, physiological or behavioural traits that allow or confirm unique identification; a special category under article 9 GDPR when used to identify. A plain photograph is not one by itself.',
  profiling:
    'Article 4(4) GDPR: automated processing of personal data to evaluate personal aspects such as work, health or behaviour; a solely automated decision with legal or similarly significant effect is limited by article 22.',
  'disparate-impact':
    'A facially neutral practice with a disproportionate adverse effect on a protected group, unlawful in American employment law unless job-related and necessary; the four-fifths ratio of selection rates is a rule of thumb. Intent is not needed, unlike in disparate treatment.',
  'eu-ai-act':
    'Regulation (EU) 2024/1689, in force since 1 August 2024 with staged application: prohibited practices, high-risk systems, transparency duties, and general-purpose models with extra duties at systemic risk.',
  'high-risk-ai-system':
    'Article 6 of the EU AI Act: a safety component of, or itself, a product under listed product law that needs third-party assessment, or a use listed in annex III, unless it poses no significant risk; a system that profiles persons in an annex III use always counts.',
  'conformity-assessment':
    'A procedure that shows that the requirements for a product are met, by internal control or by a notified body, ending in a declaration of conformity and, in the EU, the CE mark.',
  'systemic-risk':
    'In the EU AI Act, risk specific to the high-impact capabilities of general-purpose models with significant effect on the Union market; presumed above 10^25 floating-point operations of training. In finance, risk of failure of the system as a whole.',
  'code-of-practice':
    'A co-regulatory text whose adherents may rely on it to show compliance until a harmonised standard exists, as under article 56 of the EU AI Act; signing is voluntary, the duties behind it are not.',
  'self-regulation':
    'Norms drafted, monitored and sanctioned by the regulated themselves; co-regulation adds a legal backstop or approval by an authority.',
  'regulatory-sandbox':
    'A controlled scheme of limited time and number of participants for testing under supervision, with guidance and, where the law allows, exemptions; liability to third parties normally stays. EU states must set up one for AI.',
  moratorium:
    'A time-limited suspension of an activity or of the enforcement of a law, by statute, contract or agreement; unlike a ban it names an end or a condition for one.',
  'pre-emption':
    'Displacement of state by federal law, in the United States under the Supremacy Clause: express, by occupying the field, or by conflict. A mere executive act without authority from statute does not pre-empt.',
  'executive-order':
    'A directive of the US President that manages the federal executive under the Constitution or a statute; it binds agencies, cannot create or repeal a statute, and can be revoked by a successor.',
  bill: 'A draft statute introduced in a chamber; it becomes law only after passage in the required form by each chamber and signature or assent, and lapses at the end of the legislative term where the rules say so.',
  'committee-stage':
    'Clause-by-clause scrutiny with amendments by a committee, in Westminster practice between second reading and report; in Congress the mark-up, after which a bill may be reported to the floor.',
  'public-consultation':
    'A period in which a body must or may receive and weigh comments on a draft; in American rulemaking notice and comment under the Administrative Procedure Act, where a failure to answer material comments can void the rule.',
  regulation:
    'In EU law an act that applies directly in all member states (article 288 TFEU), as against a directive, which states must transpose; in American law a rule made by an agency under a statute.',
  regulator:
    'An authority set up by statute with powers to make rules, license, supervise or sanction in a sector, independent to the degree the statute grants and subject to review by courts.',
  guidance:
    'An authority’s published reading or enforcement policy without force of law; courts may give it weight, and the authority may be held to it by legitimate expectation. It cannot add duties.',
  standard:
    'A consensus document of a recognised body such as ISO, IEC, CEN-CENELEC or NIST; voluntary unless law refers to it. A harmonised standard cited in the EU’s Official Journal gives a presumption of conformity.',
  'transparency-report':
    'A periodic disclosure of counts and processes, such as government requests, removals and error rates; under the EU’s Digital Services Act a legal duty at least yearly and in a set template.',
  'model-register':
    'A database of systems or models with provider, purpose and status, such as the EU database of article 71 of the AI Act for high-risk systems, or the public filing of algorithms required in China; being listed is no approval.',
  'compute-threshold':
    'A legal trigger in cumulative training operations, such as 10^25 in the EU AI Act; a proxy for ability that is simple to estimate and ignores algorithmic progress, distillation and test-time compute.',
  'export-control':
    'Licensing of exports, re-exports and transfers of listed items, software and technology by destination, end user and end use; the US rules (EAR) reach foreign-made items with enough US content or made from US technology.',
  'entity-list':
    'Supplement No. 4 to part 744 of the US Export Administration Regulations: persons for whom exports of items subject to the EAR need a licence, with a stated review policy, often a presumption of denial. It freezes no assets.',
  sanctions:
    'Restrictive measures under foreign-policy law: asset freezes, bans on making funds available, trade and sector limits, against listed persons or states; secondary sanctions threaten third-country persons who deal with them.',
  'dual-use':
    'In export law, items for civil and military use on a control list such as the Wassenaar Arrangement’s and annex I of Regulation (EU) 2021/821, with catch-all rules for unlisted ones by end use.',
  tariff:
    'A customs duty by classification in the Harmonised System and by origin, ad valorem or specific, paid by the importer of record; who bears it in the end depends on prices.',
  antitrust:
    'Law against agreements that restrict competition, abuse of dominance or monopolisation, and harmful mergers: sections 1 and 2 of the Sherman Act and the Clayton Act, in the EU articles 101 and 102 TFEU. Market power as such is not unlawful.',
  'merger-review':
    'Ex ante control of concentrations above turnover or deal-size thresholds, with a duty to wait, under a test such as substantial lessening of competition; ends in clearance, remedies or prohibition.',
  'market-power':
    'The ability to hold prices above the competitive level, or quality below it, profitably for a period; inferred from share in a defined market, barriers to entry and buyers’ alternatives, and called dominance when high.',
  interoperability:
    'The capacity of systems to exchange information and use what is exchanged, by open formats and interfaces; the EU’s Digital Markets Act makes it a duty of gatekeepers for some services.',
  liability:
    'An obligation to make good damage, by fault, strict (without fault) or contractual; the EU’s revised product liability directive of 2024 treats software, AI included, as a product.',
  tort: 'A civil wrong outside contract, by intent, negligence or strict liability; negligence needs duty, breach, causation and damage, shown on the balance of probabilities.',
  'class-action':
    'A suit by representatives for a class, in American federal courts under Rule 23 after certification (numerosity, commonality, typicality, adequacy); members are bound by the outcome unless, in damages classes, they opt out. A proposed class is not yet one.',
  lawsuit:
    'A civil proceeding begun by filing and serving a complaint or claim; filing shows that a claim was made and nothing of its merit, and many end by dismissal or settlement.',
  complaint:
    'The initial pleading: parties, jurisdiction, alleged facts, causes of action and relief sought; at the motion to dismiss a court takes well-pleaded facts as true for argument’s sake only.',
  plaintiff:
    'The party that brings a civil action and bears the burden on its claims; called claimant in England and Wales since 1999, petitioner in some procedures. In criminal cases the state prosecutes.',
  defendant:
    'The party against whom a civil action or a criminal charge is brought; respondent in some proceedings and on appeal. In criminal law presumed innocent until convicted.',
  injunction:
    'An equitable order to act or refrain, enforced by contempt; a preliminary one asks for likely success, irreparable harm, balance of equities and public interest (Winter, 2008), a temporary restraining order lasts days.',
  stay: 'A suspension of proceedings or of a judgment’s effect, often pending appeal, granted on factors like those for an injunction; it does not reverse the decision.',
  appeal:
    'Review by a higher court, mostly on the record and for errors of law, with facts disturbed only for clear error; it may affirm, reverse, vacate or remand, and does not suspend the judgment unless law or a stay says so.',
  judgment:
    'A court’s final determination of the parties’ rights, entered and appealable; the opinion gives the reasons. Rulings on the way are interlocutory.',
  enforceable:
    'Capable of execution by legal process, such as seizure or contempt, because final or provisionally executable; a judgment may be binding between the parties and enforcement still stayed.',
  'summary-judgment':
    'Judgment without trial where there is no genuine dispute of material fact and the movant is entitled to it as a matter of law (Rule 56); it can cover some claims or issues only.',
  settlement:
    'A contract to end a dispute, usually with release, payment and no admission of liability; a class settlement binds only after notice and approval by the court. It sets no precedent.',
  damages:
    'Monetary compensation: compensatory, nominal, punitive, or statutory, the last in American copyright law 750 to 30,000 dollars a work and up to 150,000 if wilful, for works registered in time. A claimed sum is no award.',
  fine: 'A pecuniary penalty paid to the public purse, criminal or administrative, often capped by turnover; unlike damages it goes to no victim, and it is commonly open to appeal before it is final.',
  'consent-decree':
    'An agreed order entered by a court that keeps jurisdiction and can punish breach by contempt, commonly without admission of wrongdoing; the FTC’s administrative counterpart is a consent order with civil penalties.',
  subpoena:
    'Compulsory process to testify or to produce documents (duces tecum), issued by a court, attorney or agency within its power; it can be challenged by a motion to quash, and receipt implies no suspicion of the recipient.',
  discovery:
    'Pre-trial exchange of evidence by document requests, interrogatories and depositions, in American federal courts of non-privileged matter relevant and proportional to the case; it can be sealed by a protective order.',
  investigation:
    'A fact-finding procedure of an authority under its powers, preliminary or formal, which may close without action; in the EU a formal opening precedes any statement of objections, and neither is a finding.',
  allegation:
    'An assertion of fact in a pleading, charge or report that is yet to be proved; reported as alleged until found by a court or admitted.',
  'burden-of-proof':
    'The duty to produce evidence and to persuade to a standard: preponderance (balance of probabilities), clear and convincing, or beyond reasonable doubt; it may shift by presumption.',
  indictment:
    'A formal charge, in American federal law by a grand jury on probable cause, which is heard without the defence; an information is a charge by the prosecutor alone.',
  'arrest-warrant':
    'A judicial order to take a named person into custody, on probable cause or the equivalent; a European arrest warrant is executed between EU member states by their courts.',
  whistleblower:
    'A person who reports breaches learned of at work through protected channels; Directive (EU) 2019/1937 and American statutes bar retaliation under conditions such as reasonable belief and the order of channels.',
  copyright:
    'Exclusive rights to reproduce, adapt, distribute, perform and display an original work fixed or expressed by a human author, for life plus 70 years in the EU and, for most works, the US; ideas, facts and methods are free.',
  'fair-use':
    'Section 107 of the US Copyright Act: a defence weighed by purpose (transformative use), nature of the work, amount taken and effect on the market; decided case by case. Fair dealing elsewhere is a closed list.',
  'text-and-data-mining':
    'Automated analysis of text and data in digital form to generate information; in the EU articles 3 (research) and 4 (anyone, unless rights are reserved) of Directive 2019/790, both on condition of lawful access.',
  reproduction:
    'The exclusive right over direct or indirect, temporary or permanent copies in any form, in whole or in part (article 2, Directive 2001/29/EC), with an exception for transient copies; whether weights hold copies is in dispute.',
  'derivative-work':
    'A work based on pre-existing ones, by translation, adaptation or other transformation, protected for what it adds and infringing if it takes protected expression without leave; style alone is not protected.',
  'collective-licensing':
    'Licensing of a repertoire by a collective management organisation; extended licensing covers non-members too, by statute and with an opt-out. Fees go out by use or by key.',
  'likeness-right':
    'Right of publicity or personality: control of commercial use of name, image and voice, in the US under state law with varying terms after death, elsewhere by civil law of personality; news and parody are commonly exempt.',
  patent:
    'A territorial exclusive right in a new, inventive and industrially applicable invention, mostly for 20 years from filing, as defined by its claims; an application gives no such right before grant.',
  'trade-secret':
    'Information that is not generally known, has value by being secret and is kept by reasonable measures (article 39 TRIPS); independent discovery and reverse engineering of lawfully had products are in general allowed.',
  trademark:
    'A sign that distinguishes goods or services of one undertaking, protected in registered classes and territories against confusing use, renewable without end as long as it is used.',
  'terms-of-service':
    'A standard-form contract accepted by sign-up or use; browsewrap without notice is weakly binding, unfair terms against consumers are void in the EU. Breach is of contract and not by itself a crime.',
  licence:
    'A grant that makes otherwise unlawful use lawful within its scope of acts, field, territory and time; exclusive or not, unlike an assignment, which moves the right itself.',
  'non-compete-clause':
    'A post-employment restraint of trade, valid within reasonable scope, time and place where law allows it at all; void in California. A no-poach clause binds employers and is judged under competition law.',
  'non-disclosure-agreement':
    'A contract of confidence with defined information, purpose and term, one-way or mutual; it cannot bar reports to authorities that law protects.',
  'safe-harbour':
    'Statutory immunity on conditions, such as notice-and-takedown for hosts under section 512 of the US Copyright Act or articles 4 to 6 of the EU’s Digital Services Act; losing it makes liability possible, not certain.',
  extraterritorial:
    'Of prescriptive jurisdiction over conduct abroad, by effects, nationality or market: the GDPR and the EU AI Act apply to providers elsewhere whose services or outputs are used in the Union. Enforcement abroad needs cooperation.',
  jurisdiction:
    'Authority to prescribe, adjudicate or enforce; a court needs it over subject matter and person, and lack of the first can be raised at any time. Venue only chooses among competent courts.',
  'ai-safety-institute':
    'A government technical body, mostly without power of enforcement, that builds evaluations and tests models before and after release by agreement; the British one has been the AI Security Institute and the American one CAISI since 2025.',
  'soft-law':
    'Instruments without legally binding force, such as recommendations, principles and declarations, that can harden by reference in statutes, contracts or courts’ standard of care.',
  'precautionary-principle':
    'Principle 15 of the Rio Declaration and article 191 TFEU: lack of full scientific certainty is no reason to postpone proportionate measures where serious or irreversible damage threatens; measures remain under review.',
  'open-letter':
    'A published statement with signatories and no legal effect; signatures are often unverified, and signing on one’s own behalf does not commit the employer named beside it.',
  lobbying:
    'Paid or organised contact with officials to influence decisions, registered and reported above thresholds, such as under the US Lobbying Disclosure Act or in the EU Transparency Register.',
  'public-domain':
    'Works whose term has expired, that never qualified (facts, American federal government works) or were dedicated, as by CC0; status differs by country, and being publicly available is not it.',
  'creative-commons':
    'Six licences built from attribution (BY), share-alike (SA), non-commercial (NC) and no derivatives (ND), now in version 4.0, and the CC0 dedication; NC and ND ones are not free licences by the open definitions.',
  'ai-literacy':
    'Article 3(56) of the EU AI Act: skills and knowledge for informed deployment of AI and awareness of its risks; article 4, on providers and deployers, ties it to staff and to the context of use.',
  'age-verification':
    'Establishing that a user is above an age by document, account or zero-knowledge credential; estimation from a face or behaviour gives a probability, and self-declaration proves nothing.',
  'carbon-footprint':
    'Greenhouse-gas emissions in CO₂ equivalents over a stated boundary: scopes 1 (own), 2 (bought energy, market- or location-based) and 3 (value chain) of the GHG Protocol. For training: energy times grid intensity, and hardware’s share.',
  'water-use':
    'Withdrawal is water taken, consumption what is not returned, mostly evaporated; data centres state litres per kilowatt-hour of IT energy (WUE), which leaves out water used to make the electricity.',
};
