import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { shownPassages } from '@/db/schema/reviews'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { approveLens } from './approve-lens'
import { flagged, type LensView } from './lens'
import { lensViews } from './queries'
import { saveAndApproveLens } from './save-and-approve-lens'
import { saveLensText } from './save-lens-text'
import { showPassages } from './show-passages'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

const clean = 'Riders who use the bus every day may feel the rise of 12 percent first.'
const twoNumbers = 'Riders may pay 31 percent more for their way to work, or perhaps 77 percent in all.'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  brief = await aBrief(writer)
})

const theLens = async (reader: Person = editor): Promise<LensView> => {
  const lens = (await lensViews(db, brief.id, { actor: reader })).find(({ key }) => key === 'household')
  if (!lens) throw new Error('no such lens')
  return lens
}
const written = async (body: string): Promise<LensView> => {
  const { id, version } = await theLens()
  expect(await saveLensText(writer, { lensId: id, version, body })).toMatchObject({ ok: true })
  return theLens()
}
/** A text with two numbers that no source says, each answered with a reason. */
const answered = async (): Promise<LensView> => {
  const lens = await written(twoNumbers)
  for (const { gate, found } of flagged(lens.findings)) {
    const finding = { briefId: brief.id, place: 'household', gate, passage: found }
    const said = { reason: 'common_knowledge' as const, note: '' }
    expect(await acknowledgeFinding(editor, { ...finding, ...said })).toMatchObject({ ok: true })
  }
  return theLens()
}
const approval = ({ id, hash }: LensView, shown?: string[]) => ({ lensId: id, hash, shown })
const look = ({ id, hash }: LensView, passages: string[]) => ({ lensId: id, hash, passages })
const rowsOf = (lensId: string) => db.select().from(shownPassages).where(eq(shownPassages.lensId, lensId))

describe('an approval', () => {
  test('of a clean text asks that its end was on the screen', async () => {
    const lens = await written(clean)
    expect(lens).toMatchObject({ toShow: ['end'], shown: [] })
    expect(await approveLens(editor, approval(lens))).toMatchObject({ reason: 'not_shown', detail: ['end'] })
    expect(await approveLens(editor, approval(lens, ['end']))).toMatchObject({ ok: true })
    expect(await rowsOf(lens.id)).toMatchObject([{ userId: editor.id, textHash: lens.hash, passage: 'end' }])
    expect(await auditOf(lens.id)).toEqual(['lens.saved', 'lens.passages_shown', 'lens.approved'])
  })

  test('of a text with answered findings requires a look at each of them', async () => {
    const lens = await answered()
    const [first = '', second = ''] = lens.toShow
    expect(lens.toShow).toHaveLength(2)
    expect(await approveLens(editor, approval(lens, ['end', first]))).toMatchObject({
      reason: 'not_shown',
      detail: [second],
    })
    expect(await showPassages(editor, look(lens, [first]))).toMatchObject({ ok: true })
    expect(await approveLens(editor, approval(lens, [second]))).toMatchObject({ ok: true })
  })

  test('that is refused keeps nothing of the look it carried', async () => {
    const lens = await answered()
    await approveLens(editor, approval(lens, lens.toShow.slice(0, 1)))
    expect(await rowsOf(lens.id)).toEqual([])
  })

  test('by the person who typed the text requires no look', async () => {
    const { id, version } = await theLens()
    expect(await saveAndApproveLens(editor, { lensId: id, version, body: clean })).toMatchObject({ ok: true })
    expect(await rowsOf(id)).toEqual([])
  })
})

describe('saving and approving', () => {
  test.each([
    ['the same text', (body: string) => body],
    ['a blank more', (body: string) => ` ${body.replace(' ', '  ')}\n`],
    ['a line break', (body: string) => body.replace(' every', '\nevery')],
    ['another comma', (body: string) => body.replace('day', 'day,')],
    ['another stop', (body: string) => `${body}.`],
    ['a braille blank', (body: string) => `${body}\u2800`],
    ['an invisible sign', (body: string) => body.replace('Riders', 'Ri\u200bders')],
  ])('asks for the look of an approval when nothing was written: %s', async (_, spelled) => {
    const lens = await written(clean)
    const asked = { lensId: lens.id, version: lens.version, body: spelled(clean) }
    expect(await saveAndApproveLens(editor, asked)).toMatchObject({ reason: 'not_shown', detail: ['end'] })
    expect(await theLens()).toMatchObject({ state: 'proposed', body: clean, version: lens.version })
    expect(await auditOf(lens.id)).toEqual(['lens.saved'])
    expect(await saveAndApproveLens(editor, { ...asked, shown: ['end'] })).toMatchObject({ ok: true })
    expect((await auditOf(lens.id)).filter((act) => act !== 'lens.saved')).toEqual([
      'lens.passages_shown',
      'lens.approved',
    ])
  })

  test('requires each approver to see each flagged passage of an unchanged text', async () => {
    const lens = await answered()
    const asked = { lensId: lens.id, version: lens.version, body: twoNumbers }
    const [first = '', second = ''] = lens.toShow
    for (const shown of [undefined, ['end'], [first]])
      expect(await saveAndApproveLens(editor, { ...asked, shown })).toMatchObject({ reason: 'not_shown' })
    await showPassages(await aPerson('editor'), look(lens, [first, second]))
    expect(await saveAndApproveLens(editor, asked)).toMatchObject({ reason: 'not_shown' })
    await showPassages(editor, look(lens, [first, second]))
    expect(await saveAndApproveLens(editor, asked)).toMatchObject({ ok: true })
  })

  test('requires none from somebody who wrote another text', async () => {
    const lens = await written(clean)
    const asked = { lensId: lens.id, version: lens.version, body: clean.replace('first', 'most') }
    expect(await saveAndApproveLens(editor, asked)).toMatchObject({ ok: true })
  })
})

describe('a look', () => {
  test('is kept once, with one line in the audit log, and read again by the same person', async () => {
    const lens = await written(clean)
    await showPassages(editor, look(lens, ['end', 'a passage of another text']))
    await showPassages(editor, look(lens, ['end']))
    expect(await rowsOf(lens.id)).toHaveLength(1)
    expect(await auditOf(lens.id)).toEqual(['lens.saved', 'lens.passages_shown'])
    expect(await theLens()).toMatchObject({ shown: ['end'] })
    expect(await approveLens(editor, approval(lens))).toMatchObject({ ok: true })
  })

  test('of one editor does not count for another', async () => {
    const lens = await written(clean)
    await showPassages(editor, look(lens, ['end']))
    const other = await aPerson('editor')
    expect(await theLens(other)).toMatchObject({ shown: [] })
    expect(await approveLens(other, approval(lens))).toMatchObject({ reason: 'not_shown' })
  })

  test('counts for exactly the text it was at', async () => {
    const lens = await written(clean)
    await showPassages(editor, look(lens, ['end']))
    const changed = await written(`${clean} So it may seem.`)
    expect(changed).toMatchObject({ shown: [] })
    expect(await approveLens(editor, approval(changed))).toMatchObject({ reason: 'not_shown' })
    expect(await showPassages(editor, look(lens, ['end']))).toMatchObject({ reason: 'changed' })
  })
})
