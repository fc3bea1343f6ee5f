import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

const facts =
  'The Harrow Valley school board has voted 5-2 to stop tracking the 12,400 tablets it lends to pupils. The devices had reported their position every 10 minutes, at home too. Records show 37 recovered tablets in three years and 4,150 lookups by staff, most without a written reason.'

export const tabletTracking = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Harrow Valley Sentinel',
    title: "School board ends location tracking on pupils' tablets",
    author: 'Bridget Onslow',
    url: 'https://harrowvalleysentinel.example/schools/tablet-tracking',
    hoursAgo: 33,
    lead: 'Devices had reported their position every 10 minutes, at home as well as in class.',
    paragraphs: [
      `The Harrow Valley school board voted 5-2 on ${day} to switch off location tracking on the 12,400 tablets it lends to pupils, after parents learned that the devices had been reporting their position every 10 minutes, at home as well as in class.`,
      'The setting was part of a theft-protection package bought three years ago from a software company, Lanternfield, for $186,000 a year. District records show that 37 tablets were recovered with its help in that time. They also show that staff made 4,150 lookups of where a device was, in most cases without a written reason.',
      '"We bought a lock and were sold a leash," said board member Theodora Quill, who proposed the change. Two members voted against it. One of them, Russell Abernathy, said that tracking had helped to find a missing 13-year-old last spring. "I would make that trade again," he said.',
      "Under the new policy a device may be located only after it is reported lost or stolen, or in an emergency that threatens a child's safety. Each search has to be logged and the family told within two school days. Older records are to be deleted by the end of the term.",
      'Parents of a 16-year-old student brought the matter to the board in October after an assistant principal asked her about an evening meeting of a climate group. The district said that the question arose from a lookup made to check a report of vandalism. It has apologized to the family.',
      'Lanternfield said that its product worked as agreed and that customers decide which features to use. It sells the same package to 310 districts. A state senator, Paloma Reiss, said she would introduce a bill to require consent from parents before any school device reports where it is.',
      "Insurance for lost tablets is likely to cost more. The district's finance office put the increase at $22,000 a year, less than an eighth of what it pays for the package, which it now wants to renegotiate.",
    ],
  },
  topics: ['technology-and-privacy'],
  front: {
    headline: 'School board switches off location tracking on 12,400 student tablets',
    summary: `${facts} From now on a device may be located when it is lost or stolen, or when a child is in danger.`,
    whyItMatters:
      'The case shows how a feature bought against theft can become a way to follow children, without anybody having decided that it should. Lanternfield sells the same package to 310 districts, so other boards may look at their own settings.',
    quickTakes: takes({
      money:
        'The district expects insurance to cost $22,000 more a year and wants to renegotiate a package that costs $186,000.',
      market: null,
      benefits:
        'Pupils and parents, who are to be told within two school days when a device is searched for.',
      loses: 'Staff who used lookups as a routine tool, and a supplier whose contract is being reopened.',
      watch:
        'A promised state bill that would require consent from parents before school devices report a location.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'person',
  lenses: {
    household: says(
      reported(
        'Parents are to hear within two school days when the district searches for the tablet of their child.',
        'Each search has to be logged',
      ),
      inferred(
        'That may ease worries at home, although some families could miss a tool that once helped to find a missing child.',
        'tracking had helped to find a missing 13-year-old',
      ),
    ),
    'america-first': leftOut(
      'A school board and its supplier are the whole story; nothing in it crosses a border.',
    ),
    institutional: says(
      inferred(
        'The board replaces a default that came with the purchase by a policy with steps to follow: a reason, a log and a message to the family.',
        'Each search has to be logged',
      ),
      inferred(
        'Other districts may treat it as a model before a state rule arrives, and a legislature could find its text half written.',
        'would introduce a bill to require consent',
      ),
    ),
    'civil-liberties': says(
      reported(
        'A lookup led an assistant principal to ask a student about a climate group and its evening meeting.',
        'brought the matter to the board in October',
      ),
      inferred(
        'Even if it began with a report of vandalism, such a question may chill speech and assembly, and the 4,150 lookups had no notice and no appeal behind them.',
        'staff made 4,150 lookups',
      ),
    ),
    'national-security': leftOut('Theft of school tablets is not a matter of defense or intelligence.'),
    adversary: leftOut('The source gives foreign rivals no part and no obvious use for the story.'),
  },
  edited: {},
  ending: {
    ...published,
    after: {
      kind: 'correction',
      summary: `${facts} From now on staff may look for a device once somebody has reported it lost or stolen, or when a child is in danger.`,
      publicNote:
        'We wrote that a device may be located when it is lost or stolen. Under the new policy that may happen only after it has been reported.',
    },
  },
})
