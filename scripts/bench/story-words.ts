import type { StoryContent, StoryLens, TextProvenance } from '@/domain/stories/story'

/** A random source that gives the same sequence for the same seed. */
export type Chance = { below: (n: number) => number; pick: <One>(list: readonly One[]) => One }

/** Mulberry32: small, fast and good enough for made-up text. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <One>(list: readonly One[]): One => {
    const one = list[below(list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return { below, pick }
}

export const inventedTopics = [
  ['transport', 'Transport', 'ferry bus tram railway bridge tunnel timetable ticket cyclist runway'],
  ['energy', 'Energy', 'turbine reactor pipeline battery substation tariff grid solar boiler fuel'],
  ['health', 'Health', 'hospital vaccine clinic nurse ambulance pharmacy surgeon ward patient trial'],
  ['courts', 'Courts', 'appeal verdict warrant injunction jury testimony sentence prosecutor bail statute'],
  ['housing', 'Housing', 'rent mortgage tenant landlord zoning eviction shelter apartment permit deposit'],
  ['trade', 'Trade', 'export import customs quota harbour freight sanction semiconductor steel grain'],
  [
    'schools',
    'Schools',
    'teacher classroom curriculum exam tuition scholarship library pupil textbook campus',
  ],
  ['defence', 'Defence', 'frigate radar drone satellite sonar reserve alliance cable exercise garrison'],
  ['water', 'Water', 'reservoir drought levee irrigation aquifer sewage flood dam desalination wetland'],
  ['money', 'Money', 'inflation interest pension tax budget bond subsidy wage bankruptcy dividend'],
] as const

const lenses = [
  ['household', 'Household Impact', 'What it means for family budgets, jobs and daily life.', ''],
  ['america-first', 'America First View', 'Sovereignty, borders and domestic industry.', ''],
  ['institutional', 'Institutional View', 'How agencies, courts and allies would frame it.', ''],
  ['civil-liberties', 'Civil Liberties View', 'Constitutional rights, speech and due process.', ''],
  ['national-security', 'National Security View', 'Defence, intelligence and deterrence.', ''],
  [
    'adversary',
    'Adversary View',
    'How foreign rivals would frame it.',
    'Not fact, and not the view of this site.',
  ],
] as const

const bodies = words(
  'council ministry agency board court committee company union regulator governor inspectorate fund',
)
const verbs = words(
  'approves delays rejects funds reviews expands halves suspends reopens audits sells defends',
)
const adjectives = words(
  'regional emergency disputed new federal shared northern private temporary cheaper public older',
)
const nouns = words(
  'plan contract report rule survey agreement forecast programme inquiry proposal shortage repair payment record deadline standard vote',
)
const people = words(
  'families workers officials engineers residents investors judges farmers students doctors sailors voters',
)
const effects = words('rises falls slows spreads ends begins returns shifts narrows doubles')
const starts = words('brack ash fen hol mar tor wyn cald elm gran hart lin ox pen quar ros sel thorn ul var')
const middles = words('en er ing a o el ar is ow and')
const ends = words('ford ham bury mouth wick dale port field stead bridge combe ness')
const connections = ['because', 'although', 'while', 'after', 'so that', 'even though'] as const

/** An invented story as it is frozen at a publish; the text differs with every number. */
export function inventedContent(number: number, version = 1): StoryContent {
  const chance = chanceFrom(number * 7 + version)
  const topics = [...new Set([chance.pick(inventedTopics), chance.pick(inventedTopics)])]
  const things = words(topics.map(([, , list]) => list).join(' '))
  const place = placeName(chance)
  const sentence = () => sentenceOf(chance, things, place)
  const text = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ')
  const shown = chance.below(4) === 0 ? 3 : 6
  return {
    headline: `${place} ${chance.pick(bodies)} ${chance.pick(verbs)} ${chance.pick(adjectives)} ${chance.pick(things)} ${chance.pick(nouns)}`,
    summary: text(4),
    whyItMatters: text(3),
    quickTakes: ['Money Angle', 'Market Impact', 'Who Benefits', 'Who Loses', 'What to Watch Next'].map(
      (label) => ({ label, text: chance.below(6) === 0 ? null : sentence() }),
    ),
    topics: topics.map(([slug, name]) => ({ slug, name })),
    sources: [
      {
        kind: 'article',
        publisher: `The ${place} Courier`,
        title: sentence(),
        author: 'A staff reporter',
        url: `https://courier.example/${number}`,
        publishedAt: '2026-01-05T06:00:00.000Z',
        readAt: '2026-01-05T08:00:00.000Z',
        language: 'en',
        snapshotHash: 'a'.repeat(64),
      },
    ],
    front: record,
    lenses: lenses.map((lens, at) => lensOf(lens, at < shown ? `${text(2)}\n\n${text(1)}` : null)),
    perspectivesToFollow: false,
    responsible: 'Ines Okafor',
    language: 'en',
  }
}

function lensOf([key, name, frame, disclaimer]: (typeof lenses)[number], body: string | null): StoryLens {
  return {
    key,
    name,
    frame,
    disclaimer,
    state: body === null ? 'omitted' : 'shown',
    reason: body === null ? 'The source says nothing that bears on it.' : '',
    decidedAt: '2026-01-05T09:00:00.000Z',
    body: body ?? '',
    record: body === null ? null : record,
  }
}

function sentenceOf(chance: Chance, things: readonly string[], place: string): string {
  const { pick, below } = chance
  const where = below(3) === 0 ? placeName(chance) : place
  const first = `The ${pick(adjectives)} ${pick(things)} ${pick(nouns)} in ${where} ${pick(effects)}`
  const second = `${pick(people)} and the ${pick(bodies)} wait for the ${pick(things)} ${pick(nouns)}`
  return `${first} by ${below(97) + 2} percent ${pick(connections)} ${second}.`
}

/** One of some twenty-four thousand towns; long lists of rare words are what a real archive is made of. */
export const placeName = ({ pick }: Chance): string => {
  const name = pick(starts) + pick(middles) + pick(middles) + pick(ends)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const record: TextProvenance = {
  origin: 'model',
  changedShare: 0.2,
  reviewedAt: '2026-01-05T09:30:00.000Z',
  reviewedBySecondPerson: true,
  notChecked: null,
  model: 'model-x',
  provider: 'openai',
  promptVersion: 1,
  generatedAt: '2026-01-05T09:00:00.000Z',
  acknowledged: [],
}

function words(line: string): string[] {
  return line.split(' ')
}
