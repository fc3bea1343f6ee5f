import { and, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import { publicVersions, readable, storyRow } from './read-published'
import { filters, hitsIn, isShownHit, type Terms, termsOf } from './search-hits'
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
/** A phrase is looked for in the text of each story that has its words. */
const phraseGroupSize = 60
const nearStories = 8

/**
 * Published stories that hold the words, as readers see them now: the best first within the newest two hundred (of a
 * phrase sixty), then the next. Without words, the newest first. Takes any input and never fails because of it.
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
      order by place limit ${pageSize} offset ${within}
    )
    select v.id, v.brief_id, (select count(*) from found)::int as found, ${marks(terms)}
    from page join story_versions v using (id) order by page.place`)
  const stories = await storiesOf(rows)
  return { stories, more: countIn(rows[0]) > within + pageSize, kind: 'found' }
}

/** Stories whose headline holds words that are written alike. */
async function nearTo(asked: SearchAsked): Promise<FoundStory[]> {
  const words = wordsToGuess(asked.words)
  if (words.length === 0) return []
  const hits = await db.transaction(async (tx) => {
    // Two letters that changed places leave half of a word's three-letter pieces.
    await tx.execute(sql`set local pg_trgm.word_similarity_threshold = 0.45`)
    const { rows } = await tx.execute(sql`
      with alike as materialized (
        select v.id, v.brief_id, v.number, v.first_published_at, sum(word_similarity(word, v.headline)) as likeness
        from unnest(${sql.param(words)}::text[]) word join story_versions v on v.headline %> word
        where true ${filters(asked)} group by v.id
      ),
      near as materialized (
        select id, likeness from (select * from alike order by likeness desc, first_published_at desc offset 0) hit
        where ${isShownHit} limit ${nearStories}
      )
      select v.id, v.brief_id, ${marks(null)} from near join story_versions v using (id)
      order by near.likeness desc, v.first_published_at desc`)
    return rows
  })
  return await storiesOf(hits)
}

/**
 * The headline with its marks, and the first passage with a found word: of the report, the quick take, or a shown lens.
 * The weights of the search column say which of them has one, so that few texts are read, and the content once.
 */
function marks(terms: Terms | null): SQL {
  if (!terms) return sql`v.headline as headline, null as excerpt`
  const ends = `StartSel="${markStart}", StopSel="${markEnd}"`
  const short = `MaxFragments=2, MaxWords=32, MinWords=12, FragmentDelimiter=" … ", ${ends}`
  const passage = (from: string, name: SQL, text: SQL) =>
    sql`jsonb_build_object('from', ${from}::text, 'name', ${name}, 'text', ts_headline('english', ${text}, ${terms.marked}, ${short}))`
  const hasIn = (weight: string) => sql`ts_filter(v.search, ${`{${weight}}`}) @@ ${terms.marked}`
  const holds = (text: SQL) => sql`to_tsvector('english', ${text}) @@ ${terms.marked}`
  const [take, body] = [sql`take->>'text'`, sql`lens->>'body'`]
  return sql`
    case when ${hasIn('a')} then ts_headline('english', v.headline, ${terms.marked}, ${`HighlightAll=true, ${ends}`})
      else v.headline end as headline,
    (select coalesce(
      case when ${hasIn('b')} then ${passage('report', sql`''`, sql`summary`)} end,
      case when ${hasIn('c')} then coalesce(
        case when ${holds(sql`"whyItMatters"`)} then ${passage('report', sql`''`, sql`"whyItMatters"`)} end,
        (select ${passage('quickTake', sql`take->>'label'`, take)}
          from jsonb_array_elements("quickTakes") take where ${holds(take)} limit 1)) end,
      case when ${hasIn('d')} then
        (select ${passage('lens', sql`lens->>'key'`, body)} from jsonb_array_elements(lenses) lens
          where lens->>'state' = 'shown' and ${holds(body)} limit 1) end)
      from jsonb_to_record(v.content) as texts(summary text, "whyItMatters" text, "quickTakes" jsonb, lenses jsonb)
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

const withIds = publicVersions()
  .where(and(readable(), sql`${storyVersions.id} = any(${sql.placeholder('ids')}::uuid[])`))
  .prepare('found_stories')

/** The stories of some hits, in their order, as every list of the site reads them. */
async function storiesOf(rows: unknown[]): Promise<FoundStory[]> {
  const hits = hit.array().parse(rows)
  if (hits.length === 0) return []
  const versions = await withIds.execute({ ids: `{${hits.map(({ id }) => id).join()}}` })
  const byBrief = new Map(versions.map((version) => [version.briefId, version]))
  return hits.flatMap(({ brief_id, headline, excerpt }) => {
    const version = byBrief.get(brief_id)
    return version ? storyRow(version).map((row) => ({ ...row, headline, excerpt })) : []
  })
}

const countIn = (row: unknown) => z.object({ found: z.number() }).optional().parse(row)?.found ?? 0
