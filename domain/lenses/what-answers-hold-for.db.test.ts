import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { acknowledgements } from '@/db/schema/reviews'
import { storyVersions } from '@/db/schema/stories'
import { sha256 } from '@/lib/canonical'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { replaceSnapshot } from '../briefs/replace-snapshot'
import { defineLens } from '../library/define-lens'
import { publish } from '../publication/publish'
import { briefFor } from '../publication/queries'
import { setPerspectivesToFollow } from '../publication/set-perspectives-to-follow'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { keepSentence } from '../review/keep-sentence'
import { withdrawAcknowledgement } from '../review/withdraw-acknowledgement'
import { aBrief, aPerson, aSource, auditOf, lookAndApprove, putInto, theCopy } from '../testing/newsroom'
import type { LensView } from './lens'
import { omitLens } from './omit-lens'
import { definitionsForAdmin } from './queries'
import { reopenLens } from './reopen-lens'
import { saveLensText } from './save-lens-text'
import { takeNewDefinition } from './take-new-definition'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

const ours = 'Riders who use the bus each day may feel the rise of 12 percent first.'
const theirs = 'Riders who use the bus every day may feel the rise of 12 percent first.'
const theirsToo = 'Riders who use the bus on every day may feel the rise of 12 percent first.'
const onThePrice = 'The price of a monthly pass may be 31 percent higher for those who ride to work.'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  brief = await aBrief(writer)
})

const view = () => briefFor(editor, brief.id)
const theLens = async (key = 'household'): Promise<LensView> => {
  const lens = (await view()).lenses.find((one) => one.key === key)
  if (!lens) throw new Error('no such lens')
  return lens
}
const write = async (body: string, key = 'household') => {
  const { id, version } = await theLens(key)
  expect(await saveLensText(writer, { lensId: id, version, body })).toMatchObject({ ok: true })
}
const seen = ({ id, version }: LensView) => ({ lensId: id, version })
const answer = (gate: string, passage: string) =>
  acknowledgeFinding(editor, {
    briefId: brief.id,
    place: 'household',
    gate,
    passage,
    reason: 'gate_wrong',
    note: '',
  })
const answered = async (gate: string) =>
  (await theLens()).findings
    .filter((one) => one.gate === gate)
    .map(({ acknowledged }) => acknowledged !== null)
const approve = async () => lookAndApprove(editor, await theLens())
const replaceSource = async (text: string) => {
  const [source] = (await view()).sources
  if (!source) throw new Error('no source')
  expect(await replaceSnapshot(editor, { briefId: brief.id, sourceId: source.id, text })).toMatchObject({
    ok: true,
  })
}

describe('an answer to two lenses that say the same', () => {
  beforeEach(async () => {
    await write(theirs, 'adversary')
    await write(ours)
    expect(await answer('lens_duplicate', ours)).toMatchObject({ ok: true })
    expect(await answered('lens_duplicate')).toEqual([true])
  })

  test('lapses when the other lens is rewritten, and the finding needs a new one', async () => {
    await write(theirsToo, 'adversary')
    expect(await answered('lens_duplicate')).toEqual([false])
    expect(await approve()).toMatchObject({ reason: 'blocked', detail: [{ gate: 'lens_duplicate' }] })
    expect(await answer('lens_duplicate', ours)).toMatchObject({ ok: true })
    expect(await approve()).toMatchObject({ ok: true })
  })

  test('is of no use when the other lens becomes the same word for word', async () => {
    await write(ours, 'adversary')
    expect(await approve()).toMatchObject({ reason: 'blocked', detail: [{ severity: 'blocker' }] })
  })

  test('is not asked for once the other lens is left out, and counts for no other text after that', async () => {
    await omitLens(editor, { ...seen(await theLens('adversary')), reason: 'It says the same.' })
    expect(await answered('lens_duplicate')).toEqual([])
    await reopenLens(editor, seen(await theLens('adversary')))
    await write(theirsToo, 'adversary')
    expect(await answered('lens_duplicate')).toEqual([false])
  })

  test('falls with a source text too', async () => {
    await replaceSource(`${aSource.text} Riders met.`)
    expect(await answered('lens_duplicate')).toEqual([false])
  })
})

test('an answer about the sources holds when only another lens changes', async () => {
  await write(onThePrice)
  await answer('unsupported_number', '31 percent')
  await write(theirs, 'adversary')
  expect(await answered('unsupported_number')).toEqual([true])
})

