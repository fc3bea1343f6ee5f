import { settings } from '@/db/schema/newsroom'
import { command, done } from '../command'
import { Forbidden } from '../errors'

/** Remembers that the demonstration is complete, so that no later start touches it. Throws Forbidden for people. */
export const finishDemo = command(async (input: { briefs: number }, { tx, actor, now }) => {
  if (actor.kind !== 'system') throw new Forbidden('finish the demonstration')
  const value = { finishedAt: now.toISOString() }
  await tx.insert(settings).values({ key: 'demo', value, updatedAt: now }).onConflictDoNothing()
  return done(undefined, { audit: { action: 'demo.finished', subject: 'demo', detail: input } })
})
