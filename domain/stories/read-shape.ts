import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { couldBeSlug } from './address'

/** What the addresses of a story's pages can name: its versions from 1 to this number, and the lenses on its page. */
export type StoryShape = { versions: number; lensKeys: string[] }

const shape = z.object({ versions: z.int(), lensKeys: z.array(z.string()) })
const none: StoryShape = { versions: 0, lensKeys: [] }

/** The shape of the story that is or was public at a slug, lenses as published; of any other slug, nothing. */
export async function readShape(slug: string): Promise<StoryShape> {
  if (!couldBeSlug(slug)) return none
  const { rows } = await db.execute(sql`
    select v.number as versions, array(
        select lens->>'key' from jsonb_array_elements(v.content->'lenses') with ordinality as lenses (lens, place)
        where lens->>'state' <> 'omitted' order by place) as "lensKeys"
    from briefs b join story_versions v on v.brief_id = b.id and v.number = b.published_version
    where b.slug = ${slug}`)
  return rows.length > 0 ? shape.parse(rows[0]) : none
}
