import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { briefLenses } from '@/db/schema/lenses'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { frontText } from '../front-text'
import { readSettings } from '../settings/queries'
import { isDesk } from '../users/user'
import { type PublicState, publicState, type Queue, type WorkingState } from './brief'
import { revisionSources } from './schema'

/** A line of a list at the desk. */
export type BriefRow = {
  id: string
  headline: string
  workingState: WorkingState
  publicState: PublicState
  slug: string | null
  author: string
  assignee: string | null
  decided: number
  lenses: number
  updatedAt: Date
  submittedAt: Date | null
  sentBackReason: string | null
  scheduledAt: Date | null
  heldAt: Date | null
  holdAskedReason: string | null
  mainSource: string
}

const assignees = alias(users, 'assignees')

/** The briefs of one list that this person may read, the newest change first, at most 200. */
export async function briefRows(actor: Actor, filter: { queue: Queue }): Promise<BriefRow[]> {
  const rows = await db
    .select({
      brief: briefs,
      front: briefRevisions.front,
      sources: briefRevisions.sources,
      author: users.name,
      assignee: assignees.name,
      lenses: sql<number>`(select count(*)::int from ${briefLenses} where ${briefLenses.briefId} = ${briefs.id})`,
      decided: sql<number>`(select count(*)::int from ${briefLenses} where ${briefLenses.briefId} = ${briefs.id} and ${briefLenses.state} in ('approved', 'omitted'))`,
    })
    .from(briefs)
    .innerJoin(
      briefRevisions,
      and(eq(briefRevisions.briefId, briefs.id), eq(briefRevisions.number, briefs.revision)),
    )
    .innerJoin(users, eq(users.id, briefs.authorId))
    .leftJoin(assignees, eq(assignees.id, briefs.assigneeId))
    .where(and(await readableBriefs(actor), inQueue(actor, filter.queue)))
    .orderBy(desc(briefs.updatedAt))
    .limit(200)
  return rows.map(({ brief, front, sources, ...row }) => ({
    ...row,
    id: brief.id,
    headline: frontText.parse(front).headline,
    workingState: brief.workingState,
    publicState: publicState(brief),
    slug: brief.slug,
    updatedAt: brief.updatedAt,
    submittedAt: brief.submittedAt,
    sentBackReason: brief.sentBackReason,
    scheduledAt: brief.scheduledAt,
    heldAt: brief.heldAt,
    holdAskedReason: brief.holdAskedReason,
    mainSource: revisionSources.parse(sources)[0]?.publisher ?? '',
  }))
}

/** How many briefs wait in each list for this person. */
export async function queueCounts(actor: Actor): Promise<Record<Queue, number>> {
  const within = (queue: Queue) =>
    sql<number>`count(*) filter (where ${inQueue(actor, queue) ?? sql`true`})`.mapWith(Number)
  const [row] = await db
    .select({
      holds: within('holds'),
      review: within('review'),
      corrections: within('corrections'),
      sent_back: within('sent_back'),
      mine: within('mine'),
      scheduled: within('scheduled'),
      published: within('published'),
      all: within('all'),
    })
    .from(briefs)
    .where(await readableBriefs(actor))
  if (!row) throw new Error('the database counted nothing')
  return row
}

/** Writers see their own briefs and those assigned to them, unless the setting opens all of them. */
export async function readableBriefs(actor: Actor): Promise<SQL | undefined> {
  if (actor.kind === 'system') return sql`false`
  if (isDesk(actor.role) || (await readSettings()).writersReadAll) return undefined
  return own(actor.id)
}

const own = (userId: string) => or(eq(briefs.authorId, userId), eq(briefs.assigneeId, userId))

/** Whether somebody else's version owes a review, as a correction or published alone. Editors review, writers don't. */
const toReviewFor = (actor: Actor) =>
  actor.kind === 'user' && isDesk(actor.role)
    ? sql`(exists (select 1 from corrections c join story_versions v on v.id = c.version_id
        where c.brief_id = ${briefs.id} and c.reviewed_at is null and v.published_by <> ${actor.id})
      or exists (select 1 from review_debts d
        where d.brief_id = ${briefs.id} and d.reviewed_at is null and d.owed_by <> ${actor.id}))`
    : sql`false`

function inQueue(actor: Actor, queue: Queue): SQL | undefined {
  const living = isNull(briefs.withdrawnAt)
  const me = actor.kind === 'user' ? own(actor.id) : sql`false`
  switch (queue) {
    case 'holds':
      return and(
        living,
        isNotNull(briefs.publishedVersion),
        or(isNotNull(briefs.heldAt), isNotNull(briefs.holdAskedAt)),
      )
    case 'review':
      return and(living, eq(briefs.workingState, 'in_review'))
    case 'corrections':
      return and(living, isNotNull(briefs.publishedVersion), toReviewFor(actor))
    case 'sent_back':
      return and(living, me, eq(briefs.workingState, 'draft'), isNotNull(briefs.sentBackReason))
    case 'mine':
      return and(living, me, eq(briefs.workingState, 'draft'))
    case 'scheduled':
      return and(living, eq(briefs.workingState, 'scheduled'))
    case 'published':
      return and(living, isNotNull(briefs.publishedVersion))
    case 'all':
      return undefined
  }
}
