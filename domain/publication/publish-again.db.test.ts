import { and, desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { auditEvents } from '@/db/schema/newsroom'
import { corrections, storyVersions } from '@/db/schema/stories'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { briefRows, queueCounts } from '../briefs/list-briefs'
import { submit } from '../briefs/submit'
import type { FrontText } from '../front-text'
import { disclosureOf } from '../stories/disclosure'
import { storyVersionContent, storyVersionList } from '../stories/list-versions'
import { publishedStory } from '../stories/queries'
import { aBrief, aFrontText, aPerson, aSave, theBrief, theCopy, withoutLenses } from '../testing/newsroom'
import { publish } from './publish'
import { briefFor } from './queries'
import { reviewPublished } from './review-published'
import { withdraw } from './withdraw'

let writer: UserActor
let editor: UserActor
let other: UserActor
let brief: Brief
let slug: string

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Editor One')
  other = await aPerson('editor', 'Editor Two')
  brief = await aBrief(writer)
  await submitted(writer)
  await withoutLenses(editor, brief.id)
  const outcome = await again(editor, undefined, '')
  if (!outcome.ok) throw new Error(outcome.reason)
  slug = outcome.value.slug
})

const submitted = async (actor: UserActor) =>
  submit(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
const edited = async (actor: UserActor, change: Partial<FrontText>) => {
  await aSave(actor, brief.id, { ...(await theCopy(brief.id)).front, ...change })
  await submitted(actor)
}
const again = async (
  actor: UserActor,
  kind: 'correction' | 'update' | 'minor' | undefined,
  publicNote = 'It said June. It is July.',
) => publish(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash, kind, publicNote })
const aTypo = { whyItMatters: 'Those who ride every day pay 56 euros a month instead of 50.' }
const fixedHeadline = { headline: 'Bus fares go up by 12 percent in July' }
const lastAct = async () => {
  const [event] = await db
    .select({ action: auditEvents.action, actor: auditEvents.actor, detail: auditEvents.detail })
    .from(auditEvents)
    .where(eq(auditEvents.subject, brief.id))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  return event
}
const told = async () => disclosureOf((await publishedStory(slug))?.content.front ?? neverRead()).notes
const neverRead = (): never => {
  throw new Error('the story is not public')
}
const unseen = 'Not reviewed by a second person'

describe('a correction', () => {
  test('is published by one editor alone, numbered, and waits for a second one', async () => {
    await edited(editor, fixedHeadline)
    expect(await again(editor, 'correction')).toMatchObject({ ok: true })
    const story = await publishedStory(slug)
    expect(story).toMatchObject({ number: 2, kind: 'correction', content: fixedHeadline })
    expect(story?.notes).toMatchObject([{ kind: 'correction', number: 1, note: 'It said June. It is July.' }])
    expect(await told()).toEqual([unseen])
    const [row] = await db.select().from(corrections).where(eq(corrections.briefId, brief.id))
    expect(row).toMatchObject({ number: 1, reviewedBy: null, reviewedAt: null })
    expect(await lastAct()).toMatchObject({
      action: 'brief.published',
      actor: editor.id,
      detail: { kind: 'correction', correction: 1, version: 2, alone: 'correction', newHeadline: true },
    })
  })

  test('says what was wrong, or is refused', async () => {
    await edited(editor, fixedHeadline)
    expect(await again(editor, 'correction', '')).toMatchObject({
      reason: 'note_needed',
      detail: 'correction',
    })
    expect((await publishedStory(slug))?.number).toBe(1)
    expect(await db.select().from(corrections).where(eq(corrections.briefId, brief.id))).toEqual([])
  })

  test('is checked as everything else is', async () => {
    await edited(editor, { whyItMatters: 'It affects 48,000 riders.' })
    expect(await again(editor, 'correction')).toMatchObject({
      reason: 'not_ready',
      detail: [{ code: 'unsupported_number' }],
    })
  })

  test('that an editor rewrote after the writer submitted it needs somebody else; a word typed over and over is one', async () => {
    await edited(writer, fixedHeadline)
    await aSave(editor, brief.id, {
      ...(await theCopy(brief.id)).front,
      summary: 'From July a monthly pass costs 56 euros. The council decided this on Tuesday.',
    })
    expect(await again(editor, 'correction')).toMatchObject({ reason: 'four_eyes' })
    for (const word of ['city', 'town', 'municipal', 'county', 'village', 'district', 'local', 'full']) {
      const summary = aFrontText.summary.replace('city', word)
      await aSave(editor, brief.id, { ...(await theCopy(brief.id)).front, summary })
    }
    expect(await again(editor, 'correction')).toMatchObject({ ok: true })
    expect(await told()).toEqual([])
  })

  test('that a writer submitted and an editor published was seen by two, and is looked at again all the same', async () => {
    await edited(writer, fixedHeadline)
    await again(editor, 'correction')
    expect(await told()).toEqual([])
    expect((await briefFor(other, brief.id)).owedReviews).toMatchObject([
      { of: 'correction', number: 1, own: false },
    ])
  })
})

