import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { log } from '@/lib/log'
import { storable } from '@/lib/text/storable'
import { partialAnnouncement } from '../jobs/desk-activity'
import { claimant } from './claimant'

const restMs = 200

export type PartialKeeper = {
  /** Takes a partial of the answer; returns at once and never throws. */
  arrived: (partial: unknown) => void
  /** Nothing is written after this. */
  stop: () => Promise<void>
}

/**
 * Keeps the sentences that have arrived in the row of an attempt and announces them, when they change and at most
 * five times a second, while this process holds the attempt. A write that fails is logged: the call goes on.
 */
export function keepPartial(attemptId: string, sentencesOf: (partial: unknown) => string[]): PartialKeeper {
  const end = new AbortController()
  let latest: { partial: unknown } | null = null
  let kept = '[]'
  let working: Promise<void> | null = null

  const work = async (): Promise<void> => {
    while (latest && !end.signal.aborted) {
      const { partial } = latest
      latest = null
      const sentences = JSON.stringify(storable(sentencesOf(partial)))
      if (sentences !== kept) {
        await write(attemptId, sentences)
        kept = sentences
      }
      await wait(restMs, undefined, { signal: end.signal }).catch(() => {})
    }
  }
  const start = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.warn({ err: error, attemptId }, 'could not keep what has arrived of a text')
    }
    working = null
  }
  return {
    arrived: (partial) => {
      latest = { partial }
      working ??= start()
    },
    stop: async () => {
      end.abort()
      await working
    },
  }
}

async function write(attemptId: string, sentences: string): Promise<void> {
  await db.execute(sql`
    with kept as (
      update generation_attempts set partial = ${sentences}::jsonb
      where id = ${attemptId} and state = 'running' and claimed_by = ${claimant}
      returning brief_id, id
    )
    select pg_notify('desk_activity', ${partialAnnouncement} || brief_id || ' ' || id) from kept`)
}
