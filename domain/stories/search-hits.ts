import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { type SearchAsked, wordsForDatabase } from './search-terms'

/** What words say in the database's terms. */
export type Terms = {
  wanted: SQL
  /** Any of the words, for marking them: each passage may have only some of them, and excluded words aren't marked. */
  marked: SQL
  /** What the index answers alone. A phrase has to be looked for in each text as well. */
  indexed: SQL
  isPhrase: boolean
  isFrequent: boolean
}

/** From this share of the newest stories on, scanning the stories is quicker than using the index. */
const frequentShare = 0.4
const sample = 100

/** Reads words as people type them into a search. Null when no word to look for is left of them. */
export async function termsOf(words: string): Promise<Terms | null> {
  const { rows } = await db.execute(sql`select wanted::text, querytree(wanted) as tree, (
      select coalesce(avg((newest.search @@ wanted)::int), 0)::float from (
        select search from story_versions order by first_published_at desc limit ${sample}) newest) as share
    from websearch_to_tsquery('english', ${wordsForDatabase(words)}) wanted`)
  const [{ wanted, tree, share }] = z.tuple([parsed]).parse(rows)
  if (tree === '' || tree === 'T') return null
  const isPhrase = wanted.search(phrase) >= 0
  return {
    wanted: sql`${wanted}::tsquery`,
    marked: sql`${tree.replaceAll(' & ', ' | ')}::tsquery`,
    indexed: sql`${isPhrase ? tree.replaceAll(phrase, ' & ') : wanted}::tsquery`,
    isPhrase,
    isFrequent: share >= frequentShare,
  }
}

const parsed = z.object({ wanted: z.string(), tree: z.string(), share: z.number() })
const phrase = / <(?:-|\d+)> /g

type Range = { limit: number; skip: number }

/** Selects id, brief_id and first_published_at of published stories that hold the words, the newest first. */
export const hitsIn = (asked: SearchAsked, terms: Terms | null, range: Range): SQL =>
  terms && !terms.isFrequent ? throughIndex(asked, terms, range) : oneAfterAnother(asked, terms, range)

const oneAfterAnother = (asked: SearchAsked, terms: Terms | null, { limit, skip }: Range) => sql`
  select v.id, v.brief_id, v.first_published_at
  from story_versions v join briefs b on ${isReadable}
  where true ${filters(asked)} ${terms ? sql`and v.search @@ ${terms.wanted}` : sql``}
  order by v.first_published_at desc, v.brief_id desc limit ${limit} offset ${skip}`

/** Asks the index once (`offset 0` forces that); the rest is looked up hit by hit until there are enough. */
const throughIndex = (asked: SearchAsked, terms: Terms, { limit, skip }: Range) => sql`
  select id, brief_id, first_published_at
  from (
    select * from (
      select id, brief_id, number, first_published_at from story_versions v
      where v.search @@ ${terms.indexed} ${filters(asked)} offset 0
    ) any_version order by first_published_at desc, brief_id desc offset 0
  ) hit
  where ${isShownHit}
    ${terms.isPhrase ? sql`and (select v.search @@ ${terms.wanted} from story_versions v where v.id = hit.id)` : sql``}
  order by first_published_at desc, brief_id desc limit ${limit} offset ${skip}`

/** As `readable()` of read-published.ts, for a statement written by hand with v and b. */
const isReadable = sql`b.id = v.brief_id and b.published_version = v.number and b.withdrawn_at is null`

/** The same, asked for one row after another of a subquery called hit. */
export const isShownHit = sql`(
  select b.published_version = hit.number and b.withdrawn_at is null from briefs b where b.id = hit.brief_id)`

/** Narrows v to a topic and a lens. */
export const filters = ({ topic, lens }: SearchAsked) => sql`
  ${topic === undefined ? sql`` : sql`and v.topic_slugs @> array[${topic}]`}
  ${lens === undefined ? sql`` : sql`and v.lens_keys @> array[${lens}]`}`
