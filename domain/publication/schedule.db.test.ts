import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { auditEvents, mails } from '@/db/schema/newsroom'
import { storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { briefRows, queueCounts } from '../briefs/list-briefs'
import { submit } from '../briefs/submit'
import { publishedStory } from '../stories/queries'
import { aBrief, aPerson, aSave, auditOf, theBrief, theCopy, withoutLenses } from '../testing/newsroom'
import { calendarEntries } from './list-calendar'
import { publishScheduled } from './publish-scheduled'
import { briefFor } from './queries'
import { schedule } from './schedule'
import { scheduleInput } from './schema'
import { sweep } from './sweep'
import { unschedule } from './unschedule'
import { withdraw } from './withdraw'

let writer: UserActor
let editor: UserActor
let brief: Brief
const slug = () => theBrief(brief.id).then((one) => one.slug ?? '')
const robot = { kind: 'system', job: 'briefs.publish_scheduled' } as const

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Editor One')
  brief = await aBrief(writer)
  await submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  await withoutLenses(editor, brief.id)
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const scheduled = async (actor = editor, at = inHours(2)) =>
  schedule(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash, publicNote: '', at })
const itsTime = () =>
  db
    .update(briefs)
    .set({ scheduledAt: new Date(Date.now() - 1_000) })
    .where(eq(briefs.id, brief.id))
const carriedOut = async (scheduleId?: string) =>
  publishScheduled(robot, {
    briefId: brief.id,
    scheduleId: scheduleId ?? (await theBrief(brief.id)).scheduleId ?? '',
  })
const detailOf = async (action: string) =>
  (await db.select().from(auditEvents).where(eq(auditEvents.subject, brief.id))).find(
    (event) => event.action === action,
  )?.detail
const letters = async () => (await db.select().from(mails)).filter(({ body }) => body.includes(brief.id))

describe('scheduling', () => {
  test('is the decision to publish later: a job waits for the time, readers see nothing before', async () => {
    const at = inHours(2)
    expect(await scheduled(editor, at)).toEqual({ ok: true, value: { at } })
    const row = await theBrief(brief.id)
    expect(row).toMatchObject({ workingState: 'scheduled', scheduledBy: editor.id, publishedVersion: null })
    const { rows } = await db.execute(
      sql`select run_at, payload from graphile_worker._private_jobs where payload->>'briefId' = ${brief.id}`,
    )
    expect(rows).toMatchObject([{ payload: { scheduleId: row.scheduleId } }])
    expect(new Date(String(rows[0]?.run_at)).getTime()).toBe(at.getTime())
    expect(await detailOf('brief.scheduled')).toMatchObject({ at: at.toISOString(), kind: 'first' })
    expect(await carriedOut()).toMatchObject({ ok: false, reason: 'not_due' })
    expect(await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))).toEqual([])
  })

  test('is checked as publishing is', async () => {
    expect(await scheduled(editor, inHours(-1))).toMatchObject({ reason: 'past' })
    expect(await scheduled(editor, inHours(24 * 400))).toMatchObject({ reason: 'too_far' })
    await aSave(editor, brief.id, { ...(await theCopy(brief.id)).front, summary: '' })
    expect(await scheduled()).toMatchObject({ reason: 'not_ready', detail: [{ code: 'no_summary' }] })
    const own = await aBrief(editor)
    await submit(editor, { briefId: own.id, hash: (await theCopy(own.id)).hash })
    await withoutLenses(editor, own.id)
    brief = own
    expect(await scheduled()).toMatchObject({ reason: 'four_eyes' })
    expect((await theBrief(own.id)).workingState).toBe('in_review')
  })

  test('has its own list, and the brief shows whose decision it is', async () => {
    await scheduled()
    const counts = await queueCounts(editor)
    expect(counts.scheduled).toBeGreaterThan(0)
    expect((await briefRows(editor, { queue: 'scheduled' })).map(({ id }) => id)).toContain(brief.id)
    expect((await briefRows(editor, { queue: 'review' })).map(({ id }) => id)).not.toContain(brief.id)
    expect((await briefFor(writer, brief.id)).schedule).toMatchObject({ by: 'Editor One', kind: null })
  })

  test('is in the calendar of those who may read it, next to what was published', async () => {
    const at = inHours(2)
    await scheduled(editor, at)
    const span = { from: new Date(at.getTime() - 1_000), until: new Date(at.getTime() + 1_000) }
    const seenBy = async (actor: UserActor) =>
      (await calendarEntries(actor, span)).filter(({ briefId }) => briefId === brief.id)
    expect(await seenBy(writer)).toMatchObject([{ kind: 'scheduled', at, by: 'Editor One' }])
    expect(await seenBy(await aPerson('writer'))).toEqual([])
    await itsTime()
    await carriedOut()
    expect(await seenBy(editor)).toEqual([])
    const today = { from: inHours(-1), until: inHours(1) }
    expect(
      (await calendarEntries(editor, today)).filter(({ briefId }) => briefId === brief.id),
    ).toMatchObject([{ kind: 'first', headline: 'Bus fares rise by 12 percent in July' }])
  })

  test('is taken back at any time before, and its job then does nothing', async () => {
    await scheduled()
    const { scheduleId } = await theBrief(brief.id)
    await unschedule(editor, { briefId: brief.id })
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'in_review', scheduledAt: null })
    expect(await auditOf(brief.id)).toContain('brief.unscheduled')
    await scheduled()
    await itsTime()
    expect(await carriedOut(scheduleId ?? '')).toMatchObject({ ok: false, reason: 'gone' })
    expect((await theBrief(brief.id)).publishedVersion).toBeNull()
  })

  test('reads the time as the browser of the person has it, in summer and in winter', () => {
    const given = { briefId: brief.id, hash: 'x'.repeat(64), publishAt: '2027-07-01T09:30' }
    const at = (offset: string) => scheduleInput.parse({ ...given, offset }).at.toISOString()
    expect(at('120')).toBe('2027-07-01T07:30:00.000Z')
    expect(at('-300')).toBe('2027-07-01T14:30:00.000Z')
    expect(scheduleInput.parse(given).at.toISOString()).toBe('2027-07-01T09:30:00.000Z')
    for (const publishAt of [
      '',
      'soon',
      '2027-02-31T09:00',
      '2027-07-01',
      '2027-07-01T09:30:00Z',
      '2027-07-01T09:30+02:00',
    ])
      expect(scheduleInput.safeParse({ ...given, publishAt }).error?.issues[0]?.message, publishAt).toBe(
        'Give the day and the time.',
      )
  })
})

