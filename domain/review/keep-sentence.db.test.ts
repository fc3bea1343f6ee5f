import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { ledgerOverrules } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { replaceSnapshot } from '../briefs/replace-snapshot'
import { Forbidden } from '../errors'
import { saveLensText } from '../lenses/save-lens-text'
import { publish } from '../publication/publish'
import { briefFor } from '../publication/queries'
import {
  aBrief,
  aFrontText,
  aPerson,
  aSave,
  aSource,
  lookAndApprove,
  putInto,
  theBrief,
  theCopy,
  withoutLenses,
} from '../testing/newsroom'
import { keepSentence } from './keep-sentence'
import { withdrawKeptSentence } from './withdraw-kept-sentence'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

const plain = 'A monthly pass will cost 56 euros.'
/** Nothing of it is in the source, so it wants an answer whatever a program can see differ. */
const stranger = 'Bakers closed their shops.'
const reason = 'Known beyond the source'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Edda Ruiz')
  brief = await aBrief(writer)
  await write(`${plain} ${stranger}`)
})

const view = () => briefFor(editor, brief.id)
const household = async () => {
  const lens = (await view()).lenses.find(({ key }) => key === 'household')
  if (!lens) throw new Error('no such lens')
  return lens
}
const rows = async () => (await household()).ledger
const write = async (body: string) => {
  const { id, version } = await household()
  expect(await saveLensText(writer, { lensId: id, version, body })).toMatchObject({ ok: true })
}
const headline = async (text: string) => {
  await aSave(writer, brief.id, { ...aFrontText, headline: text })
  brief = await theBrief(brief.id)
}
const at = (sentence: string, place = 'household') => ({ briefId: brief.id, place, sentence })
const stored = () => db.select().from(ledgerOverrules).where(eq(ledgerOverrules.briefId, brief.id))
const audited = async (action: string) => {
  const lines = await db.select().from(auditEvents).where(eq(auditEvents.subject, brief.id))
  return lines.filter((line) => line.action === action).map(({ actor, detail }) => ({ actor, detail }))
}

test('an editor keeps a sentence that no passage is near, and says why', async () => {
  expect((await rows()).map(({ asks }) => asks)).toEqual([false, true])
  expect(await keepSentence(editor, { ...at(stranger), reason })).toMatchObject({ ok: true })
  expect(await rows()).toMatchObject([
    { text: plain, kept: null },
    { text: stranger, asks: true, kept: { verdict: 'kept', reason, by: 'Edda Ruiz', at: expect.any(Date) } },
  ])
  expect(await stored()).toMatchObject([
    {
      place: 'household',
      sentence: stranger,
      sentenceHash: sha256(stranger),
      verdict: 'kept',
      reason,
      userId: editor.id,
    },
  ])
  expect(await audited('ledger.kept')).toEqual([{ actor: editor.id, detail: { place: 'household', reason } }])
})

test('a sentence of the front text is kept wherever it stands there, and in no lens', async () => {
  await headline(stranger)
  expect(await keepSentence(editor, { ...at(stranger, 'front'), reason })).toMatchObject({ ok: true })
  const { frontLedger } = await view()
  expect(frontLedger.find(({ field }) => field === 'headline')?.rows).toMatchObject([{ kept: { reason } }])
  expect((await rows())[1]?.kept).toBeNull()
  expect(await audited('ledger.kept')).toEqual([{ actor: editor.id, detail: { place: 'front', reason } }])
})

test('a second answer to the same sentence takes the place of the first', async () => {
  await keepSentence(editor, { ...at(stranger), reason })
  const other = 'Said at the hearing.'
  await keepSentence(await aPerson('editor', 'Noa Lind'), { ...at(stranger), reason: other })
  expect(await stored()).toHaveLength(1)
  expect((await rows())[1]?.kept).toMatchObject({ reason: other, by: 'Noa Lind' })
})

