import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { settings } from '@/db/schema/newsroom'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import type { DailyBudget } from '../settings/budget'
import { aBrief, aPerson } from '../testing/newsroom'
import { sayBudgetStop } from '../words/failures'
import { checkBudget } from './check-budget'
import { sumSpending, together as sumsOf } from './sum-spending'

const now = new Date('2026-03-04T21:10:00Z')
let writer: UserActor
let brief: Brief

beforeEach(async () => {
  await db.delete(generationAttempts)
  await db.delete(settings)
  writer = await aPerson('writer')
  brief = await aBrief(writer)
})

async function allow(site: Partial<DailyBudget['site']>, person: Partial<DailyBudget['site']> = {}) {
  const value = { site, person }
  await db.insert(settings).values({ key: 'budget', value })
}

type Row = Partial<typeof generationAttempts.$inferInsert>

async function spent(row: Row = {}): Promise<void> {
  await db.insert(generationAttempts).values({
    id: v7(),
    briefId: brief.id,
    task: `test:${v7()}`,
    number: 1,
    state: 'done',
    baseVersion: 1,
    requestedBy: writer.id,
    requestedAt: new Date('2026-03-04T00:00:00Z'),
    claimedAt: new Date('2026-03-04T00:00:01Z'),
    provider: 'openai',
    tokensInput: 700,
    tokensCached: 200,
    tokensOutput: 100,
    costMicros: 4_000,
    ...row,
  })
}
const unknown = { tokensInput: null, tokensCached: null, tokensOutput: null, costMicros: null }
const stop = (person = writer) => checkBudget(db, person.id, now)

describe('the daily budget', () => {
  test('stops nobody while no limit is set', async () => {
    await spent({ costMicros: 2_000_000_000 })
    expect(await stop()).toBeNull()
  })

  test('of the site in tokens counts fresh input, cached input and output of everybody', async () => {
    await allow({ tokens: 2_001 })
    await spent()
    await spent({ requestedBy: (await aPerson('writer')).id })
    expect(await stop()).toBeNull()
    await spent({ tokensInput: 1, tokensCached: 0, tokensOutput: 0 })
    expect(await stop()).toEqual({ who: 'site', resetsAt: '2026-03-05T00:00:00.000Z' })
  })

  test('of a person stops that person alone', async () => {
    await allow({}, { dollars: 0.008 })
    await spent()
    await spent()
    expect(await stop()).toMatchObject({ who: 'person' })
    expect(await stop(await aPerson('editor'))).toBeNull()
  })

  test('counts the requests of the calendar day in UTC, and failed ones too', async () => {
    await allow({ dollars: 0.004 })
    await spent({ requestedAt: new Date('2026-03-03T23:59:59Z') })
    await spent({ requestedAt: new Date('2026-03-05T00:00:00Z') })
    expect(await stop()).toBeNull()
    await spent({ state: 'failed', failure: { class: 'truncated' } })
    expect(await stop()).toMatchObject({ who: 'site' })
  })

  test('counts what runs, was broken off or has no count, as the mean of what is known', async () => {
    await allow({ tokens: 3_000 })
    await spent({ ...unknown, state: 'running' })
    expect(await stop()).toBeNull()
    await spent()
    await spent({ ...unknown, state: 'cancelled', failure: { class: 'cancelled' } })
    expect(await stop()).toMatchObject({ who: 'site' })
    expect(sumsOf(await sumSpending(db, now))).toMatchObject({ tokens: 3_000, micros: 12_000 })
    await spent(unknown)
    expect(sumsOf(await sumSpending(db, now))).toMatchObject({ requests: 4, tokens: 4_000 })
  })

  test('counts nothing for what the provider never worked on', async () => {
    await allow({ tokens: 1_001 })
    await spent()
    await spent({ ...unknown, state: 'failed', failure: { class: 'bad_key' } })
    await spent({ ...unknown, state: 'cancelled', claimedAt: null, failure: { class: 'cancelled' } })
    await spent({ ...unknown, state: 'queued', claimedAt: null, provider: null })
    await spent({ ...unknown, state: 'running', provider: 'evidence' })
    expect(await stop()).toBeNull()
  })

  test('of nothing allows nothing', async () => {
    await allow({ dollars: 0 })
    expect(await stop()).toMatchObject({ who: 'site' })
  })
})

test('the words say whose budget it is and when it is free again', () => {
  const resetsAt = '2026-03-05T00:00:00.000Z'
  expect(sayBudgetStop({ who: 'site', resetsAt }, now)).toBe(
    'The newsroom’s daily budget for drafts is used up. It’s free again at 00:00 UTC (in 3 hours).',
  )
  expect(sayBudgetStop({ who: 'person', resetsAt }, new Date('2026-03-04T23:30:00Z'))).toBe(
    'Your daily budget for drafts is used up. It’s free again at 00:00 UTC (within the hour).',
  )
})
