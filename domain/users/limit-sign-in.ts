import { pool } from '@/db/client'
import { sha256 } from '@/lib/canonical'
import { inTurn } from '@/lib/limits/in-turn'
import { limiter } from '@/lib/limits/limiter'

const freeTries = 5
const triesAnHour = 14
export const failuresOfAnAddress = 25
const longestWait = 900

type Try<Value> = { ok: true; value: Value } | { ok: false }
export type Limited<Value> =
  | { ok: true; value: Value }
  | { ok: false; reason: 'wrong'; addressIsFull: boolean }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Checks a password unless this account or this address has to wait. An account's attempts are counted before the
 * check, so many at once count as many: after five the waits double, up to 15 minutes, and nobody is locked out.
 * For an address only failures count, so colleagues behind one address don't get in each other's way. Its attempts are
 * checked one at a time, so guesses sent at once can't exceed the limit. An address from which this person has signed
 * in before isn't held back by strangers' attempts.
 */
export async function limitSignIn<Value>(
  { email, address }: { email: string; address: string },
  look: () => Promise<Try<Value>>,
): Promise<Limited<Value>> {
  const { known } = limiters()
  const account = signInKey(email)
  const pair = `${account}.${sha256(address)}`
  if ((await known.read(pair)) > 0) return await lookAt(pair, pair, look)
  return await inTurn(address, async () => {
    const { spraying } = limiters()
    if ((await spraying.read(address)) >= failuresOfAnAddress) return wait(await spraying.waitOf(address))
    const result = await lookAt(account, pair, look)
    if (result.ok || result.reason === 'wait') return result
    return { ...result, addressIsFull: (await spraying.count(address)) === failuresOfAnAddress }
  })
}

/** The key that an account's attempts are counted under; addresses without an account have one too. */
export const signInKey = (email: string) => sha256(`account ${email.trim().toLowerCase()}`)
export const triesPrefix = 'sign_in_tries'
export const waitsPrefix = 'sign_in_wait'

async function lookAt<Value>(
  counted: string,
  pair: string,
  look: () => Promise<Try<Value>>,
): Promise<Limited<Value>> {
  const { tries, waits, known } = limiters()
  const seconds = await waits.waitOf(counted)
  if (seconds > 0) return wait(seconds)
  const count = await tries.count(counted)
  if (count > triesAnHour) return wait(await tries.waitOf(counted))
  if (count >= freeTries) await waits.hold(counted, waitAfter(count))
  const seen = await look()
  if (!seen.ok) return { ok: false, reason: 'wrong', addressIsFull: false }
  await Promise.all([tries.forget(counted), waits.forget(counted), known.hold(pair, 30 * 86_400)])
  return seen
}

const wait = (seconds: number) => ({ ok: false, reason: 'wait', seconds }) as const
const waitAfter = (count: number) => Math.min(15 * 2 ** (count - freeTries), longestWait)

const limiters = () => ({
  tries: limiter(pool(), triesPrefix, 3_600),
  waits: limiter(pool(), waitsPrefix, 3_600),
  spraying: limiter(pool(), 'sign_in_address', 900),
  known: limiter(pool(), 'sign_in_known', 30 * 86_400),
})