describe('the second look at a correction', () => {
  beforeEach(async () => {
    await edited(editor, fixedHeadline)
    await again(editor, 'correction')
  })
  const review = (actor: UserActor, version = 2) => reviewPublished(actor, { briefId: brief.id, version })

  test('waits in a queue for every editor but the one who published it', async () => {
    const waits = async (actor: UserActor) =>
      (await briefRows(actor, { queue: 'corrections' })).some(({ id }) => id === brief.id)
    expect(await waits(other)).toBe(true)
    expect((await queueCounts(other)).corrections).toBeGreaterThan(0)
    expect(await waits(editor)).toBe(false)
    expect(await waits(writer)).toBe(false)
    expect((await briefFor(editor, brief.id)).owedReviews).toMatchObject([
      { of: 'correction', by: 'Editor One', own: true },
    ])
    await review(other)
    expect(await waits(other)).toBe(false)
  })

  test('takes the note off the page, and is in the audit log', async () => {
    expect(await review(other)).toMatchObject({ ok: true })
    expect(await told()).toEqual([])
    const [row] = await db.select().from(corrections).where(eq(corrections.briefId, brief.id))
    expect(row?.reviewedBy).toBe(other.id)
    expect(row?.reviewedAt).not.toBeNull()
    const front = (await publishedStory(slug))?.content.front
    expect(front).toMatchObject({ reviewedAt: row?.reviewedAt?.toISOString(), reviewedBySecondPerson: true })
    expect(await lastAct()).toEqual({
      action: 'correction.reviewed',
      actor: other.id,
      detail: { number: 1, version: 2 },
    })
  })

  test('is refused to its publisher, for a correction that does not exist, and a second time', async () => {
    expect(await review(editor)).toMatchObject({ reason: 'own' })
    for (const version of [1, 7]) expect(await review(other, version)).toMatchObject({ reason: 'not_there' })
    expect(await told()).toEqual([unseen])
    await review(other)
    expect(await review(await aPerson('admin'))).toMatchObject({ reason: 'reviewed_already' })
  })

  test('covers exactly the texts that were read: the next correction owes its own', async () => {
    await review(other)
    await edited(editor, aTypo)
    await again(editor, 'correction', 'It said people.')
    expect(await told()).toEqual([unseen])
    await review(other, 3)
    expect(await told()).toEqual([])
  })

  test('ends when the story is withdrawn', async () => {
    await withdraw(other, { briefId: brief.id, reason: 'The source took it back.' })
    expect(await review(other)).toMatchObject({ reason: 'not_now' })
    expect((await briefRows(other, { queue: 'corrections' })).some(({ id }) => id === brief.id)).toBe(false)
  })
})

describe('an update and a minor change', () => {
  test.each(['update', 'minor'] as const)('need a second person: %s', async (kind) => {
    await edited(editor, fixedHeadline)
    expect(await again(editor, kind)).toMatchObject({ reason: 'four_eyes' })
    expect(await again(other, kind)).toMatchObject({ ok: true })
    expect(await told()).toEqual([])
  })

  test('a minor change has no note, is not told, and is counted', async () => {
    await edited(writer, fixedHeadline)
    expect(await again(editor, 'minor', 'Typed before Minor was chosen.')).toMatchObject({ ok: true })
    const story = await publishedStory(slug)
    expect(story).toMatchObject({ number: 2, kind: 'minor', content: fixedHeadline, notes: [] })
    const [version] = await db
      .select({ note: storyVersions.publicNote })
      .from(storyVersions)
      .where(and(eq(storyVersions.briefId, brief.id), eq(storyVersions.number, 2)))
    expect(version?.note).toBe('')
    expect(await lastAct()).toMatchObject({ action: 'brief.published', detail: { kind: 'minor' } })
  })

  test('a minor change that touches a figure is refused in words, and the choice stays open', async () => {
    await edited(writer, { headline: 'Bus fares rise in July' })
    const minor = await again(editor, 'minor', '')
    expect(minor).toMatchObject({
      reason: 'not_minor',
      detail: expect.stringContaining('Headline: “12 percent” is gone'),
    })
    expect((await theBrief(brief.id)).workingState).toBe('in_review')
    expect((await publishedStory(slug))?.number).toBe(1)
    expect(await again(editor, 'update', 'The headline is shorter.')).toMatchObject({ ok: true })
  })
})

describe('earlier versions', () => {
  test('can be read one by one, minor changes among them', async () => {
    await edited(writer, fixedHeadline)
    await again(editor, 'minor', '')
    await edited(editor, { headline: 'Bus fares rise by 12 percent from July' })
    await again(editor, 'correction', 'It is from July on.')
    expect(await storyVersionList(slug)).toMatchObject([
      { number: 1, kind: 'first', note: '' },
      { number: 2, kind: 'minor', note: '', correction: null },
      { number: 3, kind: 'correction', note: 'It is from July on.', correction: 1 },
    ])
    expect((await storyVersionContent(slug, 1))?.headline).toBe('Bus fares rise by 12 percent in July')
    expect((await storyVersionContent(slug, 2))?.headline).toBe(fixedHeadline.headline)
    expect(await storyVersionContent(slug, 4)).toBeNull()
  })

  test('of a withdrawn story, and of what readers do not see yet, are nowhere', async () => {
    await edited(writer, fixedHeadline)
    await again(editor, 'minor', '')
    await db.update(briefs).set({ publishedVersion: 1 }).where(eq(briefs.id, brief.id))
    expect(await storyVersionList(slug)).toHaveLength(1)
    expect(await storyVersionContent(slug, 2)).toBeNull()
    await withdraw(editor, { briefId: brief.id, reason: 'The source took it back.' })
    expect(await storyVersionList(slug)).toEqual([])
    expect(await storyVersionContent(slug, 1)).toBeNull()
    expect(await storyVersionList('a b')).toEqual([])
  })
})
