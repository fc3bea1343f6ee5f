import { hash, verify } from '@node-rs/argon2'

/** argon2id, 64 MiB, three passes: OWASP's password storage cheat sheet, above its minimum. */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** Hashes a password with argon2id. */
export const hashPassword = (password: string) => oneOfTwo(() => hash(password, cost))

/**
 * Whether the password belongs to the hash. Without a hash (nobody has this address, or no password yet)
 * it spends as long on a dummy hash, so that response time doesn't reveal who exists.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no person has this password')
  const against = stored ?? (await dummy)
  const matches = await oneOfTwo(() => verify(against, password))
  return stored !== null && matches
}

let dummy: Promise<string> | undefined
let running = 0
const waiting: (() => void)[] = []

/** Two at a time: a rush of sign-ins costs time, never memory. */
async function oneOfTwo<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
