import { eq } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import { type SiteSettings, siteSettings } from './settings'

/** The settings of the site; defaults stand in for what was never set. */
export async function readSettings(reader: Reader = db): Promise<SiteSettings> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, 'site'))
  return siteSettings.parse(row?.value ?? {})
}