describe('when its time has come', () => {
  test('it is published as the decision of the editor who scheduled it, once', async () => {
    await scheduled()
    const { scheduleId } = await theBrief(brief.id)
    await itsTime()
    expect(await carriedOut()).toMatchObject({ ok: true })
    const story = await publishedStory(await slug())
    expect(story?.content).toMatchObject({
      responsible: 'Editor One',
      front: { reviewedBySecondPerson: true },
    })
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'done', scheduledAt: null })
    expect(await detailOf('brief.published')).toMatchObject({ scheduledBy: editor.id, kind: 'first' })
    expect(await carriedOut(scheduleId ?? '')).toMatchObject({ reason: 'gone' })
    expect((await publishedStory(await slug()))?.number).toBe(1)
  })

  test('it is published whatever became of its job', async () => {
    await scheduled()
    await itsTime()
    await db.execute(sql`delete from graphile_worker._private_jobs`)
    await sweep()
    expect((await theBrief(brief.id)).publishedVersion).toBe(1)
  })

  test('something in the way puts it back into review, says why, and tells the people concerned', async () => {
    await scheduled()
    await itsTime()
    await db.update(users).set({ active: false }).where(eq(users.id, editor.id))
    expect(await carriedOut()).toEqual({ ok: true, value: null })
    const row = await theBrief(brief.id)
    expect(row).toMatchObject({ workingState: 'in_review', scheduledAt: null, publishedVersion: null })
    expect(row.scheduleFailure).toBe('The editor who scheduled it can’t publish anymore.')
    expect(await detailOf('brief.schedule_failed')).toMatchObject({ problem: row.scheduleFailure })
    expect(await letters()).toMatchObject([{ recipient: `${writer.id}@newsroom.test` }])
    await sweep()
    expect(await letters()).toHaveLength(1)
  })

  test('what a changed source means for it is checked again', async () => {
    await scheduled()
    await itsTime()
    await db.update(briefs).set({ scheduledRevision: 1 }).where(eq(briefs.id, brief.id))
    await carriedOut()
    expect((await theBrief(brief.id)).scheduleFailure).toBe('The text was changed after it was scheduled.')
    expect((await briefFor(editor, brief.id)).scheduleFailure).not.toBeNull()
    expect(await scheduled()).toMatchObject({ ok: true })
    expect((await theBrief(brief.id)).scheduleFailure).toBeNull()
  })

  test('nothing is published that was withdrawn meanwhile', async () => {
    await scheduled()
    await withdraw(editor, { briefId: brief.id, reason: 'The source took it back.' })
    await itsTime().catch(() => {})
    expect(await carriedOut()).toMatchObject({ ok: false })
    expect(await theBrief(brief.id)).toMatchObject({ publishedVersion: null, workingState: 'in_review' })
  })
})

test('an update of a published story waits with its kind and its note', async () => {
  await scheduled()
  await itsTime()
  await carriedOut()
  await aSave(writer, brief.id, { ...(await theCopy(brief.id)).front, headline: 'Fares rise, council says' })
  await submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  const given = { briefId: brief.id, hash: (await theCopy(brief.id)).hash, at: inHours(1) }
  expect(await schedule(editor, { ...given, kind: 'update', publicNote: '' })).toMatchObject({
    reason: 'note_needed',
  })
  expect(await schedule(editor, { ...given, kind: 'update', publicNote: 'Says who decided.' })).toMatchObject(
    { ok: true },
  )
  await itsTime()
  await carriedOut()
  expect(await publishedStory(await slug())).toMatchObject({
    number: 2,
    kind: 'update',
    notes: [{ kind: 'update', note: 'Says who decided.' }],
  })
})