test('an answer is taken back, once, and the sentence wants one again', async () => {
  await keepSentence(editor, { ...at(stranger), reason })
  expect(await withdrawKeptSentence(editor, at(stranger))).toMatchObject({ ok: true })
  expect(await withdrawKeptSentence(editor, at(stranger))).toMatchObject({ ok: true })
  expect((await rows())[1]).toMatchObject({ asks: true, kept: null })
  expect(await stored()).toEqual([])
  expect(await audited('ledger.restored')).toEqual([{ actor: editor.id, detail: { place: 'household' } }])
})

test('a writer may do neither', async () => {
  await expect(keepSentence(writer, { ...at(stranger), reason })).rejects.toThrow(Forbidden)
  await expect(withdrawKeptSentence(writer, at(stranger))).rejects.toThrow(Forbidden)
  expect(await stored()).toEqual([])
})

test('an answer from before keeps its person, date and reason, whatever it called the sentence', async () => {
  await keepSentence(editor, { ...at(stranger), reason })
  const createdAt = new Date('2026-02-01T09:00:00Z')
  await db
    .update(ledgerOverrules)
    .set({ verdict: 'supported', createdAt })
    .where(eq(ledgerOverrules.briefId, brief.id))
  expect((await rows())[1]?.kept).toEqual({ verdict: 'supported', reason, by: 'Edda Ruiz', at: createdAt })
})

describe('it is refused', () => {
  test('for a sentence that wants no answer', async () => {
    expect(await keepSentence(editor, { ...at(plain), reason })).toMatchObject({ reason: 'asks_nothing' })
  })

  test('for a sentence that is not in the text', async () => {
    expect(await keepSentence(editor, { ...at('Bakers opened.'), reason })).toMatchObject({
      reason: 'not_found',
    })
    expect(await keepSentence(editor, { ...at(stranger, 'front'), reason })).toMatchObject({
      reason: 'not_found',
    })
  })

  test('without a reason', async () => {
    await expect(keepSentence(editor, { ...at(stranger), reason: ' ok ' })).rejects.toThrow(
      'three characters',
    )
  })
})

describe('it falls', () => {
  beforeEach(() => keepSentence(editor, { ...at(stranger), reason }))

  test('with one character of its sentence', async () => {
    await write(`${plain} Bakers closed their shop.`)
    expect((await rows()).map(({ kept }) => kept)).toEqual([null, null])
  })

  test('when a source text changes', async () => {
    const [source] = (await view()).sources
    if (!source) throw new Error('no source')
    const text = `${aSource.text} The council meets again in May.`
    await replaceSnapshot(editor, { briefId: brief.id, sourceId: source.id, text })
    expect((await rows())[1]).toMatchObject({ asks: true, kept: null })
  })

  test('not when another sentence of the lens changes', async () => {
    await write(`A monthly pass costs 50 euros instead. ${stranger}`)
    expect((await rows())[1]?.kept).toMatchObject({ reason })
  })
})

describe('a sentence that wants an answer stops nothing and is named until it has one', () => {
  test('in a lens that is approved', async () => {
    expect(await lookAndApprove(editor, await household())).toMatchObject({ ok: true })
    expect((await view()).lateWarnings).toMatchObject([{ code: 'open_sentence', place: 'lens-household' }])
    await keepSentence(editor, { ...at(stranger), reason })
    expect((await view()).lateWarnings).toEqual([])
  })

  test('in a front text that is published', async () => {
    await headline(stranger)
    await withoutLenses(editor, brief.id)
    await putInto(brief, 'in_review', 'unpublished')
    expect((await view()).lateWarnings).toMatchObject([{ code: 'open_sentence', place: 'front-headline' }])
    expect((await view()).missing).toEqual([])
    await keepSentence(editor, { ...at(stranger, 'front'), reason })
    expect((await view()).lateWarnings).toEqual([])
    const { hash } = await theCopy(brief.id)
    expect(await publish(editor, { briefId: brief.id, hash, publicNote: '' })).toMatchObject({ ok: true })
  })

  test('again after an answer is taken back', async () => {
    await keepSentence(editor, { ...at(stranger), reason })
    await lookAndApprove(editor, await household())
    await withdrawKeptSentence(editor, at(stranger))
    expect((await view()).lateWarnings).toMatchObject([{ code: 'open_sentence', place: 'lens-household' }])
  })
})
