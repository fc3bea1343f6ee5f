import { pool } from '@/db/client'
import { sha256 } from '@/lib/canonical'
import { limiter } from '@/lib/limits/limiter'

const freeTries = 5
const triesAnHour = 14
const failuresOfAnAddress = 25
const longestWait = 900

export type Attempt = { ok: true; succeeded: () => Promise<void> } | { ok: false; seconds: number }

/**
 * Counts a try to sign in before the password is looked at, so that many at once are many. After five
 * tries of one account the waits double, up to a quarter of an hour; nobody is shut out for good. An
 * address from which this person has signed in before is not held back by what strangers try.
 */
export async function countSignIn(email: string, address: string): Promise<Attempt> {
  const { tries, waits, spraying, known } = limiters()
  const account = signInKey(email)
  const pair = `${account}.${sha256(address)}`
  const isKnown = (await known.read(pair)) > 0
  const counted = isKnown ? pair : account
  const seconds = await waits.waitOf(counted)
  if (seconds > 0) return { ok: false, seconds }
  if (!isKnown && (await spraying.read(address)) >= failuresOfAnAddress) {
    return { ok: false, seconds: await spraying.waitOf(address) }
  }
  const count = await tries.count(counted)
  if (count > triesAnHour) return { ok: false, seconds: await tries.waitOf(counted) }
  if (count >= freeTries) await waits.hold(counted, waitAfter(count))
  if (!isKnown) await spraying.count(address)
  return { ok: true, succeeded: () => clear(counted, pair) }
}

/** Under what the tries of an account are counted; the same for addresses that nobody has. */
export const signInKey = (email: string) => sha256(`account ${email.trim().toLowerCase()}`)
export const triesPrefix = 'sign_in_tries'
export const waitsPrefix = 'sign_in_wait'

async function clear(counted: string, pair: string): Promise<void> {
  const { tries, waits, known } = limiters()
  await Promise.all([tries.forget(counted), waits.forget(counted), known.hold(pair, 30 * 86_400)])
}

const waitAfter = (count: number) => Math.min(15 * 2 ** (count - freeTries), longestWait)

const limiters = () => ({
  tries: limiter(pool(), triesPrefix, 3_600),
  waits: limiter(pool(), waitsPrefix, 3_600),
  spraying: limiter(pool(), 'sign_in_address', 900),
  known: limiter(pool(), 'sign_in_known', 30 * 86_400),
})
