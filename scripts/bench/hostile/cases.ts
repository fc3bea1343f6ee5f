import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { hostileTexts } from '@/domain/gates/testing/hostile-texts'
import { hostilePages } from '@/lib/extract/testing/hostile-pages'
import { type HostileBehavior, hostileBehaviors, startHostileServer } from '@/lib/llm/testing/hostile-server'
import { hostileAddresses, hostileKinds } from '@/server/cache/testing/hostile-addresses'
import { lensLibrary } from '../../demo/content/lenses'
import { answerTo, report } from './servers'
import { askModel } from './site'
import type { Seen, Visitor } from './visitor'

type Room = { visitor: Visitor; site: string; pages: string; slug: string }
/** Something done to the site; it returns what the product said. */
export type Case = {
  kind: 'text' | 'draft' | 'page' | 'answer' | 'addresses'
  name: string
  act: (room: Room) => Promise<string>
}

/** The pages that the page server has to have, in the order of their cases. */
export const pages = hostilePages(500_000)

export const cases: Case[] = [
  ...hostileTexts(190_000).map(
    ({ name, text }): Case => ({ kind: 'text', name, act: (room) => paste(room, text) }),
  ),
  ...hostileTexts(20_000)
    .filter((_, at) => at % 6 === 0)
    .map(({ name, text }): Case => ({ kind: 'draft', name, act: (room) => draft(room, text) })),
  ...pages.map(({ name }, at): Case => ({ kind: 'page', name, act: (room) => read(room, at) })),
  ...hostileBehaviors.map(
    (name): Case => ({ kind: 'answer', name, act: (room) => askForLenses(room, name) }),
  ),
  { kind: 'addresses', name: 'missing and hostile ones, eight at once', act: flood },
]

const failed = z.object({ class: z.string() })

/** Starts a brief with a pasted text and opens its review. */
async function paste({ visitor }: Room, text: string): Promise<string> {
  const started = await visitor.send(await visitor.get('/desk/new'), 'Import', { text, title: 'A text' })
  if (!started.address.startsWith('/desk/briefs/')) return wordsOf(started)
  const { pathname } = new URL(started.address, 'http://site')
  const review = await visitor.get(`${pathname}/lenses`)
  return review.status === 200
    ? 'kept, and its review opens'
    : `kept, but its review answers ${review.status}`
}

/** Saves a text as summary. */
async function draft({ visitor }: Room, text: string): Promise<string> {
  const brief = await startBrief(visitor)
  return wordsOf(await visitor.send(await visitor.get(brief), 'Save', { summary: text }))
}

async function read({ visitor, pages: host }: Room, at: number): Promise<string> {
  const done = await visitor.send(await visitor.get('/desk/new'), 'Import', { url: `${host}/${at}` })
  return done.address.startsWith('/desk/briefs/') ? 'read as a source' : wordsOf(done)
}

/** Asks for all lenses of a new brief and waits until none runs, two minutes at most. */
async function askForLenses({ visitor }: Room, name: HostileBehavior): Promise<string> {
  const model = await startHostileServer(name, answerTo(name))
  await askModel(model.url)
  const brief = await startBrief(visitor)
  await visitor.send(await visitor.get(`${brief}/lenses`), 'Generate lenses', {})
  const briefId = brief.split('/').at(-1) ?? ''
  const ofBrief = eq(generationAttempts.briefId, briefId)
  const open = () =>
    db
      .select({ id: generationAttempts.id })
      .from(generationAttempts)
      .where(and(ofBrief, inArray(generationAttempts.state, ['queued', 'running'])))
  const since = performance.now()
  while ((await open()).length > 0 && performance.now() - since < 120_000) await wait(250)
  await model.stop()
  const ended = await db
    .select()
    .from(generationAttempts)
    .where(and(ofBrief, notInArray(generationAttempts.state, ['queued', 'running'])))
  const kinds = [
    ...new Set(ended.map(({ state, failure }) => failed.safeParse(failure).data?.class ?? state)),
  ].join(', ')
  const waiting = (await open()).length
  return `${ended.length} ended (${kinds || 'none'}) in ${((performance.now() - since) / 1_000).toFixed(1)} s${waiting ? `, ${waiting} still hang` : ''}`
}

async function startBrief(visitor: Visitor): Promise<string> {
  const started = await visitor.send(await visitor.get('/desk/new'), 'Import', {
    text: report,
    title: 'Berth fees',
  })
  return new URL(started.address, 'http://site').pathname
}

const lensKeys = lensLibrary.map(({ key }) => key)

/** Eight readers who ask for eight seconds, for one address after the other. */
async function flood({ site, slug }: Room): Promise<string> {
  const target = { slug: slug.replace('/stories/', ''), lensKeys, versions: 1 }
  const each = hostileKinds.map((kind) => hostileAddresses(kind, 400, target))
  const addresses = Array.from({ length: 400 }, (_, at) => each.map((kind) => kind[at] ?? '/')).flat()
  const counts = new Map<number | string, number>()
  const until = performance.now() + 8_000
  const reader = async (first: number) => {
    for (let at = first; performance.now() < until; at += 8) {
      const status = await fetch(site + addresses[at % addresses.length], { redirect: 'manual' })
        .then(async (answer) => {
          await answer.arrayBuffer()
          return answer.status
        })
        .catch(() => 'no answer')
      counts.set(status, (counts.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, place) => reader(place)))
  return [...counts].map(([status, count]) => `${status}: ${count}`).join(', ')
}

const wordsOf = ({ status, said }: Seen) => (status === 200 ? said : `${status} ${said}`)
