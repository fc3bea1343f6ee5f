import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'

const choice = z.object({ key: z.string(), name: z.string() })
export type SearchChoices = { topics: z.infer<typeof choice>[]; lenses: z.infer<typeof choice>[] }

/** The topics and lenses that a reader can find a story under: what a search may be narrowed to. */
export async function searchChoices(): Promise<SearchChoices> {
  const [topics, lenses] = await Promise.all([
    db.execute(sql`select slug as key, name from topics t
      where (${newestWith(sql`v.topic_slugs @> array[t.slug]`)}) order by position, name`),
    db.execute(sql`select key, name from (
        select distinct on (key) key, name, position from lens_definitions order by key, version desc) l
      where (${newestWith(sql`v.lens_keys @> array[l.key]`)}) order by position, key`),
  ])
  return { topics: choice.array().parse(topics.rows), lenses: choice.array().parse(lenses.rows) }
}

/** Whether there is a story: asks for the newest, which is found without looking at the others. */
const newestWith = (what: SQL) => sql`select true from story_versions v join briefs b
  on b.id = v.brief_id and b.published_version = v.number
  where b.withdrawn_at is null and ${what} order by v.first_published_at desc limit 1`