test('an answer to a passage falls when the source text changes, and the finding is open again', async () => {
  await write(onThePrice)
  await answer('unsupported_number', '31 percent')
  expect(await approve()).toMatchObject({ ok: true })
  await replaceSource(`${aSource.text} Riders met.`)
  expect(await answered('unsupported_number')).toEqual([false])
  expect((await view()).missing).toMatchObject([{ code: 'lens_undecided' }, { code: 'unsupported_number' }])
})

test('a number that a new source text brings needs no answer any more', async () => {
  await write(onThePrice)
  await replaceSource(`${aSource.text} For some the price is 31 percent higher.`)
  expect(await answered('unsupported_number')).toEqual([])
})

test('other signal words are asked for as soon as a lens takes their definition', async () => {
  await write(ours)
  expect(await answered('off_frame')).toEqual([false])
  const admin = await aPerson('admin')
  const standing = (await definitionsForAdmin(admin)).find(({ key }) => key === 'household')
  if (!standing) throw new Error('no definition')
  await defineLens(admin, { ...standing, signalWords: ['price', 'job', 'rider'] })
  expect(await answered('off_frame')).toEqual([false])
  await takeNewDefinition(writer, seen(await theLens()))
  expect(await answered('off_frame')).toEqual([])
})

test('a passage of eight thousand bytes can be answered, and the answer taken back', async () => {
  const georgian = (hash: string) =>
    hash.replace(/./g, (one) => String.fromCharCode(0x10d0 + parseInt(one, 16)))
  const words = Array.from({ length: 45 }, (_, at) => georgian(sha256(String(at))))
  const long = words.join(' ')
  expect(Buffer.byteLength(long)).toBeGreaterThan(8_000)
  await write(words.slice(0, 41).join(' '), 'adversary')
  await write(long)
  const finding = { briefId: brief.id, place: 'household', gate: 'lens_duplicate', passage: long }
  expect(await answer('lens_duplicate', long)).toMatchObject({ ok: true })
  expect(await answered('lens_duplicate')).toEqual([true])
  const mine = and(eq(acknowledgements.briefId, brief.id), eq(acknowledgements.passageHash, sha256(long)))
  expect(await db.select().from(acknowledgements).where(mine)).toHaveLength(1)
  expect(await withdrawAcknowledgement(editor, finding)).toMatchObject({ ok: true })
  expect(await answered('lens_duplicate')).toEqual([false])
  expect(await auditOf(brief.id)).toEqual(expect.arrayContaining(['finding.overruled', 'finding.restored']))
})

describe('a warning that comes up after the approval', () => {
  beforeEach(async () => {
    await write(ours)
    expect(await approve()).toMatchObject({ ok: true })
  })

  test('is named with its lens and stops no publication', async () => {
    expect((await view()).lateWarnings).toEqual([])
    await write(theirs, 'adversary')
    const { lateWarnings, missing, lenses } = await view()
    expect(lateWarnings).toEqual([
      {
        code: 'late_warning',
        words: 'Household Impact: 1 warning came up after it was approved.',
        place: 'lens-household',
      },
    ])
    expect(lenses[0]).toMatchObject({ key: 'household', state: 'approved' })
    expect(missing).toMatchObject([{ place: 'lens-adversary' }])
    await setPerspectivesToFollow(editor, { briefId: brief.id, on: true })
    await putInto(brief, 'in_review', 'unpublished')
    const { hash } = await theCopy(brief.id)
    expect(await publish(editor, { briefId: brief.id, hash, publicNote: '' })).toMatchObject({ ok: true })
  })

  test('is not named once it is answered', async () => {
    await write(theirs, 'adversary')
    await answer('lens_duplicate', ours)
    expect((await view()).lateWarnings).toEqual([])
  })
})

test('readers learn that a sentence was kept, and neither why nor by whom', async () => {
  const stranger = 'Bakers closed their shops in the old town.'
  await write(stranger)
  const reason = 'Said at the hearing.'
  const place = { briefId: brief.id, place: 'household', sentence: stranger }
  expect(await keepSentence(editor, { ...place, reason })).toMatchObject({ ok: true })
  expect(await approve()).toMatchObject({ ok: true })
  await setPerspectivesToFollow(editor, { briefId: brief.id, on: true })
  await putInto(brief, 'in_review', 'unpublished')
  const publisher = await aPerson('editor', 'Pia Publisher')
  const { hash } = await theCopy(brief.id)
  expect(await publish(publisher, { briefId: brief.id, hash, publicNote: '' })).toMatchObject({ ok: true })
  const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))
  const content = JSON.stringify(version?.content)
  expect(content).toContain('{"gate":"claim_ledger","reason":"kept"}')
  expect(content).not.toContain(reason)
  expect(content).not.toContain(editor.name)
})
