import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

export const rentSurvey = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Larkmoor Gazette',
    title: 'Survey: three in ten renters moved to avoid an increase',
    author: 'Priscilla Dunmore',
    url: 'https://larkmoorgazette.example/housing/renter-survey',
    hoursAgo: 96,
    lead: 'A data company says that short moves are changing schools and commutes.',
    paragraphs: [
      `Three in ten renters in the region's cities moved in the past year to avoid a rent increase, according to a survey published on ${day} by the data company Hearthmeter.`,
      'The company said that it questioned 4,200 tenants in nine cities. Among those who had moved, the median distance was 5 miles, and 44 percent said that a child had changed schools. The average increase that they had been offered was $212 a month.',
      '"People are not chasing better homes, they are running from letters," said Hearthmeter\'s research director, Cordelia Banning. She said that landlords with more than 100 units asked for larger increases than small owners did.',
      'The Property Owners Guild disputed that. Its economist, Stellan Rowe, said that the survey had been answered on a website where people look for apartments and so had reached movers in the first place. "If you ask at the bus station, everybody is traveling," he said. Hearthmeter said that it had weighted the answers to match the census.',
      'Renters who moved spent $2,900 on average for deposits, trucks and days off work. One in five put the cost on a credit card. Renters who stayed reported smaller increases, of $94 a month on average, and 61 percent of them said that they had been able to negotiate.',
      'City officials in Larkmoor said that they would use the figures in a debate on a relocation payment, which landlords would owe to tenants who leave after an increase of more than 10 percent. A vote on that proposal is planned for the spring. The council has heard similar proposals twice and adopted neither.',
      'School districts in the region said that they had noticed more transfers in the autumn, although they could not give a reason. In Larkmoor 830 children changed schools between September and November, 120 more than in the year before.',
    ],
  },
  topics: ['cost-of-living'],
  front: {
    headline: 'Survey says three in ten renters moved to avoid higher rent',
    summary:
      "A survey by the data company Hearthmeter says that three in ten city renters in the region changed homes within a year because of a rent increase. Movers faced increases of $212 a month on average and spent $2,900 on the move. A landlords' group says that the survey reached people who were already looking for apartments. Larkmoor plans a vote in the spring on a relocation payment.",
    whyItMatters:
      'Moves over a few miles rarely show in migration figures, yet they can change schools, commutes and savings. The figures were to inform a local decision on who should bear the cost when a tenant leaves after a large increase.',
    quickTakes: takes({
      money: 'A move cost $2,900 on average, counting deposits, trucks and lost days of work.',
      market: null,
      benefits: 'Tenants who negotiated: among those who stayed, increases averaged $94 a month.',
      loses: 'Families whose children changed schools, which 44 percent of the movers reported.',
      watch: "Larkmoor's vote in the spring on a relocation payment owed by landlords.",
    }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'Movers were offered increases of $212 a month on average, and one in five put the cost of moving on a credit card.',
        'One in five put the cost on a credit card',
      ),
      inferred(
        'For tenants with children, the hidden price may be a new school, which no payment covers.',
        'said that a child had changed schools',
      ),
    ),
    'america-first': leftOut(
      'Local rents and a local vote; the source has nothing on borders, trade or industry.',
    ),
    institutional: says(
      reported(
        'City officials want to use the figures in a debate on relocation payments, a policy that the council has not adopted before.',
        'City officials in Larkmoor said',
      ),
      inferred(
        'A board that relies on them may have to answer the objection that a website for apartment hunters tends to find movers.',
        'had been answered on a website',
      ),
    ),
    'civil-liberties': leftOut('The source describes prices and moves, and raises no question of rights.'),
    'national-security': leftOut('Nothing in the source bears on defense or intelligence.'),
    adversary: leftOut('A regional rent survey offers foreign rivals nothing specific.'),
  },
  edited: {},
  ending: {
    ...published,
    after: {
      kind: 'withdrawn',
      reason:
        'The data company has withdrawn the survey on which this story rested, because answers from two of the nine cities were counted twice.',
    },
  },
})
