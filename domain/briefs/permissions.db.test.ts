import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefLenses, generationAttempts } from '@/db/schema/lenses'
import type { Actor } from '../actor'
import type { AnyRefusal, Outcome } from '../command'
import { Forbidden, NotFound } from '../errors'
import { briefFor } from '../publication/queries'
import { briefCommands, type Given } from '../testing/brief-commands'
import { copier } from '../testing/copy-brief'
import { aBrief, aFrontText, aPerson, putInto, theBrief, theCopy } from '../testing/newsroom'
import { isDesk } from '../users/user'
import { assign } from './assign'
import type { Brief, PublicState, WorkingState } from './brief'
import { type BriefAction, briefRules, type Rule } from './policy'

type Person = Extract<Actor, { kind: 'user' }>

const workings: WorkingState[] = ['draft', 'in_review', 'scheduled', 'done']
const publics: PublicState[] = ['unpublished', 'published', 'withdrawn']
const cells = workings.flatMap((working) => publics.map((seen) => ({ working, seen })))

type Asked = { who: string; person: Person; own: boolean }
type Cell = { working: WorkingState; seen: PublicState }
let people: Asked[] = []
let author: Person
let assignee: Person

beforeAll(async () => {
  author = await aPerson('writer', 'The author')
  assignee = await aPerson('writer', 'The assignee')
  people = [
    { who: 'the author', person: author, own: true },
    { who: 'the assignee', person: assignee, own: true },
    { who: 'another writer', person: await aPerson('writer'), own: false },
    { who: 'an editor', person: await aPerson('editor'), own: false },
    { who: 'an admin', person: await aPerson('admin'), own: false },
  ]
})

/** One brief is made by commands for each state; every try gets a copy. */
const copiers = new Map<string, () => Promise<Given>>()

async function given(working: WorkingState, seen: PublicState): Promise<Given> {
  const key = `${working} ${seen}`
  const copy = copiers.get(key) ?? (await copierOf(working, seen))
  copiers.set(key, copy)
  return copy()
}

async function copierOf(working: WorkingState, seen: PublicState): Promise<() => Promise<Given>> {
  const started = await aBrief(author)
  await assign(await aPerson('editor'), { briefId: started.id, userId: assignee.id })
  const brief = await putInto(started, working, seen)
  const [lens] = await db.select().from(briefLenses).where(eq(briefLenses.briefId, brief.id))
  if (!lens) throw new Error('a brief without lenses')
  const attemptId = await aFrontDraft(brief)
  const { hash } = await theCopy(brief.id)
  const copy = await copier(brief.id)
  return async () => {
    const idOf = await copy()
    return {
      brief: await theBrief(idOf(brief.id)),
      hash,
      lens: { ...lens, id: idOf(lens.id) },
      attemptId: idOf(attemptId),
    }
  }
}

async function aFrontDraft(brief: Brief): Promise<string> {
  const id = v7()
  await db.insert(generationAttempts).values({
    id,
    briefId: brief.id,
    task: 'front',
    number: 1,
    state: 'done',
    baseVersion: 1,
    requestedBy: author.id,
    output: aFrontText,
  })
  return id
}

type Answer = 'allowed' | 'not now' | 'forbidden' | 'not found'

async function answerOf(run: Promise<Outcome<unknown, AnyRefusal>>): Promise<Answer> {
  try {
    const outcome = await run
    return !outcome.ok && outcome.reason === 'not_now' ? 'not now' : 'allowed'
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    if (error instanceof Forbidden) return 'forbidden'
    throw error
  }
}

function expected(rule: BriefAction, { person, own }: Asked, { working, seen }: Cell): Answer {
  const row: Rule = briefRules[rule]
  const desk = isDesk(person.role)
  if (!desk && !own) return 'not found'
  const states = desk ? row.desk : row.own
  if (!desk && row.own.length === 0) return 'forbidden'
  if (row.admins && person.role !== 'admin') return 'forbidden'
  return states.includes(working) && row.public.includes(seen) ? 'allowed' : 'not now'
}

describe.each(briefCommands)('$name', ({ rule, run }) => {
  test.each(cells)('obeys the table when the brief is $working and $seen', async ({ working, seen }) => {
    let shared = await given(working, seen)
    for (const asked of people) {
      const { who, person } = asked
      const answer = await answerOf(run(person, shared))
      expect(`${who}: ${answer}`).toBe(`${who}: ${expected(rule, asked, { working, seen })}`)
      if (answer === 'allowed') shared = await given(working, seen)
      else expect(await theBrief(shared.brief.id)).toEqual(shared.brief)
    }
  })
})

test('a writer gets the same answer about somebody else’s brief as about a missing one', async () => {
  const { brief } = await given('draft', 'unpublished')
  const stranger = await aPerson('writer')
  const refusals = await Promise.all(
    [brief.id, v7()].map((id) => briefFor(stranger, id).catch((error: unknown) => error)),
  )
  expect(refusals[0]).toBeInstanceOf(NotFound)
  expect(refusals[0]).toEqual(refusals[1])
})

test('the system may not act on a brief as if it were a person', async () => {
  const shared = await given('in_review', 'unpublished')
  const robot: Actor = { kind: 'system', job: 'test' }
  for (const { name, run } of briefCommands)
    expect(`${name}: ${await answerOf(run(robot, shared))}`).toBe(`${name}: not found`)
})
