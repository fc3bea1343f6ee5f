import { type DemoBrief, inferred, leftOut, reported, says, takes } from './demo-brief'

export const tollwayFees = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Merrow Dispatch',
    title: 'Tollway gives up late fees for most drivers after losing in court',
    author: 'Ingrid Vasquez-Lind',
    url: 'https://merrowdispatch.example/tollway-late-fees',
    hoursAgo: 9,
    lead: 'A $25 fee on a toll of $1.40 did not survive a county judge.',
    paragraphs: [
      `The Merrow Tollway Authority said on ${day} that it will stop adding fees to unpaid tolls for drivers who pay within 60 days. The change follows a ruling last month in which a county judge called a $25 fee on a $1.40 toll "a penalty without a hearing."`,
      'The authority sent 412,000 fee notices last year and collected $9.3 million from them. About 38 percent went to addresses from which mail had come back before. Drivers without a transponder are billed by mail from a picture of the plate, and a second letter used to add the fee.',
      '"We built a system for people who have a bank account and a fixed address," said the authority\'s director, Paulina Reyes-Holt. "The ruling told us that we had left the others out." Under the new rule the first letter carries no fee, the second adds $5, and a driver can ask for a hearing by telephone.',
      'The case was brought by Dale Ostrander, a home care aide who owed $31 in tolls and was billed $540 in fees. Her registration was suspended, and she lost two weeks of work. "I never saw the first letter," she told the court.',
      "The authority expects to collect $6 million less a year. Its chief of finance, Victor Amadi, said that a reserve would cover the gap for two years and that tolls could rise by 3 cents a trip after that. The trucking association called that acceptable. A taxpayers' group, Plain Roads, said that people who pay on time would carry those who do not.",
      "Registrations of 17,600 vehicles that were suspended over unpaid fees will be restored by the end of next month. The authority will not refund fees that were paid. Ostrander's lawyers said they would ask the court for refunds, and a hearing is set in six weeks. Two neighboring states use the same billing company and are watching the case.",
    ],
  },
  topics: ['cost-of-living', 'courts-and-rights'],
  front: {
    headline: 'Tollway authority drops late fees after a judge objects',
    summary:
      'Drivers who settle an unpaid toll within 60 days will owe the Merrow Tollway Authority no fee on top of it. A county judge had found that $25 added to a toll of $1.40 punished people without a hearing. The authority sent 412,000 notices with such fees last year. It is to restore 17,600 suspended registrations, but it will not give back what was paid.',
    whyItMatters:
      'The fees were many times the toll, and about 38 percent of the notices went where mail had come back before. A suspended registration can cost somebody their work. The company that sends the bills works for two neighboring states as well, so the ruling may reach further.',
    quickTakes: takes({
      money:
        'The authority counts on $6 million less a year. A reserve covers that for two years; then a trip could cost 3 cents more.',
      market: null,
      benefits: 'Owners of 17,600 vehicles whose registrations become valid again by the end of next month.',
      loses: 'Drivers who have paid such fees, since the authority gives nothing back.',
      watch: 'The hearing in six weeks, at which lawyers want to ask for refunds.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'person',
  lenses: {
    household: says(
      reported(
        'A home care aide owed $31 in tolls, was billed $540 in fees and lost two weeks of work when her registration was suspended.',
        'owed $31 in tolls',
      ),
      inferred(
        'For families that live from one paycheck to the next, the change may matter most, because a letter that goes astray would no longer turn a small bill into a large one.',
        'the first letter carries no fee',
      ),
    ),
    'america-first': leftOut('The report is about local road tolls; borders and trade play no part in it.'),
    institutional: says(
      reported(
        'The authority plans to bridge the gap from a reserve for two years.',
        'a reserve would cover the gap',
      ),
      inferred(
        'Agencies that bill by mail could read the ruling of the court as a warning: a notice has to arrive before a penalty can count.',
        'a penalty without a hearing',
      ),
    ),
    'civil-liberties': says(
      reported(
        'A county judge called the $25 fee a penalty without a hearing. The new rule lets a driver ask for a hearing by telephone.',
        'ask for a hearing by telephone',
      ),
      inferred(
        'From the side of due process, the suspended registrations may weigh more than the money: people would lose the use of their car over a notice that may not have reached them.',
        'Her registration was suspended',
      ),
    ),
    'national-security': leftOut('Nothing in the report bears on defense or intelligence.'),
    adversary: leftOut('The report gives a foreign rival nothing to work with.'),
  },
  edited: {},
  ending: { kind: 'scheduled', hoursAhead: 20 },
})
