import { and, eq, inArray } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { sourceReadings } from '@/db/schema/sources'
import { sha256 } from '@/lib/canonical'
import { log } from '@/lib/log'
import { inThread } from '@/lib/threads/in-thread'
import { keptWords, readersVersion } from '../reading/kept-words'
import { giveWords, hasWords } from '../reading/read-text'

type Text = { text: string; hash: string }

/** A text of this length is read where it is needed: that takes less time than asking for what was kept. */
const shortEnough = 8_000
const deadlineMs = 15_000
/** A page waits this long for a reading that nobody has kept yet, a command for all of it. */
const callerWaitsMs = 1_500
/** How long a text that couldn't be read is left alone. */
const restMs = 600_000

const underWay = new Map<string, Promise<boolean>>()
const failures = new Map<string, number>()

/**
 * Reads a text in a thread with a deadline and keeps its words. False when it could not be read in time; the text
 * is then not checked, and nothing else is lost.
 */
export async function keepReading(text: string): Promise<boolean> {
  const hash = sha256(text)
  if (text.length <= shortEnough || hasWords(text)) return true
  if (Date.now() - (failures.get(hash) ?? 0) < restMs) return false
  const running = underWay.get(hash) ?? read(text, hash)
  underWay.set(hash, running)
  return running.finally(() => underWay.delete(hash))
}

async function read(text: string, hash: string): Promise<boolean> {
  const task = { module: 'domain/reading/read-for-keeping.ts', name: 'readForKeeping', given: [text] }
  const outcome = await inThread(task, { ms: deadlineMs })
  if (!outcome.ok) {
    log.warn(
      { problem: outcome.problem, characters: text.length },
      'a source text could not be read for checks',
    )
    if (failures.size > 1_000) failures.clear()
    failures.set(hash, Date.now())
    return false
  }
  const words = keptWords.parse(outcome.value)
  giveWords(text, words)
  await db
    .insert(sourceReadings)
    .values({ hash, version: readersVersion, words: JSON.stringify(words) })
    .onConflictDoNothing()
  return true
}

/**
 * Makes ready what gates read of these texts: kept words are fetched, and the rest is read in a thread, for
 * which nobody waits long. Returns the hashes of texts that could not be read.
 */
export async function readyReadings(reader: Reader, texts: Text[]): Promise<Set<string>> {
  const missing = texts.filter(({ text }) => text.length > shortEnough && !hasWords(text))
  if (missing.length === 0) return new Set()
  const hashes = missing.map(({ hash }) => hash)
  const rows = await reader
    .select({ hash: sourceReadings.hash, words: sourceReadings.words })
    .from(sourceReadings)
    .where(and(inArray(sourceReadings.hash, hashes), eq(sourceReadings.version, readersVersion)))
  for (const { hash, words } of rows) {
    const known = missing.find((one) => one.hash === hash)
    if (known) giveWords(known.text, keptWords.parse(JSON.parse(words)))
  }
  const unread = missing.filter(({ text }) => !hasWords(text))
  const waits = reader === db ? callerWaitsMs : 2 * deadlineMs
  const inTime = await Promise.all(unread.map(({ text }) => within(waits, keepReading(text))))
  return new Set(unread.filter((_, at) => !inTime[at]).map(({ hash }) => hash))
}

/** A reading goes on even when nobody waits for it anymore, and is kept for next time. */
async function within(ms: number, reading: Promise<boolean>): Promise<boolean> {
  const quiet = reading.catch((error) => {
    log.error({ err: error }, 'a source text could not be read for checks')
    return false
  })
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    clock = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([quiet, late]).finally(() => clearTimeout(clock))
}
