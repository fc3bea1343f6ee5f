import { type DemoBrief, inferred, published, reported, says, takes } from './demo-brief'

export const chipPackaging = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Ridgeline Business Daily',
    title: 'Chip packaging plant wins $740 million federal loan',
    author: 'Malcolm Trevanion',
    url: 'https://ridgelinedaily.example/industry/chip-packaging-loan',
    hoursAgo: 62,
    lead: 'A step that is done almost wholly in Asia would come to a river town.',
    paragraphs: [
      `The Commerce Department approved a loan of $740 million on ${day} for a plant that would package advanced chips in Orrin Falls, a river town of 28,000 people that lost its paper mill six years ago.`,
      'Packaging, the step in which finished silicon is cut, stacked and wired into the part that is soldered to a board, is done almost wholly in Asia. The department said that 3 percent of the work on advanced chips takes place in the United States and that even chips made in Arizona or Texas usually cross the Pacific twice before they are used.',
      'Keystone Interlink, the borrower, says it will employ 1,350 people at an average of $71,000 a year and begin production in 30 months. It has signed two customers that it would not name. "A wafer you cannot package is a very expensive coaster," said its chief executive, Delphine Okonjo.',
      'The loan carries conditions. The company may not buy back shares for five years, may not build similar capacity in countries on a restricted list for ten years, and must repay early if it misses its hiring figures by more than a fifth. Keystone must also treat its waste water before it reaches the river, a demand of the state.',
      'Some economists doubted the plan. Barnaby Stroud of the Lantern Institute put the support at about $550,000 a job. "You can buy resilience or you can buy employment, and this price is only right for one of them," he said. A labor group welcomed the wages and objected that the agreement does not oblige the company to stay neutral if workers organize.',
      'Allied governments have asked Washington to avoid a contest of subsidies. Japan and the Netherlands are paying for packaging lines of their own. A trade official from a European government, who was not authorized to speak in public, said that the loan was smaller than expected and that its conditions were stricter.',
      'The county has promised tax relief worth $36 million over 12 years. Its board votes next month.',
    ],
  },
  topics: ['trade-and-industry', 'defense-and-alliances'],
  front: {
    headline: 'Government approves $740 million loan for chip packaging plant in river town',
    summary:
      'The Commerce Department has approved a $740 million loan for a plant in Orrin Falls that would package advanced chips, a step now done almost wholly in Asia. Keystone Interlink says it will employ 1,350 people and start production in 30 months. For five years it is barred from buying back shares, and it must repay early if hiring falls far short. Critics question the price of each job.',
    whyItMatters:
      'Chips made in the United States usually leave the country to be finished, so new factories alone do not shorten the supply line. The loan tests whether strict conditions can keep public money tied to the jobs and the capacity that it is meant to buy.',
    quickTakes: takes({
      money:
        'The loan is $740 million; county tax relief over 12 years, still to be voted on, would add $36 million.',
      market:
        'Domestic packaging could shorten the path of chips that now cross the Pacific twice before use.',
      benefits: 'Workers in Orrin Falls, where the company plans jobs that pay $71,000 a year on average.',
      loses: 'Packaging firms in Asia, should customers shift, and a county that gives up tax revenue.',
      watch: "The county board's vote next month, and whether hiring keeps within the loan's limits.",
    }),
  },
  frontBy: 'recorded',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'The plan is for 1,350 jobs at an average of $71,000 in a town that lost its paper mill.',
        'it will employ 1,350 people',
      ),
      inferred(
        'For local families that could mean a second start, though rents may rise before the first paycheck, and hiring figures are still a promise.',
        'if it misses its hiring figures',
      ),
    ),
    'america-first': says(
      reported(
        'By the official count, 3 percent of advanced packaging takes place in the country.',
        '3 percent of the work on advanced chips',
      ),
      inferred(
        'Seen this way, a domestic plant could close a gap that leaves even American wafers dependent on factories overseas, and the limits on share buybacks may be what makes the bargain fair to taxpayers.',
        'may not buy back shares for five years',
      ),
    ),
    institutional: says(
      inferred(
        'The department is likely to stress the conditions, since early repayment and hiring targets give it a procedure short of a lawsuit.',
        'must repay early if it misses',
      ),
      inferred(
        'Allied governments, which asked for restraint on subsidies, may read the smaller sum as a sign that consultation has some effect.',
        'the loan was smaller than expected',
      ),
    ),
    'civil-liberties': says(
      reported(
        'A labor group objected that the agreement leaves the company free to oppose a union drive.',
        'stay neutral if workers organize',
      ),
      inferred(
        'On this view, the right to associate may deserve a place among the terms of public money, next to share buybacks and waste water.',
        'may not buy back shares for five years',
      ),
    ),
    'national-security': says(
      reported(
        'The terms keep Keystone from building like capacity in restricted countries for ten years.',
        'countries on a restricted list for ten',
      ),
      inferred(
        'Defense planners may welcome a packaging line at home, because a chip that crosses an ocean to be finished could be stopped without an attack on any factory.',
        'usually cross the Pacific twice',
      ),
    ),
    adversary: says(
      inferred(
        'Beijing could describe the loan as hypocrisy: subsidies are condemned abroad and handed out at home, with a list of places where a private company may not build.',
        'countries on a restricted list for ten',
      ),
      inferred(
        'Such a framing might leave out that allies pay for lines of their own, and that this borrower has to repay.',
        'Japan and the Netherlands are paying',
      ),
    ),
  },
  edited: {
    household:
      'The plan is for 1,350 jobs at an average of $71,000 in a town that lost its paper mill. For local families that could mean a second start. Rents may rise before the first paycheck arrives, however, and the hiring figures are still a promise.',
  },
  ending: {
    ...published,
    after: {
      kind: 'reopened',
      whyItMatters:
        'Chips made in the United States usually leave the country to be finished, so new factories alone do not shorten the supply line. The loan tests whether strict conditions can keep public money tied to jobs and capacity, at a price that one economist put at about $550,000 a job.',
    },
  },
})
