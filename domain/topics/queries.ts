import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { topics } from '@/db/schema/topics'
import { type Actor, demandAdmin } from '../actor'
import type { Topic } from './topic'

const order = [asc(topics.position), asc(topics.name)]

/** Every topic, also those no longer offered. Throws Forbidden for everybody but admins. */
export async function allTopics(actor: Actor): Promise<Topic[]> {
  demandAdmin(actor)
  return await db
    .select()
    .from(topics)
    .orderBy(...order)
}

/** The topics that a brief can be given. */
export async function activeTopics(): Promise<Topic[]> {
  return await db
    .select()
    .from(topics)
    .where(eq(topics.active, true))
    .orderBy(...order)
}
