import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { signingKeys, storyRecords, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { submit } from '../briefs/submit'
import { Forbidden } from '../errors'
import { omitLens } from '../lenses/omit-lens'
import { saveLensText } from '../lenses/save-lens-text'
import { publishedStory } from '../stories/queries'
import { readKeys } from '../stories/read-keys'
import { readRecord } from '../stories/read-record'
import type { SignedRecord } from '../stories/record'
import { retireKey } from '../stories/retire-key'
import { verifyRecord } from '../stories/verify-record'
import { aBrief, aPerson, aSave, aSource, lookAndApprove, theBrief, theCopy } from '../testing/newsroom'
import { publish } from './publish'
import { briefFor } from './queries'
import { withdraw } from './withdraw'

let writer: UserActor
let editor: UserActor
let brief: Brief
let slug: string

const lensBody =
  'A monthly pass costs 56 euros from July, up from 50. Families with two riders may feel that price most.'

beforeEach(async () => {
  writer = await aPerson('writer', 'Wanda Canary')
  editor = await aPerson('editor', 'Edda Responsible')
  brief = await aBrief(writer)
  await submitted(writer)
  const [household, ...others] = (await briefFor(editor, brief.id)).lenses
  if (!household) throw new Error('the brief has no lens')
  await saveLensText(editor, { lensId: household.id, version: household.version, body: lensBody })
  const [written] = (await briefFor(editor, brief.id)).lenses
  if (!written) throw new Error('the brief has no lens')
  expect(await lookAndApprove(editor, written)).toMatchObject({ ok: true })
  for (const { id, version } of others)
    await omitLens(editor, { lensId: id, version, reason: 'The source has nothing on this.' })
  slug = await published()
})

afterEach(() => {
  delete process.env.DATA_KEY
})

const submitted = async (actor: UserActor) =>
  submit(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })

