import { LRUCache } from 'lru-cache'
import { siteTag } from '@/domain/stories/tags'
import type { Encoding } from './encoding'
import { bytesOf, type Page, type Variant, variantIn } from './page'

type Options = {
  /** Bound of all bytes that are kept. */
  maxBytes: number
  /** How old a page may be, in milliseconds. */
  maxAge: number
  /** How long pages are served, in milliseconds, while nobody can say whether they are still right. */
  patience: number
  now?: () => number
}

type Flight = { made: Promise<Page>; dropped: Set<string> }

/**
 * Finished pages by address. Committed transactions say what is stale (`drop`); simultaneous requests for one page
 * render it once; a page that was made stale while it was being rendered is given to those who asked before, and to
 * nobody after.
 */
export class PageCache {
  private readonly pages: LRUCache<string, Page>
  private readonly keysOf = new Map<string, Set<string>>()
  private readonly flights = new Map<string, Flight>()
  private readonly encodings = new Map<string, Promise<Variant>>()
  private readonly flying = new Set<Flight>()
  private readonly now: () => number
  private awaySince: number | null = null

  constructor(private readonly options: Options) {
    this.now = options.now ?? Date.now
    this.pages = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: bytesOf,
      dispose: (page, key) => this.forget(key, page),
    })
  }

  /** The page at an address if it may be served now. */
  find(key: string): Page | undefined {
    const page = this.pages.get(key)
    if (page === undefined) return undefined
    const now = this.now()
    if (this.awaySince !== null) return now - this.awaySince < this.options.patience ? page : undefined
    return now - page.renderedAt < this.options.maxAge ? page : undefined
  }

  /** Whether pages are served without anybody to say that they are still right. */
  get isBlind(): boolean {
    return this.awaySince !== null
  }

  /** The page at an address, made anew when there is none; at most once at a time. `keep` says what may be remembered. */
  async get(key: string, make: () => Promise<Page>, keep: (page: Page) => boolean): Promise<Page> {
    const found = this.find(key)
    if (found) return found
    const running = this.flights.get(key)
    if (running) return await running.made
    const flight: Flight = { made: make(), dropped: new Set() }
    this.flights.set(key, flight)
    this.flying.add(flight)
    try {
      const page = await flight.made
      if (keep(page) && !this.isStale(page, flight) && this.awaySince === null) this.put(key, page)
      return page
    } finally {
      this.flying.delete(flight)
      if (this.flights.get(key) === flight) this.flights.delete(key)
    }
  }

  /** A page's bytes in one encoding, made when nobody has asked for it yet and remembered as long as the page is. */
  async inEncoding(key: string, page: Page, encoding: Encoding): Promise<Variant> {
    const there = page[encoding] ?? this.same(key, page)?.[encoding]
    if (there) return there
    const name = `${encoding} ${page.hash}`
    const making = this.encodings.get(name) ?? this.encode(name, page, encoding)
    const variant = await making
    const kept = this.same(key, page)
    if (kept && !kept[encoding]) this.put(key, { ...kept, [encoding]: variant })
    return variant
  }

  /** Drops every page that carries the tag; the tag of the whole site drops all. */
  drop(tag: string): void {
    for (const flight of this.flying) flight.dropped.add(tag)
    this.flights.clear()
    if (tag === siteTag) this.pages.clear()
    else for (const key of [...(this.keysOf.get(tag) ?? [])]) this.pages.delete(key)
  }

  /** Announcements can no longer be heard: pages are served for a bounded time. */
  goBlind(): void {
    this.awaySince ??= this.now()
  }

  /** Announcements are heard again. Some may have been missed, so nothing is kept. */
  startOver(): void {
    this.awaySince = null
    this.drop(siteTag)
  }

  figures(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.pages.calculatedSize }
  }

  /** What is remembered at this address, if it is this page. */
  private same(key: string, { hash, renderedAt }: Page): Page | undefined {
    const kept = this.pages.peek(key)
    return kept?.hash === hash && kept.renderedAt === renderedAt ? kept : undefined
  }

  private encode(name: string, page: Page, encoding: Encoding): Promise<Variant> {
    const making = variantIn(page, encoding).finally(() => this.encodings.delete(name))
    this.encodings.set(name, making)
    return making
  }

  private isStale(page: Page, { dropped }: Flight): boolean {
    return dropped.has(siteTag) || page.tags.some((tag) => dropped.has(tag))
  }

  private put(key: string, page: Page): void {
    this.pages.set(key, page)
    for (const tag of page.tags) {
      const keys = this.keysOf.get(tag) ?? new Set()
      this.keysOf.set(tag, keys.add(key))
    }
  }

  private forget(key: string, page: Page): void {
    for (const tag of page.tags) {
      const keys = this.keysOf.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.keysOf.delete(tag)
    }
  }
}
