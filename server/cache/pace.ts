import { setTimeout as pause } from 'node:timers/promises'

type Options = {
  /** How many pass without waiting after a quiet time. */
  burst?: number
  /** Milliseconds between two who pass after that. */
  gap?: number
  /** The longest anybody waits, in milliseconds. */
  longest?: number
  now?: () => number
}

/** Lets work through at a steady rate, so that a flood of it leaves the machine free for others. */
export class Pace {
  private readonly burst: number
  private readonly gap: number
  private readonly longest: number
  private readonly now: () => number
  /** When everything that was let through is worked off at this rate. */
  private workedOff = 0

  constructor({ burst = 100, gap = 20, longest = 3_000, now = () => performance.now() }: Options = {}) {
    this.burst = burst
    this.gap = gap
    this.longest = longest
    this.now = now
  }

  /** Resolves with true when the caller's turn comes, or at once with false if that would take too long. */
  async pass(): Promise<boolean> {
    const now = this.now()
    const begin = Math.max(this.workedOff, now)
    const wait = begin - now - this.burst * this.gap
    if (wait > this.longest) return false
    this.workedOff = begin + this.gap
    if (wait > 0) await pause(wait)
    return true
  }
}
