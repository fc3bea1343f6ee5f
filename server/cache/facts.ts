import { LRUCache } from 'lru-cache'

type Options = { most?: number; forMs?: number; now?: () => number }

/** A longer name is looked up but never remembered: nothing here has one. */
const longestName = 300

/**
 * Short answers from the database by name, remembered for seconds and in a bounded number, so that asking for the same
 * missing page again costs nothing. Simultaneous questions become one. An answer that was invalidated while it was
 * being looked up goes to those who had asked, and isn't remembered.
 */
export class Facts<Value> {
  private readonly known: LRUCache<string, { value: Value; at: number }>
  private readonly asked = new Map<string, Promise<Value>>()
  private readonly forMs: number
  private readonly now: () => number
  private age = 0

  constructor(
    private readonly find: (name: string) => Promise<Value>,
    { most = 5_000, forMs = 5_000, now = Date.now }: Options = {},
  ) {
    this.known = new LRUCache({ max: most })
    this.forMs = forMs
    this.now = now
  }

  /** The answer for a name, looked up when it isn't known. Rejects when the look-up fails. */
  async get(name: string): Promise<Value> {
    if (name.length > longestName) return await this.find(name)
    const known = this.known.get(name)
    if (known && this.now() - known.at < this.forMs) return known.value
    return await (this.asked.get(name) ?? this.ask(name))
  }

  /** Drops every answer: after a publication, a change or a removal, each may be different. */
  forget(): void {
    this.age++
    this.known.clear()
    this.asked.clear()
  }

  /** How many answers are remembered. */
  get size(): number {
    return this.known.size
  }

  private ask(name: string): Promise<Value> {
    const { age } = this
    const asking = this.find(name)
      .then((value) => {
        if (age === this.age) this.known.set(name, { value, at: this.now() })
        return value
      })
      .finally(() => {
        if (this.asked.get(name) === asking) this.asked.delete(name)
      })
    this.asked.set(name, asking)
    return asking
  }
}
