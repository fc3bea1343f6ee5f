import { setTimeout as wait } from 'node:timers/promises'

const tries = 40

/**
 * Repeats a step until it returns something. The first attempts follow each other at once; later ones wait a second,
 * since a request that a killed process left behind counts as running for twenty. Throws an Error when nothing comes.
 */
export async function untilDone<Value>(what: string, step: () => Promise<Value | null>): Promise<Value> {
  for (let count = 0; count < tries; count++) {
    const value = await step()
    if (value !== null) return value
    if (count > 2) await wait(1_000)
  }
  throw new Error(`The demonstration waited for ${what} in vain.`)
}
