import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { auditEvents } from '@/db/schema/newsroom'
import { users } from '@/db/schema/users'
import { type Actor, demandAdmin } from '../actor'
import { sayAct } from './say-act'

export type AuditFilter = { person?: string; brief?: string; action?: string; before?: number }
export type AuditLine = {
  seq: number
  at: Date
  who: string
  actor: string
  sentence: string
  action: string
  briefId: string | null
}

const page = 50

/** A page of the log as sentences, newest first; `next` is the `before` of the page after it. Admins only. */
export async function auditLog(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; next: number | null }> {
  demandAdmin(actor)
  const found = await db
    .select()
    .from(auditEvents)
    .where(
      and(
        filter.person ? eq(auditEvents.actor, filter.person) : undefined,
        filter.brief ? eq(auditEvents.briefId, filter.brief) : undefined,
        filter.action ? eq(auditEvents.action, filter.action) : undefined,
        filter.before ? lt(auditEvents.seq, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(page + 1)
  const rows = found.slice(0, page)
  const last = rows.at(-1)
  const lines = await inWords(rows)
  return { lines, next: found.length > page && last ? last.seq : null }
}

type Row = typeof auditEvents.$inferSelect

async function inWords(rows: Row[]): Promise<AuditLine[]> {
  const details = rows.map((row) => z.record(z.string(), z.unknown()).parse(row.detail))
  const people = await namesOf(rows.flatMap((row, index) => [row.actor, row.subject, details[index]?.to]))
  const headlines = await headlinesOf(rows.flatMap(({ briefId }) => briefId ?? []))
  return rows.map((row, index) => {
    const detail = details[index] ?? {}
    const to = typeof detail.to === 'string' ? people.get(detail.to) : undefined
    const facts = {
      detail,
      brief: `“${(row.briefId && headlines.get(row.briefId)) || 'an untitled brief'}”`,
      person: people.get(row.subject) ?? to ?? 'somebody',
    }
    const who = people.get(row.actor) ?? saySystem(row.actor)
    const { seq, at, action, briefId, actor } = row
    return { seq, at, who, actor, sentence: sayAct(action, facts), action, briefId }
  })
}

/** Who acted when nobody was signed in. */
const saySystem = (actor: string) => systemNames[actor] ?? actor.replace(/^system:/, 'The system, ')

const systemNames: Record<string, string> = {
  'system:reader': 'A reader',
  'system:visitor': 'Somebody who was not signed in',
  'system:reset': 'Somebody with the link',
  'system:invitation': 'Somebody with the link',
  'system:command line': 'The command line',
}

const isId = (value: unknown): value is string => z.uuid().safeParse(value).success

async function namesOf(ids: unknown[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter(isId))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function headlinesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: briefs.id, headline: sql<string | null>`${briefRevisions.front} ->> 'headline'` })
    .from(briefs)
    .innerJoin(
      briefRevisions,
      and(eq(briefRevisions.briefId, briefs.id), eq(briefRevisions.number, briefs.revision)),
    )
    .where(inArray(briefs.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, headline }) => [id, headline ?? '']))
}
