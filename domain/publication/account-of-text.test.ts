import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../generation/attempt'
import type { LensText } from '../lenses/lens'
import { disclosureOf, lensDisclosure } from '../stories/disclosure'
import type { StoryLens } from '../stories/story'
import { shownLens } from '../stories/testing/content'
import { accountOfLensText, accountOfMaking } from './account-of-text'

const length = 40
const people = ['author', 'editor', 'second editor'] as const
const who = fc.constantFrom(...people)
const provider = fc.constantFrom('openai', 'anthropic', 'scripted')

/** What can happen to the text of a lens; each says what the commands of the desk would write. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('arrives' as const), provider }),
  fc.record({
    kind: fc.constant('is edited' as const),
    by: who,
    words: fc.array(fc.nat({ max: length - 1 }), { minLength: 1, maxLength: length }),
  }),
  fc.record({ kind: fc.constant('is typed back as it arrived' as const), by: who }),
)

const history = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 8 }),
  approvedBy: who,
  day: fc.integer({ min: 1, max: 28 }),
  fourEyes: fc.boolean(),
  emergency: fc.boolean(),
  notChecked: fc.constantFrom(null, 'there is no source text', 'the source is in Chinese'),
  ending: fc.constantFrom('shown' as const, 'omitted' as const, 'pulled' as const),
  translated: fc.boolean(),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

describe('whatever happened to a lens, readers are told what the table says', () => {
  test('label, ai-disclosure, digital source type and notes', () => {
    fc.assert(
      fc.property(history, (given) => {
        const told = lensDisclosure(asRecorded(given))
        expect(told).toMatchObject(asTheTableSays(given))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the front text', () => {
  test('is a model’s as soon as a model gave one of its fields, recorded when only recorded answers did', () => {
    fc.assert(
      fc.property(fc.array(provider), fc.double({ min: 0, max: 1, noNaN: true }), (providers, share) => {
        const record = accountOfMaking(providers.map(attemptOf), share)
        const told = disclosureOf({
          ...record,
          reviewedAt: '2026-11-20T09:30:00.000Z',
          reviewedBySecondPerson: true,
          notChecked: null,
          acknowledged: [],
        })
        const byModel = providers.some((one) => one !== 'scripted')
        expect(told.aiDisclosure).toBe(providers.length > 0 ? 'ai-assisted' : 'human-only')
        expect(told.words.startsWith('AI')).toBe(byModel)
        expect(told.words === 'Recorded answer, no model').toBe(providers.length > 0 && !byModel)
        expect(record.provider === 'scripted').toBe(providers.length > 0 && !byModel)
      }),
    )
  })
})

/** The disclosure table, restated from the events alone and without using the program's words. */
function asTheTableSays({
  events,
  approvedBy,
  day,
  fourEyes,
  emergency,
  notChecked,
  ending,
  translated,
}: History) {
  const human = { aiDisclosure: 'human-only', digitalSourceType: 'digitalCreation' }
  if (ending === 'omitted') return { ...human, line: 'Not read through Household Impact: No bearing.' }
  if (ending === 'pulled') return { ...human, line: `Pulled for checking, ${day} November 2026` }

  let arrived: string | null = null
  let changed = new Set<number>()
  let wroteLast: string | null = null
  for (const one of events) {
    if (one.kind === 'arrives') {
      arrived = one.provider
      changed = new Set()
    } else if (one.kind === 'is edited') {
      wroteLast = one.by
      for (const word of one.words) changed.add(word)
    } else {
      wroteLast = arrived || wroteLast === null ? one.by : wroteLast
      if (arrived) changed = new Set()
    }
  }
  const onePerson = approvedBy === 'author' || (!arrived && approvedBy === wroteLast)
  const alone = onePerson || !fourEyes || emergency
  const date = `, ${day} November 2026`
  const making = !arrived
    ? { ...human, line: 'Written by our newsroom' }
    : arrived === 'scripted'
      ? { line: 'Recorded answer, no model', digitalSourceType: 'trainedAlgorithmicMedia' }
      : changed.size * 10 < length
        ? {
            line: alone ? 'AI-written' : `AI-written, reviewed by an editor${date}`,
            digitalSourceType: 'trainedAlgorithmicMedia',
          }
        : {
            line: alone ? 'AI draft, edited' : `AI draft, edited and reviewed${date}`,
            digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
          }
  const notes = [
    ...(alone ? ['Not reviewed by a second person'] : []),
    ...(notChecked && !translated ? [`Not machine-checked against the source: ${notChecked}`] : []),
  ]
  return { aiDisclosure: arrived ? 'ai-assisted' : 'human-only', ...making, notes }
}

