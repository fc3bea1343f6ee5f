import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { acknowledgements } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import type { Actor } from '../actor'
import { Forbidden } from '../errors'
import type { AcknowledgementReason } from '../gates/finding'
import { aBrief, aPerson } from '../testing/newsroom'
import { countAnswers } from './count-answers'

type Person = Extract<Actor, { kind: 'user' }>
const now = new Date('2026-06-01T12:00:00Z')
const lately = new Date('2026-05-20T12:00:00Z')
const longAgo = new Date('2026-01-20T12:00:00Z')
let admin: Person
let editor: Person
let briefId: string

beforeAll(async () => {
  admin = await aPerson('admin')
  editor = await aPerson('editor')
  briefId = (await aBrief(await aPerson('writer'))).id
})

let passages = 0
const answered = (gate: string, reason: AcknowledgementReason, createdAt: Date) => {
  passages += 1
  const passage = `Passage ${passages}`
  const bound = { passage, passageHash: sha256(passage), snapshotHash: 'x' }
  const said = { gate, reason, userId: editor.id, createdAt }
  return db.insert(acknowledgements).values({ briefId, place: 'front', ...bound, ...said })
}
const none = { other_words: 0, source_wrong: 0, common_knowledge: 0, gate_wrong: 0 }

test('without an answer there is nothing to count', async () => {
  expect(await countAnswers(admin, now)).toEqual([])
})

test('answers are counted by gate and reason, and the gates that are most often called wrong come first', async () => {
  await answered('unsupported_number', 'other_words', lately)
  await answered('unsupported_number', 'gate_wrong', longAgo)
  await answered('unsupported_number', 'gate_wrong', longAgo)
  await answered('overclaim', 'gate_wrong', lately)
  await answered('overclaim', 'other_words', lately)
  await answered('lens_duplicate', 'common_knowledge', longAgo)
  expect(await countAnswers(admin, now)).toEqual([
    {
      gate: 'overclaim',
      recent: { ...none, other_words: 1, gate_wrong: 1 },
      all: { ...none, other_words: 1, gate_wrong: 1 },
    },
    {
      gate: 'unsupported_number',
      recent: { ...none, other_words: 1 },
      all: { ...none, other_words: 1, gate_wrong: 2 },
    },
    { gate: 'lens_duplicate', recent: none, all: { ...none, common_knowledge: 1 } },
  ])
})

test('editors and writers may not read the counts', async () => {
  await expect(countAnswers(editor, now)).rejects.toThrow(Forbidden)
  await expect(countAnswers(await aPerson('writer'), now)).rejects.toThrow(Forbidden)
})
