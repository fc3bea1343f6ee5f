import { z } from 'zod'
import { cleanLine, cleanText } from '../text/clean-text'

export type ArticleData = {
  headline: string
  description: string
  published: string
  authors: string[]
  publisher: string
  /** The whole text, where the page gives it to programs. */
  body: string
  /** How many words the article has, as the page says; 0 when it doesn't. */
  words: number
  language: string
  free: boolean | undefined
}

/** What the page's JSON-LD says about its article: the first node of an article type, also inside `@graph`, lists and `mainEntity`. */
export function readJsonLd(document: Document): ArticleData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesIn(script.textContent ?? ''),
  )
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)))
  const films = nodes.filter((node) => typesOf(node).includes('VideoObject'))
  const article =
    articles.find((node) => node.headline && node.datePublished) ?? articles[0] ?? films[0] ?? {}
  const named = (value: unknown) =>
    listOf(value)
      .map((one) => nameOf(one, byId))
      .filter(Boolean)
  return {
    headline: textOf(article.headline) || textOf(article.name),
    description: textOf(article.description),
    published: textOf(article.datePublished) || textOf(article.uploadDate),
    authors: named(listOf(article.author ?? article.creator).filter((one) => !isOrganization(one, byId))),
    publisher: named(article.publisher)[0] ?? '',
    body: textsOf(article.articleBody)
      .map((text) => cleanText(withoutEntities(text)).text.trim())
      .join('\n\n'),
    words: wordsOf(article.wordCount),
    language: textOf(article.inLanguage),
    free: freeOf(article.isAccessibleForFree),
  }
}

const articleType =
  /^(?:\w*Article|\w*BlogPosting|Report|Review|CriticReview|SocialMediaPosting|LiveBlogPosting)$/

const node = z.record(z.string(), z.unknown())
type Node = z.infer<typeof node>

function nodesIn(script: string): Node[] {
  const json = script
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
    .replace(/\p{Cc}/gu, ' ')
  try {
    return flatten(JSON.parse(json), 0)
  } catch {
    return []
  }
}

function flatten(value: unknown, depth: number): Node[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1))
  const parsed = node.safeParse(value)
  if (!parsed.success) return []
  const { '@graph': graph, mainEntity, mainEntityOfPage } = parsed.data
  return [parsed.data, ...[graph, mainEntity, mainEntityOfPage].flatMap((inner) => flatten(inner, depth + 1))]
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.flat() : value === undefined ? [] : [value]

const typesOf = (of: Node) =>
  listOf(of['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []))

const textOf = (value: unknown) =>
  cleanLine(withoutEntities(listOf(value).find((one) => typeof one === 'string') ?? '').slice(0, 4000))

/** Some sites give the paragraphs as a list. */
const textsOf = (value: unknown) => listOf(value).filter((one) => typeof one === 'string')

/** "1,150" is written too. */
function wordsOf(value: unknown): number {
  const [first] = listOf(value)
  const count = Number(String(first ?? '').replace(/[,.\s]/g, ''))
  return Number.isInteger(count) && count > 0 ? count : 0
}

/** By its own type, or by that of the node it refers to. */
function isOrganization(value: unknown, byId: Map<string, Node>): boolean {
  const parsed = node.safeParse(value)
  if (!parsed.success) return false
  const id = parsed.data['@id']
  const types = [parsed.data, typeof id === 'string' ? byId.get(id) : undefined].flatMap((one) =>
    one ? typesOf(one) : [],
  )
  return types.some((type) => /Organization$/.test(type))
}

function nameOf(value: unknown, byId: Map<string, Node>): string {
  if (typeof value === 'string') return textOf(value)
  const parsed = node.safeParse(value)
  if (!parsed.success) return ''
  const id = parsed.data['@id']
  const target = parsed.data.name === undefined && typeof id === 'string' ? byId.get(id) : parsed.data
  return textOf(target?.name)
}

function freeOf(value: unknown): boolean | undefined {
  const said = typeof value === 'string' ? value.toLowerCase() : value
  if (said === false || said === 'false') return false
  return said === true || said === 'true' ? true : undefined
}

/** Publishers write HTML entities into JSON strings. */
function withoutEntities(text: string): string {
  return text
    .replace(/&#(\d{2,6});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_, name) => entities[name] ?? '')
}

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
