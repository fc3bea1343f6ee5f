import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

const summary =
  'The Energy Department is to fund most of a reserve of 130 large power transformers that utilities share, machines that can take 140 weeks to replace. Eleven utilities with 38 million customers have joined. They are to keep spares at four depots and lend one within 72 hours when a member loses a unit. The department is paying $610 million of an $890 million cost; state regulators have yet to approve what each utility may charge.'

export const transformerReserve = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Ridgeline Business Daily',
    title: 'Utilities to share spare transformers under federal plan',
    author: 'Corinne Haslett',
    url: 'https://ridgelinedaily.example/energy/transformer-reserve',
    hoursAgo: 54,
    lead: 'Eleven utilities sign on to a pool of 130 machines that take years to build.',
    paragraphs: [
      `The Energy Department said on ${day} that it will pay for a shared reserve of 130 large power transformers, the house-sized machines that move electricity from power plants to cities and that now take as long as 140 weeks to replace.`,
      'Eleven utilities serving 38 million customers have signed on to the first stage. Under the agreement they will store spares at four depots, inspect them twice a year and lend them to any member within 72 hours of a failure. The department will cover $610 million of the $890 million cost; the utilities will pay the rest.',
      '"We have been one bad week away from rationing," said Adela Forsythe, the department\'s assistant secretary for grid readiness. She said a storm last January destroyed nine units in a single night and left one city on rolling blackouts for 19 days.',
      'Large transformers are built to order, and more than three quarters of those installed in the United States are imported. Domestic factories can finish about 45 a year. Gideon Marsh, who runs Tallow Creek Electric, a manufacturer with a plant in the Midwest, said a guaranteed order book would let him add a second shift of 160 workers. "Nobody builds a test bay on a hope," he said.',
      'Consumer groups were divided. The Ratepayer Forum, which represents residential customers, estimated that the utilities\' share could add about 40 cents a month to an average bill for six years. Its director, Lucinda Pell, said that was "cheap insurance if the spares exist and an expensive promise if they do not."',
      'The plan does not require the reserve to buy from domestic makers. It does bar units with remote-access controls made by companies under foreign government ownership, a rule that follows an inspection in which engineers found an undocumented radio module in an imported unit. The department has not said where that unit was made.',
      "State regulators must still approve each utility's share. Hearings begin in April in five states. A summary of the program is to go to Congress before the end of the year.",
    ],
  },
  topics: ['energy-and-grid', 'trade-and-industry'],
  front: {
    headline: 'Eleven utilities to share a federally funded reserve of spare transformers',
    summary,
    whyItMatters:
      'Transformers are a quiet weak point: built to order, mostly abroad, and slow to replace after a storm or an attack. A pool of spares changes who carries that risk, moving part of it from single utilities to federal taxpayers and to a larger group of customers.',
    quickTakes: takes({
      money:
        'Federal funds cover $610 million; the utilities pay the remainder and may recover it from customers.',
      market:
        'A guaranteed order book could favor transformer makers with room to expand, although buying from domestic plants is not required.',
      benefits:
        'Members with old equipment, which could borrow a spare in days instead of waiting years for a new one.',
      loses: 'Customers who help to pay for spares that their own region may not need for a long time.',
      watch:
        'Rate hearings that open in April in five states, and whether the orders go to domestic factories.',
    }),
  },
  frontBy: 'recorded',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'The Ratepayer Forum put the possible cost at about 40 cents a month on an average bill for six years.',
        'could add about 40 cents a month',
      ),
      inferred(
        'For families, the trade may look like a small, steady charge against a rare but severe loss of power, and its value would depend on whether the spares are ready when they are needed.',
        'cheap insurance if the spares exist',
      ),
    ),
    'america-first': says(
      reported(
        'More than three quarters of the large units in the country come from abroad, and domestic factories finish about 45 a year.',
        'more than three quarters of those installed',
      ),
      inferred(
        'From this view, a reserve bought with public money could be a missed chance if its orders are not tied to American plants and American workers.',
        'does not require the reserve to buy from domestic makers',
      ),
    ),
    institutional: says(
      inferred(
        'Regulators are likely to treat the pool as a question of fair shares: which customers pay, who may borrow, and who checks the depots.',
        'State regulators must still approve',
      ),
      inferred(
        "Hearings in five states would give commissions a formal way to test the department's cost figures before any charge reaches a bill.",
        'Hearings begin in April in five states',
      ),
    ),
    'civil-liberties': leftOut('The source raises no question of rights, speech or due process.'),
    'national-security': says(
      reported(
        'The plan bars remote-access controls from makers owned by foreign governments, after an undocumented radio module turned up in an imported unit.',
        'It does bar units with remote-access controls',
      ),
      inferred(
        'A stock of spares may also serve deterrence, since an attack on substations could do less lasting harm if replacements arrive within 72 hours.',
        'lend them to any member within 72 hours',
      ),
    ),
    adversary: says(
      inferred(
        'Rival governments could point to the reserve as proof that American infrastructure is fragile and dependent on imports.',
        'more than three quarters of those installed',
      ),
      inferred(
        'They might also present the ban on foreign-owned controls as protectionism described as safety, and leave out the inspection that preceded it.',
        'It does bar units with remote-access controls',
      ),
    ),
  },
  edited: {},
  ending: {
    ...published,
    after: {
      kind: 'update',
      summary: `${summary} The reserve is not required to buy from domestic makers.`,
      publicNote: 'We added that the plan does not require the reserve to buy from domestic makers.',
    },
  },
})
