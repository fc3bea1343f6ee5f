import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

export const portContract = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'wire',
    publisher: 'Fennick Wire',
    title: 'Dockworkers and terminals reach tentative five-year contract',
    author: '',
    url: '',
    hoursAgo: 40,
    lead: '',
    paragraphs: [
      `PORT AVERILL (Fennick Wire) - Dockworkers and terminal operators at nine Gulf and Atlantic ports reached a tentative five-year contract late on ${day}, ending a slowdown that had left 46 ships at anchor.`,
      'The agreement raises base pay by 21 percent over five years and sets up a fund of $240 million for workers whose jobs are changed by automated cranes, both sides said. It covers 18,500 members of the Union of Harbor Trades. They will vote by mail, and the count is expected in three weeks.',
      '"Nobody wins a slowdown, but we can live with how this one ends," the union\'s president, Marguerite Solano, told reporters outside the talks. The chairman of the Ports Alliance, Wendell Ingram, called the deal "a fair price for five predictable years."',
      'Terminals may install automated stacking cranes at four of the nine ports, one fewer than they had sought. No full-time member may be laid off because of the new equipment before the contract ends. The operators had wanted no such limit.',
      'The slowdown lasted 16 days. Importers had diverted about 70,000 containers to Pacific ports and to Canada, and a retail group, the Shelf and Store Council, said that late goods had cost its members $1.3 billion. Produce growers said that exports of citrus had been hit hardest, with some shipments spoiling in the yards.',
      'The Labor Department sent a mediator on the ninth day. The White House said it welcomed the agreement and had not threatened to use emergency powers. The Navy had asked for two military cargoes to be moved to the front of the queue, and the union said its members had loaded both without delay.',
      'Terminal operators said the ships at anchor should be cleared in about 12 days. Freight rates from northern Europe, which had risen 34 percent since the slowdown began, fell 8 percent in early trading after the announcement.',
    ],
  },
  topics: ['trade-and-industry', 'cost-of-living'],
  front: {
    headline: 'Dockworkers and terminals reach tentative contract, ending a costly port slowdown',
    summary:
      "A tentative five-year contract covers dockworkers and terminals at nine ports on the Gulf and the Atlantic. It raises base pay by 21 percent and creates a $240 million fund for workers affected by automated cranes, which may be installed at four ports. A slowdown of 16 days had left 46 ships at anchor. The union's 18,500 members are to vote by mail, with a count expected in three weeks.",
    whyItMatters:
      'The ports handle goods that shops and factories order long before they need them, so a slowdown spreads quickly. The agreement is also a test case for automation: machines are allowed in some places, in return for money and a promise of no layoffs among full-time members.',
    quickTakes: takes({
      money:
        'Base pay rises 21 percent over five years; a retail group put the cost of late goods at $1.3 billion.',
      market:
        'Freight rates from northern Europe fell 8 percent after the deal, following a rise of 34 percent during the slowdown.',
      benefits:
        'Full-time dockworkers, who gain pay and a shield from layoffs, and importers who need a predictable schedule.',
      loses:
        'Citrus growers whose shipments spoiled, and terminals that wanted automated cranes at more ports.',
      watch:
        "The members' vote, expected in three weeks, and whether the queue of ships clears in about 12 days.",
    }),
  },
  frontBy: 'recorded',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        "Late goods cost retailers $1.3 billion by their trade group's count.",
        'late goods had cost its members $1.3 billion',
      ),
      inferred(
        'Some of that could reach shoppers as higher prices, while families of dockworkers may gain steadier pay even as machines change the job itself.',
        'workers whose jobs are changed by automated cranes',
      ),
    ),
    'america-first': says(
      reported(
        'About 70,000 containers went to Pacific ports and to Canada while the slowdown lasted.',
        'Importers had diverted about 70,000 containers',
      ),
      inferred(
        'Seen this way, keeping cargo at American docks with American workers may matter as much as the wage figure, and automation could be judged by whose jobs it leaves in the country.',
        'No full-time member may be laid off',
      ),
    ),
    institutional: says(
      reported(
        'A mediator arrived on the ninth day, and no emergency powers were threatened.',
        'The Labor Department sent a mediator',
      ),
      inferred(
        'Government agencies may cite that as evidence that ordinary bargaining procedure still works, while leaving harder choices about automation to the parties.',
        'Terminals may install automated stacking cranes',
      ),
    ),
    'civil-liberties': leftOut(
      'The source reports a labor contract; it raises no question of speech, search or due process.',
    ),
    'national-security': says(
      reported(
        'The union loaded two military cargoes without delay during the dispute.',
        'The Navy had asked',
      ),
      inferred(
        'Planners may take comfort from that, yet a queue of 46 ships could also show how much defense logistics leans on commercial terminals.',
        'had left 46 ships at anchor',
      ),
    ),
    adversary: says(
      inferred(
        'Foreign rivals might use pictures of idle ships as propaganda about an economy that struggles to move its own goods.',
        'had left 46 ships at anchor',
      ),
      inferred(
        'They could also study which cargoes waited and which were waved through, since that shows where pressure would hurt.',
        'moved to the front of the queue',
      ),
    ),
  },
  edited: {},
  ending: published,
})
