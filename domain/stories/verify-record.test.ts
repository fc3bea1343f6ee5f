import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '@/lib/canonical'
import { decisionHash } from './build-record'
import type { SignedRecord } from './record'
import { someRecords } from './testing/record'
import { verifyRecord } from './verify-record'

const { records, keys } = someRecords(3)
const newest = at(2)

function at(index: number): SignedRecord {
  const one = records[index]
  if (!one) throw new Error('no such record')
  return structuredClone(one)
}

const problemOf = (given: unknown, known: unknown = keys) => {
  const verdict = verifyRecord(given, known)
  return verdict.ok ? null : verdict.problem
}

describe('a record', () => {
  test('holds as it was given out, alone or with those before it', () => {
    expect(problemOf(newest)).toBeNull()
    expect(problemOf(records)).toBeNull()
  })

  test('in other spacing and another order of its parts is the same record', () => {
    const turned = Object.fromEntries(Object.entries(newest.record).reverse())
    expect(problemOf({ ...newest, record: JSON.parse(JSON.stringify(turned, null, 4)) })).toBeNull()
  })

  test('with one byte changed anywhere is refused, in words', () => {
    const bytes = Buffer.from(JSON.stringify(newest))
    const place = fc.nat({ max: bytes.length - 1 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (offset, flip) => {
        const changed = parsed(flipped(bytes, offset, flip))
        if (changed === undefined || JSON.stringify(changed) === JSON.stringify(newest)) return
        expect(problemOf(changed)).toMatch(/\w{3,}.*[.:]/)
      }),
      { numRuns: 3_000 },
    )
  })

  test('is not vouched for by keys with one byte changed, unless nothing of the key itself changed', () => {
    const bytes = Buffer.from(JSON.stringify(keys))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
        const changed = parsed(flipped(bytes, offset, flip))
        if (changed === undefined || problemOf(newest, changed) !== null) return
        expect(JSON.stringify(changed)).toContain(keys.keys[0]?.x)
        expect(JSON.stringify(changed)).toContain(newest.keyId)
      }),
    )
  })
})

test('a key in another spelling of the same bytes is refused', () => {
  const [key] = keys.keys
  const last = key?.x.at(-1) ?? ''
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = letters[letters.indexOf(last) ^ 1] ?? ''
  const changed = { keys: [{ ...key, x: `${key?.x.slice(0, -1)}${twin}` }] }
  expect(problemOf(newest, changed)).toContain('These are no public keys')
})

describe('the first broken link is named', () => {
  test('a decision whose time was changed, even by somebody who computed the hash of the record again', () => {
    const changed = at(2)
    const [first] = changed.record.decisions
    if (first) first.at = '2026-11-19T00:00:00.000Z'
    expect(problemOf(withHash(changed))).toMatch(
      /^Decision 1 of version 3 \(approved, household\) was changed/,
    )
  })

  test('a decision that was taken out', () => {
    const changed = at(2)
    changed.record.decisions.shift()
    expect(problemOf(withHash(changed))).toMatch(/^Decision 1 .* does not follow the one before it/)
  })

  test('a record that somebody else wrote and hashed, with every decision in order', () => {
    const changed = at(2)
    const last = changed.record.decisions.at(-1)
    if (last) {
      last.at = '2026-11-21T00:00:00.000Z'
      last.hash = decisionHash(last)
    }
    expect(problemOf(withHash(changed))).toMatch(/^The signature of version 3 is not one of the key/)
  })

  test('a version that was left out of the chain, or put in', () => {
    expect(problemOf({ ...newest, chain: newest.chain.slice(1) })).toMatch(/2 links; .* knows 3/)
    const other = ['0'.repeat(64), ...newest.chain.slice(1)]
    expect(problemOf({ ...newest, chain: other })).toBe('Link 1 of the chain of versions was changed.')
    expect(problemOf([someRecords(1).records[0], newest], keys)).toMatch(/which nobody published/)
  })

  test('a key that was retired before the record was made', () => {
    const retired = keys.keys.map((key) => ({ ...key, retiredAt: '2026-11-20T12:00:00.000Z' }))
    expect(problemOf(at(0), { keys: retired })).toBeNull()
    expect(problemOf(newest, { keys: retired })).toMatch(/its key was retired on/)
  })

  test('anything but a record', () => {
    expect(problemOf({ hello: 'world' })).toMatch(/^This is not a record: at record/)
    expect(problemOf([])).toBe('There is no record in it.')
    expect(problemOf(newest, {})).toMatch(/^These are no public keys/)
  })
})

function flipped(bytes: Buffer, offset: number, flip: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[offset] = (copy[offset] ?? 0) ^ flip
  return copy
}

/** Undefined for what no longer is JSON: that is refused before anything is read. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

function withHash(signed: SignedRecord): SignedRecord {
  const hash = sha256(canonicalJson(signed.record))
  return { ...signed, hash, chain: [...signed.record.earlier, hash] }
}
