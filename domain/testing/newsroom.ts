import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { lensDefinitions } from '@/db/schema/lenses'
import { auditEvents } from '@/db/schema/newsroom'
import { storyVersions } from '@/db/schema/stories'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { workingCopy } from '../briefs/append-revision'
import type { Brief, PublicState, WorkingState } from '../briefs/brief'
import { saveFrontText } from '../briefs/save-front-text'
import { startBrief } from '../briefs/start-brief'
import type { FrontText } from '../front-text'
import { approveLens } from '../lenses/approve-lens'
import type { LensView } from '../lenses/lens'
import { omitRemaining } from '../lenses/omit-remaining'
import { briefFor } from '../publication/queries'
import { keepSentence } from '../review/keep-sentence'
import { openRows } from '../review/open-rows'
import type { NewSource } from '../sources/schema'
import { aContent } from '../stories/testing/content'
import type { Role } from '../users/user'

type Person = Extract<Actor, { kind: 'user' }>

/** Somebody of the newsroom, with a name made of the role. */
export async function aPerson(role: Role, name = `A ${role}`): Promise<Person> {
  const id = v7()
  await db.insert(users).values({ id, email: `${id}@newsroom.test`, name, role })
  return { kind: 'user', id, name, role }
}

/** Two lens definitions, unless the library has some already. */
async function aLensLibrary(): Promise<void> {
  const given = { version: 1, createdBy: 'system:test', signalWords: ['price', 'job'] }
  await db
    .insert(lensDefinitions)
    .values([
      { ...given, key: 'household', name: 'Household Impact', frame: 'Budgets and daily life.', position: 0 },
      {
        ...given,
        key: 'adversary',
        name: 'Adversary View',
        frame: 'How rivals would tell it.',
        disclaimer: 'Not fact, and not the view of this site.',
        disclaimerRequired: true,
        position: 1,
      },
    ])
    .onConflictDoNothing()
}

async function aTopic(slug = `topic-${v7()}`): Promise<string> {
  const id = v7()
  await db
    .insert(topics)
    .values({ id, slug, name: 'Public transport', context: 'The city runs its own buses.' })
  return id
}

export const aSource: NewSource = {
  kind: 'article',
  publisher: 'The Harbour Courier',
  title: 'Council raises bus fares by 12 percent',
  author: 'Ines Calder',
  url: 'https://courier.example/fares',
  publishedAt: '2026-03-04T09:00:00.000Z',
  lead: '',
  text: 'The city council voted on Tuesday to raise bus fares by 12 percent from July. A monthly pass will cost 56 euros instead of 50. The transport authority said that fuel costs had risen for two years.',
  language: 'en',
  origin: 'pasted',
  removed: null,
}

const take = { text: 'Fuel costs had risen for two years.', skipped: false }

export const aFrontText: FrontText = {
  headline: 'Bus fares rise by 12 percent in July',
  summary: 'The city council raised bus fares by 12 percent. A monthly pass will cost 56 euros from July.',
  whyItMatters: 'People who ride every day pay 56 euros a month instead of 50.',
  quickTakes: { money: take, market: { text: '', skipped: true }, benefits: take, loses: take, watch: take },
}

/** A draft with a source, a topic and a complete front text. */
export async function aBrief(author: Person): Promise<Brief> {
  await aLensLibrary()
  const started = await startBrief(author, { source: aSource })
  if (!started.ok) throw new Error('refused')
  await aSave(author, started.value.briefId, aFrontText, [await aTopic()])
  return theBrief(started.value.briefId)
}

/** Saves front text on the newest revision. */
export async function aSave(
  actor: Person,
  briefId: string,
  front: FrontText,
  topicIds?: string[],
): Promise<void> {
  const { revision, topicIds: chosen } = await theCopy(briefId)
  const input = { briefId, baseRevision: revision, kind: 'save' as const, front, sources: [] }
  const saved = await saveFrontText(actor, { ...input, topicIds: topicIds ?? chosen })
  if (!saved.ok) throw new Error(saved.reason)
}

export async function theCopy(briefId: string) {
  const brief = await theBrief(briefId)
  return { ...(await workingCopy(db, brief)), revision: brief.revision }
}

export async function theBrief(id: string): Promise<Brief> {
  const [brief] = await db.select().from(briefs).where(eq(briefs.id, id))
  if (!brief) throw new Error('no such brief')
  return brief
}

/** Leaves out every lens, which decides them all. */
export async function withoutLenses(editor: Person, briefId: string): Promise<void> {
  const outcome = await omitRemaining(editor, { briefId, reason: 'The source has nothing on this.' })
  if (!outcome.ok) throw new Error(outcome.reason)
}

/** Approves a lens as somebody who has had everything flagged on the screen. */
export const lookAndApprove = (editor: Person, { id, hash, toShow }: LensView) =>
  approveLens(editor, { lensId: id, hash, shown: toShow })

/** Keeps every sentence of a brief's texts that wants an answer, as somebody who has read them beside the source. */
export async function keepSentences(editor: Person, briefId: string): Promise<void> {
  const { frontLedger, lenses } = await briefFor(editor, briefId)
  const texts = [
    ...frontLedger.map(({ rows }) => ({ place: 'front', rows })),
    ...lenses.map(({ key: place, ledger: rows }) => ({ place, rows })),
  ]
  for (const { place, rows } of texts) {
    for (const { text: sentence } of openRows(rows)) {
      const kept = await keepSentence(editor, { briefId, place, sentence, reason: 'Read beside the source.' })
      if (!kept.ok) throw new Error(kept.reason)
    }
  }
}

/** Puts a brief straight into a state, for tests of what is allowed there. */
export async function putInto(brief: Brief, working: WorkingState, seen: PublicState): Promise<Brief> {
  const slug = seen === 'unpublished' ? null : `story-${brief.id}`
  if (seen === 'published') {
    await db.insert(storyVersions).values({
      briefId: brief.id,
      number: 1,
      kind: 'first',
      headline: 'As published',
      topicSlugs: [],
      lensKeys: [],
      content: aContent(),
      hash: v7(),
      publishedBy: brief.authorId,
      publishedAt: new Date(),
      firstPublishedAt: new Date(),
    })
  }
  await db
    .update(briefs)
    .set({
      workingState: working,
      slug,
      publishedVersion: seen === 'published' ? 1 : null,
      scheduledAt: working === 'scheduled' ? new Date() : null,
      withdrawnAt: seen === 'withdrawn' ? new Date() : null,
      withdrawReason: seen === 'withdrawn' ? 'Published by mistake.' : null,
    })
    .where(eq(briefs.id, brief.id))
  return theBrief(brief.id)
}

/** The actions in the audit log about one subject, oldest first. */
export async function auditOf(subject: string): Promise<string[]> {
  const rows = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .orderBy(auditEvents.seq)
  return rows.map((row) => row.action)
}
