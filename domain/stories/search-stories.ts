import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import { publicVersions, readable, storyRow } from './read-published'
import { filters, hitsIn, isReadable, type Terms, termsOf } from './search-hits'
import {
  type FoundStory,
  markEnd,
  markStart,
  type SearchAnswer,
  type SearchAsked,
  wordsToGuess,
} from './search-terms'

const pageSize = 20
/** Stories are ranked within groups, the newest first: a word in every story costs no more than a rare one. */
const groupSize = 200
/** A phrase is looked for in the text of each story. */
const phraseGroupSize = 100
const nearStories = 8

/**
 * Published stories that hold the words, as readers see them now: the best first within the newest two hundred, then
 * the next two hundred. Without words, the newest first. Takes any input and never fails because of it.
 */
export async function searchStories(asked: SearchAsked): Promise<SearchAnswer> {
  if (!asked.words) return await found(asked, null)
  const terms = await termsOf(asked.words)
  if (!terms) return { stories: [], more: false, kind: 'tooCommon' }
  const answer = await found(asked, terms)
  if (answer.stories.length > 0 || asked.page > 1) return answer
  const near = await nearTo(asked)
  return near.length > 0 ? { stories: near, more: false, kind: 'near' } : answer
}

async function found(asked: SearchAsked, terms: Terms | null): Promise<SearchAnswer> {
  const group = terms?.isPhrase ? phraseGroupSize : groupSize
  const skip = (asked.page - 1) * pageSize
  const within = skip % group
  const rank = terms
    ? sql`(select ts_rank_cd(v.search, ${terms.wanted}) from story_versions v where v.id = found.id)`
    : sql`0`
  const { rows } = await db.execute(sql`
    with found as materialized (${hitsIn(asked, terms, { limit: group + 1, skip: skip - within })}),
    page as materialized (
      select id, row_number() over (order by rank desc, first_published_at desc, brief_id desc) as place
      from (select id, first_published_at, brief_id, ${rank} as rank from found
        order by first_published_at desc, brief_id desc limit ${group}) as grouped
      order by place limit ${pageSize + 1} offset ${within}
    )
    select v.id, v.brief_id, (select count(*) from found)::int as found, ${marks(terms)}
    from page join story_versions v using (id) order by page.place`)
  const stories = await storiesOf(rows.slice(0, pageSize))
  const more = rows.length > pageSize || (within + pageSize >= group && countIn(rows[0]) > group)
  return { stories, more, kind: 'found' }
}

/** Stories whose headline holds words that are written alike. */
async function nearTo(asked: SearchAsked): Promise<FoundStory[]> {
  const words = wordsToGuess(asked.words)
  if (words.length === 0) return []
  const alike = sql.join(
    words.map((word) => sql`v.headline %> ${word}`),
    sql` or `,
  )
  const likeness = sql.join(
    words.map((word) => sql`word_similarity(${word}, v.headline)`),
    sql` + `,
  )
  const hits = await db.transaction(async (tx) => {
    // Two letters that changed places leave half of a word's three-letter pieces.
    await tx.execute(sql`set local pg_trgm.word_similarity_threshold = 0.45`)
    const { rows } = await tx.execute(sql`
      with near as materialized (
        select v.id, ${likeness} as likeness, v.first_published_at
        from story_versions v join briefs b on ${isReadable}
        where (${alike}) ${filters(asked)}
        order by likeness desc, v.first_published_at desc limit ${nearStories}
      )
      select v.id, v.brief_id, ${marks(null)} from near join story_versions v using (id)
      order by near.likeness desc, v.first_published_at desc`)
    return rows
  })
  return await storiesOf(hits)
}

/** The headline with its marks, and the first passage with a found word: of the report, the quick take, or a shown lens. */
function marks(terms: Terms | null): SQL {
  if (!terms) return sql`v.headline as headline, null as excerpt`
  const ends = `StartSel="${markStart}", StopSel="${markEnd}"`
  const short = `MaxFragments=2, MaxWords=32, MinWords=12, FragmentDelimiter=" … ", ${ends}`
  const passage = (from: string, name: SQL, text: SQL) =>
    sql`jsonb_build_object('from', ${from}::text, 'name', ${name}, 'text', ts_headline('english', ${text}, ${terms.marked}, ${short}))`
  const holds = (text: SQL) => sql`to_tsvector('english', ${text}) @@ ${terms.marked}`
  const [summary, why] = [sql`v.content->>'summary'`, sql`v.content->>'whyItMatters'`]
  const [take, body] = [sql`take->>'text'`, sql`lens->>'body'`]
  return sql`
    ts_headline('english', v.headline, ${terms.marked}, ${`HighlightAll=true, ${ends}`}) as headline,
    coalesce(
      case when ${holds(summary)} then ${passage('report', sql`''`, summary)} end,
      case when ${holds(why)} then ${passage('report', sql`''`, why)} end,
      (select ${passage('quickTake', sql`take->>'label'`, take)}
        from jsonb_array_elements(v.content->'quickTakes') take where ${holds(take)} limit 1),
      (select ${passage('lens', sql`lens->>'key'`, body)}
        from jsonb_array_elements(v.content->'lenses') lens
        where lens->>'state' = 'shown' and ${holds(body)} limit 1)
    ) as excerpt`
}

const hit = z.object({
  id: z.string(),
  brief_id: z.string(),
  headline: z.string(),
  excerpt: z
    .object({ from: z.enum(['report', 'quickTake', 'lens']), name: z.string(), text: z.string() })
    .nullable(),
})

/** The stories of some hits, in their order, as every list of the site reads them. */
async function storiesOf(rows: unknown[]): Promise<FoundStory[]> {
  const hits = hit.array().parse(rows)
  if (hits.length === 0) return []
  const ids = hits.map(({ id }) => id)
  const versions = await publicVersions().where(and(readable(), inArray(storyVersions.id, ids)))
  const byBrief = new Map(versions.map((version) => [version.briefId, version]))
  return hits.flatMap(({ brief_id, headline, excerpt }) => {
    const version = byBrief.get(brief_id)
    return version ? storyRow(version).map((row) => ({ ...row, headline, excerpt })) : []
  })
}

const countIn = (row: unknown) => z.object({ found: z.number() }).optional().parse(row)?.found ?? 0
