import { advisoryDocument, documentTime } from '../../documents.ts';
import type { Scenario } from '../../scenario.ts';
import { dateline, page, They, truth } from '../b/desk.ts';

/** A hole in a widely used model server; the counts of exposed machines do not agree. */
export const inferenceServerFlaw: Scenario = (draw) => {
  const project = draw.model().split(' ')[0] ?? 'Server';
  const server = `${project}-serve`;
  const finder = draw.person();
  const maintainer = draw.person();
  const agency = draw.person();
  const scanner = draw.company();
  const country = draw.country();
  const low = draw.int(31, 58) * 100;
  const high = low * 3 + draw.int(2, 9) * 100;
  const minor = draw.int(4, 9);
  const fixed = `0.${minor}.${draw.int(3, 8)}`;
  const number = draw.int(40112, 58990);
  const alarm = [
    `If you run ${server} and it answers on the open internet, stop reading and upgrade to ${fixed}. The popular AI inference server loads model files from strangers before asking who they are, and a crafted file runs whatever it likes. The maintainers rate it 9.8 out of 10.`,
    `We counted ${low.toLocaleString('en-US')} servers that answer publicly and report an affected version. The count is ours, made on Tuesday morning with one probe per address, and it leaves out anything behind a proxy.`,
    `${finder.full}, the researcher who found the hole, said it took a weekend. "I was looking for a memory leak and found a front door," ${finder.last} told Stackwatch. ${They(finder)} will hold back the exploit until December 8.`,
    `Maintainer ${maintainer.full} said remote loading was meant for clusters on private networks and should never have been on by default. "That one is on me," ${maintainer.last} said. The new release turns it off.`,
    `Container images older than a day are affected. Two of the three big cloud marketplaces still served one at noon.`,
  ];
  return {
    id: 'a-inference-server-flaw',
    day: 1,
    startMinute: 560,
    category: 'security',
    eventType: 'vulnerability',
    pages: [
      page(
        ['flaw-advisory', 'openshelf', 'primary', 0],
        `Advisory OSA-2026-${number}: remote code execution in ${server}`,
        [
          `Summary. ${server}, a server for running artificial intelligence models, loads model files that it is given over the network before it checks who sent them. A file made for the purpose runs commands on the machine. No password is needed.`,
          `Affected: all versions from 0.3.0 up to the one before ${fixed}. Fixed in: ${fixed}, released on 24 November 2026. Severity: 9.8 of 10 (critical).`,
          `Workaround. Start the server with --no-remote-load, or put it behind a firewall. The setting that allows remote loading is on by default in affected versions and off in ${fixed}.`,
          `Exploitation. The maintainers know of no attack so far. A working example was sent to them in private and will be published on 8 December.`,
          `Credit. Found by ${finder.full} and reported on 9 November. The advisory was written by ${maintainer.full} for the project.`,
        ],
        { byline: `${server} maintainers` },
      ),
      page(['flaw-stack', 'stackwatch', 'original', 95], `Patch ${server} now: a model file can take over the machine`, alarm, {
        byline: 'Priti Vance',
        linksTo: ['flaw-advisory'],
        revisions: [
          {
            atMinute: 460,
            title: `Patch ${server} now: a model file can take over the machine`,
            paragraphs: [
              ...alarm.slice(0, -1),
              `Container images older than a day are affected. By 5 p.m. UTC all three big cloud marketplaces served one with ${fixed} in it.`,
            ],
            notice: { kind: 'update', text: 'Update: The last two cloud marketplaces have replaced their images.' },
          },
        ],
      }),
      page(
        ['flaw-wire', 'belmont', 'original', 200],
        `${country.adjective} cyber agency warns of hole in AI servers`,
        [
          `${dateline(country.capital, 'Nov 24')} The cyber security agency of ${country.name} has warned companies and hospitals to update a program that runs artificial intelligence models, after a flaw was found that lets attackers take over the machine.`,
          `The flaw in ${server} needs no password and has been given a severity of 9.8 out of 10. A corrected version, ${fixed}, came out on Tuesday.`,
          `About ${high.toLocaleString('en-US')} servers worldwide are exposed, agency head ${agency.full} said, citing figures from the security company ${scanner}. In ${country.name}, the agency knows of 61 and has telephoned most of their owners.`,
          `"We are not aware of any attack. We are aware of how long it takes until there is one," ${agency.last} told reporters in ${country.capital}.`,
          `The program is free and is maintained by nine volunteers. Its makers said that a setting meant for private networks had been switched on by default for almost two years.`,
        ],
        { byline: 'Sorley Byrne' },
      ),
      page(
        ['flaw-kontor', 'kontor', 'wire-copy', 225],
        `Agency: update AI servers today`,
        [
          `The cyber security agency of ${country.name} has warned companies and hospitals to update a program that runs artificial intelligence models, after a flaw was found that lets attackers take over the machine.`,
          `The flaw in ${server} needs no password and has been given a severity of 9.8 out of 10. A corrected version, ${fixed}, came out on Tuesday.`,
          `About ${high.toLocaleString('en-US')} servers worldwide are exposed, agency head ${agency.full} said, citing figures from the security company ${scanner}. In ${country.name}, the agency knows of 61 and has telephoned most of their owners.`,
          `"We are not aware of any attack. We are aware of how long it takes until there is one," ${agency.last} told reporters in ${country.capital}.`,
        ],
        { repeats: 'flaw-wire', byline: 'Belmont Wire' },
      ),
      page(
        ['flaw-harbour', 'harbour', 'follow-up', 420],
        `Two counts of exposed ${server} machines differ by a factor of three. Here is why`,
        [
          `How many computers can be taken over through the hole in ${server}, the AI model server? Stackwatch says ${low.toLocaleString('en-US')}. The security firm ${scanner} says ${high.toLocaleString('en-US')}. Both may be right about what they counted.`,
          `${scanner} told the Ledger on Tuesday that its number takes in every address that answered within the last 30 days. Many rented machines live for an hour, so one owner can appear a dozen times. The lower count, published by Stackwatch, is a single sweep.`,
          `Neither number tells how many are patched. ${maintainer.full}, who maintains the project, said version ${fixed} had been downloaded 18,000 times by Tuesday evening, which includes a good many robots.`,
          `The advisory itself gives no count. "I can tell you what is broken. I cannot tell you where you put it," ${maintainer.last} said.`,
        ],
        { byline: 'Thea Okafor-Lane', linksTo: ['flaw-stack', 'flaw-advisory'] },
      ),
    ],
    truth: truth({
      mainClaim: `${server} before version ${fixed} has a flaw that lets anyone run code on the machine.`,
      origins: [['flaw-advisory'], ['flaw-stack'], ['flaw-wire', 'flaw-kontor'], ['flaw-harbour']],
      primaries: ['flaw-advisory'],
      conflicts: [{ a: 'flaw-stack', b: 'flaw-wire', about: `how many servers are exposed: ${low} or ${high}` }],
    }),
    developmentOf: null,
    documents: [
      advisoryDocument(
        {
          id: `OSA-2026-${number}`,
          project: server,
          summary: `${server} loads model files before it checks who sent them`,
          details: `A crafted model file runs commands on the machine that ${server} runs on. No password is needed. Remote loading is switched off by default from version ${fixed} on.`,
          fixed,
          at: documentTime(1, 560),
        },
        { atMinute: 5, linkedFrom: [['flaw-stack', 'an affected version']] },
      ),
    ],
  };
};
