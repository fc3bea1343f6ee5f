import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, problemReports, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import { tokenHash } from '@/lib/crypto/token'
import type { Actor } from '../actor'
import { NotFound } from '../errors'
import { demandProblems, mayAnswerProblems } from './policy'
import type { Problem, ProblemRow, ProblemState, ProblemView, Receipt } from './problem'

type Filter = { state?: ProblemState; briefId?: string }

const isOpen = sql`${problemReports.state} = 'open'`
const overdue = sql<boolean>`(${isOpen} and ${problemReports.dueAt} < now())`
/** The version that the reader saw. */
const seenVersion = and(
  eq(storyVersions.briefId, problemReports.briefId),
  eq(storyVersions.number, problemReports.versionNumber),
)

/**
 * What readers reported: open ones first, those that wait longest beyond their date on top; settled ones after them,
 * the newest first. At most 200. Throws Forbidden for writers.
 */
export async function problemRows(actor: Actor, filter: Filter): Promise<ProblemRow[]> {
  demandProblems(actor)
  return await db
    .select({
      id: problemReports.id,
      kind: problemReports.kind,
      words: sql<string>`left(${problemReports.words}, 200)`,
      state: problemReports.state,
      dueAt: problemReports.dueAt,
      createdAt: problemReports.createdAt,
      headline: storyVersions.headline,
      overdue,
    })
    .from(problemReports)
    .innerJoin(storyVersions, seenVersion)
    .where(
      and(
        filter.state ? eq(problemReports.state, filter.state) : undefined,
        filter.briefId ? eq(problemReports.briefId, filter.briefId) : undefined,
      ),
    )
    .orderBy(
      sql`(${isOpen}) desc`,
      sql`case when ${isOpen} then ${problemReports.dueAt} end`,
      sql`${problemReports.answeredAt} desc nulls last`,
      asc(problemReports.id),
    )
    .limit(200)
}

export type ProblemCounts = Record<ProblemState | 'all', number>

/** How many reports are in each state. Throws Forbidden for writers. */
export async function problemCounts(actor: Actor): Promise<ProblemCounts> {
  demandProblems(actor)
  const rows = await db
    .select({ state: problemReports.state, count: sql<number>`count(*)::int` })
    .from(problemReports)
    .groupBy(problemReports.state)
  const counts = { open: 0, answered: 0, corrected: 0, no_change: 0, all: 0 }
  for (const { state, count } of rows) {
    counts[state] += count
    counts.all += count
  }
  return counts
}

/** How many open reports this person finds on the desk, on one brief or on all; a writer finds none. */
export async function openProblems(actor: Actor, briefId?: string): Promise<number> {
  if (!mayAnswerProblems(actor)) return 0
  return await db.$count(
    problemReports,
    and(isOpen, briefId ? eq(problemReports.briefId, briefId) : undefined),
  )
}

/** One report with its story. Throws Forbidden for writers and NotFound where there is none. */
export async function problemFor(actor: Actor, id: string): Promise<ProblemView> {
  demandProblems(actor)
  const [row] = await withStory(eq(problemReports.id, id))
  if (!row) throw new NotFound('problem report')
  const { tokenHash: _, ...problem } = row.problem
  return {
    ...problem,
    headline: row.headline,
    slug: row.slug,
    withdrawn: row.withdrawnAt !== null,
    publishedVersion: row.publishedVersion,
    overdue: row.overdue,
    answeredBy: row.answeredBy,
    corrections: await correctionsOf(problem),
  }
}

/** What the link of a report shows to anyone who holds it, or null. */
export async function receiptAt(token: string): Promise<Receipt | null> {
  const [row] = await withStory(eq(problemReports.tokenHash, tokenHash(token)))
  if (!row) return null
  const { kind, passage, words, state, answer, answeredAt, createdAt, dueAt, email } = row.problem
  const cited = row.problem.correctionNumber
  const correction =
    cited === null ? undefined : (await correctionsOf(row.problem)).find(({ number }) => number === cited)
  const shown = { kind, passage, words, state, answer, answeredAt, createdAt, dueAt }
  return {
    ...shown,
    story: row.slug && !row.withdrawnAt ? { slug: row.slug, headline: row.headline } : null,
    correction: row.withdrawnAt ? null : (correction ?? null),
    byMail: email !== '',
  }
}

const withStory = (which: SQL) =>
  db
    .select({
      problem: problemReports,
      headline: storyVersions.headline,
      slug: briefs.slug,
      withdrawnAt: briefs.withdrawnAt,
      publishedVersion: briefs.publishedVersion,
      answeredBy: users.name,
      overdue,
    })
    .from(problemReports)
    .innerJoin(briefs, eq(briefs.id, problemReports.briefId))
    .innerJoin(storyVersions, seenVersion)
    .leftJoin(users, eq(users.id, problemReports.answeredBy))
    .where(which)

async function correctionsOf({ briefId }: Pick<Problem, 'briefId'>) {
  return await db
    .select({ number: corrections.number, note: corrections.note, at: corrections.createdAt })
    .from(corrections)
    .where(eq(corrections.briefId, briefId))
    .orderBy(asc(corrections.number))
}
