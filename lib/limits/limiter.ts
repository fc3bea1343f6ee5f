import type { Pool } from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'

export type Limiter = {
  /** Counts one more and returns how many there are now; the count starts again after `seconds`. */
  count: (key: string) => Promise<number>
  /** Seconds until the key is free again; 0 when it is. */
  waitOf: (key: string) => Promise<number>
  /** How many there are now, without counting. */
  read: (key: string) => Promise<number>
  hold: (key: string, seconds: number) => Promise<void>
  forget: (key: string) => Promise<void>
}

/** Counts in Postgres, so that limits survive a restart and hold across instances. */
export function limiter(pool: Pool, prefix: string, seconds: number): Limiter {
  const store = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: prefix,
    points: 1_000_000,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
  return {
    count: async (key) => (await store.penalty(key, 1)).consumedPoints,
    read: async (key) => (await store.get(key))?.consumedPoints ?? 0,
    waitOf: async (key) => Math.ceil(((await store.get(key))?.msBeforeNext ?? 0) / 1_000),
    hold: async (key, holdSeconds) => void (await store.set(key, 1, holdSeconds)),
    forget: async (key) => void (await store.delete(key)),
  }
}
