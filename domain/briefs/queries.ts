import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import type { Actor } from '../actor'
import { NotFound } from '../errors'
import { readSettings } from '../settings/queries'
import type { Brief } from './brief'
import { demandStanding } from './policy'

/** A brief that this person may read; throws NotFound for any other, whether it exists or not. */
export async function readableBrief(actor: Actor, id: string): Promise<Brief> {
  const [brief] = await db.select().from(briefs).where(eq(briefs.id, id))
  if (!brief) throw new NotFound('brief')
  demandStanding(actor, 'read', brief, await readSettings())
  return brief
}
