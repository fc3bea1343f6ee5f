import { type SQL, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import { db } from '@/db/client'

/** The tables that hold a brief nobody has acted on yet, each with how its rows belong to the brief. */
const tables = {
  briefs: sql`id = `,
  sources: sql`brief_id = `,
  source_snapshots: sql`(select brief_id from sources where sources.id = source_id) = `,
  brief_revisions: sql`brief_id = `,
  brief_lenses: sql`brief_id = `,
  generation_attempts: sql`brief_id = `,
  story_versions: sql`brief_id = `,
}

const rows = z.array(z.looseObject({ id: z.uuid().optional() }))

/**
 * Prepares copies of one brief with all its rows under new ids, each in a single statement. For tests that need
 * the same brief hundreds of times; its audit lines aren't copied.
 */
export async function copier(briefId: string): Promise<() => Promise<(id: string) => string>> {
  const found: { table: string; columns: SQL; text: string }[] = []
  const ids = new Set<string>()
  for (const [table, belongs] of Object.entries(tables)) {
    const { rows: answer } = await db.execute<{ all: unknown }>(
      sql`select coalesce(json_agg(t), '[]') as all from ${sql.identifier(table)} t where ${belongs} ${briefId}`,
    )
    const all = rows.parse(answer[0]?.all)
    for (const { id } of all) if (id) ids.add(id)
    found.push({ table, columns: await columnsOf(table), text: JSON.stringify(all) })
  }
  const known = new RegExp([...ids].join('|'), 'g')
  return async () => {
    const fresh = new Map([...ids].map((id) => [id, v7()]))
    const idOf = (id: string) => fresh.get(id) ?? id
    const inserts = found.map(
      ({ table, columns, text }) =>
        sql`${sql.identifier(`new_${table}`)} as (insert into ${sql.identifier(table)} (${columns})
          select ${columns} from json_populate_recordset(null::${sql.identifier(table)}, ${text.replace(known, idOf)}::json))`,
    )
    await db.execute(sql`with ${sql.join(inserts, sql`, `)} select 1`)
    return idOf
  }
}

/** All columns but those that Postgres fills by a rule. */
async function columnsOf(table: string): Promise<SQL> {
  const { rows: columns } = await db.execute<{ attname: string }>(
    sql`select attname from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  )
  return sql.join(
    columns.map(({ attname }) => sql.identifier(attname)),
    sql`, `,
  )
}