async function published(kind?: 'update' | 'minor' | 'correction'): Promise<string> {
  const { hash } = await theCopy(brief.id)
  const outcome = await publish(editor, { briefId: brief.id, hash, kind, publicNote: 'The month was wrong.' })
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`)
  return outcome.value.slug
}

async function again(headline: string, kind: 'update' | 'minor' | 'correction'): Promise<void> {
  await aSave(writer, brief.id, { ...(await theCopy(brief.id)).front, headline })
  await submitted(writer)
  await published(kind)
}

async function recordOf(number?: number): Promise<SignedRecord> {
  const signed = (await readRecord(slug, number))?.signed
  if (!signed) throw new Error('nothing is on record')
  return signed
}

const keysNow = async () => ({ keys: await readKeys() })
const aDraft = 'Bus fares rise by 12 percent in July, council says'

describe('the record of a published version', () => {
  test('says what was read, checked and decided, and is signed', async () => {
    const signed = await recordOf()
    expect(verifyRecord(signed, await keysNow())).toMatchObject({ ok: true })
    const { record } = signed
    expect(record).toMatchObject({
      version: 1,
      kind: 'first',
      responsible: 'Edda Responsible',
      fourEyes: true,
    })
    expect(record.read).toMatchObject([{ publisher: 'The Harbour Courier', address: aSource.url }])
    expect(record.texts.map(({ place, state, line }) => [place, state, line])).toEqual([
      ['front', 'shown', 'Written by our newsroom'],
      ['household', 'shown', 'Written by our newsroom'],
      ['adversary', 'omitted', 'Not read through Adversary View: The source has nothing on this.'],
    ])
    expect(record.texts[1]).toMatchObject({
      secondPerson: false,
      notes: ['Not reviewed by a second person'],
      checks: { notChecked: null, sentences: { all: 2, withPassage: 2, withDifference: 0, kept: 0 } },
    })
    expect(record.decisions.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'submitted front',
      'approved household',
      'omitted adversary',
      'published front',
    ])
    const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))
    expect(record.contentHash).toBe(version?.hash)
  })

  test('knows every record before it, corrections, and how many changes were minor', async () => {
    await again('Bus fares rise by 12 percent from July', 'minor')
    await again(aDraft, 'correction')
    const records = [await recordOf(1), await recordOf(2), await recordOf(3)]
    expect(verifyRecord(records, await keysNow())).toMatchObject({ ok: true })
    const newest = await recordOf()
    expect(newest.chain).toEqual(records.map(({ hash }) => hash))
    expect(newest.record).toMatchObject({
      minorChanges: 1,
      corrected: [{ number: 1, note: 'The month was wrong.', reviewedAt: null }],
    })
    expect(await readRecord(slug, 4)).toBeNull()
  })

  test('names nobody but the responsible editor, and holds no id, no address, no text', async () => {
    const told = JSON.stringify(await recordOf())
    const people = await db.select().from(users)
    for (const { id, email } of people) {
      expect(told).not.toContain(id)
      expect(told).not.toContain(email)
    }
    for (const hidden of [writer.name, brief.id, lensBody, 'A monthly pass', (await theCopy(brief.id)).hash])
      expect(told).not.toContain(hidden)
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/)
  })

  test('is gone with the story, and was never there for a version from before records', async () => {
    await db.delete(storyRecords)
    expect(await readRecord(slug)).toMatchObject({ number: 1, signed: null })
    await withdraw(editor, { briefId: (await theBrief(brief.id)).id, reason: 'It was wrong.' })
    expect(await readRecord(slug)).toBeNull()
  })
})

describe('the nearest passages of a text', () => {
  test('are frozen with it, sentence by sentence; a source of 36 words has no room to be quoted much', async () => {
    const content = (await publishedStory(slug))?.content
    const [lens] = content?.lenses ?? []
    expect(lens?.passages).toMatchObject([
      { text: 'A monthly pass costs 56 euros from July, up from 50.', source: 0, paragraph: 1, kept: false },
      { text: 'Families with two riders may feel that price most.', kept: false },
    ])
    const quoted = [...(lens?.passages ?? []), ...(content?.frontPassages ?? []).flatMap(({ rows }) => rows)]
    const words = quoted.flatMap(({ excerpt }) => excerpt?.split(' ').filter((word) => word !== '…') ?? [])
    expect(words.length).toBeLessThanOrEqual(9)
    expect(content?.frontPassages?.map(({ field }) => field)).toContain('summary')
    expect(lens).not.toHaveProperty('support')
    expect(lens?.inferences).toEqual(['Families with two riders may feel that price most.'])
  })
})

describe('the key that signs', () => {
  test('is made at the first publish, with an audit line, and kept sealed', async () => {
    const [key] = await db.select().from(signingKeys).orderBy(desc(signingKeys.createdAt))
    expect(JSON.stringify(key?.privateKey)).not.toContain('PRIVATE KEY')
    const made = await db.select().from(auditEvents).where(eq(auditEvents.action, 'signing_key.made'))
    expect(made.map(({ subject }) => subject)).toContain(key?.id)
    expect(await activeKeys()).toHaveLength(1)
  })

  test('is retired by admins only; the next publish makes a new one, and the old records still hold', async () => {
    const before = await recordOf()
    const admin = await aPerson('admin')
    await expect(retireKey(editor, { keyId: before.keyId })).rejects.toThrow(Forbidden)
    expect(await retireKey(admin, { keyId: before.keyId })).toMatchObject({ ok: true })
    expect(await retireKey(admin, { keyId: before.keyId })).toMatchObject({ ok: false, reason: 'not_active' })
    expect(await activeKeys()).toHaveLength(0)
    await again(aDraft, 'update')
    const after = await recordOf()
    expect(after.keyId).not.toBe(before.keyId)
    expect(verifyRecord([await recordOf(1), after], await keysNow())).toMatchObject({ ok: true })
    const [last] = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'signing_key.retired'))
      .orderBy(desc(auditEvents.seq))
    expect(last).toMatchObject({ subject: before.keyId, actor: admin.id })
  })

  test('that cannot be opened any more gives way to a new one, so that publishing goes on', async () => {
    const before = await recordOf()
    process.env.DATA_KEY = 'another key of more than 32 characters'
    await again(aDraft, 'update')
    expect((await recordOf()).keyId).not.toBe(before.keyId)
    expect(await activeKeys()).toHaveLength(1)
    expect(verifyRecord([await recordOf(1), await recordOf()], await keysNow())).toMatchObject({ ok: true })
  })
})

const activeKeys = async () => (await readKeys()).filter(({ retiredAt }) => retiredAt === null)
