import { and, eq, gte, isNull, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { storyVersions, type versionKinds } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { readableBriefs } from '../briefs/list-briefs'
import { frontText } from '../front-text'

/** Something that is to be published, or was. */
export type CalendarEntry = {
  briefId: string
  headline: string
  at: Date
  /** Who decided it. */
  by: string
  kind: 'scheduled' | (typeof versionKinds)[number]
}

type Span = { from: Date; until: Date }

/** What this person may read of all that is scheduled and was published from one time until before another, in order. */
export async function calendarEntries(actor: Actor, { from, until }: Span): Promise<CalendarEntry[]> {
  const mayRead = and(isNull(briefs.withdrawnAt), await readableBriefs(actor))
  const scheduled = await db
    .select({ briefId: briefs.id, front: briefRevisions.front, at: briefs.scheduledAt, by: users.name })
    .from(briefs)
    .innerJoin(
      briefRevisions,
      and(eq(briefRevisions.briefId, briefs.id), eq(briefRevisions.number, briefs.revision)),
    )
    .innerJoin(users, eq(users.id, briefs.scheduledBy))
    .where(and(mayRead, gte(briefs.scheduledAt, from), lt(briefs.scheduledAt, until)))
  const published = await db
    .select({
      briefId: briefs.id,
      headline: storyVersions.headline,
      at: storyVersions.publishedAt,
      by: users.name,
      kind: storyVersions.kind,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .innerJoin(users, eq(users.id, storyVersions.publishedBy))
    .where(and(mayRead, gte(storyVersions.publishedAt, from), lt(storyVersions.publishedAt, until)))
  const planned = scheduled.flatMap(({ front, at, ...row }) =>
    at ? [{ ...row, at, headline: frontText.parse(front).headline, kind: 'scheduled' as const }] : [],
  )
  return [...planned, ...published].sort((a, b) => a.at.getTime() - b.at.getTime())
}
