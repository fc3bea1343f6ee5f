import { type DemoBrief, type DemoSentence, inferred, type LensKey, reported, takes } from './demo-brief'

export type RecordedLens = { delayMs: number; sentences: DemoSentence[] }

/**
 * The answers to "Generate lenses" and to "Regenerate". The first institutional answer contains a number that the
 * source doesn't have, so anybody trying the brief sees a gate at work; the second is right.
 */
export const tryingLenses: Record<LensKey, [RecordedLens, RecordedLens]> = {
  household: [
    {
      delayMs: 900,
      sentences: [
        inferred('Importers would pay a charge of $9 a container.', 'through a charge of $9 a container'),
        inferred(
          'Spread over the goods inside, that may add little to shop prices; delays could cost families more, if a held shipment idles a factory and its workers.',
          'had closed an assembly line for a day',
        ),
      ],
    },
    {
      delayMs: 1100,
      sentences: [
        inferred(
          'Most shoppers may see little of the charge, since $9 is divided among everything that a container holds.',
          'through a charge of $9 a container',
        ),
        inferred(
          'The larger risk for a household budget could lie in the 26 hours that an alarm costs, if small firms pass the delay on as higher prices.',
          'an alarm holds a container for 26 hours',
        ),
      ],
    },
  ],
  'america-first': [
    {
      delayMs: 1400,
      sentences: [
        inferred(
          'From this view, looking into each box may be the least a country should do at its own border, and a charge on imports puts the cost where the risk comes in.',
          'scan every container that arrives',
        ),
        reported(
          'The machines are to come from domestic makers or from allied countries.',
          'buy only from makers in the United States',
        ),
      ],
    },
    {
      delayMs: 1000,
      sentences: [
        reported(
          'Two of the four machine makers have foreign owners, and the agency plans to keep its software on its own computers.',
          'Two of the four companies',
        ),
        inferred(
          'Supporters of this view could welcome control over the border and still ask for the whole order to go to domestic manufacturers.',
          'buy only from makers in the United States',
        ),
      ],
    },
  ],
  institutional: [
    {
      delayMs: 1900,
      sentences: [
        reported(
          'An inspector general advised the agency to measure what the software misses before buying more machines.',
          'An inspector general advised it',
        ),
        inferred(
          'With 14 percent of marked containers confirmed in the trial, officials may press for approval at the hearing, while auditors could ask for more.',
          'found something illegal or undeclared in 740',
        ),
      ],
    },
    {
      delayMs: 1300,
      sentences: [
        reported(
          'An inspector general wants the misses of the software measured before the agency orders more machines.',
          'An inspector general advised it',
        ),
        inferred(
          'Officials may point to the 740 finds among 9,200 opened containers at the hearing, while lawmakers could make the missing figure a condition of the charge.',
          'found something illegal or undeclared in 740',
        ),
      ],
    },
  ],
  'civil-liberties': [
    {
      delayMs: 1600,
      sentences: [
        inferred(
          'Police may see the images without a warrant, and they are to be kept for seven years.',
          'Images are to be kept for seven years',
        ),
        inferred(
          'For families who ship a household from abroad, that could turn a border check into a lasting record of private goods.',
          'who ship a household from abroad',
        ),
      ],
    },
    {
      delayMs: 1200,
      sentences: [
        inferred(
          'A border search has long needed little suspicion; keeping its image for seven years may be a different matter, because the record outlives the reason for it.',
          'Images are to be kept for seven years',
        ),
        reported(
          'A legal group wants images deleted after 90 days where nothing was found.',
          'asked for a limit of 90 days',
        ),
      ],
    },
  ],
  'national-security': [
    {
      delayMs: 2200,
      sentences: [
        reported(
          'At the six ports, officers took 5,800 weapons and 31 tons of narcotics last year.',
          'seized 31 tons of narcotics',
        ),
        inferred(
          'Full scanning may deter smuggling that relies on low odds, although planners could ask for the miss rate, since any gap is open to an attacker.',
          'how many containers the software had wrongly passed',
        ),
      ],
    },
    {
      delayMs: 1500,
      sentences: [
        reported(
          'Only 3.4 percent of containers are looked into today, so smugglers face long odds of being caught.',
          'Today the agency looks inside 3.4 percent',
        ),
        inferred(
          'Raising that share could improve deterrence, yet six ports leave other routes open, and security may shift the threat more than end it.',
          'scan every container that arrives',
        ),
      ],
    },
  ],
  adversary: [
    {
      delayMs: 2500,
      sentences: [
        inferred(
          'Rival exporters might describe the plan as hidden protectionism, with a fee and a delay placed on foreign goods in the name of safety.',
          'through a charge of $9 a container',
        ),
        inferred(
          'They could exploit the unpublished miss rate to tell other countries that the machines are for show.',
          'did not publish how many containers',
        ),
      ],
    },
    {
      delayMs: 1700,
      sentences: [
        inferred(
          'A foreign rival could portray the scanners as surveillance of world trade, and offer its own ports as the quieter choice.',
          'Images are to be kept for seven years',
        ),
        inferred(
          'Such a narrative might leave out that the same images would help to find weapons and narcotics.',
          'seized 31 tons of narcotics',
        ),
      ],
    },
  ],
}

/** Two drafts of the front text, each worded differently. */
export const tryingFronts: { delayMs: number; front: DemoBrief['front'] }[] = [
  {
    delayMs: 1800,
    front: {
      headline: 'Every container at six seaports would be scanned under customs plan',
      summary:
        'Customs officers would scan every container arriving at six seaports under a plan that costs $412 million over four years. Importers would cover $260 million of that at $9 a container. Today 3.4 percent of containers are looked into. A trial found something illegal or undeclared in 740 of 9,200 opened containers; how many the software wrongly passed has not been published.',
      whyItMatters:
        'Software would mark the containers that officers open, and the agency has not published how many it wrongly passed. The plan would touch prices, privacy and delays at the ports together, and it needs a vote in Congress before the charge can be collected.',
      quickTakes: takes({
        money: 'Of a cost of $412 million over four years, importers would pay $260 million.',
        market: 'Firms with thin inventories could suffer most, since alarms cost 26 hours on average.',
        benefits:
          'Makers of scanners in the United States and in allied countries, from whom the agency plans to buy.',
        loses:
          'Small importers whose harmless goods are marked as suspicious and held for 26 hours on average.',
        watch:
          'The hearing next month, and an answer to the inspector general about wrongly passed containers.',
      }),
    },
  },
  {
    delayMs: 1500,
    front: {
      headline: 'Customs plan sends every container at six seaports through a scan',
      summary:
        'A customs plan would put every container that arrives at six seaports through automated imaging, at a cost of $412 million over four years and $9 a container for importers. An inspector general advised the agency to measure what its software misses before it orders more machines. Importers put the cost of an alarm at 26 hours on average. The first lanes are to open in 18 months. Congress has to approve the charge.',
      whyItMatters:
        'More scanning can find more, and it can also stop more honest freight. Without a published figure for misses, neither the benefit nor the cost of the machines can be judged well, and Congress is being asked to decide on the charge now.',
      quickTakes: takes({
        money: 'Each container would cost its importer $9, which is to bring in $260 million.',
        market: 'Car makers and other firms that rely on timely parts may have to hold larger stocks.',
        benefits: 'Officers, who would no longer have to choose containers by hunch and by tip alone.',
        loses: 'People who ship a household from abroad, whose images could be kept for seven years.',
        watch: 'Whether Congress approves the charge, and whether images are kept for a shorter time.',
      }),
    },
  },
]
