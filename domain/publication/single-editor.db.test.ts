import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents, settings } from '@/db/schema/newsroom'
import { reviewDebts, storyVersions } from '@/db/schema/stories'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { briefRows } from '../briefs/list-briefs'
import { submit } from '../briefs/submit'
import { readSettings } from '../settings/queries'
import { saveSettings } from '../settings/save-settings'
import { disclosureOf } from '../stories/disclosure'
import { publishedStory } from '../stories/queries'
import { readRecord } from '../stories/read-record'
import { aBrief, aPerson, aSave, theCopy, withoutLenses } from '../testing/newsroom'
import { publish } from './publish'
import { publishInEmergency } from './publish-in-emergency'
import { briefFor } from './queries'
import { reviewPublished } from './review-published'
import { schedule } from './schedule'
import { withdraw } from './withdraw'

let editor: UserActor
let other: UserActor
const unseen = 'Not reviewed by a second person'

beforeEach(async () => {
  editor = await aPerson('editor', 'Editor One')
  other = await aPerson('editor', 'Editor Two')
})
afterEach(async () => {
  await db.delete(settings)
})

const hours = async (soloLimit = 3) => {
  const { ai: _, ...standing } = await readSettings()
  return saveSettings(await aPerson('admin'), { ...standing, singleEditor: true, soloLimit })
}
async function ready(author = editor): Promise<Brief> {
  const one = await aBrief(author)
  await submit(author, { briefId: one.id, hash: (await theCopy(one.id)).hash })
  await withoutLenses(other, one.id)
  return one
}
const input = async ({ id }: Brief) => ({ briefId: id, hash: (await theCopy(id)).hash, publicNote: '' })
const alone = async (one?: Brief) => publish(editor, await input(one ?? (await ready())))
async function published(): Promise<{ brief: Brief; slug: string }> {
  const brief = await ready()
  const outcome = await alone(brief)
  if (!outcome.ok) throw new Error(String(outcome.detail))
  return { brief, slug: outcome.value.slug }
}
const told = async (slug: string) => {
  const story = await publishedStory(slug)
  return story && disclosureOf(story.content.front).notes
}
const lineOf = async (briefId: string, action: string) =>
  (await db.select().from(auditEvents).where(eq(auditEvents.subject, briefId))).find(
    (one) => one.action === action,
  )

describe('single-editor hours', () => {
  test('are off until an admin sets them, and the audit log says so', async () => {
    expect(await alone()).toMatchObject({ reason: 'four_eyes' })
    await hours(2)
    const lines = await db.select().from(auditEvents).where(eq(auditEvents.action, 'settings.saved'))
    expect(lines.at(-1)?.detail).toMatchObject({
      keys: ['singleEditor', 'soloLimit'],
      singleEditor: true,
      soloLimit: 2,
    })
    expect(await alone()).toMatchObject({ ok: true })
  })

  test('let an editor publish alone; readers, record, log and the desk of others say so', async () => {
    await hours()
    const { brief, slug } = await published()
    expect(await told(slug)).toEqual([unseen])
    const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))
    expect(version).toMatchObject({ emergency: false, publishedBy: editor.id })
    const [owed] = await db.select().from(reviewDebts).where(eq(reviewDebts.briefId, brief.id))
    expect(owed).toMatchObject({ owedBy: editor.id, reviewedAt: null })
    expect((await readRecord(slug))?.signed?.record).toMatchObject({
      fourEyes: true,
      emergency: false,
      texts: [{ place: 'front', secondPerson: false, notes: [unseen] }, {}, {}],
    })
    expect(await lineOf(brief.id, 'brief.published')).toMatchObject({
      actor: editor.id,
      detail: { alone: 'single_editor' },
    })
    expect((await briefRows(other, { queue: 'corrections' })).map(({ id }) => id)).toContain(brief.id)
    expect((await briefFor(other, brief.id)).owedReviews).toMatchObject([
      { of: 'version', version: 1, emergency: false, own: false },
    ])
  })

  test('end after three stories, whatever they are, until somebody else has reviewed one', async () => {
    await hours()
    const { brief, slug } = await published()
    await published()
    await aSave(editor, brief.id, {
      ...(await theCopy(brief.id)).front,
      whyItMatters: 'Those who ride every day pay 56 euros a month instead of 50.',
    })
    await submit(editor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
    expect(
      await publish(editor, { ...(await input(brief)), kind: 'update', publicNote: 'The reason is new.' }),
    ).toMatchObject({ ok: true })

    const fourth = await ready()
    for (const one of [fourth, await ready()])
      expect(await alone(one)).toMatchObject({
        reason: 'four_eyes',
        detail: expect.stringContaining('3 stories that you published alone'),
      })
    expect((await briefFor(editor, fourth.id)).fourEyes).toMatchObject({ soloLeft: 0 })
    expect(await reviewPublished(editor, { briefId: brief.id, version: 1 })).toMatchObject({ reason: 'own' })

    expect(await reviewPublished(other, { briefId: brief.id, version: 2 })).toMatchObject({ ok: true })
    expect(await told(slug)).toEqual([])
    expect(await lineOf(brief.id, 'solo.reviewed')).toMatchObject({
      actor: other.id,
      detail: { version: 2, owedBy: editor.id },
    })
    expect((await briefFor(editor, fourth.id)).fourEyes).toMatchObject({ soloLeft: 1 })
    expect(await alone(fourth)).toMatchObject({ ok: true })
    expect(await alone()).toMatchObject({ reason: 'four_eyes' })
  })

  test('count for each editor, and not what a second person published', async () => {
    await hours(1)
    const writer = await aPerson('writer')
    expect(await alone(await ready(writer))).toMatchObject({ ok: true })
    await published()
    expect(await alone(await ready(writer))).toMatchObject({ ok: true })
    expect(await publish(other, await input(await ready(other)))).toMatchObject({ ok: true })
  })

  test('of two at once by one editor with one left, one goes through', async () => {
    await hours(1)
    const inputs = [await input(await ready()), await input(await ready())]
    const outcomes = await Promise.all(inputs.map((one) => publish(editor, one)))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('open no schedule, no larger correction, and leave an emergency its own review', async () => {
    await hours(1)
    const brief = await ready()
    const at = new Date(Date.now() + 3_600_000)
    expect(await schedule(editor, { ...(await input(brief)), at })).toMatchObject({ reason: 'four_eyes' })
    await alone(brief)
    await aSave(editor, brief.id, {
      ...(await theCopy(brief.id)).front,
      summary:
        'From July on, riders of all the buses that run here pay 56 euros, which is 12 percent more than they did until now.',
    })
    await submit(editor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
    expect(
      await publish(editor, { ...(await input(brief)), kind: 'correction', publicNote: 'It was wrong.' }),
    ).toMatchObject({ reason: 'four_eyes' })
    const reason = 'The ferry leaves in an hour.'
    expect(await publishInEmergency(editor, { ...(await input(await ready())), reason })).toMatchObject({
      ok: true,
    })
    expect(await publishInEmergency(editor, { ...(await input(await ready())), reason })).toMatchObject({
      reason: 'owes_review',
    })
  })

  test('do not wait for a story that was withdrawn', async () => {
    await hours(1)
    const { brief } = await published()
    await withdraw(editor, { briefId: brief.id, reason: 'It was wrong.' })
    expect(await alone()).toMatchObject({ ok: true })
  })
})
