import { type DemoBrief, takes } from './demo-brief'

export const wildfirePool = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'The Orrin Falls Post',
    title: 'State insurance pool seeks emergency charge after canyon fires',
    author: 'Wilhelmina Drax',
    url: 'https://orrinfallspost.example/insurance/canyon-fire-charge',
    hoursAgo: 5,
    lead: 'Owners far from the fire may pay for homes that no private company would cover.',
    paragraphs: [
      `The state's insurer of last resort asked regulators on ${day} to let it collect an emergency charge of $690 million from private insurers, half of which they could pass on to every homeowner in the state.`,
      'The pool covers 412,000 homes that private companies will not insure, twice as many as five years ago. It has received 5,300 claims since the canyon fires in September and has $230 million left to pay them. "We were built as a bridge and we have become the road," its president, Augustin Fell, told a board meeting.',
      'If regulators agree, the charge would come to about $58 for an average homeowner, spread over two years. Renters would not pay it directly. The Homeowners Forum objected that people in the flat center of the state would pay for houses on wooded ridges. "My risk is hail, and nobody sends me a check for that," said its chair, Beatrix Lowell.',
      'Fire officials said that the pattern of damage was telling. In one neighborhood that had cleared brush and fitted screens to its vents, 9 of 140 houses burned. In the next, which had not, 96 of 151 did. The pool gives no discount for such work. The insurance commissioner, Ferdinand Okafor-Lane, said he wanted one before he would consider the charge.',
      'Private insurers said that they would return if they could set prices by models of future fires, which the state forbids. A consumer lawyer, Odile Brandt-Moss, said that such models should be open to inspection first.',
      'The commissioner must decide within 45 days. The pool says that without the money it could run out in ten weeks.',
    ],
  },
  topics: ['climate-and-water'],
  front: {
    headline: 'State fire insurance pool asks every homeowner to share its losses',
    summary:
      "The state's insurer of last resort wants private insurers to pay it $690 million, and homeowners could be charged for half of that.",
    whyItMatters: '',
    quickTakes: takes({ money: '', market: '', benefits: '', loses: '', watch: '' }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {},
  edited: {},
  ending: { kind: 'draft' },
})
