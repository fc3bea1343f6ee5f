/** The queue is full, or somebody has waited as long as they may. */
export class Busy extends Error {}

type Width = {
  /** How many have their turn at once. */
  most: number
  /** How many may wait for theirs. */
  waiting: number
}

/** Bounds what is in progress and what waits, first come, first served. */
export class Turns {
  private taken = 0
  private readonly queue: (() => void)[] = []

  constructor(private readonly width: Width) {}

  /**
   * Waits for a turn and returns what ends it, which may be called twice. Throws Busy at once when the queue is full,
   * and when no turn came in time or the signal was given.
   */
  async take(withinMs: number, signal?: AbortSignal): Promise<() => void> {
    if (this.taken < this.width.most) this.taken++
    else await this.wait(withinMs, signal)
    let isMine = true
    return () => {
      if (isMine) this.pass()
      isMine = false
    }
  }

  /** The turn goes to the next in the queue, or is free. */
  private pass(): void {
    const next = this.queue.shift()
    if (next) next()
    else this.taken--
  }

  private wait(withinMs: number, signal?: AbortSignal): Promise<void> {
    if (this.queue.length >= this.width.waiting || signal?.aborted) throw new Busy()
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', leave)
        then()
      }
      const onTurn = () => settle(resolve)
      const leave = () => {
        this.queue.splice(this.queue.indexOf(onTurn), 1)
        settle(() => reject(new Busy()))
      }
      const timer = setTimeout(leave, withinMs)
      signal?.addEventListener('abort', leave)
      this.queue.push(onTurn)
    })
  }
}
