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
import { briefFor } from '../publication/queries'
import { aBrief, aPerson, aSource } from '../testing/newsroom'
import { overruleLedger } from './overrule-ledger'
import { withdrawLedgerOverrule } from './withdraw-ledger-overrule'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

const supported = 'A monthly pass will cost 56 euros.'
const stranger = 'Bakers closed their shops.'
const said = { verdict: 'supported' as const, reason: 'The second paragraph says so of all shops.' }

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Edda Ruiz')
  brief = await aBrief(writer)
  await write(`${supported} ${stranger}`)
})

const rows = async () => {
  const { lenses } = await briefFor(editor, brief.id)
  return lenses.find(({ key }) => key === 'household')?.ledger ?? []
}
const write = async (body: string) => {
  const lens = (await briefFor(editor, brief.id)).lenses.find(({ key }) => key === 'household')
  if (!lens) throw new Error('no such lens')
  const saved = await saveLensText(writer, { lensId: lens.id, version: lens.version, body })
  expect(saved).toMatchObject({ ok: true })
}
const at = (sentence: string) => ({ briefId: brief.id, place: 'household', sentence })
const kept = () => db.select().from(ledgerOverrules).where(eq(ledgerOverrules.briefId, brief.id))
const audited = async (action: string) => {
  const lines = await db.select().from(auditEvents).where(eq(auditEvents.subject, brief.id))
  return lines.filter((line) => line.action === action).map(({ actor, detail }) => ({ actor, detail }))
}

test('an editor may mark a sentence that the ledger did not find as supported, and say why', async () => {
  expect(await overruleLedger(editor, { ...at(stranger), ...said })).toMatchObject({ ok: true })
  expect(await rows()).toMatchObject([
    { status: 'supported', overruled: null },
    { text: stranger, status: 'unsupported', overruled: { ...said, by: 'Edda Ruiz' } },
  ])
  expect(await kept()).toMatchObject([
    { place: 'household', sentence: stranger, sentenceHash: sha256(stranger), ...said, userId: editor.id },
  ])
  expect(await audited('ledger.overruled')).toEqual([
    { actor: editor.id, detail: { key: 'household', ...said } },
  ])
})

test('a second word on the same sentence takes the place of the first', async () => {
  await overruleLedger(editor, { ...at(stranger), ...said })
  const other = { verdict: 'inference' as const, reason: 'It follows from the fares.' }
  await overruleLedger(await aPerson('editor', 'Noa Lind'), { ...at(stranger), ...other })
  expect(await kept()).toHaveLength(1)
  expect((await rows())[1]?.overruled).toEqual({ ...other, by: 'Noa Lind' })
})

test('it can be taken back, once', async () => {
  await overruleLedger(editor, { ...at(stranger), ...said })
  expect(await withdrawLedgerOverrule(editor, at(stranger))).toMatchObject({ ok: true })
  expect(await withdrawLedgerOverrule(editor, at(stranger))).toMatchObject({ ok: true })
  expect((await rows())[1]?.overruled).toBeNull()
  expect(await audited('ledger.restored')).toEqual([{ actor: editor.id, detail: { key: 'household' } }])
})

test('a writer may do neither', async () => {
  await expect(overruleLedger(writer, { ...at(stranger), ...said })).rejects.toThrow(Forbidden)
  await expect(withdrawLedgerOverrule(writer, at(stranger))).rejects.toThrow(Forbidden)
  expect(await kept()).toEqual([])
})

describe('it is refused', () => {
  test('for a sentence that the ledger has found', async () => {
    expect(await overruleLedger(editor, { ...at(supported), ...said })).toMatchObject({
      reason: 'found_already',
    })
  })

  test('for a sentence that is not in the text', async () => {
    expect(await overruleLedger(editor, { ...at('Bakers opened.'), ...said })).toMatchObject({
      reason: 'not_found',
    })
  })

  test('without a reason', async () => {
    await expect(overruleLedger(editor, { ...at(stranger), ...said, reason: ' ok ' })).rejects.toThrow(
      'three characters',
    )
  })
})

describe('it falls', () => {
  beforeEach(() => overruleLedger(editor, { ...at(stranger), ...said }))

  test('with one character of its sentence', async () => {
    await write(`${supported} Bakers closed their shop.`)
    expect((await rows()).map(({ overruled }) => overruled)).toEqual([null, null])
  })

  test('when a source text changes', async () => {
    const [source] = (await briefFor(editor, brief.id)).sources
    if (!source) throw new Error('no source')
    const text = `${aSource.text} The council meets again in May.`
    await replaceSnapshot(editor, { briefId: brief.id, sourceId: source.id, text })
    expect((await rows())[1]).toMatchObject({ status: 'unsupported', overruled: null })
  })

  test('not when another sentence of the lens changes', async () => {
    await write(`A monthly pass costs 50 euros today. ${stranger}`)
    expect((await rows())[1]?.overruled).toMatchObject(said)
  })
})
