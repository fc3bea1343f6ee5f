import { LRUCache } from 'lru-cache'
import { siteTag } from '@/domain/stories/tags'
import type { Encoding } from './encoding'
import { bytesOf, type Page, type Variant, variantIn } from './page'

type Options = {
  /** Bound of everything that is kept: bytes, keys and the overhead of each entry. */
  maxBytes: number
  /** How old a page may be, in milliseconds. */
  maxAge: number
  /** How long pages are served, in milliseconds, while nobody can say whether they are still right. */
  awayMs: number
  now?: () => number
}

/** The most addresses with parameters kept per path; the oldest makes way for a new one. */
const mostVariants = 16
/** The share of bytes that addresses with parameters may take, so that no number of them pushes out a plain page. */
const shareOfVariants = 0.25

type Shelf = LRUCache<string, Page>
type Flight = { made: Promise<Page>; dropped: Set<string> }

/**
 * Finished pages by address. Committed transactions say what is stale (`drop`); simultaneous requests for one page
 * render it once; a page that became stale while it was being rendered goes to those who had asked, and to
 * nobody after.
 */
export class PageCache {
  private readonly pages: Shelf
  private readonly variants: Shelf
  private readonly variantsOf = new Map<string, Set<string>>()
  private readonly keysOf = new Map<string, Set<string>>()
  private readonly flights = new Map<string, Flight>()
  private readonly encodings = new Map<string, Promise<Variant>>()
  private readonly flying = new Set<Flight>()
  private readonly now: () => number
  private readonly listeners = new Set<() => void>()
  private awaySince: number | null = null

  constructor(private readonly options: Options) {
    this.now = options.now ?? Date.now
    const shelf = (share: number): Shelf =>
      new LRUCache({
        maxSize: Math.floor(options.maxBytes * share),
        sizeCalculation: bytesOf,
        dispose: (page, key) => this.forget(key, page),
      })
    this.pages = shelf(1 - shareOfVariants)
    this.variants = shelf(shareOfVariants)
  }

  /** The page at an address if it may be served now. */
  find(key: string): Page | undefined {
    const page = this.shelfOf(key).get(key)
    if (page === undefined) return undefined
    const now = this.now()
    if (this.awaySince !== null) return now - this.awaySince < this.options.awayMs ? page : undefined
    return now - page.renderedAt < (page.maxAge ?? this.options.maxAge) ? page : undefined
  }

  /** Whether pages are being served while nobody can say if they're still right. */
  get isBlind(): boolean {
    return this.awaySince !== null
  }

  /** Returns the page at an address, or makes it, once at a time. `keep` says what may be remembered. */
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
    for (const tell of this.listeners) tell()
    if (tag !== siteTag) {
      for (const key of [...(this.keysOf.get(tag) ?? [])]) this.shelfOf(key).delete(key)
      return
    }
    this.pages.clear()
    this.variants.clear()
  }

  /** Calls `tell` at every announced change, whatever it makes stale. */
  whenChanged(tell: () => void): void {
    this.listeners.add(tell)
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
    return {
      pages: this.pages.size + this.variants.size,
      bytes: this.pages.calculatedSize + this.variants.calculatedSize,
    }
  }

  /** What is remembered at this address, if it is this page. */
  private same(key: string, { hash, renderedAt }: Page): Page | undefined {
    const kept = this.shelfOf(key).peek(key)
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
    const shelf = this.shelfOf(key)
    shelf.set(key, page)
    // A page larger than the whole shelf isn't kept.
    if (shelf.peek(key) !== page) return
    for (const tag of page.tags) enter(this.keysOf, tag, key)
    if (shelf !== this.variants) return
    const siblings = enter(this.variantsOf, pathIn(key), key)
    for (const oldest of siblings) {
      if (siblings.size <= mostVariants) break
      shelf.delete(oldest)
    }
  }

  private forget(key: string, page: Page): void {
    for (const tag of page.tags) leave(this.keysOf, tag, key)
    if (key.includes('?')) leave(this.variantsOf, pathIn(key), key)
  }

  private shelfOf(key: string): Shelf {
    return key.includes('?') ? this.variants : this.pages
  }
}

const pathIn = (key: string) => key.slice(0, key.indexOf('?'))

type Register = Map<string, Set<string>>

function enter(register: Register, name: string, key: string): Set<string> {
  const keys = register.get(name) ?? new Set()
  register.set(name, keys.add(key))
  return keys
}

function leave(register: Register, name: string, key: string): void {
  const keys = register.get(name)
  keys?.delete(key)
  if (keys?.size === 0) register.delete(name)
}
