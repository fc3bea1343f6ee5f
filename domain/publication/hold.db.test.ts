import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { briefRows } from '../briefs/list-briefs'
import { publishedStory, storyList } from '../stories/queries'
import { aBrief, aPerson, auditOf, putInto } from '../testing/newsroom'
import { hold } from './hold'
import { briefFor } from './queries'
import { releaseHold } from './release-hold'
import { requestHold } from './request-hold'
import { settleHoldRequest } from './settle-hold-request'

let writer: UserActor
let editor: UserActor
let brief: Brief
const reason = 'The figure may be last year’s.'

beforeEach(async () => {
  writer = await aPerson('writer', 'Wren Writer')
  editor = await aPerson('editor', 'Editor One')
  brief = await putInto(await aBrief(writer), 'done', 'published')
})
const story = () => publishedStory(brief.slug ?? '')
const queued = async () => (await briefRows(editor, { queue: 'holds' })).map(({ id }) => id)

describe('a hold', () => {
  test('tells readers at once that the story is being checked, and leaves its text', async () => {
    const before = await story()
    expect(before?.heldAt).toBeNull()
    expect(await hold(editor, { briefId: brief.id, reason })).toMatchObject({ ok: true })
    const after = await story()
    expect(after?.heldAt).toBeInstanceOf(Date)
    expect(after).toEqual({ ...before, heldAt: after?.heldAt })
    const [row] = (await storyList({ limit: 50 })).filter(({ slug }) => slug === brief.slug)
    expect(row?.heldAt).toBeInstanceOf(Date)
    expect(await queued()).toContain(brief.id)
    expect(await hold(editor, { briefId: brief.id, reason })).toMatchObject({ reason: 'held_already' })
  })

  test('keeps its reason in the newsroom', async () => {
    await hold(editor, { briefId: brief.id, reason })
    expect(JSON.stringify(await story())).not.toContain(reason)
    expect((await briefFor(editor, brief.id)).hold).toMatchObject({ by: 'Editor One', reason })
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.subject, brief.id))
    const acts = await auditOf(brief.id)
    expect(event).toBeDefined()
    expect(acts.at(-1)).toBe('story.held')
  })

  test('ends with what the check found', async () => {
    await hold(editor, { briefId: brief.id, reason })
    expect(await releaseHold(editor, { briefId: brief.id, reason: 'It is this year’s.' })).toMatchObject({
      ok: true,
    })
    expect((await story())?.heldAt).toBeNull()
    expect((await auditOf(brief.id)).at(-1)).toBe('story.released')
    expect(await queued()).not.toContain(brief.id)
    expect(await releaseHold(editor, { briefId: brief.id, reason: 'Again.' })).toMatchObject({
      reason: 'not_held',
    })
  })
})

describe('a writer who has doubts', () => {
  beforeEach(async () => {
    expect(await requestHold(writer, { briefId: brief.id, reason })).toMatchObject({ ok: true })
  })

  test('asks for a hold: editors see it on top of their desk, readers see nothing', async () => {
    expect((await story())?.heldAt).toBeNull()
    expect(await queued()).toContain(brief.id)
    expect((await briefFor(editor, brief.id)).holdAsked).toMatchObject({ by: 'Wren Writer', reason })
    expect(await requestHold(writer, { briefId: brief.id, reason })).toMatchObject({
      reason: 'asked_already',
    })
  })

  test('is answered by the hold', async () => {
    await hold(editor, { briefId: brief.id, reason: 'A writer doubts the figure.' })
    expect((await briefFor(editor, brief.id)).holdAsked).toBeNull()
    expect(await requestHold(writer, { briefId: brief.id, reason })).toMatchObject({ reason: 'held_already' })
  })

  test('or is told why the story is not held', async () => {
    const answer = { briefId: brief.id, reason: 'The source says so on page 3.' }
    expect(await settleHoldRequest(editor, answer)).toMatchObject({ ok: true })
    expect((await briefFor(editor, brief.id)).holdAsked).toBeNull()
    expect(await queued()).not.toContain(brief.id)
    expect((await auditOf(brief.id)).slice(-2)).toEqual(['hold.requested', 'hold.declined'])
    expect(await settleHoldRequest(editor, answer)).toMatchObject({ reason: 'not_asked' })
  })
})
