import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { lensTexts } from '@/db/schema/lenses'
import type { Actor } from '../actor'
import { addSource } from '../briefs/add-source'
import type { Brief } from '../briefs/brief'
import { defineLens } from '../library/define-lens'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { withdrawAcknowledgement } from '../review/withdraw-acknowledgement'
import { aBrief, aPerson, aSource, auditOf, lookAndApprove, putInto, theBrief } from '../testing/newsroom'
import { addLens } from './add-lens'
import { approveLens } from './approve-lens'
import { dropLens } from './drop-lens'
import type { LensView } from './lens'
import { omitLens } from './omit-lens'
import { omitRemaining } from './omit-remaining'
import { definitionsForAdmin, lensViews } from './queries'
import { rejectLens } from './reject-lens'
import { reopenLens } from './reopen-lens'
import { saveAndApproveLens } from './save-and-approve-lens'
import { saveLensText } from './save-lens-text'
import { takeNewDefinition } from './take-new-definition'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

const good = 'Riders who use the bus every day may feel the rise of 12 percent first.'
const nearlyTheSame = 'Riders who use the bus each day may feel the rise of 12 percent first.'
const invented = 'Riders may pay a price that is 31 percent higher for their daily way to work.'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  brief = await aBrief(writer)
})

const theLens = async (key = 'household'): Promise<LensView> => {
  const lens = (await lensViews(db, brief.id)).find((one) => one.key === key)
  if (!lens) throw new Error('no such lens')
  return lens
}
const written = async (body = good): Promise<LensView> => {
  const { id, version } = await theLens()
  expect(await saveLensText(writer, { lensId: id, version, body })).toMatchObject({ ok: true })
  return theLens()
}
const approvedLens = async (): Promise<LensView> => {
  const lens = await written()
  expect(await lookAndApprove(editor, lens)).toMatchObject({ ok: true })
  return theLens()
}
const seen = ({ id, version }: LensView) => ({ lensId: id, version })

test('a brief starts with every active lens, empty', async () => {
  const lenses = await lensViews(db, brief.id)
  expect(lenses.map(({ key, state, body }) => [key, state, body])).toEqual([
    ['household', 'empty', ''],
    ['adversary', 'empty', ''],
  ])
})

describe('an approval', () => {
  test('is given to the text on the screen, with its hash in the audit log', async () => {
    const lens = await approvedLens()
    expect(lens).toMatchObject({ state: 'approved', decidedBy: editor.name, body: good })
    expect(await auditOf(lens.id)).toEqual(['lens.saved', 'lens.passages_shown', 'lens.approved'])
  })

  test('falls with one character, and typing the old text back does not bring it back', async () => {
    const lens = await approvedLens()
    await saveLensText(writer, { ...seen(lens), body: `${good}.` })
    const changed = await theLens()
    expect(changed).toMatchObject({ state: 'proposed', decidedBy: null, version: lens.version + 1 })
    await saveLensText(writer, { ...seen(changed), body: good })
    expect(await theLens()).toMatchObject({ state: 'proposed', hash: lens.hash })
  })

  test('of one lens stays when another lens changes', async () => {
    await approvedLens()
    const other = await theLens('adversary')
    await saveLensText(writer, { ...seen(other), body: good })
    expect(await theLens()).toMatchObject({ state: 'approved' })
  })

  test('of a text that is gone is refused', async () => {
    const lens = await written()
    await saveLensText(writer, { ...seen(lens), body: 'Another text about the fares.' })
    expect(await lookAndApprove(editor, lens)).toMatchObject({
      ok: false,
      reason: 'changed',
    })
  })

  test('given twice is one approval', async () => {
    const lens = await approvedLens()
    expect(await lookAndApprove(editor, lens)).toMatchObject({ ok: true })
    expect((await theLens()).version).toBe(lens.version)
    expect(await auditOf(lens.id)).toEqual(['lens.saved', 'lens.passages_shown', 'lens.approved'])
  })

  test('of an empty lens is refused', async () => {
    const { id, hash } = await theLens()
    expect(await approveLens(editor, { lensId: id, hash })).toMatchObject({ reason: 'nothing_to_approve' })
  })

  test('can be taken back', async () => {
    const lens = await approvedLens()
    await reopenLens(editor, seen(lens))
    expect(await theLens()).toMatchObject({ state: 'proposed', body: good })
  })
})