/** The same history as database rows, and what is frozen from them. */
function asRecorded(given: History): StoryLens {
  const { approvedBy, day, fourEyes, emergency, notChecked, ending, translated } = given
  const at = new Date(Date.UTC(2026, 10, day, 9))
  const reason = ending === 'omitted' ? 'No bearing.' : ''
  if (ending !== 'shown')
    return shownLens({ state: ending, reason, record: null, decidedAt: at.toISOString() })
  const { texts, attempts } = rowsOf(given.events)
  const { record } = accountOfLensText({
    lens: { textId: texts.at(-1)?.id ?? null, decidedBy: approvedBy, decidedAt: at },
    texts,
    attempts,
    authorId: 'author',
    fourEyes: fourEyes && !emergency,
  })
  const unchecked = translated ? null : notChecked
  return shownLens({ record: { ...record, notChecked: unchecked, acknowledged: [] } })
}

function rowsOf(events: History['events']): { texts: LensText[]; attempts: Attempt[] } {
  const texts: LensText[] = []
  const attempts: Attempt[] = []
  let fresh = 0
  const word = () => `word${fresh++}`
  for (const one of events) {
    const standing = texts.at(-1)
    const generated = texts.findLast(({ origin }) => origin !== 'person')
    if (one.kind === 'arrives') {
      const attempt = attemptOf(one.provider, attempts.length)
      attempts.push(attempt)
      const body = Array.from({ length }, word).join(' ')
      const origin = one.provider === 'scripted' ? 'recorded' : 'model'
      texts.push({ ...aText(texts.length, body), origin, attemptId: attempt.id })
    } else if (one.kind === 'is edited') {
      const words = standing?.body.split(' ') ?? Array.from({ length }, word)
      for (const place of new Set(one.words)) words[place] = word()
      const edited = { authorId: one.by, basedOnId: standing?.id ?? null }
      texts.push({ ...aText(texts.length, words.join(' ')), ...edited })
    } else if (generated) {
      texts.push({ ...aText(texts.length, generated.body), authorId: one.by, basedOnId: generated.id })
    } else if (!standing) {
      texts.push({ ...aText(texts.length, word()), authorId: one.by })
    }
  }
  return { texts, attempts }
}

const aText = (number: number, body: string): LensText => ({
  id: `text ${number}`,
  lensId: 'lens',
  body,
  origin: 'person',
  basedOnId: null,
  attemptId: null,
  authorId: null,
  sentences: null,
  createdAt: new Date(0),
})

function attemptOf(name: string, number: number): Attempt {
  return {
    id: `attempt ${number}`,
    briefId: 'brief',
    lensId: 'lens',
    task: 'lens',
    number,
    state: 'done',
    instruction: '',
    beside: false,
    baseVersion: 1,
    requestedBy: 'author',
    requestedAt: new Date(number),
    claimedBy: null,
    claimedAt: null,
    finishedAt: new Date(number + 1),
    provider: name,
    model: `${name} model`,
    promptVersion: 1,
    promptHash: null,
    snapshotHashes: [],
    params: null,
    tokensInput: null,
    tokensCached: null,
    tokensOutput: null,
    usageEstimated: false,
    costMicros: null,
    latencyMs: null,
    failure: null,
    output: null,
    evidence: null,
    partial: null,
    benchId: null,
  }
}
