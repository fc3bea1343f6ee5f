import { parseArgs } from 'node:util'
import { searchStories } from '@/domain/stories/search-stories'
import { readSearch } from '@/domain/stories/search-terms'
import { printTable } from './print-table'
import { type Chance, chanceFrom, inventedContent, inventedTopics } from './story-words'
import { withStories } from './with-stories'

const queries = 200

/**
 * Times the search of the readers' site in its own database with invented stories: two hundred queries of eight
 * kinds, one after the other, all of them once before any is timed. --stories N (20000), --json.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { stories: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
  })
  const stories = Number(values.stories)
  const times = await withStories(stories, () => timeQueries(stories))
  report({ stories, times, json: values.json })
}

type Query = Record<string, string>

/** Every kind of question a reader asks; words come from the stories, so that there is something to find. */
const kinds: Record<string, (chance: Chance, stories: number) => Query> = {
  'a common word': ({ pick }) => ({
    q: pick(['council', 'worker', 'agency', 'percent', 'wait', 'ministry']),
  }),
  'a subject': ({ pick }) => ({ q: thing(pick) }),
  'a rare word': (chance, stories) => ({ q: townIn(chance, stories) }),
  'two words': ({ pick }) => ({ q: `${thing(pick)} ${thing(pick)}` }),
  'a phrase': ({ pick }) => ({ q: `"${pick(['federal', 'regional', 'disputed', 'new'])} ${thing(pick)}"` }),
  'a word left out': ({ pick }) => ({ q: `${thing(pick)} -${thing(pick)} -council` }),
  'a misspelling': (chance, stories) => {
    const town = townIn(chance, stories)
    return { q: `${town.slice(0, 3)}${town.slice(4)}` }
  },
  narrowed: (chance) => ({
    q: chance.pick(['council', thing(chance.pick), '']),
    topic: chance.pick(inventedTopics)[0],
    lens: chance.pick(['household', 'adversary', '']),
    page: String(1 + chance.below(3)),
  }),
}

async function timeQueries(stories: number): Promise<Map<string, number[]>> {
  const chance = chanceFrom(1)
  const asked = Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: queries / Object.keys(kinds).length }, () => ({
      kind,
      query: make(chance, stories),
    })),
  )
  for (const { query } of asked) await searchStories(readSearch(query))
  const times = new Map<string, number[]>()
  for (const { kind, query } of asked) {
    const start = performance.now()
    await searchStories(readSearch(query))
    times.set(kind, [...(times.get(kind) ?? []), performance.now() - start])
  }
  return times
}

type Report = { stories: number; times: Map<string, number[]>; json: boolean }

function report({ stories, times, json }: Report): void {
  const all = [...times.values()].flat()
  const line = (name: string, of: number[]) => [name, ...[0.5, 0.95, 0.99, 1].map((share) => at(of, share))]
  printTable([
    ['query', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms'],
    ...[...times].map(([kind, of]) => line(kind, of)),
    line('all', all),
  ])
  process.stdout.write(`\n${stories} stories\n`)
  const figures = { p50Ms: Number(at(all, 0.5)), p95Ms: Number(at(all, 0.95)), p99Ms: Number(at(all, 0.99)) }
  if (json) process.stdout.write(`${JSON.stringify({ stories, queries: all.length, ...figures })}\n`)
}

const at = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1)

const thing = (pick: Chance['pick']) => pick(inventedTopics.flatMap(([, , things]) => things.split(' ')))

/** The town in the headline of one of the stories. */
const townIn = ({ below }: Chance, stories: number) =>
  inventedContent(below(stories)).headline.split(' ')[0] ?? ''
