import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balance } from './balance'
import { ledger } from './ledger'
import { longestDraft, runGates } from './run-gates'
import { scanSource } from './scan-source'
import { aLens } from './testing/a-lens'
import { type HostileText, hostileTexts } from './testing/hostile-texts'
import { sourceOf, textReaders } from './testing/text-readers'

/** The least CPU time of a few tries, in milliseconds: other load on the machine isn't the reader's fault. */
function cpuOf(work: (turn: number) => unknown, enough: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 4 && least > enough; turn++) {
    const before = process.cpuUsage()
    work(turn)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1_000)
  }
  return least
}

/** A different text of the same kind each time, so nothing cached from the last one helps. */
const turned = (text: string, turn: number) => (turn === 0 ? text : `${'x'.repeat(turn)} ${text}`)

/** What isn't linear takes several seconds for this many characters, some of it minutes. */
const longText = 20_000
const enough = 2_500

/** Those of the texts that the work takes too long for, whatever else the machine does. */
const slowOnes = (texts: HostileText[], work: (text: string) => unknown) =>
  texts.flatMap(({ name, text }) => {
    const ms = cpuOf((turn) => work(turned(text, turn)), enough)
    return ms > enough ? [`${name}, ${text.length} characters: ${Math.round(ms)} ms`] : []
  })

test.each(Object.entries(textReaders).map(([name, read], at) => ({ name, read, at })))(
  '$name: no hostile text takes a reader out of all proportion',
  ({ read, at }) => {
    // All kinds are tried, but not by every reader.
    const share = hostileTexts(longText).filter((_, place) => place % 10 === at % 10)
    expect(slowOnes(share, read)).toEqual([])
  },
  120_000,
)

describe('the gates stay quick', () => {
  test('for a hostile draft of 3,000 characters', () => {
    const gates = (text: string) => runGates(aLens(text.slice(0, longestDraft)))
    const drafts = hostileTexts(longestDraft).filter((_, place) => place % 3 === 0)
    expect(slowOnes(drafts, gates)).toEqual([])
  }, 120_000)

  test('for a hostile draft beside a hostile source that has been read', () => {
    const slow = hostileTexts(longText)
      .filter((_, place) => place % 9 === 0)
      .flatMap((source) => {
        const gates = (text: string) => runGates(aLens(text.slice(0, longestDraft), sourceOf(source.text)))
        gates('The port may raise its fees for families in May.')
        return slowOnes([{ ...source, text: source.text.slice(0, longestDraft) }], gates)
      })
    expect(slow).toEqual([])
  }, 120_000)
})

test('no hostile text makes a gate, the ledger or the figures throw, and every span is a passage', () => {
  const kinds = hostileTexts(400).map(({ text }) => text)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
      fc.nat(300),
      (parts, from) => {
        const text = parts.map((part) => part.slice(from)).join(' ')
        const input = aLens(text, sourceOf(parts.join('\n')))
        for (const { start, end, found } of runGates(input)) expect(text.slice(start, end)).toBe(found)
        for (const row of ledger(input)) expect(text.slice(row.start, row.end)).toBe(row.text)
        balance({ ...input, lenses: [{ key: 'a', name: 'A', text }] })
        for (const { start, end, found } of scanSource(text)) expect(text.slice(start, end)).toBe(found)
      },
    ),
    { numRuns: 60 },
  )
})

test('of a text over 3,000 characters only the length is spoken of, and nobody may overrule it', () => {
  const text = 'Helga Brandt thinks that 41 percent may never pay. '.repeat(80)
  for (const place of ['lens', 'summary', 'headline'] as const)
    expect(runGates(aLens(text, { place }))).toMatchObject([{ gate: 'length', severity: 'blocker' }])
})
