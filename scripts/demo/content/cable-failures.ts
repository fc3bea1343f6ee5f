import { type DemoBrief, published, takes } from './demo-brief'

export const cableFailures = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Signal and Shore',
    title: 'Two undersea cables to northern islands fail within an hour',
    author: 'Halvard Nystrand',
    url: 'https://signalandshore.example/cables/northern-islands',
    hoursAgo: 7,
    lead: 'Hospitals and air traffic move to satellite links while a repair ship sails.',
    paragraphs: [
      `Two undersea data cables that serve the Skerra Islands failed within 50 minutes of each other on ${day}, leaving 61,000 people on slow satellite links and grounding flights for most of the morning.`,
      'Northsound Cable, which owns the cables, said the first fault appeared 22 miles from the mainland and the second 9 miles farther out. The cables run side by side there because the channel is narrow. "Two faults in an hour is rare, and it is too early to say why," said the company\'s chief engineer, Solveig Aune.',
      'The coast guard said that seven vessels had passed over the area that night, among them a bulk carrier that slowed for 40 minutes. It is asking the captain for records of the anchor. A spokesman, Commander Elias Borg, said that a storm with waves of 26 feet had also crossed the channel and that the seabed there is known to slide.',
      "The islands' hospital canceled routine operations and kept its emergency department open. Card payments failed in most shops, and the regional bank sent $900,000 in cash by helicopter. Schools stayed open. Air traffic was restored after five hours with a link through a military satellite.",
      'A repair ship is expected at the site in two days and could need a week for each cable if the weather holds. Northsound said it had asked for a third cable on another route four years ago. The request was turned down because the cost, $48 million, was judged too high for so few customers.',
      "The defense ministry raised patrols in the channel and said that it had no evidence of a deliberate act. The alliance's maritime command offered a survey vessel. Members of parliament from three parties called for a hearing on why both cables share one trench.",
    ],
  },
  topics: ['defense-and-alliances', 'technology-and-privacy'],
  front: {
    headline: 'Two undersea cables to the Skerra Islands fail within an hour',
    summary:
      'Two undersea data cables to the Skerra Islands failed within 50 minutes. Some 61,000 people fell back on satellite links, and flights stood still for hours. The owner, Northsound Cable, says it is too early to say why. The coast guard is asking a bulk carrier for its anchor records and notes that a storm crossed the channel. The defense ministry says it has no evidence of a deliberate act.',
    whyItMatters:
      'Both cables share one narrow trench, so a single anchor, slide or attack can cut off the islands. A third route was turned down four years ago over its cost of $48 million. The cause is open, and early accounts of such events often change.',
    quickTakes: takes({
      money:
        'A third cable on another route would have cost $48 million; the request was turned down four years ago.',
      market: null,
      benefits: null,
      loses:
        'Island residents and shops, which lost card payments and routine hospital care while links were down.',
      watch: 'The anchor records of the bulk carrier, and the repair ship that is expected in two days.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'person',
  lenses: {},
  edited: {},
  ending: { ...published, perspectivesToFollow: true },
})