describe('a number that no source says', () => {
  test('stops the approval, and saving with approval saves nothing either', async () => {
    const lens = await written(invented)
    expect(await lookAndApprove(editor, lens)).toMatchObject({
      reason: 'blocked',
      detail: [{ gate: 'unsupported_number', found: '31 percent' }],
    })
    const again = await saveAndApproveLens(editor, { ...seen(lens), body: `${invented} Still.` })
    expect(again).toMatchObject({ ok: false, reason: 'blocked' })
    expect(await theLens()).toMatchObject({ body: invented, state: 'proposed' })
  })

  test('can be overruled with a reason, which falls when a source changes', async () => {
    const lens = await written(invented)
    const finding = {
      briefId: brief.id,
      place: 'household',
      gate: 'unsupported_number',
      passage: '31 percent',
    }
    const said = { ...finding, reason: 'common_knowledge' as const, note: '' }
    expect(await acknowledgeFinding(editor, said)).toMatchObject({ ok: true })
    expect(await theLens()).toMatchObject({
      findings: [{ found: '31 percent', acknowledged: { reason: 'common_knowledge', by: editor.name } }],
    })
    expect(await lookAndApprove(editor, lens)).toMatchObject({ ok: true })
    await addSource(editor, { briefId: brief.id, source: { ...aSource, text: 'A second report.' } })
    expect((await theLens()).findings).toMatchObject([{ acknowledged: null }])
  })

  test('counts again when the overrule is taken back', async () => {
    await written(invented)
    const finding = {
      briefId: brief.id,
      place: 'household',
      gate: 'unsupported_number',
      passage: '31 percent',
    }
    await acknowledgeFinding(editor, { ...finding, reason: 'gate_wrong', note: 'A test' })
    await withdrawAcknowledgement(editor, finding)
    expect((await theLens()).findings).toMatchObject([{ acknowledged: null }])
    expect(await auditOf(brief.id)).toEqual(expect.arrayContaining(['finding.overruled', 'finding.restored']))
  })

  test('cannot be overruled where it does not occur', async () => {
    const finding = { briefId: brief.id, place: 'household', gate: 'unsupported_number', passage: '99' }
    expect(await acknowledgeFinding(editor, { ...finding, reason: 'gate_wrong', note: '' })).toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('what the gates know of a lens', () => {
  test('its siblings: the same text in two lenses stops the second, unless the first is left out', async () => {
    const other = await written()
    const { id, version } = await theLens('adversary')
    expect(await saveAndApproveLens(editor, { lensId: id, version, body: good })).toMatchObject({
      reason: 'blocked',
      detail: [{ gate: 'lens_duplicate', severity: 'blocker' }],
    })
    await omitLens(editor, { ...seen(other), reason: 'It says what the other lens says.' })
    expect(await saveAndApproveLens(editor, { lensId: id, version, body: good })).toMatchObject({ ok: true })
  })

  test('a warning waits for an answer, and one reason is enough', async () => {
    const lens = await written(nearlyTheSame)
    const { id, version } = await theLens('adversary')
    await saveLensText(writer, { lensId: id, version, body: good })
    expect(await lookAndApprove(editor, lens)).toMatchObject({
      reason: 'blocked',
      detail: [{ gate: 'lens_duplicate', severity: 'warning' }],
    })
    const finding = { place: 'household', gate: 'lens_duplicate', passage: nearlyTheSame }
    const said = { ...finding, briefId: brief.id, reason: 'gate_wrong' as const, note: '' }
    expect(await acknowledgeFinding(editor, said)).toMatchObject({ ok: true })
    expect(await lookAndApprove(editor, await theLens())).toMatchObject({ ok: true })
  })

  test('its length: a text of four words is stopped, and nobody may overrule that', async () => {
    const lens = await written('The price goes up.')
    expect(await lookAndApprove(editor, lens)).toMatchObject({
      reason: 'blocked',
      detail: [{ gate: 'length' }],
    })
    const finding = { briefId: brief.id, place: 'household', gate: 'length', passage: lens.body }
    expect(await acknowledgeFinding(editor, { ...finding, reason: 'gate_wrong', note: '' })).toMatchObject({
      reason: 'cannot_overrule',
    })
  })

  test('the publisher and the author of its source are names that it may use', async () => {
    const lens = await written(
      'The price that The Harbour Courier reports may change, as Ines Calder might add in July.',
    )
    expect(lens.findings.filter(({ gate }) => gate === 'unsupported_entity')).toEqual([])
  })
})

describe('saving', () => {
  test('the same text changes nothing', async () => {
    const lens = await approvedLens()
    expect(await saveLensText(writer, { ...seen(lens), body: `  ${good}\n` })).toMatchObject({ ok: true })
    expect(await theLens()).toMatchObject({ state: 'approved', version: lens.version })
  })

  test('from an older screen is refused with the current text', async () => {
    const { id, version } = await theLens()
    await written()
    expect(await saveLensText(editor, { lensId: id, version, body: 'Mine.' })).toMatchObject({
      reason: 'stale',
      detail: { body: good, version: version + 1 },
    })
  })

  test('at once from two screens keeps exactly one', async () => {
    const lens = await theLens()
    const bodies = ['The first text of two.', 'The second text of two.']
    const outcomes = await Promise.all(bodies.map((body) => saveLensText(writer, { ...seen(lens), body })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('and approving is one act with one change of version', async () => {
    const lens = await theLens()
    expect(await saveAndApproveLens(editor, { ...seen(lens), body: good })).toMatchObject({ ok: true })
    expect(await theLens()).toMatchObject({ state: 'approved', version: lens.version + 1 })
    expect(await auditOf(lens.id)).toEqual(['lens.saved', 'lens.approved'])
  })

  test('keeps every text a lens ever had', async () => {
    const lens = await written()
    await saveLensText(writer, { ...seen(lens), body: 'A second version of it.' })
    const texts = await db.select().from(lensTexts).where(eq(lensTexts.lensId, lens.id))
    expect(texts.map(({ body, origin }) => [body, origin])).toEqual([
      [good, 'person'],
      ['A second version of it.', 'person'],
    ])
    expect(texts[1]?.basedOnId).toBe(texts[0]?.id)
  })

  test('after publishing reopens the brief as a draft', async () => {
    await putInto(brief, 'done', 'published')
    await written()
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'draft', publishedVersion: 1 })
  })
})

describe('leaving out', () => {
  test('one lens shows its reason, and reopening finds the text again', async () => {
    const lens = await written()
    await omitLens(editor, { ...seen(lens), reason: 'The source has nothing on this.' })
    const omitted = await theLens()
    expect(omitted).toMatchObject({
      state: 'omitted',
      omitReason: 'The source has nothing on this.',
      body: good,
    })
    await reopenLens(editor, seen(omitted))
    expect(await theLens()).toMatchObject({ state: 'proposed', omitReason: null, body: good })
  })

  test('a lens that never had a text reopens empty', async () => {
    await omitLens(editor, { ...seen(await theLens()), reason: 'Nothing on this.' })
    await reopenLens(editor, seen(await theLens()))
    expect(await theLens()).toMatchObject({ state: 'empty' })
  })

  test('all that remain leaves the approved ones alone', async () => {
    await approvedLens()
    expect(await omitRemaining(editor, { briefId: brief.id, reason: 'Nothing on this.' })).toEqual({
      ok: true,
      value: { omitted: 1 },
    })
    expect((await lensViews(db, brief.id)).map(({ state }) => state)).toEqual(['approved', 'omitted'])
    expect(await omitRemaining(editor, { briefId: brief.id, reason: 'Nothing.' })).toMatchObject({
      reason: 'nothing_to_do',
    })
  })
})

test('a rejected text stays in sight with its reason, and another text needs review', async () => {
  const lens = await written()
  await rejectLens(editor, { ...seen(lens), reason: 'sourcing' })
  const rejected = await theLens()
  expect(rejected).toMatchObject({ state: 'rejected', rejectReason: 'sourcing', body: good })
  await saveLensText(writer, { ...seen(rejected), body: 'A better text on this.' })
  expect(await theLens()).toMatchObject({ state: 'proposed', rejectReason: null })
})

describe('a new definition', () => {
  const redefine = async (change: { frame?: string; guidance?: string }) => {
    const admin = await aPerson('admin')
    const standing = (await definitionsForAdmin(admin)).find(({ key }) => key === 'household')
    if (!standing) throw new Error('no definition')
    expect(await defineLens(admin, { ...standing, ...change })).toMatchObject({ ok: true })
  }

  test('reaches a brief only when somebody takes it', async () => {
    await redefine({ frame: `A frame made at ${brief.id}` })
    expect(await theLens()).toMatchObject({
      newDefinition: true,
      frame: expect.not.stringContaining(brief.id),
    })
    await takeNewDefinition(writer, seen(await theLens()))
    expect(await theLens()).toMatchObject({ newDefinition: false, frame: `A frame made at ${brief.id}` })
  })

  test('that readers would see clears the approval', async () => {
    const lens = await approvedLens()
    await redefine({ frame: `Another frame ${brief.id}` })
    await takeNewDefinition(editor, seen(lens))
    expect(await theLens()).toMatchObject({ state: 'proposed', body: good })
  })

  test('that only the model would see leaves the approval', async () => {
    const lens = await approvedLens()
    await redefine({ guidance: `Look at rents ${brief.id}` })
    await takeNewDefinition(editor, seen(lens))
    expect(await theLens()).toMatchObject({ state: 'approved', hash: lens.hash, version: lens.version + 1 })
  })

  test('must have a disclaimer when it requires one, and must differ', async () => {
    const admin = await aPerson('admin')
    const [standing] = await definitionsForAdmin(admin)
    if (!standing) throw new Error('no definition')
    expect(await defineLens(admin, standing)).toMatchObject({ reason: 'unchanged' })
    expect(await defineLens(admin, { ...standing, disclaimer: '', disclaimerRequired: true })).toMatchObject({
      reason: 'disclaimer_missing',
    })
    await expect(defineLens(editor, standing)).rejects.toThrow('define a lens')
  })
})

test('a lens can be dropped from a draft and added again, but not once somebody has written in it', async () => {
  const lens = await theLens()
  expect(await dropLens(writer, seen(lens))).toMatchObject({ ok: true })
  expect((await lensViews(db, brief.id)).map(({ key }) => key)).toEqual(['adversary'])
  expect(await addLens(writer, { briefId: brief.id, key: 'household' })).toMatchObject({ ok: true })
  expect(await addLens(writer, { briefId: brief.id, key: 'household' })).toMatchObject({
    reason: 'already_there',
  })
  expect(await dropLens(writer, seen(await written()))).toMatchObject({ reason: 'decided' })
})

test('the day on which a source was published can be named though its text does not', async () => {
  const lens = await written(
    'The council voted on the price in the first week of March 2026, for some on March 4.',
  )
  expect(lens.findings).toEqual([])
  expect(
    (await written('The council decided on the new price of a monthly pass in May 2027.')).findings,
  ).toMatchObject([{ found: 'May 2027' }])
})
