import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sources } from '@/db/schema/sources'
import type { Actor } from '@/domain/actor'
import { attachScript } from '@/domain/briefs/attach-script'
import { startBrief } from '@/domain/briefs/start-brief'
import type { BriefView } from '@/domain/publication/brief-view'
import { briefFor } from '@/domain/publication/queries'
import type { DatedBrief } from './content/briefs'
import { sourceOf } from './demo-source'
import { must } from './must'
import { recordedAnswers } from './recorded-answers'
import { seedFront } from './seed-front'
import { seedLenses } from './seed-lenses'
import type { DemoPeople } from './seed-people'

export type Room = { people: DemoPeople; topicIds: Map<string, string>; system: Actor }

/** A brief on its way to where the demonstration leaves it; `view` reads it again. */
export type Seeding = Room & { brief: DatedBrief; briefId: string; view: () => Promise<BriefView> }

/** Writes one brief, from wherever an interrupted seed has left it. The rest is up to seedEnding. */
export async function seedBrief(brief: DatedBrief, room: Room): Promise<Seeding> {
  const briefId = (await startedBefore(brief)) ?? (await start(brief, room))
  const seeding = { ...room, brief, briefId, view: () => briefFor(room.people.editor, briefId) }
  const view = await seeding.view()
  const script = recordedAnswers(brief)
  if (script && !view.recorded) must('attach answers', await attachScript(room.system, { briefId, script }))
  await seedFront(seeding, view)
  await seedLenses(seeding)
  return seeding
}

async function start(brief: DatedBrief, { people }: Room): Promise<string> {
  const started = await startBrief(people[brief.author], { source: sourceOf(brief) })
  return must('start a brief', started).briefId
}

/** Every source of the demonstration has a unique title. */
async function startedBefore(brief: DatedBrief): Promise<string | null> {
  const [row] = await db
    .select({ briefId: sources.briefId })
    .from(sources)
    .where(and(eq(sources.title, brief.source.title), eq(sources.publisher, brief.source.publisher)))
  return row?.briefId ?? null
}
