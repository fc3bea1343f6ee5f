import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { briefRevisions } from '@/db/schema/briefs'
import { auditEvents } from '@/db/schema/newsroom'
import { storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { readRevision, workingCopy } from '../briefs/append-revision'
import type { RevisionKind } from '../briefs/brief'
import { readableBrief } from '../briefs/queries'
import type { FrontText } from '../front-text'
import { readSettings } from '../settings/queries'
import { unpublished } from '../stories/disclosure'
import type { StoryContent } from '../stories/story'
import { fourEyesProblem } from './check-four-eyes'
import { freezeStory } from './freeze-story'
import { readPublication } from './read-publication'

/** One line of a brief's past: a revision of the text, or something that was decided. */
export type HistoryEntry =
  | { type: 'revision'; at: Date; who: string; number: number; kind: RevisionKind; autosaves: number }
  | { type: 'version'; at: Date; who: string; number: number; kind: string; note: string }
  | { type: 'event'; at: Date; who: string; action: string; detail: Record<string, unknown> }

/** Everything that happened to a brief, the newest first. A run of autosaves by one person is one entry. */
export async function historyOf(actor: Actor, id: string): Promise<HistoryEntry[]> {
  const brief = await readableBrief(actor, id)
  const entries = [...(await revisions(brief.id)), ...(await versions(brief.id)), ...(await events(brief.id))]
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** The front text of one revision and of the one before it, for a comparison. */
export async function revisionPair(
  actor: Actor,
  id: string,
  number: number,
): Promise<{ before: FrontText | null; after: FrontText } | null> {
  const brief = await readableBrief(actor, id)
  if (number < 1 || number > brief.revision) return null
  const after = await readRevision(db, brief.id, number)
  const before = number > 1 ? await readRevision(db, brief.id, number - 1) : null
  return { before: before?.front ?? null, after: after.front }
}

/** The story as readers would see it if this person published it now. */
export async function previewOf(actor: Actor, id: string): Promise<StoryContent> {
  const brief = await readableBrief(actor, id)
  const publisher = actor.kind === 'user' ? actor : { id: brief.authorId, name: '' }
  const { fourEyes } = await readSettings()
  const problem = actor.kind === 'user' ? await fourEyesProblem(db, actor, brief) : 'is_author'
  const secondPerson = fourEyes && problem === null
  const copy = await workingCopy(db, brief)
  const read = await readPublication(db, brief, copy)
  const content = freezeStory({ brief, read, publisher, fourEyes, secondPerson, now: new Date() })
  return unpublished(content)
}

async function revisions(briefId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ row: briefRevisions, who: users.name })
    .from(briefRevisions)
    .leftJoin(users, eq(users.id, briefRevisions.editedBy))
    .where(eq(briefRevisions.briefId, briefId))
    .orderBy(desc(briefRevisions.number))
  const entries: (HistoryEntry & { type: 'revision' })[] = []
  for (const { row, who } of rows) {
    const last = entries.at(-1)
    const name = who ?? 'The system'
    const continues = row.kind === 'autosave' && last?.kind === 'autosave' && last.who === name
    if (continues) last.autosaves += 1
    else {
      const autosaves = row.kind === 'autosave' ? 1 : 0
      entries.push({
        type: 'revision',
        at: row.createdAt,
        who: name,
        number: row.number,
        kind: row.kind,
        autosaves,
      })
    }
  }
  return entries
}

async function versions(briefId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ row: storyVersions, who: users.name })
    .from(storyVersions)
    .innerJoin(users, eq(users.id, storyVersions.publishedBy))
    .where(eq(storyVersions.briefId, briefId))
  return rows.map(({ row, who }) => ({
    type: 'version',
    at: row.publishedAt,
    who,
    number: row.number,
    kind: row.kind,
    note: row.publicNote,
  }))
}

const eventDetail = z.record(z.string(), z.unknown())

/** Saves and publications have their own entries. */
const toldElsewhere = ['brief.saved', 'brief.autosaved', 'brief.restored', 'brief.published']

/** A comparison of prompts reads a brief and changes nothing about it. */
const notOfBench = sql`coalesce(${auditEvents.detail} ->> 'task', '') not like 'bench:%'`

async function events(briefId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ row: auditEvents, who: users.name })
    .from(auditEvents)
    .leftJoin(users, sql`${users.id}::text = ${auditEvents.actor}`)
    .where(and(eq(auditEvents.briefId, briefId), notOfBench))
    .orderBy(desc(auditEvents.seq))
    .limit(500)
  return rows
    .filter(({ row }) => !toldElsewhere.includes(row.action))
    .map(({ row, who }) => ({
      type: 'event',
      at: row.at,
      who: who ?? 'The system',
      action: row.action,
      detail: eventDetail.parse(row.detail),
    }))
}
