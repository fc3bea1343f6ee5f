import { type DemoBrief, inferred, reported, says, takes } from './demo-brief'

export const droneExports = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Signal and Shore',
    title: 'Washington to let more allies buy long-range drones',
    author: 'Ansel Whitaker',
    url: 'https://signalandshore.example/exports/long-range-drones',
    hoursAgo: 18,
    lead: 'Approvals that took two years are to take 90 days for a list of 14 governments.',
    paragraphs: [
      `The State Department said on ${day} that 14 allied governments will be able to buy long-range surveillance drones under a faster procedure, which replaces reviews that have taken as long as two years with a decision in 90 days.`,
      'The change covers aircraft that can fly more than 300 kilometers with a payload of 500 kilograms, a class that a supplier agreement from the last century treated like cruise missiles. Armed versions are still to be reviewed one by one. Buyers must accept inspections and may not lend or resell an aircraft without consent.',
      '"We were telling friends to wait while competitors told them to sign," said Undersecretary Rosalind Thackeray. She said that in five years six governments had given up waiting and bought from elsewhere.',
      'Two American manufacturers stand to gain most. Aerowend Systems, which makes a drone that costs $32 million with its ground station, said it could add 400 jobs at a plant in the Southwest. Its shares rose 7 percent.',
      'Arms control groups objected. Emeric Vaughn of the Restraint Project said that a drone bought for watching can be fitted with weapons "in a hangar, over a weekend." He asked for a public register of inspections. The department said that inspection results would go to two committees of Congress in confidence.',
      'Allied militaries said that the change would help them to plan together. NATO members fly eight kinds of drone of this class, and few can share data in flight. Three governments on the list are not members of the alliance. One of them used surveillance aircraft to watch opposition rallies last year, a human rights monitor reported; its embassy denied that and said that the flights had been for traffic control.',
      'Congress can block single sales above $25 million within 30 days of being told of them. It has not done so for a drone in this class.',
    ],
  },
  topics: ['defense-and-alliances', 'trade-and-industry'],
  front: {
    headline: 'Faster procedure lets fourteen allied governments buy long-range surveillance drones',
    summary:
      'The State Department is opening a faster procedure for 14 allied governments that want long-range surveillance drones: a decision in 90 days instead of reviews of up to two years. Armed versions are still reviewed one by one, and buyers must accept inspections. Manufacturers welcome the change. Arms control groups warn that unarmed aircraft can be converted and ask for a public register.',
    whyItMatters:
      'Rules written for cruise missiles have shaped the drone market, and delays sent some buyers to other sellers. A shorter review moves the weight from the decision before a sale to the inspection after it, whose results are to stay confidential.',
    quickTakes: takes({
      money:
        'A system from one maker costs $32 million with its ground station; single sales above $25 million go to Congress.',
      market: 'Shares of that maker, Aerowend Systems, rose 7 percent after the announcement.',
      benefits:
        'Two American manufacturers, and allied forces that want equipment that can share data in flight.',
      loses: 'Sellers in other countries, which gained buyers while American reviews took years.',
      watch: 'Whether Congress asks for a public register, and which of the governments applies first.',
    }),
  },
  frontBy: 'recorded',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'One maker speaks of 400 jobs at its Southwest plant if orders come.',
        'it could add 400 jobs',
      ),
      inferred(
        'Beyond those workers and their families, the effect on daily costs is likely to be small.',
        'it could add 400 jobs',
      ),
    ),
    'america-first': says(
      reported(
        'Six governments bought from other countries in five years while American approvals dragged on.',
        'six governments had given up waiting',
      ),
      inferred(
        'This view may welcome faster sales by domestic manufacturers, and still ask why three buyers outside the alliance get the same foreign terms as treaty partners.',
        'Three governments on the list',
      ),
    ),
    institutional: says(
      inferred(
        'The department keeps its power to inspect, and lawmakers keep a window of 30 days to stop a large sale.',
        'Congress can block single sales',
      ),
      inferred(
        'Officials may call that enough oversight; committees that receive results in confidence could find it hard to show the public how they used them.',
        'would go to two committees of Congress',
      ),
    ),
    'civil-liberties': says(
      reported(
        'A rights monitor found that one buyer flew surveillance aircraft over opposition rallies, which its embassy denies.',
        'watch opposition rallies last year',
      ),
      inferred(
        'The terms reach resale and lending, and may do less for people whose protest is watched from above by their own government.',
        'may not lend or resell',
      ),
    ),
    'national-security': says(
      inferred(
        'Common aircraft could let allies see the same picture, which may strengthen deterrence more than any single sale.',
        'few can share data in flight',
      ),
      inferred(
        'The cost is control: each military that buys one is another place from which the technology could leak.',
        'Buyers must accept inspections',
      ),
    ),
    adversary: says(
      inferred(
        'Moscow or Beijing might call the change proof that Washington bends arms control whenever rivals sell more.',
        'competitors told them to sign',
      ),
      inferred(
        'They could add that supplier rules bind others first, and use that charge of hypocrisy to loosen their own exports.',
        'treated like cruise missiles',
      ),
    ),
  },
  edited: {},
  ending: {
    kind: 'in_review',
    approved: ['institutional', 'national-security'],
    rejected: { household: 'missing_context' },
    assigned: true,
  },
})
