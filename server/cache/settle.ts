import { couldBeSlug } from '@/domain/stories/address'
import { isCorrectionCursor } from '@/domain/stories/list-corrections'
import { monthIn } from '@/domain/stories/list-months'
import { comparedWith, versionNumber } from '@/domain/stories/list-versions'
import { arrangementAsked } from '@/domain/stories/order-lenses'
import { type PageAddress, pageAddress, withQuery } from './page-key'
import type { SiteFacts } from './site-facts'

/**
 * What is at an address: a page, under the one address that it has among all that mean the same; another address; or
 * nothing, which is answered as the address of a name that nobody has.
 */
export type Settled =
  | { kind: 'page'; address: PageAddress }
  | { kind: 'moved'; to: string }
  | { kind: 'missing'; address: PageAddress }

/** A name that no story, topic, lens, month or file has. */
const nobody = '_'

/**
 * Settles what an address is by a key or a count, before anything is read or rendered. What no key can tell, such as
 * whether a list has older stories, is left to the page.
 */
export async function settle(address: PageAddress, facts: SiteFacts): Promise<Settled> {
  const { route, parts } = address
  const { slug = '', key = '' } = parts
  if (route === null) return missing('/nothing-here')
  if (route.startsWith('/stories/')) return await ofStory(address, route, facts)
  if (route === '/api/v1/stories') return await ofList(address, facts)
  const isThere =
    (!route.startsWith('/topics/') || (await facts.topics.get(slug))) &&
    (!route.startsWith('/lenses/') || (await facts.lenses.get(key))) &&
    (!route.startsWith('/api/v1/stories/') || (await facts.stories.get(slug)).kind !== 'unknown') &&
    (route !== '/archive/[year]/[month]' || (await isMonth(parts, facts))) &&
    (route !== '/sitemaps/[file]' || (await isSitemap(parts.file ?? '', facts))) &&
    (await canStartThere(address, facts))
  return isThere ? page(address) : missing(route)
}

async function ofStory(address: PageAddress, route: string, facts: SiteFacts): Promise<Settled> {
  const { slug = '', number } = address.parts
  const at = await facts.stories.get(slug)
  if (at.kind === 'unknown') return missing(route)
  if (at.kind === 'moved') {
    const rest = address.path.split('/').slice(3)
    const path = ['/stories', encodeURIComponent(at.slug), ...rest].join('/')
    return { kind: 'moved', to: withQuery({ ...address, path }, address.query).key }
  }
  if (!address.keep || (address.query.size === 0 && number === undefined)) return page(address)
  const shape = await facts.shapes.get(slug)
  const version = number === undefined ? shape.versions : versionNumber(number)
  if (version === null || version > shape.versions) return missing(route)
  // A tombstone is the same whatever is asked of it.
  if (at.kind === 'withdrawn') return page(withQuery(address, new URLSearchParams()))
  if (route === '/stories/[slug]') {
    return page(withQuery(address, new URLSearchParams(arrangementAsked(shape.lensKeys, asked(address)))))
  }
  if (number !== undefined) {
    const other = comparedWith(version, shape.versions, versionNumber(address.query.get('against')))
    const isUsual = other === comparedWith(version, shape.versions, null)
    return page(withQuery(address, new URLSearchParams(isUsual ? {} : { against: String(other) })))
  }
  const wanted = versionNumber(address.query.get('version'))
  if (wanted === null || wanted > shape.versions) return missing(route)
  return page(wanted === shape.versions ? withQuery(address, new URLSearchParams()) : address)
}

const asked = ({ query }: PageAddress) => Object.fromEntries(query)

/** The list for programs says which of its parameters names nothing; one that names something needs no word. */
async function ofList(address: PageAddress, facts: SiteFacts): Promise<Settled> {
  const { query } = address
  const like = (name: string, value: string) => sample('/api/v1/stories', `?${name}=${value}`)
  for (const name of ['before', 'topic', 'lens']) {
    const value = query.get(name)
    if (value !== null && !couldBeSlug(value)) return like(name, '+')
  }
  // The list itself reports a bad number, before anything else.
  if (/\D/.test(query.get('limit') ?? '')) return page(address)
  const [topic, lens, before] = [query.get('topic'), query.get('lens'), query.get('before')]
  if (topic !== null && !(await facts.topics.get(topic))) return like('topic', nobody)
  if (lens !== null && !(await facts.lenses.get(lens))) return like('lens', nobody)
  if (before !== null && (await facts.stories.get(before)).kind === 'unknown') return like('before', nobody)
  return page(address)
}

/** Whether the place that a list should start after can exist at all. */
async function canStartThere({ route, query }: PageAddress, facts: SiteFacts): Promise<boolean> {
  const before = query.get('before')
  if (before === null) return true
  if (route === '/corrections') return isCorrectionCursor(before)
  const { kind } = await facts.stories.get(before)
  return kind === 'published' || kind === 'withdrawn'
}

async function isMonth({ year = '', month = '' }: PageAddress['parts'], facts: SiteFacts): Promise<boolean> {
  return monthIn(year, month) !== null && (await facts.months.get(`${year}-${month}`))
}

async function isSitemap(file: string, facts: SiteFacts): Promise<boolean> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec(file)?.[1]
  return number !== undefined && Number(number) <= (await facts.sitemaps.get('files'))
}

const page = (address: PageAddress): Settled => ({ kind: 'page', address })

/** One answer for all: the one for a name that nobody has. Readers' pages use the same words everywhere. */
function missing(route: string): Settled {
  const isForPrograms = /\.(xml|json|png)$|^\/(api|sitemaps)\//.test(route)
  const isOfItsKind = isForPrograms || route.endsWith('/report')
  return sample(isOfItsKind ? route.replace(/\[\w+\]/g, nobody) : '/nothing-here')
}

const sample = (path: string, query = ''): Settled => ({
  kind: 'missing',
  address: { ...pageAddress(path, path + query), keep: true, isSample: true },
})
