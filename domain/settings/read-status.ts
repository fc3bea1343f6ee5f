import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { env } from '@/lib/env'
import { type Actor, demandAdmin } from '../actor'
import { type AiConfig, aiConfig } from './ai-config'

const row = z.object({
  version: z.string(),
  role: z.string(),
  may_rewrite: z.boolean(),
  audit_rows: z.number(),
  beats: z.array(z.object({ id: z.string(), silent: z.number() })),
})

export type SiteStatus = {
  databaseVersion: string
  databaseRole: string
  /** Whether the application could change what the audit log says; it should not be able to. */
  mayRewriteAudit: boolean
  auditRows: number
  /** Those heard of within ten minutes. */
  workers: { id: string; silentSeconds: number }[]
  provider: string
  providerFrom: AiConfig['from']
  mail: 'sent' | 'kept'
  node: string
}

/** The state of the installation, for admins. Throws Forbidden for others. */
export async function readStatus(actor: Actor): Promise<SiteStatus> {
  demandAdmin(actor)
  const { rows } = await db.execute(sql`
    select current_setting('server_version') as version, current_user as role,
      has_table_privilege('audit_events', 'UPDATE') or has_table_privilege('audit_events', 'DELETE')
        or has_table_privilege('audit_events', 'TRUNCATE') as may_rewrite,
      (select count(*)::int from audit_events) as audit_rows,
      coalesce((select json_agg(json_build_object('id', worker_id, 'silent', extract(epoch from now() - beat_at)::int) order by started_at)
        from worker_heartbeats where beat_at > now() - interval '10 minutes'), '[]') as beats`)
  const found = row.parse(rows[0])
  const config = await aiConfig(db)
  return {
    databaseVersion: found.version,
    databaseRole: found.role,
    mayRewriteAudit: found.may_rewrite,
    auditRows: found.audit_rows,
    workers: found.beats.map(({ id, silent }) => ({
      id,
      silentSeconds: silent,
    })),
    provider: [config.name, config.model].filter(Boolean).join(' '),
    providerFrom: config.from,
    mail: env().SMTP_URL ? 'sent' : 'kept',
    node: process.version,
  }
}
