import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'

/** A correction of a story on the site, or a withdrawn story with only the day and the reason. */
export type PublicCorrection =
  | { kind: 'correction'; slug: string; headline: string; number: number; note: string; at: Date }
  | { kind: 'withdrawn'; note: string; at: Date }

type Page = { entries: PublicCorrection[]; older: string | null }

/**
 * Corrections of every story that readers can find, and withdrawals, the newest first. `before` is what `older` of the
 * page before said; anything else gives no entries.
 */
export async function correctionPage({ limit, before }: { limit: number; before?: string }): Promise<Page> {
  const cursor = cursorForm.exec(before ?? '')
  if (before !== undefined && !cursor) return { entries: [], older: null }
  const older = cursor
    ? sql`where (moment, mark) < (${cursor[1] ?? ''}::bigint, ${cursor[2] ?? ''}::text)`
    : sql``
  const { rows } = await db.execute(sql`select * from (
      select 'correction' as kind, b.slug, v.headline, c.number, c.note, to_json(c.created_at) as at,
        ${momentOf(sql`c.created_at`)} as moment, ${markOf(sql`c.id`)} as mark
      from corrections c join story_versions made on made.id = c.version_id
        join briefs b on b.id = c.brief_id and b.withdrawn_at is null
        join story_versions v on v.brief_id = b.id and v.number = b.published_version and made.number <= v.number
      union all
      select 'withdrawn', null, null, null, b.withdraw_reason, to_json(b.withdrawn_at),
        ${momentOf(sql`b.withdrawn_at`)}, ${markOf(sql`b.id`)}
      from briefs b where b.withdrawn_at is not null
        and exists (select 1 from story_versions v where v.brief_id = b.id)
    ) as entries ${older} order by moment desc, mark desc limit ${limit + 1}`)
  const entries = entry.array().parse(rows.slice(0, limit))
  const last = place.optional().parse(rows[limit - 1])
  return { entries, older: rows.length > limit && last ? `${last.moment}-${last.mark}` : null }
}

const cursorForm = /^(\d{10,17})-([0-9a-f]{12})$/

/** Whether a list of corrections can start after this. */
export const isCorrectionCursor = (written: string) => cursorForm.test(written)

const momentOf = (at: ReturnType<typeof sql>) => sql`(extract(epoch from ${at}) * 1000000)::bigint`

/** Distinguishes two entries of one moment without revealing an internal id. */
const markOf = (id: ReturnType<typeof sql>) => sql`left(md5(${id}::text), 12)`

const at = z.coerce.date()
const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('correction'),
    slug: z.string(),
    headline: z.string(),
    number: z.number(),
    note: z.string(),
    at,
  }),
  z.object({ kind: z.literal('withdrawn'), note: z.string(), at }),
])

const place = z.object({ moment: z.coerce.string(), mark: z.string() })
