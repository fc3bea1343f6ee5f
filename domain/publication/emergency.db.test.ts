import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { reviewDebts, storyVersions } from '@/db/schema/stories'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { briefRows } from '../briefs/list-briefs'
import { submit } from '../briefs/submit'
import { disclosureOf } from '../stories/disclosure'
import { publishedStory } from '../stories/queries'
import { readRecord } from '../stories/read-record'
import { aBrief, aPerson, aSave, auditOf, theBrief, theCopy, withoutLenses } from '../testing/newsroom'
import { publish } from './publish'
import { publishInEmergency } from './publish-in-emergency'
import { briefFor } from './queries'
import { reviewPublished } from './review-published'

let editor: UserActor
let other: UserActor
let brief: Brief
const reason = 'The ferry leaves in an hour and nobody else is in.'
const unseen = 'Not reviewed by a second person'

beforeEach(async () => {
  editor = await aPerson('editor', 'Editor One')
  other = await aPerson('editor', 'Editor Two')
  brief = await ready(editor)
})

async function ready(author: UserActor): Promise<Brief> {
  const one = await aBrief(author)
  await submit(author, { briefId: one.id, hash: (await theCopy(one.id)).hash })
  await withoutLenses(other, one.id)
  return one
}
const input = async ({ id }: Brief) => ({ briefId: id, hash: (await theCopy(id)).hash, publicNote: '' })
const inEmergency = async (one = brief, more: { kind?: 'update'; publicNote?: string } = {}) =>
  publishInEmergency(editor, { ...(await input(one)), reason, ...more })
const slug = async () => (await theBrief(brief.id)).slug ?? ''
const told = async () => {
  const story = await publishedStory(await slug())
  return story && disclosureOf(story.content.front).notes
}

describe('an emergency', () => {
  test('lets an editor publish alone what they wrote, tells readers so, and keeps the reason', async () => {
    expect(await publish(editor, await input(brief))).toMatchObject({ reason: 'four_eyes' })
    expect(await inEmergency()).toMatchObject({ ok: true })
    expect(await told()).toEqual([unseen])
    const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))
    expect(version).toMatchObject({ emergency: true, publishedBy: editor.id })
    expect((await readRecord(await slug()))?.signed?.record).toMatchObject({
      emergency: true,
      fourEyes: true,
    })
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, 'brief.published'))
    expect(event?.detail).toMatchObject({ emergency: reason })
  })

  test('skips four eyes and nothing else', async () => {
    await aSave(editor, brief.id, { ...(await theCopy(brief.id)).front, summary: '' })
    expect(await inEmergency()).toMatchObject({ reason: 'not_ready', detail: [{ code: 'no_summary' }] })
    expect(await db.select().from(reviewDebts).where(eq(reviewDebts.briefId, brief.id))).toEqual([])
  })

  test('owes a review, which stops the next one of this person, but not a correction', async () => {
    await inEmergency()
    const next = await ready(editor)
    expect(await inEmergency(next)).toMatchObject({
      reason: 'owes_review',
      detail: 'Bus fares rise by 12 percent in July',
    })
    expect((await briefFor(editor, next.id)).fourEyes.owes).toBe('Bus fares rise by 12 percent in July')
    const othersOwn = await ready(other)
    const theirs = { ...(await input(othersOwn)), reason }
    expect(await publishInEmergency(other, theirs)).toMatchObject({ ok: true })

    await aSave(editor, brief.id, { ...(await theCopy(brief.id)).front, headline: 'Fares go up in July' })
    await submit(editor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
    const correction = { ...(await input(brief)), kind: 'correction' as const, publicNote: 'It said rise.' }
    expect(await publish(editor, correction)).toMatchObject({ ok: true })
  })

  test('of two at once by one person, one goes through', async () => {
    const next = await ready(editor)
    const outcomes = await Promise.all([inEmergency(), inEmergency(next)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('the review that is owed', () => {
  beforeEach(async () => {
    await inEmergency()
  })
  const review = (actor: UserActor, version = 1) => reviewPublished(actor, { briefId: brief.id, version })

  test('waits on the desk of every other editor', async () => {
    const waiting = async (actor: UserActor) =>
      (await briefRows(actor, { queue: 'corrections' })).map(({ id }) => id)
    expect(await waiting(other)).toContain(brief.id)
    expect(await waiting(editor)).not.toContain(brief.id)
    expect((await briefFor(other, brief.id)).owedReviews).toMatchObject([
      { of: 'version', version: 1, emergency: true, reason, by: 'Editor One', own: false },
    ])
  })

  test('is done by another editor: the line goes, nothing is owed, and the next emergency is open', async () => {
    expect(await review(editor)).toMatchObject({ reason: 'own' })
    expect(await review(other, 7)).toMatchObject({ reason: 'not_there' })
    expect(await told()).toEqual([unseen])
    expect(await review(other)).toMatchObject({ ok: true })
    expect(await told()).toEqual([])
    expect(await auditOf(brief.id)).toContain('emergency.reviewed')
    expect(await review(other)).toMatchObject({ reason: 'reviewed_already' })
    expect((await briefFor(other, brief.id)).owedReviews).toEqual([])
    expect(await inEmergency(await ready(editor))).toMatchObject({ ok: true })
  })
})
